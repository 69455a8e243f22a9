"""What settles a yes/no question by its construction alone, whatever else speaks for or against it.

Each module has a function from a `Statement` to Yes, No or None. They are few and narrow: where one speaks,
no weight is asked. A module is loaded when the words that it needs are there, as few questions have them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from qa.hints import Final, Literal
from qa.language.closed_classes import NEGATIVES, word_set
from qa.reading.late import function_at
from qa.reading.yes_no.settling.untold import ANYBODY, ONLY, STAYING
from qa.reading.yes_no.statement import Statement
from qa.records import NamedTuple

__all__ = ["SETTLING", "settled"]

_Answer = Literal["Yes", "No"]
_NEGATIVE: Final = (NEGATIVES - {"none", "cannot"}) | {"without", "or"}


class _Construction(NamedTuple):
    """A construction, with the words of which it needs one in the question, or in a sentence.

    Parameters
    ----------
    place : str
        Where the function stands that tells it: its module in this package, and its name.
    asked, told : frozenset of str, optional
        Empty where it needs none.
    of_all : bool, optional
        Whether it speaks of the predicate as a whole, so that another sentence with just that gainsays it.
    """

    place: str
    asked: frozenset[str] = frozenset()
    told: frozenset[str] = frozenset()
    of_all: bool = False

    def tells(self, said: Statement) -> _Answer | None:
        """What a sentence answers by it."""
        found: Callable[[Statement], _Answer | None] = function_at(f"{__name__}.{self.place}")
        return found(said)


#: By the name that is shown as evidence.
SETTLING: Final[Mapping[str, _Construction]] = {
    "told in the passive, of nobody by name": _Construction("agentless.agentless", asked=ANYBODY),
    "taken away by a but not": _Construction("but_not.but_not", told=frozenset(("but",))),
    "a plan that was given up": _Construction("plan.is_rejected", told=frozenset(("to",)), of_all=True),
    "a deed that has ended": _Construction("deed.is_ended", of_all=True),
    "a thing that was taken away": _Construction("thing.is_removed", asked=word_set("there have")),
    "an office that was given up": _Construction(
        "office.is_given_up", asked=frozenset(("is", "are")), told=word_set("as of")
    ),
    "another frequency at that time": _Construction(
        "how_often.how_often",
        asked=word_set("daily nightly weekly monthly yearly annually every once twice times"),
    ),
    "who has died": _Construction("living.living", asked=frozenset(("alive", "living")), of_all=True),
    "only another of the kind": _Construction("only_others.only_others", told=ONLY),
    "what was destroyed": _Construction("standing.standing", asked=frozenset(("still",)), of_all=True),
    "it stays where it is": _Construction("remaining.remaining", told=STAYING, of_all=True),
    "what is to be taken off or left behind": _Construction(
        "taken_off.taken_off", asked=word_set("wear keep bring take carry")
    ),
}


class _Settled(NamedTuple):
    """An answer that a construction gives.

    Parameters
    ----------
    answer : {"Yes", "No"}
    name : str
        Of the construction.
    number : int
        Which sentence of the reading has it.
    """

    answer: _Answer
    name: str
    number: int


def settled(held: Sequence[Statement]) -> _Settled | None:
    """The answer that a construction gives to a yes/no question.

    Parameters
    ----------
    held : sequence of Statement
        The sentences found, best first.

    Returns
    -------
    _Settled or None
        None where no construction gives one, two differ, or another sentence says otherwise outright.
    """
    words = held[0].question.words if held else ()
    if not words or not _NEGATIVE.isdisjoint(words):
        return None
    needed = {name: one for name, one in SETTLING.items() if not one.asked or not one.asked.isdisjoint(words)}
    found = [
        _Settled(answer, name, said.number)
        for said in held
        for name, one in needed.items()
        if not one.told or not one.told.isdisjoint(said.sentence.folded)
        if (answer := one.tells(said)) is not None
    ]
    if len({one.answer for one in found}) != 1:
        return None
    if not any(_is_gainsaid(one, held, {other.number for other in found}) for one in found):
        return found[0]
    return None


def _is_gainsaid(found: _Settled, held: Sequence[Statement], settling: set[int]) -> bool:
    """Whether another sentence than those that settle it says the contrary outright."""
    from qa.reading.yes_no.settling.gainsaying import says, says_of_all

    tells = says_of_all if SETTLING[found.name].of_all else says
    return any(tells(said, denied=found.answer == "Yes") for said in held if said.number not in settling)
