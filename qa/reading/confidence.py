"""How sure an answer is: two readable models of the doubts, and what they make together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp, log

from qa.hints import Final
from qa.reading.answer import Evidence
from qa.reading.doubts import DOUBTS
from qa.reading.weights import DoubtWeights

__all__ = ["confidence", "log_odds", "loudest", "weigh_doubts"]

#: How much more it counts whether the text says it than whether the phrase is the right one.
SAID_SHARE: Final = 1.4
_LEAST: Final = 0.05
_LIMIT: Final = 1e-6


def _total(values: Sequence[float], weights: Mapping[str, float]) -> float:
    own = (weights.get(doubt.name, 0.0) for doubt in DOUBTS)
    return sum(value * weight for value, weight in zip(values, own, strict=True)) + weights.get("bias", 0.0)


def _logistic(total: float) -> float:
    return 1 / (1 + exp(-min(max(total, -30), 30)))


def log_odds(values: Sequence[float], weights: DoubtWeights) -> float:
    """Joint log-odds of both models, before they are calibrated: logit(said ** SAID_SHARE * phrase).

    `said` is the probability that the text says it, `phrase` that the best candidate is the right
    phrase if it does; both are logistic in the weighted doubts.

    Parameters
    ----------
    values : sequence of float
        Of each of `DOUBTS`.
    weights : DoubtWeights
    """
    joint = _logistic(_total(values, weights.said)) ** SAID_SHARE * _logistic(_total(values, weights.phrase))
    joint = min(max(joint, _LIMIT), 1 - _LIMIT)
    return log(joint / (1 - joint))


def confidence(values: Sequence[float], weights: DoubtWeights) -> float:
    """Probability that the best candidate is right, 0 to 1: logistic in `log_odds`, calibrated.

    The calibration is Platt's ("Probabilistic Outputs for Support Vector Machines", 1999).
    """
    return _logistic(weights.bias + weights.slope * log_odds(values, weights))


def weigh_doubts(values: Sequence[float], weights: DoubtWeights) -> tuple[Evidence, ...]:
    """The doubts that count, loudest first, each with what it adds to the log-odds of the confidence.

    To first order: its weights times its value, each model's by how much the confidence moves with it
    where it stands. So in an answer that the text hardly says, the doubts whether it does are heard.
    """
    said, phrase = (_logistic(_total(values, part)) for part in (weights.said, weights.phrase))
    rest = max(1 - said**SAID_SHARE * phrase, _LIMIT)
    by_said, by_phrase = SAID_SHARE * (1 - said) / rest, (1 - phrase) / rest
    parts = [
        (
            doubt.name,
            weights.slope
            * values[i]
            * (by_said * weights.said.get(doubt.name, 0.0) + by_phrase * weights.phrase.get(doubt.name, 0.0)),
        )
        for i, doubt in enumerate(DOUBTS)
    ]
    return tuple(
        Evidence(name, round(part, 2))
        for name, part in sorted(parts, key=lambda p: p[1])
        if abs(part) >= _LEAST
    )


def loudest(values: Sequence[float], weights: DoubtWeights) -> tuple[str, ...]:
    """The names of the doubts to give as the reason for an abstention, loudest first.

    Those of the model that is less sure: where the text hardly says it, that is the reason, however many
    phrases may fit.
    """
    said, phrase = (_logistic(_total(values, part)) for part in (weights.said, weights.phrase))
    less = weights.said if said**SAID_SHARE < phrase else weights.phrase
    parts = [values[i] * less.get(doubt.name, 0.0) for i, doubt in enumerate(DOUBTS)]
    return tuple(DOUBTS[i].name for i in sorted(range(len(parts)), key=parts.__getitem__) if parts[i] < 0)
