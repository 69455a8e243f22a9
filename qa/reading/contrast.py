"""Compares the dates or the numbers that the text gives for two things."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from qa.hints import Final
from qa.language import lexicon
from qa.language.analysis import AnalysedSentence
from qa.language.calendar_names import MONTH_NUMBERS
from qa.language.capitals import upper_first
from qa.language.forms import term
from qa.language.patterns import regex
from qa.language.quantities import quantity
from qa.language.stems import fold
from qa.language.tokens import tokenize
from qa.language.units import POUNDS
from qa.questions.comparing import Comparison
from qa.reading.answer import Answer, Candidate, Citation, Evidence, marks_of
from qa.reading.passage import prepare
from qa.records import NamedTuple
from qa.retrieval.hit import Hit

__all__ = ["compare"]

#: How sure a comparison is, where the sentences hold all the words of both things.
SURE: Final = 0.7
#: Share of a thing's words, by weight, that a sentence must hold to speak of it.
_NEEDED: Final = 0.6
_AMOUNTS: Final = ("quantity", "money", "duration", "number")
_YEAR: Final = regex(r"\d{3,4}")
_CENTURY: Final = regex(r"(\d{1,2})(?:st|nd|rd|th) century")


class _Value(NamedTuple):
    """A date or number found for a thing: how sure, its worth, its unit, its words, where it stands."""

    share: float
    worth: float
    unit: str
    words: str
    hit: Hit


def compare(
    wanted: Comparison, question: str, asked: str, hits: Sequence[Hit], weigh: Callable[[str], float]
) -> Answer | None:
    """Answer a comparison from the sentences found, or None where a value of one of the two is missing.

    Parameters
    ----------
    wanted : Comparison
    question, asked : str
        The question that stands alone, and as it was typed.
    hits : sequence of Hit
        Best first.
    weigh : callable
        From a stem to its inverse document frequency.
    """
    one, other = _terms(wanted.one), _terms(wanted.other)
    # What both have in common tells neither from the other.
    left = _find(
        wanted, one - other or one, one, hits, weigh, without=frozenset() if one - other else other - one
    )
    if left is None:
        return None
    right = _given(wanted, left) or _find(
        wanted, other - one or other, other, hits, weigh, without=frozenset() if other - one else one - other
    )
    if right is None:
        return None
    left, right = _in_pounds(left, right.unit), _in_pounds(right, left.unit)
    if left.unit != right.unit or left.worth == right.worth:
        return None
    first = (left.worth - right.worth) * wanted.direction > 0
    winner, loser = (left, right) if first else (right, left)
    said = wanted.one if first else wanted.other
    if wanted.yes_no or wanted.words:
        one_is, other_is = wanted.words or ("Yes", "No")
        said, winner, loser = one_is if first else other_is, left, right
    hits_cited = [winner.hit] + ([loser.hit] if loser.hit.sentence != winner.hit.sentence else [])
    start, end = (None, None) if wanted.yes_no or wanted.words else _place(said, winner.hit)
    if start is not None and end is not None:
        offset = winner.hit.sentence.start
        said = winner.hit.sentence.text[start - offset : end - offset]
    citations = tuple(
        Citation(n, hit.sentence, hit.score, *((start, end) if n == 1 else (None, None)))
        for n, hit in enumerate(hits_cited, 1)
    )
    marks = marks_of(citations)
    reply = f"{upper_first(said)} ({winner.words} against {loser.words}) {marks}."
    share = min(left.share, right.share)
    kind = "yes/no" if wanted.yes_no else "which"
    evidence = (Evidence(f"{winner.words} against {loser.words}", round(share, 2)),)
    sure = SURE * share
    candidates: tuple[Candidate, ...] = ()
    if start is not None and end is not None:
        candidates = (Candidate(said, start, end, winner.hit.sentence, 0.0, sure, evidence),)
    return Answer(
        question=asked,
        resolved=question,
        text=said,
        reply=reply,
        kind=kind,
        confidence=sure,
        citations=citations,
        evidence=evidence,
        candidates=candidates,
        hits=tuple(hits),
    )


def _terms(text: str) -> frozenset[str]:
    words = [fold(token.text) for token in tokenize(text)]
    return frozenset(term(w) for w in words if w[0].isalnum() and w not in lexicon.FUNCTION_WORDS)


def _in_pounds(value: _Value, unit: str) -> _Value:
    """Pounds as what the other value is: money or a weight."""
    if value.unit != "pounds" or unit not in POUNDS:
        return value
    return value._replace(worth=value.worth * POUNDS[unit], unit=unit)


def _given(asked: Comparison, left: _Value) -> _Value | None:
    """The date that the question itself gives ("after 2016"), beside the value found for the other side."""
    words = fold(asked.other).split()
    judged = asked.yes_no or asked.words is not None
    worth = _when(words) if judged and asked.by_time and any(word[0].isdigit() for word in words) else None
    known = _terms(asked.other) - {term(word) for word in words if word[0].isdigit() or word in MONTH_NUMBERS}
    return None if worth is None or known else _Value(1.0, worth, left.unit, asked.other, left.hit)


def _find(
    asked: Comparison,
    own: frozenset[str],
    every: frozenset[str],
    hits: Sequence[Hit],
    weigh: Callable[[str], float],
    *,
    without: frozenset[str],
) -> _Value | None:
    """The value that stands nearest to a thing's own words, in the sentence that holds most of its words.

    Sentences with the words `without` speak of the other thing.
    """
    best: _Value | None = None
    total = sum(weigh(t) for t in every) or 1.0
    for hit in hits:
        prepared = prepare(hit.sentence.text)
        s = prepared.sentence
        places = [i for i, stem in enumerate(s.stems) if stem in own]
        share = sum(weigh(t) for t in every & set(s.stems)) / total
        if without & set(s.stems):
            continue
        if not places or share < _NEEDED or (best is not None and share <= best.share):
            continue
        kinds = ("date",) if asked.by_time else _AMOUNTS
        dates = [p for p in prepared.spans.phrases if p.kind == "date"]
        near: list[tuple[int, int, float, int, int]] = []
        for phrase in prepared.spans.phrases:
            if phrase.kind not in kinds:
                continue
            if phrase.kind != "date" and any(d.start < phrase.end and phrase.start < d.end for d in dates):
                continue
            folded = s.folded[phrase.start : phrase.end]
            worth = _when(folded) if asked.by_time else _amount(s, hit, phrase.start, phrase.end)[0]
            if worth is not None:
                # What follows a thing is likelier its own than what precedes it.
                gap = min(phrase.start - i if phrase.start > i else 2 * (i - phrase.end + 1) for i in places)
                near.append((gap, kinds.index(phrase.kind), worth, phrase.start, phrase.end))
        if near:
            *_, worth, start, end = min(near)
            unit = "date" if asked.by_time else _amount(s, hit, start, end)[1]
            best = _Value(share, worth, unit, _text(s, hit, start, end), hit)
    return best


def _text(s: AnalysedSentence, hit: Hit, start: int, end: int) -> str:
    return hit.sentence.text[s.starts[start] : s.ends[end - 1]]


def _amount(s: AnalysedSentence, hit: Hit, start: int, end: int) -> tuple[float | None, str]:
    """What an amount is worth in the base unit of its dimension, and the dimension; None without a number."""
    read = quantity(_text(s, hit, start, end))
    # "310 workers" is compared with "120": what is only counted has no unit.
    return (None, "") if read is None else (read.value, read.dimension or read.noun.removeprefix("peopl"))


def _when(folded: Sequence[str]) -> float | None:
    """A date as a year with a fraction; a month or day without a year as a fraction; None for the others."""
    text = " ".join(folded)
    century = _CENTURY.search(text)
    year = _YEAR.search(text)
    worth = None
    if century:
        worth = 100.0 * int(century.group(1)) - 50
    elif year:
        worth = float(year.group()) * (-1 if {"bc", "bce"} & set(folded) else 1)
    month = next((MONTH_NUMBERS[word] for word in folded if word in MONTH_NUMBERS), None)
    if month is None:
        return worth
    day = next((int(m.group()) for w in folded if (m := re.match(r"\d{1,2}(?!\d)", w))), 0)
    return (worth or 0.0) + month / 12.5 + day / 400


def _place(said: str, hit: Hit) -> tuple[int | None, int | None]:
    """Where the thing that is named stands in the sentence, in any case of letters."""
    found = re.search(rf"\b{re.escape(said)}\b", hit.sentence.text, re.IGNORECASE)
    if not found:
        return None, None
    return hit.sentence.start + found.start(), hit.sentence.start + found.end()
