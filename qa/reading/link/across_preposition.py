"""What reaches the noun asked for only over a preposition: "‹84 after a short illness›" is no illness."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language.categories import category
from qa.language.closed_classes import word_set
from qa.reading.link.asked import either_number
from qa.reading.link.view import Flags, View
from qa.reading.shape.lookup import among

__all__ = ["reaches_across", "tells_only_where_it_stood"]

_WHAT_WAS: Final = (("what", "was"), ("what", "were"))
_EARLIER: Final = word_set("before formerly originally once")


def reaches_across(view: View) -> Flags:
    """Candidates with a number, a preposition, and then the noun asked for.

    "Two thirds of the prize" may be a prize: of is passed over.
    """
    passage = view.passage
    focus = view.question.focus[-1:]
    heads = {*focus, *either_number(focus)}
    head = np.array([word in heads for word in passage.folded])
    number = passage.categories == category("number")
    led = among(passage.categories, (category("preposition"),))
    ends = head[passage.last] & view.has(led) & ~led[passage.first]
    # A number before the first preposition: it is not the noun's.
    out = np.zeros(len(ends), dtype=bool)
    for row in np.flatnonzero(ends).tolist():
        begin, end = int(passage.first[row]), int(passage.end[row])
        first = begin + int(np.argmax(led[begin:end]))
        out[row] = number[begin:first].any() and not head[begin:first].any()
    return out


def tells_only_where_it_stood(view: View) -> Flags:
    """Names behind a preposition where it is asked what a thing was before: "a mill in ‹Orrel›"."""
    question, passage = view.question, view.passage
    behind = question.words[question.wh[1] :]
    asks = question.words[:2] in _WHAT_WAS and question.preposition in {"", "before"}
    if not asks or _EARLIER.isdisjoint(behind):
        return np.zeros(len(passage.first), dtype=bool)
    small = passage.flags["small"]
    named = ~view.has(~passage.capital & ~small)
    led = among(passage.categories, (category("preposition"),))
    return np.asarray(named & (led[passage.before] | led[passage.first]))
