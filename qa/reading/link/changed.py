"""What an amount was before it changed: no price "rises from ‹£3› to £4" that somebody will pay."""

from __future__ import annotations

from collections.abc import Iterator

from qa.arrays import np
from qa.hints import Final
from qa.language.categories import category
from qa.language.closed_classes import word_set
from qa.language.forms import term
from qa.reading.link.view import Flags, View

__all__ = ["tells_the_old", "tells_the_other_of_a_change"]

_CHANGES: Final = frozenset(
    map(
        term,
        "cut reduce lower increase raise rise rose grow grew fall fell drop go up down jump climb double "
        "change".split(),
    )
)
#: Who asks so wants what will be, or is now that it has changed.
_NEW: Final = word_set("will now")
#: The verb of the change stands at most so many words before "from".
_REACH: Final = 6
#: The first amount has at most so many words.
_AMOUNT: Final = 5

#: All that may change an amount.
_CHANGE: Final = _CHANGES | frozenset(
    map(
        term,
        "slip sink jump rocket shrink shorten lengthen trim slash decline decrease lose gain advance dip "
        "tumble plunge soar surge rally edge hike widen narrow slow ease move shift lift push bring "
        "expand".split(),
    )
)
_ROUGH: Final = word_set("about around nearly almost just over under some roughly")
#: Who asks so wants what it has come to.
_NEW_STATE: Final = _NEW | {"is", "are", "stand", "stands"}
#: Of a range, the second number is not so many times the first: "by 30 to 50".
_RANGE: Final = 3


def tells_the_old(view: View) -> Flags:
    """Candidates with the first of two amounts, "from ‹£3› to £4", where it is asked what will be."""
    question, passage = view.question, view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    if _NEW.isdisjoint(question.words):
        return out
    folded = passage.folded
    number = passage.categories == category("number")
    number |= np.array([word[:1].isdigit() or word in {"£", "$", "€"} for word in folded])
    changes = np.array([stem in _CHANGES for stem in passage.stems])
    for to in np.flatnonzero(view.words("to")[:-1]).tolist():
        begin = to
        while begin > max(to - _AMOUNT, 1) and not (folded[begin - 1] == "from" or changes[begin - 1]):
            begin -= 1
        start = begin - (folded[begin - 1] == "from")
        led = changes[max(start - _REACH, 0) : start].any()
        if led and number[begin] and number[to + 1]:
            out |= (passage.first < to) & (passage.end > begin)
    return out


def tells_the_other_of_a_change(view: View) -> Flags:
    """Candidates that run over both figures of a change, or are the one that is not asked for.

    "Fell by ‹8 per cent› to ‹£4 million›": by how much it fell is the first, what it is now the second.
    """
    question, passage = view.question, view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    change = not _CHANGE.isdisjoint(question.stems)
    for begin, to in _changed_by(view):
        first = (passage.first < to) & (passage.end > begin)
        second = (passage.end > to + 1) & (passage.first <= to + _AMOUNT) & (passage.first >= begin - 1)
        out |= first & second
        if change or question.preposition == "by":
            out |= second
        elif not _NEW_STATE.isdisjoint(question.words):
            out |= first & (passage.first >= begin - 1)
    return out


def _changed_by(view: View) -> Iterator[tuple[int, int]]:
    """Where the first figure of each change begins, and the "to" behind it: "by | 8 per cent | to £4"."""
    passage = view.passage
    folded = passage.folded
    number = passage.categories == category("number")
    number |= np.array([word[:1].isdigit() or word in {"£", "$", "€"} for word in folded])
    amounts = number | view.words("half", "quarter", "third", "fifth", "tenth")
    changes = np.array([stem in _CHANGE for stem in passage.stems])
    for to in np.flatnonzero(view.words("to")[:-2]).tolist():
        second = to + 1 + (folded[to + 1] in _ROUGH)
        if not number[second] or folded[to - 1] == "up":
            continue
        begin = to
        while begin > max(to - _AMOUNT - 1, 1) and folded[begin - 1] not in {"by", "from"}:
            begin -= 1
        led = folded[begin - 1] == "by" and changes[max(begin - 1 - _REACH, 0) : begin - 1].any()
        bare = number[to - 1] and not _exceeds(folded[second], folded[to - 1])
        if led and amounts[begin:to].any() and not bare:
            yield begin, to


def _exceeds(second: str, first: str) -> bool:
    """Whether a number is so much greater than another that the two make no range."""
    a, b = first.replace(",", ""), second.replace(",", "")
    return a.isdigit() and b.isdigit() and int(b) > _RANGE * int(a)
