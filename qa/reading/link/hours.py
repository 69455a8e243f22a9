"""Which time is the hour asked for: "open from ‹ten› to five", asked when it opens."""

from __future__ import annotations

from typing import Final

import numpy as np

from qa.language import lexicon
from qa.reading.hours import CLOSED, OPENS, asked_hour, other_state, own_state
from qa.reading.link.view import Flags, View

__all__ = ["tells_other_hour"]

_UP_TO: Final = frozenset("to until till – — -".split())
_LEADS: Final = frozenset("at from by to until till".split())
_HOURS: Final = frozenset(
    "one two three four five six seven eight nine ten eleven twelve noon midnight dawn dusk sunrise "
    "sunset".split()
)
_EXCEPTING: Final = frozenset("except but excluding excepting than from".split())


def tells_other_hour(view: View) -> Flags:
    """Candidates that are another hour than the one asked for, or a stretch of hours.

    What is open until five closes at five, what is closed until May opens in May, and what is open except
    on Mondays is closed then.
    """
    passage = view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    asked = asked_hour(view.question)
    if asked is None:
        return out
    opposite, own = view.words(*other_state(asked)), view.words(*own_state(asked))
    ends = view.words(*_UP_TO)
    told = view.words(*(_EXCEPTING if asked == CLOSED else _UP_TO))
    before = passage.first - 1
    # "Until | one", "until | half past five", "except | on Mondays"
    led = told[before] | told[passage.first] | told[np.maximum(before - 1, 0)]
    out |= _of_another_day(view) | _without_hour(view)
    leads = ends | view.words(*_LEADS)
    stretch = view.held(leads) - leads[passage.first] > 0
    for number in range(len(passage.parts)):
        mine, here = passage.owner == number, passage.part == number
        if (opposite & here).any() and not (own & here).any():
            out |= mine & (stretch | ~led)
        elif asked == OPENS and (own & here).any():
            out |= mine & (stretch | ends[before])
    return out


def _hours(view: View) -> Flags:
    """Which words may be hours: numbers behind "at", "from" and the like."""
    folded = view.passage.folded
    hour = np.array([word in _HOURS or word[:1].isdigit() for word in folded])
    hour[1:] &= view.words(*_LEADS, "past")[:-1]
    return hour


def _without_hour(view: View) -> Flags:
    """Candidates without an hour in a sentence that tells one: "open ‹daily› from ten"."""
    passage = view.passage
    if asked_hour(view.question) == CLOSED:
        return np.zeros(len(passage.first), dtype=bool)
    hour = _hours(view)
    told = np.zeros(len(passage.parts) + 1, dtype=bool)
    told[passage.part[hour]] = True
    return np.asarray(told[passage.owner] & (view.held(hour) == 0))


def _of_another_day(view: View) -> Flags:
    """Candidates apart from the weekday of the question, where an hour stands beside it.

    In its part of the sentence ("until six, and on Saturdays until ‹one›"), or else in its sentence.
    """
    passage = view.passage
    days = {word.removesuffix("s") for word in view.question.words} & lexicon.WEEKDAYS
    day = np.array([word.removesuffix("s") in days for word in passage.folded])
    hour = _hours(view)
    parts = np.cumsum(view.words("", ",", ";", "and", "but"))
    for groups in (parts, passage.part):
        both = set(groups[day].tolist()) & set(groups[hour].tolist())
        if both:
            apart = np.array([group not in both for group in groups.tolist()])
            return np.asarray(apart[passage.first])
    return np.zeros(len(passage.first), dtype=bool)
