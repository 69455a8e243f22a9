"""What a text's own words tell of a name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.language.gender import profile
from qa.language.nouns import is_plural
from qa.language.occurrences import occurrences, written

TEXT = """Mayor Ruth Lane opened the pool in Norwick on Monday. She thanked the builder, Tom Cole, for his
work. Norwick is a town of 900 people. The Ministry of Sport paid half. Mrs Hill sang. Dana
Reyes, who lives in Hesk, said she would swim daily. "Low Tide", a song by Sam Poole, was
played. The engineers are from Hesk."""


@pytest.mark.parametrize(
    ("name", "kind", "gender"),
    [
        ("Ruth Lane", "person", "female"),
        ("Lane", "person", "female"),
        ("Tom Cole", "person", "male"),
        ("Mrs Hill", "person", "female"),
        ("Dana Reyes", "person", "female"),
        ("Norwick", "place", None),
        ("Hesk", "place", None),
        ("Ministry of Sport", "group", None),
        ("the pool", "thing", None),
        ("her brother", "person", "male"),
        ("Sam Poole", None, None),
    ],
)
def test_kind_and_gender_are_gathered_from_the_text(name, kind, gender):
    found = profile(name, TEXT)
    assert (found.kind, found.gender) == (kind, gender)


def test_what_somebody_is_called_is_gathered_too():
    assert "mayor" in profile("Ruth Lane", TEXT).roles
    assert "builder" in profile("Tom Cole", TEXT).roles
    assert "town" in profile("Norwick", TEXT).roles


def test_of_a_name_that_the_text_does_not_hold_nothing_is_known():
    found = profile("Karl Osten", TEXT)
    assert (found.kind, found.gender, found.roles) == (None, None, frozenset())


@pytest.mark.parametrize(
    ("phrase", "plural"),
    [
        ("engineers from Chile", True), ("the glass", False), ("men", True), ("a team of players", False),
        ("India and Peru", True), ("the news", False), ("the bees on the outside", True), ("Paris", False),
    ],
)  # fmt: skip
def test_the_head_of_a_phrase_tells_its_number(phrase, plural):
    assert is_plural(phrase) is plural


def test_the_verb_in_the_text_tells_the_number_better_than_an_s():
    assert profile("atlas", "The atlas was printed.").many is False
    assert profile("canvas bags", "The canvas bags were old.").many is True


@given(st.text(max_size=20), st.text())
def test_any_name_in_any_text_has_a_profile(name, text):
    assert profile(name, text) == profile(name, text)


@given(st.text(alphabet="aAbİ .-", min_size=1, max_size=3), st.text(alphabet="aAbİ .-"))
def test_every_occurrence_is_the_words_themselves_and_whole(words, text):
    for at in occurrences(words, text):
        assert text[at : at + len(words)] == words
    found = written(words, text)
    assert found is None or found.lower() == words.lower() or "İ" in words + found


def test_kin_beside_a_name_tells_whatever_stands_before():
    text = "Ann Roe had her first training as a painter from her stepfather, Jan Vale, a student of a smith."
    assert profile("Jan Vale", text).gender == "male"
