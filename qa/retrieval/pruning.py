"""The best sentences by the sparse score, found without scoring them all.

Terms are taken from the heaviest to the lightest. As soon as the lightest ones together can't lift a
sentence that has none of the others among the best, only the sentences met so far are scored on, and those
that can't get there any more are dropped. The result is exact: sentences and scores are those that come of
scoring everything.

References
----------
H. Turtle and J. Flood, "Query Evaluation: Strategies and Optimizations", Information Processing and
Management 31 (1995), the max-score strategy.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.arrays import NDArray, np
from qa.hints import Any
from qa.records import NamedTuple
from qa.retrieval.block import Block, Norm
from qa.retrieval.index import Index

__all__ = ["top"]

_BATCH = 2048  # rows of small postings that are taken together
_SLACK = 1e-5  # what sums of single-precision numbers may be off, as a share

Rows = NDArray[np.int64]
Scores = NDArray[np.float32]


class _Posting(NamedTuple):
    """A term in a block: the rows that hold it, its weight in each, its factor, the most that it adds."""

    rows: NDArray[np.int32]
    weights: Scores
    factor: np.float32
    most: float


def top(
    index: Index,
    terms: Sequence[str],
    factors: Sequence[float],
    k: int,
    within: Sequence[range] | None = None,
) -> tuple[Rows, Scores]:
    """The best rows by the sum over the terms of factor times saturated frequency.

    Parameters
    ----------
    index : Index
    terms : sequence of str
    factors : sequence of float
        Of each term; those of 0 or less are left out.
    k : int
        How many at most.
    within : sequence of range, optional
        The rows to search; by default all.

    Returns
    -------
    rows : ndarray of int, shape (at most k,)
        Best first, ties by the order of the corpus; only those that hold a term.
    scores : ndarray of float32
        The same as ``index.scores(terms, factors)[rows]``.
    """
    weighed = [(term, factor) for term, factor in zip(terms, factors, strict=True) if factor > 0]
    weighed.sort(key=lambda row: (-row[1], row[0]))
    if within is not None:
        within = sorted(within, key=lambda run: run.start)
    rows, scores = [np.empty(0, dtype=np.int64)], [np.empty(0, dtype=np.float32)]
    for number, block in enumerate(index.blocks):
        begin = index.offsets[number]
        scope = _Scope(begin, begin + block.n_sentences, index.dead(number), within)
        norm = None if index.norm == block.norm else index.norm
        postings = [
            _posting(block, column, factor, norm, scope)
            for term, factor in weighed
            if (column := index.columns(term)[number]) >= 0
        ]
        found, points = _best_of_block(postings, block.n_sentences, k)
        rows.append(found.astype(np.int64) + begin)
        scores.append(points)
    every, points = np.concatenate(rows), np.concatenate(scores)
    order = every if index.order is None else index.order[every]
    first = np.lexsort((order, -points))[:k]
    return every[first], points[first]


class _Scope(NamedTuple):
    """The rows of a block, which of them were removed, and the rows to search."""

    begin: int
    end: int
    dead: NDArray[np.bool_] | None
    within: Sequence[range] | None

    def chosen(self, rows: NDArray[np.int32]) -> slice | NDArray[np.intp]:
        """Which of some ascending rows count."""
        chosen: slice | NDArray[np.intp] = slice(None)
        if self.within is not None:
            edges = [
                (np.searchsorted(rows, run.start - self.begin), np.searchsorted(rows, run.stop - self.begin))
                for run in self.within
                if run.start < self.end and run.stop > self.begin
            ]
            chosen = np.concatenate([np.arange(low, high) for low, high in edges] or [_NONE])
        if self.dead is not None:
            kept = np.flatnonzero(~self.dead[rows[chosen]])
            chosen = kept if isinstance(chosen, slice) else chosen[kept]
        return chosen


_NONE = np.empty(0, dtype=np.intp)


def _posting(block: Block, column: int, factor: float, norm: Norm | None, scope: _Scope) -> _Posting:
    """A term's posting, under another norm than that of the block if one is given."""
    start, end = block.starts[column], block.starts[column + 1]
    rows = block.rows[start:end]
    weights = block.weights[start:end] if norm is None else block.weigh(column, norm)
    if scope.within is not None or scope.dead is not None:
        chosen = scope.chosen(rows)
        rows, weights = rows[chosen], weights[chosen]
    peak = float(block.peaks[column]) if norm is None else 1.0
    return _Posting(rows, weights, np.float32(factor), factor * peak)


def _batches(postings: Sequence[_Posting]) -> Iterator[tuple[int, NDArray[np.int32], Scores]]:
    """Postings in order, many small ones at a time: the number of the next, rows, and points for each."""
    at = 0
    while at < len(postings):
        begin, size = at, len(postings[at].rows)
        at += 1
        while at < len(postings) and (size := size + len(postings[at].rows)) <= _BATCH:
            at += 1
        batch = postings[begin:at]
        if len(batch) == 1:
            yield at, batch[0].rows, batch[0].factor * batch[0].weights
        else:
            single = np.array([row.factor for row in batch], dtype=np.float32)
            factors = np.repeat(single, [len(row.rows) for row in batch])
            weights = np.concatenate([row.weights for row in batch])
            yield at, np.concatenate([row.rows for row in batch]), factors * weights


def _best_of_block(postings: Sequence[_Posting], n: int, k: int) -> tuple[NDArray[np.int32], Scores]:
    """The k best of n rows, and all others that are as good as the last of them."""
    left = [*np.cumsum([posting.most for posting in reversed(postings)])[::-1].tolist(), 0.0]
    table = np.zeros(n, dtype=np.float32)
    met = np.zeros(n, dtype=np.bool_)
    parts: list[NDArray[Any]] = []
    at, size, looked, floor = 0, 0, k, 0.0
    for following, held, points in _batches(postings):
        if left[at] < floor:  # a row that is not met yet can't be among the best
            break
        new: NDArray[Any] = held[~met[held]]
        if following - at > 1:  # a row may be there twice
            np.add.at(table, held, points)
            new.sort()  # np.unique would import all that there is for masked arrays
            new = new[np.flatnonzero(np.diff(new, prepend=-1))]
        else:
            table[held] += points
        met[new] = True
        parts.append(new)
        size += len(new)
        at = following
        if size >= looked:
            looked = 2 * size  # often enough, and not each time
            floor = _floor(table[np.concatenate(parts)], k)
    rows: NDArray[Any] = np.concatenate(parts) if parts else np.empty(0, dtype=np.int32)
    scores = table[rows]
    for posting, rest in zip(postings[at:], left[at:], strict=False):
        kept = np.flatnonzero(scores >= _floor(scores, k) - rest)
        rows, scores = rows[kept], scores[kept]
        if len(posting.rows):
            place = np.minimum(np.searchsorted(posting.rows, rows), len(posting.rows) - 1)
            there = np.flatnonzero(posting.rows[place] == rows)
            scores[there] += posting.factor * posting.weights[place[there]]
    kept = np.flatnonzero(scores >= _kth(scores, k))
    return rows[kept], scores[kept]


def _floor(scores: Scores, k: int) -> float:
    """The k-th highest score, less what rounding may take from the sums that it is held against."""
    return (1 - _SLACK) * _kth(scores, k)


def _kth(scores: Scores, k: int) -> float:
    """The k-th highest score; 0 where there are fewer."""
    return float(np.partition(scores, len(scores) - k)[len(scores) - k]) if len(scores) >= k else 0.0
