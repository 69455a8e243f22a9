"""What only threatens: "or face another ‹eighteen months›" is no time that anybody has spent."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language.forms import term_set
from qa.reading.link.view import Flags, View
from qa.reading.passage import FAR

__all__ = ["only_threatens"]

_THREATS: Final = term_set("face risk threaten maximum")
#: Who asks so asks for what may come.
_ASKED: Final = term_set("face risk threaten maximum could may might can most longest")
#: Between the threat and the length of time stand at most so many words: "face | up to another | two years".
_REACH: Final = 6


def only_threatens(view: View) -> Flags:
    """Lengths of time that somebody only faces, where the text tells another one too."""
    passage = view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    if view.question.answer_type != "duration" or not _ASKED.isdisjoint(view.question.stems):
        return out
    threats = np.array([stem in _THREATS for stem in passage.stems])
    if not threats.any():
        return out
    latest = np.maximum.accumulate(np.where(threats, np.arange(len(threats)), -FAR))[passage.before]
    near = (passage.first - latest <= _REACH) & (
        passage.clause[np.maximum(latest, 0)] == passage.clause[passage.first]
    )
    whole = view.shaped("whole duration")
    out = near | view.has(threats)
    return np.asarray(out) if (whole & ~out).any() else np.zeros(len(out), dtype=bool)
