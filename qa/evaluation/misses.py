"""Why an answer was wrong: a guess, for the person who looks for the next rule."""

from __future__ import annotations

from qa.evaluation.outcome import Outcome
from qa.hints import Any, Final
from qa.questions.analysis import analyse
from qa.reading.answer import Candidate

__all__ = ["CAUSES", "cause", "miss_to_dict"]

#: Each cause, and when it is named.
CAUSES: Final = {
    "nothing found": "there was no candidate at all",
    "wrong sentence": "the best candidate stands in another sentence than any accepted answer",
    "boundary": "it stands in the right sentence and shares words with an accepted answer",
    "wrong span": "it stands in the right sentence and shares no word with an accepted answer",
    "kept back": "the best candidate was right, but the composer abstained",
    "should abstain": "the text holds no answer, but one was given",
}
_SHOWN: Final = 5
_EVIDENCE: Final = 8


def cause(outcome: Outcome) -> str | None:
    """Why the answer to a question is no exact match; None where nothing is wrong with it."""
    if not outcome.answerable:
        return "should abstain" if outcome.answer.answered else None
    if outcome.exact:
        return None if outcome.said_exact else "kept back"
    if outcome.best is None:
        return "nothing found"
    if outcome.gold and outcome.best.sentence.number not in {sentence.number for sentence in outcome.gold}:
        return "wrong sentence"
    return "boundary" if outcome.f1 else "wrong span"


def miss_to_dict(outcome: Outcome) -> dict[str, Any]:
    """A miss as an object for JSON: the question, what was wanted, and what spoke for what was given.

    ``wanted_place`` is the place, from 1, that the first right candidate has among those kept; null
    where none of them is right.
    """
    answer, case = outcome.answer, outcome.case
    question = analyse(case.question)
    return {
        "id": case.id,
        "title": outcome.title,
        "question": case.question,
        "kind": answer.kind,
        "form": outcome.form,
        "answer_type": question.answer_type,
        "cause": cause(outcome),
        "wanted": list(dict.fromkeys(case.answers)),
        "given": outcome.given,
        "f1": round(outcome.f1, 4),
        "answered": answer.answered,
        "reason": answer.reason,
        "confidence": round(answer.confidence, 4),
        "gold_sentence": outcome.gold[0].text if outcome.gold else None,
        "gold_rank": outcome.rank,
        "wanted_place": _place(outcome),
        "candidates": [_candidate(candidate) for candidate in answer.candidates[:_SHOWN]],
    }


def _place(outcome: Outcome) -> int | None:
    from qa.evaluation.metrics import best_exact

    for place, candidate in enumerate(outcome.answer.candidates, 1):
        if best_exact(candidate.text, outcome.case.answers):
            return place
    return None


def _candidate(candidate: Candidate) -> dict[str, Any]:
    return {
        "text": candidate.text,
        "score": round(candidate.score, 3),
        "confidence": round(candidate.confidence, 4),
        "sentence": candidate.sentence.text,
        "evidence": {evidence.rule: evidence.weight for evidence in candidate.evidence[:_EVIDENCE]},
    }
