"""A time that parts one event from another is not how long either took."""

import pytest

from qa import Chatbot

MILL = "The mill reopened in May, ten years after the fire. It had been shut for two years before."
WAR = "He married Ann three years after the war. They lived in Leeds for nine years after their wedding."
STORM = "The repair took six weeks after the storm. The road was closed two days after it."


@pytest.mark.parametrize(
    ("text", "question", "wanted"),
    [
        (MILL, "How long was the mill shut?", "two years"),
        (MILL, "How long after the fire did the mill reopen?", "ten years"),
        (WAR, "How long did they live in Leeds?", "nine years"),
        (STORM, "How long did the repair take?", "six weeks"),
        (STORM, "How long was the road closed?", None),
    ],
)
def test_how_long(text: str, question: str, wanted: str | None) -> None:
    assert Chatbot.from_text(text).ask(question).text == wanted
