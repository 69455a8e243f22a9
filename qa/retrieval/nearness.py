"""How the terms of a question stand to each other in a sentence: in its order, close together, early."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from qa.retrieval.matching import ITSELF, Matches
from qa.retrieval.query import Query

__all__ = ["nearness"]

_RARE = 3.0
_APART = 1

_Table = NDArray[np.float64]


class _Pairs(NamedTuple):
    """Two terms of the question with no third between them, by sentence: their slots, how far apart."""

    owner: NDArray[np.intp]
    left: NDArray[np.intp]
    right: NDArray[np.intp]
    distance: NDArray[np.int64]


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
        "order", "closeness" and "early".
    """
    _, owner, place, slot, kind = matches
    rarity = query.rarity[slot]
    rare = np.flatnonzero((rarity >= _RARE) & (kind == ITSELF))[::-1]
    earliest = np.full(n, np.inf)
    earliest[owner[rare]] = place[rare]  # the first of each sentence is written last
    # Words like "of" and "the" make no pair, and part none.
    telling = np.flatnonzero(rarity > 0)
    slot, owner, place = slot[telling], owner[telling], place[telling]
    pair = np.flatnonzero((owner[1:] == owner[:-1]) & (slot[1:] != slot[:-1]))
    pairs = _Pairs(owner[pair], slot[pair], slot[pair + 1], place[pair + 1] - place[pair])
    return {
        "order": _order(query, pairs, weight, n),
        "closeness": _closeness(pairs, weight, n),
        "early": 1 / (1 + earliest),
    }


def _order(query: Query, pairs: _Pairs, weight: _Table, n: int) -> _Table:
    """The weight of the pairs of the question that each sentence has: the heavier term's, once for each.

    In "the treaty of the river Main" they are treaty and river, river and Main. In the sentence they may
    stand one word further apart.
    """
    slots = np.array(query.order, dtype=np.intp)
    places = np.flatnonzero(query.rarity[slots] > 0)
    slots = slots[places]
    reach = np.append(places[1:] - places[:-1] + _APART, 0)  # the last is for what is no pair of the question
    number = np.full((len(query.terms), len(query.terms)), len(reach) - 1)
    number[slots[:-1], slots[1:]] = np.arange(len(reach) - 1)
    asked = number[pairs.left, pairs.right]
    follows = np.flatnonzero(pairs.distance <= reach[asked])
    found = np.zeros((n, len(reach)))
    found[pairs.owner[follows], asked[follows]] = np.maximum(weight[pairs.left], weight[pairs.right])[follows]
    order: _Table = found.sum(axis=1)
    return order


def _closeness(pairs: _Pairs, weight: _Table, n: int) -> _Table:
    """How near to each other the terms stand: of each pair the weights' geometric mean over the distance."""
    mean = np.sqrt(weight[pairs.left] * weight[pairs.right])
    return np.bincount(pairs.owner, mean / pairs.distance, minlength=n).astype(np.float64)
