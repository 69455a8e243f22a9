"""What the title or the dateline of an article names need not be said again in the sentence of the answer."""

from __future__ import annotations

import pytest

from qa import Chatbot

BODY = "The council voted on Tuesday. Mayor Helena Strand called it a great day for children."
DOUBT = "a name is missing from the sentence"


@pytest.mark.parametrize(
    ("title", "before", "doubted"),
    [
        ("", "MARWICK, Oct. 3 (Reuters) — ", False),
        ("A vote in Marwick", "", False),
        ("", "", True),
    ],
)
def test_it_is_no_doubt_that_a_sentence_does_not_name_it(title, before, doubted):
    bot = Chatbot.from_text(f"{before}{BODY} The road leads to Marwick.", title=title)
    answer = bot.reader._replace(min_confidence=0.99).read(
        "Who is the mayor of Marwick?", bot.retrieve("Who is the mayor of Marwick?")
    )
    assert "Helena Strand" in answer.candidates[0].text
    assert (DOUBT in [evidence.rule for evidence in answer.evidence]) is doubted


def test_the_lead_of_a_news_text_is_about_whom_the_next_sentence_names():
    text = (
        "Manager jailed\n\nHARLOW, March 14 - A former care home manager who stole from residents was "
        "jailed for four years on Thursday.\n\nDeborah Lanyon, 52, had moved money from their accounts."
    )
    bot = Chatbot.from_text(text)
    assert bot.ask("How long was Lanyon jailed for?").text == "four years"
    assert DOUBT in [e.rule for e in bot.ask("How long was Marlow jailed for?").evidence]


def test_a_lead_about_a_thing_is_about_nobody():
    text = "HARLOW, March 14 - A fire closed the mill for four years.\n\nDeborah Lanyon, 52, saw the smoke."
    rules = [e.rule for e in Chatbot.from_text(text).ask("How long was Lanyon jailed for?").evidence]
    assert DOUBT in rules


@pytest.mark.parametrize(
    ("lead", "question"),
    [
        (
            "A bank clerk was jailed for two years. Judge Hanna Strand told him to repay.",
            "Hanna Strand jailed",
        ),
        (
            "A woman was jailed for two years. Max Stolz, 33, was charged with helping her.",
            "Max Stolz jailed",
        ),
    ],
)
def test_a_judge_or_another_suspect_is_not_whom_the_lead_is_about(lead, question):
    rules = [e.rule for e in Chatbot.from_text(lead).ask(f"How long was {question} for?").evidence]
    assert DOUBT in rules


@pytest.mark.parametrize(("noun", "felt"), [("The visit", False), ("A visit by a rival", True)])
def test_a_noun_that_is_definite_need_not_name_again_whose_it_is(noun, felt):
    begun = "Ishan Dass began a visit to Norland on Monday."
    text = f"{begun} {noun} is meant to win back the farmers of the north."
    answer = Chatbot.from_text(text).ask("Why is there a visit by Ishan Dass to Norland?")
    assert "win back the farmers" in answer.candidates[0].text
    assert (answer.text is None) == felt
