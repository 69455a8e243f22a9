"""Words and phrases that exclude each other."""

from __future__ import annotations

import pytest

from qa.language.contraries import contraries, places_of
from qa.language.forms import term
from qa.language.tokens import tokenize


def terms(text):
    return [term(token.text) for token in tokenize(text)]


def excluded_by(asked):
    return {phrase for _, phrases in contraries(terms(asked)) for phrase in phrases}


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("is he married", "bachelor"),
        ("was the raid a success", "failure"),
        ("did she accept the offer", "turned down"),
        ("is it open", "boarded up"),
        ("are the fish raw", "fried"),
        ("has the dog been found", "still missing"),
    ],
)
def test_what_excludes_a_word_of_the_question_is_known(asked, said):
    assert tuple(terms(said)) in excluded_by(asked)


@pytest.mark.parametrize("word", ["founded", "lost", "brother"])
def test_words_with_two_senses_and_kin_exclude_nothing_alone(word):
    assert (term(word),) not in excluded_by("did she win it back with her sister, or lose it")


def test_the_places_of_a_phrase_are_those_where_all_its_words_stand():
    assert list(places_of(terms("turned down"), terms("They turned down both, and turned right down."))) == [
        1
    ]


def test_no_word_excludes_itself():
    from qa.language import contraries as module

    assert all(asked not in said for asked, said in module._table().items())
