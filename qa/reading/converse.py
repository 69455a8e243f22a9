"""The same deed told from the other side: who sold it to whom says who bought it, and from whom.

Converse verbs exchange two of their roles (Lyons, "Semantics", 1977, 9.1): what is the subject of one stands
behind a preposition with the other.
"""

from __future__ import annotations

from collections.abc import Sequence

from qa.arrays import NDArray, np
from qa.hints import TYPE_CHECKING, Final
from qa.language import lexicon
from qa.language.closed_classes import word_set
from qa.language.forms import term_set
from qa.questions.question import Question
from qa.reading.presence import having
from qa.records import NamedTuple

if TYPE_CHECKING:
    from qa.reading.passage import Passage

__all__ = ["CONVERSES", "Converse", "converse_of", "put_converse"]

Flags = NDArray[np.bool_]
Ints = NDArray[np.int64]

#: Before a verb that was not done; not looks farther.
_MEANT: Final = word_set("to will would may might can could should shall must")
_REACH: Final = 4


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


#: Verbs, and their converses with the preposition.
_TABLE: Final = {
    verb: Converse(term_set(others), lead)
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
    for verb in term_set(verbs)
}


#: The verbs that have a converse.
CONVERSES: Final = frozenset(_TABLE)


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


def put_converse(question: Question, passage: Passage, numbers: Ints, present: Sequence[Flags]) -> None:
    """Find the question's verb in its converse, in sentences that do not have it themselves.

    Only where it was done, and to what the question names: neither in "hoped to sell the firm to Ann" nor,
    asked who bought the firm, in "the firm sold shoes to farmers".

    Parameters
    ----------
    question : Question
    passage : Passage
    numbers : ndarray of int, shape (n_words,)
        Number of the question's term for each word; is changed.
    present : sequence of ndarray of bool, shape (n_terms,)
        Of each sentence; is changed.
    """
    converse = converse_of(question)
    if converse is None:
        return
    number = question.terms.index(question.stems[question.verb or 0])
    lacking = ~having(present, number)
    # "Who is buying it?" is told by "she agreed to sell it to Ann".
    meant = question.words[question.verb or 0].endswith("ing") or "will" in question.words
    for place, stem in enumerate(passage.stems):
        row = int(passage.part[place])
        if stem not in converse.verbs or not lacking[row] or _is_not_done(passage, place, meant=meant):
            continue
        if passage.flags["be"][place - 1] or _concerns(passage, numbers, place):
            numbers[place] = number
            present[row][number] = True


def _is_not_done(passage: Passage, place: int, *, meant: bool) -> bool:
    """Whether a verb is denied, or only meant: "never sold", "agreed to sell", "may sell".

    With `meant` what is only meant counts as done.
    """
    before = passage.folded[max(place - _REACH, 0) : place]
    unreal = not meant and bool(_MEANT & set(before[-2:]))
    return unreal or not lexicon.NEGATIONS.isdisjoint(before)


def _concerns(passage: Passage, numbers: Ints, place: int) -> bool:
    """Whether what the question names, or a pronoun, stands behind a verb in its sentence."""
    behind = (passage.part == passage.part[place]) & (np.arange(len(numbers)) > place)
    pronoun = passage.flags["impersonal"] | passage.flags["personal"]
    return bool((behind & ((numbers >= 0) | pronoun)).any())
