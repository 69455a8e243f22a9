"""Who is doing something, and what somebody is doing."""

from __future__ import annotations

import pytest

from qa.questions.analysis import analyse


@pytest.mark.parametrize(
    ("text", "verb", "subject_asked"),
    [
        ("Who is buying the firm?", "buying", True),
        ("Who was wearing blue?", "wearing", True),
        ("Who is still working there?", "working", True),
        ("What was old Tom carrying?", "carrying", False),
        ("What are the children singing?", "singing", False),
        ("What is Tom's sister studying in Leeds?", "studying", False),
    ],
)
def test_a_participle_behind_be_is_the_verb(text, verb, subject_asked):
    question = analyse(text)
    assert question.words[question.verb] == verb
    assert question.subject_asked is subject_asked
    assert question.form in {"who", "what did"}


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("What is data mining?", "definition"),
        ("What is a sewing machine?", "definition"),
        ("What is the evening meal?", "definition"),
        ("Who is Xi Jinping?", "who is"),
        ("who is browning?", "who is"),
        ("What was the first railway crossing?", "what is"),
    ],
)
def test_a_noun_in_ing_is_none(text, form):
    question = analyse(text)
    assert (question.form, question.verb) == (form, None)


def test_what_a_house_is_used_for_today_is_no_place():
    question = analyse("What is her house used for today?")
    assert (question.answer_type, question.preposition) == ("thing", "for")
