"""How long something was so: "the road was closed for six hours" says not that it is."""

from __future__ import annotations

from qa.hints import Final
from qa.language.categories import category
from qa.language.closed_classes import word_set
from qa.language.lexicon import TIME_UNITS
from qa.language.tags import PRESENT_TAGS
from qa.reading.yes_no.statement import Statement

__all__ = ["lasted"]

_NUMBER: Final = category("number")
_SOME: Final = word_set("a an several some most many over about nearly almost more than up the")
_PERIODS: Final = word_set("spring summer autumn winter year month")
_FAR: Final = 5


def lasted(said: Statement) -> bool:
    """Whether it is asked what is so, and told only that it was, for so long.

    Parameters
    ----------
    said : Statement
    """
    s = said.sentence
    if said.question.words[0] not in {"is", "are"} or not PRESENT_TAGS.isdisjoint(s.tags):
        return False
    places = said.places(said.asserted.predicate)
    return bool(places) and all(_has_spell_behind(said, place) for place in places)


def _has_spell_behind(said: Statement, place: int) -> bool:
    s = said.sentence
    if {"was", "were"}.isdisjoint(s.folded[max(place - 3, 0) : place]):
        return False
    for at in range(place + 1, min(place + _FAR, len(s))):
        if s.folded[at] == "last" and not _PERIODS.isdisjoint(s.folded[at + 1 : at + 2]):
            return True
        if s.folded[at] != "for":
            continue
        behind = range(at + 1, min(at + _FAR, len(s)))
        some = not _SOME.isdisjoint(s.folded[at + 1 : at + 2])
        numbered = some or s.categories[at + 1 : at + 2].tolist() == [_NUMBER]
        if numbered and any(s.folded[i] in TIME_UNITS for i in behind):
            return True
    return False
