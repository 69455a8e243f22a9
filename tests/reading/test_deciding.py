"""Yes and no in other words than the text's: what an answer rests on, and how sure it is."""

from __future__ import annotations

import pytest

from qa import Chatbot

BAKERY = (
    "The Brandt bakery opened in 1911 in the old customs house. Its founder, Mina Brandt, had lost her "
    "husband at sea and never married again. The ovens were fired with beech until 1958, when gas came. "
    "Nobody was hurt in the blaze of 1963, but the roof fell in. The shop sells rye bread, never white. "
    "In 2004 the council turned down an offer for the house. Today Mina's granddaughter, Ulla, bakes "
    "alone at night."
)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Was anyone injured in the blaze of 1963?", "No"),
        ("Did the council accept an offer for the house?", "No"),
        ("Did the bakery open in 1911?", "Yes"),
        ("Did Mina Brandt marry again?", "No"),
        ("Were the ovens fired with beech?", "Yes"),
    ],
)
def test_it_is_told_in_other_words(question, answer):
    given = Chatbot.from_text(BAKERY).ask(question)
    assert given.text == answer
    assert len(given.citations) == 1


@pytest.mark.parametrize(
    "question",
    [
        "Is the bakery over?",
        "Did Ulla inherit the shop?",
        "Was Mina Brandt a teacher?",
        "Did Otto Falk buy the house?",
        "Is the rye bread expensive?",
    ],
)
def test_what_the_text_does_not_settle_is_left_open(question):
    assert Chatbot.from_text(BAKERY).ask(question).text is None


def test_the_sentence_that_settles_it_is_cited():
    answer = Chatbot.from_text(BAKERY).ask("Did the council accept an offer for the house?")
    assert answer.citations[0].sentence.text.startswith("In 2004")


def test_what_may_be_otherwise_is_said_to_be_probable():
    answer = Chatbot.from_text(BAKERY).ask("Did the council accept an offer for the house?")
    sure = answer.confidence >= 0.75
    assert answer.reply == ("No [1]." if sure else "Probably not [1].")


def test_the_evidence_names_the_signs_strongest_first():
    evidence = Chatbot.from_text(BAKERY).ask("Was anyone injured in the blaze of 1963?").evidence
    weights = [abs(one.weight) for one in evidence]
    assert weights == sorted(weights, reverse=True)
    assert any("negation" in one.rule or "none" in one.rule for one in evidence)


def test_who_asks_for_more_confidence_gets_fewer_answers():
    question = "Did the council accept an offer for the house?"
    corpus = Chatbot.from_text(BAKERY).corpus
    assert Chatbot(corpus).ask(question).text == "No"
    assert Chatbot(corpus, min_confidence=1.0).ask(question).text is None


def test_an_answer_of_two_needs_more_than_a_phrase_does():
    corpus = Chatbot.from_text(BAKERY).corpus
    question = "Did the council accept an offer for the house?"
    sure = Chatbot(corpus).ask(question).confidence
    assert Chatbot(corpus, min_confidence=sure).ask(question).text is None
    assert Chatbot(corpus, min_confidence=sure / 2).ask(question).text == "No"


def test_a_sentence_may_end_with_its_verb():
    bot = Chatbot.from_text("all the attention is what old iuliano did enjoy")
    assert bot.ask("does iuliano enjoy all the attention?").kind == "yes/no"
