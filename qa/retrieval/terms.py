"""From a text to the terms that are indexed, and from a question to those that are looked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from qa.language.stems import fold, stem
from qa.language.tokens import tokenize

__all__ = ["QUESTION_WORDS", "Analyzer", "words"]

QUESTION_WORDS = frozenset(
    "what when where which who whom whose why how do did does".split()  # noqa: SIM905  (reads as a list)
)
"""Words that ask, and the auxiliary that comes with them: they say nothing about the sentence wanted."""


def words(text: str) -> list[str]:
    """The words and numbers of a text, lower-cased, hyphens taken apart.

    Examples
    --------
    >>> words("The five-year plan’s cost: $1,200.")
    ['the', 'five', 'year', 'plan', 'cost', '1,200']
    """
    found: list[str] = []
    for token in tokenize(text):
        word = fold(token.text)
        if not word[0].isalnum():
            continue
        if "-" in word:
            found.extend(filter(None, word.split("-")))
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
    stemmer: Callable[[str], str] = stem

    def terms(self, text: str) -> list[str]:
        """The terms of a sentence, in order."""
        return [self.stemmer(word) for word in self.tokenizer(text)]

    def query(self, question: str) -> list[str]:
        """The terms of a question, each once, in order; all of them if only question words are left."""
        kept = [word for word in self.tokenizer(question) if word.lower() not in QUESTION_WORDS]
        return list(dict.fromkeys(map(self.stemmer, kept))) or list(dict.fromkeys(self.terms(question)))
