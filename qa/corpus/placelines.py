"""The place that a news text is written from: "OSLO, March 3 (Reuters) — The minister ..."."""

from __future__ import annotations

from functools import lru_cache

from qa.language.patterns import regex

__all__ = ["AGENCY", "DASH", "HEAD", "LONGEST", "PLACE", "place_of"]

#: Characters that a dateline may have.
LONGEST = 100
#: Characters of a text in which one is looked for.
HEAD = 800
# The place begins with a word in capitals, and the date follows names, commas and an agency.
PLACE = regex(
    r"(?=[A-Z][A-Z.'’-])(?:(?:[A-Z][\w.'’-]*|d[aei]l?|la|of|the|and)[ ,]+)*(?:\([^()]{2,30}\)[ ,]*)?"
)
DASH = regex(r"\s*(?:—|–|--|\s-\s)\s*")
AGENCY = regex(r"\s*\([^()]{2,30}\)$")
_DAY = regex(r"[\s,.\d]*")
_HEAD_LINES = 8


@lru_cache(maxsize=256)
def place_of(head: str) -> str:
    """The place that a dateline in the first lines of a text names, or nothing.

    Examples
    --------
    >>> place_of("OSLO, March 3 (Reuters) — The minister left."), place_of("The minister left Oslo.")
    ('OSLO', '')
    """
    lines = [line.strip() for line in head.splitlines() if line.strip()]
    for line in lines[:_HEAD_LINES]:
        dash = DASH.search(line, 0, LONGEST) if line[:2].isupper() else None
        if not dash:
            continue
        before = AGENCY.sub("", line[: dash.start()])
        place = PLACE.match(before + " ")
        if place and _DAY.fullmatch(before[place.end() :]):
            return before.split(",")[0].strip()
    return ""
