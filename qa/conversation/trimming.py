"""What a name leaves out where the question asks for it: of "the fire in Hesk", where it was."""

from __future__ import annotations

import re
from collections.abc import Callable

from qa.language.calendar_names import MONTH_NAMES, WEEKDAY_NAMES
from qa.language.closed_classes import word_set
from qa.language.nouns import CLASSES, head_noun
from qa.language.patterns import regex
from qa.language.stems import fold

__all__ = ["without_asked"]

_PERIODS = "spring summer autumn winter century week month year morning evening night".split()
_NAMED_TIME = "|".join((*WEEKDAY_NAMES, *MONTH_NAMES, *_PERIODS))
_TIME = (
    rf"(?:the )?(?:[a-z]+ (?:of )?)?(?:\d{{1,2}}(?:th)? )?(?:\d{{3,4}}s?|{_NAMED_TIME})"
    r"(?: (?:morning|evening|night|\d{1,2}|\d{3,4}))?"
)
# A number or a month before a noun is none: "the strike of 1500 miners".
_LAST = r"\b(?! (?!(?:in|on|at|of|by|near|during|from|since|before|after|and|that|which|who)\b)\w)"
_WHEN = regex(
    r"(?:,? (?:in|on|at|of|during|from|since|before|after|by|until|next|last|this|every|each) "
    rf"{_TIME}{_LAST}|^{_TIME}['’]s (?=\w))+",
    re.IGNORECASE,
)
_WHERE = regex(
    r",? (?P<prep>in|at|on|near|inside|outside|beside|behind|under|over|above|off|to|from) (?P<place>.+)$"
)
_BY = regex(r",? by .+$")
_UNIT = "second|minute|hour|day|week|month|year|mile|metre|kilometre|foot"
_MEASURE = regex(rf"\b(?:[a-z]+|\d+)-(?:{_UNIT})(?:-(?:long|old))? ")
_PLAINLY_PLACES = word_set("in at near inside outside beside behind under")


def without_asked(name: str, question: str) -> str:
    """Take from a name what the question asks for, since nothing would be left to find.

    Parameters
    ----------
    name : str
        What a word of the question stands for.
    question : str
        The question, or its question phrase alone.

    Examples
    --------
    >>> without_asked("the fire in Hesk", "Where was it?"), without_asked("the fire in Hesk", "When was it?")
    ('the fire', 'the fire in Hesk')
    >>> without_asked("the flood of 1953", "And when was that?")
    'the flood'
    """
    asked = re.search(r"\b(where|when|who(?:m)?|how (?:long|old|far|tall|high))\b", question, re.IGNORECASE)
    if asked is None or not name:
        return name
    wh = fold(asked.group(1))
    left = _CUTS[wh](name, question) if wh in _CUTS else _MEASURE.sub("", name)
    # A name is more than one word of it: nothing is taken from "Stratford on Avon" or "May".
    return left if left.strip() and left[:1].islower() else name


def _without_place(name: str, _: str) -> str:
    match = _WHERE.search(name)
    if match is None or re.match(_TIME, match["place"], re.IGNORECASE):
        return name
    place, sure = match["place"], match["prep"] in _PLAINLY_PLACES
    likely = re.match(r"(?:the )?[A-Z]", place) is not None or head_noun(place) in CLASSES["place"]
    return name[: match.start()] if sure or likely else name


def _without_time(name: str, _: str) -> str:
    return _WHEN.sub("", name)


def _without_agent(name: str, question: str) -> str:
    by = re.search(r"\bby\b", question, re.IGNORECASE)
    return _BY.sub("", name) if by else name


_CUTS: dict[str, Callable[[str, str], str]] = {
    "where": _without_place, "when": _without_time, "who": _without_agent, "whom": _without_agent,
}  # fmt: skip
