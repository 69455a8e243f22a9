"""A number or a month before a noun makes no time of it: those who were counted can be asked about."""

from __future__ import annotations

import pytest

from qa import Chatbot
from qa.conversation.followups import resolve
from qa.conversation.mentions import mentioned
from qa.conversation.state import State, Turn
from qa.conversation.trimming import without_asked


def after(question, answer, text=""):
    turn = Turn(question, question, answer)
    return State().after(turn, mentioned(question, answer, text, turn=0))


@pytest.mark.parametrize(
    ("question", "answer", "next_one", "meant"),
    [
        ("Who went on strike?", "500 soldiers", "Why were they angry?", "Why were 500 soldiers angry?"),
        ("Who sang in the hall?", "the March sisters", "Where did they live?",
         "Where did the March sisters live?"),
        ("Where did she swim?", "at the 1500 Club", "Who founded it?", "Who founded the 1500 Club?"),
        ("What did he read?", "the Sunday paper", "Who printed it?", "Who printed the Sunday paper?"),
        ("When did the strike end?", "in 1932", "Who was the mayor then?", "Who was the mayor in 1932?"),
        ("When did it open?", "on Monday evening", "Who came then?", "Who came on Monday evening?"),
        ("What did they wait for?", "the summer of 1990", "Who came then?", "Who came the summer of 1990?"),
    ],
)  # fmt: skip
def test_what_was_answered_is_taken_up(question, answer, next_one, meant):
    assert resolve(next_one, after(question, answer)).text == meant


@pytest.mark.parametrize(
    ("question", "name", "kind"),
    [
        ("Was the wall built by 500 soldiers?", "500 soldiers", None),
        ("Who swam at the 1500 Club?", "the 1500 Club", None),
        ("Who met in 1990?", "1990", "time"),
        ("Who died in the 1930s?", "the 1930s", "time"),
        ("Who came in March 1932?", "March 1932", "time"),
        ("Who sang on Monday and slept?", "Monday", "time"),
        ("When in 1990 was Lane born?", "1990", "time"),
    ],
)
def test_what_a_question_says_is_a_time_or_is_none(question, name, kind):
    (found,) = (e for e in mentioned(question, None, "", turn=0) if e.name == name)
    assert (found.kind == "time") is (kind == "time")


def test_miners_who_joined_are_asked_about_and_not_what_they_joined():
    bot = Chatbot.from_text("1500 miners joined the union in Hesk. They lived in Orrel, poor and cold.")
    conversation = bot.conversation()
    conversation.ask("Did 1500 miners join the union?")
    assert conversation.ask("Where did they live?").resolved == "Where did 1500 miners live?"


def test_a_strike_keeps_its_miners_when_its_time_is_asked():
    assert without_asked("the strike of 1500 miners", "When was it?") == "the strike of 1500 miners"
    assert without_asked("the strike of 1926 in Hesk", "When was it?") == "the strike in Hesk"
