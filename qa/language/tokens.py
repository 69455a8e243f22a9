"""Words with their places: the tokenizer that every step shares."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from qa.records import NamedTuple

__all__ = ["Token", "is_reference_mark", "replaced", "tokenize"]


class Token(NamedTuple):
    """One word or mark of a text: ``text[start:end]`` is `text`."""

    text: str
    start: int
    end: int


# The order of the alternatives matters: the longest reading first.
_TOKEN = re.compile(
    r"""
    https?://[^\s<>"”]+[^\s<>"”.,;:!?)\]]      # a web address is one word
  | (?:[^\W\d_]\.){2,}                         # U.S., e.g., J.R.R.
  | \d+(?:[.,:]\d+)*(?:st|nd|rd|th|s|k|m|bn|am|pm)?(?![^\W_])  # 1,200  3.5  10:30am  19th  1990s
  | (?:[’']s|[’'](?=\s|$|[^\w]))(?<=\w[’']s|\w\w[’'])(?!\w)   # the possessive, apart from its noun
  | [^\W\d_]+(?=n[’']t\b) | n[’']t\b        # did + n't
  | [^\W_]+(?:[’'](?!s\b)[^\W_]+)*(?:[-‐‑][^\W_]+(?:[’'](?!s\b)[^\W_]+)*)*   # a word, hyphens included
  | (?:(?<=\w\w)|(?<=[.,;:!?)"”’'\]%]))\[(?:\d{1,3}(?:[,–-]\s?\d{1,3})*|[a-z]|(?:[Nn]ote|nb|n)\s?\d{1,3}
      |(?:[a-z]+\sneeded|who|when|where|which|by\swhom)\??)\]  # [3], as in an encyclopedia
  | \.{3,} | …
  | --+ | [^\w\s] | _
    """,
    re.VERBOSE,
)


def tokenize(text: str) -> list[Token]:
    """Cut a text into words and marks.

    Hyphenated words stay whole, a possessive ``'s`` stands apart, numbers keep their separators, the mark
    of a note is one token.

    Parameters
    ----------
    text : str

    Returns
    -------
    list of Token
        In order; every character that is not white space is in exactly one token.

    Examples
    --------
    >>> [token.text for token in tokenize("Dr. Li's 3.5-year plan cost $1,200.")]
    ['Dr', '.', 'Li', "'s", '3.5', '-', 'year', 'plan', 'cost', '$', '1,200', '.']
    """
    return [Token(match.group(), match.start(), match.end()) for match in _TOKEN.finditer(text)]


def is_reference_mark(word: str) -> bool:
    """Whether a token is the mark of a note, which is not part of what the sentence says.

    Examples
    --------
    >>> [token.text for token in tokenize("It sank in 1905.[3][citation needed]")][-2:]
    ['[3]', '[citation needed]']
    >>> is_reference_mark("[3]"), is_reference_mark("[")
    (True, False)
    """
    return word[0] == "[" and len(word) > 1


def replaced(text: str, tokens: Sequence[Token], words: Mapping[int, str]) -> str:
    """A text with other words in the places of some tokens; what was written with a capital keeps it.

    Examples
    --------
    >>> replaced("Waht is it?", tokenize("Waht is it?"), {0: "what"})
    'What is it?'
    """
    for place in sorted(words, reverse=True):
        token, word = tokens[place], words[place]
        if token.text[0].isupper():
            word = word[0].upper() + word[1:]
        text = text[: token.start] + word + text[token.end :]
    return text
