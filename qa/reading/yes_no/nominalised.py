"""Nouns that stand for the verb of a yes/no question: whose act they tell of."""

from __future__ import annotations

from qa.hints import Final
from qa.language.categories import category
from qa.language.closed_classes import BE, DO_OR_DENIED, word_set
from qa.language.tags import FINITE_TAGS
from qa.reading.noun_phrase import complement
from qa.reading.subjects import subject
from qa.reading.yes_no.another import alike_places, names_another
from qa.reading.yes_no.asked_role import question_of, verb_place
from qa.reading.yes_no.statement import Statement

__all__ = ["is_noun_of_another"]

_HAVE: Final = word_set("have make take get give a an any")
_LINKING: Final = BE | word_set("'s become becomes became remain remains remained stay stays stayed")
_NOUN: Final = category("noun")
#: How nouns end that name who does it.
_DOERS: Final = ("er", "or", "ers", "ors")


def is_noun_of_another(said: Statement, place: int) -> bool:
    """Whether a noun stands for the question's verb that does not tell it of the subject.

    "Won" is not told by "their victory" or "three games", nor "survived" of the crew by "a dog was the only
    survivor".
    """
    at = verb_place(said)
    asks_verb = said.question.words[0] in DO_OR_DENIED or question_of(said).tags[at].startswith("VV")
    if said.question.words[at - 1] in _HAVE:
        return False  # "Did it | have success |?"
    if not asks_verb or said.sentence.categories[place] != _NOUN:
        return False
    words, codes = said.sentence.folded, said.sentence.categories
    if words[place].endswith(_DOERS) and words[place] not in said.question.words:
        verb = next((i for i in range(place - 1, -1, -1) if words[i] in _LINKING), None)
        return verb is None or names_another(said, subject(said.sentence, verb))
    if (
        (place and codes[place - 1] == category("to"))
        or words[place].endswith("ing")
        or words[place - 1] == "no"
    ):
        return False
    if not any(
        tag in FINITE_TAGS and said.clause[i] == said.clause[place]
        for i, tag in enumerate(said.sentence.tags)
    ):
        return False  # where there is no other verb, it is one for all its look: "the firm | plans | to open"
    return place in alike_places(said) or not _names_act_of_subject(said, place)


def _names_act_of_subject(said: Statement, place: int) -> bool:
    """Whether it is told whose act a noun is, "| the mill's | closure", or it may be a verb."""
    codes, words = said.sentence.categories.tolist(), said.sentence.folded
    before = codes[place - 1] if place else -1
    if before in {category("possessive"), category("genitive")}:
        return True
    behind = (
        complement(said.sentence, place + 1) if words[place + 1 : place + 2] in (["of"], ["by"]) else None
    )
    if behind is not None:
        return not names_another(said, behind)
    return before not in {category("determiner"), category("adjective")}
