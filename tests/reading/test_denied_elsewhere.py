"""Yes or no where a word that denies, or says the contrary, is said of something else."""

from __future__ import annotations

import pytest

from qa import Chatbot


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("The king survived the attack, but he was killed in battle.", "Was the king killed?", "Yes"),
        ("Lane was at large for two years before he was caught.", "Was Lane caught?", "Yes"),
        ("A driver with no insurance failed to stop on Monday.", "Did the driver stop?", "No"),
        ("No driver failed to stop on Monday.", "Did the drivers stop?", "Yes"),
        ("Bats are mammals, not birds.", "Are bats birds?", "No"),
        ("Bats are mammals, not birds.", "Are bats mammals?", "Yes"),
        ("Unlike cats, dogs like water.", "Do dogs like water?", "Yes"),
        ("The airline stopped flying to Oslo in 2019.", "Does the airline fly to Oslo?", "No"),
        ("Ann Roe was old enough to vote in 1920.", "Did Ann Roe vote in 1920?", None),
        ("The tower is made of brick, not of stone.", "Is the tower made of brick or stone?", "brick"),
    ],
)
def test_yes_or_no(text, question, answer):
    assert Chatbot.from_text(text).ask(question).text == answer


def test_two_alternatives_that_are_both_so_are_not_yes():
    bot = Chatbot.from_text("He studied law in Graz and medicine in Padua.")
    assert bot.ask("Did he study law or medicine in Graz?").text in {None, "law"}
