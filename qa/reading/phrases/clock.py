"""Where a time of day ends that has no "a.m." behind it: "at nine", "until half past five", "from 9:30"."""

from __future__ import annotations

from collections.abc import Sequence

from qa.hints import Final
from qa.language.analysis import AnalysedSentence
from qa.language.categories import categories
from qa.language.closed_classes import word_set
from qa.language.forms import ONES
from qa.language.lexicon import DAY_HALVES
from qa.language.patterns import regex

__all__ = ["clock_end", "tells_clock"]

_HOURS: Final = frozenset([*ONES[1:13], *map(str, range(1, 13))])
_PARTS: Final = word_set("half quarter five ten twenty")
_MINUTES: Final = regex(r"(?:[01]?\d|2[0-3]):[0-5]\d")
#: A price and a length are written so too.
_DOTTED: Final = regex(r"(?:[01]?\d|2[0-3])\.[0-5]\d")
_LEADS: Final = word_set("at until till")
#: Those that lead to a time only where it can be nothing else.
_MORE_LEADS: Final = _LEADS | word_set("from to by around about before after")
_DAYTIMES: Final = word_set("morning afternoon evening")
_BY_THE_SUN: Final = word_set("noon midnight midday dawn dusk sunrise sunset")
#: Where one of these stands, "from nine to five" are hours.
_OPEN: Final = word_set("open opens opening hours")
_TO: Final = word_set("to until till and – -")
#: "Stood at nine", "fixed at twelve": a number, not an hour.
_AMOUNTING: Final = word_set(
    "stand stands stood standing put set fix fixed place placed value valued estimate estimated count "
    "counted number numbered cap capped limit limited run runs ran"
)
#: What may follow an hour: nothing that it would count.
_FOLLOWS: Final = categories("mark preposition conjunction subordinator to adverb wh pronoun determiner")
_YEAR: Final = 4  # digits


def tells_clock(folded: Sequence[str]) -> bool:
    """Whether the words of a date are a time of day.

    Examples
    --------
    >>> tells_clock(["10", "am"]), tells_clock(["half", "past", "five"]), tells_clock(["4", "March"])
    (True, True, False)
    """
    if not (DAY_HALVES | _BY_THE_SUN).isdisjoint(folded) or {"past"} & set(folded):
        return True
    return all(_is_hour(word) for word in folded[:1]) and (
        len(folded) == 1 or not _DAYTIMES.isdisjoint(folded) or "to" in folded
    )


def _is_hour(word: str) -> bool:
    told = word in _HOURS or word in _PARTS or word.endswith(("am", "pm"))
    return told or _MINUTES.fullmatch(word) is not None or _DOTTED.fullmatch(word) is not None


def clock_end(s: AnalysedSentence, i: int) -> int:
    """Where the time of day that begins at word i ends; 0 where none begins.

    A bare number is an hour only behind "at" or "until", and where it counts nothing: not in "at nine
    stations".
    """
    f = s.folded
    before = f[i - 1] if i else ""
    parted = f[i] in _PARTS and f[i + 1 : i + 2] in (["past"], ["to"])
    parted = parted and (f[i] in {"half", "quarter"} or before in _MORE_LEADS)
    hour = i + 2 if parted else i
    if hour >= len(f) or not (f[hour] in _HOURS if parted else _may_begin(s, i, before)):
        return 0
    end = hour + 1
    if f[end : end + 1] and f[end] in DAY_HALVES:
        return end + 1
    if end < len(f) and (s.codes[end] not in _FOLLOWS or f[end] in {"of", "%"}):
        return 0
    if f[end : end + 2] == ["in", "the"] and f[end + 2 : end + 3] and f[end + 2] in _DAYTIMES:
        end += 3
    return end


def _may_begin(s: AnalysedSentence, i: int, before: str) -> bool:
    """Whether a number, by what leads to it, may be a time of day."""
    f = s.folded
    if f[i] not in _HOURS and not f[i][0].isdigit():
        return False
    if _MINUTES.fullmatch(f[i]):
        return before in _MORE_LEADS
    if f[i] not in _HOURS and not _DOTTED.fullmatch(f[i]):
        return False
    if before in _LEADS:
        if f[i + 1 : i + 3] == ["in", "the"] and f[i + 3 : i + 4] and f[i + 3] in _DAYTIMES:
            return True
        # "Went to sea at nine and died in 1911" tells an age: the hours of every day go with no year.
        dated = any(len(word) == _YEAR and word.isdigit() for word in f)
        return not dated and (i < 2 or f[i - 2] not in _AMOUNTING)
    # "Between 3 and 14 | hours"
    counts = i + 3 < len(f) and s.codes[i + 3] not in _FOLLOWS
    ranged = f[i + 1 : i + 2] and f[i + 1] in _TO and before in {"from", "between"} and not counts
    ranged = ranged or (i > 1 and before in _TO and f[i - 3 : i - 2] in (["from"], ["between"]))
    return bool(ranged) and not _OPEN.isdisjoint(f)
