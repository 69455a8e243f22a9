"""A thing that was taken away is not there: "Is there a night bus?" of "the night bus was withdrawn"."""

from __future__ import annotations

from qa.hints import Final, Literal
from qa.language.closed_classes import word_set
from qa.language.forms import term_set
from qa.reading.yes_no.settling.endings import CALLED_OFF, RULES, ended_for, ending, is_whole, phrase_begins
from qa.reading.yes_no.settling.untold import lacks
from qa.reading.yes_no.statement import Statement

__all__ = ["asked_thing", "is_removed"]

_LIGHT: Final = term_set("be have there get offer")
_PREPOSITIONS: Final = word_set(
    "in on at to for from of with by near inside outside between under over across behind against about "
    "through"
)
_SOME: Final = word_set("a an some many several most half part another each")
#: What is no more when it is stopped or dropped; a clock or a ball is there still.
_RUN: Final = RULES | term_set(
    "service plan scheme programme project proposal policy fare subsidy grant discount support production "
    "publication course class delivery"
)
#: What is over when it ends; a road is there still.
_OVER: Final = _RUN | term_set(
    "strike market fair festival war siege truce ceasefire lockdown drought famine epidemic pandemic "
    "outbreak emergency sale shortage boycott protest occupation blackout evacuation exhibition"
)
#: How only some things come to be no more.
_ONLY_OF: Final = {"lifted": RULES, "stopped": _RUN, "dropped": _RUN, None: _OVER}


def is_removed(said: Statement) -> Literal["No"] | None:
    """No, where just the thing is asked for that was removed.

    Parameters
    ----------
    said : Statement

    Returns
    -------
    {"No"} or None
    """
    thing = asked_thing(said)
    if not thing or not set(thing) <= {own for own in said.own if own} or lacks(said, _LIGHT):
        return None
    return "No" if any(_is_gone(said, place) for place in said.places(thing[-1])) else None


def asked_thing(said: Statement) -> list[str]:
    """The terms of what is asked to be there, or to be had, the noun last; none where that is not asked.

    Parameters
    ----------
    said : Statement
    """
    stems, words = said.question.stems, said.question.words
    begin = _thing_begins(said)
    if begin is None:
        return []
    end = next((i for i in range(begin + 1, len(words)) if words[i] in _PREPOSITIONS), len(words))
    return [stems[i] for i in said.question.content if begin <= i < end]


def _is_gone(said: Statement, place: int) -> bool:
    """Whether the thing that stands there is said to be gone, and no other of the kind may be left."""
    s, how = said.sentence, ending(said, place)
    if how is None or not s.tags[place].startswith("N") or not ended_for(said, how):
        return False
    kinds = _ONLY_OF.get(how.how)
    if kinds is not None and s.stems[place] not in kinds:
        return False
    if how.is_so and how.how not in CALLED_OFF:
        return False
    first = s.folded[phrase_begins(said, place)]
    # "The ban on cars in Mill Lane": whoever asks for a ban means the one that the text tells of.
    told_of = first == "the" and s.stems[place] in _OVER
    return first not in _SOME and is_whole(said, place, with_behind=not told_of)


def _thing_begins(said: Statement) -> int | None:
    """Where it begins what is asked to be there, or to be had; None where something else is asked."""
    words = said.question.words
    if words[0] in {"is", "are", "will"} and words[1:2] == ("there",):
        return 3 if words[2:3] == ("be",) else 2
    if words[0] in {"do", "does", "will"} and "have" in words:
        place = words.index("have")
        return None if words[place + 1 : place + 2] == ("to",) else place + 1
    return None
