"""What an article says about itself: title, date and source, from front matter or its first lines."""

from __future__ import annotations

import datetime as dt
import re

from qa.corpus.datelines import date_of, says_date, strip_markup, whole_date
from qa.corpus.paragraphs import Unit, units
from qa.corpus.splitting import split_sentences
from qa.records import NamedTuple

__all__ = ["read_heading"]


class Heading(NamedTuple):
    """What the head of a text says; empty or None where it says nothing.

    `body` is the offset at which the running text begins.
    """

    title: str = ""
    date: dt.date | None = None
    source: str | None = None
    body: int = 0


# How much of a text is looked at, in characters and in paragraphs.
_HEAD, _HEAD_PARAGRAPHS = 4000, 8
_LONGEST_HEADLINE = 150

_FRONT_MATTER = re.compile(
    r"\ufeff?(?:\s*\n)?---[ \t]*\r?\n(.{0,20000}?)^(?:---|\.\.\.)[ \t]*\r?$\n?", re.MULTILINE | re.DOTALL
)
_ENTRY = re.compile(r"([A-Za-z][\w -]{0,40})[ \t]*:(?:[ \t]+(.*))?$")
_INSIDE = re.compile(r"\s*$|\s*#|[ \t]+\S|-[ \t]")

_NO_HEADLINE = re.compile(r"[-*+•]\s|[|`]|\(?\d{1,3}[.)]\s")
# Lines about the article that are no headline.
_BYLINE = re.compile(r"(?:by|from|text|story|photos?|words)\b[: ]|https?:|www\.", re.IGNORECASE)


def read_heading(text: str, *, markdown: bool = False) -> Heading:
    r"""Read what the head of a text says about it.

    A front-matter block (``---``, lines of ``key: value``, ``---``) comes first. Then the first
    line, if it looks like a headline: short, without a final stop, set apart from a text that has
    sentences; or a Markdown heading. The date is taken from front matter, from a label
    ("Published: 2024-03-03"), a dateline ("OSLO, March 3, 2024 — ..."), or a line that holds a date
    and nothing else; it is None when none of these gives day, month and year: nothing is guessed.

    Parameters
    ----------
    text : str
    markdown : bool
        Whether to read line ends as Markdown does.

    Returns
    -------
    Heading

    Examples
    --------
    >>> read_heading("Snow in May\n\nOSLO, May 3, 2021 — It fell all day.").title
    'Snow in May'
    >>> read_heading("Snow in May\n\nOSLO, May 3, 2021 — It fell all day.").date
    datetime.date(2021, 5, 3)
    """
    front, body = _front_matter(text)
    head = text[: body + _HEAD]
    return Heading(
        title=front.get("title") or _headline(head, body, markdown=markdown),
        date=whole_date(front.get("date", "")) or date_of(head[body:]),
        source=front.get("source") or None,
        body=body,
    )


def _front_matter(text: str) -> tuple[dict[str, str], int]:
    """The entries of a front-matter block and where it ends; nothing and 0 where there is none."""
    start = 1 if text.startswith("\ufeff") else 0
    match = _FRONT_MATTER.match(text)
    if not match:
        return {}, start
    entries: dict[str, str] = {}
    for line in match[1].splitlines():
        entry = _ENTRY.match(line)
        if entry:
            value = (entry[2] or "").strip()
            if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"":
                value = value[1:-1]
            else:
                value = re.sub(r"(?:^|\s)#.*", "", value)
            entries.setdefault(entry[1].strip().lower(), value.strip())
        elif not _INSIDE.match(line):
            return {}, start  # a rule across the page, with prose below it
    return (entries, match.end()) if entries else ({}, start)


def _headline(head: str, body: int, *, markdown: bool) -> str:
    """The first line, where it looks like a headline."""
    lines = list(units(head, body, markdown=markdown))
    if not lines:
        return ""
    first = head[lines[0].start : lines[0].end]
    if first.startswith("#") and first.lstrip("#")[:1].isspace():
        return strip_markup(first)
    plain = strip_markup(first)
    fits = 0 < len(first) <= _LONGEST_HEADLINE and "\n" not in first and any(c.isalpha() for c in first)
    if (
        not fits
        or plain[-1:] in ".,;:…|"
        or _NO_HEADLINE.match(first)
        or _BYLINE.match(plain)
        or says_date(plain)
    ):
        return ""
    return plain if any(_has_sentence(head, unit) for unit in lines[1:_HEAD_PARAGRAPHS]) else ""


def _has_sentence(text: str, unit: Unit) -> bool:
    """Whether a paragraph is running text rather than a line of a list."""
    return text[unit.start : unit.end].rstrip("\"”’')*_").endswith((".", "!", "?", "…", "]")) or (
        len(split_sentences(text[unit.start : unit.end])) > 1
    )
