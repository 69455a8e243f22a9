"""Numbers with their units, as a text writes them: "about 1.2 million", "twelve people", "31 km"."""

from __future__ import annotations

import re
from typing import NamedTuple

from qa.language.nouns import word_set
from qa.language.patterns import regex
from qa.language.stems import fold, stem

__all__ = ["Quantity", "agree", "bound_before", "quantity"]


class Quantity(NamedTuple):
    """An amount.

    Parameters
    ----------
    value : float
        In the base unit of its dimension, where it has one (metres, seconds, kilogrammes).
    dimension : str
        length, time, weight, percent, a currency; empty for what is only counted.
    noun : str
        Stem of what is counted; empty where nothing follows.
    bound : str
        "least" for "more than ten", "most" for "up to ten", "about", or empty.
    step : float
        What the number was rounded to: 100,000 for "1.2 million".
    """

    value: float
    dimension: str = ""
    noun: str = ""
    bound: str = ""
    step: float = 1.0


_SMALL = dict(
    zip(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen".split(),
        range(20),
        strict=True,
    )
) | {"a": 1, "an": 1, "no": 0, "once": 1, "twice": 2, "dozen": 12, "half": 0.5}
_TENS = dict(
    zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True)
)
_SCALES = {"dozen": 12, "hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_BOUNDS = (
    (regex(r"\b(?:more than|over|at least|no fewer than|no less than|above)\s*$"), "least"),
    (regex(r"\b(?:less than|fewer than|under|up to|at most|no more than|below)\s*$"), "most"),
    (
        regex(r"\b(?:about|around|some|roughly|nearly|almost|approximately|close to|an estimated)\s*$"),
        "about",
    ),
)
_UNITS: dict[str, tuple[str, float]] = {
    word: (dimension, factor)
    for dimension, rows in {
        "length": {
            "mm millimetre millimeter": 0.001, "cm centimetre centimeter": 0.01, "m metre meter": 1.0,
            "km kilometre kilometer": 1000.0, "inch inches": 0.0254, "foot feet ft": 0.3048,
            "yard": 0.9144, "mile": 1609.344,
        },
        "time": {
            "second": 1.0, "minute": 60.0, "hour": 3600.0, "day": 86400.0, "week": 604800.0,
            "month": 2629746.0, "year": 31556952.0, "decade": 315569520.0, "century centuries": 3155695200.0,
        },
        "weight": {"g gram gramme": 0.001, "kg kilo kilogram kilogramme": 1.0, "tonne": 1000.0},
        "percent": {"% percent": 1.0},
        "dollar": {"$ dollar": 1.0},
        "euro": {"€ euro": 1.0},
    }.items()
    for words, factor in rows.items()
    for word in words.split()
}  # fmt: skip
_SIGNS = {"$": "dollar", "€": "euro", "£": "pound", "¥": "yen"}
_NUMBER = regex(r"(?P<sign>[$€£¥])?\s?(?P<digits>\d+(?:[,\u202f\u00a0]\d{3})*(?:\.\d+)?)")
_WORD = regex(r"[^\W\d_]+|%")
_ADJECTIVES = word_set("new old other different more people’s")
_OPEN = frozenset({"least", "most"})
_TOLERANCE = 0.1  # what "about" leaves open
_ROUNDED = 0.05  # the most that rounding alone explains


def quantity(text: str, before: str = "", after: str = "") -> Quantity | None:
    """Read the first number of a text.

    Parameters
    ----------
    text : str
        The answer's words.
    before, after : str
        What stands around them in the sentence, for "about" and for the unit.

    Examples
    --------
    >>> quantity("twenty-five boats")
    Quantity(value=25.0, dimension='', noun='boat', bound='', step=1.0)
    >>> quantity("1.2 million", before="It cost about ").bound
    'about'
    >>> quantity("a garden") is None
    True
    """
    whole = fold(text)
    read = _digits(whole) or _words(whole)
    if read is None:
        return None
    value, step, sign, start, end = read
    lead = fold(before)[-30:] + whole[:start]
    bound = next((name for pattern, name in _BOUNDS if pattern.search(lead)), "")
    tail = whole[end:] if _WORD.search(whole[end:]) else whole[end:] + " " + fold(after)
    unit = _unit(tail)
    if sign:
        return Quantity(value, sign, "", bound, step)
    if unit in _UNITS or unit.removesuffix("s") in _UNITS:
        dimension, factor = _UNITS.get(unit) or _UNITS[unit.removesuffix("s")]
        return Quantity(value * factor, dimension, "", bound, step * factor)
    return Quantity(value, "", stem(unit) if unit else "", bound, step)


def bound_before(text: str) -> str:
    """Give the words at the end of a text that leave the next number open.

    Examples
    --------
    >>> bound_before("It cost more than "), bound_before("It cost ")
    ('more than', '')
    """
    found = (pattern.search(fold(text)[-30:]) for pattern, _ in _BOUNDS)
    return next((match.group().strip() for match in found if match), "")


def _digits(text: str) -> tuple[float, float, str, int, int] | None:
    match = _NUMBER.search(text)
    if match is None:
        return None
    digits = re.sub(r"[^\d.]", "", match["digits"])
    whole, _, part = digits.partition(".")
    zeros = len(whole) - len(whole.rstrip("0")) if len(whole) > 3 and not part else 0
    step = 10.0 ** (-len(part) if part else zeros)
    scale = re.match(rf"[\s-]?({'|'.join(_SCALES)}|bn|mn?|k)\b", text[match.end() :])
    factor = 1.0
    if scale:
        short = {"bn": 1e9, "m": 1e6, "mn": 1e6, "k": 1e3}
        # "5 m" is five metres; "£5m" five million pounds.
        metres = scale[1] == "m" and not match["sign"]
        factor = 1.0 if metres else _SCALES.get(scale[1]) or short[scale[1]]
        if metres:
            scale = None
    end = match.end() + (scale.end() if scale else 0)
    return float(digits) * factor, step * factor, _SIGNS.get(match["sign"] or "", ""), match.start(), end


def _words(text: str) -> tuple[float, float, str, int, int] | None:
    total = current = 0.0
    start = end = -1
    counted = False
    for match in re.finditer(r"[a-z]+", text):
        word = match.group()
        if start >= 0 and word == "and" and counted:
            continue
        if word in _SCALES and (start >= 0 or word == "dozen"):
            scale = _SCALES[word]
            if scale >= 1000:
                total, current = total + (current or 1) * scale, 0.0
            else:
                current = (current or 1) * scale
            counted = True
        elif word in _TENS or word in _SMALL:
            article = word in {"a", "an"}
            following = re.match(r"\s+([a-z]+)", text[match.end() :])
            scaled = following is not None and following[1] in _SCALES
            if article and (start >= 0) is scaled:
                continue  # "half a million", and any "a" that counts nothing
            if article and start >= 0:
                break
            current += _TENS.get(word, _SMALL.get(word, 0))
            counted = counted or not article
        elif start >= 0:
            break
        else:
            continue
        start, end = (match.start() if start < 0 else start), match.end()
    return (total + current, 1.0, "", start, end) if start >= 0 and counted else None


def _unit(tail: str) -> str:
    for match in _WORD.finditer(tail):
        word = match.group()
        if tail[: match.start()].strip(" -–"):
            return ""  # a mark stands between: the number ends its phrase
        if word not in _ADJECTIVES:
            return word
    return ""


def agree(one: Quantity, other: Quantity) -> bool | None:
    """Whether two amounts may be the same; None where they can't be compared.

    Examples
    --------
    >>> ten, twelve, many = (quantity(words) for words in ("ten", "12 people", "more than 11"))
    >>> agree(ten, twelve), agree(twelve, many), agree(ten, many)
    (False, True, False)
    >>> agree(quantity("31 km"), quantity("19.3 miles")), agree(quantity("31 km"), quantity("31%"))
    (True, None)
    """
    if one.dimension != other.dimension:
        return None
    if one.bound in _OPEN or other.bound in _OPEN:
        return _within_bounds(one, other)
    larger, apart = max(abs(one.value), abs(other.value)), abs(one.value - other.value)
    if "about" in {one.bound, other.bound}:
        return apart <= _TOLERANCE * larger
    rounded = 0.5 * max(one.step, other.step) if one.dimension or max(one.step, other.step) > 1 else 0.0
    return apart <= min(rounded, _ROUNDED * larger)


def _within_bounds(one: Quantity, other: Quantity) -> bool:
    """Whether "more than 80" leaves room for the other: always for another that is open to the same side."""
    if one.bound not in _OPEN:
        return _within_bounds(other, one)
    if one.bound == other.bound:
        return True
    return other.value >= one.value if one.bound == "least" else other.value <= one.value
