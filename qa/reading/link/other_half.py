"""Times and amounts of the other half of a sentence: "sheep sleep ‹four hours›, but goats need five"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from qa.arrays import np
from qa.hints import Final
from qa.language.analysis import AnalysedSentence
from qa.language.categories import VERBAL, category
from qa.language.closed_classes import word_set
from qa.questions.question import Question
from qa.reading.coordinate import coordinate_clauses
from qa.reading.link.view import Flags, View
from qa.reading.shape.lookup import among
from qa.records import NamedTuple

__all__ = ["is_told_of_the_other_half"]

#: They may stand for what is asked about, though it is named elsewhere.
_STANDING_FOR: Final = word_set("he she it they them him her his its their this these those former")
#: They take up the noun of the half before: "the hungry | ones |".
_ONES: Final = word_set("one ones those that others")
#: What sets two halves against each other, so that the verb of one need not be said in the other.
_AGAINST: Final = word_set("but while whereas yet")
#: form of question: what tells it, where both halves tell one.
_TOLD: Final = {
    "when": ("date",),
    "how long": ("duration", "quantity", "number", "date"),
    "how many": ("number", "quantity", "money", "duration"),
}


def is_told_of_the_other_half(view: View) -> Flags:
    """Candidates of a half that names less of what is asked about: "the hall seats ‹90›, but the barn 40".

    Both halves tell an amount, or a time. A half that has the question's verb, which the other lacks, is told
    of another thing only where the two are set against each other.
    """
    question, passage = view.question, view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    counted = _counted(question)
    things = _things(question) - counted
    if not things:
        return out
    told = view.whole(*_TOLD[question.form])
    for number in sorted(set(passage.owner[told].tolist())):
        start = int(np.searchsorted(passage.part, number))
        begins = _begins(passage.parts[number].sentence)
        if len(begins) == 1:
            continue
        rows = passage.owner == number
        halves = _halves(view, start, [*begins, len(passage.parts[number].sentence)])
        for one, other in pairwise(halves):
            for less, more in ((one, other), (other, one)):
                if less.named & counted and not more.named & counted:
                    continue  # what is counted stands there
                if less.is_of_another_than(more, things, against=other.against) and all(
                    (told & rows & _inside(view, half)).any() for half in (less, more)
                ):
                    out |= rows & _inside(view, less)
    return out


class _Half(NamedTuple):
    """A half of a sentence.

    Its places; which terms of the question it names, which of them in just its words, and which of its verbs
    it has; whether "but" or the like leads it, and whether a pronoun may stand for what it does not name.
    """

    places: range
    named: frozenset[int]
    exact: frozenset[int]
    acts: frozenset[int]
    against: bool
    stands_for: bool

    def is_of_another_than(self, more: _Half, things: frozenset[int], *, against: bool) -> bool:
        """Whether it names less of the things asked about than the other, which does not lack the verb."""
        less = self.named & things
        if self.stands_for or not less < more.exact & things:
            return False
        return against or self.acts <= more.acts


def _halves(view: View, start: int, cuts: Sequence[int]) -> list[_Half]:
    passage, found = view.passage, view.found
    acting = among(passage.categories, VERBAL)
    halves: list[_Half] = []
    for begin, end in pairwise(cuts):
        here = slice(start + begin, start + end)
        words, term, verb, same = passage.folded[here], found.term[here], acting[here], found.exact[here]
        named, exact = (frozenset(term[~verb & flags].tolist()) - {-1} for flags in (term >= 0, same))
        # "In captivity budgies live for 17 years, but | in the wild | few reach ten."
        fronted = passage.categories[here.start] == category("preposition")
        if halves and (fronted or not _ONES.isdisjoint(words)):
            exact |= halves[-1].exact
        acts = frozenset(term[verb & same].tolist())
        against = passage.folded[here.start - 1] in _AGAINST
        stands_for = not _STANDING_FOR.isdisjoint(words)
        halves.append(_Half(range(here.start, here.stop), named | exact, exact, acts, against, stands_for))
    return halves


def _begins(s: AnalysedSentence) -> list[int]:
    """Where the halves begin: at each new subject with its verb, and behind a comma and "but" or the like."""
    numbers = coordinate_clauses(s)
    return [
        k
        for k in range(len(s))
        if not k
        or numbers[k] != numbers[k - 1]
        or (s.folded[k - 1] in _AGAINST and k > 1 and s.folded[k - 2] == ",")
    ]


def _inside(view: View, half: _Half) -> Flags:
    first = view.passage.first
    return np.asarray((first >= half.places.start) & (first < half.places.stop))


def _things(question: Question) -> frozenset[int]:
    """The numbers of the terms that the question is about, without its verb."""
    verb = None if question.verb is None else question.stems[question.verb]
    return frozenset(i for i, one in enumerate(question.terms) if one != verb)


def _counted(question: Question) -> frozenset[int]:
    """The numbers of the terms of the noun that is counted."""
    counted = {question.stems[question.words.index(w)] for w in question.focus if w in question.words}
    return frozenset(i for i, one in enumerate(question.terms) if one in counted)
