"""Fitting the doubts: the confidence that comes out is a frequency."""

from __future__ import annotations

import numpy as np
import pytest

from qa.evaluation.fitting_doubts import Judgements, fit_doubts
from qa.reading.confidence import confidence
from qa.reading.doubts import DOUBTS

UNSAID, WRONG = 0, 1


def made(n, *, seed=0):
    """Questions whose first doubt tells that the text is silent, the second that the phrase is wrong."""
    chance = np.random.default_rng(seed)
    values = np.zeros((n, len(DOUBTS)))
    values[:, :2] = chance.random((n, 2))
    answerable = chance.random(n) > values[:, UNSAID]
    exact = answerable & (chance.random(n) > values[:, WRONG])
    return Judgements(values, answerable, exact.astype(float), exact, np.ones(n, dtype=bool))


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
            assert other.exact[inside].mean() == pytest.approx(sure[inside].mean(), abs=0.08)


def test_texts_whose_questions_all_have_an_answer_do_not_make_it_surer_that_the_text_says_it():
    judged = made(2000)
    easy = Judgements(
        judged.values, np.ones(2000, dtype=bool), np.ones(2000), judged.exact, np.zeros(2000, dtype=bool)
    )
    together = Judgements(*(np.concatenate(pair) for pair in zip(judged, easy, strict=True)))
    assert fit_doubts(together).said == fit_doubts(judged).said
