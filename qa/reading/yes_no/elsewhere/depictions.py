"""What tells of a thing is not the thing: "reviews of the book were poor" says not that the book was."""

from __future__ import annotations

from qa.hints import Final
from qa.language.categories import BEFORE_VERB, NOUN_PHRASE, VERBAL
from qa.language.closed_classes import BE
from qa.language.forms import term_set
from qa.reading.yes_no.statement import Statement

__all__ = ["is_of_depiction"]

_DEPICTIONS: Final = term_set(
    "review copy picture photograph photo drawing sketch map report news rumour rumor model replica portrait "
    "painting statue description account translation critic opponent supporter owner neighbour "
    "neighbor fan friend enemy rival biography history study survey imitation"
)


def is_of_depiction(said: Statement) -> bool:
    """Whether the asked subject stands each time behind "of" and such a noun, before what is said of it.

    Parameters
    ----------
    said : Statement
    """
    stems = said.question.stems
    last = stems[said.question.content[-1]] if said.question.content[1:] else None
    verbs = [i for i in said.places(said.asserted.predicate) if said.sentence.categories[i] in VERBAL]
    predicates = verbs or said.places(last)
    return bool(predicates) and all(_has_depiction_before(said, place) for place in predicates)


def _has_depiction_before(said: Statement, place: int) -> bool:
    """Whether what stands before "was" and a word, or before a verb, is "| reviews of | the book"."""
    s, at = said.sentence, place - 1
    while at >= 0 and s.categories[at] in BEFORE_VERB:
        at -= 1
    is_so = not BE.isdisjoint(s.folded[at + 1 : place]) or s.categories[place] in VERBAL
    if at < 0 or not is_so:
        return False
    end = at
    while at >= 0 and s.categories[at] in NOUN_PHRASE:
        at -= 1
    phrase = range(at + 1, end + 1)
    depicted = at > 0 and s.folded[at] == "of" and s.stems[at - 1] in _DEPICTIONS
    return depicted and s.stems[at - 1] not in said.question.stems and any(said.own[i] for i in phrase)
