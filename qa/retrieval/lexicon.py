"""What is known of English beforehand: how common its words are, and which may stand for another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from qa.language.forms import initial, term

__all__ = ["RAREST", "rarity", "synonyms"]

RAREST = 7.0
"""The rarity of a word that is not among the common ones."""

_COMMONEST = 4


def _lines(name: str) -> list[str]:
    text = Path(__file__).with_name(name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@lru_cache(maxsize=1)
def _rarities() -> Mapping[str, float]:
    known: dict[str, float] = {}
    level = 0.0
    for line in _lines("common.txt"):
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


@lru_cache(maxsize=1)
def _groups() -> Mapping[str, Sequence[tuple[str, Sequence[str]]]]:
    """By first letter: each word of the table with its group."""
    found: defaultdict[str, list[tuple[str, Sequence[str]]]] = defaultdict(list)
    for line in _lines("synonyms.txt"):
        group = line.split()
        for word in group:
            found[initial(word)].append((word, group))
    return found


@lru_cache(maxsize=1 << 14)
def synonyms(word: str) -> frozenset[str]:
    """The terms that may stand for a term, from the table ``synonyms.txt``.

    The words of the table become terms only where their first letter asks for it: all of them would
    cost the first question some 30 ms.

    Examples
    --------
    >>> "construct" in synonyms("build")
    True
    """
    found: set[str] = set()
    for member, group in _groups().get(word[:1], ()):
        if term(member) == word:
            found.update(map(term, group))
    return frozenset(found - {word})
