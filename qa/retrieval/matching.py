"""The words of some sentences, and which of them are terms of a question or stand for one."""

from __future__ import annotations

from qa.arrays import NDArray, np
from qa.records import NamedTuple
from qa.retrieval.block import Block
from qa.retrieval.index import Index
from qa.retrieval.query import Query

__all__ = ["DERIVED", "ITSELF", "SYNONYM", "Matches", "Words", "find", "locate", "words_of"]

ITSELF, DERIVED, SYNONYM = range(3)
"""In what way a word stands for a term."""


class Words(NamedTuple):
    """The words of some sentences, one after the other."""

    owner: NDArray[np.intp]
    place: NDArray[np.int64]
    token: NDArray[np.int32]
    shape: NDArray[np.uint8]


class Located(NamedTuple):
    """Where a question's terms and their relatives are in one block; -1 for what it doesn't hold."""

    columns: list[int]
    known: NDArray[np.int32]  # the columns of terms and relatives, ascending
    slots: NDArray[np.intp]
    kinds: NDArray[np.int8]


class Matches(NamedTuple):
    """The words of some sentences that are terms of the question, or stand for one, in order.

    Parameters
    ----------
    word : ndarray of int
        Which of the words.
    owner, place : ndarray of int
        Its sentence, and its place there.
    slot : ndarray of int
        Of the term.
    kind : ndarray of int
        `ITSELF`, `DERIVED` or `SYNONYM`.
    """

    word: NDArray[np.intp]
    owner: NDArray[np.intp]
    place: NDArray[np.int64]
    slot: NDArray[np.intp]
    kind: NDArray[np.int8]


def locate(index: Index, number: int, query: Query) -> Located:
    """Look the terms of a question up in a block."""
    columns = [index.columns(term)[number] for term in query.terms]
    every = [(column, slot, ITSELF) for slot, column in enumerate(columns)]
    every += [
        (index.columns(row.term)[number], row.slot, DERIVED if row.derived else SYNONYM)
        for row in query.relatives
    ]
    every.append((-1, 0, ITSELF))  # that there be one
    every.sort()
    known, slots, kinds = zip(*every, strict=True)
    return Located(
        columns,
        np.array(known, dtype=np.int32),
        np.array(slots, dtype=np.intp),
        np.array(kinds, dtype=np.int8),
    )


def find(located: Located, words: Words) -> Matches:
    """Which of some words are terms of the question, or stand for one."""
    known = located.known
    at = np.minimum(known.searchsorted(words.token), len(known) - 1)
    word = np.flatnonzero(known[at] == words.token)
    at = at[word]
    return Matches(word, words.owner[word], words.place[word], located.slots[at], located.kinds[at])


def words_of(block: Block, rows: NDArray[np.intp]) -> Words:
    """The words of some rows of a block."""
    starts = block.bounds[rows]
    lengths = block.bounds[rows + 1] - starts
    offsets = np.cumsum(lengths) - lengths
    owner = np.repeat(np.arange(len(rows)), lengths)
    place = np.arange(len(owner)) - offsets[owner]
    flat = starts[owner] + place
    return Words(owner, place, block.tokens[flat], block.shapes[flat])
