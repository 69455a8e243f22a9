"""What was taken away, be it one of its kind: "the old shop was closed down" says not that there is one."""

from __future__ import annotations

from qa.hints import Final
from qa.language.categories import NOUNS, VERBAL
from qa.language.closed_classes import NEGATORS, word_set
from qa.reading.yes_no.settling.endings import ended_for, ending, phrase_begins
from qa.reading.yes_no.settling.office import gave_up
from qa.reading.yes_no.settling.thing import asked_thing
from qa.reading.yes_no.statement import Statement

__all__ = ["is_gone", "is_left"]

#: It may be open again by now, or have been built anew; but it is not said so.
_LOST: Final = ("closed", "destroyed", "burned down", "burnt down")
#: In the active: "removed | the calendar".
_TAKES_AWAY: Final = word_set("removed scrapped abolished dropped withdrew demolished closed axed cancelled")
_THE: Final = word_set("the its their our his her")
_BY: Final = word_set("by because due owing following amid")


def is_gone(said: Statement) -> bool:
    """Whether all that is told of a thing that is asked to be there is that such a one was taken away.

    Parameters
    ----------
    said : Statement
    """
    thing = asked_thing(said)
    places = [i for i in said.places(thing[-1]) if said.sentence.categories[i] in NOUNS] if thing else []
    return bool(places) and all(_is_taken_away(said, place) for place in places)


def _is_taken_away(said: Statement, place: int) -> bool:
    s, before = said.sentence, phrase_begins(said, place) - 1
    if before > 0 and s.categories[before] in VERBAL and s.folded[before] in _TAKES_AWAY:
        return NEGATORS.isdisjoint(s.folded[:before]) and s.folded[before + 1] in _THE
    how = ending(said, place, _LOST, _BY)
    return how is not None and (ended_for(said, how) or how.how in _LOST) and not how.is_so


def is_left(said: Statement) -> bool:
    """Whether somebody is only told to have left an office that is asked.

    Parameters
    ----------
    said : Statement
    """
    return gave_up(said)
