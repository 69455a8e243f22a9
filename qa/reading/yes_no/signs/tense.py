"""Whether question and sentence speak of the same time: of what is, was, had been or will be."""

from __future__ import annotations

from qa.hints import Final
from qa.language.closed_classes import word_set
from qa.language.tags import PRESENT_TAGS
from qa.reading.yes_no.signs.sign import Told, flags

__all__ = ["PAST_TAGS", "TENSE"]

#: "Wo" is the verb of "won't".
_FUTURE: Final = word_set("will wo")
_TOLD_FUTURE: Final = word_set("will shall wo")
_PAST: Final = word_set("did was were had")
_PRESENT: Final = word_set("is are do does has have")
_BEFORE: Final = frozenset(("had",))
PAST_TAGS: Final = word_set("VVD VBD VHD VDD")


def _is_present_only(told: Told) -> bool:
    return bool(told.spoken_tags & PRESENT_TAGS) and not told.spoken_tags & PAST_TAGS


def _is_past_only(told: Told) -> bool:
    return bool(told.spoken_tags & PAST_TAGS) and not told.spoken_tags & PRESENT_TAGS


def _will_be(told: Told) -> bool:
    """Whether it says what will be: "it will", "they'll"."""
    return bool(_TOLD_FUTURE & told.spoken) or any(word.endswith("'ll") for word in told.spoken)


TENSE: Final = tuple(
    flags(
        {
            # "Did it open?", "it is shut".
            "asked of the past, told of the present": lambda told: (
                told.question.words[0] in _PAST and _is_present_only(told)
            ),
            # "Is it in Hamburg?", "it was given back".
            "asked of the present, told of the past": lambda told: (
                told.question.words[0] in _PRESENT and _is_past_only(told)
            ),
            "asked and told of what had been": lambda told: (
                told.question.words[0] in _BEFORE and "VHD" in told.spoken_tags
            ),
            "asked and told of what will be": lambda told: (
                told.question.words[0] in _FUTURE and _will_be(told)
            ),
        }
    )
)
