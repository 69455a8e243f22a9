"""Where a time of day ends that has no "a.m." behind it: "at nine", "until half past five", "from 9.30"."""

from __future__ import annotations

from typing import Final

from qa.language.analysis import AnalysedSentence, category
from qa.language.patterns import regex

__all__ = ["clock_end"]

_HOURS: Final = frozenset(
    "one two three four five six seven eight nine ten eleven twelve 1 2 3 4 5 6 7 8 9 10 11 12".split()
)
_PARTS: Final = frozenset("half quarter five ten twenty".split())
_MINUTES: Final = regex(r"(?:[01]?\d|2[0-3])[.:][0-5]\d")
_LEADS: Final = frozenset("at until till".split())
#: Those that lead to a time only where it has minutes.
_MORE_LEADS: Final = _LEADS | frozenset("from to by around about before after".split())
_HALVES: Final = frozenset("am pm a.m. p.m. o'clock".split())
_DAYTIMES: Final = frozenset("morning afternoon evening".split())
#: What may follow an hour: nothing that it would count.
_FOLLOWS: Final = frozenset(
    map(category, "mark preposition conjunction subordinator to adverb wh pronoun determiner".split())
)


def clock_end(s: AnalysedSentence, i: int) -> int:
    """Where the time of day that begins at word i ends; 0 where none begins.

    A bare number is an hour only behind "at" or "until", and where it counts nothing: not in "at nine
    stations".
    """
    f = s.folded
    before = f[i - 1] if i else ""
    parted = f[i] in _PARTS and f[i + 1 : i + 2] in (["past"], ["to"])
    hour = i + 2 if parted else i
    if hour >= len(f) or (parted and f[hour] not in _HOURS):
        return 0
    minutes = _MINUTES.fullmatch(f[hour]) is not None
    if not (parted or (minutes and before in _MORE_LEADS) or (f[hour] in _HOURS and before in _LEADS)):
        return 0
    end = hour + 1
    if f[end : end + 1] and f[end] in _HALVES:
        return end + 1
    if end < len(f) and (s.categories[end] not in _FOLLOWS or f[end] in {"of", "%"}):
        return 0
    if f[end : end + 2] == ["in", "the"] and f[end + 2 : end + 3] and f[end + 2] in _DAYTIMES:
        end += 3
    return end
