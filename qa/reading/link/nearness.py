"""How near the question's words stand, on which side, and what stands between."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

from qa.arrays import np
from qa.hints import Final
from qa.language.categories import INFLECTED
from qa.reading.link.view import Flags, Floats, Ints, Table, View
from qa.reading.passage import FAR, Passage
from qa.reading.shape.lookup import among

__all__ = ["put_nearness"]

#: At this many words' distance nothing is left of nearness.
_REACH: Final = 12.0
#: A word's distance has so many steps; one in brackets counts one.
_STEPS: Final = 4
_OPENING: Final = frozenset("([")
_CLOSING: Final = frozenset(")]")
#: What is further away is nowhere.
_BEYOND: Final = 999


def _faded(steps: int) -> Floats:
    """What is left of nearness at each distance of so many steps a word."""
    left = [1.0 - (distance / steps - 1.0) / _REACH for distance in range(int(_REACH + 1) * steps)]
    return np.array([min(share, 1.0) for share in left] + [0.0] * (_BEYOND + 1 - len(left)))


_FADED: Final = _faded(1)
_FADED_BY_STEPS: Final = _faded(_STEPS)


def put_nearness(view: View, table: Table) -> dict[int, Floats]:
    """Nearness: for each term of the question the closest of its places outside the candidate."""
    passage, found = view.passage, view.found
    present = sorted(set(found.term[view.matched].tolist()))
    hits = [found.term == number for number in present]
    weights = [float(found.weights[number]) for number in present]
    # Whatever lies on one side of a candidate lies so of all that begin or end with the same word.
    distances = [_distances(passage.position, hit) for hit in hits]
    first, end = passage.first, passage.end
    near, away = _FADED, distances
    if passage.flags["bracket"].any():
        steps = _passing_over_brackets(passage)
        near, away = _FADED_BY_STEPS, [_distances(steps, hit) for hit in hits]
    faded = [(near[before], near[behind]) for before, behind in away]
    n = len(passage.folded)
    left = _added(n, [before for before, _ in faded], weights)[first]
    right = _added(n, [behind for _, behind in faded], weights)[end]
    nearness = [np.maximum(before[first], behind[end]) for before, behind in faded]
    table.put("near the question's words", _added(len(first), nearness, weights))
    table.put("near on the left", left)
    table.put("between the question's words", np.minimum(left, right))
    table.put("near on the right", right)
    table.put("within the clause of the question's words", _in_clause(passage, hits, weights))
    table.put("next to a word of the question, left", (view.left_word >= 0) & view.matched[view.left_word])
    table.put("next to a word of the question, right", np.append(view.matched, False)[view.right_word])
    by_term = dict(zip(present, nearness, strict=True))
    _outer_words(view, table, by_term)
    question = view.question
    if question.subject_asked is True:
        table.put("question's words behind, subject asked", right - left)
    elif question.subject_asked is False:
        table.put("question's words before, object asked", left - right)
    _between(view, table, _nearest(passage, distances))
    return by_term


def _distances(position: Ints, hit: Flags) -> tuple[Ints, Ints]:
    """How far a term stands before each word, and behind the one before it; at most `_BEYOND`."""
    reached = np.maximum.accumulate(np.where(hit, position, -FAR))
    earlier = np.append(-FAR, reached[:-1])
    later = np.minimum.accumulate(np.where(hit, position, position[-1] + FAR)[::-1])[::-1]
    before = np.minimum(position - earlier, _BEYOND)
    return before, np.minimum(later - np.append(position[:1], position[:-1]), _BEYOND)


def _passing_over_brackets(passage: Passage) -> Ints:
    """The positions of the words in steps, one a word in brackets: "Ann Roe (1802 – 1880) | was"."""
    inside = np.zeros(len(passage.folded), dtype=bool)
    opened: int | None = None
    for k, word in enumerate(passage.folded):
        if word in _OPENING:
            opened = k
        elif not word:
            opened = None  # another sentence: what was not closed is no bracket
        elif word in _CLOSING and opened is not None:
            inside[opened : k + 1] = True
            opened = None
    apart = np.diff(passage.position, prepend=passage.position[0])
    return np.asarray(np.cumsum(np.where(inside & (apart == 1), 1, _STEPS * apart)))


def _in_clause(passage: Passage, hits: Sequence[Flags], weights: Sequence[float]) -> Floats:
    """The weight of the terms that stand in the clause in which each candidate begins."""
    clauses = passage.clause.tolist()
    held = dict.fromkeys(clauses, 0.0)
    for hit, weight in zip(hits, weights, strict=True):
        for clause in {clauses[place] for place in np.flatnonzero(hit).tolist()}:
            held[clause] += weight
    return np.array([held[clause] for clause in clauses])[passage.first]


def _nearest(passage: Passage, distances: Sequence[tuple[Ints, Ints]]) -> Ints:
    """The place of the nearest word of the question, of equals the first term's; -1 where none is near."""
    n = len(distances)
    if not n:
        return np.full(len(passage.first), -1)
    # One number for a distance and its term, so that the least of them is the first of the nearest.
    left, right = (
        reduce(np.minimum, (away[side] * n + number for number, away in enumerate(distances)))
        for side in (0, 1)
    )
    left, right = left[passage.first], right[passage.end]
    place = np.where(left <= right, passage.first - left // n, passage.last + right // n)
    return np.where(np.minimum(left, right) < _BEYOND * n, place, -1)


def _added(n: int, rows: Sequence[Floats], weights: Sequence[float]) -> Floats:
    """The sum of weight times row, one after the other; each of n items."""
    total = np.zeros(n)
    for row, weight in zip(rows, weights, strict=True):
        total += row * weight
    return total


def _outer_words(view: View, table: Table, by_term: dict[int, Floats]) -> None:
    """Nearness to the question's last content word, and to the first behind the question phrase."""
    question = view.question
    number = {term: i for i, term in enumerate(question.terms)}
    zero = np.zeros(len(view.passage.first))
    if question.content:
        table.put(
            "near the question's last word", by_term.get(number[question.stems[question.content[-1]]], zero)
        )
        outside = [i for i in question.content if i >= question.wh[1]]
        if outside:
            table.put("near the question's first word", by_term.get(number[question.stems[outside[0]]], zero))


def _between(view: View, table: Table, nearest_at: Ints) -> None:
    passage = view.passage
    marks = np.concatenate([[0], np.cumsum(passage.flags["mark"])])
    verbs = np.concatenate([[0], np.cumsum(among(passage.categories, INFLECTED) & ~view.matched)])
    known = nearest_at >= 0
    before = nearest_at < passage.first
    low, high = np.where(before, nearest_at + 1, passage.end), np.where(before, passage.first, nearest_at)
    table.put("marks between", np.where(known, np.minimum(marks[high] - marks[low], 4) / 4, 1))
    table.put("verbs between", np.where(known, np.minimum(verbs[high] - verbs[low], 3) / 3, 1))
