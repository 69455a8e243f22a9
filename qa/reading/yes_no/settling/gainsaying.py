"""Whether another sentence says outright what a construction would deny, or denies what it would affirm."""

from __future__ import annotations

from qa.hints import Final
from qa.language.categories import VERBAL
from qa.language.closed_classes import NEGATIVES, SUBJECT_PRONOUNS, word_set
from qa.language.forms import term_set
from qa.language.tags import PRESENT_TAGS
from qa.reading.yes_no.settling.endings import BACK, phrase_begins
from qa.reading.yes_no.settling.untold import lacks
from qa.reading.yes_no.statement import Statement

__all__ = ["says", "says_of_all"]

_DENIED: Final = NEGATIVES | {"without"}
#: Who did one of these did not stay; each says as much as another.
_GOING: Final = term_set("move relocate transfer leave go depart return")
_ANY: Final = word_set("a an another")


def says(said: Statement, *, denied: bool) -> bool:
    """Whether a sentence with all words of the question says it, or denies it.

    Parameters
    ----------
    said : Statement
    denied : bool
        Whether it should deny it.
    """
    if lacks(said):
        return False
    places = said.places(said.asserted.predicate)
    if said.asserted.predicate not in said.question.terms:  # "Is there", "do they have"
        places = [i for i, own in enumerate(said.own) if own is not None and _may_be_there(said, i)]
    return any(_is_denied(said, place) == denied for place in places)


def says_of_all(said: Statement, *, denied: bool) -> bool:
    """Whether a sentence says the predicate of the question's subject, whatever else it says, or denies it.

    Parameters
    ----------
    said : Statement
    denied : bool
        Whether it should deny it.
    """
    s, subject = said.sentence, said.asserted.subject
    if subject and SUBJECT_PRONOUNS.isdisjoint(s.folded) and subject.isdisjoint(said.own):
        return False
    places = said.places(said.asserted.predicate)
    if said.asserted.predicate in _GOING:
        places += [i for i, stem in enumerate(s.stems) if stem in _GOING and s.categories[i] in VERBAL]
    return any(_is_denied(said, place) == denied for place in places)


def _may_be_there(said: Statement, place: int) -> bool:
    """Whether a thing is spoken of as one that is there: not "the pool | was built | in 1960"."""
    s = said.sentence
    return (
        not PRESENT_TAGS.isdisjoint(s.tags)
        or not BACK.isdisjoint(s.folded)
        or s.folded[phrase_begins(said, place)] in _ANY
    )


def _is_denied(said: Statement, place: int) -> bool:
    """Whether a negative stands in that word's clause."""
    words = zip(said.sentence.folded, said.clause, strict=True)
    return any(word in _DENIED and clause == said.clause[place] for word, clause in words)
