"""Relative dates: what "on Monday" or "last week" means in a text of a known date.

Weeks run from Monday to Sunday (ISO 8601). The readings are those of news writing: a weekday alone
is the latest one up to the day of writing, or the next one where the verb looks ahead; "last Friday"
is the latest before that day; "next Friday" is the one in the next week.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable

from qa.language.calendar_names import MONTH_NAMES, WEEKDAY_NAMES
from qa.language.forms import ONES
from qa.language.patterns import Regex, regex
from qa.language.stems import fold
from qa.records import NamedTuple

__all__ = ["resolve", "say"]

_WEEKDAYS = tuple(map(str.capitalize, WEEKDAY_NAMES))
_MONTHS = tuple(map(str.capitalize, MONTH_NAMES))
_NUMBERS = ONES[1:13]
_DAY = dt.timedelta(days=1)


class DateRange(NamedTuple):
    """The days from `start` to `end`, both included; one day where they are the same."""

    start: dt.date
    end: dt.date


def resolve(words: str, reference: dt.date, *, future: bool = False) -> DateRange | None:
    """Reckon a relative date from the day on which the text was written.

    Parameters
    ----------
    words : str
        The date as the text has it, with or without its preposition.
    reference : dt.date
        The date of the text.
    future : bool
        Whether the verb looks ahead (see `qa.language.tense.looks_ahead`): it decides "on Friday",
        "May 19", "in June".

    Returns
    -------
    DateRange or None
        None where the words are no date, are a date with its own year (nothing to reckon), or
        leave open which day they count from ("two days later").

    Examples
    --------
    >>> import datetime as dt
    >>> wednesday = dt.date(2024, 3, 13)
    >>> say(resolve("on Monday", wednesday))
    'Monday, 11 March 2024'
    >>> say(resolve("on Monday", wednesday, future=True))
    'Monday, 18 March 2024'
    >>> say(resolve("last week", wednesday))
    '4–10 March 2024'
    >>> resolve("in 2019", wednesday) is None
    True
    """
    plain = _plain(words)
    for pattern, reading in _READINGS:
        match = pattern.fullmatch(plain)
        if match:
            try:
                return reading(match, reference, future)
            except (OverflowError, ValueError):  # 31 June, or before the year 1
                return None
    return None


def say(days: DateRange) -> str:
    """Say a day or a range of days in English.

    Examples
    --------
    >>> say(DateRange(dt.date(2024, 3, 4), dt.date(2024, 3, 4)))
    'Monday, 4 March 2024'
    >>> say(DateRange(dt.date(2024, 2, 26), dt.date(2024, 3, 3)))
    '26 February – 3 March 2024'
    >>> say(DateRange(dt.date(2024, 1, 1), dt.date(2024, 12, 31)))
    '2024'
    """
    start, end = days
    month = _MONTHS[end.month - 1]
    if start == end:
        return f"{_WEEKDAYS[start.weekday()]}, {start.day} {month} {start.year}"
    if days == _year(start.year):
        return f"{start.year}"
    if days == _month(start.year, start.month):
        return f"{month} {start.year}"
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{end.day} {month} {start.year}"
    first = f"{start.day} {_MONTHS[start.month - 1]}" + (f" {start.year}" if start.year != end.year else "")
    return f"{first} – {end.day} {month} {end.year}"


_Reading = Callable[[re.Match[str], dt.date, bool], DateRange | None]


def _plain(words: str) -> str:
    """Fold case, drop marks, prepositions and parts of the day: what is left names the days."""
    text = re.sub(r"[,.]|'s\b|'$", " ", fold(words).strip())
    text = re.sub(r"\s+", " ", text).strip()
    text = re.sub(rf"\b(?:{_PART}) (?:of|on) |(?<=day) (?:{_PART})\b|(?<=day) at \d.*$", " ", text)
    text = re.sub(rf"^ *(?:(?:{_BEFORE})\b *)+", "", text)
    return re.sub(r"^(?:early|late|mid)[ -](?:on |in )?", "", re.sub(r"\s+", " ", text).strip())


def _one(day: dt.date) -> DateRange:
    return DateRange(day, day)


def _week(day: dt.date) -> DateRange:
    monday = day - day.weekday() * _DAY
    return DateRange(monday, monday + 6 * _DAY)


def _month(year: int, month: int) -> DateRange:
    """Take the month, counted on into other years: month 0 is the December before."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    last = calendar.monthrange(year, month)[1]
    return DateRange(dt.date(year, month, 1), dt.date(year, month, last))


def _year(year: int) -> DateRange:
    return DateRange(dt.date(year, 1, 1), dt.date(year, 12, 31))


def _period(unit: str, shift: int, today: dt.date) -> DateRange:
    """Take the week, weekend, month or year that lies `shift` of its kind from today's."""
    if unit == "month":
        return _month(today.year, today.month + shift)
    if unit == "year":
        return _year(today.year + shift)
    week = _week(today + 7 * shift * _DAY)
    return DateRange(week.start + 5 * _DAY, week.end) if unit == "weekend" else week


def _count(word: str) -> int:
    return int(word) if word.isdigit() else 1 if word in {"a", "an"} else _NUMBERS.index(word) + 1


def _weekday(name: str) -> int:
    return next(i for i, day in enumerate(_WEEKDAYS) if day.lower().startswith(name[:3]))


def _month_number(name: str) -> int:
    return next(i for i, month in enumerate(_MONTHS, 1) if month.lower().startswith(name[:3]))


def _nearest_day(match: re.Match[str], today: dt.date, future: bool) -> DateRange:
    steps = _weekday(match["day"]) - today.weekday()
    return _one(today + (steps % 7 if future else -(-steps % 7)) * _DAY)


def _day_beside(match: re.Match[str], today: dt.date, _: bool) -> DateRange:
    """Read "last Friday", "next Friday", "this Friday" and "Friday last week"."""
    steps, which = _weekday(match["day"]) - today.weekday(), match["which"]
    if "last" in which and "week" not in match.group():
        return _one(today - ((-steps - 1) % 7 + 1) * _DAY)
    if which == "past":
        return _one(today - ((-steps - 1) % 7 + 1) * _DAY)
    if which == "coming":
        return _one(today + ((steps - 1) % 7 + 1) * _DAY)
    return _one(today + (steps + 7 * _SHIFT[which]) * _DAY)


def _part_of_period(match: re.Match[str], today: dt.date, _: bool) -> DateRange:
    """Read "earlier this year" and "later this month": up to today, or from today."""
    whole = _period(match["unit"], 0, today)
    return DateRange(whole.start, today) if match["part"] == "earlier" else DateRange(today, whole.end)


def _ago(match: re.Match[str], today: dt.date, _: bool) -> DateRange:
    """Read "two weeks ago" as that week, "two months ago" as that month: no nearer than its unit."""
    back = -_count(match["count"])
    return _one(today + back * _DAY) if match["unit"] == "day" else _period(match["unit"], back, today)


def _ahead(match: re.Match[str], today: dt.date, _: bool) -> DateRange:
    """Read "in two weeks" or "two weeks from now", again no nearer than the unit."""
    on = _count(match["count"])
    return _one(today + on * _DAY) if match["unit"] == "day" else _period(match["unit"], on, today)


def _lately(match: re.Match[str], today: dt.date, _: bool) -> DateRange:
    """Read "the past three days": so many, up to today."""
    count, unit = _count(match["count"] or "one"), match["unit"]
    if unit in {"day", "week"}:
        return DateRange(today - count * (7 if unit == "week" else 1) * _DAY, today)
    month = _month(today.year, today.month - count * (12 if unit == "year" else 1))
    return DateRange(month.start.replace(day=min(today.day, month.end.day)), today)


def _day_of_month(match: re.Match[str], today: dt.date, future: bool) -> DateRange | None:
    """Read "May 19" and "12–18 May": the year in which it last was, or next will be."""
    month, first = _month_number(match["month"]), int(match["first"])
    last = int(match["last"] or first)
    step = 1 if future else -1
    for year in range(today.year, today.year + 9 * step, step):
        if not 1 <= first <= last <= _month(year, month).end.day:  # 29 February
            continue
        days = DateRange(dt.date(year, month, first), dt.date(year, month, last))
        if days.end >= today if future else days.start <= today:
            # A weekday that does not fit is a slip of the writer's: nothing to reckon from.
            return days if not match["day"] or days.start.weekday() == _weekday(match["day"]) else None
    return None


def _bare_month(match: re.Match[str], today: dt.date, future: bool) -> DateRange:
    month, which = _month_number(match["month"]), match["which"]
    this = month - today.month
    if "year" in match.group():
        return _month(today.year + _SHIFT[which], month)
    if which == "last":
        return _month(today.year, today.month - ((-this - 1) % 12 + 1))
    if which in {"next", "coming"}:
        return _month(today.year, today.month + (this - 1) % 12 + 1)
    if which == "this":
        return _month(today.year, month)
    return _month(today.year, today.month + (this % 12 if future else -(-this % 12)))


def _weekend(_: re.Match[str], today: dt.date, future: bool) -> DateRange:
    """Read "over the weekend": the latest that has begun, or the next that has not ended."""
    return _period("weekend", 0 if future or today.weekday() >= 5 else -1, today)


_SHIFT = {"last": -1, "previous": -1, "past": -1, "this": 0, "next": 1, "coming": 1}
_NEAR = {
    "today": 0, "this morning": 0, "this afternoon": 0, "this evening": 0, "tonight": 0, "earlier today": 0,
    "later today": 0, "yesterday": -1, "last night": -1, "last evening": -1, "tomorrow": 1,
    "day before yesterday": -2, "day after tomorrow": 2,
}  # fmt: skip
_PART = "early|late|morning|afternoon|evening|night|noon|midday|midnight"
_BEFORE = "on|in|at|by|from|since|until|till|during|over|of|the|just|only|about|around"
_D = r"(?P<day>(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?)"
_M = "(?P<month>" + "|".join(f"{m[:3]}(?:{m[3:]})?".lower() for m in _MONTHS).replace("sep(", "sept?(") + ")"
_M = _M.replace("sept?(?:tember)", "sep(?:t|tember)")
_N = rf"(?P<count>\d+|an?|{'|'.join(_NUMBERS)})"
_TO = r"(?: ?(?:-|–|to|and|until|through) ?(?P<last>\d\d?)(?:st|nd|rd|th)?)?"
_NTH = r"(?P<first>\d\d?)(?:st|nd|rd|th)?"

# In this order; each must match the whole of what `_plain` leaves.
_READINGS: tuple[tuple[Regex, _Reading], ...] = tuple(
    (regex(pattern), reading)
    for pattern, reading in (
        (
            f"(?P<near>{'|'.join(_NEAR)})(?: (?:{_PART}))?",
            lambda m, today, _: _one(today + _NEAR[m["near"]] * _DAY),
        ),
        (_D, _nearest_day),
        (rf"this (?P<which>past|coming) {_D}", _day_beside),
        (rf"(?P<which>last|past|this|next|coming) {_D}", _day_beside),
        (rf"{_D}(?: of)? (?P<which>last|this|next) week", _day_beside),
        (
            r"(?P<which>last|previous|this|next|coming) (?P<unit>week|weekend|month|year)",
            lambda m, today, _: _period(m["unit"], _SHIFT[m["which"]], today),
        ),
        (r"(?P<part>earlier|later) (?:in )?this (?P<unit>week|month|year)", _part_of_period),
        (r"weekend", _weekend),
        (rf"{_N} (?P<unit>day|week|month|year)s? ago", _ago),
        (rf"{_N} (?P<unit>day|week|month|year)s?(?: from now|' time| time)", _ahead),
        (rf"(?:last|past) (?:{_N} )?(?P<unit>day|week|month|year)s?", _lately),
        (rf"(?:{_D} )?{_M} {_NTH}{_TO}", _day_of_month),
        (rf"(?:{_D} )?(?:the )?{_NTH}{_TO} (?:of )?{_M}", _day_of_month),
        (rf"(?:(?P<which>last|this|next|coming) )?{_M}", _bare_month),
        (rf"{_M}(?: of)? (?P<which>last|this|next) year", _bare_month),
    )
)
