"""Where a sentence stands among those found and how its words stand."""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import pairwise

from qa.hints import Final
from qa.language.categories import category
from qa.reading.yes_no.signs.sign import Sign, Told, flags

__all__ = ["PLACE"]

_NAME: Final = category("name")
_LAST: Final = 3


def _together(told: Told) -> float:
    """Share of the words matched that stand in the clauses which speak of what is asked."""
    spoken = set(told.said.spoken)
    return sum(place in spoken for place in told.matched) / len(told.matched) if told.matched else 0.0


def _apart(told: Told) -> float:
    """How far the words matched are apart, by how many there are."""
    if not told.matched:
        return 0.0
    terms = {told.said.own[place] for place in told.matched}
    return math.log1p((told.matched[-1] - told.matched[0]) / len(terms))


def _in_order(told: Told) -> float:
    """Share of the neighbours among the words matched that stand in the order of the question; .5 of none."""
    stems = told.question.stems
    order = [stems.index(own) for own in told.said.own if own in stems]
    pairs = list(pairwise(order))
    return sum(left < right for left, right in pairs) / len(pairs) if pairs else 0.5


def _other_names(told: Told) -> float:
    """How many names it has that the question does not, of four."""
    sentence = told.said.sentence
    words = zip(sentence.stems, sentence.categories.tolist(), told.said.own, strict=True)
    others = {stem for stem, code, own in words if code == _NAME and own is None} - told.question.names
    return min(len(others), 4) / 4


def _is_number(place: int) -> Callable[[Told], bool]:
    return lambda told: min(told.place, _LAST) == place


PLACE: Final = (
    # Of retrieval.
    Sign("score by the best sentence's", lambda told: told.score),
    # By its logarithm.
    Sign("length of the sentence", lambda told: math.log(len(told.said.sentence)) / 4),
    Sign("words matched in what it says of it", _together),
    Sign("words matched far apart", _apart),
    Sign("words matched in the order of the question", _in_order),
    Sign("names of others", _other_names),
    *flags(
        {
            "the best sentence": _is_number(0),
            "the second sentence": _is_number(1),
            "the third sentence": _is_number(2),
            "a sentence behind the third": _is_number(3),
        }
    ),
)
