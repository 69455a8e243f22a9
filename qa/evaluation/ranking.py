"""How well sentences are ranked: recall at k, reciprocal rank, average precision; scorers for grid search."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from qa.hints import Any

__all__ = [
    "average_precision",
    "recall_at",
    "recall_scorer",
    "reciprocal_rank",
    "reciprocal_rank_scorer",
]


def recall_at(ranked: Sequence[int], wanted: Collection[int], k: int) -> float:
    """1 if one of the wanted sentences is among the first k, else 0.

    Examples
    --------
    >>> recall_at([4, 2, 7], {2}, 1), recall_at([4, 2, 7], {2}, 2)
    (0.0, 1.0)
    """
    return float(any(row in wanted for row in ranked[:k]))


def reciprocal_rank(ranked: Iterable[int], wanted: Collection[int]) -> float:
    """1 over the rank of the first wanted sentence; 0 if there is none.

    Examples
    --------
    >>> reciprocal_rank([4, 2, 7], {2, 7})
    0.5
    """
    return next((1 / rank for rank, row in enumerate(ranked, 1) if row in wanted), 0.0)


def average_precision(ranked: Iterable[int], wanted: Collection[int]) -> float:
    """The mean over the wanted sentences of the precision at the rank of each.

    Examples
    --------
    >>> average_precision([4, 2, 7, 1], {4, 1})
    0.75
    """
    found = 0
    total = 0.0
    for rank, row in enumerate(ranked, 1):
        if row in wanted:
            found += 1
            total += found / rank
    return total / len(wanted) if wanted else 0.0


def recall_scorer(k: int) -> Callable[[Any, Sequence[str], Sequence[Any]], float]:
    """A scorer for `GridSearchCV`: how often the wanted sentence is among the first k.

    It is called with a fitted retriever, or a pipeline that ends in one, questions, and for each
    question the label of the wanted sentence, as it was given to `fit`.

    Parameters
    ----------
    k : int

    Returns
    -------
    callable
        ``scorer(estimator, questions, labels)``, from 0 to 1, higher is better.
    """
    if isinstance(k, bool) or not isinstance(k, int):
        raise TypeError(f"k must be a whole number, not {k!r}")
    if k < 1:
        raise ValueError(f"k={k}, but it must be at least 1")
    return _Recall(k)


def reciprocal_rank_scorer() -> Callable[[Any, Sequence[str], Sequence[Any]], float]:
    """A scorer for `GridSearchCV`: the mean reciprocal rank of the wanted sentence.

    It is called as `recall_scorer`'s is.
    """
    return _ReciprocalRank()


class _Recall:
    # A class, since a scorer has to be picklable for a search in several processes.
    def __init__(self, k: int) -> None:
        self.k = k

    def __call__(self, estimator: Any, questions: Sequence[str], labels: Sequence[Any]) -> float:
        return float(np.mean(_ranks(estimator, questions, labels) <= self.k))


class _ReciprocalRank:
    def __call__(self, estimator: Any, questions: Sequence[str], labels: Sequence[Any]) -> float:
        return float(np.mean(1 / _ranks(estimator, questions, labels)))


def _ranks(estimator: Any, questions: Sequence[str], labels: Sequence[Any]) -> NDArray[np.float64]:
    """Rank of the wanted sentence for each question, from 1, ties by position; infinite if it isn't there."""
    scores = np.asarray(estimator.decision_function(questions))
    known = np.asarray(estimator.classes_)
    ranks = np.full(len(scores), np.inf)
    for row, label in enumerate(labels):
        order = np.argsort(-scores[row], kind="stable")
        places = np.flatnonzero(known[order] == label)
        if len(places):
            ranks[row] = places[0] + 1
    return ranks
