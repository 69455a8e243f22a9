"""Ages, measures, hours and offices are told from what only looks like them."""

from __future__ import annotations

import pytest

from qa import Chatbot

NEWS = (
    "ORREL, May 3 — Ada Roth, 41, became the first woman to lead the harbour. Her teacher, Ivo Penn, gave "
    "her free lessons for six years. Penn, now 88, sat in the front row. The Danish architect Lise Holm drew "
    "the quay, about 48km from the capital. She met Industry Minister Jon Vale and the former prime minister "
    "Max Orr in Linton. After a nine-day strike the gates were opened again at 6:15am on Friday. The owner "
    "cut the budget of the school by a third."
)


@pytest.fixture(scope="module")
def news():
    return Chatbot.from_text(NEWS)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("How old is Ada Roth?", "41"),
        ("how old is ivo penn", "88"),
        ("What nationality is the architect?", "Danish"),
        ("How far is the quay from the capital?", "48km"),
        ("How long did the strike last?", "nine-day"),
        ("Who is the industry minister?", "Jon Vale"),
        ("Who was the former prime minister?", "Max Orr"),
    ],
)
def test_what_is_asked_for_is_found(news, question, answer):
    assert news.ask(question).candidates[0].text == answer


@pytest.mark.parametrize(
    "question",
    [
        "Who is the prime minister?",
        "Who is the deputy prime minister?",
        "Who is the foreign minister?",
        "What nationality is Ivo Penn?",
        "How many children does Ada Roth have?",
    ],
)
def test_another_office_another_nation_and_a_share_are_no_answer(news, question):
    assert news.ask(question).text is None


def test_an_hour_is_wanted_where_the_time_is_asked(news):
    assert "6:15am" in news.ask("At what time were the gates opened again?").candidates[0].text


def test_a_title_and_a_minister_are_no_place():
    bot = Chatbot.from_text(
        'The reporter met the new minister of trade in her office after the play "The Sea".'
    )
    assert bot.ask("Where did the reporter meet the minister?").candidates[0].text != "The Sea"


def test_who_said_it_is_no_part_of_what_was_said():
    bot = Chatbot.from_text(
        "They patrolled the streets at night to prevent looting, police chief Bob Adams said."
    )
    assert bot.ask("Why did they patrol the streets?").text.removeprefix("to ") == "prevent looting"


def test_a_reason_goes_on_behind_an_apposition():
    bot = Chatbot.from_text(
        "She moved to Orrel because her husband, the engineer Pieter Ros, had found work there."
    )
    assert bot.ask("Why did she move to Orrel?").text.endswith("had found work there")


def test_cannot_denies():
    bot = Chatbot.from_text(
        "The chimney, which was hit by lightning, is a protected monument and cannot be torn down."
    )
    assert bot.ask("Can the chimney be torn down?").text == "No"


def test_the_end_of_a_month_is_more_than_the_month():
    bot = Chatbot.from_text("The mill will close at the end of March, the owner said.")
    assert bot.ask("When will the mill close?").text == "the end of March"


def test_what_stands_behind_the_verbs_preposition_is_asked_for():
    bot = Chatbot.from_text("She criticised the ministry of culture for cutting the budget of the schools.")
    best = bot.ask("What did she criticise the ministry for?").candidates[0].text
    assert best == "cutting the budget of the schools"


def test_anybody_else_is_not_the_one_who_is_named():
    bot = Chatbot.from_text("The former mayor nominated Ann Roe for the post.")
    assert bot.ask("Was anyone else nominated for the post?").text != "Yes"


def test_who_somebody_is_is_a_noun():
    text = "Roe worked in Lund, where he met Ada Holm, a 51-year-old painter. Her brother had fallen ill."
    assert Chatbot.from_text(text).ask("Who was Ada Holm?").text == "a 51-year-old painter"
