"""What a question asks for is not put into it with the name that a pronoun stands for."""

from __future__ import annotations

import pytest

from qa.conversation.followups import resolve
from qa.conversation.mentions import mentioned
from qa.conversation.state import State, Turn
from qa.conversation.trimming import without_asked


@pytest.mark.parametrize(
    ("name", "question", "left"),
    [
        ("the fire in the old mill", "Where was it?", "the fire"),
        ("the fire at the mill in Hesk", "Where was that?", "the fire"),
        ("the march from Hesk to Norwick", "Where was it?", "the march"),
        ("the fire in May 1990", "When was it?", "the fire"),
        ("the flood of 1953", "When was that?", "the flood"),
        ("the mural by Ann Lee", "Who was it painted by?", "the mural"),
        ("the three-day visit", "How long was it?", "the visit"),
    ],
)
def test_the_part_that_is_asked_for_is_left_out(name, question, left):
    assert without_asked(name, question) == left


@pytest.mark.parametrize(
    ("name", "question"),
    [
        ("the fire in Hesk", "When was it?"),
        ("the fire in May 1990", "Where was it?"),
        ("the report on salt", "Where was it?"),
        ("the meeting of the ministers", "When was it?"),
        ("the mural by Ann Lee", "Who saw it?"),
        ("Stratford on Avon", "Where is it?"),
        ("the king of Spain", "Where is he?"),
        ("the fire in Hesk", "What caused it?"),
    ],
)
def test_everything_else_stays(name, question):
    assert without_asked(name, question) == name


@pytest.mark.parametrize("typed", ["Where was it?", "Where was the fire?", "Where was that?"])
def test_a_follow_up_asks_where_something_was_without_saying_it(typed):
    asked, answer = "What killed the mill's owner?", "the great fire in Hesk"
    text = "The mill's owner was killed by the great fire in Hesk."
    state = State().after(Turn(asked, asked, answer), mentioned(asked, answer, text, turn=0))
    assert resolve(typed, state, text).text == "Where was the great fire?"
