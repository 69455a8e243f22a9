"""Follow-ups are made to stand alone, and what stands alone is left as it is."""

from __future__ import annotations

import pytest
from scripted import ScriptedBot, conversations, normal

from qa.conversation.conversation import Conversation
from qa.conversation.state import Note

FLOOR = 0.85


def _read(name="followups.txt"):
    """Resolve every turn: (what was typed, what came of it, what is right, whether it is)."""
    for article, turns in conversations(name):
        conversation = Conversation(ScriptedBot(article, turns))
        for i, turn in enumerate(turns):
            got = conversation.ask(turn.asked).resolved
            if turn.meant:
                right = normal(got) in {normal(form) for form in turn.meant}
                yield article, turn.asked, got, turn.meant[0], right
            elif i:
                yield article, turn.asked, got, turn.asked, got == turn.asked


@pytest.mark.parametrize(
    "name",
    [
        "followups.txt",
        "followups-later.txt",
        "followups-third.txt",
        "followups-fourth.txt",
        "followups-fifth.txt",
    ],
)
def test_at_least_85_in_100_follow_ups_are_read_right(name):
    read = [row for row in _read(name) if row[1] != row[3]]
    missed = [row[:4] for row in read if not row[4]]
    assert len(read) >= 20
    assert 1 - len(missed) / len(read) >= FLOOR, missed


def test_the_same_questions_give_the_same_conversation():
    assert list(_read()) == list(_read())


def test_a_new_conversation_forgets():
    (name, turns), *_ = conversations()
    conversation = Conversation(ScriptedBot(name, [*turns, *turns]))
    conversation.ask(turns[0].asked)
    conversation.new()
    assert conversation.state.last is None
    assert conversation.ask(turns[1].asked).resolved == turns[1].asked


def test_how_a_question_was_read_is_told():
    (name, turns), *_ = conversations()
    conversation = Conversation(ScriptedBot(name, turns))
    for turn in turns[:2]:
        answer = conversation.ask(turn.asked)
    assert (answer.question, answer.resolved) == ("Where was she born?", "Where was Ada Lindqvist born?")
    assert conversation.state.last.notes == (Note("she", "Ada Lindqvist"),)
