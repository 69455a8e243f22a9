"""Lists under a heading that says what they list."""

import pytest

from qa import Chatbot

CAKE = """# Lemon Cake

A plain cake for eight people. It keeps for four days.

## Ingredients

- 200 g butter
- 3 eggs
- two lemons

You will need:

* a round tin
* a whisk

## What is in the box

1. a spoon;
2. a card.

## Method

1. Melt the butter and let it cool. Beat the eggs.
2. Stir in the flour.
"""


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("What are the ingredients?", "200 g butter, 3 eggs and two lemons"),
        ("What are the ingredients of the cake?", "200 g butter, 3 eggs and two lemons"),
        ("What do I need?", "a round tin and a whisk"),
        ("What is in the box?", "a spoon and a card"),
        ("What comes in the box?", "a spoon and a card"),
    ],
)
def test_a_list_answers_its_heading(question: str, wanted: str) -> None:
    answer = Chatbot.from_text(CAKE).ask(question)
    assert answer.text == wanted
    *items, heading = [one.sentence.text for one in answer.citations]
    assert all(any(part in item for item in items) for part in wanted.replace(" and ", ", ").split(", "))
    assert heading.lstrip("# ") in {"Ingredients", "You will need:", "What is in the box"}


@pytest.mark.parametrize("question", ["What is in the bag?", "What are the ingredients of the icing?"])
def test_another_list_is_none(question: str) -> None:
    assert Chatbot.from_text(CAKE).ask(question).text is None
