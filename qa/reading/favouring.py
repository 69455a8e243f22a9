"""Who proposed a thing is not against it: an answer to "who was against ...?" that tells of one in favour."""

from __future__ import annotations

import re

from qa.hints import Final
from qa.language.patterns import regex

__all__ = ["favours_it"]

_AGAINST: Final = regex(
    r"who(?:m|se)?\b.*\b(?:against|opposed to|object(?:s|ed)? to|oppos(?:e|es|ed))\b", re.IGNORECASE
)
_OPPOSING: Final = ("against", "oppos", "object")
_FAVOURS: Final = regex(
    r"\b(?:propos(?:e|es|ed)|suggest(?:s|ed)|recommend(?:s|ed)|support(?:s|ed)|approv(?:e|es|ed)|welcom(?:e|es|ed)"
    r"|prais(?:e|es|ed)|champion(?:s|ed)|in favou?r)\b",
    re.IGNORECASE,
)
_OPPOSES: Final = regex(
    r"\b(?:against|oppos\w+|object\w*|protest\w*|critici\w+|critics?|reject\w*|refus\w+|resist\w*|worr\w+|fear\w*"
    r"|condemn\w*|complain\w*|but|not|no)\b|n['’]t\b",
    re.IGNORECASE,
)


def favours_it(question: str, sentence: str) -> bool:
    """Whether it is asked who was against something, and a sentence only tells who was for it.

    Examples
    --------
    >>> favours_it("Who was against the hens?", "Tom proposed keeping hens.")
    True
    >>> favours_it("Who was against the hens?", "Tom proposed hens, but Ann was worried.")
    False
    """
    # The words are looked for first, as few questions have one.
    if not any(word in question for word in _OPPOSING) or not _AGAINST.match(question):
        return False
    return _FAVOURS.search(sentence) is not None and _OPPOSES.search(sentence) is None
