"""The fitted index as plain arrays: needs numpy, and nothing else."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

__all__ = ["Index", "best"]

_BLOCK = 64


@dataclass(frozen=True, slots=True)
class Index:
    """Postings of terms in sentences, in compressed sparse columns, and the sentences as runs of terms.

    The sentences that hold term ``t`` are ``rows[starts[t]:starts[t + 1]]``, ascending, and `weights`
    over the same slice are its saturated frequencies there. The terms of sentence ``s``, in order, are
    ``tokens[bounds[s]:bounds[s + 1]]``.

    Parameters
    ----------
    terms : sequence of str
        In ascending order; a term's place is its column.
    vocabulary : mapping of str to int
        The column of each term.
    starts : ndarray of int64, shape (n_terms + 1,)
    rows : ndarray of int32, shape (n_postings,)
    weights : ndarray of float32, shape (n_postings,)
    idf, rarity : ndarray of float32, shape (n_terms,)
        How rare a term is in this collection, and in English at large.
    tokens : ndarray of int32, shape (n_tokens,)
    shapes : ndarray of uint8, shape (n_tokens,)
        Traits of each word (`qa.retrieval.traits`).
    bounds : ndarray of int64, shape (n_sentences + 1,)
    traits : ndarray of uint8, shape (n_sentences,)
        Traits of each sentence.
    first, last : ndarray of int32, shape (n_sentences,)
        The first sentence of each sentence's paragraph, and the one after its last.
    antecedent : ndarray of int32, shape (n_sentences,)
        The first of the sentences before it that it may refer to; itself where it doesn't refer back.
    """

    terms: Sequence[str] = field(repr=False)
    vocabulary: Mapping[str, int] = field(repr=False)
    starts: NDArray[np.int64] = field(repr=False)
    rows: NDArray[np.int32] = field(repr=False)
    weights: NDArray[np.float32] = field(repr=False)
    idf: NDArray[np.float32] = field(repr=False)
    rarity: NDArray[np.float32] = field(repr=False)
    tokens: NDArray[np.int32] = field(repr=False)
    shapes: NDArray[np.uint8] = field(repr=False)
    bounds: NDArray[np.int64] = field(repr=False)
    traits: NDArray[np.uint8] = field(repr=False)
    first: NDArray[np.int32] = field(repr=False)
    last: NDArray[np.int32] = field(repr=False)
    antecedent: NDArray[np.int32] = field(repr=False)

    @property
    def n_sentences(self) -> int:
        """How many sentences are indexed."""
        return len(self.traits)

    def column(self, term: str) -> int:
        """The column of a term, or -1."""
        return self.vocabulary.get(term, -1)

    def knows(self, term: str) -> bool:
        """Whether any sentence holds a term (see `qa.language.forms.term`)."""
        return term in self.vocabulary

    def weigh(self, term: str) -> float:
        """Inverse document frequency of a term; `idf_of_unknown` where no sentence holds it."""
        column = self.column(term)
        return float(self.idf[column]) if column >= 0 else self.idf_of_unknown

    @property
    def idf_of_unknown(self) -> float:
        """The inverse document frequency of a term that no sentence holds."""
        return float(np.log1p((self.n_sentences + 0.5) / 0.5))

    def with_prefix(self, prefix: str) -> Iterator[tuple[int, str]]:
        """Columns and terms that begin with a prefix."""
        column = bisect_left(self.terms, prefix)
        while column < len(self.terms) and (found := self.terms[column]).startswith(prefix):
            yield column, found
            column += 1

    def posting(self, column: int) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
        """The sentences that hold a term, and its saturated frequency in each."""
        start, end = self.starts[column], self.starts[column + 1]
        return self.rows[start:end], self.weights[start:end]

    def scores(self, columns: Iterable[int], factors: Iterable[float]) -> NDArray[np.float32]:
        """Score of every sentence: the sum over the terms of factor times saturated frequency.

        Only the postings of the given terms are touched.
        """
        scores = np.zeros(self.n_sentences, dtype=np.float32)
        for column, factor in zip(columns, factors, strict=True):
            rows, weights = self.posting(column)
            scores[rows] += np.float32(factor) * weights
        return scores


def best(scores: NDArray[np.float32], k: int) -> NDArray[np.intp]:
    """Positions of the k highest scores, best first, ties by position.

    The k-th highest of the maxima of blocks is a floor under the k-th highest score: only what reaches
    it has to be sorted.
    """
    n = len(scores)
    if k >= n:
        return np.argsort(-scores, kind="stable")
    blocks = n // _BLOCK
    chosen = np.arange(n)
    if blocks > 2 * k:
        maxima = scores[: blocks * _BLOCK].reshape(blocks, _BLOCK).max(axis=1)
        floor = np.partition(maxima, blocks - k)[blocks - k]
        chosen = np.flatnonzero(scores >= floor if floor > 0 else scores > 0)
        if len(chosen) < k:  # not even k hold anything: the first of the others make it up
            others = np.flatnonzero(scores <= 0)[: k - len(chosen)]
            chosen = np.sort(np.concatenate((chosen, others)))
    return chosen[np.argsort(-scores[chosen], kind="stable")[:k]]
