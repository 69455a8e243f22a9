"""A thing that is only planned or asked for is not there yet: "a tax on sugar is planned"."""

from __future__ import annotations

from qa.hints import Final
from qa.language.categories import BEFORE_VERB, NOMINAL, NOUNS, VERBAL
from qa.language.closed_classes import word_set
from qa.language.forms import term_set
from qa.reading.yes_no.settling.endings import phrase_begins, phrase_ends
from qa.reading.yes_no.settling.thing import asked_thing
from qa.reading.yes_no.statement import Statement

__all__ = ["is_deed_planned", "is_only_planned"]

_PLANNED: Final = word_set(
    "planned proposed suggested demanded considered discussed promised requested envisaged mooted debated "
    "recommended wanted"
)
_PLANS: Final = term_set("plan hope want intend propose consider aim promise wish demand discuss suggest")
#: "Calls for | a tax |", "plans for | a bridge |".
_WISHES: Final = term_set("call plan proposal demand request campaign hope petition ask push fight need")
_MAKING: Final = term_set(
    "build open buy introduce create start set install add found make get have launch provide offer hire "
    "impose"
)
_FAR: Final = 4


def is_only_planned(said: Statement) -> bool:
    """Whether it is asked if there is something, and it tells each time that this is planned or asked for.

    Parameters
    ----------
    said : Statement
    """
    words = said.question.words
    thing = asked_thing(said)
    if not thing or words[0] == "will" or not _PLANNED.isdisjoint(words):
        return False
    places = [i for i in said.places(thing[-1]) if said.sentence.categories[i] in NOUNS]
    return bool(places) and all(_is_planned(said, i) or _is_wished_for(said, i) for i in places)


def is_deed_planned(said: Statement) -> bool:
    """Whether the asked verb stands there only as a noun of which it says that it is planned.

    "Are tablets supported?" of "support for tablets is planned".

    Parameters
    ----------
    said : Statement
    """
    words, places = said.question.words, said.places(said.asserted.predicate)
    if said.asserted.nominal or not places or words[0] == "will" or not _PLANNED.isdisjoint(words):
        return False
    return all(said.sentence.categories[i] in NOUNS and _is_planned(said, i) for i in places)


def _is_planned(said: Statement, place: int) -> bool:
    """Whether something is the subject of "is planned", or of "will be built"."""
    s, end = said.sentence, phrase_ends(said, place)
    begin = end
    while end < len(s) and s.categories[end] in BEFORE_VERB:
        end += 1
    group = s.folded[begin:end]
    if end == len(s) or not group or "not" in group:
        return False
    ahead = group[:1] == ["will"] and "be" in group and s.stems[end] in _MAKING
    return s.folded[end] in _PLANNED or ahead


def _is_wished_for(said: Statement, place: int) -> bool:
    """Whether something is what one plans to have: "plans to build | a library |", "calls for | a tax |"."""
    s, at = said.sentence, phrase_begins(said, place) - 1
    while at > 0 and s.categories[at] in NOMINAL:
        at -= 1
    if at < 1:
        return False
    if s.folded[at] == "for":
        return s.stems[at - 1] in _WISHES
    if s.categories[at] in VERBAL and s.folded[at - 1] == "to":
        governs = range(max(at - 1 - _FAR, 0), at - 1)
        return s.stems[at] in _MAKING and any(s.stems[i] in _PLANS for i in governs)
    return s.categories[at] in VERBAL and s.stems[at] in _PLANS and s.folded[at] != "promised"
