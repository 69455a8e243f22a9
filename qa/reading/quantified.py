"""All and some: whether a sentence says of a part what a yes/no question asks of the whole."""

from __future__ import annotations

from typing import Final

from qa.language.analysis import category
from qa.reading.statement import Statement

__all__ = ["tells_how_much", "tells_of_a_part"]

_ALL: Final = frozenset(
    "all every each both entire whole everyone everybody everything fully completely entirely".split()
)
_PART: Final = frozenset(
    "some most half several few part parts many none majority minority third quarter cent percent %".split()
)
#: What stands between a part and the whole: "two | of the | men", "half | the | houses".
_BETWEEN: Final = frozenset("of the its their his her these those".split())
_WHOLE: Final = frozenset("which whom them these those it us".split())
_NUMBER: Final = category("number")
_YEAR: Final = 4


def tells_of_a_part(said: Statement) -> bool:
    """Whether all are asked of and it tells of some: "two of them", "most of the pupils", "half the men"."""
    if not _asks_of_all(said):
        return False
    words, codes = said.sentence.folded, said.sentence.categories
    for place, word in enumerate(words):
        number = codes[place] == _NUMBER
        if not (number or word in _PART):
            continue
        following = place + 1
        while following < len(words) and words[following] in _BETWEEN:
            following += 1
        parted = "of" in words[place + 1 : following]
        if following == len(words) or (number and not parted):
            continue
        if said.own[following] or (parted and words[following] in _WHOLE):
            return True
    return False


def tells_how_much(said: Statement) -> bool:
    """Whether all is asked of, and it tells of an amount behind the verb: "has repaid | 12,500 pounds"."""
    if not _asks_of_all(said) or any(word[0].isdigit() for word in said.question.words):
        return False
    words = said.sentence.folded
    for place in said.places(said.asserted.predicate):
        behind = [i for i in (place + 1, place + 2) if i < len(words)]
        if any(
            said.sentence.categories[i] == _NUMBER and not (words[i].isdigit() and len(words[i]) == _YEAR)
            for i in behind
        ):
            return True
    return False


def _asks_of_all(said: Statement) -> bool:
    asked = _ALL.intersection(said.question.words)
    return bool(asked) and _ALL.isdisjoint(said.sentence.folded) and "not" not in said.question.words
