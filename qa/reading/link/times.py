"""Which of several times a candidate belongs to: "2,564 in 1856, ‹13,000› in 1860", asked of 1860."""

from __future__ import annotations

from functools import reduce

from qa.arrays import np
from qa.hints import Final
from qa.language import lexicon
from qa.language.categories import VERBAL, categories, category
from qa.language.closed_classes import word_set
from qa.language.patterns import regex
from qa.reading.link.view import Flags, Ints, Table, View
from qa.reading.shape.lookup import among

__all__ = ["put_times", "told_of_another_act"]

_YEAR: Final = regex(r"1\d\d\d|20\d\d")
_DECADE: Final = regex(r"(1\d|20)\d0s")
#: What ends the stretch of words that a time belongs to; a time beyond it is so many words farther.
_BREAKS: Final = word_set(", ; : and but while whereas – —")
_BREAK: Final = 20
_ONE_OF_SEVERAL: Final = word_set("first last originally initially again second")
#: What may stand between a verb and its time: "founded | in early | 1924", and how much of it.
_BEFORE_TIMES: Final = categories("preposition determiner adverb")
_LEADS: Final = 3
#: Between two times that and joins stands one word.
_JOINED: Final = 2


def told_of_another_act(view: View) -> Flags:
    """Times of another verb than the question's: "founded in ‹1924›, will close in May", asked of the close.

    The sentence has the question's verb too, and another time for it.
    """
    passage = view.passage
    acts = among(passage.categories, VERBAL)
    dated = view.shaped("holds a date")
    slight = among(passage.categories, _BEFORE_TIMES)
    led = passage.before
    for _ in range(_LEADS):
        led = np.where(slight[led], led - 1, led)
    # "Built and opened in 1902" tells of both.
    joined = view.words("and", ",", "or")[led - 1]
    of_another = dated & acts[led] & ~view.matched[led] & ~joined & (led < passage.before)
    of_another |= dated & (acts & ~view.matched)[passage.first]
    out = np.zeros(len(dated), dtype=bool)
    if _ONE_OF_SEVERAL.intersection(view.question.words):
        return out  # "when was it first seen?" may be told of a sighting
    # Neither np.unique nor np.isin, which import all that there is for masked arrays.
    parts = np.cumsum(passage.flags["comma"])
    for number in sorted(set(passage.owner[of_another].tolist())):
        rows = passage.owner == number
        said = np.flatnonzero(view.matched & acts & (passage.part == number))
        others = rows & of_another & view.whole("date")
        if not others.any() or not (rows & dated & ~of_another & _apart(view, others)).any():
            continue
        # "Founded in 1924|, will close": a comma parts the two verbs.
        if len(said) and set(parts[led[others]].tolist()).isdisjoint(parts[said].tolist()):
            out |= rows & of_another
    return out


def _apart(view: View, others: Flags) -> Flags:
    """Candidates that overlap none of some others."""
    passage = view.passage
    covered = np.zeros(len(passage.folded), dtype=bool)
    for first, end in zip(passage.first[others].tolist(), passage.end[others].tolist(), strict=True):
        covered[first:end] = True
    return np.asarray(~view.has(covered))


def put_times(view: View, table: Table) -> None:
    """Fire on candidates of sentences that tell of the time asked about and of another one of its kind."""
    asked = {word: kind for word in view.question.words if (kind := _kind(word))}
    if not asked:
        return
    passage = view.passage
    same = np.zeros(len(passage.first), dtype=bool)
    kinds = {
        k: kind
        for k, word in enumerate(passage.folded)
        if (kind := _kind(word)) in asked.values() and not (kind == "year" and _counts(view, k))
    }
    breaks = np.cumsum([word in _BREAKS for word in passage.folded]) * _BREAK + np.arange(len(passage.folded))
    for number in sorted({int(passage.part[k]) for k in kinds}):
        places = [k for k in kinds if passage.part[k] == number]
        mine = [k for k in places if passage.folded[k] in asked]
        others = [k for k in places if passage.folded[k] not in asked]
        # "In 1856 and 1860 it built four and nine": neither is nearer.
        joined = any(abs(a - b) == _JOINED for a in mine for b in others)
        if not mine or not others or joined:
            continue
        rows = passage.owner == number
        nearer = _distance(view, breaks, mine) - _distance(view, breaks, others)
        same |= rows & (nearer < 0)
    held = view.has(np.array([k in kinds for k in range(len(passage.folded))]))
    table.put("told of the time asked about", same & ~held)


def _counts(view: View, place: int) -> bool:
    """Whether a noun follows a number there: "1200 | hands" are no year."""
    return bool(np.append(view.passage.categories, -1)[place + 1] == category("noun"))


def _kind(word: str) -> str:
    """Which kind of time a word is: a year, a decade, a month, a day of the week, or none."""
    if word[:1].isdigit():
        return "year" if _YEAR.fullmatch(word) else "decade" if _DECADE.fullmatch(word) else ""
    if word in lexicon.WEEKDAYS:
        return "day"
    return "month" if word in lexicon.MONTHS and word not in {"may", "march"} else ""


def _distance(view: View, measure: Ints, places: list[int]) -> Ints:
    """How far each candidate is from the nearest of some places."""
    passage = view.passage
    first, last = measure[passage.first], measure[passage.last]
    away = [np.maximum(np.maximum(first - measure[k], measure[k] - last), 0) for k in places]
    nearest: Ints = reduce(np.minimum, away)
    return nearest
