"""Polite and idle openings of a question: "Please, can you tell me ..."."""

from __future__ import annotations

import re

from qa.language.patterns import regex
from qa.language.stems import fold
from qa.questions.tables import OPENINGS

__all__ = ["without_opening"]

_LONGEST = max(map(len, OPENINGS))
_GAP = regex(r"[\s,:]+(?=[^\s,:])")
_WHETHER = regex(r"^(?:if|whether)\s+(?=\w)", re.IGNORECASE)


def without_opening(question: str) -> str:
    """A question without its polite openings, of which there may be several.

    Examples
    --------
    >>> without_opening("Please, can you tell me who built the mill?")
    'who built the mill?'
    """
    while (rest := _behind_opening(question)) is not None:
        question = rest
    return question


def _behind_opening(text: str) -> str | None:
    """What follows the opening; None where there is none, or no question behind it."""
    low = fold(text[: _LONGEST + 1])
    for opening in OPENINGS:
        if low.startswith(opening) and (gap := _GAP.match(text, len(opening))):
            rest = _WHETHER.sub("", text[gap.end() :])
            if len(rest.split(maxsplit=1)) > 1:
                return rest
    return None
