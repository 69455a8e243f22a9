"""How often it is: once is not twice, and who comes is not said to come rarely."""

from __future__ import annotations

from collections.abc import Sequence

from qa.hints import Final
from qa.language.closed_classes import word_set
from qa.reading.yes_no.statement import Statement

__all__ = ["counts_other_times", "leaves_out_how_often"]

_TIMES: Final = word_set("once twice thrice")
_HOW_OFTEN: Final = _TIMES | word_set("rarely seldom always often sometimes usually")
#: Other words that tell how often it is.
_TELLING: Final = word_set(
    "normally commonly generally mostly frequently regularly daily weekly monthly yearly annually each every "
    "time times seldom never"
)
#: "Twice as high", "twice the size" count no times.
_MUCH: Final = frozenset(("as", "the"))
#: "Once a year" counts, "it was once a mill" does not.
_EACH: Final = word_set("a an per each every")
_SPANS: Final = word_set("day week month year hour minute night season")


def counts_other_times(said: Statement) -> bool:
    """Whether another number of times is said: "twice a day", asked for once a day."""
    asked, told = _counted(said.question.words), _counted(said.sentence.folded)
    return bool(asked and told) and asked.isdisjoint(told)


def leaves_out_how_often(said: Statement) -> bool:
    """Whether it is asked how often it is so, and the sentence does not tell."""
    asked = _HOW_OFTEN.intersection(said.question.words) - _TIMES
    asked |= _counted(said.question.words)
    return bool(asked) and (_HOW_OFTEN | _TELLING).isdisjoint(said.sentence.folded)


def _counted(words: Sequence[str]) -> frozenset[str]:
    """The words of a text that tell a number of times."""
    return frozenset(word for i, word in enumerate(words) if word in _TIMES and _counts(word, words[i + 1 :]))


def _counts(word: str, following: Sequence[str]) -> bool:
    if word != "once" and _MUCH.intersection(following[:1]):
        return False
    ends = not following or not following[0][0].isalnum()
    each = len(following) > 1 and following[0] in _EACH and following[1] in _SPANS
    return word != "once" or ends or each
