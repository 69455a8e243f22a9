"""A weight says nothing of a speed, an interim score not how a game ended, a day of the month no age."""

from __future__ import annotations

import pytest

from qa import Chatbot

OTTER = "The lake otter weighs 700 grams and lives on fish. It is a good swimmer."


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (OTTER, "How fast can the lake otter swim?"),
        (OTTER, "How long is the lake otter?"),
        ("The jug keeps water hot for three hours.", "How much water does the jug hold?"),
        ("The bridge is 300 metres long.", "How much does the bridge weigh?"),
        ("On the 14th the shepherd boy Milo rang the bell, and the people fled.", "How old was Milo?"),
        ("The town once had salt works. Nine of the pans remain.", "How many people live in the town?"),
        ("The village has 140 houses and a church.", "How many people live in the village?"),
    ],
)
def test_what_measures_or_counts_another_thing_is_no_answer(text, question):
    assert Chatbot.from_text(text).ask(question).text is None


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (
            "The otter weighs 700 grams and can swim at 9 kilometres an hour.",
            "How fast can the otter swim?",
            "9 kilometres an hour",
        ),
        ("The bridge is 300 metres long and weighs 400 tonnes.", "How heavy is the bridge?", "400 tonnes"),
        ("Mary Stone farms 40 acres and owns a mill.", "How much land does Mary Stone farm?", "40 acres"),
        (
            "Rovers led 2-0 and the score was 3-3 at the break. Town won 4-3 in the final minute.",
            "What was the final score?",
            "4-3",
        ),
        (
            "Ann Roe was jailed for four years. She must pay or face another eighteen months in prison.",
            "How long will Ann Roe spend in jail?",
            "four years",
        ),
        (
            "The legs of the heron are yellow and its back is grey.",
            "What colour are the legs of the heron?",
            "yellow",
        ),
        ("Ann Sole, known to her pupils as “the Pip”, disliked towns.", "What was her nickname?", "the Pip"),
    ],
)  # fmt: skip
def test_what_measures_or_names_what_is_asked_is_the_answer(text, question, answer):
    assert Chatbot.from_text(text).ask(question).text == answer
