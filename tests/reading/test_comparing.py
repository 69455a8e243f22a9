"""Two answers differ as numbers, dates or names, or are not said to differ at all."""

from __future__ import annotations

import pytest

from qa.corpus.article import Sentence
from qa.questions.analysis import analyse
from qa.reading.answer import Citation
from qa.reading.comparing import differ


def cite(marked):
    """A citation of a sentence in which the answer stands between bars."""
    before, answer, after = marked.split("|")
    text = before + answer + after
    return Citation(1, Sentence(text, 0, len(text)), 1.0, len(before), len(before) + len(answer))


@pytest.mark.parametrize(
    ("question", "one", "other"),
    [
        ("Who opened the pool?", "|Ruth Lane| opened the pool.", "The pool was opened by |Tom Cole|."),
        ("Who opened the pool?", "|Ruth Lane| opened the pool.", "The pool was opened by |Ann Lane|."),
        ("Where is the pool?", "The pool is in |Hesk|.", "The pool is in |Norwick|."),
        ("Which town has a pool?", "|Hesk| has a pool.", "|Norwick| has a pool."),
        ("How old is the pool?", "The pool is |30 years| old.", "The pool is |40| years old."),
    ],
)
def test_answers_that_differ(question, one, other):
    assert differ(analyse(question), cite(one), cite(other))
    assert differ(analyse(question), cite(other), cite(one))


@pytest.mark.parametrize(
    ("question", "one", "other"),
    [
        ("Who opened the pool?", "|Ruth Lane| opened it.", "|Mayor Lane| opened it."),
        ("Who opened the pool?", "|Ruth Lane| opened it.", "|R. Lane| opened it."),
        ("Who opened the pool?", "|Ruth Lane| opened it.", "|The mayor| opened it."),
        ("Who opened the pool?", "|Ruth Lane| opened it.", "|Tom Cole| opened it with Ruth Lane."),
        ("Who runs the pool?", "The |Norwick Pool Trust| runs it.", "|NPT| runs it."),
        ("Why did the pool close?", "It closed |for want of money|.", "It closed |because it leaked|."),
        ("What is a pool?", "A pool is |a basin|.", "A pool is |a pond|."),
        ("How many doors has it?", "It has |four| doors.", "It has |six| windows."),
        ("When did it open?", "It opened |in May|.", "It opened |in 1990|."),
    ],
)
def test_answers_that_agree_or_can_t_be_compared(question, one, other):
    assert not differ(analyse(question), cite(one), cite(other))
    assert not differ(analyse(question), cite(other), cite(one))
