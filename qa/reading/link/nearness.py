"""How near the question's words stand, on which side, and what stands between."""

from __future__ import annotations

from typing import Final

import numpy as np

from qa.reading.link.view import FINITE, Floats, Ints, Table, View
from qa.reading.passage import FAR

__all__ = ["put_nearness"]

#: At this many words' distance nothing is left of nearness.
_REACH: Final = 12.0


def put_nearness(view: View, table: Table) -> dict[int, Floats]:
    """Nearness: for each term of the question the closest of its places outside the candidate."""
    passage, found = view.passage, view.found
    position = passage.position
    first, last = position[passage.first], position[passage.end - 1]
    m = len(first)
    near, left, right, clause_share = np.zeros(m), np.zeros(m), np.zeros(m), np.zeros(m)
    nearest, nearest_at = np.full(m, 999.0), np.full(m, -1)
    by_term: dict[int, Floats] = {}
    _, clause_of = np.unique(passage.clause, return_inverse=True)
    clause = clause_of[passage.first]
    for t in range(len(found.weights)):
        places = np.flatnonzero(found.term == t)
        if not len(places):
            continue
        at = position[places]
        low, high = np.searchsorted(at, first), np.searchsorted(at, last, side="right")
        padded = np.concatenate([[-FAR], at, [position[-1] + FAR]])
        before = np.minimum(first - padded[low], 999)
        behind = np.minimum(padded[high + 1] - last, 999)
        distance = np.minimum(before, behind)
        w = found.weights[t]
        by_term[t] = _fade(distance)
        near += w * by_term[t]
        left += w * _fade(before)
        right += w * _fade(behind)
        there = np.zeros(len(position) + 1, dtype=bool)
        there[clause_of[places]] = True
        clause_share += w * there[clause]
        closer = distance < nearest
        nearest = np.where(closer, distance, nearest)
        where = np.where(before <= behind, passage.first - before, passage.end - 1 + behind)
        nearest_at = np.where(closer, where, nearest_at)
    table.put("near the question's words", near)
    table.put("near on the left", left)
    table.put("between the question's words", np.minimum(left, right))
    table.put("near on the right", right)
    table.put("within the clause of the question's words", clause_share)
    table.put("next to a word of the question, left", (view.left_word >= 0) & view.matched[view.left_word])
    table.put("next to a word of the question, right", np.append(view.matched, False)[view.right_word])
    _outer_words(view, table, by_term)
    question = view.question
    if question.subject_asked is True:
        table.put("question's words behind, subject asked", right - left)
    elif question.subject_asked is False:
        table.put("question's words before, object asked", left - right)
    _between(view, table, nearest_at)
    return by_term


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


def _fade(distance: Ints) -> Floats:
    return np.asarray(np.maximum(1.0 - (distance - 1.0) / _REACH, 0.0))


def _between(view: View, table: Table, nearest_at: Ints) -> None:
    passage = view.passage
    n = len(passage.folded)
    marks = np.concatenate([[0], np.cumsum(passage.flags["mark"])])
    verbs = np.concatenate([[0], np.cumsum(np.isin(passage.categories, FINITE) & ~view.matched)])
    known = nearest_at >= 0
    low = np.clip(np.where(nearest_at < passage.first, nearest_at + 1, passage.end), 0, n)
    high = np.clip(np.where(nearest_at < passage.first, passage.first, nearest_at), 0, n)
    table.put("marks between", np.where(known, np.minimum(marks[high] - marks[low], 4) / 4, 1))
    table.put("verbs between", np.where(known, np.minimum(verbs[high] - verbs[low], 3) / 3, 1))
