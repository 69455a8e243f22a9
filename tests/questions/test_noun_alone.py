"""Questions of a few words without a verb, as people type them."""

from __future__ import annotations

import pytest

from qa import Chatbot

ISLAND = (
    "Orvala is a small island state. Its capital, Lindby, lies on the east coast. The main export is smoked "
    "eel. The prime minister, Tor Bexell, leads the Society for River Birds (SRB)."
)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("main export?", "smoked eel"),
        ("Capital of Orvala?", "Lindby"),
        ("name of the prime minister?", "Tor Bexell"),
        ("what is SRB short for?", "Society for River Birds"),
        ("SRB short for?", "Society for River Birds"),
        ("Name its capital.", "Lindby"),
    ],
)
def test_without_a_verb(question, answer):
    assert Chatbot.from_text(ISLAND).ask(question).text in {answer, f"the {answer}"}
