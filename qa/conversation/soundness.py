"""Whether a question made of another is one that somebody would say; if not, it is better left as typed."""

from __future__ import annotations

import re

from qa.conversation.phrases import AUXILIARIES, DETERMINERS, DO, PRONOUNS
from qa.language.closed_classes import word_set
from qa.language.lexicon import NUMBER_WORDS
from qa.language.patterns import regex
from qa.language.stems import fold
from qa.language.tokens import tokenize
from qa.language.verbs import is_base

__all__ = ["is_sound"]

_OWNER = r"(?:[A-Z][\w.’'-]*\s)*[A-Z][\w.-]*['’]s?"
_DOUBLED = regex(
    rf"\b(?:his|her|its|their)\s(?:(?:his|its|their)\b|{_OWNER}\s)|\b(?P<owner>{_OWNER})\s(?P=owner)\s"
)
_NUMBERED = regex(
    rf"(?:who|what)\s(?:is|are|was|were)\s(?:\d[\d,.]*|{'|'.join(sorted(NUMBER_WORDS))})[\s?]*", re.IGNORECASE
)
_UNCOUNTED = regex(rf"how\smany\s(?:{'|'.join(sorted(AUXILIARIES - {'may', 'might'}))})\b", re.IGNORECASE)
_OBJECT_BEGINS = word_set("it him them the a an his her its their")
_ELSE = regex(r"\belse\b.*\belse\b|\bbesides\b.*\bbesides\b", re.IGNORECASE)


def is_sound(question: str) -> bool:
    """Whether a question holds no owner twice, no number for a name, and no verb without its subject.

    Examples
    --------
    >>> is_sound("Who was Ruth Lane's father?"), is_sound("Who was Ruth Lane's Ruth Lane's father?")
    (True, False)
    >>> is_sound("Who was Nineteen?"), is_sound("How many was the pool built?"), is_sound("When did open it?")
    (False, False, False)
    """
    if any(pattern.search(question) for pattern in (_DOUBLED, _ELSE)):
        return False
    if any(pattern.match(question) for pattern in (_NUMBERED, _UNCOUNTED)):
        return False
    return not _lacks_subject(question)


def _lacks_subject(question: str) -> bool:
    words = [fold(token.text) for token in tokenize(question)]
    at = next((i for i, word in enumerate(words) if word in DO), len(words))
    verb = words[at + 1 : at + 3]
    if not verb or verb[0] in PRONOUNS | DETERMINERS:
        return False
    if verb[1:] and verb[1] in _OBJECT_BEGINS:
        return True
    return is_base(verb[0]) and verb[1:] in ([], ["?"])
