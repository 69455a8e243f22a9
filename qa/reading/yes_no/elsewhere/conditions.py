"""The condition under which something will be done: "it will be pulled down if it is damaged"."""

from __future__ import annotations

from qa.hints import Final
from qa.language.closed_classes import word_set
from qa.reading.yes_no.settling.untold import asks_of_anybody
from qa.reading.yes_no.statement import Statement

__all__ = ["depends"]

_IF: Final = word_set("if unless")
#: No condition stands behind these: "even if", "asked if".
_BEFORE: Final = word_set(
    "even as asked ask asks know knew knows see wonder wondered decide decided say said tell told only what "
    "and"
)


def depends(said: Statement) -> bool:
    """Whether it is asked what will be, and all that is said of it has a condition.

    What anybody is told to get or to have depends on what they do anyway: "you will get it if you ask".

    Parameters
    ----------
    said : Statement
    """
    asked, words = said.question.words, said.sentence.folded
    if not _IF.isdisjoint(asked) or asked[0] not in {"will", "is", "are"} or asks_of_anybody(said):
        return False
    if asked[0] != "will" and " going to " not in f" {' '.join(asked)} ":
        return False
    return any(
        word in _IF and _BEFORE.isdisjoint(words[max(place - 1, 0) : place])
        for place, word in enumerate(words)
    )
