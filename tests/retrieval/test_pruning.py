"""The best sentences are found without scoring them all, and are those that scoring all gives."""

import random

import numpy as np
import pytest

from qa.corpus.article import Article, Sentence
from qa.retrieval.building import build, grow
from qa.retrieval.index import Index
from qa.retrieval.pruning import top
from qa.retrieval.terms import Analyzer

VOCABULARY = [f"w{'abcdefghij'[n % 10]}{'klmnopqrst'[n // 10]}" for n in range(100)]


def made_index(chance, sentences):
    """Words as often as words are: the first in every second sentence, the last hardly ever."""
    weights = [1 / (n + 1) for n in range(100)]
    rows = []
    for number in range(sentences):
        article = Article(f"{number // 5}") if number % 5 == 0 else rows[-1].article
        text = " ".join(chance.choices(VOCABULARY, weights, k=chance.randint(3, 12)))
        rows.append(Sentence(text, 0, len(text), number % 5 + 1, 1, article))
    index = build(rows[: sentences // 2], Analyzer())
    return (
        grow(index, rows[sentences // 2 :], Analyzer()) if chance.random() < 0.5 else build(rows, Analyzer())
    )


@pytest.mark.parametrize("seed", range(40))
def test_the_best_are_exactly_those_of_scoring_everything(seed):
    chance = random.Random(seed)
    n = chance.choice([6, 50, 400, 3000])
    index = made_index(chance, n)
    if chance.random() < 0.4:
        index = index.without(np.array(sorted(chance.sample(range(n), n // 4))))
    if chance.random() < 0.4:
        index = Index(
            index.blocks,
            index.k1,
            index.b,
            index.removed,
            np.array(chance.sample(range(n), n), dtype=np.int64),
        )
    for _ in range(10):
        terms = chance.sample(VOCABULARY, chance.randint(1, 8))
        factors = sorted((index.weigh(term) * chance.choice([0.5, 1, 3]) for term in terms), reverse=True)
        k = chance.choice([1, 3, 40])
        within = None
        every = index.scores(terms, factors)
        if chance.random() < 0.3:
            within = [range(n // 2, n // 2 + 3), range(n // 10, n // 4)]
            kept = np.zeros_like(every)
            for run in within:
                kept[run.start : run.stop] = every[run.start : run.stop]
            every = kept
        rows, scores = top(index, terms, factors, k, within)
        order = np.arange(n) if index.order is None else index.order
        wanted = np.lexsort((order, -every))[:k]
        wanted = wanted[every[wanted] > 0]
        assert rows.tolist() == wanted.tolist()
        assert scores.tolist() == every[wanted].tolist()


def test_a_term_that_no_sentence_holds_or_that_weighs_nothing_finds_nothing():
    index = made_index(random.Random(1), 50)
    for terms, factors in ([], []), (["zebra"], [1.0]), ([VOCABULARY[0]], [0.0]):
        rows, scores = top(index, terms, factors, 5)
        assert (rows.tolist(), scores.tolist()) == ([], [])
