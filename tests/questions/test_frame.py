"""What a person says around a question changes neither the sentences found nor the answer."""

import pytest

from qa import Chatbot
from qa.questions.frame import without_frame

QUESTION = "Who drained the fen?"


@pytest.mark.parametrize(
    "typed",
    [
        "Please tell me: who drained the fen?",
        "Could you please tell me who drained the fen",
        "Hello! I have a question. Who drained the fen?",
        "I was wondering who drained the fen.",
        "Who drained the fen, please?",
        "Who drained the fen? Thanks!",
        "Who drained the fen??!",
        "Who exactly drained the fen?",
        "According to the article, who drained the fen?",
        "In this passage who drained the fen?",
        "Who drained the fen according to the text?",
        "Who drained the fen, as mentioned in the given passage?",
    ],
)
def test_what_stands_around_a_question_is_not_looked_for(typed):
    bot = Chatbot.from_text(
        "The text of the letter was read in the hall. Please tell me, he wrote, that all is well. "
        "The fen was drained by Cornelis Vos in 1652. The exact article of law was lost."
    )
    plain, framed = bot.ask(QUESTION), bot.ask(typed)
    assert plain.text == "Cornelis Vos"
    assert (framed.text, framed.confidence) == (plain.text, plain.confidence)
    assert [hit.score for hit in bot.retrieve(typed)] == [hit.score for hit in bot.retrieve(QUESTION)]


@pytest.mark.parametrize(
    "question",
    [
        "Who is in the story?",
        "What does the article say about fish?",
        "According to the report of the mayor, who drained the fen?",
        "Who spoke in the text of the treaty?",
        "Why did he thank you?",
        "How do people say thanks?",
        "What is the word for please?",
        "And Then There Were None was written by whom?",
        "What did they do in the passage between the houses?",
    ],
)
def test_a_question_about_a_text_or_a_thank_is_left_as_it_is(question):
    assert without_frame(question) == question


def test_whether_something_is_so_is_a_question_for_yes_or_no():
    bot = Chatbot.from_text("The mill was closed in 1931. It is a museum now, with bread baking on Sundays.")
    answer = bot.ask("Could you please tell me if the mill was closed in 1931?")
    assert (answer.kind, answer.text) == ("yes/no", "Yes")


@pytest.mark.parametrize(
    ("title", "article"),
    [
        ("OK Computer", "OK Computer was recorded in a country house near Bath."),
        ("Hey Jude", "Hey Jude was recorded in a studio in Soho."),
        ("Hello Kitty", "Hello Kitty was recorded in a hall in Leeds."),
        ("Please Please Me", "Please Please Me was recorded in a cellar in Hamburg."),
    ],
)
def test_a_title_that_begins_with_a_greeting_keeps_it(title, article):
    question = f"{title} was recorded where?"
    answer = Chatbot.from_text(f"{article} The computer of the studio was kitty, they joked.").ask(question)
    assert without_frame(question) == question
    assert answer.resolved == question
    assert answer.citations[0].sentence.text == article
    assert without_frame(f"Please tell me: {question}") == question


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("Hi, the fen was drained when?", "the fen was drained when?"),
        ("OK - who drained the fen?", "who drained the fen?"),
        ("Okay so who drained the fen?", "who drained the fen?"),
        ("Hey can you tell me who drained the fen?", "who drained the fen?"),
        ("Please, if it rains, who drains the fen?", "if it rains, who drains the fen?"),
        ("Please name one river.", "name one river."),
        ("Well-known fens were drained by whom?", "Well-known fens were drained by whom?"),
    ],
)
def test_a_greeting_goes_where_a_mark_or_a_question_follows(typed, asked):
    assert without_frame(typed) == asked
