"""What speaks for each of the best sentences: the evidence that the final order is made of.

Everything that speaks of terms is a share of the question's weight, which is spread over its terms by
idf times rarity: 1 when all of them are there. Each term counts once, in the nearest way in which it is
there: in the sentence itself; as a derived word; as a synonym; in what the sentence refers back to; in
the sentence before; in the one after. A term that is not in the sentence in any form counts besides where
the sentences before it hold it (`earlier`; the shorter the sentence, the less it says for itself, and the
more it leans on them), and where the one that opens the paragraph does (`theme`):
what a paragraph opens with is what the rest of it speaks of, and need not name again. Names count once
more, in the sentence (`names`) and all the more where it only leans on them (`carried`): who is spoken of is
said once, and then "he"; what was done is said where it was done. The fewer sentences hold a name, the more
that tells: of idf up to 3.5, the square.

Two terms that are neighbours in the question, but for words like "of", and stand as near in the sentence
(`order`), are likely to belong together in both. The small words tell as well how a term is used: "the
board" or "of gold" in both (`phrase`), and the preposition that governs it: what is asked "of the board"
is seldom said "by the board" (`role`).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from qa.records import NamedTuple
from qa.retrieval.block import Block, Norm
from qa.retrieval.index import Index
from qa.retrieval.matching import DERIVED, ITSELF, SYNONYM, Matches, Words, find, locate, words_of
from qa.retrieval.nearness import nearness
from qa.retrieval.query import Query
from qa.retrieval.roles import alike
from qa.retrieval.traits import CAUSE, DATE, NAME, NUMBER
from qa.retrieval.wanted import units

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
    "next",  # share that is in the sentence after, times the share that is not in the sentence itself
    "earlier",  # share that it lacks and the sentences before it hold, over the root of its length
    "theme",  # share that it lacks, and the first sentence of its paragraph holds
    "names",  # share that the sentence holds of terms that are names
    "carried",  # share of names that it lacks, and it holds in other words or the sentences around it hold
    "salience",  # how many sentences of its paragraph hold the terms, saturated: c / (c + 1)
    "opening",  # it opens its paragraph
    "order",  # neighbours in the question that follow each other in the sentence
    "phrase",  # words like "the" and "of" that stand next to the same term as in the question
    "role",  # share that stands behind the same preposition as in the question, or behind none in both
    "closeness",  # how near to each other the terms stand
    "early",  # how early the first rare term stands
    "date",  # a date is asked for, and there is none but those of the question
    "year",  # a year is asked for, and there is none but those of the question
    "number",  # a number is asked for, and there is none but those of the question
    "length",  # a length is asked for, of a time or a thing, and there is no unit of one
    "person",  # a person is asked for, and there is no name but those of the question
    "place",  # the same for a place
    "cause",  # a reason is asked for, and there is a word that gives one
)
"""The kinds of evidence, in the order of the table that `gather` makes."""

_PLACES = {name: place for place, name in enumerate(EVIDENCE)}
_SHAPES = {
    "date": DATE,
    "year": DATE,
    "number": NUMBER,
    "length": NUMBER,
    "person": NAME,
    "place": NAME,
}
_DIGITS = 4
_REACH = 8
_EARLIER = 6
_NAMES = frozenset({"names", "carried"})
_SELDOM = 3.5  # idf of a term that one sentence of 32 holds

_Mask = NDArray[np.bool_]
_Table = NDArray[np.float64]


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
    located = locate(index, number, query)
    words = words_of(block, rows)
    presence = _presence(block, located.columns, rows, index.norm)
    weight = _spread(query.idf * query.rarity)
    matches = find(located, words)
    here = presence.here
    shared = _shares(matches, presence, query.named)
    # A name that many sentences hold, as in a short text about it, tells little of any of them.
    spread = np.array([weight] * len(shared))
    spread[[name in _NAMES for name in shared]] *= np.minimum(query.idf / _SELDOM, 1) ** 2
    amounts = np.empty((len(shared) + 4, *here.shape))
    np.multiply([*shared.values()], spread[:, None], out=amounts[:-4])
    amounts[-4] = presence.saturated * weight
    amounts[-3] = here * _spread(query.idf)
    amounts[-2] = here * _spread(query.rarity)
    amounts[-1] = presence.around / (presence.around + 1) * weight
    amounts = amounts.sum(axis=2)
    lengths = block.bounds[rows + 1] - block.bounds[rows]
    columns = dict(zip((*shared, "saturation", "idf", "rarity", "salience"), amounts, strict=True))
    columns["earlier"] = columns["earlier"] / np.sqrt(np.maximum(lengths, 1))
    columns["next"] = columns["next"] * (1 - columns["terms"] - columns["derivations"] - columns["synonyms"])
    columns |= nearness(query, matches, weight, n)
    role = _held(matches, alike(index, number, query, words, matches), here)
    columns["role"] = (role * weight).sum(axis=1)
    columns["opening"] = block.first[rows] == rows
    # A name, number or date of the question is not what it asks for.
    words.shape[matches.word[matches.kind == ITSELF]] = 0
    columns |= _types(index, number, rows, words, query.wanted)
    table = np.zeros((n, len(EVIDENCE)))
    for name, column in columns.items():
        table[:, _PLACES[name]] = column
    return table


def shares(index: Index, number: int, query: Query, rows: NDArray[np.intp]) -> dict[str, _Mask]:
    """Which terms make each kind of evidence that speaks of terms: by row, by slot."""
    block = index.blocks[number]
    located = locate(index, number, query)
    presence = _presence(block, located.columns, rows, index.norm)
    return _shares(find(located, words_of(block, rows)), presence, query.named)


def _spread(weight: _Table) -> _Table:
    return weight / (weight.sum() or 1.0)


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
            found[slot] = block.posting(column).searchsorted(edges)
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


def _shares(matches: Matches, presence: _Presence, named: _Mask) -> dict[str, _Mask]:
    """Each term in the nearest way in which it is there, and those that only sentences around it hold."""
    derived = _held(matches, matches.kind == DERIVED, presence.here)
    synonym = _held(matches, matches.kind == SYNONYM, presence.here)
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
    masks["names"] = presence.here & named
    masks["carried"] = (taken | presence.earlier) & ~presence.here & named
    return masks


def _held(matches: Matches, chosen: _Mask, like: _Mask) -> _Mask:
    """Which terms the chosen words stand for, by sentence and slot."""
    mask = np.zeros_like(like)
    words = np.flatnonzero(chosen)
    mask[matches.owner[words], matches.slot[words]] = True
    return mask


def _types(
    index: Index, number: int, rows: NDArray[np.intp], words: Words, wanted: str
) -> dict[str, NDArray[np.bool_]]:
    """Whether what is asked for can be there."""
    block, n = index.blocks[number], len(rows)
    if wanted == "cause":
        return {"cause": (block.traits[rows] & CAUSE) > 0}
    if not wanted:
        return {}
    found = (words.shape & _SHAPES[wanted]) > 0
    lacking = np.bincount(words.owner, found, minlength=n) == 0
    if wanted == "year":
        at = np.flatnonzero(found)
        years = [block.terms[token][:_DIGITS].isdigit() for token in words.token[at].tolist()]
        return {"date": lacking, "year": np.bincount(words.owner[at], years, minlength=n) == 0}
    if wanted == "length":
        columns = index.columns_among(units(), number)
        measured = columns[np.minimum(columns.searchsorted(words.token), len(columns) - 1)] == words.token
        return {"number": lacking, "length": np.bincount(words.owner, measured, minlength=n) == 0}
    return {wanted: lacking}
