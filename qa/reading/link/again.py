"""What only names once more who or what the question names already, or names two at once."""

from __future__ import annotations

from typing import Final

import numpy as np

from qa.language.analysis import category
from qa.reading.link.view import Flags, View
from qa.reading.shape.lookup import among

__all__ = ["names_two", "renames_the_named", "says_the_kind_again"]

#: What belongs to a name behind a comma: "Ann Roe, Jr.".
_NAME_ENDS: Final = frozenset("jr sr jr. sr. ii iii iv md m.d phd ph.d esq inc ltd llc lord lady".split())
_BE: Final = frozenset("is are was were be been 's".split())
_ARTICLES: Final = ("a", "an", "the")


def renames_the_named(view: View) -> Flags:
    """Candidates in apposition to a name of the question: "Ann Roe, ‹a surgeon›, ...".

    A name behind a preposition is passed over: "In Orrel, ‹a surgeon›, who ..." is no apposition.
    """
    question, passage = view.question, view.passage
    if _BE.intersection(question.words[question.wh[1] : question.wh[1] + 1]):
        return np.zeros(len(passage.first), dtype=bool)
    comma = passage.flags["comma"]
    governs = among(passage.categories, (category("preposition"), category("of")))
    named = np.zeros(len(comma), dtype=bool)
    for k in np.flatnonzero(comma & np.append(False, (view.matched & passage.capital)[:-1])).tolist():
        start = k
        while passage.capital[start - 1] or passage.folded[start - 1] in _ARTICLES:
            start -= 1
        named[k] = not governs[start - 1]
    closed = view.words(",", ".", ";", ")", "")[np.minimum(passage.end, len(comma) - 1)]
    return np.asarray(named[passage.first - 1] & view.words(*_ARTICLES)[passage.first] & closed)


def says_the_kind_again(view: View) -> Flags:
    """Names with the noun asked for in apposition: "‹San Roque, a village›", asked which village."""
    question, passage = view.question, view.passage
    kind = {form for word in question.focus[-1:] for form in (word.removesuffix("s"), f"{word}s", word)}
    ends = np.array([word in kind for word in passage.folded]) & ~passage.capital
    renamed = passage.flags["comma"].copy()
    renamed[:-1] &= view.words(*_ARTICLES)[1:]
    return np.asarray(passage.capital[passage.first] & ends[passage.end - 1] & (view.held(renamed) > 0))


def names_two(view: View) -> Flags:
    """Candidates of two names with nothing but a comma between: "the mayor of ‹Orrel, Ann Roe›,"."""
    passage = view.passage
    end = view.words(*_NAME_ENDS)
    comma = passage.flags["comma"]
    second = np.zeros(len(comma), dtype=bool)
    second[:-1] = comma[:-1] & passage.capital[1:] & ~end[1:]
    names = view.held(~(passage.capital | end | comma)) == 0
    # Two commas part the names of a list.
    return np.asarray(names & (view.held(second) == 1) & (view.held(comma) == 1))
