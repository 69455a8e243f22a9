"""The years, months and days that words name, to compare two dates of which each may be partial."""

from __future__ import annotations

import datetime as dt
import re

from qa.language import dates
from qa.language.calendar_names import MONTH_NAMES, WEEKDAY_NAMES
from qa.language.lexicon import MONTHS, WEEKDAYS
from qa.language.patterns import regex
from qa.language.stems import fold
from qa.records import NamedTuple

__all__ = ["date_parts"]

_YEAR = regex(r"(?<![\d,.])(1\d{3}|20\d\d)(?![\d,]|\.\d|s\b)")
_SPAN = regex(r"(?<!\d)(1\d{3}|20\d\d)\s*(?:[–—-]|to|and|until)\s*((?:1\d|20)?\d\d)(?![\d,])")
_DAY = regex(
    rf"\b(\d\d?)(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{'|'.join(sorted(MONTHS))})\b"
    rf"|\b(?:{'|'.join(sorted(MONTHS))})\s+(\d\d?)(?:st|nd|rd|th)?\b(?!\d)"
)


class DateParts(NamedTuple):
    """What is told of a date; a part that isn't told is empty.

    Parameters
    ----------
    years, months, days : frozenset of int
    weekdays : frozenset of int
        0 is Monday.
    """

    years: frozenset[int] = frozenset()
    months: frozenset[int] = frozenset()
    days: frozenset[int] = frozenset()
    weekdays: frozenset[int] = frozenset()

    def agrees(self, other: DateParts) -> bool | None:
        """Whether two dates may be the same; None where they have no part in common.

        Examples
        --------
        >>> may, june, year = (date_parts(words) for words in ("May 1932", "4 June 1932", "in 1932"))
        >>> may.agrees(year), may.agrees(june), date_parts("in May").agrees(date_parts("in 1932"))
        (True, False, None)
        """
        pairs = (
            (self.years, other.years),
            (self.months, other.months),
            (self.days, other.days),
            (self.weekdays, other.weekdays),
        )
        shared = [not one.isdisjoint(two) for one, two in pairs if one and two]
        return all(shared) if shared else None


def date_parts(words: str, reference: dt.date | None = None, *, future: bool = False) -> DateParts:
    """Read a date.

    Parameters
    ----------
    words : str
    reference : datetime.date, optional
        The day on which they were written: "on Monday" is then that Monday.
    future : bool
        Whether the sentence looks ahead.
    """
    low = fold(words)
    found = dates.resolve(words, reference, future=future) if reference else None
    if found and found.start == found.end:
        day = found.start
        return DateParts(*(frozenset({n}) for n in (day.year, day.month, day.day, day.weekday())))
    letters = re.findall(r"[a-z]+", low)
    years = frozenset(int(match) for match in _YEAR.findall(low)) | _between(low)
    months = frozenset(1 + _number(word, MONTH_NAMES) for word in letters if word in MONTHS)
    days = frozenset(int(a or b) for a, b in _DAY.findall(low))
    weekdays = frozenset(_number(word, WEEKDAY_NAMES) for word in letters if word in WEEKDAYS)
    if found and found.start.year == found.end.year and not years:
        years = frozenset({found.start.year})
    return DateParts(years, months, days, weekdays)


def _between(words: str) -> frozenset[int]:
    """All the years of "1754–63" or "between 1754 and 1763"."""
    match = _SPAN.search(words)
    if match is None:
        return frozenset()
    first, last = match[1], match[2]
    return frozenset(range(int(first), int(first[: 4 - len(last)] + last) + 1))


def _number(word: str, names: tuple[str, ...]) -> int:
    return next(i for i, name in enumerate(names) if name.startswith(word[:3]))
