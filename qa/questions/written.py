"""A question as one writes it: with a capital and one question mark."""

from __future__ import annotations

import re

from qa.language.capitals import upper_first
from qa.language.patterns import regex

__all__ = ["well_written"]

_MARK = regex(r"\s*\?[\s?!.]*$")
_STOP = regex(r"[\s.!:;,–—-]+$")
_QUOTED = regex(r"[?!.…][\"”’')]$")
_LAST = regex(r"(\S+)\.$")
_PLAIN = regex(r"[a-z]+(?![\w'’-]*[A-Z])")


def well_written(text: str) -> str:
    """A question with a capital at its beginning and one question mark at its end.

    Parameters
    ----------
    text : str
        With single spaces.

    Examples
    --------
    >>> well_written("who led the U.S.??"), well_written("name the river.")
    ('Who led the U.S.?', 'Name the river?')
    >>> well_written("eBay was founded when")
    'eBay was founded when?'
    """
    if text[:1].isupper() and text[-2:-1].isalnum() and text[-1] == "?":
        return text  # as most are, which spares the patterns
    if not any(map(str.isalnum, text)):
        return text
    if _MARK.search(text):
        text = _MARK.sub("?", text)
    elif not _QUOTED.search(text):
        text = (text if _ends_short(text) else _STOP.sub("", text)) + "?"
    return upper_first(text) if _PLAIN.match(text) else text


def _ends_short(text: str) -> bool:
    """Whether the full stop at the end is the last word's own: "the U.S.", "Mill Co."."""
    last = _LAST.search(text)
    if last is None:
        return False
    from qa.corpus.abbreviations import EITHER_WAY  # as few questions end so

    return last[1] in EITHER_WAY or re.fullmatch(r"\w(?:\.\w)*", last[1]) is not None
