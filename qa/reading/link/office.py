"""Which sentences speak of another office than the one whose holder is asked for."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language import lexicon
from qa.language.closed_classes import COPULA, DETERMINING, word_set
from qa.questions.question import Question
from qa.reading.link.view import Flags, View

__all__ = ["of_another_office"]

#: Who is none of these by the office alone.
_NOT_IN_OFFICE: Final = word_set("former ex ex- deputy vice vice- acting interim late designate then-")
_IN_OFFICE: Final = word_set("new current present incumbent")
_POSSESSIVES: Final = word_set("his her its their our")
#: They praise who holds an office, and tell no office.
_PRAISING: Final = word_set("famous celebrated noted renowned leading prominent influential great")
#: The words of an office stand at most so many words before or behind its noun ("minister of the interior").
_REACH: Final = 3


def of_another_office(view: View) -> Flags:
    """Candidates of a sentence that has the noun of the office asked for, and never the office itself.

    "Who is the prime minister?" is not answered by "Industry Minister Ann Lee" nor by "the former prime
    minister".
    """
    question, passage = view.question, view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    asked = _office(question)
    if asked is None:
        return out
    head, modifiers = asked
    others = _NOT_IN_OFFICE - set(question.words)
    if {"was", "were"} & set(question.words):
        others -= {"former", "ex", "ex-", "late", "then-"}
    for number, part in enumerate(passage.parts):
        words, stems = part.sentence.folded, part.sentence.stems
        places = [i for i, stem in enumerate(stems) if stem == head]
        another = [i for i in places if not _same(words, stems, i, modifiers, others)]
        if places and len(another) == len(places):
            out |= passage.owner == number
        first = int(passage.part.searchsorted(number))
        for place in another:
            # Who stands right behind another office holds that one.
            out |= (passage.first <= first + place + 1) & (passage.end > first + place + 1)
    return out


def _office(question: Question) -> tuple[str, frozenset[str]] | None:
    """The stem of the noun of the office that is asked about, and of the words before it."""
    words, start = question.words, question.wh[1]
    if question.wh[0] or words[0] != "who" or len(words) < start + 3 or words[start] not in COPULA:
        return None
    if words[start + 1] not in DETERMINING:
        return None
    end = start + 2
    while end < len(words) and words[end][0].isalpha() and words[end] not in lexicon.FUNCTION_WORDS:
        end += 1
    if words[end - 1] not in lexicon.PERSON_NOUNS:
        return None
    telling = (i for i in range(start + 2, end - 1) if words[i] not in _IN_OFFICE | _PRAISING)
    modifiers = frozenset(question.stems[i] for i in telling)
    return question.stems[end - 1], modifiers


def _same(
    words: list[str], stems: list[str], place: int, modifiers: frozenset[str], others: frozenset[str]
) -> bool:
    """Whether the noun stands for the office asked about: with its words, and none that takes it away."""
    before = range(max(place - _REACH, 0), place)
    # "Norse raiders, who under their | leader | Rollo ...": a pronoun stands for who is led.
    theirs = place > 0 and words[place - 1] in _POSSESSIVES
    theirs = theirs and lexicon.PERSON_NOUNS.isdisjoint(words[:place])
    near = stems if theirs else stems[max(place - _REACH, 0) : place + _REACH + 2]
    return modifiers.issubset(near) and not any(words[i] in others for i in before)
