"""Opening hours: a text that says until when it is open says when it closes."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

from qa.language.forms import term
from qa.questions.question import Question

__all__ = ["CLOSED", "CLOSES", "OPENS", "asked_hour", "other_state", "own_state", "put_hours"]

OPENS, CLOSES, CLOSED = "opens", "closes", "closed"
_OPEN: Final = frozenset("open opens opening".split())
_CLOSE: Final = frozenset("close closes closing shut shuts".split())
_SHUT: Final = frozenset("closed shut".split())
_BE: Final = frozenset("is are isn't aren't".split())
_PAST: Final = frozenset("did was were had first last originally".split())


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


def other_state(asked: str) -> frozenset[str]:
    """The words that say the opposite of what is asked."""
    return _CLOSE | _SHUT if asked == OPENS else _OPEN


def own_state(asked: str) -> frozenset[str]:
    """The words that say just what is asked."""
    return _OPEN if asked == OPENS else _CLOSE | _SHUT


def put_hours(
    question: Question,
    folded: list[str],
    part: npt.NDArray[np.int64],
    numbers: npt.NDArray[np.int64],
    present: npt.NDArray[np.bool_],
) -> None:
    """Find the question's "close" in the "open" of a sentence that does not say it itself, and the reverse.

    Parameters
    ----------
    question : Question
    folded : list of str
        The words of the passage.
    part : ndarray of int, shape (n_words,)
        Number of the sentence that each word is in.
    numbers : ndarray of int, shape (n_words,)
        Number of the question's term for each word; is changed.
    present : ndarray of bool, shape (n_sentences, n_terms)
        Is changed.
    """
    asked = asked_hour(question)
    wanted = term("open" if asked == OPENS else "shut" if "shut" in question.words else "close")
    if asked is None or wanted not in question.terms:
        return
    number, opposite = question.terms.index(wanted), other_state(asked)
    for place, word in enumerate(folded):
        if word in opposite and not present[part[place], number]:
            numbers[place] = number
    for place in np.flatnonzero(numbers == number).tolist():
        present[part[place], number] = True
