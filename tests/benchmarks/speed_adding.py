"""One article added to a large index: how long, beside making the index anew, and whether it ranks the same.

    python tests/benchmarks/speed_adding.py LINES QUESTIONS REPEATS

Writes one JSON object: seconds of each build and of each adding, and whether rows and scores of all questions
are the same, to the last bit, as those of an index that was built of everything at once.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from pathlib import Path

from speed_corpus import ARTICLE, sentences

from qa.corpus.article import Article, Sentence
from qa.retrieval.estimator import SentenceRetriever


def ranked(retriever, questions):
    """Rows and scores of the ten best for each question."""
    found = (retriever.searcher_.search(question, 10) for question in questions)
    return [(rows.tolist(), scores.tolist()) for rows, scores in found]


def article(texts):
    """The sentences of one article."""
    whole = Article(" ".join(texts))
    return [Sentence(text, 0, len(text), number, 1, whole) for number, text in enumerate(texts, 1)]


def main():
    """Build, add, compare."""
    lines, asked, repeats = sys.argv[1:]
    texts = Path(lines).read_text(encoding="utf-8").splitlines()
    questions = Path(asked).read_text(encoding="utf-8").splitlines()
    every = [
        row for begin in range(0, len(texts), ARTICLE) for row in article(texts[begin : begin + ARTICLE])
    ]
    more = article(list(sentences(ARTICLE, seed=1)))
    spent = {"build": [], "add": []}
    for _ in range(int(repeats)):
        retriever = None
        gc.collect()
        begun = time.perf_counter()
        retriever = SentenceRetriever().fit(every)
        spent["build"].append(time.perf_counter() - begun)
        begun = time.perf_counter()
        retriever.partial_fit(more)
        spent["add"].append(time.perf_counter() - begun)
    grown = ranked(retriever, questions)
    retriever = None
    gc.collect()
    spent["same"] = grown == ranked(SentenceRetriever().fit(every + more), questions)
    print(json.dumps(spent))
    return 0


if __name__ == "__main__":
    sys.exit(main())
