"""Fitting the doubts: the confidence that comes out is a frequency."""

from __future__ import annotations

import numpy as np
import pytest

from qa.fitting.doubts import Judgements, fit_doubts
from qa.reading.confidence import confidence
from qa.reading.doubts import DOUBTS

UNSAID, WRONG = 0, 1


def made(n, *, seed=0):
    """Questions whose first doubt tells that the text is silent, the second that the phrase is wrong."""
    chance = np.random.default_rng(seed)
    values = np.zeros((n, len(DOUBTS)))
    values[:, :2] = chance.random((n, 2))
    answerable = chance.random(n) > values[:, UNSAID]
    right = answerable & (chance.random(n) > values[:, WRONG])
    return Judgements(values, answerable, right.astype(float), right, np.ones(n), np.ones(n, dtype=bool))


def test_each_model_learns_its_own_doubt():
    weights = fit_doubts(made(4000))
    unsaid, wrong = DOUBTS[UNSAID].name, DOUBTS[WRONG].name
    assert weights.said[unsaid] < -2
    assert abs(weights.said[wrong]) < 0.5
    assert weights.phrase[wrong] < -2
    assert abs(weights.phrase[unsaid]) < 0.7


def test_of_answers_of_like_confidence_that_share_is_right():
    weights, other = fit_doubts(made(4000)), made(4000, seed=1)
    sure = np.array([confidence(values, weights) for values in other.values])
    for low in np.arange(0, 1, 0.2):
        inside = (sure >= low) & (sure < low + 0.2)
        if inside.sum() >= 100:
            assert other.overlap[inside].mean() == pytest.approx(sure[inside].mean(), abs=0.08)


def test_texts_whose_questions_all_have_an_answer_do_not_make_it_surer_that_the_text_says_it():
    judged = made(2000)
    easy = Judgements(
        judged.values,
        np.ones(2000, dtype=bool),
        np.ones(2000),
        judged.exact,
        np.ones(2000),
        np.zeros(2000, dtype=bool),
    )
    together = Judgements(*(np.concatenate(pair) for pair in zip(judged, easy, strict=True)))
    assert fit_doubts(together).said == fit_doubts(judged).said


def test_a_question_that_counts_twice_teaches_as_much_as_two():
    judged = made(500)
    heavy = judged._replace(weights=np.full(500, 2.0))
    twice = Judgements(*(np.concatenate([column, column]) for column in judged))
    one, two = fit_doubts(heavy), fit_doubts(twice)
    assert one.said == pytest.approx(two.said, abs=0.01)
    assert one.phrase == pytest.approx(two.phrase, abs=0.01)
