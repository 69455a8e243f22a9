"""What a reader was asked, and where it looks: what every answer to it repeats."""

from __future__ import annotations

from qa.questions.question import Question
from qa.reading.answer import Answer, Candidate, Citation, Evidence
from qa.records import NamedTuple
from qa.retrieval.hit import Hit

__all__ = ["Asking"]


class Asking(NamedTuple):
    """A question put to a reader.

    Parameters
    ----------
    question : Question
        As the rules read it.
    asked : str
        As typed.
    text : str
        As it stands alone, with all its alternatives.
    hits : tuple of Hit
        The sentences found, best first.
    """

    question: Question
    asked: str
    text: str
    hits: tuple[Hit, ...]

    def answered(
        self,
        text: str | None,
        reply: str,
        *,
        confidence: float,
        citations: tuple[Citation, ...],
        evidence: tuple[Evidence, ...],
        candidates: tuple[Candidate, ...],
        kind: str | None = None,
        reason: str | None = None,
    ) -> Answer:
        """The answer to it; `kind` is the question's unless another is given."""
        return Answer(
            question=self.asked,
            resolved=self.text,
            text=text,
            reply=reply,
            kind=kind or self.question.kind,
            confidence=confidence,
            citations=citations,
            evidence=evidence,
            candidates=candidates,
            hits=self.hits,
            reason=reason,
        )
