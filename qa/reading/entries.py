"""Whether a text may hold a record or a list."""

from __future__ import annotations

import re

from qa.hints import Final
from qa.language import lexicon
from qa.language.closed_classes import QUESTION_WORDS
from qa.language.forms import term
from qa.language.patterns import regex
from qa.language.tokens import tokenize

__all__ = ["content_terms", "may_hold_entries"]

#: So many lines make a record.
_LEAST: Final = 2
_ENTRY_LINE: Final = regex(r"^[ \t]*(?:\||[-*+•‣◦▪–·]\s|\(?\d{1,2}[.)]\s|[^\n:|]{1,44}:\s)", re.MULTILINE)


def may_hold_entries(text: str) -> bool:
    """Whether a text has lines like those of a record or a list; most have none, and need no closer look."""
    return any(count >= _LEAST for count, _ in enumerate(_ENTRY_LINE.finditer(text), 1))


def content_terms(text: str) -> frozenset[str]:
    """The terms of a label, a heading or a title, without function words and question words.

    Examples
    --------
    >>> sorted(content_terms("What is in the box?"))
    ['box']
    """
    words = (token.text for token in tokenize(text))
    small = lexicon.FUNCTION_WORDS | QUESTION_WORDS
    return frozenset(term(word) for word in words if word[0].isalnum() and word.lower() not in small)
