"""What a number is a figure of: a share, a price, an hour, none of which counts people or things."""

from __future__ import annotations

from collections.abc import Iterator

from qa.arrays import np
from qa.hints import Final
from qa.language import lexicon
from qa.language.categories import category
from qa.language.closed_classes import word_set
from qa.language.forms import term
from qa.language.patterns import regex
from qa.reading.link.view import Flags, View
from qa.reading.phrases.amounts import CURRENCY_WORDS
from qa.reading.phrases.dates import CURRENCY

__all__ = ["counts_no_such_thing", "tells_no_share"]

_NUMBER: Final = category("number")
_PERCENT: Final = word_set("% percent percentage pc")
_DECIMAL: Final = regex(r"\d+[.·]\d+|0,\d+")
_CLOCK: Final = regex(r"(?:[01]?\d|2[0-3])[.:][0-5]\d")
#: What leads to an hour.
_HOURLY: Final = word_set("at from until till by before after around about to and – -")
_DAY_HALVES: Final = word_set("a.m. p.m. am pm a.m p.m o'clock")
#: What is told before its number: "magnitude 6.9", "no. 38".
_RATED: Final = word_set("magnitude magnitudes category no. nos")
#: A decimal of them counts after all: "1.5 million people".
_GREAT: Final = word_set("hundred thousand million billion trillion m bn k")
_PARTS: Final = word_set(
    "third thirds quarter quarters fifth fifths sixth sixths seventh sevenths eighth eighths tenth tenths "
    "half halves most all none whole everything everyone majority minority nothing entire twentieth "
    "hundredth"
)


def _runs(view: View) -> Iterator[tuple[int, int]]:
    """The stretches of words that are a number each: "two hundred and six" may be two of them."""
    number = view.passage.categories == _NUMBER
    number |= np.array([word[:1].isdigit() for word in view.passage.folded], dtype=bool)
    k, n = 0, len(number)
    while k < n:
        end = k
        while end < n and number[end]:
            end += 1
        if end > k:
            yield k, end
        k = max(end, k + 1)


def _figure(folded: list[str], start: int, end: int) -> str:
    """What a number is a figure of: percent, money, clock, rating, decimal; nothing where it may count."""
    after, second = (*folded[end : end + 2], "", "")[:2]
    before, last = folded[start - 1], folded[end - 1]
    if after in _PERCENT or (after == "per" and second == "cent") or last.endswith("%"):
        return "percent"
    if before in CURRENCY or after in CURRENCY_WORDS:
        return "money"
    hour = _CLOCK.fullmatch(last) is not None
    if after in _DAY_HALVES or last.endswith(("am", "pm")) or (hour and before in _HOURLY):
        return "clock"
    if before in _RATED or (before == "of" and folded[start - 2] in _RATED):
        return "rating"
    if _DECIMAL.fullmatch(last) and after not in _GREAT:
        return "decimal"
    return ""


def _figures(view: View) -> dict[str, Flags]:
    """For each kind of figure the words of its numbers."""
    folded = view.passage.folded
    out: dict[str, Flags] = {}
    for start, end in _runs(view):
        kind = _figure(folded, start, end)
        out.setdefault(kind, np.zeros(len(folded), dtype=bool))[start:end] = True
        if kind == "percent" and folded[end : end + 1] == ["per"]:
            out[kind][end : end + 2] = True
        elif kind in {"percent", "money"} and folded[end] in _PERCENT | CURRENCY_WORDS:
            out[kind][end] = True
    return out


def counts_no_such_thing(view: View) -> Flags:
    """Figures of something that is not counted: "5.75 per cent", "from ‹7.15›", asked how many people.

    A decimal counts what follows it: "how many litres?", "2.5 litres".
    """
    question, passage = view.question, view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    if question.answer_type != "number" or not question.focus or "many" not in question.words:
        return out
    figures = _figures(view)
    wrong = np.zeros(len(passage.folded), dtype=bool)
    focus = frozenset(question.focus)
    for kind, places in figures.items():
        if kind and not _asked_for(kind, focus):
            wrong |= places
    if "decimal" in figures:
        head = term(question.focus[-1])
        named = np.array([stem == head for stem in passage.stems], dtype=bool)
        wrong[:-1] &= ~(figures["decimal"][:-1] & named[1:])
    number = passage.categories == _NUMBER
    return np.asarray(view.has(wrong) & ~view.has(number & ~wrong))


def _asked_for(kind: str, focus: frozenset[str]) -> bool:
    if kind == "money":
        return not CURRENCY_WORDS.isdisjoint(focus)
    if kind == "decimal":
        return not lexicon.UNITS.isdisjoint(focus - {"people", "times"})
    return kind == "percent" and not (_PERCENT | {"points"}).isdisjoint(focus)


def tells_no_share(view: View) -> Flags:
    """Candidates that tell no share, or cut it from its "per cent", where one is told."""
    question, passage = view.question, view.passage
    if question.answer_type != "percent":
        return np.zeros(len(passage.first), dtype=bool)
    cent = view.words(*_PERCENT)
    cent |= np.array([word.endswith("%") for word in passage.folded], dtype=bool)
    per = view.words("per")
    per[:-1] &= view.words("cent")[1:]
    told = cent.copy()
    told[1:] |= per[:-1]
    parted = np.array([not _PARTS.isdisjoint(word.split("-")) for word in passage.folded], dtype=bool)
    told = np.asarray(view.has(told))
    shares = told | view.has(parted) | _is_rate(view)
    begins = np.append(cent | per, False)[passage.end]
    # "By shareholders of ‹Orla and 38 per cent›"
    begins |= passage.capital[passage.first] & view.shaped("holds and")
    return (~shares | begins) if shares.any() else begins


def _is_rate(view: View) -> Flags:
    link = view.words("in", "out", "of")
    number = view.passage.categories == _NUMBER
    return np.asarray((view.held(number) > 1) & view.has(link))
