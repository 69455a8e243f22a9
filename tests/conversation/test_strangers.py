"""No answer that is about somebody else than the question."""

from __future__ import annotations

import pytest
from scripted import HERE

from qa import Chatbot

RAILWAY = Chatbot.from_text((HERE / "texts" / "railway.txt").read_text(encoding="utf-8"))
CUP = Chatbot.from_text((HERE / "texts" / "cup.txt").read_text(encoding="utf-8"))


def last(bot, *typed):
    conversation = bot.conversation()
    for question in typed:
        answer = conversation.ask(question)
    return answer


@pytest.mark.parametrize(
    "typed",
    [
        ("who was the first driver?", "when was he born?"),
        ("who was Clara Wray?", "when was he born?"),
        ("who is the chairman?", "what does he believe?", "and the mayor?"),
        ("what does Owen Price hope?", "and the mayor?"),
        ("what does the mayor believe?",),
        ("who was the first driver?", "how long did he drive the morning train?", "and the last driver?"),
        ("who survived?", "who else?"),
        ("what did she lend them?",),
    ],
)
def test_a_stranger_s_data_are_not_given(typed):
    answer = last(RAILWAY, *typed)
    assert answer.text is None
    assert answer.reply


def test_whom_a_pronoun_means_is_asked_back():
    answer = last(RAILWAY, "When did the railway open?", "When was he born?")
    assert (answer.resolved, answer.text) == ("When was he born?", None)
    assert answer.reply == "It is not clear whom “he” means: say the name."


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        (("who was her father?",), "Amos Wray"),
        (("who was her father?", "and her husband?"), "Paul Stern"),
        (("who opened the railway?", "where was she born?"), "Corley"),
        (("who is the chairman?", "how much does he hope to raise?"), "80,000 pounds"),
        (("what has the mayor promised?",), "build a new platform"),
        (("who is the mayor?", "what did she promise?", "by when?"), "2027"),
        (("who was the last driver?", "where did he move?"), "Corley"),
        (("how many horses died?", "who survived?", "what did he buy?"), "an inn"),
    ],
)
def test_what_is_said_of_the_one_who_is_meant_is_given(typed, text):
    assert text in last(RAILWAY, *typed).text


def test_a_son_s_wish_is_not_his_father_s():
    typed = ("who is the youngest player?", "what does he want to study?", "and his father?")
    answer = last(CUP, *typed)
    assert (answer.resolved, answer.text) == ("What does Omar Khan's father want to study?", None)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        (("who won the cup?", "when was it started?"), "1994"),
        (("who came third?", "who started the band?"), "Frank Moss"),
        (("and second?", "when did they win?"), "2021"),
        (("who came second?", "where is the hall?"), "Bridge Street"),
    ],
)
def test_an_article_s_own_band_and_hall_stay_its_own(typed, text):
    assert text in last(CUP, *typed).text


def test_an_article_about_one_woman_may_be_asked_about_her_at_once():
    bot = Chatbot.from_text(
        "Ida Vale\n\nIda Vale was a painter. She was taught by her aunt. She lived by the sea. "
        "She sold little. Vale died of a fever in 1902."
    )
    assert last(bot, "What did she die of?").text == "a fever"
    assert last(bot, "What did he die of?").text is None
