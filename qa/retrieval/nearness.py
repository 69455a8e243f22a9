"""How the terms of a question stand in a sentence: in its order, in its phrases, close together, early."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from qa.records import NamedTuple
from qa.retrieval.matching import ITSELF, Matches
from qa.retrieval.query import Query

__all__ = ["nearness"]

_RARE = 3.0
_APART = 1

_Table = NDArray[np.float64]


class _Pairs(NamedTuple):
    """Two words of a sentence that are terms of the question, with no third between them.

    Their sentence, the slots of the terms, and how far apart they are.
    """

    owner: NDArray[np.intp]
    left: NDArray[np.intp]
    right: NDArray[np.intp]
    distance: NDArray[np.int64]


class _Asked(NamedTuple):
    """Two terms that follow each other in the question: their slots, and how far apart they may be."""

    left: NDArray[np.intp]
    right: NDArray[np.intp]
    reach: NDArray[np.intp]


def nearness(query: Query, matches: Matches, weight: _Table, n: int) -> dict[str, _Table]:
    """For each sentence how ordered, close and early the terms stand.

    Parameters
    ----------
    query : Query
    matches : Matches
    weight : ndarray of shape (n_slots,)
        Of each term, as a share.
    n : int
        How many sentences there are.

    Returns
    -------
    dict of str to ndarray of shape (n,)
        "order", "phrase", "closeness" and "early".
    """
    _, owner, place, slot, kind = matches
    rarity = query.rarity[slot]
    rare = np.flatnonzero((rarity >= _RARE) & (kind == ITSELF))[::-1]
    earliest = np.full(n, np.inf)
    earliest[owner[rare]] = place[rare]  # the first of each sentence is written last
    # Words like "of" and "the" make no pair, and part none, but in phrases.
    pairs = _pairs(matches, rarity > 0)
    return {
        "order": _held(_order(query), pairs, weight, n),
        "phrase": _held(_phrase(query), _pairs(matches, kind == ITSELF), weight, n),
        "closeness": _closeness(pairs, weight, n),
        "early": 1 / (1 + earliest),
    }


def _pairs(matches: Matches, chosen: NDArray[np.bool_]) -> _Pairs:
    """The pairs among the chosen words."""
    words = np.flatnonzero(chosen)
    owner, place, slot = matches.owner[words], matches.place[words], matches.slot[words]
    left = np.flatnonzero((owner[1:] == owner[:-1]) & (slot[1:] != slot[:-1]))
    return _Pairs(owner[left], slot[left], slot[left + 1], place[left + 1] - place[left])


def _order(query: Query) -> _Asked:
    """In "the treaty of the river Main" they are treaty and river, river and Main.

    In the sentence they may stand one word further apart.
    """
    slots = np.array(query.order, dtype=np.intp)
    places = np.flatnonzero(query.rarity[slots] > 0)
    slots = slots[places]
    return _Asked(slots[:-1], slots[1:], places[1:] - places[:-1] + _APART)


def _phrase(query: Query) -> _Asked:
    """In "the treaty of the river Main" they are the and treaty, treaty and of, the and river.

    So "the board" is told from "boards", and "born of" from "born in".
    """
    slots = np.array(query.order, dtype=np.intp)
    tells = query.rarity[slots] > 0
    places = np.flatnonzero(tells[1:] != tells[:-1])
    return _Asked(slots[places], slots[places + 1], np.ones(len(places), dtype=np.intp))


def _held(asked: _Asked, pairs: _Pairs, weight: _Table, n: int) -> _Table:
    """The weight of the pairs of the question that each sentence has: the heavier term's, once for each."""
    none = len(asked.left)  # the number of what is no pair of the question
    number = np.full((len(weight), len(weight)), none)
    number[asked.left, asked.right] = np.arange(none)
    found = number[pairs.left, pairs.right]
    follows = np.flatnonzero(pairs.distance <= np.append(asked.reach, 0)[found])
    held = np.zeros((n, none + 1))
    held[pairs.owner[follows], found[follows]] = np.maximum(weight[pairs.left], weight[pairs.right])[follows]
    total: _Table = held.sum(axis=1)
    return total


def _closeness(pairs: _Pairs, weight: _Table, n: int) -> _Table:
    """How near to each other the terms stand: of each pair the weights' geometric mean over the distance."""
    mean = np.sqrt(weight[pairs.left] * weight[pairs.right])
    return np.bincount(pairs.owner, mean / pairs.distance, minlength=n).astype(np.float64)
