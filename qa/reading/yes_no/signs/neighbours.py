"""Whether the sentences before and behind have what a sentence lacks of the question."""

from __future__ import annotations

from qa.hints import Final
from qa.reading.yes_no.signs.sign import Told, flags

__all__ = ["NEIGHBOURS"]


def _lacking(told: Told) -> set[str]:
    return {told.question.stems[place] for place in told.missing}


NEIGHBOURS: Final = tuple(
    flags(
        {
            # At least one word: "The mill burnt down in May. A baker | bought | the ruin."
            "what it lacks is said before it": lambda told: _lacking(told) & told.before,
            "what it lacks is said behind it": lambda told: _lacking(told) & told.behind,
        }
    )
)
