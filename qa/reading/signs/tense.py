"""Whether question and sentence speak of the same time: of what is, was, had been or will be."""

from __future__ import annotations

from typing import Final

from qa.reading.signs.sign import Told, flags

__all__ = ["PAST_TAGS", "TENSE"]

#: "Wo" is the verb of "won't".
_FUTURE: Final = frozenset("will wo".split())
_TOLD_FUTURE: Final = frozenset("will shall wo".split())
_PAST: Final = frozenset("did was were had".split())
_PRESENT: Final = frozenset("is are do does has have".split())
_BEFORE: Final = frozenset(("had",))
_PRESENT_TAGS: Final = frozenset("VVZ VVB VBZ VBB VHZ VHB VDZ VDB VM0".split())
PAST_TAGS: Final = frozenset("VVD VBD VHD VDD".split())


def _is_present_only(told: Told) -> bool:
    return bool(told.spoken_tags & _PRESENT_TAGS) and not told.spoken_tags & PAST_TAGS


def _is_past_only(told: Told) -> bool:
    return bool(told.spoken_tags & PAST_TAGS) and not told.spoken_tags & _PRESENT_TAGS


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
