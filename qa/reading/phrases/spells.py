"""Spells: the days and hours at which something goes on, with what is left out of them, as one whole.

"8 am to 6 pm from Monday to Friday", "daily except Monday, from 10 to 17".
"""

from __future__ import annotations

from qa.hints import Final
from qa.language.analysis import AnalysedSentence
from qa.language.categories import categories
from qa.language.closed_classes import word_set
from qa.language.forms import ONES
from qa.language.lexicon import DAY_HALVES, DAYS, MONTHS, NUMBER_WORDS, OPENING, TIMETABLE_WORDS
from qa.language.patterns import regex
from qa.records import NamedTuple

__all__ = ["Spell", "spells"]


class Spell(NamedTuple):
    """Words `start` to `end` (excluded) tell when something goes on.

    Parameters
    ----------
    start, end : int
    left_out : tuple of (int, int)
        The days that are excepted, each with the word that excepts them.
    days, hours : tuple of (int, int)
        The days, and the ranges of hours, in order.
    """

    start: int
    end: int
    left_out: tuple[tuple[int, int], ...]
    days: tuple[tuple[int, int], ...]
    hours: tuple[tuple[int, int], ...]


_HOUR: Final = regex(r"(?:[01]?\d|2[0-4])(?:[:.][0-5]\d)?(?:am|pm|h)?")
_HOUR_WORDS: Final = frozenset(
    [*ONES[1:13], "noon", "midday", "midnight", "dawn", "dusk", "sunrise", "sunset"]
)
_TO: Final = word_set("to until till through – — -")
_EVERY: Final = word_set("every each all")
_COUNTED: Final = word_set("day days week hour hours minutes") | DAYS
_MODIFIERS: Final = word_set("bank public national school")
_EXCEPTING: Final = word_set("except excepting excluding but")
_APART: Final = (["apart", "from"], ["aside", "from"], ["other", "than"], ["except", "for"], ["but", "not"])
_LEADS: Final = word_set("on from between at during and")
#: Behind a range of numbers they are no hours: "from 10 to 17 | boats".
_FOLLOWS: Final = categories(
    "mark preposition conjunction subordinator to adverb wh pronoun determiner verb name"
)


def spells(s: AnalysedSentence) -> tuple[Spell, ...]:
    """The spells of a sentence: days and hours, days and what is left out of them, or from hour to hour."""
    if TIMETABLE_WORDS.isdisjoint(s.folded):
        return ()
    found, i = [], 0
    while i < len(s):
        spell = _spell(s, i)
        if spell is None:
            i += 1
        else:
            found.append(spell)
            i = spell.end
    return tuple(found)


def _spell(s: AnalysedSentence, start: int) -> Spell | None:
    """The spell that begins at a word, without the preposition that leads to it."""
    parts = 0
    left_out: list[tuple[int, int]] = []
    days: list[tuple[int, int]] = []
    hours: list[tuple[int, int]] = []
    end = start
    while True:
        at = end
        if parts:
            at += s.folded[at : at + 1] == [","]
            at += at < len(s) and s.folded[at] in {"and", "but"} and not _exception_end(s, at)
        excepted = _exception_end(s, at) if parts else 0
        if excepted:
            left_out.append((at, excepted))
            end, parts = excepted, parts + 1
            continue
        if parts or s.folded[at] == "between":
            at += at < len(s) and s.folded[at] in _LEADS
        last = _hours_end(s, at)
        told = hours if last else days
        last = last or _days_end(s, at)
        if not last:
            break
        told.append((at, last))
        end, parts = last, parts + 1
    whole = parts > 1 or (parts and _hours_end(s, start) and not (DAY_HALVES | OPENING).isdisjoint(s.folded))
    return Spell(start, end, tuple(left_out), tuple(days), tuple(hours)) if whole else None


def _at(s: AnalysedSentence, i: int) -> str:
    return s.folded[i] if i < len(s) else ""


def _hour_end(s: AnalysedSentence, i: int) -> int:
    """Where the hour that begins at a word ends; 0 where none begins."""
    word = _at(s, i)
    if not (word in _HOUR_WORDS or (word[:1].isdigit() and _HOUR.fullmatch(word))):
        return 0
    return i + 1 + (_at(s, i + 1) in DAY_HALVES)


def _hours_end(s: AnalysedSentence, i: int) -> int:
    """Where a range of hours ends: "8 am | to 6 pm |", "nine | to five |"."""
    first = _hour_end(s, i)
    link = _at(s, first) if first else ""
    if not (link in _TO or (link == "and" and _at(s, i - 1) == "between")):
        return 0
    end = _hour_end(s, first + 1)
    return end if end and (end >= len(s) or s.codes[end] in _FOLLOWS) else 0


def _days_end(s: AnalysedSentence, i: int) -> int:
    """Where days end: "daily", "every day", "Monday to Friday", "Mondays and Fridays", "May to October"."""
    word = _at(s, i)
    if word == "daily":
        return i + 1
    if word in _EVERY:
        k = i + 1 + (_at(s, i + 1) == "other" or _at(s, i + 1) in NUMBER_WORDS or _at(s, i + 1).isdigit())
        return k + 1 if _at(s, k) in _COUNTED else 0
    if word == "the" and _at(s, i + 1) in DAYS:
        return i + 2
    kind = DAYS if word in DAYS else MONTHS if word in MONTHS and s.capitals[i] else frozenset()
    if not kind:
        return 0
    end = i + 1
    while _at(s, end) in _TO | {"and", "or", ","} and _at(s, end + 1) in kind:
        # "On Mondays, and Tuesday | from 9 to 5": what follows a comma may have hours of its own.
        end += 2
    return end


def _exception_end(s: AnalysedSentence, i: int) -> int:
    """Where an exception ends: "except Monday", "but not on Sundays", "apart from bank holidays"."""
    apart = s.folded[i : i + 2] in _APART
    if not apart and _at(s, i) not in _EXCEPTING:
        return 0
    k = i + 1 + apart
    k += _at(s, k) in {"on", "for", "during", "in", "at"}
    k += _at(s, k) in {"the", "every"}
    k += _at(s, k) in _MODIFIERS
    end = _days_end(s, k)
    # "But on Sundays from ten to two" excepts nothing.
    return 0 if end and _at(s, i) == "but" and _hours_end(s, end + (_at(s, end) in _LEADS)) else end
