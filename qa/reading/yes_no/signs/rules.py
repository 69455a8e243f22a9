"""What the rules of `qa.reading.yes_no.verdict` say of a sentence, all together and one by one."""

from __future__ import annotations

from collections.abc import Callable

from qa.hints import Final
from qa.reading.yes_no.lacking import has_no_word, lacks_kind, lacks_noun, lacks_rank, lacks_verb_of_denial
from qa.reading.yes_no.signs.sign import Sign, Told, flags
from qa.reading.yes_no.statement import Statement
from qa.reading.yes_no.undecided import is_still_ahead, left_open
from qa.reading.yes_no.verdict import (
    INSTEAD,
    LEFT_OPEN,
    NEEDED,
    denied,
    graded_as,
    is_anothers,
    is_said_of_another,
    ordered,
)

__all__ = ["ANOTHERS", "ONLY_NO", "ONLY_YES", "RULES", "SAY_NO", "SAY_YES", "STAY_OPEN"]

SAY_YES: Final = "the rules say yes"
SAY_NO: Final = "the rules say no"
#: A sentence that has all words says what the rules read in it, and not the contrary.
ONLY_YES: Final = "all words, and the rules say yes"
ONLY_NO: Final = "all words, and the rules say no"
ANOTHERS: Final = "another name stands in its place"
#: Then it is not for want of words: they have seen something that leaves it open.
STAY_OPEN: Final = "all words, and the rules leave it open"


def _answers(answer: str | None) -> Callable[[Told], bool]:
    return lambda told: told.verdict.answer == answer


def _answers_all(answer: str | None) -> Callable[[Told], bool]:
    """Whether they answer so, and it has all that is asked: then it is not for want of words."""
    return lambda told: told.verdict.answer == answer and not told.missing


def _is_open(told: Told) -> bool:
    said = told.said
    return bool(left_open(told.question, said.sentence, said.own, said.spoken, told=told.outcome is not None))


def _is_ahead(told: Told) -> bool:
    said = told.said
    return is_still_ahead(told.question, said.sentence, said.places(said.asserted.predicate))


def _of_statement(check: Callable[[Statement], object]) -> Callable[[Told], object]:
    return lambda told: check(told.said)


def _says(rule: Callable[[Statement], object], answer: str) -> Callable[[Told], bool]:
    def says(told: Told) -> bool:
        verdict = rule(told.said)
        return getattr(verdict, "answer", None) == answer

    return says


RULES: Final = (
    # 0 where they leave it open.
    Sign("how sure the rules are", lambda told: told.verdict.confidence if told.verdict.answer else 0.0),
    *flags(
        {
            SAY_YES: _answers("Yes"),
            SAY_NO: _answers("No"),
            # Be it for want of words, or because it is only planned.
            "the rules leave it open": _answers(None),
            ONLY_YES: _answers_all("Yes"),
            ONLY_NO: _answers_all("No"),
            STAY_OPEN: _answers_all(None),
            # So many that they could settle it, and not all.
            "most words, and the rules leave it open": lambda told: (
                told.verdict.answer is None and told.said.share >= NEEDED and told.missing
            ),
            # By a permission or a duty told in words of its own, or by how many voted for it.
            "what one may or must do, yes": _says(ordered, "Yes"),
            "what one may or must do, no": _says(ordered, "No"),
            # "Gulls eat fish, but ducks | do not |".
            "denied at the end": _says(denied, "No"),
            # Of two things one is said to be more, as it is asked: "deeper than the pond".
            "graded, yes": _says(graded_as, "Yes"),
            "graded, no": _says(graded_as, "No"),
            # By the verb whose complement it is: "was able to", "failed to", "was asked to".
            "the act was done": lambda told: told.outcome == "done",
            "the act was not done": lambda told: told.outcome == "not done",
            "the act is left open": lambda told: told.outcome == "open",
            # Also what is supposed, what there is no evidence of, and what is said of a deputy.
            "only planned, possible, past or denied": _is_open,
            # Asked whether it has happened: "will open in June".
            "still to come": _is_ahead,
            # Another does it, undergoes it or is it.
            "said of something else": _of_statement(is_said_of_another),
            # "The mayor is | Ann |", asked whether Tom is.
            ANOTHERS: _of_statement(is_anothers),
            # Only pronouns and words of like meaning.
            "no word of the question itself": _of_statement(has_no_word),
            # It speaks of a machine, and of no | sewing | machine.
            "what tells which is missing": _of_statement(lacks_kind),
            # A noun, for which no pronoun stands either.
            "a thing asked about is missing": _of_statement(lacks_noun),
            "the largest or the first is missing": _of_statement(lacks_rank),
            # It lacks the verb that is asked, and says "not" to another.
            "another verb is denied": _of_statement(lacks_verb_of_denial),
            **{name: _of_statement(check) for name, check in (*INSTEAD.items(), *LEFT_OPEN.items())},
        }
    ),
)
