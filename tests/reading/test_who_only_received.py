"""To whom it was done did not do it, nor who is only expected to; parts are made elsewhere than the whole."""

from __future__ import annotations

import pytest

from qa import Chatbot

LETTER = "In the clock lay a letter. It was addressed to Mr Holm and had never been opened."
GUIDE = "The guide wrote a letter to the council. It was read in May."
VISIT = "The mayor opened the school in May. Princess Ida is expected to visit the school next week."
STOVE = "The stove is assembled in Hull from parts made in Sweden. It is sold in Leeds."


def test_a_letter_is_not_written_by_whom_it_is_addressed_to():
    assert Chatbot.from_text(LETTER).ask("Who wrote the letter?").text is None
    assert Chatbot.from_text(GUIDE).ask("Who wrote the letter?").text == "The guide"
    assert Chatbot.from_text(GUIDE).ask("Who did the guide write to?").text != "The guide"


@pytest.mark.parametrize("text", [VISIT, VISIT.replace("is expected to", "will")])
def test_who_is_expected_has_not_come(text):
    assert Chatbot.from_text(text).ask("Who visited the school?").text != "Princess Ida"
    assert Chatbot.from_text(text).ask("Who will visit the school?").text == "Princess Ida"


def test_where_the_parts_were_made_is_not_where_the_whole_was():
    assert Chatbot.from_text(STOVE).ask("Where is the stove made?").text != "Sweden"
    assert "Hull" in Chatbot.from_text(STOVE).ask("Where is the stove assembled?").text
    assert Chatbot.from_text(STOVE).ask("Where were the parts made?").text == "Sweden"


def test_a_heading_that_asks_tells_nothing():
    text = (
        "# Manual\n\n## How do I connect the lamp to Wi-Fi?\n\nHold it.\n\n## Where is it made?\n\nIn Lund."
    )
    assert Chatbot.from_text(text).ask("Where is the lamp made?").text != "Wi-Fi"
