"""What a text denies: "Ann Roe did not sign it", asked who signed it."""

from __future__ import annotations

from collections.abc import Iterator

from qa.arrays import np
from qa.hints import Final
from qa.language import lexicon
from qa.language.categories import NOMINAL, VERBAL, category
from qa.language.closed_classes import COPULA, NEGATORS, word_set
from qa.questions.question import Question
from qa.reading.denial import is_not_done
from qa.reading.link.view import Flags, View
from qa.reading.passage import Matches, Passage
from qa.reading.shape.lookup import among

__all__ = ["denied_places", "tells_what_was_not"]

_ENDS: Final = ("but", "instead", "although", "though")
_SUBJECTS: Final = (*NOMINAL, category("pronoun"), category("wh"))
#: What says by itself that it was nobody, or none: "none of them".
_NONE: Final = word_set("nobody none no one not any single of them these those the")


def tells_what_was_not(view: View) -> Flags:
    """Candidates of a clause that says of the question's verb that it was not done."""
    out = np.zeros(len(view.passage.first), dtype=bool)
    for place in denied_places(view.question, view.passage, view.found):
        out |= _told_with(view, place)
    return out if not out.any() else out & ~_says_none(view)


def denied_places(question: Question, passage: Passage, found: Matches) -> Iterator[int]:
    """The places of what is denied: the question's verb, or where it is of being, a form of be.

    None where the question is in the negative itself: then that is what it asks for.
    """
    if not lexicon.NEGATIONS.isdisjoint(question.words):
        return
    verb = question.verb
    if verb is not None and question.stems[verb] in question.terms:
        same = found.term == question.terms.index(question.stems[verb])
        for place in np.flatnonzero(same & among(passage.categories, VERBAL)).tolist():
            number = int(passage.part[place])
            begin = int(np.searchsorted(passage.part, number))
            prepared = passage.parts[number]
            if is_not_done(prepared.sentence, prepared.clause.tolist(), place - begin):
                yield place
    elif COPULA.intersection(question.words[question.wh[1] : question.wh[1] + 1]):
        negated = np.array([word in NEGATORS for word in passage.folded])
        equates = passage.flags["be"][:-2] & negated[1:-1]
        equates &= ~among(passage.categories, VERBAL)[2:]  # "was not | closed |" is no being
        for place in np.flatnonzero(equates).tolist():
            behind = (found.term[place:] >= 0) & (passage.clause[place:] == passage.clause[place])
            if behind.any():
                yield place


def _told_with(view: View, place: int) -> Flags:
    """Candidates in the clause of a word up to a "but", and in its subject that an aside parts from it."""
    passage = view.passage
    inside = passage.clause == passage.clause[place]
    begin = int(np.argmax(inside))
    stop = np.flatnonzero(inside & view.words(*_ENDS))
    stop = stop[stop > place]
    if len(stop):
        inside[stop[0] :] = False
    if not among(passage.categories[begin:place], _SUBJECTS).any():
        # "Maria Lopez|, 31,| was not killed"
        inside[:begin] |= passage.part[:begin] == passage.part[place]
    return np.asarray(view.has(inside))


def _says_none(view: View) -> Flags:
    """Candidates that say that it was nobody, or none; asked how many, also "no houses"."""
    passage = view.passage
    if view.question.form == "how many":
        return view.words("no", "none", "nobody")[passage.first]
    other = np.array([word not in _NONE for word in passage.folded])
    return np.asarray(~view.has(other) & view.has(view.words("nobody", "none", "no")))
