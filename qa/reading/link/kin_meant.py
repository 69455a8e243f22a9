"""Whose trade is told: "Ann Roe's brother Tom is a ‹baker›" tells no trade of hers."""

from __future__ import annotations

from collections.abc import Iterator

from qa.arrays import np
from qa.hints import Final
from qa.language.categories import DETERMINERS, FINITE, categories, category
from qa.language.closed_classes import word_set
from qa.language.kin import KIN
from qa.questions.question import Question
from qa.reading.link.view import Flags, View
from qa.reading.passage import Passage

__all__ = ["asks_for_a_trade", "is_told_of_kin"]

_RELATIVES: Final = KIN | word_set(
    "nephew niece grandson granddaughter stepfather stepmother uncles aunts cousins grandfathers"
)
_OWNING: Final = word_set("his her their its my our your whose")
_NAMING: Final = categories("adjective noun name")
#: Another person may be spoken of from one of these on.
_PERSONS: Final = word_set("he she they i we who's")
_CLAUSES: Final = word_set("; : while whereas but when because as although")
_NEVER_SUBJECT: Final = categories("preposition of to")
_GENITIVE: Final = category("genitive")


def asks_for_a_trade(question: Question) -> bool:
    """Whether it is asked what somebody with a name is or does, and not what kin does."""
    if not question.names or not _RELATIVES.isdisjoint(question.words):
        return False
    if question.answer_type == "role":
        return True
    does = question.form == "what did" and question.verb is not None and question.words[question.verb] == "do"
    return does and not set(question.terms) - question.names


def is_told_of_kin(view: View) -> Flags:
    """Candidates that are said of kin of somebody, where the trade of somebody else is asked for.

    The kin is named by a genitive or a possessive before it, or by "of" behind it; where its name is asked
    for, or stands beside, it is the one.
    """
    passage = view.passage
    told = np.zeros(len(passage.folded), dtype=bool)
    kin = np.zeros(len(passage.folded), dtype=bool)
    for k, word in enumerate(passage.folded):
        if word in _RELATIVES:
            _put_kin(view, k, kin)
            for begin, end in _told(view, k):
                told[begin:end] = True
    if view.question.kind == "what":
        # Nobody is a brother by trade, but "Who is he?" may be answered so.
        told |= kin
    return view.has(told)


def _put_kin(view: View, kin: int, flags: Flags) -> None:
    """Flag the noun of kin with the name or noun for whose kin it is: "Roe's brother", "the son of a smith".

    But the trade behind "of" may be that of the one asked about: "the son of the painter Ann Roe".
    """
    passage, begin = view.passage, _phrase_begin(view.passage, kin)[0]
    if begin is None:
        return
    flags[begin : kin + 1] |= passage.capital[begin : kin + 1]
    flags[kin] = True
    if passage.folded[kin + 1] == "of":
        end = _owner_end(passage, kin + 2)
        flags[kin + 2 : end] |= not view.matched[kin + 2 : end].any()


def _told(view: View, kin: int) -> Iterator[tuple[int, int]]:
    """The stretches of words that tell of the kin at a place."""
    passage = view.passage
    begin, whose = _phrase_begin(passage, kin)
    if begin is None or (not whose and _renames_the_asked(view, begin)):
        return
    at = _named_until(view, kin)
    if not at:
        return
    subject = int(passage.categories[begin - 1]) not in _NEVER_SUBJECT
    if passage.folded[at] == ",":
        close = next(k for k in range(at + 1, len(passage.folded)) if passage.folded[k] in {",", ""})
        if any(_is_the_asked(view, k) for k in range(at, close)):
            return
        yield at + 1, close
        at = close + (passage.folded[close] == ",")
    elif int(passage.categories[at]) in DETERMINERS:
        yield at, _clause_end(view, at, whose=True)
    if subject and int(passage.categories[at]) in FINITE:
        yield at, _clause_end(view, at, whose=whose)


def _named_until(view: View, kin: int) -> int:
    """Where "of" and a name behind a noun of kin end: "brother | Tom |"; 0 where it is asked of Tom."""
    passage, at = view.passage, kin + 1
    if passage.folded[at] == "of":
        at = _owner_end(passage, at + 1)
    while passage.capital[at]:
        if view.matched[at]:
            return 0
        at += 1
    return at


def _owner_end(passage: Passage, place: int) -> int:
    while int(passage.categories[place]) in _NAMING | DETERMINERS:
        place += 1
    return place


def _is_the_asked(view: View, place: int) -> bool:
    """Whether a word names whom the question asks about, and not as the one whose kin it is."""
    return bool(view.passage.capital[place] and view.matched[place]) and not _owns(view.passage, place)


def _phrase_begin(passage: Passage, kin: int) -> tuple[int | None, bool]:
    """Where the words for kin begin, with whose it is, and whether that is "whose"; None where nobody's."""
    k = kin - 1
    while passage.folded[k] and passage.categories[k] == category("adjective"):
        k -= 1
    if passage.folded[k] in _OWNING:
        return k, passage.folded[k] == "whose"
    if passage.categories[k] == _GENITIVE:
        k -= 1
        while passage.folded[k - 1] and int(passage.categories[k - 1]) in _NAMING | DETERMINERS:
            k -= 1
        return k, False
    if passage.folded[kin + 1] == "of":
        return k if int(passage.categories[k]) in DETERMINERS else k + 1, False
    return None, False


def _renames_the_asked(view: View, begin: int) -> bool:
    """Whether the words for kin are said of whom the question asks: "| Ann Roe |, Tom Vane's sister".

    Or of anybody by a form of be or "as": "is his brother and a baker".
    """
    passage = view.passage
    before = begin - 1
    if passage.flags["be"][before] or passage.folded[before] in {"as", "became"}:
        return True
    return passage.folded[before] == "," and bool(passage.capital[before - 1] and view.matched[before - 1])


def _owns(passage: Passage, place: int) -> bool:
    """Whether a name has a genitive behind it, right there or behind its other parts."""
    while passage.capital[place] and passage.folded[place]:
        place += 1
    return bool(passage.categories[place] == _GENITIVE)


def _clause_end(view: View, begin: int, *, whose: bool) -> int:
    """Where what is told of kin ends: at another clause, or at the name that is asked about."""
    passage = view.passage
    for k in range(begin, len(passage.folded)):
        word = passage.folded[k]
        other = word in _CLAUSES and not (word == "as" and passage.folded[k - 1].startswith("work"))
        if not word or other or word in _PERSONS or _is_the_asked(view, k) or (whose and word == ","):
            return k
    return len(passage.folded)
