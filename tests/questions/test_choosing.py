"""The alternatives of a question are told apart."""

from __future__ import annotations

import pytest

from qa.questions.choosing import alternatives, choice_behind, without_or_not


@pytest.mark.parametrize(
    ("question", "questions"),
    [
        ("Is the hall brick or stone?", ("Is the hall brick?", "Is the hall stone?")),
        ("Is the red or the blue door open?", ("Is the red door open?", "Is the blue door open?")),
        ("Was it sold or given away?", ("Was it sold?", "Was it given away?")),
        ("Did she sell it or keep it?", ("Did she sell it?", "Did she keep it?")),
        ("Did it sink or was it saved?", ("Did it sink?", "was it saved?")),
        ("Is it in Lund, Rome or Paris?", ("Is it in Lund?", "Is it in Rome?", "Is it in Paris?")),
        (
            "Is it run by friends or by the city of Lund?",
            ("Is it run by friends?", "Is it run by the city of Lund?"),
        ),
    ],
)
def test_each_alternative_makes_a_question_of_its_own(question, questions):
    assert alternatives(question).questions == questions


@pytest.mark.parametrize(
    "question",
    [
        "Did 10 or more people come?",
        "Is it more or less straight?",
        "Are dogs or other pets welcome?",
        "Did it close?",
    ],
)
def test_not_every_or_gives_alternatives(question):
    assert alternatives(question) is None


def test_what_cannot_be_told_apart_is_known_to_be_alternatives():
    assert alternatives("Was it he or she who wrote it?").options == ()


def test_or_not_asks_nothing_else():
    assert without_or_not("Did it close or not?") == "Did it close?"


@pytest.mark.parametrize(
    "question",
    [
        "What is the name of the dog or cat?",
        "In 1990, was it sold or given away?",
        "In which case is it so if they are clear, and do not need action by France or Spain?",
    ],
)
def test_alternatives_stand_behind_the_whole_question(question):
    assert choice_behind(question) is None
