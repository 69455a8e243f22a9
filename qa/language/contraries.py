"""Words and phrases that exclude each other: who is single is not married, what failed was no success."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import lru_cache

from qa.hints import Final

__all__ = ["contraries", "places_of"]

#: Of so many words the longest phrase is.
_LONGEST: Final = 4


@lru_cache(maxsize=1)
def _table() -> dict[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    with open(os.path.join(os.path.dirname(__file__), "contraries.txt"), encoding="utf-8") as file:
        rows = [line.rstrip("\n").split(": ") for line in file if not line.startswith("#")]
    return {
        tuple(asked.split()): tuple(tuple(phrase.split()) for phrase in said.split(", "))
        for asked, said in rows
    }


def contraries(terms: Sequence[str]) -> Iterator[tuple[range, tuple[tuple[str, ...], ...]]]:
    """The words and phrases of a question that have a contrary.

    Parameters
    ----------
    terms : sequence of str
        The term of each word, as `qa.language.forms.term` makes it.

    Yields
    ------
    places : range
        Where the word or phrase stands.
    phrases : tuple of tuple of str
        What excludes it, each as terms.

    Examples
    --------
    >>> [place for place, said in contraries(["is", "he", "marri"]) if ("bachelor",) in said]
    [range(2, 3)]
    """
    table = _table()
    for begin in range(len(terms)):
        for end in range(begin + 1, min(begin + _LONGEST, len(terms)) + 1):
            said = table.get(tuple(terms[begin:end]))
            if said:
                yield range(begin, end), said


def places_of(phrase: Sequence[str], terms: Sequence[str]) -> Iterator[int]:
    """Where a phrase begins among the terms of a sentence."""
    size = len(phrase)
    for begin in range(len(terms) - size + 1):
        if all(terms[begin + i] == phrase[i] for i in range(size)):
            yield begin
