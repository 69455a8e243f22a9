"""Words with their places: the tokenizer that every step shares."""

from __future__ import annotations

import re
from typing import NamedTuple

__all__ = ["Token", "tokenize"]


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
  | \.{3,} | …
  | --+ | [^\w\s] | _
    """,
    re.VERBOSE,
)


def tokenize(text: str) -> list[Token]:
    """Cut a text into words and marks.

    Hyphenated words stay whole, a possessive ``'s`` stands apart, numbers keep their separators.

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
