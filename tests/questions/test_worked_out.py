"""Questions that compare two things are told from those that do not."""

from __future__ import annotations

import pytest

from qa.questions.comparing import asks_to_compare
from qa.questions.naming import asks_what_is_named


@pytest.mark.parametrize(
    ("question", "one", "other"),
    [
        ("Which is older, the mill or the inn?", "the mill", "the inn"),
        ("which tower is taller: the north tower or the south tower", "the north tower", "the south tower"),
        ("Was the mill built before the inn?", "the mill built", "the inn"),
        ("Is the north tower taller than the south tower?", "the north tower", "the south tower"),
    ],
)
def test_both_things_are_read(question, one, other):
    found = asks_to_compare(question)
    assert (found.one, found.other) == (one, other)


@pytest.mark.parametrize(
    "question",
    [
        "Who was the first mayor?",
        "What happened before the war?",
        "Is it true or false?",
        "Which dish was eaten, the soup or the stew?",
        "Did more than forty people come?",
        "When was it first opened, 1790 or 1800?",
    ],
)
def test_other_questions_are_not_comparisons(question):
    assert asks_to_compare(question) is None


@pytest.mark.parametrize(
    ("question", "counted"),
    [
        ("How many countries are named?", True),
        ("how many months does the text mention", True),
        ("Which countries are mentioned in the article?", False),
    ],
)
def test_what_a_text_names_may_be_listed_or_counted(question, counted):
    assert asks_what_is_named(question).counted is counted


def test_a_country_that_does_something_is_no_question_about_the_text():
    assert asks_what_is_named("Which countries are members?") is None
    assert asks_what_is_named("How many countries did she visit?") is None
