"""Words that are no words: the rules of the language must stand them."""

from __future__ import annotations

import pytest

from qa.language.forms import term
from qa.language.tagging import tag


@pytest.mark.parametrize("word", ["\u0301", "\u0345\u0301", "\ud800", "a\udfff", "ﬁ", "²", "ßß", "İ"])
def test_anything_has_a_term(word):
    assert term(word)


def test_an_accent_of_its_own_is_no_other_word():
    assert term("e\u0301") == term("e") != term("\u0301")


@pytest.mark.parametrize(
    "word", ["a" * 100_000, "1," * 50_000, "Ann-" * 20_000, "n't" * 30_000, "." * 100_000]
)
def test_a_word_of_a_hundred_thousand_letters_is_tagged(word):
    assert len(tag(["The", word, "fell"])) == 3


def test_a_long_word_is_tagged_by_its_ending():
    assert tag(["She", "ran", "counter" * 9 + "intuitively"])[-1] == "AV0"


def test_a_sentence_of_very_many_words_is_tagged_to_its_end():
    assert len(tag(["word", "fell"] * 60_000)) == 120_000


@pytest.mark.parametrize(
    ("one", "many"),
    [
        "bus buses".split(),
        "gas gases".split(),
        "lens lenses".split(),
        "quiz quizzes".split(),
        "iris irises".split(),
    ],
)
def test_a_plural_in_ses_is_its_singular(one, many):
    assert term(one) == term(many)
