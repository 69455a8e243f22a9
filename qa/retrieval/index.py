"""The index: blocks of sentences searched as one. Needs `qa.arrays`, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from math import log1p, log2

from qa.arrays import NDArray, np
from qa.hints import TYPE_CHECKING
from qa.retrieval.block import Block, Norm

if TYPE_CHECKING:
    from qa.retrieval.spelling import Meant

__all__ = ["K1", "B", "Index", "pivot"]

K1 = 0.6
"""Saturation by default: the second occurrence of a term adds about a quarter of what the first gave."""
B = 0.6
"""Length normalisation by default."""

_STEPS = 8


class Index:
    """What is searched: blocks of sentences, of which some may have been removed.

    An index grows by a block and shrinks by a mark: neither costs more than what is added or removed.
    Whatever depends on all the sentences (inverse document frequency, the mean length) is worked out for
    the question's terms when they are asked for, so that the scores are the same to the last bit as
    those of an index that was built at once.

    Rows count through the blocks, removed sentences included.

    Parameters
    ----------
    blocks : tuple of Block
    k1, b : float
        Saturation and length normalisation of BM25.
    removed : tuple of ndarray of int, one for each block
        The rows of each block that no longer count, ascending.
    order : ndarray of int, shape (n_rows,), optional
        The position of each row in the corpus, by which ties are broken; by default the row.
    """

    def __init__(
        self,
        blocks: tuple[Block, ...],
        k1: float,
        b: float,
        removed: tuple[NDArray[np.int64], ...] = (),
        order: NDArray[np.int64] | None = None,
    ) -> None:
        self.blocks, self.k1, self.b = blocks, k1, b
        self.removed, self.order = removed, order

    @cached_property
    def offsets(self) -> tuple[int, ...]:
        """The first row of each block, and the number of all rows."""
        offsets = [0]
        for block in self.blocks:
            offsets.append(offsets[-1] + block.n_sentences)
        return tuple(offsets)

    @property
    def n_rows(self) -> int:
        """How many rows there are, removed ones included."""
        return self.offsets[-1]

    @cached_property
    def n_sentences(self) -> int:
        """How many sentences are indexed."""
        return self.n_rows - sum(map(len, self.removed))

    @cached_property
    def norm(self) -> Norm:
        """The normalisation of all the sentences."""
        tokens = sum(block.n_tokens for block in self.blocks)
        for block, rows in zip(self.blocks, self.removed, strict=False):
            tokens -= int((block.bounds[rows + 1] - block.bounds[rows]).sum())
        return Norm(self.k1, self.b, pivot(tokens, self.n_sentences))

    @cached_property
    def _lost(self) -> tuple[tuple[NDArray[np.int64], NDArray[np.int64]], ...]:
        """For each block the columns of the terms that removed sentences held, and how many of them."""
        return tuple(
            _lost(block, rows) for block, rows in zip(self.blocks, self.removed or (_NONE,), strict=False)
        )

    def dead(self, number: int) -> NDArray[np.bool_] | None:
        """Which rows of a block were removed; None where none was."""
        if not self.removed or not len(self.removed[number]):
            return None
        if number not in self._dead:
            mask = np.zeros(self.blocks[number].n_sentences, dtype=np.bool_)
            mask[self.removed[number]] = True
            self._dead[number] = mask
        return self._dead[number]

    @cached_property
    def _dead(self) -> dict[int, NDArray[np.bool_]]:
        return {}

    @cached_property
    def _columns(self) -> dict[str, tuple[int, ...]]:
        return {}

    def columns(self, term: str) -> tuple[int, ...]:
        """The column of a term in each block, -1 where it has none."""
        known = self._columns.get(term)
        if known is None:
            known = self._columns[term] = tuple(block.column(term) for block in self.blocks)
        return known

    def columns_among(self, terms: frozenset[str], number: int) -> NDArray[np.int32]:
        """The columns of some terms in a block, ascending; the first is -1, so that there is one."""
        known = self._among.get((terms, number))
        if known is None:
            found = sorted({-1, *(self.columns(term)[number] for term in terms)})
            known = self._among[terms, number] = np.array(found, dtype=np.int32)
        return known

    @cached_property
    def _among(self) -> dict[tuple[frozenset[str], int], NDArray[np.int32]]:
        return {}

    def frequency(self, term: str) -> int:
        """In how many sentences a term stands (see `qa.language.forms.term`)."""
        return sum(
            self.blocks[number].frequency(column) - self._gone(number, column)
            for number, column in enumerate(self.columns(term))
            if column >= 0
        )

    def _gone(self, number: int, column: int) -> int:
        if not self.removed or not len(self.removed[number]):
            return 0
        columns, counts = self._lost[number]
        at = int(np.searchsorted(columns, column))
        return int(counts[at]) if at < len(columns) and columns[at] == column else 0

    def knows(self, term: str) -> bool:
        """Whether any sentence holds a term."""
        if self.removed:
            return self.frequency(term) > 0
        return any(block.column(term) >= 0 for block in self.blocks)  # not kept: it is asked of misspellings

    def begins(self, prefix: str) -> bool:
        """Whether a prefix may begin a term: of removed sentences perhaps."""
        return any(block.begins(prefix) for block in self.blocks)

    @cached_property
    def repairs(self) -> dict[str, Meant | None]:
        """The words that were looked for as mistyped ones, and what was found (`qa.retrieval.spelling`)."""
        return {}

    @cached_property
    def _weights(self) -> dict[str, float]:
        return {}

    def holding(self, term: str) -> Iterator[int]:
        """The rows of the sentences that hold a term, ascending."""
        for number, column in enumerate(self.columns(term)):
            if column >= 0:
                dead = self.dead(number)
                rows = self.blocks[number].posting(column)
                yield from (self.offsets[number] + int(row) for row in rows if dead is None or not dead[row])

    def weigh(self, term: str) -> float:
        """Inverse document frequency of a term, log(1 + (n - df + 0.5) / (df + 0.5))."""
        known = self._weights.get(term)
        if known is None:
            df = self.frequency(term)
            known = self._weights[term] = log1p((self.n_sentences - df + 0.5) / (df + 0.5))
        return known

    def with_prefix(self, prefix: str) -> Sequence[str]:
        """The terms that begin with a prefix, ascending."""
        if len(self.blocks) == 1 and not self.removed:
            return self.blocks[0].with_prefix(prefix)
        every = set().union(*(block.with_prefix(prefix) for block in self.blocks))
        return sorted(filter(self.knows, every))

    def place(self, row: int) -> tuple[int, int]:
        """The number of the block of a row, and its row there."""
        number = int(np.searchsorted(self.offsets, row, side="right")) - 1
        return number, row - self.offsets[number]

    def split(self, rows: NDArray[np.intp]) -> Iterator[tuple[int, NDArray[np.intp], NDArray[np.intp]]]:
        """Rows by the block in which they are.

        Yields
        ------
        number : int
            Of the block.
        chosen : ndarray of int
            Which of `rows` are in this block.
        local : ndarray of int
            The same as rows of the block.
        """
        if len(self.blocks) == 1:
            yield 0, np.arange(len(rows)), rows
            return
        numbers = np.searchsorted(self.offsets, rows, side="right") - 1
        for number in np.flatnonzero(np.bincount(numbers)).tolist():
            chosen = np.flatnonzero(numbers == number)
            yield number, chosen, rows[chosen] - self.offsets[number]

    def scores(self, terms: Sequence[str], factors: Sequence[float]) -> NDArray[np.float32]:
        """Score of every row: the sum over the terms of factor times saturated frequency.

        Only the postings of the given terms are touched. Removed sentences get 0.
        """
        parts = [np.zeros(0, dtype=np.float32)]
        for number, block in enumerate(self.blocks):
            part = np.zeros(block.n_sentences, dtype=np.float32)
            for term, factor in zip(terms, factors, strict=True):
                if (column := self.columns(term)[number]) >= 0:
                    part[block.posting(column)] += np.float32(factor) * block.weigh(column, self.norm)
            if self.removed:
                part[self.removed[number]] = 0
            parts.append(part)
        return np.concatenate(parts)

    def with_block(self, block: Block) -> Index:
        """The index with more sentences, after all others."""
        order = self.order
        if order is not None:
            order = np.concatenate((order, np.arange(block.n_sentences) + order.max(initial=-1) + 1))
        removed = (*self.removed, _NONE) if self.removed else ()
        return Index((*self.blocks, block), self.k1, self.b, removed, order)

    def without(self, rows: NDArray[np.int64]) -> Index:
        """The index without the sentences in some rows."""
        gone = list(self.removed or (_NONE,) * len(self.blocks))
        for number in range(len(self.blocks)):
            low, high = self.offsets[number], self.offsets[number + 1]
            mine = rows[(rows >= low) & (rows < high)] - low
            gone[number] = np.union1d(gone[number], mine)
        return Index(self.blocks, self.k1, self.b, tuple(gone), self.order)


_NONE = np.empty(0, dtype=np.int64)


def pivot(n_tokens: int, n_sentences: int) -> float:
    """The mean length of the sentences, rounded to the nearest eighth of an octave.

    Rounded, so that the weights of a large index need not be worked out anew for every sentence that is
    added; by at most 4.4%, which changes no figure of the benchmarks in the third digit.
    """
    mean = max(n_tokens, 1) / max(n_sentences, 1)
    return float(2.0 ** (round(_STEPS * log2(mean)) / _STEPS))


def _lost(block: Block, rows: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    lengths = block.bounds[rows + 1] - block.bounds[rows]
    owner = np.repeat(np.arange(len(rows)), lengths)
    place = np.arange(len(owner)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    held = block.tokens[block.bounds[rows][owner] + place].astype(np.int64)
    pairs = np.unique(held * len(rows) + owner) // max(len(rows), 1)
    columns, counts = np.unique(pairs, return_counts=True)
    return columns, counts.astype(np.int64)
