"""Clauses of one sentence, each with a subject of its own."""

import pytest

from qa import Chatbot

KETTLE = "The body is made of stainless steel; the handle is bamboo. It was made in Leeds."
HUT = (
    "The walls of the hut are made of pine, and the roof is slate. The door is green; the shutters are blue. "
    "The table was built of oak, but the benches were ash. The lid is round; the box is made of tin."
)


@pytest.mark.parametrize(
    ("text", "question", "wanted"),
    [
        (KETTLE, "What is the handle made of?", "bamboo"),
        (KETTLE, "What is the body made of?", "stainless steel"),
        (HUT, "What is the roof made of?", "slate"),
        (HUT, "What are the walls made of?", "pine"),
        (HUT, "What were the benches made of?", "ash"),
        (HUT, "What was the table made of?", "oak"),
        (HUT, "What colour are the shutters?", "blue"),
        (HUT, "What colour is the door?", "green"),
    ],
)
def test_what_is_told_of_the_other_is_no_answer(text: str, question: str, wanted: str) -> None:
    assert Chatbot.from_text(text).ask(question).text == wanted


@pytest.mark.parametrize("question", ["What is the lid made of?", "Is the lid made of tin?"])
def test_a_shape_is_no_material(question: str) -> None:
    assert Chatbot.from_text(HUT).ask(question).text is None


@pytest.mark.parametrize(
    ("text", "question", "wanted"),
    [
        (KETTLE, "Is the handle plastic?", "No"),
        (KETTLE, "Is the handle made of bamboo?", "Yes"),
        (HUT, "Is the roof made of pine?", "No"),
        (HUT, "Are the walls made of pine?", "Yes"),
        (HUT, "Was the table made of wood?", "Yes"),
    ],
)
def test_whether_a_thing_is_of_a_material(text: str, question: str, wanted: str) -> None:
    assert Chatbot.from_text(text).ask(question).text == wanted
