"""Where a date ends."""

from __future__ import annotations

from collections.abc import Callable

from qa.hints import Final
from qa.language import lexicon
from qa.language.analysis import AnalysedSentence
from qa.language.calendar_names import MONTH_NAMES
from qa.language.categories import NOUNS, category
from qa.language.closed_classes import FINITE_BE, word_set
from qa.language.patterns import regex
from qa.reading.phrases.clock import clock_end

__all__ = ["CURRENCY", "date_end", "is_year"]

CURRENCY: Final = word_set("$ £ € ¥")

#: May, which no abbreviation is, aside.
_SHORT_MONTHS: Final = lexicon.MONTHS.difference(MONTH_NAMES)
_ERAS: Final = word_set("bc bce ad ce")
_CENTURIES: Final = word_set("century centuries millennium")
_PARTS_OF_DAY: Final = word_set("morning evening night afternoon")
_FROM_TODAY: Final = word_set("last next this previous following")
_DAY_NAMES: Final = word_set("today yesterday tomorrow tonight midnight noon")
_OFTEN: Final = word_set("annually yearly monthly weekly daily nightly hourly")
_EARLY: Final = frozenset(("early", "late", "mid"))
_FRACTIONS: Final = word_set("quarter half third")
_ENDS: Final = word_set("end beginning start middle")
_THIS: Final = word_set("the this next last")
_LONG_PERIODS: Final = lexicon.SEASONS | word_set("week month year decade century season")
_IN: Final = word_set("in during by before until till after since through")
_PERIODS: Final = (
    lexicon.TIME_UNITS | lexicon.WEEKDAYS | lexicon.MONTHS | lexicon.SEASONS
    | word_set("morning afternoon evening night weekend")
)  # fmt: skip
#: What stands in "last ...": those, and nouns of time that no unit is.
_NEAR_PERIODS: Final = (
    lexicon.TIME_NOUNS | lexicon.TIME_UNITS | lexicon.SEASONS | lexicon.WEEKDAYS | lexicon.MONTHS
)
_COUNTABLE: Final = lexicon.UNITS - lexicon.TIME_UNITS
#: "3", "3rd", and as it once was written, "3d".
_DAY: Final = regex(r"(\d{1,2})(?:st|[nr]?d|th)?")
_LAST_DAY: Final = 31
_DOTTED: Final = regex(r"\d{1,2}\.\d{1,2}\.[12]\d{3}")


def date_end(s: AnalysedSentence, i: int) -> int:
    """Where the date that begins at word i ends; 0 where none begins.

    The first of `_READINGS` that finds a date there decides.
    """
    return next((end for reading in _READINGS if (end := reading(s, i))), 0) if i < len(s) else 0


def _at(s: AnalysedSentence, i: int) -> str:
    """A word of the sentence, folded; empty behind its end."""
    return s.folded[i] if i < len(s) else ""


def is_year(word: str) -> bool:
    """Whether a word is a year of four digits, from 1000 to 2199: as years are mostly written."""
    return len(word) == 4 and word.isdigit() and "1000" <= word <= "2199"


def _year_behind(s: AnalysedSentence, end: int, *, comma: bool = True) -> int:
    """Where a date ends that a year may follow: "3 May ‹1990›", "May 3‹, 1990›"."""
    if comma and _at(s, end) == "," and is_year(_at(s, end + 1)):
        return end + 2
    return end + 1 if is_year(_at(s, end)) else end


def _recurring(s: AnalysedSentence, i: int) -> int:
    """Where a time that recurs ends: "each May", "every other Tuesday", "annually", "twice a year"."""
    f = [*s.folded[i : i + 5], "", "", "", "", ""]
    if f[0] in _OFTEN and s.codes[i] == category("adverb"):
        return i + 1
    if f[0] in {"each", "every"}:
        k = 2 if f[1] in {"other", "second", "third", "few", "single"} or f[1] in lexicon.NUMBER_WORDS else 1
        return i + k + 1 if f[k] in _PERIODS else 0
    counted = f[1] == "times" and (f[0][:1].isdigit() or f[0] in lexicon.NUMBER_WORDS)
    if f[0] in {"once", "twice"} or counted:
        k = 2 if counted else 1
        return i + k + 2 if f[k] in {"a", "an", "per", "every", "each"} and f[k + 1] in _PERIODS else 0
    return 0


def _is_time(s: AnalysedSentence, i: int) -> bool:
    """Whether a season by itself is a time: "in summer", "by the late spring", not "in a spring of change".

    So it is where something is said of it as of a time: "‹spring› and early autumn are best".
    """
    first = i - (i > 0 and s.folded[i - 1] in _EARLY)
    before = first - (first > 0 and s.folded[first - 1] == "the")
    led = before > 0 and s.folded[before - 1] in _IN
    after = s.folded[i + 1 : i + 2]
    alone = after != ["of"] and not (i + 1 < len(s) and s.codes[i + 1] in NOUNS)
    return alone and (led or (first == 0 and _at(s, _seasons_end(s, i)) in FINITE_BE))


def _seasons_end(s: AnalysedSentence, i: int) -> int:
    """Where seasons end that "and" or "or" joins: "spring | and early autumn"."""
    end = i + 1
    while _at(s, end) in {"and", "or"}:
        k = end + 1 + (_at(s, end + 1) in _EARLY)
        if _at(s, k) not in lexicon.SEASONS:
            break
        end = k + 1
    return end


def _weekday(s: AnalysedSentence, i: int) -> int:
    """Read "Monday", "Mondays to Fridays", "Monday, 3 May", "Monday 3 May", "Monday the 3rd"."""
    if s.folded[i].removesuffix("s") not in lexicon.WEEKDAYS:
        return 0
    end = i + 1
    behind, after = _at(s, end), _at(s, end + 1)
    if behind in {"to", "–", "-", "through"} and after.removesuffix("s") in lexicon.WEEKDAYS:
        return end + 2
    if behind == "," and (after in lexicon.MONTHS or after.isdigit()):
        return date_end(s, end + 1) or end
    if behind in _PARTS_OF_DAY:
        return end + 1
    the = behind == "the"
    if the and _DAY.fullmatch(after) and not after.isdigit():
        return (end + 1 < len(s) and _day_and_month(s, end + 1)) or end + 2
    return (end < len(s) and (_day_and_month(s, end) or _dated_month(s, end))) or end


def _day_and_month(s: AnalysedSentence, i: int) -> int:
    """Read "3 May", "3rd May 1990", "3 May, 1990"."""
    named = _at(s, i + 1) in lexicon.MONTHS and s.capitals[i + 1]
    day = _DAY.fullmatch(s.folded[i]) if named else None
    return _year_behind(s, i + 2) if day and int(day[1]) <= _LAST_DAY else 0


def _dated_month(s: AnalysedSentence, i: int) -> int:
    """Read a month with its day: "May 3", but not the "March" that the people of Monday may do."""
    return _month(s, i) if _DAY.fullmatch(_at(s, i + 1)) else 0


def _month(s: AnalysedSentence, i: int) -> int:
    """Read "May 1990", "May 3", "Oct. 3–5, 1990", "May of 1990"; but not the "May" that begins a wish."""
    word, after = s.folded[i], _at(s, i + 1)
    if word not in lexicon.MONTHS or not s.capitals[i]:
        return 0
    if word == "may" and not i and not is_year(after) and not after[:1].isdigit():
        return 0
    end = i + 1
    if after == "." and word in _SHORT_MONTHS and end + 1 < len(s):
        end += 1
    dated = _DAY.fullmatch(_at(s, end)) is not None
    if dated:
        end += 1
        last = _at(s, end + 1)
        if _at(s, end) in {"–", "-"} and last.isdigit() and len(last) <= 2:
            end += 2
    if _at(s, end) == "of" and is_year(_at(s, end + 1)):
        return end + 2
    return _year_behind(s, end, comma=dated)


def _year(s: AnalysedSentence, i: int) -> int:
    """Read "1990", "1990–95", "1066 AD"; but no price and no measure."""
    behind, last = _at(s, i + 1), _at(s, i + 2)
    if not is_year(s.folded[i]) or (i and s.folded[i - 1] in CURRENCY) or behind in _COUNTABLE:
        return 0
    if behind in {"–", "-", "to"} and last.isdigit() and len(last) in {2, 4}:
        return i + 3
    return i + 2 if behind in _ERAS else i + 1


def _in_digits(s: AnalysedSentence, i: int) -> int:
    """Read "2021-05-03", "3/5/2021", "03.05.2021"."""
    if not s.folded[i][0].isdigit():
        return 0
    if _DOTTED.fullmatch(s.folded[i]):
        return i + 1
    parts = s.folded[i : i + 5]
    if len(parts) < 5 or parts[1] not in {"-", "/", "–"} or parts[3] != parts[1]:
        return 0
    first, middle, last = parts[::2]
    year, day = (first, last) if is_year(first) else (last, first)
    return i + 5 if is_year(year) and _is_day(middle) and _is_day(day) else 0


def _is_day(word: str) -> bool:
    """Whether a word may be a day or a month in digits."""
    return word.isdigit() and len(word) <= 2 and 1 <= int(word) <= _LAST_DAY


def _decade(s: AnalysedSentence, i: int) -> int:
    """Read "1990s"."""
    word = s.folded[i]
    return i + 1 if len(word) == 5 and word[:4].isdigit() and word.endswith("s") else 0


def _year_of_era(s: AnalysedSentence, i: int) -> int:
    """Read "44 BC", "AD 79"."""
    word, behind = s.folded[i], _at(s, i + 1)
    if s.capitals[i] and word in {"ad", "ce"}:
        return i + 2 if behind.isdigit() else 0
    return i + 2 if word[0].isdigit() and behind in _ERAS else 0


def _season(s: AnalysedSentence, i: int) -> int:
    """Read "spring of 1990", "spring 1990", and "spring" where that is a time."""
    if s.folded[i] not in lexicon.SEASONS:
        return 0
    if _at(s, i + 1) == "of" and is_year(_at(s, i + 2)):
        return i + 3
    if is_year(_at(s, i + 1)):
        return i + 2
    return _seasons_end(s, i) if _is_time(s, i) else 0


def _one_of_many(s: AnalysedSentence, i: int) -> int:
    """Read "first Saturday of every month", "last week of May", "second half of 2024", "end of the year"."""
    if s.folded[i] in _ENDS and s.folded[i + 1 : i + 2] == ["of"]:
        return i + 4 if _at(s, i + 2) in _THIS and _at(s, i + 3) in _LONG_PERIODS else 0
    told = s.tags[i] == "ORD" or s.folded[i] == "last"
    part = _at(s, i + 1) in _PERIODS or _at(s, i + 1) in _FRACTIONS
    return date_end(s, i + 3) if told and part and _at(s, i + 2) == "of" else 0


def _century(s: AnalysedSentence, i: int) -> int:
    """Read "19th century", "third century BC", "12th-century"."""
    word = s.folded[i]
    ordinal = (word[0].isdigit() and word[-2:] in {"st", "nd", "rd", "th"}) or s.tags[i] == "ORD"
    if not ordinal or _at(s, i + 1).split("-")[0] not in _CENTURIES:
        return 0
    return i + 3 if _at(s, i + 2) in _ERAS else i + 2


def _from_today(s: AnalysedSentence, i: int) -> int:
    """Read "last week", "next May", "today"."""
    if s.folded[i] in _FROM_TODAY and _at(s, i + 1) in _NEAR_PERIODS:
        return i + 2
    return i + 1 if s.folded[i] in _DAY_NAMES else 0


def _part_of_date(s: AnalysedSentence, i: int) -> int:
    """Read "early 1990", "late May", "mid-1990s", "mid-May"."""
    word = s.folded[i]
    if word in _EARLY:
        return date_end(s, i + 1)
    rest = word.removeprefix("mid-")
    return i + 1 if word != rest and (rest[:4].isdigit() or rest in lexicon.MONTHS) else 0


def _hour(s: AnalysedSentence, i: int) -> int:
    """Read "6am", "6 p.m.", "6 o'clock"."""
    word = s.folded[i]
    if not word[0].isdigit():
        return 0
    if word[-2:] in {"am", "pm"}:
        return i + 1
    return i + 2 if _at(s, i + 1) in lexicon.DAY_HALVES else 0


#: What begins a date, the more telling before what also reads a part of it.
_READINGS: Final[tuple[Callable[[AnalysedSentence, int], int], ...]] = (
    _recurring,
    clock_end,
    _weekday,
    _day_and_month,
    _month,
    _in_digits,
    _year,
    _decade,
    _year_of_era,
    _season,
    _one_of_many,
    _century,
    _from_today,
    _part_of_date,
    _hour,
)
