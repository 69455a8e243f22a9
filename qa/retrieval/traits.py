"""What the shape of a word or a sentence tells: names, numbers, dates, sentences that refer back."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.language.forms import NUMBER_WORDS
from qa.language.stems import fold

__all__ = ["CAUSE", "DATE", "NAME", "NUMBER", "REFERS", "sentence_traits", "word_traits"]

NAME, NUMBER, DATE = 1, 2, 4
"""Traits of words, added up: a capital inside the sentence; a quantity; a year, month or weekday."""
REFERS, CAUSE = 1, 2
"""Traits of sentences, added up: begins by referring back; gives a reason."""

_YEAR = re.compile(r"(?:1\d{3}|20\d\d)s?")
_DATE_WORDS = frozenset(
    (
        "january february march april may june july august september october november december monday tuesday"
        " wednesday thursday friday saturday sunday century centuries bc bce ad ce"
    ).split()
)
_NUMBER_WORDS = frozenset(NUMBER_WORDS) | frozenset(
    (
        "dozen dozens hundred hundreds thousand thousands million millions billion billions half third "
        " quarter twice once several many few"
    ).split()
)
_PRONOUNS = frozenset("he she it they".split())
_POINTERS = frozenset("he she it they this these such his her their its those both another that".split())
_CAUSE = re.compile(
    r"\b(?:because|due to|since|as a result|in order to|so that|therefore|caused?|reasons?|led to|owing)\b"
)


def word_traits(words: Sequence[str]) -> list[int]:
    """Traits of each word of one sentence.

    Examples
    --------
    >>> word_traits(["In", "May", "1905", "Nansen", "met", "three", "envoys"])
    [0, 5, 4, 1, 0, 2, 0]
    """
    traits = []
    for place, word in enumerate(words):
        lower = fold(word)
        trait = NAME if place and word[:1].isupper() else 0
        if _YEAR.fullmatch(lower):
            trait |= DATE
        elif word[:1].isdigit() or lower in _NUMBER_WORDS:
            trait |= NUMBER
        elif lower in _DATE_WORDS and (word[:1].isupper() or lower.startswith("centur")):
            trait |= DATE
        traits.append(trait)
    return traits


def sentence_traits(text: str, words: Sequence[str]) -> int:
    """Traits of a sentence.

    Examples
    --------
    >>> sentence_traits("He fled because of it.", ["He", "fled", "because", "of", "it"]) == REFERS | CAUSE
    True
    """
    start = [fold(word) for word in words[:4]]
    trait = REFERS if start and (start[0] in _POINTERS or not _PRONOUNS.isdisjoint(start)) else 0
    if _CAUSE.search(text):
        trait |= CAUSE
    return trait
