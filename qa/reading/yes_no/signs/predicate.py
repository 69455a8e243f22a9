"""How a sentence has the predicate: as it is asked, in other words, by its contrary, or not at all."""

from __future__ import annotations

from qa.hints import Final
from qa.language.categories import VERBAL
from qa.reading.subjects import subject
from qa.reading.yes_no.signs.sign import Sign, Told, flags
from qa.reading.yes_no.verdict import LIGHT

__all__ = ["IS_LIGHT", "IS_MISSING", "PREDICATE"]

IS_MISSING: Final = "the predicate is missing"
IS_LIGHT: Final = "the predicate says little"


def _way(told: Told) -> str:
    """How it has the predicate, by the first that is so.

    What excludes it is another number, another time or the opposite (`qa.reading.yes_no.instead`); its
    contrary, and the other words for it, are phrases of a table (`qa.reading.yes_no.contrary`).
    """
    said = told.said
    predicate = said.asserted.predicate
    if predicate is None or predicate not in said.weights:
        return "no predicate to look for"
    if predicate in said.excluded:
        return "what excludes the predicate"
    if predicate not in said.has:
        return IS_MISSING
    if said.contrary is not None:
        return "the contrary of the predicate" if said.contrary.contrary else "the predicate in other words"
    if predicate in said.stood_for:
        return "a pronoun for the predicate"
    return "a word like the predicate" if predicate in said.only_alike else "the predicate as it is asked"


def _is(way: str) -> Sign:
    return Sign(way, lambda told: float(_way(told) == way))


def _does_it(told: Told) -> bool:
    """Whether a verb that is the predicate has the question's subject for its own."""
    said = told.said
    for place in said.places(said.asserted.predicate):
        if said.sentence.categories[place] in VERBAL:
            phrase = subject(said.sentence, place)
            if phrase and not said.asserted.subject.isdisjoint(said.own[i] for i in phrase.heads):
                return True
    return False


PREDICATE: Final = (
    *map(
        _is,
        (
            "no predicate to look for",
            "what excludes the predicate",
            IS_MISSING,
            "the contrary of the predicate",
            "the predicate in other words",
            "a pronoun for the predicate",
            "a word like the predicate",
            "the predicate as it is asked",
        ),
    ),
    *flags(
        {
            # As it is asked: "Does the village | have | a school?".
            IS_LIGHT: lambda told: told.said.asserted.predicate in LIGHT,
            # Something is asked to be something: "a river".
            "a noun for a predicate": lambda told: told.said.asserted.nominal,
            "the subject does it": _does_it,
        }
    ),
)
