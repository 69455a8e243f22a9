"""The answer and its parts, as values."""

from __future__ import annotations

from collections.abc import Iterable

from qa.corpus.article import Sentence
from qa.hints import Any
from qa.records import NamedTuple
from qa.retrieval.hit import Hit

__all__ = ["Answer", "Candidate", "Citation", "Evidence", "Other", "marks_of"]


class Evidence(NamedTuple):
    """One rule that spoke for (above 0) or against (below 0) a candidate."""

    rule: str
    weight: float


class Candidate(NamedTuple):
    """A span of a sentence that might be the answer.

    Parameters
    ----------
    text : str
        The words, verbatim: ``sentence.article.text[start:end]`` where there is an article.
    start, end : int
        Offsets in the article's text.
    sentence : Sentence
    score : float
        The sum of the evidence; higher is better.
    confidence : float
        Share of the belief that it holds among all the candidates, 0 to 1.
    evidence : tuple of Evidence
        The rules that fired, strongest first.
    excluded : str
        By which exclusion it can't be the answer, whatever its score; empty where it can.
    """

    text: str
    start: int
    end: int
    sentence: Sentence
    score: float
    confidence: float = 0.0
    evidence: tuple[Evidence, ...] = ()
    excluded: str = ""


class Citation(NamedTuple):
    """A sentence that the answer rests on.

    Parameters
    ----------
    number : int
        From 1, best first: the ``[1]`` of the reply.
    sentence : Sentence
    score : float
        The retriever's score.
    answer_start, answer_end : int or None
        The short answer's offsets in the article's text, where it stands in this sentence.
    """

    number: int
    sentence: Sentence
    score: float
    answer_start: int | None = None
    answer_end: int | None = None

    def to_dict(self) -> dict[str, Any]:
        """The citation as the JSON contract has it."""
        article = self.sentence.article
        return {
            "number": self.number,
            "path": article.path if article else None,
            "title": article.title if article else "",
            "sentence": self.sentence.number,
            "start": self.sentence.start,
            "end": self.sentence.end,
            "text": self.sentence.text,
            "answer_start": self.answer_start,
            "answer_end": self.answer_end,
            "score": round(self.score, 4),
        }


def marks_of(citations: Iterable[Citation]) -> str:
    """The numbers of some citations as a reply shows them: "[1][2]"."""
    return "".join(f"[{citation.number}]" for citation in citations)


class Other(NamedTuple):
    """What another article answers to the same question.

    Parameters
    ----------
    text : str
        Its short answer.
    confidence : float
        0 to 1, as the article would be answered from alone.
    citation : int
        The number of its sentence among the answer's citations.
    """

    text: str
    confidence: float
    citation: int


class Answer(NamedTuple):
    """What the tool says to a question; ``text`` is None when it abstains.

    Parameters
    ----------
    question : str
        As typed.
    resolved : str
        The question that was answered, after follow-ups were made to stand alone.
    text : str or None
        The short answer, or None.
    reply : str
        A sentence for a person, with ``[1]`` for the citations.
    kind : str
        who, what, when, where, why, how, how many, which, yes/no, or other.
    confidence : float
        0 to 1: how likely the short answer is right.
    citations : tuple of Citation
        The sentences that the answer rests on; the nearest ones when it abstains.
    evidence : tuple of Evidence
        The rules that made the answer, or the reasons for abstaining.
    candidates : tuple of Candidate
        Ranked, kept also when it abstains; behind them those that would have won, but were excluded.
    hits : tuple of Hit
        The sentences that were read, best first.
    reason : str or None
        Why it abstains, in a word for a person.
    others : tuple of Other
        What other articles answer, where that differs; the reply then tells all of it.
    """

    question: str
    resolved: str
    text: str | None
    reply: str
    kind: str
    confidence: float
    citations: tuple[Citation, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    hits: tuple[Hit, ...] = ()
    reason: str | None = None
    others: tuple[Other, ...] = ()

    def __repr__(self) -> str:
        rest = (name for name in self._fields if name not in {"candidates", "hits"})
        return f"Answer({', '.join(f'{name}={getattr(self, name)!r}' for name in rest)})"

    def __str__(self) -> str:
        return self.reply

    @property
    def answered(self) -> bool:
        """Whether there is a short answer."""
        return self.text is not None

    def to_dict(self) -> dict[str, Any]:
        """Exactly the object that ``--json`` prints."""
        return {
            "question": self.question,
            "resolved": self.resolved,
            "answered": self.answered,
            "answer": self.text,
            "reply": self.reply,
            "kind": self.kind,
            "confidence": round(self.confidence, 4),
            "citations": [citation.to_dict() for citation in self.citations],
            "others": [
                {"answer": other.text, "confidence": round(other.confidence, 4), "citation": other.citation}
                for other in self.others
            ],
        }
