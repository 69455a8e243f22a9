"""Candidates that are one with the noun asked for: joined to its phrase by be, or in apposition to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from qa.arrays import np
from qa.hints import Final
from qa.language.categories import DETERMINERS, FINITE, SLIGHT, category
from qa.language.closed_classes import SUBJECT_RELATIVES, word_set
from qa.language.forms import term_set
from qa.questions.tables import FILLER_NOUNS
from qa.reading.link.place import opening_of
from qa.reading.link.view import Floats, Table, View
from qa.reading.shape.lookup import among
from qa.records import NamedTuple

__all__ = ["put_equated"]

_WHOLE: Final = (
    "name", "bare name", "noun phrase", "bare noun phrase", "extended noun phrase", "full noun phrase",
    "noun phrase with a clause", "list", "quotation", "clause",
)  # fmt: skip
_BEFORE_ANOTHER_NAME: Final = word_set(", : ( – — --")
_NAMERS: Final = word_set("called named termed dubbed titled namely including like as")
_PASSED_NAMERS: Final = word_set(", known such")


#: Verbs that say what a thing is as be does.
_AMOUNTING: Final = term_set("become form constitute remain represent")
_SERVING: Final = term_set("serve act function")
_HOLDING: Final = term_set("include comprise become remain consist")
_CLOSING: Final = frozenset({",", ".", ";", ")", ""})


class _Described(NamedTuple):
    """A phrase with the noun asked for: where it starts and ends, and its share of the question."""

    start: int
    end: int
    share: float


def put_equated(view: View, table: Table) -> None:
    """What the noun asked for is: "the capital of the island is ‹Tarn›", "‹Tarn›, the capital, ..."."""
    question, passage = view.question, view.passage
    if not question.focus or question.focus[-1] not in question.words:
        return
    head = question.stems[question.words.index(question.focus[-1])]
    n = len(passage.folded)
    is_one, renames = ([np.zeros(n + 2) for _ in range(2)] for _ in range(2))
    for phrase in _described(view, head):
        for side, at in ((0, _subject_end(view, phrase.start)), (1, _complement_start(view, phrase.end))):
            if at is not None:
                is_one[side][at] = max(is_one[side][at], phrase.share)
        # "Used in bags and tents, | zips come in two sizes": a bare noun that goes on renames nothing.
        begins = among(passage.categories[phrase.start : phrase.start + 1], DETERMINERS)[0]
        apposed = begins or passage.capital[phrase.start] or passage.folded[phrase.end] in _CLOSING
        if passage.flags["comma"][phrase.start - 1] and apposed:
            renames[0][phrase.start - 1] = max(renames[0][phrase.start - 1], phrase.share)
        at = _name_start(view, phrase.end)
        if at is not None:
            renames[1][at] = max(renames[1][at], phrase.share)
    whole = view.whole(*_WHOLE)
    table.put("is one with the noun asked for", whole * _beside(view, is_one))
    table.put("renames the noun asked for", whole * _beside(view, renames))


def _beside(view: View, sides: Sequence[Floats]) -> Floats:
    """The value of each candidate by where it ends, or begins with or without its determiner."""
    passage = view.passage
    determiner = among(passage.categories, (category("determiner"), category("possessive")))
    first = passage.first
    bare = np.where(determiner[first - 1], sides[1][first - 1], 0.0)
    return np.asarray(np.maximum(np.maximum(sides[0][passage.end], sides[1][first]), bare))


def _described(view: View, head: str) -> Iterator[_Described]:
    """The noun phrases that end with the noun asked for, with and without what follows them."""
    passage, found = view.passage, view.found
    for number, part in enumerate(passage.parts):
        offset = int(np.searchsorted(passage.part, number))
        offset += int(passage.folded[offset] == "")
        ends = {
            p.start: {p.end}
            for p in part.spans.phrases
            if p.kind == "noun phrase" and part.sentence.stems[p.end - 1] == head
        }
        for p in part.spans.phrases:
            if p.start in ends and p.kind in {"extended noun phrase", "full noun phrase"}:
                ends[p.start].add(p.end)
        kinds = {
            p.end: p.start
            for p in part.spans.phrases
            if p.kind == "noun phrase" and part.sentence.folded[p.end - 1] in FILLER_NOUNS
        }
        for bare, places in ends.items():
            start = offset + _widest(part.sentence.folded, bare, kinds)
            for end in places:
                held = {int(term) for term in found.term[start : offset + end] if term >= 0}
                yield _Described(start, offset + end, float(sum(found.weights[sorted(held)].tolist())))


def _widest(folded: list[str], start: int, kinds: Mapping[int, int]) -> int:
    """Where a phrase begins with what belongs to it: "| one of | the rivers", "| the main kind of | rock"."""
    if start and folded[start - 1] == "of":
        start = kinds.get(start - 1, start)
    if folded[max(start - 2, 0) : start] in (["one", "of"], ["some", "of"]):
        return start - 2
    return start - (start > 0 and folded[start - 1] == "among")


def _subject_end(view: View, start: int) -> int | None:
    """Where the subject of be ends whose complement begins at `start`: "Tarn | was always | the port"."""
    passage, k, be = view.passage, start - 1, False
    if passage.folded[k] == "as" and passage.stems[k - 1] in _SERVING:
        k, be = k - 2, True
    elif passage.stems[k] in _AMOUNTING and passage.categories[k] in FINITE:
        k, be = k - 1, True
    while passage.categories[k] in SLIGHT or passage.flags["be"][k]:
        be = be or bool(passage.flags["be"][k])
        k -= 1
    if not be:
        return None
    if passage.folded[k] in SUBJECT_RELATIVES:
        # "They saw Tarn|, which is the capital": the relative stands for what it follows.
        k -= 1 + (passage.folded[k - 1] == ",")
    elif passage.folded[k] == "and":
        # "Tarn| lies in the south and is the capital": both verbs have one subject.
        begin = int(np.searchsorted(passage.part, passage.part[k]))
        acts = np.flatnonzero(among(passage.categories[begin:k], FINITE))
        if len(acts):
            k = begin + int(acts[0]) - 1
    return opening_of(passage, k + 1)


def _complement_start(view: View, end: int) -> int | None:
    """Where the complement of be begins, whose subject ends at `end`."""
    passage, k, be = view.passage, _aside_end(view, end), False
    while k < len(passage.folded) and (passage.categories[k] in SLIGHT or passage.flags["be"][k]):
        be = be or bool(passage.flags["be"][k])
        k += 1
    if passage.stems[k] in _HOLDING and passage.categories[k] in FINITE:
        return k + 1 + (passage.folded[k + 1] == "of")
    return k if be else None


#: What stands between commas or in brackets behind a subject has at most so many words.
_ASIDE: Final = 12


def _aside_end(view: View, end: int) -> int:
    """Where the words go on behind what is put in: "the smallest otter|, and a rare one, | is"."""
    folded, categories = view.passage.folded, view.passage.categories
    closing = {",": ",", "(": ")"}.get(folded[end])
    for k in range(end + 1, min(end + 1 + _ASIDE, len(folded))) if closing else ():
        if folded[k] == closing:
            return k + 1
        if categories[k] in FINITE or not folded[k]:
            break
    return end


def _name_start(view: View, end: int) -> int | None:
    """Where another name for a phrase that ends at `end` begins: behind a comma, "called", "such as"."""
    folded = view.passage.folded
    k = end
    while folded[k] in _PASSED_NAMERS:
        k += 1
    if folded[k] in _NAMERS:
        return k + 1
    return end + 1 if folded[end] in _BEFORE_ANOTHER_NAME else None
