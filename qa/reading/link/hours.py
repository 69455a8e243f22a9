"""Which time is the hour asked for: "open from ‹ten› to five", asked when it opens."""

from __future__ import annotations

from collections.abc import Sequence

from qa.arrays import np
from qa.hints import Final
from qa.language import lexicon
from qa.language.forms import term_set
from qa.reading.hours import CLOSED, CLOSES, OPENS, asked_hour, other_state, own_state
from qa.reading.link.view import Flags, Ints, View
from qa.reading.phrases.clock import tells_clock
from qa.reading.phrases.dates import is_year

__all__ = ["of_another_day", "tells_only_the_hour", "tells_other_hour"]

_UP_TO: Final = ("to", "until", "till", "–", "—", "-")
_LEADS: Final = (*_UP_TO, "at", "from", "by")
_EXCEPTING: Final = ("except", "but", "excluding", "excepting", "than")
_APART: Final = ("apart", "aside")
#: Between an hour and its day stand at most so many words: "at nine | on the | Monday".
_BESIDE: Final = 2
_PUTS_OFF: Final = term_set("postpone delay defer adjourn put push move reschedule shift hold")


def tells_other_hour(view: View) -> Flags:
    """Candidates that are another hour than the one asked for, or a stretch of hours.

    What is open until five closes at five, what is closed until May opens in May, and what is open except
    on Mondays is closed then.
    """
    passage = view.passage
    asked = asked_hour(view.question)
    if asked is None:
        return np.zeros(len(passage.first), dtype=bool)
    opposite, own = view.words(*other_state(asked)), view.words(*own_state(asked))
    ends = view.words(*_UP_TO)
    # "Until | one", "until | half past five", "except | on Mondays"
    before = passage.before
    told = _excepting(view) if asked == CLOSED else ends
    led = told[before] | told[passage.first] | told[np.maximum(before - 1, 0)]
    leads = view.words(*_LEADS)
    stretch = view.held(leads) - leads[passage.first] > 0
    out = of_another_day(view) | _without_hour(view, asked, opposite | own)
    for number in range(len(passage.parts)):
        mine, here = passage.owner == number, passage.part == number
        if (opposite & here).any() and not (own & here).any():
            out |= mine & (stretch | ~led)
        elif asked == OPENS and (own & here).any() and not _opens_then(view, here):
            out |= mine & (stretch | ends[before] | ends[passage.first])
    return out


def tells_only_the_hour(view: View) -> Flags:
    """Candidates that are a time of day beside which the day stands: "struck ‹at 5.42› on 18 April 1961".

    When it was, the day tells; unless the time is asked for, or the day is known to who asks.
    """
    passage = view.passage
    inside = np.zeros(len(passage.folded), dtype=bool)
    words = view.question.words
    dated = any(word.removesuffix("s") in lexicon.WEEKDAYS for word in words)
    if dated or "time" in words or asked_hour(view.question) is not None:
        return np.zeros(len(passage.first), dtype=bool)
    for number, part in enumerate(passage.parts):
        offset = int(passage.part.searchsorted(number))
        offset += int(passage.folded[offset] == "")
        folded = part.sentence.folded
        dates = [phrase for phrase in part.spans.phrases if phrase.kind == "date"]
        hours = [phrase for phrase in dates if tells_clock(folded[phrase.start : phrase.end])]
        days = [
            phrase
            for phrase in dates
            if phrase not in hours and _tells_day(folded[phrase.start : phrase.end])
        ]
        for hour in hours:
            beside = [max(day.start - hour.end, hour.start - day.end) for day in days]
            if beside and 0 <= min(beside) <= _BESIDE:
                inside[offset + hour.start : offset + hour.end] = True
    told = view.words(*lexicon.MONTHS, *lexicon.WEEKDAYS, *lexicon.WEEKDAYS_AGAIN)
    told |= np.array([is_year(word) for word in passage.folded])
    return np.asarray(view.has(inside) & ~view.has(told))


def _tells_day(folded: Sequence[str]) -> bool:
    """Whether the words of a date name a day, a month or a year."""
    days = lexicon.MONTHS | lexicon.WEEKDAYS | lexicon.WEEKDAYS_AGAIN
    return any(word in days or is_year(word) for word in folded)


def _excepting(view: View) -> Flags:
    """Where an exception begins: "except", "apart | from"."""
    excepting = view.words(*_EXCEPTING)
    excepting[1:] |= view.words("from")[1:] & view.words(*_APART)[:-1]
    return excepting


def _opens_then(view: View, here: Flags) -> bool:
    """Whether "until" tells when it opens: "does not open until ten", "the opening was put off until May"."""
    put_off = np.array([stem in _PUTS_OFF for stem in view.passage.stems])
    return bool(((view.words(*lexicon.NEGATIONS) | put_off) & here).any())


def _hours(view: View) -> Flags:
    """Which words are of a time of day."""
    passage = view.passage
    out = np.zeros(len(passage.folded), dtype=bool)
    for number, part in enumerate(passage.parts):
        offset = int(passage.part.searchsorted(number))
        for phrase in part.spans.phrases:
            words = part.sentence.folded[phrase.start : phrase.end]
            if phrase.kind == "date" and tells_clock(words):
                out[offset + phrase.start : offset + phrase.end] = True
    return out


def _without_hour(view: View, asked: str, state: Flags) -> Flags:
    """Candidates without a time of day beside a clause that tells one: "open ‹daily› from ten".

    What is closed on Mondays does not close then.
    """
    passage = view.passage
    hour = _hours(view)
    if asked == CLOSED:
        return np.zeros(len(passage.first), dtype=bool)
    telling = set(passage.clause[hour].tolist()) & set(passage.clause[state].tolist())
    told = np.zeros(len(passage.parts) + 1, dtype=bool)
    tells = np.array([clause in telling for clause in passage.clause.tolist()], dtype=bool)
    told[passage.part[tells]] = True
    days = np.array([word.removesuffix("s") in lexicon.WEEKDAYS for word in passage.folded])
    only_day = view.has(days) & bool(asked == CLOSES)
    return np.asarray((told[passage.owner] | only_day) & ~view.has(hour))


def of_another_day(view: View) -> Flags:
    """Candidates apart from the weekday of the question, where an hour stands beside it.

    In its part of the sentence ("until six, and on Saturdays until ‹one›"), or else in its sentence.
    """
    passage = view.passage
    days = {word.removesuffix("s") for word in view.question.words} & lexicon.WEEKDAYS
    day = np.array([word.removesuffix("s") in days for word in passage.folded])
    hour = _hours(view)
    parts: Ints = np.cumsum(view.words("", ",", ";", "and", "but"))
    for groups in (parts, passage.part):
        both = set(groups[day].tolist()) & set(groups[hour].tolist())
        if both:
            apart = np.array([group not in both for group in groups.tolist()])
            return np.asarray(apart[passage.first])
    return np.zeros(len(passage.first), dtype=bool)
