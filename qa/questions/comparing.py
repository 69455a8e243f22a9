"""Questions that compare: "Which is older, the mill or the inn?", "Did A happen before B?"."""

from __future__ import annotations

import re

from qa.hints import Final
from qa.language import lexicon
from qa.language.closed_classes import word_set
from qa.language.patterns import regex
from qa.language.stems import fold
from qa.records import NamedTuple

__all__ = ["Comparison", "asks_to_compare"]

_EARLIER: Final = word_set("first older oldest earlier earliest before")
_LATER: Final = word_set("last later latest newer newest younger youngest after")
_MORE: Final = word_set(
    """
    larger largest bigger biggest greater greatest more most higher highest taller tallest longer longest
    heavier heaviest farther farthest further wider widest deeper deepest faster fastest hotter
    hottest stronger richer dearer
    """
)
_LESS: Final = word_set(
    """
    smaller smallest less least fewer fewest lower lowest shorter shortest lighter lightest cheaper cheapest
    narrower narrowest nearer nearest closer closest slower slowest colder coldest shallower
    """
)
#: word: whether it compares dates, and which side it asks for.
_SIDES: Final = (
    dict.fromkeys(_EARLIER, (True, -1))
    | dict.fromkeys(_LATER, (True, 1))
    | dict.fromkeys(_MORE, (False, 1))
    | dict.fromkeys(_LESS, (False, -1))
)

#: Without one of these nothing is compared.
_JOINTS: Final = (" or ", " than ", " before ", " after ")
_CHOICE: Final = regex(r"[,:–—]\s*(?P<one>[^,:?]+?),?\s+or\s+(?P<other>[^,:?]+?)\s*\??$", re.IGNORECASE)
_THAN: Final = regex(
    rf"""^(?:is|are|was|were|does|do|did|has|have|had)\s+(?P<one>.+?)\s+
    (?P<word>{"|".join(sorted(_SIDES))})(?:\s+\w+)?\s+than\s+(?P<other>.+?)\s*\??$""",
    re.VERBOSE | re.IGNORECASE,
)
_EITHER: Final = regex(
    rf"\b(?P<one>{'|'.join(sorted(_SIDES))})\s+or\s+(?P<other>{'|'.join(sorted(_SIDES))})\b", re.IGNORECASE
)
_TIME: Final = regex(
    r"""^(?:is|are|was|were|did|has|have|had)\s+(?P<one>.+?)\s+
    (?P<word>before|after|earlier\sthan|later\sthan)\s+(?P<other>.+?)\s*\??$""",
    re.VERBOSE | re.IGNORECASE,
)


class Comparison(NamedTuple):
    """Two things that a question compares.

    Parameters
    ----------
    one, other : str
        What is compared, as the question says it.
    by_time : bool
        Whether dates are compared, or else numbers.
    direction : {-1, 1}
        Whether the lesser (the earlier) is sought, or the greater (the later).
    yes_no : bool
        Whether the question is whether `one` is the one sought.
    words : tuple of str, optional
        The two words between which the question would have one choose, that for `one` first: "before or
        after".
    """

    one: str
    other: str
    by_time: bool
    direction: int
    yes_no: bool
    words: tuple[str, str] | None = None


def asks_to_compare(text: str) -> Comparison | None:
    """Read a question that compares two things; None for every other question.

    Examples
    --------
    >>> asked = asks_to_compare("Which is older, the mill or the inn?")
    >>> asked.one, asked.other, asked.by_time, asked.direction
    ('the mill', 'the inn', True, -1)
    >>> asks_to_compare("Was the mill built before the inn?").yes_no
    True
    """
    text = " ".join(text.split())
    plain = fold(text)
    if not any(word in plain for word in _JOINTS):  # as in nearly every question
        return None
    choice = _CHOICE.search(text)
    if choice:
        words = [word for word in re.findall(r"\w+", fold(text[: choice.start()])) if word in _SIDES]
        # "In 1790 or 1800?" asks which is right, not which is more.
        if not words or choice["one"].strip()[0].isdigit():
            return None
        by_time, direction = _SIDES[words[-1]]
        return Comparison(choice["one"].strip(), choice["other"].strip(), by_time, direction, yes_no=False)
    either = _EITHER.search(text)
    opposed = either and _opposed(either["one"], either["other"])
    pair = (either["one"], either["other"]) if either and opposed else None
    if either and pair:  # "before or after the war": whether before, and else after
        text = text[: either.end("one")] + text[either.end("other") :]
    found = _THAN.match(text) or _TIME.match(text)
    if not found:
        return None
    word = fold(found["word"].split()[0])
    if word not in _SIDES or all(w in lexicon.FUNCTION_WORDS for w in fold(found["one"]).split()):
        return None
    by_time, direction = _SIDES[word]
    return Comparison(found["one"], found["other"], by_time, direction, yes_no=pair is None, words=pair)


def _opposed(one: str, other: str) -> bool:
    """Whether two words compare the same the other way round: "before" and "after", "higher" and "lower"."""
    (by_time, direction), (too, opposite) = _SIDES[fold(one)], _SIDES[fold(other)]
    return by_time == too and direction != opposite
