"""A noun with which somebody asks for what it is, and no verb: "capital?", "main food of the heron?"."""

from __future__ import annotations

from qa.hints import Final
from qa.language import lexicon
from qa.language.closed_classes import ARTICLES, QUESTION_WORDS, word_set
from qa.language.stems import fold
from qa.language.tokens import tokenize
from qa.questions.nouns import is_verb
from qa.questions.tables import ANSWER_TYPES, NAME_NOUNS

__all__ = ["whole_noun"]

#: Nouns of what something else has; whoever types one alone asks for it and not what the word means.
_RELATIONAL: Final = (
    ANSWER_TYPES["number"]
    | ANSWER_TYPES["quantity"]
    | ANSWER_TYPES["nationality"]
    | ANSWER_TYPES["percent"]
    | NAME_NOUNS
    | word_set(
        """
        address birthday birthplace birthdate capital cause colour color currency date destination food
        headquarters hometown job language location motto occupation profession religion result score subject
        topic trade venue winner author founder owner inventor successor predecessor
        """
    )
)
_OWNERS: Final = word_set("his her its their")
_GENITIVES: Final = frozenset(("'s", "'"))
_ORDERS: Final = word_set("name list give")
_LONGEST: Final = 8


def whole_noun(text: str) -> str:
    """A question with a verb for a noun phrase alone; every other text as it is.

    Only where the noun is one of what something has, or a person of something: "Orrel Mill?" stays.

    Examples
    --------
    >>> whole_noun("capital?"), whole_noun("Roe's job?"), whole_noun("The mill at Orrel?")
    ('What is the capital?', "What is Roe's job?", 'The mill at Orrel?')
    """
    words = [fold(token.text) for token in tokenize(text)]
    if words[-1:] == ["?"]:
        words = words[:-1]
    plain = all(word[0].isalnum() or word in _GENITIVES for word in words)
    if not 0 < len(words) <= _LONGEST or words[0] in ARTICLES or not plain:
        return text
    of = words.index("of") if "of" in words else len(words)
    head = words[of - 1] if of else ""
    person = head in lexicon.PERSON_NOUNS
    if not (head in _RELATIONAL or (of < len(words) and person)) or _says_something(words):
        return text
    rest = text.strip().rstrip("?").strip()
    owned = words[0] in _OWNERS or not _GENITIVES.isdisjoint(words[:of])
    if not owned or words[0] in _OWNERS:
        rest = f"{rest[:1].lower()}{rest[1:]}" if rest[1:2].islower() else rest
    return f"{'Who' if person else 'What'} is {'' if owned else 'the '}{rest}?"


def _says_something(words: list[str]) -> bool:
    """Whether a verb or a question word stands in it, or what leads no noun: "in a name"."""
    first = words[0]
    if first in lexicon.FUNCTION_WORDS - _OWNERS or (first in _ORDERS and words[1:2] != ["of"]):
        return True
    return any(
        word not in _GENITIVES
        and (word in QUESTION_WORDS or word in lexicon.AUXILIARIES or is_verb(word, left))
        for word, left in zip(words, ["", *words], strict=False)
    )
