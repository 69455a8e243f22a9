"""What "but not" takes away: "Is it sold in the hall?" of "it is sold in the garden but not in the hall"."""

from __future__ import annotations

from qa.hints import Final, Literal
from qa.language.categories import VERBAL, categories
from qa.language.closed_classes import NEGATIVES, word_set
from qa.reading.yes_no.settling.untold import LIMITS, lacks
from qa.reading.yes_no.statement import Statement

__all__ = ["but_not"]

_BEGINS: Final = categories("determiner possessive preposition of noun name adjective")
_INSIDE: Final = _BEGINS | categories("number genitive adverb")
#: What is taken away then is a time, a reason or some of them, or another goes on.
_OTHER: Final = word_set("all every everyone always only until before after since because for")
_DENIED: Final = NEGATIVES - {"nothing", "nor"}


def but_not(said: Statement) -> Literal["No"] | None:
    """No, where just what is asked last stands behind "but not", and the rest before it.

    Parameters
    ----------
    said : Statement

    Returns
    -------
    {"No"} or None
    """
    question, s = said.question, said.sentence
    if "but" not in s.folded or not question.content or lacks(said) or not LIMITS.isdisjoint(s.folded):
        return None
    place = next((i for i in range(1, len(s)) if s.folded[i - 1 : i + 1] == ["but", "not"]), None)
    if place is None or not _DENIED.isdisjoint(s.folded[:place]):
        return None
    asked = question.stems[question.content[-1]]
    behind = {said.own[i] for i in _taken_away(said, place)}
    before = {said.own[i] for i in range(place)}
    needed = set(question.terms) - said.stood_for - said.given - {asked}
    told = asked in behind - before and needed <= before | behind
    return "No" if told and said.asserted.predicate in before | said.stood_for | {None, asked} else None


def _taken_away(said: Statement, place: int) -> range:
    """The places of the phrase behind a "but not" whose "not" stands there; none if it is no phrase."""
    s, end = said.sentence, place + 1
    if s.folded[end : end + 1] == [] or s.categories[end] not in _BEGINS or s.folded[end] in _OTHER:
        return range(0)
    while end < len(s) and s.categories[end] in _INSIDE:
        end += 1
    # "But not the ducks | eat it |".
    goes_on = end < len(s) and s.categories[end] in VERBAL
    return range(0) if goes_on else range(place + 1, end)
