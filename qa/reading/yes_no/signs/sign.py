"""A sign: something that speaks for Yes, for No, or for leaving a yes/no question open."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property

from qa.hints import Final
from qa.language.closed_classes import NEGATIVES
from qa.language.contraries import contraries, places_of
from qa.questions.analysis import Question
from qa.reading.yes_no.complement import Outcome, outcome
from qa.reading.yes_no.polarity import negated
from qa.reading.yes_no.setting_off import is_excepted
from qa.reading.yes_no.statement import Statement
from qa.reading.yes_no.verdict import Verdict, turns, verdict
from qa.records import NamedTuple

__all__ = ["NEGATING", "Sign", "Told", "flags"]

NEGATING: Final = NEGATIVES | {"without", "hardly"}


class Told:
    """One of the sentences found for a yes/no question, with what its signs look at.

    Parameters
    ----------
    said : Statement
    known : callable
        Whether a stem occurs in the text.
    tags : sequence of str
        Those of the question's words.
    place : int
        Which of the sentences found it is, from 0, best first.
    score : float
        Its score by the score of the best.
    before, behind : frozenset of str, optional
        What the sentences right before and right behind it have of the question, if they were found too.
    named : bool, optional
        Whether one of the sentences found says the predicate of just those whom the question names.
    """

    def __init__(
        self,
        said: Statement,
        known: Callable[[str], bool],
        *,
        tags: Sequence[str],
        place: int,
        score: float,
        before: frozenset[str] = frozenset(),
        behind: frozenset[str] = frozenset(),
        named: bool = False,
    ) -> None:
        self.said, self.known, self.tags = said, known, tags
        self.place, self.score, self.before, self.behind = place, score, before, behind
        self.named = named
        #: Whether another of the sentences says just what is asked (see `says_it`).
        self.said_elsewhere = False

    @property
    def question(self) -> Question:
        """The question."""
        return self.said.question

    @cached_property
    def verdict(self) -> Verdict:
        """What the rules alone make of it."""
        return verdict(self.said, self.known)

    @cached_property
    def says_it(self) -> bool:
        """Whether it has all that is asked, with the very word for the predicate, and the rules say yes."""
        said = self.said
        plain = said.asserted.predicate in said.only_own and said.contrary is None
        return plain and not self.missing and self.verdict.answer == "Yes"

    @cached_property
    def outcome(self) -> Outcome | None:
        """Whether the act was done, by the verb whose complement it is (`qa.reading.yes_no.complement`)."""
        return outcome(self.said)

    @cached_property
    def denies(self) -> bool:
        """Whether a negation, or the verb whose complement it is, denies what is asked."""
        said = self.said
        if self.outcome is not None:
            return self.outcome == "not done"
        subject = said.asserted.subject
        return negated(
            self.question, said.sentence, said.own, said.speaking, clause=said.clause, subject=subject
        )

    @cached_property
    def excepted(self) -> bool:
        """Whether it makes an exception of what is asked of."""
        return is_excepted(self.said)

    @cached_property
    def turned(self) -> int:
        """How many things turn it round."""
        return len(turns(self.said, self.outcome))

    @cached_property
    def contraries(self) -> list[tuple[int, bool]]:
        """Where it says the contrary of a word that it lacks, and whether that is the predicate."""
        said, stems = self.said, self.question.stems
        found = []
        for places, phrases in contraries(stems):
            asked = stems[places.start : places.stop]
            if not said.only_own.isdisjoint(asked):
                continue
            for phrase in phrases:
                if phrase[0] not in self.stems or set(phrase) <= set(stems):
                    continue
                found += [
                    (begin, said.asserted.predicate in asked)
                    for begin in places_of(phrase, said.sentence.stems)
                    if NEGATING.isdisjoint(said.sentence.folded[max(begin - 2, 0) : begin])
                ]
        return found

    @cached_property
    def stems(self) -> frozenset[str]:
        """Its terms."""
        return frozenset(self.said.sentence.stems)

    @cached_property
    def missing(self) -> tuple[int, ...]:
        """The places in the question of the words that it lacks and does not exclude."""
        said = self.said
        return tuple(
            place
            for place in self.question.content
            if self.question.stems[place] not in said.has and self.question.stems[place] not in said.excluded
        )

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words."""
        return frozenset(self.said.sentence.folded)

    @cached_property
    def spoken(self) -> frozenset[str]:
        """Its words in the clauses that speak of what is asked."""
        return frozenset(self.said.sentence.folded[place] for place in self.said.spoken)

    @cached_property
    def spoken_tags(self) -> frozenset[str]:
        """The tags of its words in those clauses."""
        return frozenset(self.said.sentence.tags[place] for place in self.said.spoken)

    @cached_property
    def matched(self) -> tuple[int, ...]:
        """The places of its words that are words of the question."""
        return tuple(place for place, own in enumerate(self.said.own) if own)


class Sign(NamedTuple):
    """A sign and how to see it.

    Parameters
    ----------
    name : str
    value : callable
        From a sentence told to a number: for most 1 where the sign is there, else 0.
    """

    name: str
    value: Callable[[Told], float]


def flags(checks: Mapping[str, Callable[[Told], object]]) -> Iterable[Sign]:
    """Signs that are there or not.

    Parameters
    ----------
    checks : mapping of str to callable
        From a sentence told to something that is true where the sign is there.
    """
    return [Sign(name, _flag(check)) for name, check in checks.items()]


def _flag(check: Callable[[Told], object]) -> Callable[[Told], float]:
    return lambda told: float(bool(check(told)))
