"""What "it" is that somebody is for or against: what was proposed, of which there may be several."""

from __future__ import annotations

import re

from qa.conversation.asked import Asked
from qa.conversation.salience import Fit, fits_thing
from qa.conversation.state import Entity
from qa.language.patterns import regex

__all__ = ["fits_proposal", "takes_a_stance"]

_STANCE = regex(
    r"\b(?:against|opposed to|in favou?r of|object(?:s|ed)? to|agree(?:s|d)? (?:to|with)"
    r"|vot(?:e|es|ed) (?:for|on)|support(?:s|ed)?|oppos(?:e|es|ed)|worried about) it\b",
    re.IGNORECASE,
)
_PROPOSES = regex(
    r"\b(?:propos(?:e|es|ed)|suggest(?:s|ed)?|recommend(?:s|ed)?|plan(?:s|ned)?|want(?:s|ed)?|demand(?:s|ed)?)\b",
    re.IGNORECASE,
)
_LEFT = 0.4  # how well a thing suits that nobody proposed


def takes_a_stance(question: str) -> bool:
    """Whether somebody is for or against "it".

    Examples
    --------
    >>> takes_a_stance("Who was against it?"), takes_a_stance("Who built it?")
    (True, False)
    """
    return _STANCE.search(question) is not None


def fits_proposal(asked: Asked) -> Fit:
    """Make the measure for an "it" that one is for or against: best what the last proposal was about."""
    proposals = (turn.resolved for turn in reversed(asked.state.turns) if _PROPOSES.search(turn.resolved))
    proposal = next(proposals, "")

    def fit(entity: Entity) -> float:
        proposed = entity.kind not in {"person", "place", "time"} and entity.name in proposal
        return 1.0 + _LEFT if proposed else _LEFT * fits_thing(entity)

    return fit
