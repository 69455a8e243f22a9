"""Which kind of time is asked for: an hour, a day, a month, a year."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from qa.arrays import np
from qa.hints import Final
from qa.language import lexicon
from qa.language.categories import category
from qa.language.closed_classes import word_set
from qa.language.patterns import regex
from qa.reading.link.view import Flags, View

__all__ = ["of_the_kind_asked"]

#: A day is told by its name or its date.
_NAMED_DAYS: Final = (
    lexicon.WEEKDAYS | lexicon.WEEKDAYS_AGAIN | lexicon.MONTHS
    | word_set(
        "day days eve today yesterday tomorrow christmas easter weekdays weekends first last saturdays "
        "ascension pentecost whitsun ramadan midsummer new")
)  # fmt: skip
#: What is asked for by these nouns is told by a year, or by a word for one: "the year of the flood", "79 AD".
_LONG_TIMES: Final = word_set("year decade century")
_YEARLY: Final = word_set(
    "year years yesteryear decade decades century centuries ad bc bce ce twenties thirties forties fifties "
    "sixties seventies eighties nineties"
)
_YEAR: Final = regex(r"(?<![\d.,])\d{3,4}s?(?![\d.,])|['’]\d\ds?")
_DAY_TIMES: Final = word_set(
    "a.m. p.m. am pm o'clock noon midnight dawn dusk sunrise sunset midday morning evening afternoon night"
)
#: Behind one of these a number is a year, though a noun follows: "in 1904 | workers moved".
_LEADS: Final = ("in", "by", "from", "after", "before", "during", "until", "since")


def of_the_kind_asked(view: View, asked: AbstractSet[str]) -> Flags:
    """Candidates of the kind of time that is asked for: an hour, a day, a month, a year.

    "On which day?" is told by no hour. Where none is told, other times may be meant by an hour, a day or a
    month, but "in which year?" is not answered by "in May".

    Parameters
    ----------
    view : View
    asked : set of str
        The words of the question phrase: "in which year".
    """
    focus = "".join(view.question.focus[-1:])
    if "time" in asked:
        told = _clock(view)
    elif focus in {"day", "month"}:
        told = view.holds(_NAMED_DAYS if focus == "day" else lexicon.MONTHS)
    elif focus in _LONG_TIMES:
        return _tells_year(view)
    else:
        return np.ones(len(view.passage.first), dtype=bool)
    return told | (not told.any())


def _tells_year(view: View) -> Flags:
    """Candidates that tell a year, a decade or a century: "1904", "the 1920s"; but not "1904 | hands"."""
    passage = view.passage
    counted = np.append(passage.categories == category("noun"), False)[1:]
    counted[1:] &= ~view.words(*_LEADS)[:-1]
    told = [
        word in _YEARLY or (not counts and _YEAR.search(word) is not None)
        for word, counts in zip(passage.folded, counted.tolist(), strict=True)
    ]
    return np.asarray(view.has(np.array(told, dtype=bool)))


def _clock(view: View) -> Flags:
    """Candidates that tell the time of day: "6 a.m.", "11:16am", "at five", "noon"."""
    folded = view.passage.folded
    before = ["", *folded[:-1]]
    told = [
        word in _DAY_TIMES
        or (word[:1].isdigit() and (":" in word or word.endswith(("am", "pm"))))
        or (left in {"at", "around", "by", "before", "after", "until"} and word in lexicon.NUMBER_WORDS)
        for word, left in zip(folded, before, strict=True)
    ]
    return np.asarray(view.has(np.array(told)))
