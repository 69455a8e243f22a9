"""What kind of answer a question wants, as far as a sentence can be seen to hold one."""

from __future__ import annotations

from functools import lru_cache

from qa.language.closed_classes import QUESTION_WORDS, word_set
from qa.language.forms import term
from qa.language.patterns import regex
from qa.language.stems import fold

__all__ = ["units", "wanted"]

_KINDS = ("length", "number", "year", "date", "person", "place", "cause")
"""Where a question speaks of several, the first of these counts."""
_ALONE = {
    "when": "date",
    "who": "person",
    "whom": "person",
    "whose": "person",
    "where": "place",
    "why": "cause",
}
_BEHIND_HOW = {"recently": "date", "long": "length"} | dict.fromkeys(
    "many much old far tall high big large deep often fast wide heavy".split(), "number"
)
_BEHIND_WHAT = {
    word: kind
    for kind, words in {
        "number": "percent percentage number amount proportion",
        "year": "year",
        "date": "date day month century decade time moment season",
        "place": "city country state place location region county town river",
        "cause": "reason cause causes caused",
    }.items()
    for word in words.split()
}
_BEHIND: dict[str, dict[str, str]] = {"how": _BEHIND_HOW, "what": _BEHIND_WHAT, "which": _BEHIND_WHAT}
_UNITS = (
    "seconds minute hour night day week month season year decade century generation"
    " fortnight mm cm m km ft mi millimetre centimetre centimeter metre kilometre inch inches foot yard mile"
    " league page"
)
_WORD = regex(r"(\w+)(?: (?=(\w+)))?")
_JOINING = word_set("when where")
_ALONGSIDE = word_set("and or")
_BEHIND_ASKING = _ALONGSIDE | word_set(
    "is are was were be do does did has have had can could will would shall should may might must"
)
"""What follows "when" where it asks: "When had it closed?" and not "When it had closed, who bought it?"."""


def wanted(question: str) -> str:
    """The kind of answer: length, number, year, date, person, place or cause; "" when any sentence may do.

    "When" and "where" ask if no other question word does: else they mostly join ("Who left when it closed?").

    Examples
    --------
    >>> wanted("In which year did the ferry sink?"), wanted("How long was it at sea?"), wanted("What sank?")
    ('year', 'length', '')
    """
    pairs = _WORD.findall(fold(question).replace("long ago", "recently"))
    asking = [place for place, (word, _) in enumerate(pairs) if word in QUESTION_WORDS]
    if asking[1:] and pairs[0][0] in _JOINING and pairs[0][1] and pairs[0][1] not in _BEHIND_ASKING:
        del asking[0]
    found = {
        _ALONE.get(word) or _BEHIND.get(word, {}).get(following)
        for place, (word, following) in enumerate(pairs)
        if word not in _JOINING or place == asking[0] or _asks(word, pairs[max(place - 1, 0)][0])
    }
    return next((kind for kind in _KINDS if kind in found), "")


def _asks(word: str, before: str) -> bool:
    """Whether "when" or "where" asks behind another question word: "and when", "the day when"."""
    kind = _BEHIND_WHAT.get(before)
    return before in _ALONGSIDE or (kind == "year" and word == "when") or kind == _ALONE[word]


@lru_cache(maxsize=1)
def units() -> frozenset[str]:
    """The terms of the units in which lengths of times and things are told."""
    return frozenset(map(term, _UNITS.split()))
