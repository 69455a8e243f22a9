"""What kind of answer a question wants, as far as a sentence can be seen to hold one."""

from __future__ import annotations

from qa.language.patterns import regex
from qa.language.stems import fold

__all__ = ["wanted"]

_KINDS = ("number", "date", "person", "place", "cause")
"""Where a question speaks of several, the first of these counts."""
_ALONE = {
    "when": "date",
    "who": "person",
    "whom": "person",
    "whose": "person",
    "where": "place",
    "why": "cause",
}
_BEHIND_HOW = {"recently": "date"} | dict.fromkeys(
    "many much long old far tall high big large deep often fast wide heavy".split(), "number"
)
_BEHIND_WHAT = {
    word: kind
    for kind, words in {
        "number": "percent percentage number amount proportion",
        "date": "year date day month century decade time",
        "place": "city country state place location region county town river",
        "cause": "reason cause causes caused",
    }.items()
    for word in words.split()
}
_BEHIND: dict[str, dict[str, str]] = {"how": _BEHIND_HOW, "what": _BEHIND_WHAT, "which": _BEHIND_WHAT}
_WORD = regex(r"(\w+)(?: (?=(\w+)))?")


def wanted(question: str) -> str:
    """The kind of answer: number, date, person, place, cause, or "" when any sentence may hold it.

    Examples
    --------
    >>> wanted("In which year did the ferry sink?"), wanted("Whose boat was it?"), wanted("What sank?")
    ('date', 'person', '')
    """
    found = {
        _ALONE.get(word) or _BEHIND.get(word, {}).get(following)
        for word, following in _WORD.findall(fold(question))
    }
    return next((kind for kind in _KINDS if kind in found), "")
