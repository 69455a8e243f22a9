"""A run of sentences as arrays: its postings, and its sentences as runs of terms."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

from qa.arrays import NDArray
from qa.hints import TYPE_CHECKING, Any
from qa.records import NamedTuple

if TYPE_CHECKING:
    from qa.arrays import np

__all__ = ["ARRAYS", "Block", "Norm"]

_LAST = "\U0010ffff"


class Norm(NamedTuple):
    """How the counts of a term in sentences become weights: saturation and length normalisation of BM25.

    Parameters
    ----------
    k1, b : float
    pivot : float
        The length at which a sentence is neither favoured nor discounted, in terms.
    """

    k1: float
    b: float
    pivot: float

    def weights(self, counts: NDArray[np.uint8], lengths: NDArray[np.int64]) -> NDArray[np.float32]:
        """Saturated frequency: tf / (tf + k1 * (1 - b + b * length / pivot))."""
        from qa.arrays import np  # a block is opened before it is settled what is computed with

        counted = counts.astype(np.float64)
        weights = counted / (counted + self.k1 * (1 - self.b + self.b / self.pivot * lengths))
        return weights.astype(np.float32)


class Block(NamedTuple):
    """Postings of terms in sentences, in compressed sparse columns, and the sentences as runs of terms.

    The sentences that hold term ``t`` are ``rows[starts[t]:starts[t + 1]]``, ascending, `counts` over the
    same slice is how often, and `weights` its saturated frequency there under `norm`. The terms of
    sentence ``s``, in order, are ``tokens[bounds[s]:bounds[s + 1]]``. A block that is opened from a file has
    views of memory in place of arrays, until `kept_in` makes them.

    Parameters
    ----------
    terms : sequence of str
        In ascending order; a term's place is its column.
    norm : Norm
        What `weights` were computed with.
    starts : ndarray of int64, shape (n_terms + 1,)
    rows : ndarray of int32, shape (n_postings,)
    counts : ndarray of uint8, shape (n_postings,)
        255 where there are more.
    weights : ndarray of float32, shape (n_postings,)
    peaks : ndarray of float32, shape (n_terms,)
        The highest weight of each term.
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

    terms: Sequence[str]
    norm: Norm
    starts: NDArray[np.int64]
    rows: NDArray[np.int32]
    counts: NDArray[np.uint8]
    weights: NDArray[np.float32]
    peaks: NDArray[np.float32]
    tokens: NDArray[np.int32]
    shapes: NDArray[np.uint8]
    bounds: NDArray[np.int64]
    traits: NDArray[np.uint8]
    first: NDArray[np.int32]
    last: NDArray[np.int32]
    antecedent: NDArray[np.int32]

    def kept_in(self, arrays: Callable[[Any], NDArray[Any]]) -> Block:
        """The block with its arrays as those of a library, by what makes one of a memoryview."""
        kept: Any = {name: arrays(getattr(self, name)) for name in ARRAYS}
        return self._replace(**kept)

    @property
    def n_sentences(self) -> int:
        """How many sentences there are."""
        return len(self.traits)

    @property
    def n_tokens(self) -> int:
        """How many words there are."""
        return len(self.tokens)

    def column(self, term: str) -> int:
        """The column of a term, or -1."""
        at = bisect_left(self.terms, term)
        return at if at < len(self.terms) and self.terms[at] == term else -1

    def frequency(self, column: int) -> int:
        """In how many sentences a term stands."""
        return int(self.starts[column + 1] - self.starts[column])

    def with_prefix(self, prefix: str) -> Sequence[str]:
        """The terms that begin with a prefix, ascending."""
        begin = bisect_left(self.terms, prefix)
        return self.terms[begin : bisect_left(self.terms, prefix + _LAST, begin)]

    def begins(self, prefix: str) -> bool:
        """Whether a prefix begins a term."""
        at = bisect_left(self.terms, prefix)
        return at < len(self.terms) and self.terms[at].startswith(prefix)

    def posting(self, column: int) -> NDArray[np.int32]:
        """The sentences that hold a term."""
        return self.rows[self.starts[column] : self.starts[column + 1]]

    def weigh(self, column: int, norm: Norm) -> NDArray[np.float32]:
        """The saturated frequency of a term in each sentence of its posting."""
        start, end = self.starts[column], self.starts[column + 1]
        if norm == self.norm:
            return self.weights[start:end]
        return norm.weights(self.counts[start:end], self._lengths(self.rows[start:end]))

    def weigh_places(self, places: NDArray[np.int64], norm: Norm) -> NDArray[np.float32]:
        """The saturated frequencies at some places of `rows`."""
        if norm == self.norm:
            return self.weights[places]
        return norm.weights(self.counts[places], self._lengths(self.rows[places]))

    def _lengths(self, rows: NDArray[np.int32]) -> NDArray[np.int64]:
        return self.bounds[rows + 1] - self.bounds[rows]


ARRAYS = tuple(name for name in Block._fields if name not in {"terms", "norm"})
"""The names of the arrays of a block."""
