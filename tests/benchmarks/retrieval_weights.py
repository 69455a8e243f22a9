"""Fit the weights of the retriever's evidence: ``retrieval_weights.py FILE [MORE ...]``.

FILE is a question set in SQuAD format, on which the figures are taken; MORE are learnt from besides, each
question a quarter as much. The weights maximise the likelihood of the wanted sentence among the candidates
of the sparse stage (a softmax over each question's sentences, with a small quadratic penalty). Prints them
for qa/retrieval/weights.py, and R@1, R@5 and MRR cross-validated by article (GroupKFold); with
``--components`` also without each component, fitted anew.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import numpy as np
from retrieval_data import load
from scipy.optimize import minimize
from sklearn.model_selection import GroupKFold

from qa.retrieval.estimator import SentenceRetriever
from qa.retrieval.evidence import EVIDENCE
from qa.retrieval.search import COMPONENTS

PENALTY = 3e-3
FOLDS = 4
OFTEN = 4  # so often the questions of FILE count: they are what the figures are taken on


def lessons(pools, **parameters):
    """For each question: its article, the evidence for its candidates, and which of them are wanted."""
    found = []
    for group, pool in enumerate(pools):
        searcher = SentenceRetriever(**parameters).fit(pool.sentences).searcher_
        for asked in pool.questions:
            query = searcher.prepare(asked.question)
            rows = np.argsort(-searcher.sparse(query), kind="stable")[: searcher.depth]
            wanted = np.isin(rows, list(asked.wanted))
            table = np.column_stack(list(searcher.evidence(query, rows).values()))
            found.append((group, table, wanted))
    return found


def fit(taught, used):
    """The weights of the kinds of evidence in use; 0 for the others."""
    taught = [(table, wanted) for _, table, wanted in taught if wanted.any()]
    lengths = [len(wanted) for _, wanted in taught]
    starts = np.cumsum([0, *lengths[:-1]])
    owner = np.repeat(np.arange(len(taught)), lengths)
    table = np.concatenate([table[:, used] for table, _ in taught])
    wanted = np.concatenate([wanted for _, wanted in taught]).astype(float)
    spread = table.std(axis=0) + 1e-9
    table = table / spread

    def loss(weights):
        scores = table @ weights
        powers = np.exp(scores - np.maximum.reduceat(scores, starts)[owner])
        every, right = np.add.reduceat(powers, starts), np.add.reduceat(powers * wanted, starts)
        slope = table.T @ (powers / every[owner] - powers * wanted / right[owner])
        value = -np.log(right / every).mean() + PENALTY * (weights @ weights)
        return value, slope / len(taught) + 2 * PENALTY * weights

    result = minimize(loss, np.zeros(len(used)), jac=True, method="L-BFGS-B", options={"maxiter": 80})
    weights = np.zeros(len(EVIDENCE))
    weights[used] = result.x / spread
    return weights


def cross_validated(taught, used, besides=()):
    """R@1, R@5 and MRR, each article judged by the weights that the others gave, and what is besides."""
    groups = np.array([group for group, _, _ in taught])
    figures = []
    for train, test in GroupKFold(FOLDS).split(groups, groups=groups):
        weights = fit([*[taught[place] for place in train] * OFTEN, *besides], used)
        for place in test:
            _, table, wanted = taught[place]
            order = np.argsort(-(table @ weights), kind="stable")
            rank = np.flatnonzero(wanted[order])[0] + 1 if wanted.any() else np.inf
            figures.append((rank <= 1, rank <= 5, 1 / rank))
    return np.mean(figures, axis=0)


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", type=Path)
    parser.add_argument("more", nargs="*", type=Path)
    parser.add_argument("--components", action="store_true")
    arguments = parser.parse_args()
    pools = load(arguments.file)
    more = [pool for path in arguments.more for pool in load(path)]
    taught, besides = lessons(pools), lessons(more)
    every = list(range(len(EVIDENCE)))
    for name, weight in zip(EVIDENCE, fit([*taught * OFTEN, *besides], every), strict=True):
        print(f'        "{name}": {weight:.2f},')
    print("| Cross-validated by article | R@1 | R@5 | MRR |\n|---|---|---|---|")
    print(
        "| everything | {:.3f} | {:.3f} | {:.3f} |".format(*cross_validated(taught, every, besides)),
        flush=True,
    )
    for component, kinds in COMPONENTS.items() if arguments.components else ():
        left = [place for place in every if EVIDENCE[place] not in kinds]
        without = [lessons(part, without=(component,)) for part in (pools, more)]
        figures = cross_validated(without[0], left, without[1])
        print("| without {} | {:.3f} | {:.3f} | {:.3f} |".format(component, *figures), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
