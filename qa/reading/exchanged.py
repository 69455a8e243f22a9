"""The same deed told from the other side: who sold it to whom says who bought it, and from whom.

Converse verbs exchange two of their roles (Lyons, "Semantics", 1977, 9.1): what is the subject of one stands
behind a preposition with the other.
"""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from qa.language.forms import term
from qa.questions.question import Question

__all__ = ["Converse", "converse_of", "put_converse"]


class Converse(NamedTuple):
    """The verbs that tell a deed from the other side, and what leads there to the subject asked for.

    Parameters
    ----------
    verbs : frozenset of str
        Terms.
    lead : str
        A preposition; empty where it is the object.
    """

    verbs: frozenset[str]
    lead: str


def _terms(words: str) -> frozenset[str]:
    return frozenset(map(term, words.split()))


#: Verbs, and their converses with the preposition.
_TABLE: Final = {
    verb: Converse(_terms(others), lead)
    for verbs, others, lead in (
        ("buy purchase acquire", "sell", "to"),
        ("sell", "buy purchase acquire", "from"),
        ("borrow", "lend loan", "to"),
        ("lend loan", "borrow", "from"),
        ("inherit", "leave left bequeath", "to"),
        ("leave left bequeath", "inherit", "from"),
        ("receive", "give award grant donate hand", "to"),
        ("give award grant donate", "receive", "from"),
        ("win", "lose", "to"),
        ("lose", "beat defeat", ""),
    )
    for verb in _terms(verbs)
}


def converse_of(question: Question) -> Converse | None:
    """The converse of a question's verb, where it asks who did it; else None.

    Examples
    --------
    >>> from qa.questions.analysis import analyse
    >>> converse_of(analyse("Who bought the mill?")).lead
    'to'
    """
    if question.form != "who" or not question.subject_asked or question.passive or question.verb is None:
        return None
    verb = question.stems[question.verb]
    return _TABLE.get(verb) if verb in question.terms else None


def put_converse(
    question: Question,
    stems: list[str],
    part: npt.NDArray[np.int64],
    numbers: npt.NDArray[np.int64],
    present: npt.NDArray[np.bool_],
) -> None:
    """Find the question's verb in its converse, in sentences that do not have it themselves.

    Parameters
    ----------
    question : Question
    stems : list of str
        Terms of the words of the passage.
    part : ndarray of int, shape (n_words,)
        Number of the sentence that each word is in.
    numbers : ndarray of int, shape (n_words,)
        Number of the question's term for each word; is changed.
    present : ndarray of bool, shape (n_sentences, n_terms)
        Is changed.
    """
    converse = converse_of(question)
    if converse is None or question.verb is None:
        return
    number = question.terms.index(question.stems[question.verb])
    lacking = {int(row) for row in np.flatnonzero(~present[:, number])}
    for place, stem in enumerate(stems):
        if stem in converse.verbs and int(part[place]) in lacking:
            numbers[place] = number
            present[part[place], number] = True
