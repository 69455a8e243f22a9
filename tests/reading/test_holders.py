"""Lists of people with their roles in brackets behind the names."""

import pytest

from qa import Chatbot

MINUTES = """Minutes of the meeting of the Lynton Rowing Club

Present: Anna Berg (chair), Carl Dahl (treasurer), Mary O'Neill (secretary), Tom Field, Aisha Khan
Apologies: Piotr Nowak, who was ill

The balance stood at 412 pounds.
"""

ITEMS = """# Lynton Rowing Club

## Committee

- Anna Berg (chair), Carl Dahl (treasurer), Mary O'Neill (vice-chair)
- Secretary: Piotr Nowak

The club was founded in 1921.
"""


@pytest.mark.parametrize(
    ("text", "question", "wanted"),
    [
        (MINUTES, "Who is the treasurer?", "Carl Dahl"),
        (MINUTES, "Who is the chair?", "Anna Berg"),
        (MINUTES, "Who is the club's secretary?", "Mary O'Neill"),
        (ITEMS, "Who is the treasurer?", "Carl Dahl"),
        (ITEMS, "Who is the chair of the club?", "Anna Berg"),
        (ITEMS, "Who is the vice-chair?", "Mary O'Neill"),
        (ITEMS, "Who is the secretary?", "Piotr Nowak"),
        (
            "Present were Tom Field (captain) and Aisha Khan (vice-captain).",
            "Who is the captain?",
            "Tom Field",
        ),
        (MINUTES, "Who is Anna Berg?", "chair"),
        ("Ann Roe (pictured) is a painter from Leeds.", "Who is Ann Roe?", "a painter from Leeds"),
    ],
)
def test_a_role_is_of_the_name_before_it(text: str, question: str, wanted: str) -> None:
    assert Chatbot.from_text(text).ask(question).text == wanted


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("Is Carl the treasurer?", "Yes"),
        ("Is Carl Dahl the treasurer?", "Yes"),
        ("Is Anna Berg the treasurer?", "No"),
        ("Is Mary O'Neill the chair?", "No"),
        ("Is Aisha Khan the captain?", None),
        ("Is Greta Lund the treasurer?", None),
    ],
)
def test_whether_somebody_has_a_role(question: str, wanted: str | None) -> None:
    assert Chatbot.from_text(MINUTES).ask(question).text == wanted


@pytest.mark.parametrize(
    ("question", "wanted"),
    [("Who was absent?", "Piotr Nowak"), ("Why was Piotr Nowak absent?", "ill")],
)
def test_who_sends_apologies_is_absent(question: str, wanted: str) -> None:
    assert Chatbot.from_text(MINUTES).ask(question).text == wanted
