"""Which words of a passage are of the kind that a question asks for."""

from __future__ import annotations

from qa.arrays import NDArray, np
from qa.hints import TYPE_CHECKING
from qa.language.kinds import kinds_of
from qa.questions.analysis import Question
from qa.questions.kind import kinds_asked
from qa.records import NamedTuple

if TYPE_CHECKING:
    from qa.reading.passage import Passage

__all__ = ["Kinds", "kinds_in"]

Flags = NDArray[np.bool_]


class Kinds(NamedTuple):
    """The words of a passage, by the kind asked for.

    Parameters
    ----------
    term : int
        Number of the question's term that is the noun by which the kind is asked for; -1 where a verb
        tells it.
    own, other : ndarray of bool, shape (n_words,)
        Words for one of the kind asked for, and words for something of other kinds.
    """

    term: int
    own: Flags
    other: Flags


def kinds_in(question: Question, passage: Passage) -> Kinds | None:
    """Find the words of the kind asked for; None where a question asks for none that is known."""
    asked = kinds_asked(question)
    if not asked:
        return None
    n = len(passage.folded)
    own, other = np.zeros(n, dtype=bool), np.zeros(n, dtype=bool)
    for place in np.flatnonzero(~passage.flags["small"]).tolist():
        kinds = kinds_of(f"{passage.stems[place - 1]}-{passage.stems[place]}")
        own[place] = not kinds.isdisjoint(asked)
        other[place] = bool(kinds) and not own[place]
    return Kinds(_term_asked(question), own, other)


def _term_asked(question: Question) -> int:
    if not question.focus or question.focus[-1] not in question.words:
        return -1
    stem = question.stems[question.words.index(question.focus[-1])]
    return question.terms.index(stem) if stem in question.terms else -1
