"""What was destroyed is no longer there: "The charter was destroyed by fire in 1822"."""

from __future__ import annotations

from qa.hints import Final, Literal
from qa.language.categories import NOMINAL, PREPOSITIONAL
from qa.language.closed_classes import word_set
from qa.language.forms import term_set
from qa.reading.subjects import subject
from qa.reading.yes_no.settling.untold import LIMITS, lacks
from qa.reading.yes_no.statement import Statement

__all__ = ["standing"]

#: One of these is asked of what may be gone.
_EXISTING: Final = term_set("exist stand standing survive surviving around there")
_DESTROYED: Final = word_set("destroyed demolished dismantled scrapped razed flattened obliterated melted")
#: "Burned" alone may be told of what was put out.
_DOWN: Final = word_set("burned burnt pulled torn knocked taken broken")
_WHOLLY: Final = word_set("was were been being")
#: It was not, or not all of it, or there is another; what a clause tells of a time is left open too.
_BEFORE: Final = word_set(
    "not n't never may might could would be partly partially largely badly half that who"
)
_AGAIN: Final = word_set("rebuilt restored reconstructed re-erected again replaced repaired")
_COPIES: Final = word_set("copy copies replica replicas facsimile")


def standing(said: Statement) -> Literal["No"] | None:
    """No, where it is asked whether a thing is still there that is said to have been destroyed.

    Parameters
    ----------
    said : Statement

    Returns
    -------
    {"No"} or None
    """
    asked, words = said.asserted, said.question.words
    if "still" not in words or words[0] not in {"does", "do", "is", "are"} or not asked.subject:
        return None
    folded = said.sentence.folded
    # A copy of it may be meant, but for the original.
    left_open = LIMITS | _AGAIN if "original" in words else LIMITS | _AGAIN | _COPIES
    if lacks(said, _EXISTING) or not left_open.isdisjoint(folded):
        return None
    for place, word in enumerate(folded):
        goes = word in _DESTROYED or (word in _DOWN and folded[place + 1 : place + 2] == ["down"])
        before = folded[max(place - 2, 0) : place]
        active = word in {"burned", "burnt"}  # "the hall burned down"
        if not goes or not _BEFORE.isdisjoint(before) or not (active or not _WHOLLY.isdisjoint(before)):
            continue
        phrase = subject(said.sentence, place)
        if phrase is not None and any(
            said.own[i] in asked.subject and _is_whole(said, i) for i in phrase.heads
        ):
            return "No"
    return None


def _is_whole(said: Statement, place: int) -> bool:
    """Whether a noun is not what only a part is told of: "the roof of | the abbey |"."""
    while place and int(said.sentence.categories[place]) in NOMINAL:
        place -= 1
    return int(said.sentence.categories[place]) not in PREPOSITIONAL
