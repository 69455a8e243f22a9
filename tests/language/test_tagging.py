"""Tags are HanTa's own, word for word; only the way to them is shorter."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest
from HanTa.HanoverTagger import HanoverTagger
from hypothesis import given
from hypothesis import strategies as st

from qa.corpus.loading import load_corpus
from qa.language.hanta import UNKNOWN, load_model
from qa.language.morphology import word_tags
from qa.language.tagging import tag
from qa.language.tokens import tokenize


@pytest.fixture(scope="module")
def hanta():
    return HanoverTagger("morphmodel_en.pgz")


def test_every_sentence_of_the_bundled_article_is_tagged_as_hanta_tags_it(hanta):
    for sentence in load_corpus([Path(__file__).parents[2] / "corpus"]).sentences:
        words = [token.text for token in tokenize(sentence.text)]
        assert tag(words) == hanta.tag_sent(words, taglevel=0)


@pytest.mark.parametrize(
    "text",
    [
        "The unbreakable mill-wheels were rehammered by Tobermorians in 1487 .",
        "Who zorbed the quandles most inaccurately ?",
        "`` It 's antidisestablishmentarianism '' , she said",
        "' quoted ' by Ångström-like naïvetés",
        "x",
        "12,000,000 1.5% €3bn 2nd 1990s",
    ],
)
def test_words_that_the_model_has_not_seen_are_tagged_as_hanta_tags_them(hanta, text):
    words = text.split()
    assert tag(words) == hanta.tag_sent(words, taglevel=0)


def test_no_words_have_no_tags():
    assert tag([]) == []


LETTERS = st.text("abcdefghilmnorstuy'-.09éZ ", min_size=1, max_size=30).filter(str.strip)
MADE = st.builds(
    "".join,
    st.tuples(
        st.sampled_from(["", "un", "re", "over", "in", "non-", "mis"]),
        st.sampled_from(["mill", "walk", "quandle", "blick", "happi", "Zorb", "stat", "o"]),
        st.sampled_from(["", "s", "ed", "ing", "ness", "ly", "ation", "able", "er", "'s", "-like", "house"]),
        st.sampled_from(["", "s", "ly", "'s"]),
    ),
)


@given(word=LETTERS | MADE | st.text(min_size=1, max_size=12), first=st.booleans())
def test_any_word_has_the_tags_and_likelihoods_that_hanta_gives(hanta, word, first):
    found = hanta._tag_word(word, cutoff=5, casesensitive=not first, conditional=True)
    theirs = {c: pytest.approx(p, rel=1e-12) for c, p in found if c != UNKNOWN}
    assert dict(word_tags(word, case_counts=not first)) == theirs


@pytest.mark.parametrize("collects", [True, False])
def test_reading_the_model_leaves_the_garbage_collector_as_it_was(collects):
    before = gc.isenabled()
    (gc.enable if collects else gc.disable)()
    try:
        load_model.__wrapped__()
        assert gc.isenabled() is collects
    finally:
        (gc.enable if before else gc.disable)()
