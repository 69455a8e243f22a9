"""Cross-validate the reader by article: ``python tests/benchmarks/cross_validate_reader.py FILE [MORE ...]``.

The articles of FILE (SQuAD format) are dealt into folds. For each fold the rules and the doubts are
fitted as `fit_reader.py` does, on all the other articles, on MORE and on our own lessons, and held
against the fold. Prints what the README shows.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from pathlib import Path

import numpy as np

from qa.evaluation.metrics import area_under_curve, f1, normalise
from qa.evaluation.squad import load_squad
from qa.fitting.doubts import RIGHT
from qa.fitting.examples import make_examples, make_foreign_examples
from qa.fitting.reader import fit_doubts_apart, long_enough, open_documents, teaching
from qa.fitting.rules import NO_DOUBTS, as_weights, fit_rules
from qa.reading.confidence import confidence
from qa.reading.doubts import doubt_values
from qa.reading.ranking import rank

LESSONS = Path(__file__).parents[1] / "data" / "lessons.json"
SCOPES = ("paragraph", "article")


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", type=Path)
    parser.add_argument("more", nargs="*", type=Path)
    parser.add_argument("--folds", type=int, default=5)
    arguments = parser.parse_args()
    documents = load_squad(arguments.file)
    titles = sorted({document.title for document in documents})
    extra = [
        document
        for path in [*arguments.more, LESSONS]
        for document in load_squad(path)
        if document.title not in titles
    ]
    examples = {scope: make_examples(documents, scope=scope, every=True) for scope in SCOPES}
    lessons = {scope: make_examples(long_enough(extra, scope), scope=scope, every=True) for scope in SCOPES}
    outcomes = defaultdict(list)
    for number in range(arguments.folds):
        fold = set(titles[number :: arguments.folds])
        taught = [e for scope in SCOPES for e in examples[scope] + lessons[scope] if e.document not in fold]
        others = [document for document in [*documents, *extra] if document.title not in fold]
        taught += make_foreign_examples(open_documents(others))
        weights = as_weights(*fit_rules(teaching(taught)), NO_DOUBTS)
        doubts = fit_doubts_apart(taught)
        for scope in SCOPES:
            for example in examples[scope]:
                if example.document in fold:
                    outcomes[scope].append(_outcome(example, weights, doubts))
        print(f"fold {number + 1} of {arguments.folds}", file=sys.stderr, flush=True)
    for scope in SCOPES:
        _print(scope, outcomes[scope])
    return 0


def _outcome(example, weights, doubts):
    """(form, answerable, exact, F1, confidence) of the best candidate."""
    if example.reading is None:
        return example.question.form, example.answerable, False, 0.0, 0.0
    ranking = rank(example.question, example.reading, weights)
    values = doubt_values(example.question, ranking, example.weigh, example.known)
    words = normalise(ranking.candidates[0].text)
    exact = tuple(words) in example.wanted
    overlap = max((f1(words, answer) for answer in example.wanted), default=0.0)
    return example.question.form, example.answerable, exact, overlap, confidence(values, doubts)


def _print(scope, rows):
    known = [row for row in rows if row[1]]
    print(f"\n## {scope}: {len(known)} answerable of {len(rows)}")
    by_form = defaultdict(list)
    for row in known:
        by_form["all"].append(row)
        by_form[row[0]].append(row)
    for form, members in sorted(by_form.items()):
        exact, overlap = (100 * np.mean([row[i] for row in members]) for i in (2, 3))
        print(f"{form:12} {len(members):5}  EM {exact:5.1f}  F1 {overlap:5.1f}")
    surest = sorted(known, key=lambda row: -row[4])
    for share in (0.1, 0.25, 0.5):
        exact = np.mean([row[2] for row in surest[: int(len(surest) * share)]])
        print(f"EM at the surest {share:.0%}: {100 * exact:.1f}")
    sure = np.array([row[4] for row in rows])
    answerable = np.array([row[1] for row in rows])
    exact, overlap = (np.array([row[i] for row in rows], dtype=float) for i in (2, 3))
    print(f"AUROC answerable against not: {area_under_curve(sure, answerable):.3f}")
    scored = [
        (float(np.where(sure >= bound, overlap, ~answerable).mean()), float(bound))
        for bound in np.arange(0.05, 0.96, 0.01)
    ]
    best, bound = max(scored)
    strict = np.where(sure >= bound, exact, ~answerable).mean()
    print(f"with abstention: F1 {100 * best:.1f}, EM {100 * strict:.1f} at confidence {bound:.2f}")
    for low in np.arange(0, 1, 0.1):
        inside = (sure >= low) & (sure < low + 0.1)
        if inside.any():
            right = (overlap[inside] >= RIGHT).mean()
            print(
                f"confidence {low:.1f} to {low + 0.1:.1f}: {inside.sum():5} answers, {100 * right:.0f}% right"
            )


if __name__ == "__main__":
    sys.exit(main())
