"""Kin as a text tells it outright: by whose child somebody was, by a trade, by a number of children."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language.categories import categories, category
from qa.language.closed_classes import BE, word_set
from qa.language.forms import term
from qa.language.kin import CHILDREN, FATHERS, KIN, MOTHERS, PARENTS, SIBLINGS, SPOUSES
from qa.questions.question import Question
from qa.reading.link.children import number_told
from qa.reading.link.kin_trade import trade_told, whose_trade
from qa.reading.link.parentage import OFFSPRING, Birth
from qa.reading.link.view import Flags, View
from qa.reading.link.whose_birth import births_of_the_asked

__all__ = ["is_not_as_told", "is_of_the_parents", "kin_told"]

#: Kin by marriage, of one's own age and the next: of a parent they are the parent's.
_NOT_PARENTS: Final = SPOUSES | CHILDREN | SIBLINGS
_PLURALS: Final = word_set("sons daughters brothers sisters children parents twins")


def kin_told(view: View) -> Flags:
    """Candidates that are the kin, a trade or a number as the text tells it outright; none where it does not.

    "The son of the miner ‹Jon Roe› and his wife ‹Lena›", "her father, ‹a cooper›, ...", "two sons, ‹Ivo and
    Max›", "they had ‹three children›".
    """
    question = view.question
    noun = _noun_asked(question)
    trade = whose_trade(question)
    if trade is not None:
        return trade_told(view, trade)
    if question.form == "how many":
        return number_told(view, noun) if noun and term(noun) in OFFSPRING else _none(view)
    if question.kind not in {"who", "what"} or noun not in KIN:
        return _none(view)
    if noun in _PLURALS and noun != "parents":
        return _list_told(view, noun)
    return _parent_told(view, noun) if noun in PARENTS else _none(view)


def is_not_as_told(view: View) -> Flags:
    """Candidates that are not the kin, the trade or the number told outright (`kin_told`)."""
    told = kin_told(view)
    return ~told if told.any() else told


def _noun_asked(question: Question) -> str:
    """The noun asked for, be it by "her mother's | name |"; "" where none is."""
    noun = question.focus[-1] if question.focus else ""
    owner = question.words[: question.words.index(noun)][-2:] if noun in question.words else ()
    return owner[0] if noun in {"name", "names"} and owner[1:] == ("'s",) else noun


def is_of_the_parents(view: View) -> Flags:
    """Candidates that are the parents of whom the question asks, or theirs, where other kin is asked for.

    "The son of the miner ‹Jon Roe› and his wife ‹Lena›": the son's own wife is not she.
    """
    question, passage = view.question, view.passage
    out = _none(view)
    if question.focus and question.focus[-1] in _NOT_PARENTS and question.kind in {"who", "what"}:
        for birth in births_of_the_asked(view):
            out |= (passage.first < birth.end) & (passage.end > birth.begin)
    return out


def _none(view: View) -> Flags:
    return np.zeros(len(view.passage.first), dtype=bool)


def _parent_told(view: View, noun: str) -> Flags:
    able = _none(view)
    for birth in births_of_the_asked(view):
        able |= _is_whole(view, birth, noun)
    return able | _named_beside(view, noun) if able.any() else able


def _list_told(view: View, noun: str) -> Flags:
    passage, able = view.passage, _none(view)
    for k, word in enumerate(passage.folded):
        if word == noun:
            begin, end = _names_behind(view, k + 1 + (passage.folded[k + 1] in {",", ":", "–", "—"}))
            able |= (passage.first == begin) & (passage.end == end) & (end > begin)
    return able


def _is_whole(view: View, birth: Birth, noun: str) -> Flags:
    """Candidates that are the parent asked for: with the name, where it is told."""
    passage = view.passage
    person = birth.father if noun in FATHERS else birth.mother if noun in MOTHERS else None
    if noun in {"parent", "parents"}:
        person = (birth.begin, birth.end)
    if person is None:
        return np.zeros(len(passage.first), dtype=bool)
    begin, end = person
    able = (passage.first >= begin) & (passage.end <= end)
    names = np.flatnonzero(passage.capital[begin:end]) + begin
    if len(names):
        able &= passage.end > names[-1]
        if noun in {"parent", "parents"}:
            # "The smith | Jon Roe and his wife Lena |": all of them, and not cut inside.
            return np.asarray(able & ((passage.first == begin) | (passage.first == names[0])))
        able &= passage.first <= max(_name_start(view, int(names[-1])), begin)
        # "His wife | Lena |": of that noun she is another's.
        owned = passage.categories == category("possessive")
        able &= ~view.has(owned) & ~owned[passage.before]
    return able


def _name_start(view: View, last: int) -> int:
    begin = last
    while view.passage.capital[begin - 1] and view.passage.folded[begin - 1]:
        begin -= 1
    return begin


def _named_beside(view: View, noun: str) -> Flags:
    """Candidates with a name that stands right beside the noun: "her father, ‹Alf›", "‹Alf›, her father"."""
    passage = view.passage
    able = np.zeros(len(passage.first), dtype=bool)
    for k, word in enumerate(passage.folded):
        if word != noun:
            continue
        skip = k + 1 + (passage.folded[k + 1] in {","} | BE)
        begin, end = _names_behind(view, skip)
        able |= (passage.first == begin) & (passage.end == end) & (end > begin)
        before = k - 1
        while int(passage.categories[before]) in categories("possessive determiner adjective"):
            before -= 1
        if passage.folded[before] in {","} | BE and passage.capital[before - 1]:
            able |= (passage.end == before) & (passage.first == _name_start(view, before - 1))
    return able


def _names_behind(view: View, begin: int) -> tuple[int, int]:
    """The names from a place on, joined by and or commas: "| Ivo, Max and Ida | were"."""
    passage, end = view.passage, begin
    while passage.folded[end] and (
        passage.capital[end]
        or (passage.folded[end] in {",", "and"} and passage.capital[end + 1] and end > begin)
        or (passage.folded[end : end + 2] == [",", "and"] and end > begin and passage.capital[end + 2])
    ):
        end += 1
    return begin, end
