"""What a follow-up becomes is shown to who typed it: it is said as one would say it, letter by letter."""

from __future__ import annotations

import pytest
from scripted import ScriptedBot, conversations

from qa.conversation.conversation import Conversation
from qa.conversation.soundness import is_sound
from qa.questions.written import well_written

CONVERSATIONS = list(conversations("followups-sixth.txt"))


@pytest.mark.parametrize(("article", "turns"), CONVERSATIONS)
def test_every_turn_reads_well(article, turns):
    scripted = [turn._replace(answer=None if turn.answer == "-" else turn.answer) for turn in turns]
    conversation = Conversation(ScriptedBot(article, scripted))
    for turn in turns:
        got = well_written(conversation.ask(turn.asked).resolved)
        assert got in (turn.meant or (well_written(turn.asked),)), turn.asked


def test_there_are_more_than_forty_follow_ups():
    assert sum(bool(turn.meant) for _, turns in CONVERSATIONS for turn in turns) > 40


@pytest.mark.parametrize(
    "question",
    [
        "Who was her Amos Wray's husband?",
        "Who was Clara Wray's Clara Wray's husband?",
        "What was his his nephew called?",
        "How many was the railway opened?",
        "Who was Nineteen?",
        "Who else else came?",
        "When did open the pool?",
        "Where did meet him?",
    ],
)
def test_what_nobody_would_say_is_not_sound(question):
    assert not is_sound(question)


@pytest.mark.parametrize(
    "question",
    [
        "Who was Clara Wray's father's brother?",
        "How many people came?",
        "How many may come?",
        "Who else came, besides Ann?",
        "When did work in the mine begin?",
        "Where did they meet him?",
        "Who were the Nineteen?",
    ],
)
def test_what_one_says_is_sound(question):
    assert is_sound(question)
