"""A deed that was called off or has ended: "Is it still produced?" of "production of it ended"."""

from __future__ import annotations

from qa.hints import Final, Literal
from qa.language.categories import categories
from qa.language.closed_classes import word_set
from qa.language.forms import term, term_set
from qa.reading.yes_no.settling.endings import RULES, ended_for, ending, is_whole
from qa.reading.yes_no.settling.untold import asks_of_anybody, lacks
from qa.reading.yes_no.statement import Statement

__all__ = ["is_ended"]

_LIGHT: Final = term_set("be have there get offer")
_NOUNS: Final = categories("noun name gerund")
_OWNING: Final = categories("possessive genitive")
#: What one asks of what is supported: "Does it run on Windows 7?".
_SUPPORTED: Final = term_set("run work")
_SUPPORT: Final = term("support")
#: By whom and why may follow; for whom, where and how long may not.
_BEHIND: Final = word_set("by due owing following amid")
_THE: Final = word_set("the this that these those his her its their your my our")
#: So far before a noun its article may stand.
_NEAR: Final = 3


def is_ended(said: Statement) -> Literal["No"] | None:
    """No, where what is asked about is a deed that was called off or has ended.

    Parameters
    ----------
    said : Statement

    Returns
    -------
    {"No"} or None
    """
    predicate, s = said.asserted.predicate, said.sentence
    if predicate is None or predicate in _LIGHT or said.question.words[1:2] == ("there",):
        return None
    supports = [
        i for i, stem in enumerate(s.stems) if stem == _SUPPORT and s.folded[i + 1 : i + 2] == ["for"]
    ]
    places = supports if predicate in _SUPPORTED else said.places(predicate)
    return "No" if any(_is_over(said, place, predicate) for place in places) else None


def _is_over(said: Statement, place: int, predicate: str) -> bool:
    """Whether the deed that stands there as a noun is over, and is the one that is asked about."""
    s = said.sentence
    if s.categories[place] not in _NOUNS or (place and s.categories[place - 1] in _OWNING):
        return False
    how = ending(said, place, behind=_BEHIND)
    if how is None or not ended_for(said, how) or (how.how == "lifted" and s.stems[place] not in RULES):
        return False
    others = set(said.question.terms) - said.asserted.subject - {predicate}
    # Whom it is asked of need not be told: visitors, the council.
    doers = said.asserted.subject - said.question.names if others or asks_of_anybody(said) else ()
    if lacks(said, {predicate}, doers) or not is_whole(said, place):
        return False
    return not any(_is_narrower(said, i, place) for i in said.question.content)


def _is_narrower(said: Statement, asked: int, place: int) -> bool:
    """Whether one certain thing is told of, where any are asked about: "of | the bridge |"."""
    stem = said.question.stems[asked]
    told = [i for i in said.places(stem) if i > place]
    if not told or stem in said.question.names:
        return False
    certain = not _THE.isdisjoint(said.sentence.folded[max(told[0] - _NEAR, place) : told[0]])
    return certain and _THE.isdisjoint(said.question.words[max(asked - _NEAR, 0) : asked])
