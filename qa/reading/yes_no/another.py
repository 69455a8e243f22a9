"""Whether a noun phrase of a sentence names something else than what a yes/no question is about."""

from __future__ import annotations

from qa.hints import Final
from qa.language.categories import NOUNS, category
from qa.language.closed_classes import word_set
from qa.reading.noun_phrase import Phrase
from qa.reading.yes_no.asked_role import head_terms
from qa.reading.yes_no.statement import Statement

__all__ = ["alike_places", "names_another"]

_PERSONAL: Final = word_set("he she they")
#: As many letters has a word of one family in common with another.
_FAMILY: Final = 4


def names_another(said: Statement, phrase: Phrase | None, *, subject: bool = False) -> bool:
    """Whether a noun phrase names something else than the question's subject.

    No pronoun that is a subject stands for what is named behind it in its clause: "she was wrecked off Cape
    Mercy".
    """
    if phrase is None:
        return False
    if phrase.pronoun:
        return subject and _is_named_behind(said, phrase)
    codes = said.sentence.categories
    # "17 were found and | three | are missing": of what is said before.
    if not any(codes[i] in NOUNS for i in phrase.heads):
        return False
    asked = head_terms(said)
    here = {own for i in phrase.heads if (own := said.own[i])}
    if here.isdisjoint(asked):
        return True
    # "Rivers in the south" of "| rivers in the north | freeze; those in the south do not".
    words = [said.sentence.categories[i] for i in phrase.whole]
    if category("preposition") in words and any(
        said.places(term) and term not in {said.own[i] for i in phrase.whole}
        for term in said.asserted.subject - said.question.names
    ):
        return True
    # "The grey squirrel" of "the red squirrel is native; the grey squirrel ...".
    return any(
        said.own[i] in asked
        and said.own[i] not in said.question.names
        and said.own[i] not in {said.own[j] for j in phrase.whole}
        and said.own[i + 1] in here
        for i in range(len(said.own) - 1)
    )


def _is_named_behind(said: Statement, phrase: Phrase) -> bool:
    """Whether the question's subject is named only behind a personal pronoun, in the same clause."""
    place = max(phrase.heads)
    named = [i for term in head_terms(said) for i in said.places(term)]
    personal = len(phrase.heads) == 1 and said.sentence.folded[place] in _PERSONAL
    return personal and bool(named) and all(i > place and said.clause[i] == said.clause[place] for i in named)


def alike_places(said: Statement) -> set[int]:
    """The places of the predicate where a word of like meaning stands for it."""
    predicate = said.asserted.predicate or ""
    return {i for i in said.places(predicate) if said.sentence.stems[i][:_FAMILY] != predicate[:_FAMILY]}
