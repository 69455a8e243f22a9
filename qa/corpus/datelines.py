"""The day on which a text was written, where its first lines say so."""

from __future__ import annotations

import datetime as dt
import re

from qa.corpus.placelines import AGENCY, DASH, LONGEST, PLACE
from qa.language.calendar_names import MONTH_NUMBERS

__all__ = ["date_in", "date_of", "says_date", "strip_markup", "whole_date"]

_HEAD_LINES, _LONGEST_LINE = 8, 300

_MONTH = rf"(?P<month>{'|'.join(sorted(MONTH_NUMBERS, reverse=True))})\.?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_DAY, _YEAR = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?", r"(?P<year>[12]\d{3})"
# Only dates that can be read in one way: 03/04/2024 is March to some and April to others.
_DATES = tuple(
    re.compile(_WEEKDAY + form + r"(?![\w/-]*\d)", re.IGNORECASE)
    for form in (
        rf"{_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?",
        rf"{_YEAR}/(?P<month>\d\d)/(?P<day>\d\d)",
        rf"{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}",
        rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}",
    )
)
_TIME = re.compile(
    r"[\s,|]*(?:at\s+)?(?:\d{1,2}[:.]\d\d.{0,20}|\d{1,2}\s?[ap]\.?m\.?.{0,12})?\s*", re.IGNORECASE
)
_PUBLISHED = re.compile(
    r"(?:first\s+)?(?:published|posted|issued|released|date|dated)(?:\s+(?:on|online|at))?\s*:?\s+",
    re.IGNORECASE,
)
_UPDATED = re.compile(r"(?:last\s+)?(?:updated|modified|revised)(?:\s+on)?\s*:?\s+", re.IGNORECASE)
_BYLINE = re.compile(r"(?:by|from|text|story|words)\b[: ]", re.IGNORECASE)
_EMPHASIS = re.compile(r"(\*\*|__|\*|_)(?=\S)([^*_]+)(?<=\S)\1")
_PLACED = re.compile(r"[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,3},\s+")
_WORD_START = re.compile(r"(?<!\w)(?=\w)")
_A_YEAR = re.compile(r"[12]\d{3}")


def date_of(head: str) -> dt.date | None:
    """The day on which the text was written, where its first lines say so."""
    lines = [line[:_LONGEST_LINE] for line in head.splitlines() if line.strip()]
    # Only a line with a year can hold a date: a quick look spares nearly all of the work.
    dated = [(number, strip_markup(line)) for number, line in enumerate(lines) if _A_YEAR.search(line)]
    first = [line for number, line in dated if number < _HEAD_LINES]
    for reading in (_published, _dateline, _bylined, _updated):
        for line in first:
            if date := reading(line):
                return date
    # "Lund, 14 March 2023" alone in a line; several of them are the letters of a book.
    placed = [date for line in first if (date := _placed(line))]
    if len(placed) == 1:
        return placed[0]
    # A line with a date and nothing else; several of them are the headings of a chronicle.
    alone = [(number, date) for number, line in dated if (date := whole_date(line))]
    return alone[0][1] if len(alone) == 1 and alone[0][0] < 4 else None


def says_date(line: str) -> bool:
    """Whether a line is there to say when the text was written."""
    return any(reading(line) for reading in (_published, _updated, _dateline, _placed, whole_date))


def date_in(line: str) -> tuple[int, int] | None:
    """Where the first date of a line begins and ends, where it has one with day, month and year."""
    for mark in _WORD_START.finditer(line):
        date, end = _date_at(line, mark.start())
        if date:
            return mark.start(), end
    return None


def whole_date(line: str) -> dt.date | None:
    """The date that a line consists of, perhaps with a time of day."""
    date, end = _date_at(line.strip(), 0)
    return date if date and _TIME.fullmatch(line.strip(), end) else None


def strip_markup(line: str) -> str:
    """A line without its Markdown marks for headings and emphasis."""
    bare = line.strip()
    if bare[:1] in "#>":
        bare = bare.lstrip("#> \t").rstrip("# \t")
    return _EMPHASIS.sub(r"\2", bare) if "*" in bare or "_" in bare else bare


def _published(line: str) -> dt.date | None:
    return _labelled(_PUBLISHED, line)


def _updated(line: str) -> dt.date | None:
    return _labelled(_UPDATED, line)


def _labelled(label: re.Pattern[str], line: str) -> dt.date | None:
    """The date behind a label; none where a sentence goes on ("Published on May 3, 1921, the novel ...")."""
    match = label.match(line)
    return whole_date(re.split(r"\s*[|•·(]", line[match.end() :], maxsplit=1)[0]) if match else None


def _dateline(line: str) -> dt.date | None:
    """The date of a dateline: "OSLO, March 3, 2024 — ...", "BERN (AP) — 3 March 2024"."""
    dash = DASH.search(line, 0, LONGEST)
    place = PLACE.match(line)
    if not dash or not place:
        return None
    before = AGENCY.sub("", line[: dash.start()])
    # The month's name has a capital too: the date begins somewhere in what was taken for the place.
    starts = [mark.end() for mark in re.finditer(r"[ ,]+", before) if mark.end() <= place.end()]
    dates = (whole_date(part) for part in (*(before[start:] for start in starts), line[dash.end() :]))
    return next((date for date in dates if date), None)


def _placed(line: str) -> dt.date | None:
    """The date behind a place that stands alone with it: "Lund, 14 March 2023"."""
    place = _PLACED.match(line)
    return whole_date(line[place.end() :]) if place else None


def _bylined(line: str) -> dt.date | None:
    """The date at the end of a byline: "By Ana Roe | 3 March 2024"."""
    if not _BYLINE.match(line):
        return None
    parts = (line[mark.end() :] for mark in re.finditer(r"[|,•·—–-]\s*", line))
    return next((date for part in parts if (date := whole_date(part))), None)


def _date_at(line: str, start: int) -> tuple[dt.date | None, int]:
    """The date that begins at this place, and where it ends."""
    for form in _DATES:
        if match := form.match(line, start):
            month = match["month"].lower()
            try:
                day = dt.date(int(match["year"]), MONTH_NUMBERS.get(month) or int(month), int(match["day"]))
            except ValueError:  # 31 June
                return None, start
            return day, match.end()
    return None, start
