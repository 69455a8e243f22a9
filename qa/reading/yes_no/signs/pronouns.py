"""Whether question and sentence speak of somebody by the same pronouns."""

from __future__ import annotations

from collections.abc import Callable

from qa.hints import Final
from qa.language.closed_classes import word_set
from qa.reading.yes_no.signs.sign import Told, flags

__all__ = ["PRONOUNS"]

_HE: Final = word_set("he him his himself")
_SHE: Final = word_set("she her hers herself")
_SPEAKER: Final = word_set("i me my we us our you your")


def _none_of(pronouns: frozenset[str]) -> Callable[[Told], bool]:
    """Whether the question has one of some pronouns, and no word of the sentence is any."""
    return lambda told: not pronouns.isdisjoint(told.question.words) and pronouns.isdisjoint(told.words)


PRONOUNS: Final = tuple(
    flags(
        {
            "asked of a she, told of none": _none_of(_SHE),
            "asked of a he, told of none": _none_of(_HE),
            # "I", "our", "your": what a speaker says of himself or to others.
            "told in the first or second person": lambda told: _SPEAKER & told.words,
        }
    )
)
