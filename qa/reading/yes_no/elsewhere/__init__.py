"""What a sentence says, in the question's own words, of another object, subject or world than is asked.

Such a sentence says neither yes nor no, whatever speaks for it: another may still do so. Each module has a
function from a `Statement` to whether it is so. A module is loaded when the words that it needs are there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from qa.hints import Final
from qa.language.closed_classes import FINITE_BE, NEGATORS, word_set
from qa.reading.late import function_at
from qa.reading.yes_no.statement import Statement
from qa.records import NamedTuple

__all__ = ["ELSEWHERE", "said_elsewhere"]


class _Construction(NamedTuple):
    """A construction, with the words of which it needs one in the question, or in a sentence.

    Parameters
    ----------
    place : str
        Where the function stands that tells it: its module in this package, and its name.
    asked, told : frozenset of str, optional
        Empty where it needs none.
    may_deny : bool, optional
        Whether such a sentence may say no all the same: "they fry it | in butter |", asked of oil.
    """

    place: str
    asked: frozenset[str] = frozenset()
    told: frozenset[str] = frozenset()
    may_deny: bool = False

    def tells(self, said: Statement) -> bool:
        """Whether a sentence has it."""
        found: Callable[[Statement], bool] = function_at(f"{__name__}.{self.place}")
        return found(said)


#: By the reason that is told.
ELSEWHERE: Final[Mapping[str, _Construction]] = {
    "It is only said of another verb's object": _Construction("objects.has_another_verb"),
    "It is only said of another object": _Construction("objects.has_another_object", may_deny=True),
    "It is only denied of another object": _Construction(
        "objects.is_denied_of_another", told=NEGATORS | {"cannot"}
    ),
    "It is only said to be done to something else": _Construction("passives.is_done_to_another"),
    "It is only said in a place that belongs to another verb": _Construction(
        "objects.is_placed_by_another_verb", told=word_set("and but then"), may_deny=True
    ),
    "It is only dreamed, claimed or feared": _Construction("worlds.is_in_another_world"),
    "It is only said to happen under a condition": _Construction(
        "conditions.depends", asked=frozenset(("will", "going")), told=word_set("if unless")
    ),
    "It is only said that this is planned": _Construction(
        "plans.is_only_planned", asked=word_set("there have")
    ),
    "It is only said that this act is planned": _Construction(
        "plans.is_deed_planned", told=word_set("is are")
    ),
    "It is only said that this was taken away": _Construction(
        "removals.is_gone", asked=word_set("there have"), may_deny=True
    ),
    "It is only said that this was given up": _Construction(
        "removals.is_left", asked=frozenset(("is", "are")), told=word_set("as of"), may_deny=True
    ),
    "It is only said of one for another purpose": _Construction(
        "purposes.is_for_another", asked=word_set("there have"), may_deny=True
    ),
    "It is only said of what tells of it": _Construction(
        "depictions.is_of_depiction", told=frozenset(("of",))
    ),
    "It is only said of another one": _Construction("ones.is_of_another_one", told=word_set("one ones")),
    "It is only said to have been so for a time": _Construction(
        "spells.lasted", asked=FINITE_BE, told=word_set("was were")
    ),
    "It is only denied of others": _Construction(
        "ellipses.is_denied_of_others", told=word_set("but while and though whereas")
    ),
    "It is only said of another act": _Construction(
        "acts.is_of_another_act", asked=word_set("allowed permitted able free forbidden")
    ),
}


def said_elsewhere(said: Statement, *, denies: bool) -> str | None:
    """Why what a sentence says is not of what is asked; None where it may be.

    Parameters
    ----------
    said : Statement
    denies : bool
        Whether it should say no, or yes.
    """
    asked, told = said.question.words, said.sentence.folded
    for reason, one in ELSEWHERE.items():
        if denies and one.may_deny:
            continue
        if (one.asked and one.asked.isdisjoint(asked)) or (one.told and one.told.isdisjoint(told)):
            continue
        if one.tells(said):
            return reason
    return None
