"""In what role the terms of a question stand, as far as the preposition before them tells."""

from __future__ import annotations

from functools import lru_cache

from qa.arrays import NDArray, np
from qa.language.forms import term
from qa.language.lexicon import PREPOSITIONS
from qa.retrieval.index import Index
from qa.retrieval.matching import Matches, Words
from qa.retrieval.query import Query
from qa.retrieval.traits import PREPOSITION

__all__ = ["alike"]

_REACH = 5  # words from a preposition to the last term that it governs
_NONE, _UNKNOWN = -1, -2


def alike(index: Index, number: int, query: Query, words: Words, matches: Matches) -> NDArray[np.bool_]:
    """Which words stand behind the same preposition as their term in the question, or behind none as it does.

    Who came "from Leith" did not come to Leith, and what Leith did was not done "in Leith". A preposition
    governs the five words behind it at most, and up to the next one.

    Parameters
    ----------
    index : Index
    number : int
        Of the block.
    query : Query
    words : Words
        Of some sentences of the block.
    matches : Matches
        Those that are terms of the question, or stand for one.

    Returns
    -------
    ndarray of bool, shape (n_matches,)
    """
    # The first stands before all words, so that there is always one.
    places = np.append(-_REACH - 1, np.flatnonzero(words.shape & PREPOSITION))
    last = places[places.searchsorted(matches.word) - 1]
    near = matches.word - last <= _REACH
    last = np.maximum(last, 0)
    behind = np.where(near & (words.owner[last] == matches.owner), words.token[last], _NONE)
    same: NDArray[np.bool_] = behind == _asked(index, number, query)[matches.slot]
    return same


def _asked(index: Index, number: int, query: Query) -> NDArray[np.int64]:
    """The column of the preposition before each term of the question where it first stands."""
    asked = np.full(len(query.terms), _UNKNOWN)
    column, since = _NONE, 0
    for slot in query.order:
        since += 1
        if asked[slot] == _UNKNOWN:
            asked[slot] = column if since <= _REACH else _NONE
        if query.terms[slot] in _prepositions():
            # One that the texts don't hold governs nothing in them.
            column, since = index.columns(query.terms[slot])[number], 0
            column = _UNKNOWN if column < 0 else column
    return asked


@lru_cache(maxsize=1)
def _prepositions() -> frozenset[str]:
    return frozenset(map(term, PREPOSITIONS))
