"""Questions that ask whether a whole statement is so: "Is it true that the mill closed?"."""

from __future__ import annotations

from collections.abc import Sequence

from qa.hints import Final
from qa.language.closed_classes import word_set

__all__ = ["statement_start"]

_BE: Final = frozenset(("is", "was"))
_SO: Final = word_set("true so correct right known certain")


def statement_start(words: Sequence[str]) -> int:
    """The place of the first word of the statement; 0 in every other question.

    Examples
    --------
    >>> statement_start("is it true that the mill closed".split()), statement_start(["did", "it", "close"])
    (4, 0)
    """
    asks = len(words) > 4 and words[0] in _BE and words[1] == "it" and words[2] in _SO and words[3] == "that"
    return 4 if asks else 0
