"""What speaks for each of the best sentences: the evidence that the final order is made of.

Everything that speaks of terms is a share of the question's weight, which is spread over its terms by
idf times rarity: 1 when all of them are there. Each term counts once, in the nearest way in which it is
there: in the sentence itself; as a derived word; as a synonym; in what the sentence refers back to; in
the sentence before; in the one after. A term that is not in the sentence in any form counts besides where
the sentences before it hold it (`earlier`; the shorter the sentence, the less it says for itself, and the
more it leans on them), and where the one that opens the paragraph does (`theme`):
what a paragraph opens with is what the rest of it speaks of, and need not name again.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from qa.retrieval.block import Block, Norm
from qa.retrieval.index import Index
from qa.retrieval.query import Query
from qa.retrieval.traits import CAUSE, DATE, NAME, NUMBER

__all__ = ["EVIDENCE", "gather", "shares"]

EVIDENCE = (
    "terms",  # share of the weight that the sentence holds
    "saturation",  # the same, with frequency and length as BM25 counts them
    "idf",  # the same, spread by idf alone
    "rarity",  # the same, spread by rarity alone
    "derivations",  # share that it holds as derived words
    "synonyms",  # share that it holds as synonyms
    "antecedent",  # share that is in the sentences that it refers back to
    "previous",  # share that is in the sentence before
    "next",  # share that is in the sentence after
    "earlier",  # share that it lacks and the sentences before it hold, over the root of its length
    "theme",  # share that it lacks, and the first sentence of its paragraph holds
    "salience",  # how many sentences of its paragraph hold the terms, saturated: c / (c + 1)
    "opening",  # it opens its paragraph
    "order",  # terms that follow each other as in the question
    "early",  # how early the first rare term stands
    "date",  # a date is asked for, and there is none
    "number",  # a number is asked for, and there is none
    "person",  # a person is asked for, and there is no name but those of the question
    "place",  # the same for a place
    "cause",  # a reason is asked for, and there is a word that gives one
)
"""The kinds of evidence, in the order of the table that `gather` makes."""

_PLACES = {name: place for place, name in enumerate(EVIDENCE)}
_SHAPES = {"date": DATE, "number": NUMBER, "person": NAME, "place": NAME}
_NAMED = frozenset({"person", "place"})
_REACH = 8
_EARLIER = 6
_RARE = 3.0
_FOLLOWS = 2

_Mask = NDArray[np.bool_]
_Table = NDArray[np.float64]


class _Words(NamedTuple):
    """The words of some sentences, one after the other."""

    owner: NDArray[np.intp]
    place: NDArray[np.int64]
    token: NDArray[np.int32]
    shape: NDArray[np.uint8]


class _Presence(NamedTuple):
    """Where the terms of a question are, by sentence and slot."""

    here: _Mask
    saturated: _Table
    antecedent: _Mask
    previous: _Mask
    next: _Mask
    earlier: _Mask
    theme: _Mask
    around: NDArray[np.int64]


class _Located(NamedTuple):
    """Where a question's terms and their relatives are in one block; -1 for what it doesn't hold."""

    columns: list[int]
    relatives: NDArray[np.int32]  # ascending
    slots: NDArray[np.intp]
    derived: _Mask


def gather(index: Index, number: int, query: Query, rows: NDArray[np.intp]) -> _Table:
    """The evidence for some sentences of a block.

    Parameters
    ----------
    index : Index
    number : int
        Of the block.
    query : Query
    rows : ndarray of int, shape (n_rows,)
        Rows of the block.

    Returns
    -------
    ndarray of shape (n_rows, n_kinds)
        The columns are those of `EVIDENCE`.
    """
    n = len(rows)
    block = index.blocks[number]
    located = _locate(index, number, query)
    words = _words(block, rows)
    presence = _presence(block, located.columns, rows, index.norm)
    weight = _spread(query.idf * query.rarity)
    asked, order, early = _nearness(query, located.columns, words, weight, n)
    here = presence.here
    shared = _shares(located, words, presence)
    amounts = np.stack(
        [
            *(mask * weight for mask in shared.values()),
            presence.saturated * weight,
            here * _spread(query.idf),
            here * _spread(query.rarity),
            presence.around / (presence.around + 1) * weight,
        ]
    ).sum(axis=2)
    lengths = block.bounds[rows + 1] - block.bounds[rows]
    columns = dict(zip((*shared, "saturation", "idf", "rarity", "salience"), amounts, strict=True))
    columns["earlier"] = columns["earlier"] / np.sqrt(np.maximum(lengths, 1))
    columns |= {
        "opening": block.first[rows] == rows,
        "order": order,
        "early": early,
    }
    if query.wanted == "cause":
        columns["cause"] = (block.traits[rows] & CAUSE) > 0
    elif query.wanted:
        has = (words.shape & _SHAPES[query.wanted]) > 0
        if query.wanted in _NAMED:
            has &= ~asked
        columns[query.wanted] = np.bincount(words.owner, has, minlength=n) == 0
    table = np.zeros((n, len(EVIDENCE)))
    for name, column in columns.items():
        table[:, _PLACES[name]] = column
    return table


def shares(index: Index, number: int, query: Query, rows: NDArray[np.intp]) -> dict[str, _Mask]:
    """Which terms make each kind of evidence that speaks of terms: by row, by slot."""
    block = index.blocks[number]
    located = _locate(index, number, query)
    return _shares(located, _words(block, rows), _presence(block, located.columns, rows, index.norm))


def _locate(index: Index, number: int, query: Query) -> _Located:
    found = sorted(
        (column, row) for row in query.relatives if (column := index.columns(row.term)[number]) >= 0
    )
    return _Located(
        [index.columns(term)[number] for term in query.terms],
        np.array([column for column, _ in found], dtype=np.int32),
        np.array([row.slot for _, row in found], dtype=np.intp),
        np.array([row.derived for _, row in found], dtype=np.bool_),
    )


def _spread(weight: _Table) -> _Table:
    return weight / (weight.sum() or 1.0)


def _words(block: Block, rows: NDArray[np.intp]) -> _Words:
    starts = block.bounds[rows]
    lengths = block.bounds[rows + 1] - starts
    offsets = np.cumsum(lengths) - lengths
    owner = np.repeat(np.arange(len(rows)), lengths)
    place = np.arange(len(owner)) - offsets[owner]
    flat = starts[owner] + place
    return _Words(owner, place, block.tokens[flat], block.shapes[flat])


def _presence(block: Block, columns: list[int], rows: NDArray[np.intp], norm: Norm) -> _Presence:
    """Look the sentences and their neighbours up in the postings of the terms."""
    n, width = len(rows), len(columns)
    first, last = block.first[rows], block.last[rows]
    before = np.maximum(rows - 1, first)
    after = np.minimum(rows + 2, last)
    back = np.maximum(block.antecedent[rows], rows - _REACH)
    earlier = np.maximum(rows - _EARLIER, first)
    edges = np.concatenate((rows, rows + 1, before, after, first, first + 1, last, back, earlier)).astype(
        np.int32
    )
    found = np.zeros((width, len(edges)), dtype=np.int64)
    start = np.zeros(width, dtype=np.int64)
    for slot, column in enumerate(columns):
        if column >= 0:
            found[slot] = np.searchsorted(block.posting(column), edges)
            start[slot] = block.starts[column]
    at, past, at_before, at_after, at_first, past_first, at_last, at_back, at_earlier = found.reshape(
        width, 9, n
    ).transpose(1, 2, 0)
    here = past > at
    saturated = np.zeros((n, width))
    saturated[here] = block.weigh_places((start + at)[here], norm)
    return _Presence(
        here,
        saturated,
        antecedent=at > at_back,
        previous=at > at_before,
        next=at_after > past,
        earlier=at > at_earlier,
        theme=past_first > at_first,
        around=at_last - at_first,
    )


def _shares(located: _Located, words: _Words, presence: _Presence) -> dict[str, _Mask]:
    """Each term in the nearest way in which it is there, and those that only sentences before it hold."""
    derived = np.zeros_like(presence.here)
    synonym = np.zeros_like(presence.here)
    if len(located.relatives):
        place = np.minimum(np.searchsorted(located.relatives, words.token), len(located.relatives) - 1)
        hits = np.flatnonzero(located.relatives[place] == words.token)
        slot, is_derived = located.slots[place[hits]], located.derived[place[hits]]
        derived[words.owner[hits[is_derived]], slot[is_derived]] = True
        synonym[words.owner[hits[~is_derived]], slot[~is_derived]] = True
    masks: dict[str, _Mask] = {}
    taken = np.zeros_like(presence.here)
    for name, mask in (
        ("terms", presence.here),
        ("derivations", derived),
        ("synonyms", synonym),
        ("antecedent", presence.antecedent),
        ("previous", presence.previous),
        ("next", presence.next),
    ):
        masks[name] = mask & ~taken
        taken |= mask
    lacking = ~(presence.here | derived | synonym)
    masks["earlier"] = presence.earlier & lacking
    masks["theme"] = presence.theme & lacking
    return masks


def _nearness(
    query: Query, columns: list[int], words: _Words, weight: _Table, n: int
) -> tuple[_Mask, _Table, _Table]:
    """Which words are asked for, and for each sentence how ordered and early they stand."""
    known = np.array(columns, dtype=np.int64)
    by_column = np.argsort(known, kind="stable")
    known = known[by_column]
    at = np.minimum(np.searchsorted(known, words.token), len(known) - 1)
    asked = known[at] == words.token
    hits = np.flatnonzero(asked)
    slot, owner, place = by_column[at[hits]], words.owner[hits], words.place[hits]
    left, right = slot[:-1], slot[1:]
    gap = place[1:] - place[:-1]
    pair = np.minimum(weight[left], weight[right]) * ((owner[1:] == owner[:-1]) & (left != right))
    follows = np.zeros((len(known), len(known)), dtype=np.bool_)
    follows[query.order[:-1], query.order[1:]] = True
    order = np.bincount(owner[1:], pair * (follows[left, right] & (gap <= _FOLLOWS)), minlength=n)
    rare = query.rarity[slot] >= _RARE
    earliest = np.full(n, np.inf)
    np.minimum.at(earliest, owner[rare], place[rare])
    return asked, order.astype(np.float64), 1 / (1 + earliest)
