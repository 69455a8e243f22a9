"""Opening hours: a text that says until when it is open says when it closes."""

from __future__ import annotations

from collections.abc import Sequence

from qa.arrays import NDArray, np
from qa.hints import TYPE_CHECKING, Final
from qa.language.closed_classes import word_set
from qa.language.forms import term
from qa.questions.question import Question

if TYPE_CHECKING:
    from qa.reading.passage import Passage

__all__ = ["CLOSED", "CLOSES", "OPENS", "asked_hour", "other_state", "own_state", "put_hours"]

Flags = NDArray[np.bool_]
Ints = NDArray[np.int64]

OPENS, CLOSES, CLOSED = "opens", "closes", "closed"
_OPEN: Final = word_set("open opens opening")
_CLOSE: Final = word_set("close closes closing shut shuts")
_SHUT: Final = word_set("closed shut")
_BE: Final = word_set("is are isn't aren't")
_PAST: Final = word_set("did was were had first last originally")
#: The words of a state, and those of its opposite.
_STATES: Final = {
    OPENS: (_OPEN, _CLOSE | _SHUT),
    CLOSES: (_CLOSE, _OPEN),
    CLOSED: (_CLOSE | _SHUT, _OPEN),
}


def asked_hour(question: Question) -> str | None:
    """What of something's hours is asked: when it opens, when it closes, or when it is closed.

    Not when it was opened: that is no hour of every day.

    Examples
    --------
    >>> from qa.questions.analysis import analyse
    >>> asked_hour(analyse("What time does the museum close?")), asked_hour(analyse("When did it open?"))
    ('closes', None)
    """
    words = set(question.words)
    if question.form != "when" or words & _PAST:
        return None
    if words & _SHUT and words & _BE:
        return CLOSED
    if words & _CLOSE:
        return CLOSES
    return OPENS if words & _OPEN and not words & _BE else None


def own_state(asked: str) -> frozenset[str]:
    """The words that say just what is asked."""
    return _STATES[asked][0]


def other_state(asked: str) -> frozenset[str]:
    """The words that say the opposite of what is asked."""
    return _STATES[asked][1]


def put_hours(question: Question, passage: Passage, numbers: Ints, present: Sequence[Flags]) -> None:
    """Find the question's "close" in the "open" of a clause that does not say it itself, and the reverse.

    Parameters
    ----------
    question : Question
    passage : Passage
    numbers : ndarray of int, shape (n_words,)
        Number of the question's term for each word; is changed.
    present : sequence of ndarray of bool, shape (n_terms,)
        Of each sentence; is changed.
    """
    asked = asked_hour(question)
    if asked is None:
        return
    wanted = term("open" if asked == OPENS else "shut" if "shut" in question.words else "close")
    if wanted not in question.terms:
        return
    number, own, opposite = question.terms.index(wanted), own_state(asked), other_state(asked)
    said = {
        clause for clause, word in zip(passage.clause.tolist(), passage.folded, strict=True) if word in own
    }
    for place, word in enumerate(passage.folded):
        if word in opposite and int(passage.clause[place]) not in said:
            numbers[place] = number
            present[passage.part[place]][number] = True
