"""Of whom the question asks, where a text tells of whom somebody was born."""

from __future__ import annotations

from collections.abc import Iterator

from qa.arrays import np
from qa.hints import Final
from qa.language import lexicon
from qa.language.closed_classes import word_set
from qa.reading.link.parentage import Birth, births
from qa.reading.link.view import View

__all__ = ["asked_names", "births_of_the_asked"]

#: Behind one of these stands a place or a time.
_PLACING: Final = word_set("in at from near of on to")
_PERSONAL: Final = word_set("he she")


def births_of_the_asked(view: View) -> Iterator[Birth]:
    """The births told of whom the question asks: the name before, or a pronoun, is that of the question."""
    passage = view.passage
    names = asked_names(view)
    for birth in births(passage):
        held = set(passage.stems[birth.begin : birth.end])
        child = _child(view, birth)
        if child is None:
            begin = int(np.searchsorted(passage.part, passage.part[birth.opening]))
            if not names or _PERSONAL.intersection(passage.folded[begin : birth.opening]):
                yield birth
        elif not names or (names & child and not (names - child) & held):
            yield birth


def asked_names(view: View) -> set[str]:
    """The names in the question of whom it asks; who writes is none of them."""
    return {name for name in view.question.names if name not in {"author", "writer"}}


def _child(view: View, birth: Birth) -> set[str] | None:
    """The stems of the last name before the words for a birth that stands for nobody's place or time."""
    passage = view.passage
    at = birth.opening - 1
    while passage.folded[at]:
        if passage.capital[at] and passage.folded[at] not in lexicon.FUNCTION_WORDS:
            begin = at
            while passage.folded[begin - 1] and passage.capital[begin - 1]:
                begin -= 1
            if passage.folded[begin - 1] not in _PLACING:
                return set(passage.stems[begin : at + 1])
            at = begin
        at -= 1
    return None
