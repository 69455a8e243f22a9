"""What the rules for yes and no make of a sentence: it says what is asserted, or what excludes it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qa.hints import Final
from qa.language.closed_classes import word_set
from qa.questions.analysis import Question
from qa.reading.answer import Evidence
from qa.reading.holders import holding
from qa.reading.ranking import Reading
from qa.reading.reply import UNSAID
from qa.reading.yes_no.assertion import assertion
from qa.reading.yes_no.belonging import belongs_elsewhere
from qa.reading.yes_no.complement import Outcome, outcome
from qa.reading.yes_no.duties import duty
from qa.reading.yes_no.frequency import counts_other_times, leaves_out_how_often
from qa.reading.yes_no.graded import asks_to_grade, graded
from qa.reading.yes_no.lacking import (
    has_no_word,
    lacks_kind,
    lacks_noun,
    lacks_predicate,
    lacks_rank,
    lacks_verb_of_denial,
    leaves_out_others,
)
from qa.reading.yes_no.material import made_of_it
from qa.reading.yes_no.none_of import subjects_of_none
from qa.reading.yes_no.opposed import compared_otherwise, sided_otherwise, turned_round
from qa.reading.yes_no.paired import crosses_clauses, mixes_halves, tells_of_other_end
from qa.reading.yes_no.polarity import (
    asks_the_negative,
    denies_the_opposite,
    is_without_it,
    leaves_out_without,
    negated,
    subjects_denied,
)
from qa.reading.yes_no.quantified import tells_how_much, tells_of_a_part, tells_only_of_some
from qa.reading.yes_no.question_words import categories_told
from qa.reading.yes_no.role import has_asked_role, has_other_role, says_it_otherwise
from qa.reading.yes_no.said_of import (
    only_points_at_subject,
    predicate_said_of_other,
    role_taken_by_other_name,
)
from qa.reading.yes_no.setting_off import excepts_from_none, is_aside, is_contrasted, is_excepted
from qa.reading.yes_no.statement import Statement
from qa.reading.yes_no.unanimous import unanimity
from qa.reading.yes_no.undecided import is_still_ahead, left_open
from qa.reading.yes_no.voice import exchanges, turns_voice, undergoes_it
from qa.records import NamedTuple

__all__ = [
    "INSTEAD",
    "LEFT_OPEN",
    "LIGHT",
    "NEEDED",
    "Verdict",
    "by_rules",
    "denied",
    "graded_as",
    "is_anothers",
    "is_said_of_another",
    "names_are_told",
    "ordered",
    "statements",
    "turns",
    "verdict",
]

#: Share of the question's words, by weight, that a sentence must have before it can settle it.
NEEDED: Final = 0.6
#: How sure a verdict is at most; by what stands in the place of the question's word; by names that are turned
#: round; because another has the role;
#: by what one may or must do.
SUREST: Final = 0.9
_EXCLUDED: Final = 0.75
_TURNED: Final = 0.5
_ANOTHERS: Final = 0.6
_ORDERED: Final = 0.8
#: What is left of the share where a sentence has the words and leaves it open.
_OPEN: Final = 0.25
#: Verbs that say little, so that a sentence may say the same without them.
LIGHT: Final = word_set("be have do get take make give use hold become exist contain include say happen")


class Verdict(NamedTuple):
    """What one sentence says to a yes/no question.

    Parameters
    ----------
    answer : {"Yes", "No"} or None
    confidence : float
    evidence : tuple of Evidence
        The rules that spoke.
    reason : str
        Why there is no answer, where there is none.
    number : int
        Which sentence of the reading it is.
    """

    answer: str | None
    confidence: float
    evidence: tuple[Evidence, ...]
    reason: str
    number: int


def by_rules(
    question: Question,
    reading: Reading,
    known: Callable[[str], bool],
    *,
    needed: Callable[[Statement], bool] = bool,
) -> Verdict:
    """Decide a yes/no question by the rules alone, by the sentence that settles it best.

    Parameters
    ----------
    question : Question
    reading : Reading
    known : callable
        Whether a stem occurs in the text.
    needed : callable, optional
        Whether a sentence has what a Yes must rest on; by default all have.

    Returns
    -------
    Verdict
        Where no sentence settles it, that of the sentence with most of the question's words.
    """
    held = statements(question, reading)
    verdicts = [verdict(said, known) for said in held]
    # Two articles, or two countries, may have a minister each: then none takes the other's place.
    told = names_are_told(held)
    settled = [
        one
        for one, said in zip(verdicts, held, strict=True)
        if (one.answer == "No" and not (told and is_anothers(said))) or (one.answer == "Yes" and needed(said))
    ]
    if settled:
        return max(settled, key=lambda one: (one.confidence, -one.number))
    best = max(verdicts, key=lambda v: (float(reading.found.share[v.number]), reading.hits[v.number].score))
    return best._replace(answer=None, reason=UNSAID) if best.answer else best


def statements(question: Question, reading: Reading) -> list[Statement]:
    """The sentences of a reading, each held against what a yes/no question asserts."""
    asserted = assertion(question, categories_told(part.sentence for part in reading.passage.parts))
    return [Statement(question, asserted, reading, number) for number in range(len(reading.hits))]


def names_are_told(held: Sequence[Statement]) -> bool:
    """Whether one of the sentences says the predicate of just those whom the question names."""
    return any(said.question.names <= said.has and not lacks_predicate(said) for said in held)


def is_anothers(said: Statement) -> bool:
    """Whether it names somebody else for what is asked, and not the one who is asked about."""
    return bool(said.question.names - said.has) and role_taken_by_other_name(said)


def verdict(said: Statement, known: Callable[[str], bool]) -> Verdict:
    """What one sentence says to the question."""
    told = outcome(said)
    return (
        ordered(said)
        or denied(said)
        or graded_as(said)
        or _unsaid(said, known, told)
        or _other(said)
        or _by_polarity(said, told)
    )


def ordered(said: Statement) -> Verdict | None:
    """Whether it tells in its own words what one may or must do, by how many votes, who is what, what of."""
    answer = duty(said) or unanimity(said) or holding(said) or made_of_it(said)
    return None if answer is None else _settled(said, answer, _ORDERED)


def denied(said: Statement) -> Verdict | None:
    """Whether it says the predicate of others and goes on: "... but gulls do not"."""
    if (
        said.share < NEEDED
        or lacks_predicate(said)
        or asks_the_negative(said.question, said.sentence, said.has)
    ):
        return None
    subjects = subjects_denied(said.sentence, said.clause) | subjects_of_none(said.sentence)
    if not said.asserted.subject & subjects:
        return None
    return _settled(said, "No", min(SUREST, said.share), "one of the two is negated")


def graded_as(said: Statement) -> Verdict | None:
    """What it says of which of two is more, where that is asked."""
    if not asks_to_grade(said):
        return None
    answer = graded(said)
    if answer is None:
        return _open(said, said.share * _OPEN, "it compares something else") if _says_no_more(said) else None
    reasons = ("subject and object are the other way round",) if answer == "No" else ()
    return _settled(said, answer, min(SUREST, said.share), *reasons)


def _says_no_more(said: Statement) -> bool:
    """Whether it grades nothing, or has more than one thing to compare with."""
    return said.sentence.folded.count("than") != 1


def _unsaid(said: Statement, known: Callable[[str], bool], told: Outcome | None) -> Verdict | None:
    """Why the sentence does not settle it for what the question is about, if it does not."""
    missing = said.question.names - said.has
    if any(not known(name) for name in missing):
        return _open(said, 0.0, "a name is missing from the text", "No such name is mentioned")
    if is_anothers(said):
        return _settled(said, "No", _ANOTHERS, "another name stands in its place")
    lacks_verb = lacks_predicate(said) and said.asserted.predicate not in LIGHT
    if (
        missing
        or (has_no_word(said) and not says_it_otherwise(said))
        or lacks_kind(said)
        or said.share < NEEDED
        or lacks_verb
        or lacks_rank(said)
    ):
        return _open(said, min(said.share, NEEDED) / 2, "words of the question are missing from the sentence")
    if is_said_of_another(said):
        return _open(said, said.share * _OPEN, "it is said of something else")
    if is_still_ahead(said.question, said.sentence, said.places(said.asserted.predicate)):
        return _settled(said, "No", min(SUREST, said.share) * _EXCLUDED, "it is still to come")
    reason = (
        "It is only said to be planned, tried or asked for"
        if told == "open"
        else left_open(said.question, said.sentence, said.own, said.spoken, told=told is not None)
    )
    return _open(said, said.share * _OPEN, "it is only planned, asked or denied", reason) if reason else None


def is_said_of_another(said: Statement) -> bool:
    """Whether it says it, but not of what is asked of."""
    of_another = predicate_said_of_other(said) and not undergoes_it(said) and not has_asked_role(said)
    if of_another or turns_voice(said) or (has_other_role(said) and not _is_told_apart(said)):
        return True
    return leaves_out_others(said) or only_points_at_subject(said) or belongs_elsewhere(said)


def _is_told_apart(said: Statement) -> bool:
    """Whether it tells what is not so by saying it of another: "France accepted it and Spain rejected it"."""
    swaps = turned_round(said.question, said.sentence) or exchanges(said)
    return swaps or mixes_halves(said) or is_excepted(said)


def _other(said: Statement) -> Verdict | None:
    """Whether it says something else than the question, in the place of it."""
    sure = min(SUREST, said.share)
    for doubt, share, says in _ELSE:
        if says(said):
            return _settled(said, "No", sure * share, doubt)
    for doubt, leaves in LEFT_OPEN.items():
        if leaves(said):
            return _open(said, said.share * _OPEN, doubt)
    return None


def _is_turned_round(said: Statement) -> bool:
    return turned_round(said.question, said.sentence) or exchanges(said)


def _says_another(kind: str) -> Callable[[Statement], bool]:
    return lambda said: kind in said.excluded.values()


#: What makes it a no, with what is left of the confidence; the first that is so speaks.
_ELSE: Final[tuple[tuple[str, float, Callable[[Statement], bool]], ...]] = (
    ("another number stands in its place", _EXCLUDED, _says_another("number")),
    ("another time stands in its place", _EXCLUDED, _says_another("time")),
    ("subject and object are the other way round", _TURNED, _is_turned_round),
    ("the halves are mixed up", _EXCLUDED, mixes_halves),
    ("it counts other times", _EXCLUDED, counts_other_times),
    ("it is said of a part", _EXCLUDED, tells_of_a_part),
    ("it is said of some only", _EXCLUDED, tells_only_of_some),
)
#: What says something else in the place of what is asked, by name.
INSTEAD: Final = {name: check for name, _, check in _ELSE}
#: What leaves it open, by name.
LEFT_OPEN: Final[dict[str, Callable[[Statement], bool]]] = {
    "how often is left out": leaves_out_how_often,
    "without what is left out": leaves_out_without,
    "a but stands between": is_contrasted,
    "said in another clause": lambda said: crosses_clauses(said) or tells_of_other_end(said),
    "the opposite is denied": denies_the_opposite,
    "how much of it is told": tells_how_much,
}


def _by_polarity(said: Statement, told: Outcome | None) -> Verdict:
    """Yes, unless an odd number of things turn it round."""
    if (
        is_excepted(said)
        and excepts_from_none(said)
        and not asks_the_negative(said.question, said.sentence, said.has)
    ):
        return _settled(said, "Yes", min(SUREST, said.share), "it is an exception")
    turned = turns(said, told)
    if len(turned) % 2 == 0 and (lacks_noun(said) or lacks_verb_of_denial(said)):
        return _open(said, min(said.share, NEEDED) / 2, "words of the question are missing from the sentence")
    return _settled(said, "No" if len(turned) % 2 else "Yes", min(SUREST, said.share), *turned)


def turns(said: Statement, told: Outcome | None) -> list[str]:
    """What turns a sentence round, by name: two of them make a yes again.

    Parameters
    ----------
    said : Statement
    told : Outcome or None
        What the verb says of the act whose complement it is (`qa.reading.yes_no.complement`).
    """
    question = said.question
    denies = told == "not done" or (
        told is None
        and negated(
            question,
            said.sentence,
            said.own,
            said.speaking,
            clause=said.clause,
            subject=said.asserted.subject,
        )
    )
    does = {
        "what it takes is not there": not denies and is_without_it(said),
        "one of the two is negated": denies != asks_the_negative(question, said.sentence, said.has),
        "the opposite is said": bool(said.excluded)
        or compared_otherwise(question, said.sentence)
        or sided_otherwise(question, said.sentence),
        # "Bats are mammals, not birds": the one "not" is counted once.
        "it is an exception": is_excepted(said) and not (denies and is_aside(said)),
        "the contrary is said": said.contrary is not None and said.contrary.contrary,
    }
    return [name for name, turned in does.items() if turned]


def _settled(said: Statement, answer: str, sure: float, *against: str) -> Verdict:
    return Verdict(answer, sure, _evidence(said, *against), "", said.number)


def _open(said: Statement, sure: float, doubt: str, reason: str = UNSAID) -> Verdict:
    return Verdict(None, sure, _evidence(said, doubt), reason, said.number)


def _evidence(said: Statement, *against: str) -> tuple[Evidence, ...]:
    share = sum(weight for term, weight in said.weights.items() if term in said.has)
    return (
        Evidence("words of the question in the sentence", round(share, 2)),
        *(Evidence(name, -1.0) for name in against),
    )
