"""How near the question's words stand, on which side, and what stands between."""

from __future__ import annotations

import numpy as np

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


def put_nearness(view: View, table: Table) -> dict[int, Floats]:
    """Nearness: for each term of the question the closest of its places outside the candidate."""
    passage, found = view.passage, view.found
    # Not np.unique, which imports all that there is for masked arrays: a tenth of a one-shot question.
    present = np.flatnonzero(np.bincount(found.term[view.matched]))
    hit = found.term == present[:, None]
    weights = found.weights[present][:, None]
    # Whatever lies on one side of a candidate lies so of all that begin or end with the same word.
    before, behind = _distances(passage.position, hit)
    first, end = passage.first, passage.end
    if passage.flags["bracket"].any():
        fading, fading_behind = (
            _fade(steps / _STEPS) for steps in _distances(_passing_over_brackets(passage), hit)
        )
    else:
        fading, fading_behind = _fade(before), _fade(behind)
    left, right = _added(weights * fading)[first], _added(weights * fading_behind)[end]
    nearness = np.maximum(fading[:, first], fading_behind[:, end])
    near = _added(weights * nearness)
    table.put("near the question's words", near)
    table.put("near on the left", left)
    table.put("between the question's words", np.minimum(left, right))
    table.put("near on the right", right)
    table.put("within the clause of the question's words", _in_clause(passage, hit, weights))
    table.put("next to a word of the question, left", (view.left_word >= 0) & view.matched[view.left_word])
    table.put("next to a word of the question, right", np.append(view.matched, False)[view.right_word])
    by_term = dict(zip(present.tolist(), nearness, strict=True))
    _outer_words(view, table, by_term)
    question = view.question
    if question.subject_asked is True:
        table.put("question's words behind, subject asked", right - left)
    elif question.subject_asked is False:
        table.put("question's words before, object asked", left - right)
    _between(view, table, _nearest(passage, before, behind))
    return by_term


def _distances(position: Ints, hit: Flags) -> tuple[Ints, Ints]:
    """How far each term stands from each word, of shape (n_terms, n_words), at most `_BEYOND`.

    Before the word, and behind the one before it.
    """
    earlier = np.full(hit.shape, -FAR)
    np.maximum.accumulate(np.where(hit, position, -FAR)[:, :-1], axis=1, out=earlier[:, 1:])
    later = np.where(hit, position, position[-1] + FAR)
    later = np.minimum.accumulate(later[:, ::-1], axis=1)[:, ::-1]
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


def _in_clause(passage: Passage, hit: Flags, weights: Floats) -> Floats:
    """The weight of the terms that stand in the clause in which each candidate begins."""
    _, clause = np.unique(passage.clause, return_inverse=True)
    terms, places = np.nonzero(hit)
    there = np.zeros((len(hit), len(clause)), dtype=bool)
    there[terms, clause[places]] = True
    return _added(weights * there)[clause[passage.first]]


def _nearest(passage: Passage, before: Ints, behind: Ints) -> Ints:
    """The place of the nearest word of the question, of equals the first term's; -1 where none is near."""
    n = len(before)
    if not n:
        return np.full(len(passage.first), -1)
    # One number for a distance and its term, so that the least of them is the first of the nearest.
    order = np.arange(n)[:, None]
    left = (before * n + order).min(axis=0)[passage.first]
    right = (behind * n + order).min(axis=0)[passage.end]
    place = np.where(left <= right, passage.first - left // n, passage.end - 1 + right // n)
    return np.where(np.minimum(left, right) < _BEYOND * n, place, -1)


def _added(rows: Floats) -> Floats:
    """The sum of the rows, one after the other."""
    return np.add.accumulate(rows, axis=0)[-1] if len(rows) else np.zeros(rows.shape[1])


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


def _fade(distance: Ints | Floats) -> Floats:
    return np.asarray(np.clip(1.0 - (distance - 1.0) / _REACH, 0.0, 1.0))


def _between(view: View, table: Table, nearest_at: Ints) -> None:
    passage = view.passage
    n = len(passage.folded)
    marks = np.concatenate([[0], np.cumsum(passage.flags["mark"])])
    verbs = np.concatenate([[0], np.cumsum(among(passage.categories, INFLECTED) & ~view.matched)])
    known = nearest_at >= 0
    low = np.clip(np.where(nearest_at < passage.first, nearest_at + 1, passage.end), 0, n)
    high = np.clip(np.where(nearest_at < passage.first, passage.first, nearest_at), 0, n)
    table.put("marks between", np.where(known, np.minimum(marks[high] - marks[low], 4) / 4, 1))
    table.put("verbs between", np.where(known, np.minimum(verbs[high] - verbs[low], 3) / 3, 1))
