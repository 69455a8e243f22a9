"""What one is allowed to do: who may not cook in a room may sleep in it."""

from __future__ import annotations

from qa.hints import Final
from qa.language.categories import NOUN_PHRASE
from qa.language.closed_classes import word_set
from qa.language.forms import term_set
from qa.reading.yes_no.asked_role import question_of
from qa.reading.yes_no.elsewhere.objects import take_others
from qa.reading.yes_no.statement import Statement

__all__ = ["is_of_another_act"]

_ALLOWED: Final = word_set("allowed permitted able free forbidden")
_LIGHT: Final = term_set("be have do get take make go use")
_BARE: Final = frozenset(("VVI", "VVB"))


def is_of_another_act(said: Statement) -> bool:
    """Whether it is asked if one is allowed to do something, and told only of doing something else.

    Parameters
    ----------
    said : Statement
    """
    words, stems = said.question.words, said.question.stems
    place = next((i for i, word in enumerate(words) if word in _ALLOWED), len(words))
    if tuple(words[place + 1 : place + 2]) != ("to",) or place + 2 >= len(words):
        return False
    act, s = stems[place + 2], said.sentence
    if act in said.has:
        asked = _object(said, place + 3)
        return asked is not None and take_others(said, said.places(act), asked)
    if act in _LIGHT:
        return False
    told = [i for i in range(1, len(s)) if s.folded[i - 1] == "to" and s.tags[i] in _BARE]
    return any(said.own[i] is None and s.stems[i] not in _LIGHT for i in told)


def _object(said: Statement, begin: int) -> str | None:
    """The term of the noun phrase that begins there in the question: "to use | the pool |"."""
    codes, end = question_of(said).categories, begin
    while end < len(codes) and codes[end] in NOUN_PHRASE:
        end += 1
    return next((said.question.stems[i] for i in reversed(said.question.content) if begin <= i < end), None)
