"""When it ended does not tell when it was: "closed at ‹8.45›", asked when the meeting was held."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language.categories import VERBAL
from qa.language.closed_classes import word_set
from qa.language.forms import term_set
from qa.questions.question import Question
from qa.reading.link.view import Flags, View
from qa.reading.shape.lookup import among

__all__ = ["asks_when_it_was", "tells_when_it_ended"]

#: Who asks so wants the day, or the beginning.
_BEING: Final = term_set("hold held happen occur begin start commence")
_TAKING: Final = word_set("take takes took taken taking")
_ENDING: Final = term_set("end close finish conclude adjourn stop cease")
_AT_THAT_TIME: Final = word_set("after when before once as since while")
_UNTIL: Final = ("until", "till")


def asks_when_it_was(question: Question) -> bool:
    """Whether it is asked when something was held or began; not when it ended."""
    stems = set(question.stems)
    takes_place = "place" in stems and not _TAKING.isdisjoint(question.words)
    return (takes_place or not _BEING.isdisjoint(stems)) and _ENDING.isdisjoint(stems)


def tells_when_it_ended(view: View) -> Flags:
    """Candidates behind a verb of ending in its clause: "ended ‹on 12 May›"; or behind until."""
    passage = view.passage
    acts = among(passage.categories, VERBAL)
    ends = np.array([stem in _ENDING for stem in passage.stems]) & acts
    # For each place the latest verb up to there.
    places = np.maximum.accumulate(np.where(acts, np.arange(len(acts)), 0))
    before = passage.before
    latest = places[before]
    ended = ends[latest] & (passage.part[latest] == passage.owner)
    ended &= passage.clause[latest] == passage.clause[passage.first]
    # "‹Closed on 12 May›"; but "after ‹the war ended›"
    ended |= view.has(ends) & ~view.led(_AT_THAT_TIME)
    until = view.words(*_UNTIL)
    return np.asarray(ended | until[before] | until[passage.first])
