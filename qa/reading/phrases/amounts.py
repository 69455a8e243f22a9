"""Dates, durations, quantities, amounts of money and numbers."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from qa.language import lexicon
from qa.language.analysis import AnalysedSentence
from qa.language.categories import categories, category
from qa.language.closed_classes import word_set
from qa.language.forms import COUNTED_ALONE, term
from qa.language.patterns import regex
from qa.reading.phrases.dates import CURRENCY, date_end
from qa.reading.phrases.phrase import Phrase

__all__ = ["CURRENCY_WORDS", "date_and_number_phrases"]

_NUM = category("number")
_GERUND = category("gerund")
#: What a number counts is one of these, or follows one.
_COUNTED = categories("noun name adjective participle")
_AND_A = (["and", "a"], ["and", "one"])
_HALVES = (["half"], ["quarter"], ["third"])
_NUMBER_LINKS = word_set("and to or – -")
#: "the | end of | March"
_PARTS = [[part, "of"] for part in ("end", "beginning", "start", "middle", "close", "turn")]
#: What does so had one measure before, and another behind; it stands at most so many words before.
_CHANGES = frozenset(
    map(
        term,
        "cut reduce shorten lower lengthen extend increase raise rise rose grow grew fall fell "
        "drop shrink shrank decrease change move go went jump climb widen deepen double prolong".split(),
    )
)
_CHANGE_REACH = 8
#: "Within | the next few | weeks", "within three | working | days"
_TERM_WORDS = word_set("a an the next coming first few")
_WORKING = frozenset(("working", "business", "calendar", "short"))
CURRENCY_WORDS = word_set(
    "dollar dollars euro euros pound pounds yen rupee rupees cents yuan franc francs krona kronor krone "
    "kroner rouble roubles ruble rubles peso pesos lira won baht dinar dinars dirham dirhams shilling "
    "shillings crowns marks rand riyal "
    "riyals zloty forint guilders ducats"
)


def date_and_number_phrases(s: AnalysedSentence) -> Iterator[Phrase]:
    """Dates, then numbers outside them with their units, then durations inside a compound."""
    dates = list(_dates(s))
    taken: set[int] = set()
    for date in dates:
        taken.update(range(date.start, date.end))
    yield from dates
    yield from _terms(s)
    i = 0
    while i < len(s):
        if i in taken or not _numeric(s, i):
            end = _one_and_more_end(s, i, taken)
            if end:
                yield Phrase(_measure(s.folded[i + 1]), i, end)
            i = max(end, i + 1)
            continue
        start, i = i, _number_end(s, i, taken)
        rate = rate_end(s, start, i, taken)
        if rate:
            yield Phrase("number", start, rate)
            i = rate
            continue
        end = _range_end(s, start, i, _unit_end(s, i))
        end = compound_end(s, end, taken)
        # "300 kilometres per hour" is no length of time.
        unit = s.folded[i if end - i > 2 else end - 1]
        if end == i == start + 1 and glued_unit(s.folded[start]):
            yield Phrase(_measure(glued_unit(s.folded[start])), start, end)
        elif s.words[start] in CURRENCY or (i < len(s) and s.folded[i] in CURRENCY_WORDS):
            yield Phrase("money", start, end)
        elif unit in lexicon.TIME_UNITS:
            yield Phrase("duration", start, end)
        elif end > i or "%" in s.words[start:end]:
            yield Phrase("quantity", start, end)
        yield Phrase("number", start, i)
        i = max(end, i)
    yield from _compounds(s)


def _dates(s: AnalysedSentence) -> Iterator[Phrase]:
    i = 0
    while i < len(s):
        end = date_end(s, i)
        if end:
            start = i - 2 if s.folded[max(i - 2, 0) : i] in _PARTS else i
            yield Phrase("date", start - (start < i and s.folded[start - 1] == "the"), end)
        i = end or i + 1


def _terms(s: AnalysedSentence) -> Iterator[Phrase]:
    """Terms by which something is done: "within two weeks", "within a month"; the length is a phrase too."""
    for i, word in enumerate(s.folded):
        if word != "within":
            continue
        end = begin = i + 1
        while end < len(s) and s.folded[end] in _TERM_WORDS:
            end += 1
        if end < len(s) and _numeric(s, end):
            end = _number_end(s, end, frozenset())
        end += end < len(s) and s.folded[end] in _WORKING
        if begin < end < len(s) and s.folded[end] in lexicon.TIME_UNITS:
            yield Phrase("date", i, end + 1)


def _number_end(s: AnalysedSentence, start: int, taken: AbstractSet[int]) -> int:
    """Where the number that begins at a word ends: "two hundred and six", "5 to 10", "two and a half"."""
    end = start + 1
    changed = s.folded[max(start - 1, 0)] == "from" and not _CHANGES.isdisjoint(
        s.stems[max(start - _CHANGE_REACH, 0) : start]
    )
    while end < len(s) and end not in taken:
        if changed and s.words[end] == "to":
            break  # "rose from 3 | to 4": what was, and what is
        if s.words[end - 1 : end + 1] == ["%", "to"] and not CURRENCY.isdisjoint(s.words[end + 1 : end + 2]):
            break  # "rose 8% | to £3 million"
        if s.folded[end : end + 2] in _AND_A and s.folded[end + 2 : end + 3] in _HALVES:
            end += 3
            continue
        if s.folded[end - 1] in COUNTED_ALONE and s.folded[end] in COUNTED_ALONE:
            break  # "takes a crew of nine | three days"
        joined = s.words[end] in _NUMBER_LINKS and end + 1 < len(s) and _numeric(s, end + 1)
        if not (joined or _numeric(s, end)):
            break
        end += 1
    return end


def _unit_end(s: AnalysedSentence, start: int) -> int:
    """Where the unit behind a number ends: `start` where there is none."""
    following = [*s.folded[start : start + 2], "", ""]
    if following[0] == "°":
        return start + 1 + (following[1] in {"c", "f", "k"})
    if following[0] == "per" and following[1] == "cent":
        return start + 2
    if following[0] in {"square", "cubic"} and following[1]:
        return start + 2
    if s.folded[start - 1] == "half" and following[0] in {"a", "an"} and following[1] in lexicon.UNITS:
        return start + 2
    end = start + (following[0] in lexicon.UNITS or following[0] in CURRENCY_WORDS)
    # "160 kilometres per hour", "40 miles an hour"
    rate = s.folded[end : end + 2]
    if end > start and len(rate) == 2 and rate[0] in {"per", "a", "an"} and rate[1] in lexicon.TIME_UNITS:
        return end + 2
    return end


def _range_end(s: AnalysedSentence, start: int, unit: int, end: int) -> int:
    """Where a range of two units ends, that of the first one given: "from three months | to a year".

    "Cut the journey from two days to five hours" tells of two lengths, and so does whatever falls or grows.
    """
    link = s.folded[end : end + 1]
    between = s.folded[max(start - 1, 0)] == "between" and link == ["and"]
    if end != unit + 1 or end + 2 >= len(s) or not (link == ["to"] or between):
        return end
    article = s.folded[end + 1] in {"a", "an"}
    if not (article or _numeric(s, end + 1)):
        return end
    number = end + 2 if article else _number_end(s, end + 1, frozenset())
    last = _unit_end(s, number)
    kinds = [s.folded[place] in lexicon.TIME_UNITS for place in (unit, number) if place < len(s)]
    units = last == number + 1 and s.folded[unit] in lexicon.UNITS and s.folded[number] in lexicon.UNITS
    if not units or len(set(kinds)) > 1:
        return end
    from qa.language.quantities import quantity  # few sentences have two units

    least = quantity(" ".join(s.words[start:end]))
    most = quantity(" ".join(["one" if article else s.words[end + 1], *s.words[end + 2 : last]]))
    # "Six hours to a day's march"
    owner = s.folded[last : last + 1] in (["'s"], ["'"])
    rises = least is not None and most is not None and least.value < most.value
    begin = max(start - _CHANGE_REACH, 0)
    return last if rises and not owner and _CHANGES.isdisjoint(s.stems[begin:start]) else end


#: Units that a measure goes on to, each a part of those before it: "five feet | four inches".
_SCALES = tuple(
    {name: place for place, names in enumerate(row.split("/")) for name in names.split()}
    for row in (
        (
            "century centuries/decade decades/year years/month months/week weeks/day days/hour hours/"
            "minute minutes/second seconds"
        ),
        "mile miles/yard yards/foot feet/inch inches",
        (
            "kilometre kilometres kilometer kilometers/metre metres meter meters/"
            "centimetre centimetres centimeter centimeters/millimetre millimetres millimeter millimeters"
        ),
        "ton tons/stone/pound pounds/ounce ounces",
        "pound pounds/shilling shillings/penny pence",
        "euro euros dollar dollars/cent cents",
    )
)


def _one_and_more_end(s: AnalysedSentence, start: int, taken: AbstractSet[int]) -> int:
    """Where "a year and three months" ends, or "an hour and a half"; 0 where none begins."""
    if s.folded[start] not in {"a", "an"} or start + 2 >= len(s) or s.folded[start + 1] not in lexicon.UNITS:
        return 0
    if s.folded[start + 2 : start + 4] in _AND_A and s.folded[start + 4 : start + 5] in _HALVES:
        return start + 5
    end = compound_end(s, start + 2, taken)
    return end if end > start + 2 and s.folded[start + 2] == "and" else 0


def compound_end(s: AnalysedSentence, end: int, taken: AbstractSet[int]) -> int:
    """Where a measure in two units ends, of whose first a number is told: "four years | and three months".

    The second is a smaller unit of the same kind, and "and" or nothing joins it.
    """
    unit = s.folded[end - 1]
    begin = end + (s.folded[end : end + 1] == ["and"])
    if begin >= len(s) or begin in taken or not _numeric(s, begin):
        return end
    number = _number_end(s, begin, taken)
    smaller = s.folded[number] if number < len(s) else ""
    if not any(unit in scale and scale.get(smaller, -1) > scale[unit] for scale in _SCALES):
        return end
    return compound_end(s, number + 1, taken)


#: Between the part and the whole of a rate stand at most so many words: "nine | patients | in ten".
_COUNTED_IN_RATE = 3


def rate_end(s: AnalysedSentence, start: int, number: int, taken: AbstractSet[int]) -> int:
    """Where a rate ends that begins with a number: "two out of three", "one adult in twenty"; 0 where none.

    The whole is a bare number, and a round or greater one than the part: not in "two boats in 12 hours".

    Parameters
    ----------
    s : AnalysedSentence
    start, number : int
        Where the first number begins and ends.
    taken : set of int
        The words of dates.
    """
    link = next(
        (k for k in range(number, min(number + _COUNTED_IN_RATE, len(s))) if s.folded[k] in {"in", "out"}), 0
    )
    if not link or any(s.codes[k] not in _COUNTED for k in range(number, link)):
        return 0
    whole = link + 1
    if s.folded[link] == "out":
        whole += s.folded[whole : whole + 1] == ["of"]
        whole += s.folded[whole : whole + 1] == ["every"]
        if whole < link + 2:
            return 0
    else:
        whole += s.folded[whole : whole + 1] == ["every"]
    if whole >= len(s) or whole in taken or s.words[start] in CURRENCY or not _numeric(s, whole):
        return 0
    end = _number_end(s, whole, taken)
    counts = end < len(s) and s.codes[end] in (*_COUNTED, _GERUND)
    if s.folded[link] == "in" and counts:
        return 0
    from qa.language.quantities import quantity  # few sentences have a rate

    part, total = quantity(" ".join(s.words[start:number])), quantity(" ".join(s.words[whole:end]))
    return end if part is not None and total is not None and part.value < total.value else 0


_DECIMAL = regex(r"\d+[.,]\d+")


def _compounds(s: AnalysedSentence) -> Iterator[Phrase]:
    """Measures inside a compound: "three-day", "19-year-old", "4-week" (three words for the tokenizer)."""
    for i, word in enumerate(s.folded):
        parts = word.split("-")
        counted = parts[0] in lexicon.NUMBER_WORDS or parts[0].isdigit()
        if len(parts) > 1 and counted and parts[1] in lexicon.UNITS:
            yield Phrase(_measure(parts[1]), i, i + 1)
        elif len(parts) == 2 and _DECIMAL.fullmatch(parts[0]) and parts[1].isalpha():
            yield Phrase("quantity", i, i + 1)
        elif word[0].isdigit() and s.words[i + 1 : i + 2] == ["-"] and i + 2 < len(s):
            unit = s.folded[i + 2].split("-")[0]
            if unit in lexicon.UNITS and len(unit) > 1:
                yield Phrase(_measure(unit), i, i + 3)


_LONGEST_GLUED = 3


def glued_unit(word: str) -> str:
    """The unit that is written close to its number ("48km"); nothing where there is none.

    Examples
    --------
    >>> glued_unit("48km"), glued_unit("1980s")
    ('km', '')
    """
    unit = word.lstrip("0123456789.,") if word[0].isdigit() else ""
    return unit if len(unit) <= _LONGEST_GLUED and unit.isalpha() and unit in lexicon.UNITS else ""


def _measure(unit: str) -> str:
    return "duration" if unit in lexicon.TIME_UNITS else "quantity"


def _numeric(s: AnalysedSentence, i: int) -> bool:
    word = s.folded[i]
    if word in CURRENCY or word == "%":
        return True
    if word[0].isdigit():
        return True
    if word == "one" and not _counts(s, i):
        return False
    return word in lexicon.NUMBER_WORDS or (s.codes[i] == _NUM and word.split("-")[0] in lexicon.NUMBER_WORDS)


def _counts(s: AnalysedSentence, i: int) -> bool:
    """Whether "one" is a number: not in "one of the largest", "this one", "one another"."""
    before, after = s.folded[i - 1] if i else "", s.folded[i + 1] if i + 1 < len(s) else ""
    return after not in {"of", "another", "'s"} and before not in {
        "the",
        "this",
        "that",
        "no",
        "any",
        "each",
        "which",
    }
