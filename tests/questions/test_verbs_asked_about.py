"""The verb of a question stands before its particles and adverbs."""

from __future__ import annotations

import pytest

from qa.questions.analysis import analyse


@pytest.mark.parametrize(
    ("question", "verb"),
    [
        ("What did the diggers turn up?", "turn"),
        ("Why did the repairs cost so much?", "cost"),
        ("What did the council find out?", "find"),
        ("When did the ship set off?", "set"),
        ("What did the divers lift?", "lift"),
    ],
)
def test_the_verb_is_the_word_that_acts(question, verb):
    read = analyse(question)
    assert read.words[read.verb] == verb
