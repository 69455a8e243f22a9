"""What belongs together in a sentence that says two things: "bread on Mondays and cakes on Fridays"."""

from __future__ import annotations

from typing import Final

from qa.language import lexicon
from qa.language.analysis import category
from qa.language.patterns import regex
from qa.reading.statement import Statement

__all__ = ["mixes_halves"]

_JOINTS: Final = frozenset("and but ; while whereas".split())
_VERBAL: Final = frozenset(map(category, ("verb", "participle")))
_NOMINAL: Final = frozenset(map(category, ("noun", "name")))
_YEAR: Final = regex(r"1\d\d\d|20\d\d")


def mixes_halves(said: Statement) -> bool:
    """Whether the question joins a time or a number of one half with a word of another.

    "Does it sell cakes on Mondays?" of "it sells bread on Mondays and cakes on Fridays": the half of the
    Mondays has another noun than cakes, and the half of the cakes another day.
    """
    words = said.sentence.folded
    half = [0] * len(words)
    for place in range(1, len(words)):
        half[place] = half[place - 1] + (words[place] in _JOINTS)
    kinds = {place: kind for place, word in enumerate(words) if (kind := _kind(said, place, word))}
    asked = {place for place in kinds if words[place] in said.question.words}
    for time in asked:
        rivals = {half[place] for place in kinds if kinds[place] == kinds[time]} - {half[time]}
        if rivals and any(
            _is_elsewhere(said, place, half, half[time], rivals) for place in range(len(words))
        ):
            return True
    return False


def _is_elsewhere(said: Statement, place: int, half: list[int], mine: int, rivals: set[int]) -> bool:
    """Whether a word of the question stands in another half, and in the time's another word stands for it."""
    own, codes = said.own[place], said.sentence.categories
    if own is None or own in said.asserted.subject or half[place] not in rivals:
        return False
    if any(half[i] == mine for i in said.places(own)):
        return False
    alike = _VERBAL if codes[place] in _VERBAL else _NOMINAL if codes[place] in _NOMINAL else frozenset()
    return any(
        codes[i] in alike and said.own[i] is None and not _kind(said, i, said.sentence.folded[i])
        for i in range(len(half))
        if half[i] == mine
    )


def _kind(said: Statement, place: int, word: str) -> str:
    """Which kind of time or number stands there; of such one may stand for another."""
    if _YEAR.fullmatch(word):
        return "year"
    for kind, words in (("day", lexicon.WEEKDAYS), ("month", lexicon.MONTHS), ("season", lexicon.SEASONS)):
        if word in words or word.removesuffix("s") in words:
            return kind
    return "number" if said.sentence.categories[place] == category("number") else ""
