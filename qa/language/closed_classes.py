"""The smallest closed classes of English, which many rules consult: articles, auxiliaries, question words."""

from __future__ import annotations

from qa.hints import Final

__all__ = [
    "ARTICLES",
    "BE",
    "BE_OR_DENIED",
    "COPULA",
    "DETERMINING",
    "DO",
    "DO_OR_DENIED",
    "FINITE_BE",
    "HAVE",
    "MODALS",
    "NEGATIVES",
    "NEGATORS",
    "OWNERS",
    "QUESTION_WORDS",
    "RELATIVES",
    "SUBJECT_PRONOUNS",
    "SUBJECT_RELATIVES",
    "WHO_AND_WHICH",
    "word_set",
]


def word_set(words: str) -> frozenset[str]:
    """Make a set of words written in a row."""
    return frozenset(words.split())


ARTICLES: Final = word_set("a an the")
OWNERS: Final = word_set("my your his her its our their")
#: Articles and the owners of which an article speaks.
DETERMINING: Final = ARTICLES | word_set("his her its their")
QUESTION_WORDS: Final = word_set("who whom whose what which when where why how")
SUBJECT_RELATIVES: Final = word_set("who which that")
WHO_AND_WHICH: Final = word_set("who whom whose which")
RELATIVES: Final = SUBJECT_RELATIVES | word_set("whom whose where")
SUBJECT_PRONOUNS: Final = word_set("he she it they")
#: What denies a verb, and with it all that denies; most rules speak of some of these.
NEGATORS: Final = word_set("not n't never")
NEGATIVES: Final = NEGATORS | word_set("no nobody none nothing neither nor cannot")
#: The forms of "be" that a clause of its own may have, but "am", which no article says.
FINITE_BE: Final = word_set("is are was were")
#: Those, and the short form; which is a genitive as well, so that it stands only where that can't.
COPULA: Final = FINITE_BE | {"'s"}
BE: Final = FINITE_BE | word_set("be been being")
_DENIED_BE: Final = word_set("isn't aren't wasn't weren't")
BE_OR_DENIED: Final = BE | _DENIED_BE
DO: Final = word_set("do does did")
DO_OR_DENIED: Final = DO | word_set("don't doesn't didn't")
HAVE: Final = word_set("have has had")
MODALS: Final = word_set("can could may might must shall should will would")
