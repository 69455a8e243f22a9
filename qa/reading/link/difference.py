"""Differences and levels: "£9 million, up ‹12 percent›" tells of growth, and "£90 dearer" no price."""

from __future__ import annotations

from collections.abc import Iterator

from qa.arrays import np
from qa.hints import Final
from qa.language.categories import category
from qa.language.closed_classes import word_set
from qa.language.forms import term_set
from qa.questions.question import Question
from qa.reading.growth import GROWING, SHRINKING
from qa.reading.link.view import Flags, View

__all__ = ["is_no_difference", "tells_a_difference"]

#: What is asked for with one of these is by how much something is another than it was, or than another is.
_GRADES: Final = word_set(
    "dearer cheaper costlier higher lower taller shorter longer heavier lighter deeper wider narrower bigger "
    "smaller larger greater faster slower warmer colder hotter cooler older younger thicker thinner stronger "
    "weaker richer poorer steeper more less fewer"
)
#: Behind them than makes of a number a difference: "12 more" are as many.
_ONLY_BEFORE_THAN: Final = frozenset(("more", "less", "fewer"))
_DIRECTIONS: Final = frozenset(("up", "down"))
_MOVES: Final = GROWING | SHRINKING | term_set("go went")
_CHANGES: Final = _MOVES | term_set(
    "raise cut reduce lower shorten lengthen extend widen change lift slash trim"
)
#: With an amount behind them they tell a change too: "gained 2 per cent".
_GAINS: Final = _MOVES | term_set("gain lose lost advance add")
_BY_NOUN: Final = term_set(
    "rise increase growth gain jump fall drop decline decrease reduction cut loss difference"
)
#: What may stand between a number and what leads to it.
_ROUGH: Final = word_set(
    "about around nearly almost roughly some over under just only approximately a an the"
)
_AMOUNTS: Final = word_set("number quantity money duration")
#: A verb of change stands at most so many words before its "by".
_REACH: Final = 5


def _asks_for_change(question: Question) -> bool:
    """Whether it is asked by how much something changed."""
    words, begin = question.words, question.wh[0]
    if question.form != "how many" or question.preposition not in {"", "by"}:
        return False
    if question.preposition:
        return not _CHANGES.isdisjoint(question.stems)
    # "How much did she raise?" asks for a sum.
    return words[begin : begin + 2] == ("how", "much") and not _MOVES.isdisjoint(question.stems)


def _asks_for_difference(question: Question) -> bool:
    """Whether it is asked how much more or less it is than another: "how much dearer is it?"."""
    return not _GRADES.isdisjoint(question.words[question.wh[0] :]) or "difference" in question.words


def is_no_difference(view: View) -> Flags:
    """Candidates that tell a level where it is asked by how much it changed, and a change is told.

    "Sales of ‹£9 million› last year, up 12 percent", asked by how much sales grew.
    """
    passage = view.passage
    if not _asks_for_change(view.question) or _asks_for_difference(view.question):
        return np.zeros(len(passage.first), dtype=bool)
    inside = _inside(view, changes=True)
    if not inside.any():
        return inside[passage.first]
    number = passage.categories == category("number")
    told = view.has(inside) & ~view.has(number & ~inside)
    # "From £3 to £4" tells it as well.
    told |= view.has(view.words("from")) & view.has(view.words("to"))
    return np.asarray(~told)


def tells_a_difference(view: View) -> Flags:
    """Candidates that tell how much more or less it is, where it is asked how much: "‹£90› dearer".

    Nor is what another measures: "3 metres taller than the ash, which is ‹20 metres› tall".
    """
    question, passage = view.question, view.passage
    if _asks_for_difference(question) or _asks_for_change(question):
        return np.zeros(len(passage.first), dtype=bool)
    inside = _inside(view, changes=False)
    out = view.has(inside)
    than = view.words("than")
    places = np.arange(len(passage.folded))
    for k in np.flatnonzero(than).tolist():
        same = passage.part == passage.part[k]
        noun = view.found.exact & (passage.categories == category("noun"))
        if (inside & same & (places < k)).any() and not (noun & same & (places > k)).any():
            out |= (passage.first > k) & (passage.owner == passage.part[k])
    return np.asarray(out)


def _inside(view: View, *, changes: bool) -> Flags:
    """The words of numbers that tell a difference; with `changes` also by how much something changed."""
    passage = view.passage
    inside = np.zeros(len(passage.folded), dtype=bool)
    for first, end in _numbers(view):
        if _is_compared(view, end) or (changes and _is_change(view, first, end)):
            inside[first:end] = True
    return inside


def _numbers(view: View) -> Iterator[tuple[int, int]]:
    """Where each amount of the passage begins and ends, the longest of those that begin alike."""
    passage = view.passage
    longest: dict[int, int] = {}
    for number, part in enumerate(passage.parts):
        offset = int(passage.part.searchsorted(number))
        for kind, start, end in part.spans.phrases:
            if kind in _AMOUNTS:
                longest[offset + start] = max(offset + end, longest.get(offset + start, 0))
    yield from longest.items()


def _is_compared(view: View, end: int) -> bool:
    """Whether a comparative follows an amount, and than where that is more, less or fewer."""
    folded = [*view.passage.folded[end : end + 2], "", ""]
    return folded[0] in _GRADES and (folded[0] not in _ONLY_BEFORE_THAN or folded[1] == "than")


def _is_change(view: View, first: int, end: int) -> bool:
    """Whether something changed by an amount: "up 3 per cent", "rose by 3", "fell 3%", "a rise of 3"."""
    folded, stems = view.passage.folded, [*view.passage.stems, ""]
    at = first - 1
    while folded[at] in _ROUGH:
        at -= 1
    led = folded[at] in _DIRECTIONS or stems[at] in _GAINS
    led |= folded[at] == "by" and not _CHANGES.isdisjoint(stems[max(at - _REACH, 0) : at])
    led |= folded[at] == "of" and stems[at - 1] in _BY_NOUN
    return led or stems[end] in _BY_NOUN or folded[min(end, len(folded) - 1)] in _ONLY_BEFORE_THAN
