"""Fits the weights of the rules to SQuAD-format data.

A softmax over the candidates of each question; maximised is the logarithm of its
expected gain, a mixture of F1 and exact match, with a penalty on the square of the weights. Each
rule has a weight for all forms of question and a deviation for each form, which is penalised more.
Then the weights that matter least are struck out and the rest fitted again, twice, so that the file stays
readable.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize
from scipy.sparse import csr_array, vstack

from qa.fitting.examples import Examples
from qa.hints import Final
from qa.questions.analysis import FORMS
from qa.reading.weights import RULE_NAMES, DoubtWeights, Weights, as_fraction

__all__ = [
    "NO_DOUBTS",
    "Settings",
    "as_weights",
    "fit_rules",
]

Floats = npt.NDArray[np.float64]
FORM_NAMES: Final = tuple(FORMS)
#: In the place of the doubts' weights while only the rules are fitted.
NO_DOUBTS: Final = DoubtWeights({}, {}, 0.0, 1.0)


@dataclass(frozen=True, slots=True)
class Settings:
    """How the weights are fitted.

    Parameters
    ----------
    shared_penalty, own_penalty : float
        On the squares of the weights for all forms, and of the deviations for each form.
    exact_share : float
        What an exact match counts beside F1 in the gain of a candidate.
    iterations : int
        Of L-BFGS, in each of the three fits.
    kept_weights : int
        How many weights are left after the weakest are struck out.
    """

    shared_penalty: float = 0.3
    own_penalty: float = 2.0
    exact_share: float = 0.6
    iterations: int = 60
    kept_weights: int = 800


@dataclass(slots=True, eq=False)
class _Stack:
    """The features of all questions of one form under each other, with where each question ends."""

    features: csr_array
    starts: npt.NDArray[np.int64]
    question: npt.NDArray[np.int64]
    gains: Floats


def _stack(examples: Examples, share: float) -> dict[str, _Stack]:
    stacks = {}
    for form in FORM_NAMES:
        rows = [e for e in examples if e.question.form == form and len(e.gains) and e.gains.max() > 0]
        if not rows:
            continue
        sizes = [len(e.gains) for e in rows]
        stacks[form] = _Stack(
            vstack([e.features for e in rows], format="csr"),
            np.concatenate([[0], np.cumsum(sizes)[:-1]]),
            np.repeat(np.arange(len(rows)), sizes),
            np.concatenate([(1 - share) * e.gains + share * e.exact for e in rows]).astype(np.float64) + 1e-9,
        )
    return stacks


def fit_rules(examples: Examples, chosen: Settings | None = None) -> tuple[Floats, dict[str, Floats]]:
    """Fit the weights of the rules.

    Returns
    -------
    shared : ndarray of shape (n_rules,)
        The weights for all forms of question.
    own : dict of str to ndarray of shape (n_rules,)
        What each form adds to them.
    """
    chosen = chosen or Settings()
    stacks = _stack(examples, chosen.exact_share)
    forms = list(stacks)
    shape = (len(forms) + 1, len(RULE_NAMES))
    kept = np.ones(shape, dtype=bool)
    weights = _minimise(stacks, kept, np.zeros(shape), chosen)
    # In two rounds, since of two rules that say the same one should stay.
    for count in (2 * chosen.kept_weights, chosen.kept_weights):
        importance = _importance(stacks, weights)
        least = np.sort(importance.ravel())[-min(count, importance.size)]
        kept &= (importance >= least) & (importance > 0)
        weights = _minimise(stacks, kept, weights * kept, chosen)
    return weights[0], {form: weights[1 + i] for i, form in enumerate(forms)}


def _importance(stacks: Mapping[str, _Stack], weights: Floats) -> Floats:
    """What the loss would rise by without each weight, shape of the weights.

    To second order that is half the square of the weight times the curvature of the loss, here the variance
    of the rule's value among the candidates of a question as the weights believe in them (LeCun, Denker
    and Solla, "Optimal Brain Damage", NIPS 1989).
    """
    curvature = np.stack(
        [_variance(stack, weights[0] + own) for stack, own in zip(stacks.values(), weights[1:], strict=True)]
    )
    return np.asarray(weights**2 * np.concatenate([curvature.sum(axis=0, keepdims=True), curvature]) / 2)


def _variance(stack: _Stack, weights: Floats) -> Floats:
    """Variance of each rule's value under the softmax, summed over the questions."""
    share = _shares(stack, weights)
    ends = np.append(stack.starts, len(share))
    # One row for each question, with the share of each of its candidates.
    shares = csr_array((share, np.arange(len(share)), ends), shape=(len(stack.starts), len(share)))
    mean = shares @ stack.features
    return np.asarray(np.maximum(stack.features.power(2).T @ share - mean.power(2).sum(axis=0), 0))


def _minimise(
    stacks: Mapping[str, _Stack], kept: npt.NDArray[np.bool_], first: Floats, chosen: Settings
) -> Floats:
    total = sum(len(stack.starts) for stack in stacks.values())
    penalty = np.full(kept.shape, chosen.own_penalty)
    penalty[0] = chosen.shared_penalty

    def loss(flat: Floats) -> tuple[float, Floats]:
        weights = flat.reshape(kept.shape) * kept
        slope = penalty * weights / total
        value = float((penalty * weights**2).sum() / 2 / total)
        for row, stack in enumerate(stacks.values(), 1):
            part, gradient = _softmax_loss(stack, weights[0] + weights[row])
            value += part / total
            slope[0] += gradient / total
            slope[row] += gradient / total
        return value, (slope * kept).ravel()

    result = minimize(
        loss, first.ravel(), jac=True, method="L-BFGS-B", options={"maxiter": chosen.iterations}
    )
    return np.asarray(result.x.reshape(kept.shape) * kept)


def _shares(stack: _Stack, weights: Floats) -> Floats:
    """The softmax over the candidates of each question."""
    scores = (stack.features @ weights.astype(np.float32)).astype(np.float64)
    scores -= np.maximum.reduceat(scores, stack.starts)[stack.question]
    odds = np.exp(scores)
    return np.asarray(odds / np.add.reduceat(odds, stack.starts)[stack.question])


def _softmax_loss(stack: _Stack, weights: Floats) -> tuple[float, Floats]:
    """Minus the logarithm of the expected gain, summed over the questions, and its gradient."""
    share = _shares(stack, weights)
    gain = share * stack.gains
    expected = np.add.reduceat(gain, stack.starts)
    slope = (share - gain / expected[stack.question]).astype(np.float32)
    return float(-np.log(expected).sum()), np.asarray(stack.features.T @ slope, dtype=np.float64)


def as_weights(shared: Floats, own: Mapping[str, Floats], doubts: DoubtWeights) -> Weights:
    """Fitted weights in the form in which the reader takes them."""
    rules = {form: [*map(as_fraction, (shared + own.get(form, 0.0)).tolist())] for form in FORM_NAMES}
    return Weights(rules, doubts, {})
