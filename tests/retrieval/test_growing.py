"""An index that grows ranks as one that was built at once, and its counts are scikit-learn's."""

import random

import numpy as np
import pytest
from sklearn.base import clone
from sklearn.feature_extraction.text import CountVectorizer

from qa import SentenceRetriever
from qa.corpus.loading import corpus_from_text
from qa.retrieval.block import ARRAYS
from qa.retrieval.building import build
from qa.retrieval.joining import join, unsettled
from qa.retrieval.search import Searcher
from qa.retrieval.terms import Analyzer, words

NAMES = "Anna Berta Carla Dora Emma Frida Greta Hanna Irma Julia".split()
PLACES = "Oslo Bergen Molde Narvik Tromso Alta Hamar Skien Moss Arendal".split()
QUESTIONS = [
    "Who sold the boat in Oslo?",
    "When did Anna go to Molde?",
    "Why did she leave?",
    "a boat an oar",
]


def articles(number, seed=0):
    """Small stories that share their words, so that many sentences are nearly as good as the best."""
    chance = random.Random(seed)
    found = []
    for _ in range(number):
        lines = []
        for _ in range(chance.randint(1, 4)):
            name, place = chance.choice(NAMES), chance.choice(PLACES)
            lines.append(
                chance.choice(
                    [
                        f"{name} sold the boat in {place} in 19{chance.randint(10, 99)}.",
                        f"She left {place} because of the war, and so {name} stayed.",
                        f"The boat had {chance.randint(2, 9)} oars. It was built in {place}.",
                    ]
                )
            )
        found.append(corpus_from_text("\n\n".join(lines)).sentences)
    return found


def ranking(retriever, question):
    return [(hit.sentence.text, hit.score.hex()) for hit in retriever.retrieve(question, k=20)]


def flat(parts):
    return [sentence for part in parts for sentence in part]


@pytest.mark.parametrize("steps", [[100, 1, 1, 1, 30], [20] * 6, [1, 2, 4, 8, 16, 32, 64]])
def test_a_grown_index_ranks_as_one_built_at_once_to_the_last_bit(steps):
    stories = articles(sum(steps))
    grown, begin = SentenceRetriever(), 0
    for step in steps:
        grown.partial_fit(flat(stories[begin : begin + step]))
        begin += step
    at_once = SentenceRetriever().fit(flat(stories))
    for question in QUESTIONS:
        assert ranking(grown, question) == ranking(at_once, question)
        assert (grown.decision_function([question]) == at_once.decision_function([question])).all()
        for hit in grown.retrieve(question, k=3):
            assert grown.explain(question, hit.sentence) == at_once.explain(question, hit.sentence)


def test_growing_keeps_the_blocks_few():
    grown = SentenceRetriever()
    for story in articles(300):
        grown.partial_fit(story)
    assert len(grown.index_.blocks) <= 6


def test_what_is_added_can_be_asked_for_at_once_also_new_words():
    retriever = SentenceRetriever().fit(["The ferry sank in 1912."])
    retriever.partial_fit(["A zeppelin burned in 1937."], y=["second"])
    assert (
        retriever.retrieve("When did the zeppelin burn?", k=1)[0].sentence.text
        == "A zeppelin burned in 1937."
    )
    assert retriever.predict(["When did the zeppelin burn?"]).tolist() == ["second"]


def test_partial_fit_is_a_fit_the_first_time_and_checks_its_labels():
    retriever = clone(SentenceRetriever(k1=1.0)).partial_fit(["One boat.", "Two boats."], y=["a", "b"])
    assert retriever.predict(["Two?"]).tolist() == ["b"]
    with pytest.raises(ValueError, match="1 sentences and 2 labels"):
        retriever.partial_fit(["Three boats."], y=["c", "d"])


@pytest.mark.parametrize("kept", [3, 17, 59])
def test_an_index_without_some_articles_ranks_as_one_that_never_had_them(kept):
    stories = articles(60)
    chosen = sorted(random.Random(kept).sample(range(60), kept))
    every = build(flat(stories), Analyzer(), k1=0.6, b=0.6)
    edges = np.cumsum([0, *map(len, stories)])
    gone = [row for n in range(60) if n not in chosen for row in range(edges[n], edges[n + 1])]
    reduced = every.without(np.array(gone))
    left = [row for n in chosen for row in range(edges[n], edges[n + 1])]
    afresh = build(flat(stories[n] for n in chosen), Analyzer(), k1=0.6, b=0.6)
    for question in QUESTIONS:
        rows, scores = Searcher(reduced).search(question, 20)
        wanted_rows, wanted_scores = Searcher(afresh).search(question, 20)
        assert [left.index(row) for row in rows] == wanted_rows.tolist()
        assert scores.tolist() == wanted_scores.tolist()
    joined, (block,) = join(reduced), afresh.blocks
    assert list(joined.terms) == list(block.terms)
    assert all((getattr(joined, name) == getattr(block, name)).all() for name in ARRAYS)


def test_ties_are_broken_by_the_order_of_the_corpus_not_by_that_of_the_index():
    index = build(
        flat(corpus_from_text("A red boat.").sentences for _ in range(3)), Analyzer(), k1=0.6, b=0.6
    )
    turned = type(index)(index.blocks, 0.6, 0.6, order=np.array([2, 0, 1]))
    assert Searcher(turned).search("red boat", 3)[0].tolist() == [1, 2, 0]
    assert Searcher(turned, depth=0).search("red boat", 2)[0].tolist() == [1, 2]


def test_a_search_can_be_kept_to_some_rows():
    index = build(flat(articles(30)), Analyzer(), k1=0.6, b=0.6)
    rows, _ = Searcher(index).search("Who sold the boat?", 50, within=[range(3, 9), range(20, 25)])
    assert len(rows)
    assert all(3 <= row < 9 or 20 <= row < 25 for row in rows)


def test_the_counts_are_those_of_scikit_learn():
    sentences = flat(articles(50))
    counter = CountVectorizer(analyzer=lambda text: Analyzer().terms(text))
    counts = counter.fit_transform([sentence.text for sentence in sentences]).tocsc()
    (block,) = build(sentences, Analyzer(), k1=0.6, b=0.6).blocks
    assert list(block.terms) == sorted(counter.vocabulary_)
    assert (block.starts == counts.indptr).all()
    assert (block.rows == counts.indices).all()
    assert (block.counts == counts.data).all()


def test_cutting_at_white_space_first_gives_the_same_words():
    texts = [
        "The U.S. Navy’s five-year plan (1,200.50 £) didn't\u00a0cost\u2003‘much’ – see https://a.b/c?d.",
        "’Tis the boys' o'clock rock'n'roll\x1cand\x85so... on;e.g.,\tx_y",
        "a\u200bb 3.5-year 10:30am it’s ’s s’ n’t don’t",
    ]
    for text in texts:
        assert words(text) == [word for piece in text.split() for word in words(piece)]


def test_sizes_of_blocks_that_are_joined():
    assert unsettled([1000]) == 0
    assert unsettled([1000, 10]) == 1
    assert unsettled([1000, 10, 2]) == 1
    assert unsettled([1000, 300]) == 0
