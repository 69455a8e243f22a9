"""What something is for: "the fee for lockers" says nothing of a fee for boats."""

from __future__ import annotations

from qa.hints import Final
from qa.language.categories import NOMINAL, NOUNS
from qa.language.closed_classes import word_set
from qa.reading.yes_no.settling.thing import asked_thing
from qa.reading.yes_no.statement import Statement

__all__ = ["is_for_another"]

_JOINING: Final = word_set("for of on against about")


def is_for_another(said: Statement) -> bool:
    """Whether the thing that is asked for is told each time for another purpose, and for this not at all.

    Parameters
    ----------
    said : Statement
    """
    question, thing = said.question, asked_thing(said)
    if not thing:
        return False
    behind = max(i for i, stem in enumerate(question.stems) if stem == thing[-1]) + 1
    if behind >= len(question.words) or question.words[behind] not in _JOINING:
        return False
    purpose = {question.stems[i] for i in question.content if i > behind}
    if not purpose or not purpose.isdisjoint(said.has):
        return False
    places = said.places(thing[-1])
    return bool(places) and all(_is_for_something(said, i, question.words[behind]) for i in places)


def _is_for_something(said: Statement, place: int, joining: str) -> bool:
    s = said.sentence
    if s.folded[place + 1 : place + 2] != [joining]:
        return False
    end = place + 2
    while end < len(s) and s.categories[end] in NOMINAL:
        if s.categories[end] in NOUNS:
            return True
        end += 1
    return False
