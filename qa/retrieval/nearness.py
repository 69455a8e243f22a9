"""How the terms of a question stand in a sentence: in its order, in its phrases, close together, early."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from qa.arrays import NDArray, np
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


_Asked = dict[tuple[int, int], int]
"""Two terms that follow each other in the question, by their slots: how far apart they may be."""


def nearness(query: Query, matches: Matches, weight: Sequence[float], n: int) -> dict[str, _Table]:
    """For each sentence how ordered, close and early the terms stand.

    Parameters
    ----------
    query : Query
    matches : Matches
    weight : sequence of float
        Of each term, as a share.
    n : int
        How many sentences there are.

    Returns
    -------
    dict of str to ndarray of shape (n,)
        "order", "phrase", "closeness" and "early".
    """
    _, owner, place, slot, kind = matches
    rarity = np.array(query.rarity, dtype=np.float64)[slot]
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
    tells = [(place, slot) for place, slot in enumerate(query.order) if query.rarity[slot] > 0]
    return {(a, b): at - before + _APART for (before, a), (at, b) in pairwise(tells)}


def _phrase(query: Query) -> _Asked:
    """In "the treaty of the river Main" they are the and treaty, treaty and of, the and river.

    So "the board" is told from "boards", and "born of" from "born in".
    """
    rarity = query.rarity
    return {(a, b): 1 for a, b in pairwise(query.order) if (rarity[a] > 0) != (rarity[b] > 0)}


def _held(asked: _Asked, pairs: _Pairs, weight: Sequence[float], n: int) -> _Table:
    """The weight of the pairs of the question that each sentence has: the heavier term's, once for each."""
    total = np.zeros(n)
    for (left, right), reach in asked.items():
        follows = (pairs.left == left) & (pairs.right == right) & (pairs.distance <= reach)
        held = np.zeros(n)
        held[pairs.owner[follows]] = max(weight[left], weight[right])
        total += held
    return total


def _closeness(pairs: _Pairs, weight: Sequence[float], n: int) -> _Table:
    """How near to each other the terms stand: of each pair the weights' geometric mean over the distance."""
    share = np.array(weight, dtype=np.float64)
    mean = np.sqrt(share[pairs.left] * share[pairs.right])
    return np.bincount(pairs.owner, mean / pairs.distance, minlength=n).astype(np.float64)
