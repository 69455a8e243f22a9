"""Numbers with their units, as a text writes them: "about 1.2 million", "twelve people", "31 km"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import inf
from operator import itemgetter

from qa.hints import Final
from qa.language.closed_classes import word_set
from qa.language.forms import NUMERALS
from qa.language.lexicon import FUNCTION_WORDS, NUMBER_WORDS
from qa.language.patterns import regex
from qa.language.stems import fold, stem
from qa.language.units import MEASURES, OF_DIMENSION, POUNDS
from qa.records import NamedTuple

__all__ = ["Quantity", "agree", "bound_before", "compares_a_number", "implies", "quantity"]


class Quantity(NamedTuple):
    """An amount.

    Parameters
    ----------
    value : float
        In the base unit of its dimension, where it has one (metres, seconds, kilogrammes).
    dimension : str
        length, time, weight, percent, a currency ...; "pounds" for what may be money or a weight; empty for
        what is only counted. With "per time" behind it where it is so much an hour.
    noun : str
        Stem of what is counted; empty where nothing follows.
    bound : str
        "least" for "more than ten" and "no fewer than ten", "most" for "up to ten" and "no more than ten",
        "about", or empty.
    step : float
        What the number was rounded to: 100,000 for "1.2 million".
    strict : bool
        Whether the bound itself is left out: by "more than ten", not by "no more than ten".
    """

    value: float
    dimension: str = ""
    noun: str = ""
    bound: str = ""
    step: float = 1.0
    strict: bool = False


_SMALL = {word: int(digits) for word, digits in NUMERALS.items()} | {
    "a": 1, "an": 1, "once": 1, "twice": 2, "dozen": 12, "half": 0.5,
}  # fmt: skip
_HUNDREDS = ("hundred", "thousand", "million", "billion", "trillion")
_SCALES = {"dozen": 12, "hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
# With "no" or "not" before it, "more than" leaves a number open below, and "fewer than" above.
_BOUND = regex(
    r"\b(?:(?P<not>no|not|never|nor) )?(?:"
    r"(?P<least>(?:more|greater|larger|bigger|higher|longer|taller|older|heavier|deeper|wider) than"
    r"|f[au]rther than|over|above|exceeding|upwards? of|in excess of|at (?:the )?least|a minimum of)"
    r"|(?P<most>(?:less|fewer|smaller|lower|shorter|younger|lighter|nearer) than"
    r"|under|below|up to|at (?:the )?most|a maximum of)"
    r"|(?P<about>(?:little|hardly|barely|scarcely|slightly) (?:more|less|over|under)(?: than)?"
    r"|about|around|some|roughly|nearly|almost|approximately|close to|an estimated)"
    r")\s*$"
)
_OTHERWISE: Final = {"least": "most", "most": "least"}
_INCLUSIVE = ("least", "most", "up to", "of")
_REACH: Final = 30  # characters before a number that may leave it open
_SIGNS = {"$": "dollar", "€": "euro", "£": "pound", "¥": "yen"}
_NUMBER = regex(r"(?P<sign>[$€£¥])?\s?(?P<digits>\d+(?:[,\u202f\u00a0]\d{3})*(?:\.\d+)?)")
_NO = regex(r"\bno\b(?! (?:\w+ than|longer)\b)(?: one\b)?")  # but "no more than ten"
_WORD = regex(r"[^\W\d_]+|%")
_ADJECTIVES = word_set("new old other different more people’s")
# "Half | a mile", "two | of its boats": what is counted comes behind them.
_BETWEEN = word_set("a an of the its their his her our these those")
_FRACTIONS = {"half": 0.5, "third": 1 / 3, "quarter": 0.25, "½": 0.5, "¼": 0.25, "¾": 0.75}
_AND_A_FRACTION = regex(r"(?:[\s-]+and[\s-]+(an?|one|three)[\s-]+(half|third|quarter)s?\b|\s?([½¼¾]))")
_ONE_AND_A_FRACTION = regex(r"\ban?(?= [a-z]+ and an? (?:half|third|quarter)\b)")  # "an hour and a half"
_PARTS = regex(r"\b(an?|one|two|three) (third|quarter)s?(?= of\b)")
_SCALED = regex(r"[\s-]*(hundred|thousand|million|billion|trillion)\b")
_POWERS: Final = {"square": ("area", 2), "cubic": ("volume", 3)}
_SHORT_TIMES: Final = {"h": "hour", "s": "second"}
_TIMES: Final = OF_DIMENSION["time"] | _SHORT_TIMES.keys()
_A_TIME = regex(r"\s*(?:per|an?|each|every|/)\s*([a-z]+)")
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
    Quantity(value=25.0, dimension='', noun='boat', bound='', step=1.0, strict=False)
    >>> quantity("1.2 million", before="It cost about ").bound
    'about'
    >>> quantity("a garden") is None
    True
    """
    whole = _ONE_AND_A_FRACTION.sub("one", fold(text))
    found = [read for read in (_digits(whole), _none(whole), _part(whole), _words(whole)) if read]
    if not found:
        return None
    value, step, sign, start, end = min(found, key=itemgetter(3))
    bound, strict, _ = _bound(fold(before)[-_REACH:] + whole[:start])
    tail = whole[end:] if _WORD.search(whole[end:]) else whole[end:] + " " + fold(after)
    part, tail = _and_a_fraction(tail)
    scaled = _SCALED.match(tail) if part else None
    worth = _SCALES[scaled[1]] if scaled else 1.0
    value, step = (value + part) * worth, min(step, part or step) * worth
    tail = tail[scaled.end() :] if scaled else tail
    if sign:
        return Quantity(value, sign, "", bound, step, strict)
    unit, tail = _unit(tail)
    power = _POWERS.get(unit)
    if power:
        unit, tail = _unit(tail)
    if unit not in MEASURES or (power and MEASURES[unit][0] != "length"):
        return Quantity(value, "", stem(unit) if unit else "", bound, step, strict)
    dimension, factor = MEASURES[unit]
    if power:
        dimension, factor = power[0], factor ** power[1]
    part, tail = _and_a_fraction(tail)  # "a mile and a half"
    value, step = value + part, min(step, part or step)
    rate = _A_TIME.match(tail)
    if rate and rate[1] in _TIMES and dimension != "time":
        factor /= MEASURES[_SHORT_TIMES.get(rate[1], rate[1])][1]
        dimension = "speed" if dimension == "length" else f"{dimension} per time"
    return Quantity(value * factor, dimension, "", bound, step * factor, strict)


def bound_before(text: str) -> str:
    """Give the words at the end of a text that leave the next number open.

    Examples
    --------
    >>> bound_before("It cost no more than "), bound_before("It cost ")
    ('no more than', '')
    """
    return _bound(fold(text)[-_REACH:])[2]


def compares_a_number(words: Sequence[str], place: int) -> bool:
    """Whether a comparison with a number, or its negation, begins at a word.

    It is no negation of the sentence: what holds "no more than 90 people" holds some.

    Examples
    --------
    >>> [compares_a_number(words.split(), 0) for words in ("no more than 90", "no more wine")]
    [True, False]
    """
    begin = place + (words[place] in {"no", "not"})
    behind = words[begin + 2 : begin + 3]
    compared = begin + 1 < len(words) and words[begin + 1] == "than" and bool(behind)
    return compared and (behind[0][0].isdigit() or behind[0] in NUMBER_WORDS)


def _bound(lead: str) -> tuple[str, bool, str]:
    """How the end of a text leaves the next number open, whether it leaves that out, and in which words."""
    match = _BOUND.search(lead)
    if match is None:
        return "", False, ""
    name, words = str(match.lastgroup), match.group().strip()
    strict = not words.endswith(_INCLUSIVE)
    if name == "about":
        return name, False, words
    # What is not above ten is ten or below.
    return (_OTHERWISE[name], not strict, words) if match["not"] else (name, strict, words)


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


def _none(text: str) -> tuple[float, float, str, int, int] | None:
    match = _NO.search(text)
    return (0.0, 1.0, "", match.start(), match.end()) if match else None


def _part(text: str) -> tuple[float, float, str, int, int] | None:
    """Read "three quarters of"."""
    match = _PARTS.search(text)
    if match is None:
        return None
    share = _FRACTIONS[match[2]]
    return _SMALL[match[1]] * share, share, "", match.start(), match.end()


def _and_a_fraction(tail: str) -> tuple[float, str]:
    """Read "and a half" at the beginning of a text, and give what follows."""
    match = _AND_A_FRACTION.match(tail)
    if match is None:
        return 0.0, tail
    part = 0.75 if match[1] == "three" else _FRACTIONS[match[2] or match[3]]
    return part, tail[match.end() :]


def _words(text: str) -> tuple[float, float, str, int, int] | None:
    total = current = 0.0
    start = end = -1
    counted = False
    for match in re.finditer(r"[a-z]+", text):
        word = match.group()
        if start >= 0 and word == "and" and text[start:end].endswith(_HUNDREDS):
            continue  # "two hundred and five"
        if word in _SCALES and (start >= 0 or word == "dozen"):
            scale = _SCALES[word]
            if scale >= 1000:
                total, current = total + (current or 1) * scale, 0.0
            else:
                current = (current or 1) * scale
            counted = True
        elif word in _SMALL:
            article = word in {"a", "an"}
            following = re.match(r"\s+([a-z]+)", text[match.end() :])
            scaled = following is not None and following[1] in _SCALES
            if article and (start >= 0) is scaled:
                continue  # "half a million", and any "a" that counts nothing
            if article and start >= 0:
                break
            current += _SMALL.get(word, 0)
            counted = counted or not article
        elif start >= 0:
            break
        else:
            continue
        start, end = (match.start() if start < 0 else start), match.end()
    return (total + current, 1.0, "", start, end) if start >= 0 and counted else None


def _unit(tail: str) -> tuple[str, str]:
    """The noun that follows a number, and what follows that."""
    place = 0
    for match in _WORD.finditer(tail):
        word = match.group()
        if tail[place : match.start()].strip(" -–"):
            break  # a mark stands between: the number ends its phrase
        place = match.end()
        if word == "per" and tail[place:].startswith(" cent"):
            return "percent", tail[place + len(" cent") :]
        if word in _ADJECTIVES or word in _BETWEEN:
            continue
        return ("" if word in FUNCTION_WORDS else word), tail[place:]
    return "", ""


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
    one, other = _in_pounds(one, other), _in_pounds(other, one)
    if one.dimension != other.dimension:
        return None
    if one.bound in _OPEN or other.bound in _OPEN:
        # 80 and "more than 80" are hardly two reports.
        return one.bound == other.bound or not _apart(
            one._replace(strict=False), other._replace(strict=False)
        )
    larger, apart = max(abs(one.value), abs(other.value)), abs(one.value - other.value)
    if "about" in {one.bound, other.bound}:
        return apart <= _TOLERANCE * larger
    rounded = 0.5 * max(one.step, other.step) if one.dimension or max(one.step, other.step) > 1 else 0.0
    return apart <= min(rounded, _ROUNDED * larger)


def _in_pounds(one: Quantity, other: Quantity) -> Quantity:
    """Pounds as what the other amount is: money or a weight."""
    if one.dimension != "pounds" or other.dimension not in POUNDS:
        return one
    worth = POUNDS[other.dimension]
    return one._replace(value=one.value * worth, dimension=other.dimension, step=one.step * worth)


def implies(said: Quantity, asked: Quantity) -> bool | None:
    """Whether an amount that is said is the one asked for, or one of those; None where that is left open.

    Examples
    --------
    >>> said, asked = quantity("80", before="no more than "), quantity("90", before="more than ")
    >>> implies(said, asked), implies(said, quantity("70")), implies(quantity("95"), asked)
    (False, None, True)
    """
    said, asked = _in_pounds(said, asked), _in_pounds(asked, said)
    if said.dimension != asked.dimension or not _OPEN.intersection((said.bound, asked.bound)):
        return agree(said, asked)
    if said.bound == "least" and not asked.bound and said.value == asked.value:
        return True  # of more than 80, 80 too
    if _apart(said, asked):
        return False
    (least, most), (lowest, highest) = _ends(said), _ends(asked)
    return True if lowest <= least and most <= highest else None


def _apart(one: Quantity, other: Quantity) -> bool:
    """Whether no amount is within the bounds of both."""
    (least, most), (lowest, highest) = _ends(one), _ends(other)
    return most < lowest or highest < least


_End = tuple[float, int]
"""A number; 1 for what is just above it, -1 for just below, 0 for itself."""


def _ends(amount: Quantity) -> tuple[_End, _End]:
    """The least and the greatest that an amount may be."""
    value, strict = amount.value, int(amount.strict)
    if amount.bound == "least":
        return (value, strict), (inf, 0)
    if amount.bound == "most":
        return (-inf, 0), (value, -strict)
    open_by = _TOLERANCE * abs(value) if amount.bound == "about" else 0.0
    return (value - open_by, 0), (value + open_by, 0)
