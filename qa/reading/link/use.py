"""What a thing is used for is something to do, or to be; it is no name of the place where it stands."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.reading.link.view import Flags, View

__all__ = ["asks_for_use", "is_its_place"]

_USED: Final = frozenset(("used", "use"))


def asks_for_use(view: View) -> bool:
    """Whether it is asked what something is used for."""
    question = view.question
    return question.preposition == "for" and not _USED.isdisjoint(question.words)


def is_its_place(view: View) -> Flags:
    """Candidates that name where it stands: "the mill in ‹Ely› is a café", asked what it is used for."""
    named = view.shaped("follows a place preposition and is a name")
    return np.asarray(named & ~view.has(~view.passage.capital))
