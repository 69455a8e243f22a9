"""Who is asked for is the one the text says it of, and a place is one."""

from __future__ import annotations

import pytest

from qa import Chatbot


def test_those_who_fought_each_other_are_no_place():
    bot = Chatbot.from_text(
        "The battle of Flodd was fought in 1513 between the kingdoms of Anglia and Scotia, near the village "
        "of Branx."
    )
    assert "Branx" in bot.ask("Where was the battle of Flodd fought?").candidates[0].text


def test_who_stands_beside_somebodys_father_is_not_he():
    bot = Chatbot.from_text("Her mother was a singer. Her father and Adler were friends.")
    assert bot.ask("Who was her father?").text is None


def test_what_happened_to_somebody_is_told_by_a_verb():
    bot = Chatbot.from_text("A man of 28 was detained at the station but was released without charge.")
    answer = bot.ask("What happened to the man who was detained at the station?").candidates[0].text
    assert "released" in answer


def test_under_their_leader_leads_whom_the_sentence_names():
    bot = Chatbot.from_text(
        "The Norse raiders settled there under their leader Rollo. They sold furs to Ivo."
    )
    assert bot.ask("Who was the Norse leader?").candidates[0].text == "Rollo"


KIN = (
    "Defending, Rupert Oka said that his client was sorry. Her brother Tom wrote books. The town gave Lane a "
    "silver cup worth £2,500."
)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("What is the name of Lane's husband?", None),
        ("Who was Lane's father?", None),
        ("Who was her brother?", "Tom"),
        ("How much did the lamp cost?", None),
        ("How much was the silver cup worth?", "£2,500"),
    ],
)
def test_kin_is_told_by_words_of_kinship_and_a_cost_not_by_what_a_cup_is_worth(question, answer):
    assert Chatbot.from_text(KIN, title="Inge Lane").ask(question).text == answer
