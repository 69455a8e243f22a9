"""What a yes and a no rest on: without it a sentence cannot settle the question, whatever speaks for it."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from qa.language import lexicon
from qa.language.analysis import category
from qa.language.closed_classes import ARTICLES
from qa.language.nationalities import NATIONALITIES
from qa.reading.question_words import subject_start
from qa.reading.signs.missing import NOUNS_MISSING
from qa.reading.signs.predicate import IS_LIGHT, IS_MISSING
from qa.reading.signs.rules import ANOTHERS, ONLY_NO, ONLY_YES, SAY_NO, SAY_YES, STAY_OPEN
from qa.reading.signs.sign import Told

__all__ = ["may_affirm", "may_deny"]

#: Share of the question's words, by weight, that a sentence has at least which says yes, or no.
_AFFIRMING: Final = 0.45
_DENYING: Final = 0.25
_DENIES: Final = "a negation reaches what is asked"
_AS_ASKED: Final = "the predicate as it is asked"
_ONLY: Final = "only that"
#: What excludes nothing by itself where the predicate is not said.
_WEAK: Final = frozenset({_ONLY, "names of others"})
_AGAIN: Final = frozenset("again another second third twice".split())
_ANYBODY: Final = frozenset("anybody anyone somebody someone".split())
_OF_NONE: Final = frozenset("no not nobody none neither never without n't".split())
_OF_ALL: Final = frozenset("only all everyone everybody both every each".split())
#: What a no rests on: one of these signs.
_EXCLUDING: Final = frozenset(
    {
        _DENIES,
        "turned round",
        "something prevents it",
        "a negation in what it says of it",
        "somewhere the contrary of a word",
        "what excludes the predicate",
        "the contrary of the predicate",
        "another of the same kind",
        "asked of all, told of a part",
        "asked of any, told of none",
        "asked whether still, and over",
        "asked of now, and over",
        "only that",
        "something else instead of it",
        ANOTHERS,
        "still to come",
        "another number stands in its place",
        "another time stands in its place",
        "the act was not done",
        "names of others",
    }
)


def may_affirm(told: Told, shown: Collection[str]) -> bool:
    """Whether a sentence can say yes: the rules say so, or it has enough words and the predicate.

    Parameters
    ----------
    told : Told
    shown : collection of str
        Names of the signs that it shows.
    """
    if _leaves_out_again(told) or _is_nationality_of_a_thing(told):
        return False
    if SAY_YES in shown:
        return True
    lacks = IS_MISSING in shown and IS_LIGHT not in shown
    if told.said.share < _AFFIRMING or lacks or STAY_OPEN in shown or ONLY_NO in shown:
        return False
    return told.said.asserted.predicate is not None or _has_all(told)


def _leaves_out_again(told: Told) -> bool:
    """Whether it is asked if something was done again, and it says no word for that."""
    if "again" not in told.question.words or _AGAIN & told.words:
        return False
    return told.said.contrary is None  # there a verb with re- says it: "remarried"


def _is_nationality_of_a_thing(told: Told) -> bool:
    """Whether a nationality is asked of somebody, and it says that of a thing: "a | German | flag"."""
    said, asked = told.said, told.said.asserted.predicate
    words = {
        word for word, stem in zip(told.question.words, told.question.stems, strict=True) if stem == asked
    }
    places = said.places(asked)
    if words.isdisjoint(NATIONALITIES) or not places:
        return False
    folded, codes = [*said.sentence.folded, ""], said.sentence.categories
    return all(
        codes[i + 1 : i + 2].tolist() == [category("noun")]
        and folded[i + 1] not in lexicon.PERSON_NOUNS
        and said.own[i + 1] is None
        for i in places
    )


def _is_of_another_matter(told: Told, shown: Collection[str]) -> bool:
    """Whether what may exclude it is said of others, or of something else than is asked."""
    if _asks_of_any(told) and (_OF_NONE | _OF_ALL).isdisjoint(told.words):
        return True  # "the driver survived", asked whether anybody died
    return _is_denied_of_another(told, shown) or _only_of_another_matter(shown)


def _asks_of_any(told: Told) -> bool:
    """Whether it is asked of anybody at all."""
    return not _ANYBODY.isdisjoint(told.question.words)


def _is_denied_of_another(told: Told, shown: Collection[str]) -> bool:
    """Whether a negation is of somebody else's doing: it has no name of whom it is asked, nor a pronoun."""
    names = told.said.asserted.subject & told.question.names
    return _DENIES in shown and ANOTHERS not in shown and bool(names) and names.isdisjoint(told.said.has)


def _only_of_another_matter(shown: Collection[str]) -> bool:
    """Whether it says "only", but nothing of the predicate that is asked."""
    return _ONLY in shown and IS_MISSING in shown and _EXCLUDING.isdisjoint(set(shown) - _WEAK)


def _has_all(told: Told) -> bool:
    """Whether it has each word from the subject on: "is the visit | over |?" has no other predicate."""
    asked = told.question.words[subject_start(told.question) :]
    words = {word for word in asked if word[0].isalnum()} - ARTICLES - lexicon.AUXILIARIES
    return words <= told.words


def may_deny(told: Told, shown: Collection[str]) -> bool:
    """Whether a sentence can say no: the rules say so, or it has something that may exclude what is asked.

    Parameters
    ----------
    told : Told
    shown : collection of str
        Names of the signs that it shows.
    """
    if _is_of_another_matter(told, shown):
        return False
    # Two countries may have a minister each: then none takes the other's place.
    if ONLY_YES in shown or STAY_OPEN in shown or (ANOTHERS in shown and told.named):
        return False
    if SAY_NO in shown:
        return True
    if told.said.share < _DENYING:
        return False
    if _DENIES in shown and _AS_ASKED in shown and NOUNS_MISSING in shown:
        # "Do not use bleach on it", asked whether one may use | soap |: that of another is denied.
        return False
    return not _EXCLUDING.isdisjoint(shown)
