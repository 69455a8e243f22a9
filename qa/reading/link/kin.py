"""Kinship: who somebody's husband is, only a sentence can tell that speaks of husbands or of marrying.

A predecessor is told as kin is.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from qa.language.analysis import categories
from qa.language.forms import term, term_set
from qa.reading.link.asked import either_number
from qa.reading.link.view import Flags, View
from qa.reading.shape.lookup import among

__all__ = ["stands_beside_kin", "tells_no_kin", "tells_no_trade_of_kin"]


_CHILDREN: Final = term_set(
    "son daughter child children kid boy girl baby born birth bear bore heir heiress twin triplet father "
    "mother parent family descend raise adopt dad mum mom papa mama offspring sire"
)
_SIBLINGS: Final = term_set("brother sister sibling twin triplet half-brother half-sister brethren")
_MARRIED: Final = term_set(
    "husband wife spouse marry married marriage wed wedding widow widower divorce bride groom consort couple "
    "engage fiancé fiancée partner queen king elope"
)
_WIDER: Final = term_set("cousin uncle aunt nephew niece family relative brother sister kin in-law")
_IN_OFFICE: Final = term_set("predecessor successor succeed replace follow precede inherit take")
#: A noun of kinship tells of what stands at most so many words from it, with no verb between.
_BESIDE: Final = 8
_PARENTS: Final = frozenset("father mother parent parents".split())
_CHILD_OF: Final = term_set("son daughter child children")
#: A verb, and what begins another clause, end what a noun tells of; be and become do not.
_BREAKING: Final = categories("verb auxiliary participle subordinator wh")
_BEING: Final = (
    "is", "are", "was", "were", "be", "been", "has", "had", "became", "becomes", "become", "remained",
    "remains", "named", "called",
)  # fmt: skip
_CLAUSES: Final = ("when", "while", "where", "because", "after", "before", "as", "if")
#: An aside has at most so many words.
_ASIDE: Final = 9
#: Whose kin is asked for is told by one of these: "her husband", "the wife of the mayor", "Roe's son".
_OWNING: Final = frozenset("'s ’s ' ’ of his her its their my your our".split())
#: The noun of a kinship, and the words by which a text tells it.
_TOLD_BY: Final = {
    noun: words | term_set(noun)
    for nouns, words in (
        ("husband wife spouse", _MARRIED),
        ("father mother parent parents dad mum mom son sons daughter daughters child children", _CHILDREN),
        ("brother brothers sister sisters sibling siblings", _SIBLINGS),
        ("cousin uncle aunt nephew niece", _WIDER),
        ("predecessor successor", _IN_OFFICE),
    )
    for noun in nouns.split()
}


def tells_no_kin(view: View) -> Flags:
    """Candidates that nothing says to be the kin asked for: "who was her husband?".

    The sentence must have a word of the kinship; and where that is the very noun asked for, what it tells of
    stands beside it: "her uncle, ‹Tom Vane›", but not "‹Ann Roe› took over when her uncle died".
    """
    question, passage = view.question, view.passage
    told = _TOLD_BY.get(question.focus[-1]) if question.focus else None
    if told is None or _OWNING.isdisjoint(question.words):
        return np.zeros(len(passage.first), dtype=bool)
    noun = term(question.focus[-1])
    out = np.zeros(len(passage.first), dtype=bool)
    for number, part in enumerate(passage.parts):
        mine = passage.owner == number
        said = {stem for word in part.sentence.stems for stem in word.split("-")} & told
        if not said:
            out |= mine
        elif said == {noun}:
            out |= mine & ~_beside(view, noun)
    if question.focus[-1] in _PARENTS:
        out |= _is_the_child(view)
    return out


def tells_no_trade_of_kin(view: View) -> Flags:
    """Candidates of sentences without a word of the kinship, where a relative's trade is asked.

    "What did her father do for a living?" is told of a father, or of whose child she was.
    """
    question, passage = view.question, view.passage
    nouns = [word for word in question.words if word in _TOLD_BY]
    if not nouns or _OWNING.isdisjoint(question.words):
        return np.zeros(len(passage.first), dtype=bool)
    told = _TOLD_BY[nouns[-1]]
    silent = [
        told.isdisjoint(stem for word in part.sentence.stems for stem in word.split("-"))
        for part in passage.parts
    ]
    return np.asarray(np.array(silent)[passage.owner])


def stands_beside_kin(view: View) -> Flags:
    """Candidates that and joins to the noun asked about: "her father and ‹Ivo›", asked who her father was."""
    question, passage = view.question, view.passage
    if not question.focus:
        return np.zeros(len(passage.first), dtype=bool)
    asked = np.array([word in set(either_number(question.focus[-1:])) for word in passage.folded])
    joined = view.words("and")
    joined[1:] &= asked[:-1]
    return np.asarray(joined[passage.first - 1] | (view.held(joined) > 0))


def _beside(view: View, noun: str) -> Flags:
    """Candidates that hold a noun, or that no other verb than be parts from it.

    "Her uncle, ‹Tom Vane›", "‹Tom Vane› became the father of Ivo"; what stands between two commas is passed
    over: "her uncle, it is said, was ‹Tom Vane›".
    """
    passage = view.passage
    holds = np.array([stem == noun for stem in passage.stems])
    breaks = (among(passage.categories, _BREAKING) & ~view.words(*_BEING)) | view.words(*_CLAUSES)
    near = np.zeros(len(passage.first), dtype=bool)
    for k in np.flatnonzero(holds).tolist():
        last = _reach(view, breaks, k, 1)
        begin = _reach(view, breaks, k, -1)
        near |= (passage.first > k) & (passage.first < last)
        near |= (passage.end <= k) & (passage.end > begin)
    return np.asarray(near | (view.held(holds) > 0))


def _reach(view: View, breaks: Flags, place: int, step: int) -> int:
    """The first word on one side of a noun that breaks what it tells of, or that is too far."""
    at, left = place + step, _BESIDE
    while left and view.passage.folded[at] and not breaks[at]:
        at += step * (1 + _aside(view, breaks, at, step))
        left -= 1
    return at


def _aside(view: View, breaks: Flags, comma: int, step: int) -> int:
    """How many words an aside has that begins at a comma and has a verb; 0 where none does."""
    folded = view.passage.folded
    if folded[comma] != ",":
        return 0
    long = next((i for i in range(1, _ASIDE) if folded[comma + i * step] in {",", ""}), 0)
    verb = breaks[min(comma, comma + long * step) : max(comma, comma + long * step)].any()
    return long if long and folded[comma + long * step] == "," and verb else 0


def _is_the_child(view: View) -> Flags:
    """Candidates that hold "the son of", where a parent is asked: it tells the parent behind it."""
    passage = view.passage
    child = np.array([stem in _CHILD_OF for stem in passage.stems])
    child[:-1] &= np.array([word == "of" for word in passage.folded[1:]])
    return np.asarray(view.held(child) > 0)
