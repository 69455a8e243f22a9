"""Where a thing is, is not its name."""

import pytest

from qa import Chatbot

RIVER = "The river at Leeds is the Aire. The ship in the harbour was named Aurora."
SCHOOL = "The school in Hesk, Roe Academy, opened in 1902. The village near it is called Orton."


@pytest.mark.parametrize(
    ("text", "question", "wanted"),
    [
        (RIVER, "What is the name of the river?", "Aire"),
        (RIVER, "What was the name of the ship?", "Aurora"),
        (SCHOOL, "What is the name of the school?", "Roe Academy"),
        (SCHOOL, "What is the name of the village?", "Orton"),
        ("She praised the new distillery at Hesk.", "What is the name of the new distillery?", None),
        ("The man from Leeds was called Tom Roe.", "What was the name of the man from Leeds?", "Tom Roe"),
    ],
)
def test_what_is_its_name(text: str, question: str, wanted: str | None) -> None:
    assert Chatbot.from_text(text).ask(question).text == wanted
