"""Where words stand in a text, found quickly: by plain search, with the ends of words looked at after."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

__all__ = ["occurrences", "written"]


@lru_cache(maxsize=32)
def _lower(text: str) -> str:
    """Lower-case a text without changing its length ("İ" would grow)."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def occurrences(words: str, text: str, *, any_case: bool = False) -> Iterator[int]:
    """Yield the places where words stand in a text as whole words.

    Examples
    --------
    >>> list(occurrences("pool", "A pool, two pools, a Pool."))
    [2]
    >>> list(occurrences("pool", "A pool, a Pool.", any_case=True))
    [2, 10]
    """
    if not words:
        return
    if any_case:
        words, text = _lower(words), _lower(text)
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        if not (at and _is_word(text[at - 1])) and not (end < len(text) and _is_word(text[end])):
            yield at
        at = text.find(words, at + 1)


def written(words: str, text: str) -> str | None:
    """Give words as the text first writes them, in whatever case; None where they don't stand there.

    Examples
    --------
    >>> written("ruth lane", "Then Ruth Lane came.")
    'Ruth Lane'
    """
    at = next(occurrences(words, text, any_case=True), None)
    return None if at is None else text[at : at + len(words)]


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"
