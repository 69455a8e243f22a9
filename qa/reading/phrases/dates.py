"""Where a date ends."""

from __future__ import annotations

from qa.language import lexicon
from qa.language.analysis import AnalysedSentence, category
from qa.reading.phrases.clock import clock_end

__all__ = ["CURRENCY", "date_end"]

_SHORT_MONTHS = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())
CURRENCY = frozenset("$ £ € ¥".split())


def is_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and "1000" <= word <= "2199"


_OFTEN = frozenset("annually yearly monthly weekly daily nightly hourly".split())
_IN = frozenset("in during by before until till after since through".split())
_HEADS = (category("noun"), category("name"))
_PERIODS = (
    lexicon.TIME_UNITS | lexicon.WEEKDAYS | lexicon.MONTHS | lexicon.SEASONS
    | frozenset("morning afternoon evening night weekend".split())
)  # fmt: skip


def _recurring_end(s: AnalysedSentence, i: int) -> int:
    """Where a time that recurs ends: "each May", "every other Tuesday", "annually", "twice a year"."""
    f = [*s.folded[i : i + 5], "", "", "", "", ""]
    if f[0] in _OFTEN and s.categories[i] == category("adverb"):
        return i + 1
    if f[0] in {"each", "every"}:
        k = 2 if f[1] in {"other", "second", "third", "few", "single"} or f[1] in lexicon.NUMBER_WORDS else 1
        return i + k + 1 if f[k] in _PERIODS else 0
    counted = f[1] == "times" and (f[0][:1].isdigit() or f[0] in lexicon.NUMBER_WORDS)
    if f[0] in {"once", "twice"} or counted:
        k = 2 if counted else 1
        return i + k + 2 if f[k] in {"a", "an", "per", "every", "each"} and f[k + 1] in _PERIODS else 0
    return 0


def _is_time(s: AnalysedSentence, i: int) -> bool:
    """Whether a season by itself is a time: "in summer", "by the spring", not "in a spring of change"."""
    lead = s.folded[i - 2 : i] if i > 1 else ["", *s.folded[:i]][-2:]
    after = s.folded[i + 1 : i + 2]
    led = lead[-1:] and (lead[-1] in _IN or (lead[-1] == "the" and lead[0] in _IN))
    return bool(led) and after != ["of"] and not (i + 1 < len(s) and s.categories[i + 1] in _HEADS)


def date_end(s: AnalysedSentence, i: int) -> int:
    """Where the date that begins at word i ends; 0 where none begins."""
    n = len(s)
    f = s.folded

    def at(k: int) -> str:
        return f[k] if k < n else ""

    word = f[i]
    if end := _recurring_end(s, i) or clock_end(s, i):
        return end
    month = word in lexicon.MONTHS and s.capital[i]
    if word.removesuffix("s") in lexicon.WEEKDAYS:
        end = i + 1
        if at(end) in {"to", "–", "-", "through"} and at(end + 1).removesuffix("s") in lexicon.WEEKDAYS:
            return end + 2
        if at(end) == "," and (at(end + 1) in lexicon.MONTHS or at(end + 1).isdigit()):
            inner = date_end(s, end + 1)
            return inner or end
        return end + 1 if at(end) in {"morning", "evening", "night", "afternoon"} else end
    day = word.rstrip("stndrh")
    if (
        day.isdecimal()
        and len(day) <= 2
        and int(day) <= 31
        and at(i + 1) in lexicon.MONTHS
        and s.capital[i + 1]
    ):
        end = i + 2
        if at(end) == "," and is_year(at(end + 1)):
            end += 1
        return end + 1 if is_year(at(end)) else end
    if month and (word != "may" or i or is_year(at(i + 1)) or at(i + 1)[:1].isdigit()):
        end = i + 1
        if at(end) == "." and word in _SHORT_MONTHS and end + 1 < n:
            end += 1
        digits = at(end).rstrip("stndrh")
        if digits.isdigit() and len(digits) <= 2:
            end += 1
            if at(end) in {"–", "-"} and at(end + 1).isdigit() and len(at(end + 1)) <= 2:
                end += 2
            if at(end) == "," and is_year(at(end + 1)):
                return end + 2
        if at(end) == "of" and is_year(at(end + 1)):
            return end + 2
        return end + 1 if is_year(at(end)) else end
    if is_year(word):
        previous = f[i - 1] if i else ""
        if previous in CURRENCY or at(i + 1) in lexicon.UNITS - lexicon.TIME_UNITS:
            return 0
        if at(i + 1) in {"–", "-", "to"} and at(i + 2).isdigit() and len(at(i + 2)) in (2, 4):
            return i + 3
        if at(i + 1) in {"bc", "bce", "ad", "ce"}:
            return i + 2
        return i + 1
    if word[:4].isdigit() and len(word) == 5 and word.endswith("s"):
        return i + 1
    if word[0].isdigit() and at(i + 1) in {"bc", "bce", "ad", "ce"}:
        return i + 2
    if word in lexicon.SEASONS and (at(i + 1) == "of" and is_year(at(i + 2))):
        return i + 3
    if word in lexicon.SEASONS and is_year(at(i + 1)):
        return i + 2
    if word in lexicon.SEASONS and _is_time(s, i):
        return i + 1
    if s.tags[i] == "ORD" or word == "last":
        # "the first Saturday of every month", "the last week of May"
        inner = date_end(s, i + 3) if at(i + 1) in _PERIODS and at(i + 2) == "of" and i + 3 < n else 0
        if inner:
            return inner
    ordinal = (word[0].isdigit() and word[-2:] in {"st", "nd", "rd", "th"}) or s.tags[i] == "ORD"
    if ordinal and at(i + 1).split("-")[0] in {"century", "centuries", "millennium"}:
        end = i + 2
        return end + 1 if at(end) in {"bc", "bce", "ad", "ce"} else end
    if (
        word in {"last", "next", "this", "previous", "following"}
        and at(i + 1)
        in lexicon.TIME_NOUNS | lexicon.TIME_UNITS | lexicon.SEASONS | lexicon.WEEKDAYS | lexicon.MONTHS
    ):
        return i + 2
    if word in {"today", "yesterday", "tomorrow", "tonight", "midnight", "noon"}:
        return i + 1
    if word in {"early", "late", "mid"}:
        return date_end(s, i + 1) if i + 1 < n else 0
    if word.startswith("mid-") and len(word) > 4 and (word[4:8].isdigit() or word[4:] in lexicon.MONTHS):
        return i + 1
    if word[0].isdigit() and word[-2:] in {"am", "pm"}:
        return i + 1
    if (word[0].isdigit()) and at(i + 1) in {"a.m.", "p.m.", "am", "pm", "o'clock"}:
        return i + 2
    return 0
