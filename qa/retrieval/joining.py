"""Blocks put together: postings out of runs of terms, and one block out of several."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from qa.retrieval.block import Block, Norm
from qa.retrieval.index import Index, pivot

__all__ = ["assemble", "join", "settle", "unsettled"]

_MOST = 255
_STEP = 6
_RUN = 1_000_000


def assemble(
    terms: Sequence[str],
    norm: Norm,
    *,
    tokens: NDArray[np.int32],
    shapes: NDArray[np.uint8],
    bounds: NDArray[np.int64],
    traits: NDArray[np.uint8],
    first: NDArray[np.int32],
    last: NDArray[np.int32],
    antecedent: NDArray[np.int32],
) -> Block:
    """A block from its sentences as runs of terms: the postings are counted here.

    Parameters
    ----------
    terms, norm, tokens, shapes, bounds, traits, first, last, antecedent
        As in `Block`.
    """
    lengths = np.diff(bounds)
    # One number for each word, its term above and its sentence below: sorted, they are the postings.
    keys = tokens.astype(np.int64)
    keys <<= 32
    keys |= np.repeat(np.arange(len(lengths), dtype=np.int32), lengths)
    keys.sort()
    begins = np.flatnonzero(np.concatenate(([True], keys[1:] != keys[:-1]))[: len(keys)])
    counts = np.empty(len(begins), dtype=np.uint8)
    np.minimum(begins[1:] - begins[:-1], _MOST, out=counts[:-1], casting="unsafe")
    counts[-1:] = min(len(keys) - int(begins[-1]), _MOST) if len(begins) else 0
    keys = keys[begins]
    rows = (keys & 0xFFFFFFFF).astype(np.int32)
    keys >>= 32
    starts = np.searchsorted(keys, np.arange(len(terms) + 1))
    del keys, begins
    weights = np.empty(len(rows), dtype=np.float32)
    for begin in range(0, len(rows), _RUN):  # what is needed meanwhile takes forty bytes a posting
        run = slice(begin, begin + _RUN)
        weights[run] = norm.weights(counts[run], lengths[rows[run]])
    peaks = np.maximum.reduceat(weights, starts[:-1]) if len(weights) else weights
    return Block(
        terms=terms,
        norm=norm,
        starts=starts.astype(np.int64),
        rows=rows,
        counts=counts,
        weights=weights,
        peaks=peaks,
        tokens=tokens,
        shapes=shapes,
        bounds=bounds,
        traits=traits,
        first=first,
        last=last,
        antecedent=antecedent,
    )


def join(index: Index, first: int = 0) -> Block:
    """One block out of the blocks of an index from the `first` on, without what was removed from them."""
    blocks = index.blocks[first:]
    gone = index.removed[first:] or (np.empty(0, dtype=np.int64),) * len(blocks)
    terms = sorted(set().union(*(block.terms for block in blocks)))
    columns = {term: column for column, term in enumerate(terms)}
    parts = []
    offset = 0
    for block, rows in zip(blocks, gone, strict=True):
        keep = np.ones(block.n_sentences, dtype=np.bool_)
        keep[rows] = False
        lengths = np.diff(block.bounds)
        words = np.repeat(keep, lengths)
        place = offset + np.cumsum(keep) - 1
        rank = np.array([columns[term] for term in block.terms], dtype=np.int32)
        parts.append(
            {
                "tokens": rank[block.tokens[words]],
                "shapes": block.shapes[words],
                "lengths": lengths[keep],
                "traits": block.traits[keep],
                "first": place[block.first[keep]].astype(np.int32),
                "last": (place[block.last[keep] - 1] + 1).astype(np.int32),
                "antecedent": place[block.antecedent[keep]].astype(np.int32),
            }
        )
        offset += int(keep.sum())
    whole = {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}
    lengths = whole.pop("lengths")
    whole["bounds"] = np.concatenate(([0], np.cumsum(lengths)))
    used = np.zeros(len(terms), dtype=np.bool_)
    used[whole["tokens"]] = True
    if not used.all():  # terms of removed sentences
        whole["tokens"] = (np.cumsum(used) - 1).astype(np.int32)[whole["tokens"]]
        terms = [term for term, kept in zip(terms, used.tolist(), strict=True) if kept]
    norm = index.norm._replace(pivot=pivot(len(whole["tokens"]), len(lengths)))
    return assemble(terms, norm, **whole)


def unsettled(sizes: Sequence[int]) -> int:
    """The first of the last blocks that are to be joined to one; the last itself where none are.

    Blocks that grow six-fold from the last to the first are few, and a sentence is joined anew only as
    often as there are sizes: adding costs in proportion to what is added, times the logarithm of the whole.
    """
    first = len(sizes) - 1
    size = sizes[first]
    while first and sizes[first - 1] < _STEP * size:
        first -= 1
        size += sizes[first]
    return first


def settle(index: Index) -> Index:
    """The index with its last blocks joined where they are `unsettled`; nothing may have been removed."""
    first = unsettled([block.n_sentences for block in index.blocks])
    if first == len(index.blocks) - 1:
        return index
    return Index((*index.blocks[:first], join(index, first)), index.k1, index.b, index.removed, index.order)
