"""The words that announce a cause or a purpose are found where they stand."""

from __future__ import annotations

import pytest

from qa.language.markers import CAUSES, PURPOSES, complements, occurrences, purposes


@pytest.mark.parametrize(
    ("sentence", "marker"),
    [
        ("the mill closed due to the drought", "due to"),
        ("it fell as a result of the storm", "as a result of"),
    ],
)
def test_a_cause_is_announced(sentence, marker):
    words = sentence.split()
    assert [" ".join(words[a:b]) for a, b in occurrences(words, CAUSES)] == [marker]


def test_a_purpose_is_announced_by_a_phrase_or_by_a_verb_that_aims():
    assert list(occurrences("they met in order to talk".split(), PURPOSES)) == [(2, 5)]
    assert list(purposes("the visit is intended to mend ties".split())) == [4]
    assert list(purposes("the gate has to be shut".split())) == []


def test_an_infinitive_that_its_verb_asks_for_says_no_purpose():
    assert list(complements("the gate has to be shut".split())) == [3]
    assert list(complements("they left to catch the train".split())) == []
