"""Two times with a frequency each: "daily in summer and twice a week in winter"."""

from __future__ import annotations

from qa.hints import Final, Literal
from qa.language.closed_classes import NEGATORS
from qa.language.patterns import regex
from qa.reading.yes_no.settling.untold import lacks
from qa.reading.yes_no.statement import Statement

__all__ = ["how_often"]

_UNIT: Final = r"(?:second |other |few )?(?:\w+ )?(?:hours?|days?|nights?|weeks?|months?|years?|minutes?)"
#: How often something is.
_OFTEN: Final = regex(
    rf"\b(?:hourly|daily|nightly|weekly|fortnightly|monthly|yearly|annually|every {_UNIT}|once every {_UNIT}|"
    r"(?:only )?(?:once|twice|\w+ times) (?:a|an|per|every) \w+|only (?:at|on) \w+)\b"
)
_JOINS: Final = regex(r"(?: ,)? (?:and|but|while|,) ")
_NOT: Final = NEGATORS | {"no"}


def how_often(said: Statement) -> Literal["No"] | None:
    """No, where the frequency asked is told of one time, and another of the time asked.

    Parameters
    ----------
    said : Statement

    Returns
    -------
    {"No"} or None
    """
    asked = _OFTEN.search(" ".join(said.question.words))
    if asked is None or not said.question.content or not _NOT.isdisjoint(said.sentence.folded):
        return None
    text = " ".join(said.sentence.folded)
    told = list(_OFTEN.finditer(text))
    last = said.question.stems[said.question.content[-1]]
    places = said.places(last)
    # The verb may be another: it runs, goes or sails.
    if len(told) != 2 or not places or lacks(said, {said.asserted.predicate or ""}):
        return None
    first, second = told
    at = {text.count(" ", 0, second.end()) <= place for place in places}
    joined = _JOINS.search(text, first.end(), second.start()) is not None
    if first[0] != asked[0] or second[0] == asked[0] or at != {True} or not joined:
        return None
    return "No"
