"""Another one: "the old hall was sold, and a new one opened" says of the new hall only that it opened."""

from __future__ import annotations

from qa.hints import Final
from qa.language.categories import category
from qa.language.closed_classes import word_set
from qa.reading.yes_no.statement import Statement

__all__ = ["is_of_another_one"]

_ONE: Final = word_set("one ones")
_COMPARING: Final = word_set("than as replace replaced replacing")
_ADJECTIVE: Final = category("adjective")


def is_of_another_one(said: Statement) -> bool:
    """Whether an adjective of the question is only said of "one", and the noun has another or none.

    Parameters
    ----------
    said : Statement
    """
    folded, codes = said.sentence.folded, said.sentence.categories
    predicates = said.places(said.asserted.predicate)
    for place in range(1, len(folded)):
        asked = said.own[place - 1]
        if folded[place] not in _ONE or asked is None or codes[place - 1] != _ADJECTIVE:
            continue
        compared = not _COMPARING.isdisjoint(folded[max(place - 4, 0) : place])
        if compared or said.places(asked) != [place - 1] or not predicates:
            continue
        if max(predicates) < place and _is_told_before(said, asked, place - 1):
            return True
    return False


def _is_told_before(said: Statement, asked: str, place: int) -> bool:
    """Whether the rest of what is asked is told before the "one", of the other."""
    others = [i for i, own in enumerate(said.own) if own not in {None, asked, "one"}]
    return bool(others) and max(others) < place
