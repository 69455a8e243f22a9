"""Words of a sentence that leave no room for what is asked: once, the strongest, and no still."""

from __future__ import annotations

from qa.hints import Final
from qa.language.closed_classes import word_set
from qa.reading.yes_no.signs.sign import Told, flags
from qa.reading.yes_no.signs.tense import PAST_TAGS

__all__ = ["EXCLUSIONS"]

_OFTEN: Final = word_set("every any always whenever daily usually often")
_ONCE: Final = word_set("once only first last except rarely seldom hardly barely")
_STILL: Final = frozenset(("still", "yet"))
_PARTICIPLE: Final = "VVN"
_PRESENT_BE: Final = frozenset(("VBZ", "VBB"))


def _asked(told: Told) -> frozenset[str]:
    return frozenset(told.question.words)


def _once(told: Told) -> bool:
    """Whether it is asked of every time, and it was once: "every year", "only once in 15 years"."""
    return bool(_OFTEN & _asked(told)) and bool((_ONCE - _asked(told)) & told.spoken)


def _outdone(told: Told) -> bool:
    """Whether a comparative is asked and the superlative said: no gust was stronger than the strongest."""
    words, tags = told.question.words, told.tags
    asked = {
        word.removesuffix("er")
        for word, tag in zip(words, tags, strict=True)
        if tag == "AJC" and word.endswith("er")
    }
    return any(
        word.endswith("est") and word.removesuffix("est") in asked for word in told.said.sentence.folded
    )


def _still_past(told: Told) -> bool:
    """Whether "still" is asked, and what is said is past: "the drum was given back".

    A participle is past where it makes no present: not in "the mill is used".
    """
    if _STILL.isdisjoint(told.question.words) or _STILL & told.spoken:
        return False
    tags = told.spoken_tags
    return bool(PAST_TAGS & tags) or (_PARTICIPLE in tags and _PRESENT_BE.isdisjoint(tags))


def _still_left_out(told: Told) -> bool:
    """Whether it is asked if something still is so, and it does not say still."""
    return "still" in told.question.words and "still" not in told.words


EXCLUSIONS: Final = tuple(
    flags(
        {
            "asked of all times, told of one": _once,
            "more is asked, and it says the most": _outdone,
            "asked whether still, told of the past": _still_past,
            "asked whether still, and it does not say still": _still_left_out,
        }
    )
)
