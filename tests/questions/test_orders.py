"""Orders and unfinished statements are asked as the questions that they stand for."""

from __future__ import annotations

import pytest

from qa import Chatbot
from qa.questions.analysis import analyse

RIVERS = "Three rivers cross the county: the Linn, the Orm and the Tarn. Salmon live in the Orm."


@pytest.mark.parametrize(
    ("order", "asked", "noun"),
    [
        ("Name one river that crosses the county.", "What is one river that crosses the county.", "river"),
        ("Name two crops that the farm grew.", "What are two crops that the farm grew.", "two crops"),
        ("List the old mills that burned", "Which old mills burned", "old mills"),
        ("Name the years that the mill was shut", "What is the years that the mill was shut", "years"),
        ("Please name a district of Orrel.", "What is a district of Orrel.", "district"),
    ],
)
def test_an_order_to_name_something_asks_what_it_is(order, asked, noun):
    question = analyse(order)
    assert question.text == asked
    assert " ".join(question.focus) == noun


def test_a_statement_that_ends_in_called_asks_for_the_name():
    question = analyse("The walls of timber on the beach are called?")
    assert (question.kind, question.answer_type) == ("what", "name")


@pytest.mark.parametrize(
    "text",
    ["The name of the ship?", "Which ship is called the Emma?", "The ship was called Emma", "name it"],
)
def test_other_texts_stay_as_they_are(text):
    assert analyse(text).text == text


def test_an_order_to_give_the_reason_asks_why():
    assert analyse("Give the reason why the roof leaks.").answer_type == "reason"


def test_one_item_answers_where_one_is_asked():
    answer = Chatbot.from_text(RIVERS).ask("Name one river that crosses the county.")
    assert answer.candidates[0].text in ("the Linn", "the Orm", "the Tarn", "Linn", "Orm", "Tarn")


@pytest.mark.parametrize(
    ("question", "several"),
    [
        ("What is one of the main rivers of the county?", 1),
        ("What are the main rivers of the county?", 0),
        ("What is another name for the crypt?", 1),
    ],
)
def test_one_of_several_is_one(question, several):
    assert analyse(question).several == several


def test_an_order_to_name_something_speaks_of_nobody_called_name():
    conversation = Chatbot.from_text(RIVERS + " Ann Lee walked along all of them in 1932.").conversation()
    conversation.ask("Name one river that crosses the county.")
    assert "Name" not in conversation.ask("When did she walk there?").resolved


def test_an_order_to_name_the_countries_lists_them():
    bot = Chatbot.from_text("The ship sailed from Peru to Chile. It was built in Norway.")
    assert bot.ask("Name the countries that are mentioned.").text == "Peru, Chile and Norway"
