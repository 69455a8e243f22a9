"""From a text to the terms that are indexed, and from a question to those that are looked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from qa.language.forms import term
from qa.language.patterns import regex
from qa.language.tokens import tokenize
from qa.records import NamedTuple

__all__ = ["Analyzer", "words"]

_QUESTION_WORDS = frozenset(("what when where which who whom whose why how do did does").split())
"""Words that ask, and the auxiliary that comes with them: they say nothing about the sentence wanted."""

_ABBREVIATION = regex(r"(?:[^\W\d_]\.){2,}")


def words(text: str) -> list[str]:
    """Words and numbers of a text as written, hyphens taken apart, possessives and marks left out.

    Examples
    --------
    >>> words("The five-year plan’s cost in the U.S.: $1,200.")
    ['The', 'five', 'year', 'plan', 'cost', 'in', 'the', 'US', '1,200']
    """
    found: list[str] = []
    for token in tokenize(text):
        word = token.text
        if not word[0].isalnum():
            continue
        if "." in word and _ABBREVIATION.fullmatch(word):
            found.append(word.replace(".", ""))
        elif "-" in word or "‐" in word or "‑" in word:
            found.extend(filter(None, re.split("[-‐‑]", word)))
        else:
            found.append(word)
    return found


class Analyzer(NamedTuple):
    """Makes terms of texts.

    Parameters
    ----------
    tokenizer : callable
        From a text to its words.
    stemmer : callable
        From a word to the term that it counts as.
    """

    tokenizer: Callable[[str], Sequence[str]] = words
    stemmer: Callable[[str], str] = term

    def terms(self, text: str) -> list[str]:
        """The terms of a sentence, in order."""
        return [self.stemmer(word) for word in self.tokenizer(text)]

    def asked(self, question: str) -> list[str]:
        """The words of a question that are looked for: all but the question words, if others are left."""
        every = list(self.tokenizer(question))
        return [word for word in every if word.lower() not in _QUESTION_WORDS] or every
