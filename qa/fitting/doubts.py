"""Fits the weights of the doubts: two logistic regressions, and the calibration of what they make together.

One model asks whether the text says it, and learns from all questions; the other whether the best candidate
is exactly an accepted answer, and learns from those that have one. Together they are calibrated (Platt) to
how often an answer is right. Texts all of whose own questions have an answer cannot teach when there is none,
and would make everything look too sure: they teach the second model only.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

from qa.evaluation.metrics import f1, normalise
from qa.fitting.examples import FOREIGN, Examples
from qa.hints import Final
from qa.reading.confidence import log_odds
from qa.reading.doubts import DOUBTS, doubt_values
from qa.reading.ranking import rank
from qa.reading.weights import DoubtWeights, Weights
from qa.records import NamedTuple

__all__ = ["RIGHT", "Judgements", "fit_doubts", "judge"]

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

#: The F1 from which an answer is right.
RIGHT: Final = 0.5
#: On the squares of the weights of the two models, and of the calibration's.
_PENALTY: Final = 1.0
_CALIBRATION_PENALTY: Final = 0.01
#: What a question counts by the text that it was read on. A person asks of the text in front of him; that
#: the question belongs to a long article among others, or to another one, teaches less about that.
_SCOPE_WEIGHTS: Final = {"paragraph": 1.0, "article": 0.3, FOREIGN: 0.3}


class Judgements(NamedTuple):
    """The best candidates of many questions; those without a candidate, and yes/no, left out.

    Parameters
    ----------
    values : ndarray of shape (n_questions, n_doubts)
    answerable : ndarray of bool, shape (n_questions,)
    overlap : ndarray of shape (n_questions,)
        F1 with the best accepted answer.
    exact : ndarray of bool, shape (n_questions,)
    weights : ndarray of shape (n_questions,)
        What each counts.
    open : ndarray of bool, shape (n_questions,)
        Whether there are questions of its own without an answer about the same text.
    """

    values: Floats
    answerable: Flags
    overlap: Floats
    exact: Flags
    weights: Floats
    open: Flags


def judge(examples: Examples, weights: Weights) -> Judgements:
    """Rank the candidates of the examples by the rules and judge the best of each."""
    lacking = {e.document for e in examples if not e.answerable and e.scope != FOREIGN}
    values, answerable, overlap, exact, counted, both = [], [], [], [], [], []
    for example in examples:
        if example.reading is None or example.question.kind == "yes/no":
            continue
        ranking = rank(example.question, example.reading, weights)
        words = normalise(ranking.candidates[0].text)
        values.append(doubt_values(example.question, ranking, example.weigh, example.known))
        answerable.append(example.answerable)
        overlap.append(max((f1(words, answer) for answer in example.wanted), default=0.0))
        exact.append(tuple(words) in example.wanted)
        counted.append(_SCOPE_WEIGHTS[example.scope])
        both.append(example.document in lacking)
    return Judgements(np.array(values), *map(np.array, (answerable, overlap, exact, counted, both)))


def fit_doubts(judged: Judgements) -> DoubtWeights:
    """Fit the weights of the doubts."""
    told, known, right = judged.open, judged.answerable, judged.overlap >= RIGHT
    said = _fit(judged.values[told], known[told], judged.weights[told])
    phrase = _fit(judged.values[known], judged.exact[known], judged.weights[known])
    weights = DoubtWeights(said, phrase, 0.0, 1.0)
    odds = np.array([[log_odds(row, weights)] for row in judged.values.tolist()])
    bias, slope = _logistic(odds[told], right[told], judged.weights[told], _CALIBRATION_PENALTY, None)
    return DoubtWeights(said, phrase, float(bias), float(slope))


def _fit(rows: Floats, wanted: Flags, counted: Floats) -> dict[str, float]:
    """Weights by name; none is above 0, since a doubt does not speak for an answer."""
    bias, *own = _logistic(rows, wanted, counted, _PENALTY, 0.0).tolist()
    return {"bias": bias, **{doubt.name: weight for doubt, weight in zip(DOUBTS, own, strict=True)}}


def _logistic(rows: Floats, wanted: Flags, counted: Floats, penalty: float, most: float | None) -> Floats:
    """Constant and weights of a logistic regression whose weights are at most `most`."""
    sign = np.where(wanted, 1.0, -1.0)

    def loss(weights: Floats) -> tuple[float, Floats]:
        margin = sign * (weights[0] + rows @ weights[1:])
        value = counted @ np.logaddexp(0, -margin) + penalty * (weights[1:] ** 2).sum() / 2
        slope = -counted * sign / (1 + np.exp(np.clip(margin, -30, 30)))
        return float(value), np.concatenate([[slope.sum()], slope @ rows + penalty * weights[1:]])

    n_weights = rows.shape[1]
    bounds = [(None, None), *([(None, most)] * n_weights)]
    result = minimize(loss, np.zeros(n_weights + 1), jac=True, method="L-BFGS-B", bounds=bounds)
    return np.asarray(result.x)
