"""Decides yes or no: weighs the signs of all sentences found against leaving the question open."""

from __future__ import annotations

import json
import math
import os
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from qa.corpus.article import Sentence
from qa.hints import Any, Final, Literal
from qa.questions.analysis import Question
from qa.reading.answer import Evidence
from qa.reading.ranking import Reading
from qa.reading.reply import UNSAID
from qa.reading.yes_no.elsewhere import said_elsewhere
from qa.reading.yes_no.question_words import categories_in_question
from qa.reading.yes_no.settling import settled
from qa.reading.yes_no.signs import SIGNS, Told
from qa.reading.yes_no.signs.grounds import may_affirm, may_deny, tells_of_an_event
from qa.reading.yes_no.verdict import names_are_told, statements
from qa.records import NamedTuple

__all__ = [
    "ANSWERS",
    "VerdictWeights",
    "decide",
    "grounds",
    "load_verdict_weights",
    "tell",
    "verdict_weights_from_json",
]

AnswerWord = Literal["Yes", "No"]
ANSWERS: Final[tuple[AnswerWord, AnswerWord]] = ("Yes", "No")
_LEAST_EVIDENCE: Final = 0.05
#: How sure an answer is that a construction gives.
_SETTLED: Final = 0.85


class VerdictWeights(NamedTuple):
    """What each sign is worth.

    Parameters
    ----------
    signs : mapping of str to (float, float)
        For each sign what it adds to the score of Yes and to that of No; a sign without any is left out.
    bias : (float, float)
        What both begin with.
    """

    signs: Mapping[str, tuple[float, float]]
    bias: tuple[float, float]


class Decision(NamedTuple):
    """What the sentences found say to a yes/no question.

    Parameters
    ----------
    answer : {"Yes", "No"} or None
        The likelier of the two; None where no sentence has what either must rest on.
    confidence : float
        Its probability.
    evidence : tuple of Evidence
        What each sign of the sentence adds to the answer's score.
    number : int
        The sentence of the reading that speaks most for it.
    agreed : bool
        Whether the rules alone say the same of that sentence.
    reason : str
        Why it may be open.
    settled : bool
        Whether a construction gives it, whatever the signs say (`qa.reading.yes_no.settling`).
    """

    answer: AnswerWord | None
    confidence: float
    evidence: tuple[Evidence, ...]
    number: int
    agreed: bool
    reason: str
    settled: bool = False


def verdict_weights_from_json(content: Mapping[str, Any]) -> VerdictWeights:
    """Weights from the content of ``verdicts.json``."""
    rows = {name: (row["Yes"], row["No"]) for name, row in content["signs"].items()}
    return VerdictWeights(rows, (content["bias"]["Yes"], content["bias"]["No"]))


@lru_cache(maxsize=1)
def load_verdict_weights() -> VerdictWeights:
    """The weights that come with the package."""
    with open(os.path.join(os.path.dirname(__file__), "verdicts.json"), encoding="utf-8") as file:
        return verdict_weights_from_json(json.load(file))


def tell(question: Question, reading: Reading, known: Callable[[str], bool]) -> list[Told]:
    """The sentences found, each held against what the question asserts.

    Parameters
    ----------
    question : Question
    reading : Reading
    known : callable
        Whether a stem occurs in the text.
    """
    tags = categories_in_question(question)[1]
    best = max(hit.score for hit in reading.hits) or 1.0
    said = statements(question, reading)
    named = names_are_told(said)
    has = {_place(hit.sentence): one.has for hit, one in zip(reading.hits, said, strict=True)}
    told = [
        Told(
            said[number],
            known,
            tags=tags,
            place=number,
            score=hit.score / best,
            before=has.get(_place(hit.sentence, -1), frozenset()),
            behind=has.get(_place(hit.sentence, 1), frozenset()),
            named=named,
        )
        for number, hit in enumerate(reading.hits)
    ]
    if tells_of_an_event(question):
        for one in told:
            one.said_elsewhere = any(other.says_it for other in told if other is not one)
    return told


def _place(sentence: Sentence, step: int = 0) -> tuple[int, int]:
    """Which article a sentence is of, and its number there, or that of one so many behind."""
    return id(sentence.article), sentence.number + step


def decide(
    question: Question,
    reading: Reading,
    known: Callable[[str], bool],
    weights: VerdictWeights | None = None,
) -> Decision:
    """Decide a yes/no question.

    Each sentence found may settle it with Yes or with No, if it has what that must rest on, or none of them
    does. The score of an answer by a sentence is the weighted sum of the signs that the sentence shows, that
    of leaving it open is 0, and a softmax over all of them gives the probabilities; those of one answer are
    summed up. Where a construction settles it, no sign is asked.

    Parameters
    ----------
    question : Question
    reading : Reading
    known : callable
        Whether a stem occurs in the text.
    weights : VerdictWeights, optional
        By default those that come with the package.

    Returns
    -------
    Decision
    """
    weights = weights or load_verdict_weights()
    sentences = tell(question, reading, known)
    found = settled([told.said for told in sentences])
    if found is not None:
        evidence = (Evidence(found.name, _SETTLED),)
        return Decision(found.answer, _SETTLED, evidence, found.number, agreed=True, reason="", settled=True)
    values = [_values(told) for told in sentences]
    scores = [_scores(row, weights) for row in values]
    highest = max(0.0, *(score for row in scores for score in row))
    odds = [
        [math.exp(score - highest) if grounded else 0.0 for score, grounded in zip(row, on, strict=True)]
        for row, on in zip(scores, map(grounds, sentences, values), strict=True)
    ]
    total = math.exp(-highest) + sum(map(sum, odds))
    shares = [sum(row[side] for row in odds) / total for side in range(len(ANSWERS))]
    side = int(shares[1] > shares[0])
    number = max(range(len(odds)), key=lambda place: (odds[place][side], -place))
    spoke = {
        name: value * weights.signs[name][side]
        for name, value in values[number].items()
        if name in weights.signs
    }
    answer = ANSWERS[side] if shares[side] else None
    ruled = sentences[number].verdict
    return Decision(
        answer,
        shares[side],
        _evidence(spoke),
        number,
        answer is not None and ruled.answer == answer,
        _why(sentences[number]) if answer is None else ruled.reason or UNSAID,
    )


def _why(told: Told) -> str:
    """Why a sentence leaves it open."""
    return told.verdict.reason or said_elsewhere(told.said, denies=False) or UNSAID


def grounds(told: Told, values: Mapping[str, float]) -> tuple[bool, bool]:
    """Whether a sentence has what a yes must rest on, and what a no must (`qa.reading.yes_no.signs.grounds`).

    Parameters
    ----------
    told : Told
    values : mapping of str to float
        The signs that it shows.
    """
    affirms = may_affirm(told, values) and said_elsewhere(told.said, denies=False) is None
    denies = may_deny(told, values) and said_elsewhere(told.said, denies=True) is None
    return affirms, denies


def _values(told: Told) -> dict[str, float]:
    """The signs that a sentence shows."""
    found = ((sign.name, sign.value(told)) for sign in SIGNS)
    return {name: value for name, value in found if value}


def _scores(values: Mapping[str, float], weights: VerdictWeights) -> Sequence[float]:
    shown = [(value, weights.signs[name]) for name, value in values.items() if name in weights.signs]
    return [
        weights.bias[side] + sum(value * row[side] for value, row in shown) for side in range(len(ANSWERS))
    ]


def _evidence(spoke: Mapping[str, float]) -> tuple[Evidence, ...]:
    """What each sign adds to the score of the answer, strongest first."""
    order = sorted(spoke.items(), key=lambda row: -abs(row[1]))
    return tuple(Evidence(name, round(value, 2)) for name, value in order if abs(value) >= _LEAST_EVIDENCE)
