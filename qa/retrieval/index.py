"""The fitted index as plain arrays, and the search in it: needs numpy, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

__all__ = ["Index"]


@dataclass(frozen=True, slots=True)
class Index:
    """Postings of terms in sentences, in compressed sparse columns.

    The sentences that hold term ``t`` are ``rows[starts[t]:starts[t + 1]]``, in ascending order, and
    `weights` over the same slice are its saturated frequencies there.

    Parameters
    ----------
    vocabulary : mapping of str to int
        The column of each term.
    starts : ndarray of int64, shape (n_terms + 1,)
    rows : ndarray of int32, shape (n_postings,)
    weights : ndarray of float32, shape (n_postings,)
    idf : ndarray of float32, shape (n_terms,)
    n_sentences : int
    """

    vocabulary: Mapping[str, int] = field(repr=False)
    starts: NDArray[np.int64] = field(repr=False)
    rows: NDArray[np.int32] = field(repr=False)
    weights: NDArray[np.float32] = field(repr=False)
    idf: NDArray[np.float32] = field(repr=False)
    n_sentences: int

    def scores(self, terms: Iterable[str]) -> NDArray[np.float32]:
        """Score of every sentence: the sum over the terms of idf times saturated frequency.

        Only the postings of the given terms are touched.
        """
        scores = np.zeros(self.n_sentences, dtype=np.float32)
        for term in terms:
            column = self.vocabulary.get(term)
            if column is not None:
                start, end = self.starts[column], self.starts[column + 1]
                scores[self.rows[start:end]] += self.idf[column] * self.weights[start:end]
        return scores

    def knows(self, term: str) -> bool:
        """Whether a term occurs in any sentence."""
        return term in self.vocabulary

    def weigh(self, term: str) -> float:
        """Inverse document frequency of a term; that of a term in no sentence where it is unknown."""
        column = self.vocabulary.get(term)
        if column is not None:
            return float(self.idf[column])
        return float(np.log1p((self.n_sentences + 0.5) / 0.5))

    def posting(self, term: str, row: int) -> float:
        """What one term adds to the score of one sentence."""
        column = self.vocabulary.get(term)
        if column is None:
            return 0.0
        start, end = self.starts[column], self.starts[column + 1]
        place = start + np.searchsorted(self.rows[start:end], row)
        if place == end or self.rows[place] != row:
            return 0.0
        return float(self.idf[column] * self.weights[place])


def best(scores: NDArray[np.float32], k: int) -> NDArray[np.intp]:
    """Positions of the k highest scores, best first, ties by position; partial selection, then a sort."""
    if k < len(scores):
        bound = np.partition(scores, len(scores) - k)[len(scores) - k]
        above = np.flatnonzero(scores > bound)
        level = np.flatnonzero(scores == bound)[: k - len(above)]
        chosen = np.concatenate((above, level))
        chosen.sort()
    else:
        chosen = np.arange(len(scores))
    return chosen[np.argsort(-scores[chosen], kind="stable")]
