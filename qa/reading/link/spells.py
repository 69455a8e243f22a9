"""When something goes on is told by all of its days and hours, and by none that are left out.

"Open daily except Monday, from 10 to 17" tells no hours by "Monday" or by "10".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.arrays import np
from qa.hints import Final
from qa.language import lexicon
from qa.language.calendar_names import WEEKDAY_NAMES
from qa.language.closed_classes import FINITE_BE, word_set
from qa.language.forms import term_set
from qa.questions.question import Question
from qa.reading.hours import CLOSED, CLOSES, OPENS, asked_hour
from qa.reading.link.hours import of_another_day
from qa.reading.link.view import Flags, View
from qa.reading.phrases.spells import Spell, spells

__all__ = [
    "asks_for_a_days_hours",
    "asks_for_hours",
    "is_left_out",
    "is_part_of_a_spell",
    "tells_a_days_hours",
    "tells_all_hours",
]

_HOURS: Final = frozenset(("hours", "times"))
_OPEN: Final = frozenset(("open", "available"))
#: A sentence without one of these tells nobody's hours.
_OPENING: Final = _OPEN | word_set("opens opening openings hours times visit visiting")
_OPENING_TERMS: Final = term_set("open opens opening available hour hours times time")
_LEADS: Final = word_set("on from at between during")
#: Who asks so wants to know when it is not.
_RANGING: Final = word_set("from between")
_TO: Final = word_set("to until till through – — -")
#: What stands for several days of the week.
_GROUPS: Final = {"weekday": frozenset(WEEKDAY_NAMES[:5]), "weekend": frozenset(WEEKDAY_NAMES[5:])}
_ALL_DAYS: Final = word_set("daily every each all")
_NOT: Final = lexicon.NEGATIONS | {"closed", "shut", "except", "close", "closes"}
_EXCEPTING: Final = ("except", "excepting", "excluding")
_PAIRS: Final = (("apart", "from"), ("aside", "from"), ("other", "than"), ("except", "for"), ("except", "on"))


def _asks_for_a_part(question: Question) -> bool:
    """Whether it is asked when it opens, when it is closed, or about one day of the week."""
    return bool(_days(question)) or asked_hour(question) is not None or not _NOT.isdisjoint(question.words)


def _asks_for_all(question: Question) -> bool:
    """Whether all the hours of something are asked for: "when is it open?", "what are its hours?"."""
    words = frozenset(question.words)
    return bool(_HOURS & words) or (bool(_OPEN & words) and bool(FINITE_BE & words))


def asks_for_hours(question: Question) -> bool:
    """Whether all the days and hours of something are asked for, and not those of one day."""
    return question.form == "when" and _asks_for_all(question) and not _asks_for_a_part(question)


def tells_all_hours(view: View) -> Flags:
    """Candidates that are all of the days and hours of what is asked about.

    In a sentence that speaks of it, itself or by a pronoun; where it says only "opening hours", it may be
    named before.
    """
    question, passage = view.question, view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    asked = {i for i, stem in enumerate(question.terms) if stem not in _OPENING_TERMS}
    for number, part in enumerate(passage.parts):
        words = part.sentence.folded
        spoken_of = set(np.flatnonzero(view.found.present[number]).tolist())
        if "hours" in words:
            spoken_of |= view.found.told[number]
        if _OPENING.isdisjoint(words) or not asked <= spoken_of:
            continue
        offset = int(passage.part.searchsorted(number))
        for spell in spells(part.sentence):
            out |= (passage.first == spell.start + offset) & (passage.end == spell.end + offset)
    return out


def asks_for_a_days_hours(question: Question) -> bool:
    """Whether the hours of one day of the week are asked for: "When is it open on Saturday?"."""
    asked = _asks_for_all(question) and asked_hour(question) is None
    return question.form == "when" and asked and _NOT.isdisjoint(question.words) and bool(_days(question))


def tells_a_days_hours(view: View) -> Flags:
    """Candidates that are the hours beside the day that is asked about: "on Saturday from ‹10 to 2›".

    The day may be one of several, or between two: "Monday to Friday".
    """
    question, passage = view.question, view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    days = _days(question)
    passed = _OPENING_TERMS | {stem for word, stem in _worded(question) if word.removesuffix("s") in days}
    asked = {i for i, stem in enumerate(question.terms) if stem not in passed}
    for number, part in enumerate(passage.parts):
        words = part.sentence.folded
        spoken_of = {*np.flatnonzero(view.found.present[number]).tolist(), *view.found.told[number]}
        if _OPENING.isdisjoint(words) or not asked <= spoken_of:
            continue
        offset = int(passage.part.searchsorted(number))
        for spell in spells(part.sentence):
            for first, end in _beside(spell, words, days):
                led = words[first - 1] in _RANGING
                out |= (passage.first == first - led + offset) & (passage.end == end + offset)
    return out


def _days(question: Question) -> set[str]:
    """The days of the week that are asked about, in the singular."""
    return {word.removesuffix("s") for word in question.words} & lexicon.WEEKDAYS


def _worded(question: Question) -> Iterator[tuple[str, str]]:
    return zip(question.words, question.stems, strict=True)


def _beside(spell: Spell, words: Sequence[str], asked: set[str]) -> Iterator[tuple[int, int]]:
    """The hours beside those days of a spell that hold the days asked about: behind them, or before."""
    hours_first = bool(spell.hours and spell.days) and spell.hours[0] < spell.days[0]
    passed = {word.removesuffix("s") for first, end in spell.left_out for word in words[first:end]}
    for k, (first, end) in enumerate(spell.days):
        if not asked <= _named(words[first:end]) - passed:
            continue
        if hours_first:
            yield from [one for one in spell.hours if one < (first, end)][-1:]
        else:
            close = spell.days[k + 1][0] if k + 1 < len(spell.days) else spell.end
            yield from [one for one in spell.hours if end <= one[0] < close]


def _named(words: Sequence[str]) -> set[str]:
    """The days of the week that some words name, with those between: "Monday to Friday"."""
    if words[0] in _ALL_DAYS:
        return set(WEEKDAY_NAMES)
    named = [word.removesuffix("s") for word in words]
    found = {word for word in named if word in lexicon.WEEKDAYS}
    for word in named:
        found |= _GROUPS.get(word, frozenset())
    for before, link, behind in zip(named, words[1:], named[2:], strict=False):
        if link in _TO and {before, behind} <= lexicon.WEEKDAYS:
            first, last = WEEKDAY_NAMES.index(before), WEEKDAY_NAMES.index(behind)
            found |= {WEEKDAY_NAMES[k % 7] for k in range(first, last + 1 + 7 * (last < first))}
    return found


def is_part_of_a_spell(view: View) -> Flags:
    """Candidates that overlap with the days and hours of something and are not all of them.

    Where all are asked for, or where some days are left out: "‹daily› except Monday". Where a sentence tells
    all that is asked for, no other does that says nothing of opening.
    """
    question, passage = view.question, view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    asked = _asks_for_all(question)
    if _asks_for_a_part(question):
        if asked and asked_hour(question) is None:
            out |= of_another_day(view)
        if asks_for_a_days_hours(question):
            out |= _of_other_days(view)
        return out | _only_an_end(view) | _without_its_hour(view)
    idle, told = set(range(len(passage.parts))), False
    for number, part in enumerate(passage.parts):
        opening = not _OPENING.isdisjoint(part.sentence.folded)
        if opening:
            idle.discard(number)
        offset = int(passage.part.searchsorted(number))
        for spell in spells(part.sentence):
            told |= opening
            if asked or spell.left_out:
                out |= _only_a_part(view, offset, spell)
    if asked and told:
        out |= np.array([number in idle for number in passage.owner.tolist()])
    return out


def _of_other_days(view: View) -> Flags:
    """Candidates in a spell of other days than the one that is asked about, or that leaves it out."""
    passage, days = view.passage, _days(view.question)
    out = np.zeros(len(passage.first), dtype=bool)
    for number, part in enumerate(passage.parts):
        words = part.sentence.folded
        offset = int(passage.part.searchsorted(number))
        for spell in spells(part.sentence):
            named = {word for first, end in spell.days for word in _named(words[first:end])}
            if named and spell.hours and not any(_beside(spell, words, days)):
                out |= (passage.first < spell.end + offset) & (passage.end > spell.start + offset)
    return out


def _only_an_end(view: View) -> Flags:
    """Candidates that are the second half of a range of hours, "from 10 ‹to 2›"; not asked when it closes."""
    passage = view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    if asked_hour(view.question) is not None:
        return out
    begins = view.words(*_TO)[passage.first]
    for number, part in enumerate(passage.parts):
        offset = int(passage.part.searchsorted(number))
        for spell in spells(part.sentence):
            out |= begins & (passage.first > spell.start + offset) & (passage.first < spell.end + offset)
    return out


def _without_its_hour(view: View) -> Flags:
    """Candidates in a spell without its hours, where an hour is asked: "open ‹daily›, 10 to 17"."""
    passage = view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    if asked_hour(view.question) not in {OPENS, CLOSES}:
        return out
    hour = np.zeros(len(passage.folded), dtype=bool)
    inside = hour.copy()
    for number, part in enumerate(passage.parts):
        offset = int(passage.part.searchsorted(number))
        for spell in spells(part.sentence):
            for first, end in spell.hours:
                hour[first + offset : end + offset] = True
                inside[spell.start + offset : spell.end + offset] = True
    return np.asarray(view.has(inside) & ~view.has(hour))


def _only_a_part(view: View, offset: int, spell: Spell) -> Flags:
    """Candidates that overlap with a spell and are not all of it, with its preposition or without."""
    passage = view.passage
    first, last = spell.start + offset, spell.end + offset
    led = passage.folded[first - 1] in _LEADS
    whole = (passage.end == last) & (passage.first <= first) & (passage.first >= first - led)
    return np.asarray((passage.first < last) & (passage.end > first) & ~whole)


def is_left_out(view: View) -> Flags:
    """Candidates that are excepted: "every hour except on ‹Sundays›", asked when it runs."""
    question, passage = view.question, view.passage
    if not _NOT.isdisjoint(question.words) or asked_hour(question) == CLOSED:
        return np.zeros(len(passage.first), dtype=bool)
    folded = passage.folded
    leads = view.words(*_EXCEPTING)
    for k in range(1, len(folded)):
        leads[k] |= (folded[k - 1], folded[k]) in _PAIRS
        days = folded[k + 1 : k + 2]
        # "On all days but | Sunday"
        leads[k] |= folded[k] == "but" and bool(days) and days[0].removesuffix("s") in lexicon.WEEKDAYS
    return np.asarray(leads[passage.before] | leads[passage.first])
