"""Our retriever beside scikit-learn's TfidfVectorizer and bm25s, on the same questions, in one run.

    python tests/benchmarks/retrieval.py [FILE ...] [--without-titles-of FILE] [--typos] [--components]
        [--made SENTENCES]

FILE is a question set in SQuAD format (.json), WikiQA (.tsv) or TrecQA (.xml). Prints a Markdown table:
R@1, R@5 and MRR in SQuAD files, MAP and MRR in the others (ties at random, the mean of five draws), then
questions a second, seconds to index and megabytes of the index. Weights that were fitted are as shipped;
retrieval_weights.py shows the cross-validated figures.

With --made a second table: the same retrievers over so many made sentences (speed_corpus.py), each in a
process of its own and asked in turn; the median of a query, over bm25s's; seconds to index; the memory that
the process then holds, imports included.
"""

from __future__ import annotations

import argparse
import pickle
import random
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from statistics import median

import bm25s
import numpy as np
import Stemmer
from retrieval_data import load, titles
from sklearn.feature_extraction.text import TfidfVectorizer
from speed_corpus import place
from speed_process import HERE, Worker
from speed_systems import SYSTEMS

from qa.evaluation.ranking import average_precision, recall_at, reciprocal_rank
from qa.retrieval.estimator import SentenceRetriever
from qa.retrieval.search import COMPONENTS

DRAWS = 5
ROUNDS = 7


class Ours:
    """Our retriever."""

    def __init__(self, label="ours", **parameters):
        self.label, self.parameters = label, parameters

    def fit(self, sentences):
        self.retriever = SentenceRetriever(**self.parameters).fit(sentences)
        return self

    def scores(self, question, pool):
        """Of the pool alone; all of the file where the pool is all of it."""
        searcher = self.retriever.searcher_
        query = searcher.prepare(question)
        if len(pool) < searcher.index.n_sentences:
            rows = np.arange(pool.start, pool.stop)
            return (
                searcher.reckon(query, rows)
                if searcher.depth
                else searcher.sparse(query)[pool.start : pool.stop]
            )
        found = np.full(len(pool), -np.inf)
        rows, scores = searcher.search(
            question, len(pool) if len(pool) < searcher.depth else max(5, searcher.depth)
        )
        found[rows] = scores
        return found

    def size(self):
        return len(pickle.dumps(self.retriever.index_))


class Tfidf:
    """scikit-learn's TfidfVectorizer with its defaults, cosine."""

    label = "TfidfVectorizer"

    def fit(self, sentences):
        self.vectorizer = TfidfVectorizer()
        self.matrix = self.vectorizer.fit_transform([sentence.text for sentence in sentences])
        return self

    def scores(self, question, pool):
        query = self.vectorizer.transform([question])
        return (self.matrix @ query.T).toarray().ravel()[pool.start : pool.stop]

    def size(self):
        return len(pickle.dumps((self.matrix, self.vectorizer)))


class Bm25s:
    """bm25s with its defaults, stop words, and the Snowball stemmer."""

    label = "bm25s"
    stemmer = Stemmer.Stemmer("english")

    def _tokens(self, texts, **options):
        return bm25s.tokenize(texts, stemmer=self.stemmer, stopwords="en", show_progress=False, **options)

    def fit(self, sentences):
        self.index = bm25s.BM25()
        self.index.index(self._tokens([sentence.text for sentence in sentences]), show_progress=False)
        self.n = len(sentences)
        return self

    def scores(self, question, pool):
        (terms,) = self._tokens([question], return_ids=False)
        known = [term for term in terms if term in self.index.vocab_dict]
        scores = self.index.get_scores(known) if known else np.zeros(self.n)
        return scores[pool.start : pool.stop]

    def size(self):
        return len(pickle.dumps((self.index.scores, self.index.vocab_dict)))


def mistyped(question, seed):
    """The question with one random typing error in a word of at least four letters."""
    chance = random.Random(f"{seed} {question}")
    words = question.split(" ")
    places = [place for place, word in enumerate(words) if len(word) >= 4 and word.isalpha()]
    if not places:
        return question
    place = chance.choice(places)
    word = words[place]
    at = chance.randrange(len(word) - 1)
    letter = chance.choice("abcdefghijklmnopqrstuvwxyz")
    words[place] = chance.choice(
        [
            word[:at] + word[at + 1 :],
            word[:at] + letter + word[at:],
            word[:at] + letter + word[at + 1 :],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        ]
    )
    return " ".join(words)


def measure(system, pools, *, ties_at_random, change=lambda question: question):
    """Figures of one system over one file."""
    figures, sizes, indexing, asking = [], [], 0.0, []
    for pool in pools:
        begun = time.perf_counter()
        fitted = system.fit(pool.sentences)
        indexing += time.perf_counter() - begun
        sizes.append(fitted.size())
        for asked in pool.questions:
            question = change(asked.question)
            begun = time.perf_counter()
            scores = np.asarray(fitted.scores(question, asked.pool), dtype=np.float64)
            asking.append(time.perf_counter() - begun)
            rows = np.arange(asked.pool.start, asked.pool.stop)
            for draw in range(DRAWS if ties_at_random else 1):
                ties = np.random.default_rng(draw).random(len(rows)) if ties_at_random else rows
                ranked = rows[np.lexsort((ties, -np.round(scores, 9)))].tolist()
                figures.append(
                    (
                        average_precision(ranked, asked.wanted)
                        if ties_at_random
                        else recall_at(ranked, asked.wanted, 1),
                        recall_at(ranked, asked.wanted, 5),
                        reciprocal_rank(ranked, asked.wanted),
                    )
                )
    first, five, mrr = np.mean(figures, axis=0)
    return [first, five, mrr, 1 / np.mean(asking), indexing, sum(sizes) / 1e6]


def at_size(count):
    """The table of the retrievers over so many made sentences."""
    names = ["tfidf", "bm25s", "oursparse", "ours"]
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        subprocess.run([sys.executable, str(HERE / "speed_corpus.py"), folder, str(count)], check=True)
        made = place(Path(folder), count)
        workers, built = {}, {}
        for name in names:
            workers[name] = stack.enter_context(Worker(name, made.lines, made.questions))
            built[name] = workers[name].built()
        rounds = {name: [] for name in names}
        for turn in range(ROUNDS + 1):
            for name, worker in workers.items():
                seconds = median(worker.tell("ask"))
                if turn:  # the first fills whatever a system keeps
                    rounds[name].append(seconds)
        memory = {name: worker.tell("anonymous") for name, worker in workers.items()}
    print(f"\n| {count:,} sentences | query, p50 | ÷ bm25s | indexed in s | MB |\n|---|---|---|---|---|")
    for name in names:
        p50 = median(rounds[name])
        print(
            f"| {SYSTEMS[name].label} | {p50 * 1e3:.2f} ms | {p50 / median(rounds['bm25s']):.2f} "
            f"| {built[name]:.1f} | {memory[name] / 1e6:,.0f} |"
        )


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument(
        "--without-titles-of", type=Path, help="leave out the articles that this file has too"
    )
    parser.add_argument("--typos", action="store_true", help="also with one typing error in each question")
    parser.add_argument(
        "--components", action="store_true", help="also without each component, one at a time"
    )
    parser.add_argument("--made", type=int, metavar="SENTENCES", help="time a made corpus of this size")
    arguments = parser.parse_args()
    skipped = titles(arguments.without_titles_of) if arguments.without_titles_of else set()
    systems = [Tfidf(), Bm25s(), Ours("ours, sparse stage alone", depth=0), Ours()]
    if arguments.components:
        systems += [Ours(f"ours without {name}", without=(name,)) for name in COMPONENTS]
    if arguments.files:
        print("| File | Retriever | R@1 or MAP | R@5 | MRR | questions/s | indexed in s | MB |")
        print("|---|---|---|---|---|---|---|---|")
    for path in arguments.files:
        pools = load(path, without=skipped if path != arguments.without_titles_of else ())
        count = sum(len(pool.questions) for pool in pools)
        for system in systems:
            for label, change in [(system.label, None), (f"{system.label}, one typo", mistyped)][
                : 1 + arguments.typos
            ]:
                changed = (lambda q, change=change: change(q, 0)) if change else (lambda q: q)
                first, five, mrr, rate, indexing, size = measure(
                    system, pools, ties_at_random=path.suffix != ".json", change=changed
                )
                print(
                    f"| {path.stem} ({count:,}) | {label} | {first:.3f} | {five:.3f} | {mrr:.3f} "
                    f"| {rate:,.0f} | {indexing:.1f} | {size:.1f} |",
                    flush=True,
                )
    if arguments.made:
        at_size(arguments.made)
    return 0


if __name__ == "__main__":
    sys.exit(main())
