"""What was said, wanted, wrong, or became of somebody is told by a clause: of the right one, and about it."""

from __future__ import annotations

import pytest

from qa import Chatbot


def ask(text, question):
    return Chatbot.from_text(text).ask(question)


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (
            'He refused it, as tin has no patience. Beck is old. "A toy is what one is glad of," says Beck.',
            "What does Beck say about toys?",
            "A toy is what one is glad of",
        ),
        (
            "The owner, Kalix Ore, wants the state to pay for a drainage tunnel.",
            "What does Kalix Ore want?",
            "the state to pay for a drainage tunnel",
        ),
        (
            "The club that owns the fishing rights promised to put up bins.",
            "What did the club promise?",
            "to put up bins",
        ),
        (
            "Engineers blame the collapse of the wall on cheap cement.",
            "What do the engineers blame?",
            "cheap cement",
        ),
        (
            "Pigeons had got in through a broken skylight and fouled the water.",
            "What fouled the water?",
            "Pigeons",
        ),
        (
            "The lamp was built of scrap by the props team. It weighs a ton.",
            "What is the lamp built of?",
            "scrap",
        ),
        (
            "The school has been closed lest its chimney fall.",
            "Why has the school been closed?",
            "its chimney fall",
        ),
        (
            "Ida Brun, who owned the stall, was taken to hospital. Her stall was swept into the canal.",
            "What happened to the stall?",
            "swept into the canal",
        ),
    ],
    ids=[
        "about-it", "wanted-of-somebody", "subject-before-a-relative", "blamed-on",
        "shared-subject", "made-of", "lest", "not-another",
    ],
)  # fmt: skip
def test_the_best_answer_is(text, question, answer):
    assert ask(text, question).candidates[0].text.startswith((answer, answer.removeprefix("to ")))


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("My mother left in May. Of my mother nothing was said.", "What became of the mother?"),
        (
            "The flood at the mine was caused by a seal that had worn.",
            "How did the miners react to the flood?",
        ),
        ("A quake flattened the old quarter and cut off the valley.", "How strong was the quake?"),
        ("He died in 1976 in the house where he was born.", "What did he die of?"),
    ],
    ids=["nothing-said", "no-reaction", "no-degree", "no-illness"],
)
def test_what_is_not_told_is_not_given(text, question):
    assert ask(text, question).text is None


def test_who_said_it_is_not_what_was_said():
    text = '"We heard a bang like thunder," said Priya Rao, a student who sat in the second car.'
    assert "student" not in ask(text, "What did Priya Rao say?").candidates[0].text
