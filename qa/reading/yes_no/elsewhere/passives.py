"""To what something is done: "the dogs must be kept on a lead near the sheep" says it not of the sheep."""

from __future__ import annotations

from qa.hints import Final
from qa.language.categories import DETERMINERS, NOMINAL, NOUNS, PREPOSITIONAL, VERBAL
from qa.language.closed_classes import word_set
from qa.reading.subjects import is_passive, subject
from qa.reading.yes_no.asked_role import asked_objects, asks_passive, head_terms, verb_place
from qa.reading.yes_no.statement import Statement

__all__ = ["is_done_to_another"]

_JOINING: Final = word_set("and or , but")
#: What stands behind these may have it done as well, or do it.
_OF_BOTH: Final = word_set("by before after with like including besides except than")
_NONE: Final = word_set("none neither both all most some each")
_PARTICIPLES: Final = frozenset(("VVN", "VVD"))


def is_done_to_another(said: Statement) -> bool:
    """Whether all that is told in the passive is done to something else, and this stands elsewhere in it.

    Parameters
    ----------
    said : Statement
    """
    places = said.places(said.asserted.predicate)
    if not places or said.asserted.nominal or said.contrary is not None:
        return False
    # "Is the fund | expected to | cover it?"
    if "to" in said.question.words[verb_place(said) + 1 : verb_place(said) + 2]:
        return False
    things = head_terms(said) if asks_passive(said) else frozenset(asked_objects(said)[-1:])
    if not things or not things & said.has or things & said.stood_for:
        return False
    return all(_has_another(said, place, things) for place in places)


def _has_another(said: Statement, place: int, things: frozenset[str]) -> bool:
    """Whether the subject of one passive is not what is asked."""
    s = said.sentence
    if s.categories[place] not in VERBAL or (place and s.categories[place - 1] in DETERMINERS):
        return False
    if not is_passive(s, place):
        return _is_joined(said, place, things)
    phrase = subject(s, place)
    if phrase is None or phrase.pronoun or any(said.own[i] in things for i in phrase.whole):
        return False
    told = [i for thing in things for i in said.places(thing)]
    # Behind a preposition, in the same clause.
    return bool(told) and all(_is_governed(said, i, place) for i in told)


def _is_governed(said: Statement, place: int, verb: int) -> bool:
    s = said.sentence
    at = place
    while at >= 0 and s.categories[at] in NOMINAL:
        at -= 1
    # "The driver was hurt, but | none of | the passengers were".
    denied = not _NONE.isdisjoint(s.folded[max(at - 1, 0) : at])
    return (
        place > verb
        and at >= 0
        and s.categories[at] in PREPOSITIONAL
        and s.folded[at] not in _OF_BOTH
        and not denied
    )


def _is_joined(said: Statement, place: int, things: frozenset[str]) -> bool:
    """Whether what is done to another thing is joined without its "be": "and | tickets | kept"."""
    s, at = said.sentence, place - 1
    if s.tags[place] not in _PARTICIPLES:
        return False
    while at >= 0 and s.categories[at] in NOMINAL:
        at -= 1
    phrase = range(at + 1, place)
    if at < 1 or s.folded[at] not in _JOINING or not any(s.categories[i] in NOUNS for i in phrase):
        return False
    before = any(is_passive(s, i) for i in range(at) if s.tags[i] in _PARTICIPLES)
    # It ends there or goes on with how and where: it has no object.
    ends = place + 1 == len(s) or s.categories[place + 1] not in NOMINAL
    return before and ends and not any(said.own[i] in things for i in phrase)
