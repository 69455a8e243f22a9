"""What it costs to get in, asked in the word that texts have for it: admission."""

from __future__ import annotations

from qa.hints import Final
from qa.language.patterns import regex

__all__ = ["asked_as_admission"]

_GETTING_IN: Final = regex(
    r"(?:what|how much) (?:does|do|did|will|would) (?P<it>it|the [\w\s’'-]+?|[A-Z][\w\s.’'-]*?) cost"
    r"(?P<whom> for [\w\s-]+?)? to (?:(?:get|go) (?:in|inside)(?: ?to)?|enter|visit|see)"
    r"(?: (?P<place>.+?))?[\s?.!]*"
)


def asked_as_admission(question: str) -> str | None:
    """Ask for the admission where it is asked what it costs to get in; None where it is not.

    Parameters
    ----------
    question : str

    Examples
    --------
    >>> asked_as_admission("What does it cost to get in to the castle?")
    'How much is admission to the castle?'
    >>> asked_as_admission("How much does the tower cost to visit?")
    'How much is admission to the tower?'
    >>> asked_as_admission("What does it cost to build a boat?") is None
    True
    """
    asked = _GETTING_IN.fullmatch(question[:1].lower() + question[1:])
    if asked is None:
        return None
    whom = asked["whom"] or ""
    place = asked["place"] or (asked["it"] if asked["it"] != "it" else "")
    return f"How much is admission{f' to {place}' if place else ''}{whom}?"
