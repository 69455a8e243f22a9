"""What is known of English beforehand: how common its words are, and which may stand for another."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import lru_cache

from qa.language.sorted_file import SortedFile

__all__ = ["RAREST", "rarity", "rows", "standing_for", "synonyms"]

RAREST = 7.0
"""The rarity of a word that is not among the common ones."""

_COMMONEST = 4


def _path(name: str) -> str:
    return os.path.join(os.path.dirname(__file__), name)


@lru_cache(maxsize=2)
def _table(name: str) -> SortedFile:
    return SortedFile(_path(name))


@lru_cache(maxsize=1)
def _rarities() -> Mapping[str, float]:
    known: dict[str, float] = {}
    level = 0.0
    with open(_path("common.txt"), encoding="utf-8") as file:
        lines = file.read().splitlines()
    for line in lines:
        if line.startswith("#"):
            continue
        head, colon, rest = line.partition(":")
        if colon:
            level = float(head) - _COMMONEST
        for word in (rest if colon else line).split():
            known[word] = level
    return known


def rarity(word: str) -> float:
    """How little a term is used in English at large, from 0 ("the") to `RAREST`.

    A collection of ten sentences can't tell which words are common; this says it beforehand. It is
    -log of the term's share of running text, less 4, rounded, with a floor and a ceiling.

    Examples
    --------
    >>> rarity("the"), rarity("person"), rarity("zinc")
    (0.0, 2.0, 7.0)
    """
    return _rarities().get(word, RAREST)


@lru_cache(maxsize=1 << 14)
def rows(name: str, head: str) -> tuple[str, ...]:
    """What stands behind a word and a colon, line by line, in a table whose lines are sorted."""
    return tuple(_table(name).behind(head))


@lru_cache(maxsize=1024)
def standing_for(name: str, word: str) -> tuple[tuple[str, str], ...]:
    """The heads of a table, and what follows each up to " = ", of the lines with a word behind that.

    Examples
    --------
    >>> ("up", "put") in standing_for("phrases.txt", "build")
    True
    """
    found = []
    for line in _table(name).holding(word):
        left, _, others = line.partition(" = ")
        if word in others.split():
            head, _, rest = left.partition(": ")
            found.append((head, rest))
    return tuple(found)


@lru_cache(maxsize=1 << 14)
def synonyms(word: str) -> frozenset[str]:
    """The terms that may stand for a term, from the table ``synonyms.txt``.

    Examples
    --------
    >>> "construct" in synonyms("build")
    True
    """
    return frozenset(other for row in rows("synonyms.txt", word) for other in row.split())
