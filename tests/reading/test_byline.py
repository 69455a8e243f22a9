"""Who wrote the article itself, and when: its byline and its dateline tell it."""

from __future__ import annotations

import pytest

from qa import Chatbot

SIGNED = (
    "Snow blocks the pass for a third day\n\nBy Jana Holt\nBrig, 4 February 2021\n\n"
    "The pass was closed on Tuesday, Mayor Tim Roe said. A guide wrote a letter to the council."
)
PLAIN = (
    "The Old Mill\n\nThe mill stood by the river. Tim Roe wrote a song about it in 1950. He sold it in June."
)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Who wrote the article?", "Jana Holt"),
        ("Who is the author?", "Jana Holt"),
        ("Who is the author of this article?", "Jana Holt"),
        ("Who was this written by?", "Jana Holt"),
        ("When was the article written?", "4 February 2021"),
        ("When was the article published?", "4 February 2021"),
        ("Who wrote a letter?", "A guide"),
    ],
)
def test_the_byline_tells_who_wrote_the_article_and_the_dateline_when(question, answer):
    told = Chatbot.from_text(SIGNED).ask(question)
    assert told.text == answer
    cited = told.citations[0]
    assert SIGNED[cited.answer_start : cited.answer_end] == answer


def test_a_weekday_is_reckoned_from_a_date_that_stands_behind_its_place():
    assert "2 February 2021" in Chatbot.from_text(SIGNED).ask("When was the pass closed?").reply


@pytest.mark.parametrize(
    "question", ["Who wrote the article?", "Who is the author?", "When was the article published?"]
)
def test_without_a_byline_nobody_in_the_text_is_its_author(question):
    assert Chatbot.from_text(PLAIN).ask(question).text is None


def test_an_article_that_the_text_speaks_of_is_no_other():
    text = "Ida Roe wrote an article about moss in 1901. Max Hale printed it."
    assert Chatbot.from_text(text).ask("Who wrote the article?").text == "Ida Roe"


def test_who_wrote_it_asks_of_the_article_where_it_is_signed_and_nothing_else_was_spoken_of():
    signed = (
        "The old mill\nBy Ann Roe\n12 May 2021\n\nThe mill was built in 1840. Tom Hay wrote a song there."
    )
    bot = Chatbot.from_text(signed)
    assert bot.ask("Who wrote it?").text == "Ann Roe"
    talk = bot.conversation()
    talk.ask("What song is there?")
    assert talk.ask("Who wrote the song?").text != "Ann Roe"
    unsigned = "The song of the sea\n\nIt was written by Tom Hay in 1900. It was sung by many."
    assert Chatbot.from_text(unsigned).ask("Who wrote it?").text == "Tom Hay"
