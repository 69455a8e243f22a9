"""An article says first what it is about, with the dates of a life in brackets."""

from __future__ import annotations

import pytest

from qa import Chatbot

RUFF = (
    "The ruff, once a common bird, is a wader of the northern marshes. The ruff "
    "feeds on insects. The ruff lays four eggs. Some say the ruff is shy. In spring the ruff dances."
)
ROE = (
    "Ida Roe (/roʊ/; 3 May 1802 – 9 June 1871) was a painter of the Orrel school. She taught at Holt from "
    "1830 to 1842, and her pictures hang in the town hall."
)


def test_what_the_title_is_is_read_in_the_first_sentence_whatever_else_speaks_of_it():
    answer = Chatbot.from_text(RUFF * 3, title="Ruff").ask("What is a ruff?")
    assert answer.hits[0].sentence.number == 1
    assert "wader" in answer.candidates[0].text


@pytest.mark.parametrize(
    ("question", "date"),
    [("When was Ida Roe born?", "3 May 1802"), ("When did Ida Roe die?", "9 June 1871")],
)
def test_birth_and_death_are_read_in_the_brackets_behind_the_name(question, date):
    assert Chatbot.from_text(ROE, title="Ida Roe").ask(question).candidates[0].text == date


def test_who_somebody_is_needs_no_preposition():
    bot = Chatbot.from_text("Ann Roe was taught to paint by her stepfather, Jan Vale, who was a smith.")
    answer = bot.ask("Who was Jan Vale?")
    assert not answer.reply.lower().startswith(("by ", "from "))


def test_a_thing_with_many_names_is_what_is_said_of_it():
    bot = Chatbot.from_text(
        "A quern, hand mill or grinder, once known as a saddle stone, is a tool for grinding corn. Used in "
        "farms and small inns, querns come in many sizes."
    )
    assert bot.ask("What is a quern?").candidates[0].text == "a tool for grinding corn"
