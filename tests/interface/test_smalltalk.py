"""What a person types who doesn't know the tool yet gets a friendly line, and no search in the article."""

from __future__ import annotations

import pytest

from qa.interface.repl import handle, read_lines
from qa.interface.smalltalk import SMALL_TALK, small_talk


@pytest.mark.parametrize("row", SMALL_TALK, ids=lambda row: row.example)
def test_each_sort_of_small_talk_is_known_by_its_example(row, session, shown, bot):
    session.ask(row.example)
    assert shown().strip()
    assert bot.asked == []
    assert session.turns == []


@pytest.mark.parametrize(
    "typed",
    [
        "Are you sure that Lane opened the pool?",
        "What is the bridge about to do?",
        "Who says that the bridge is old?",
        "Is that bridge right?",
        "Good bridges?",
        "Why?",
        "",
    ],
)
def test_a_question_is_no_small_talk(typed, corpus):
    assert small_talk(typed, None, corpus) is None


def test_asked_whether_it_is_sure_it_says_how_sure_and_shows_the_sentence_again(session, shown):
    handle(session, "Are you sure?")
    assert "Nothing was asked yet." in shown()
    handle(session, "Who designed it?")
    shown()
    handle(session, "are you sure?")
    text = shown()
    assert "about 8 in 10 are right" in text
    assert "It was designed by John Bradfield" in text
    handle(session, "zzqx")
    shown()
    handle(session, "Really?")
    assert "no answer that I would trust" in shown()


def test_small_talk_leaves_the_conversation_as_it_was(session, shown, bot):
    for line in ("Who designed it?", "Thanks!"):
        handle(session, line)
    shown()
    handle(session, "/source 1")
    assert "designed by John" in shown()
    assert bot.asked == ["Who designed it?"]


def test_what_is_it_about_shows_how_it_begins(session, shown, corpus):
    handle(session, "What is this article about?")
    text = " ".join(shown().split())
    assert "It begins: [1]" in text
    assert any(sentence.text in text for sentence in corpus.sentences[:2])


@pytest.mark.parametrize("word", ["help", "?", "HELP!"])
def test_help_is_given_without_the_slash(session, shown, word):
    handle(session, word)
    assert "/quit" in shown()


@pytest.mark.parametrize("word", ["quit", "exit", "Bye"])
def test_one_leaves_without_the_slash(session, word):
    read_lines(session, [word, "never asked"])
    assert session.leaving
    assert session.turns == []
