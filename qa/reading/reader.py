"""Reads the sentences found and answers (a first version)."""

from __future__ import annotations

from collections.abc import Sequence

from qa.reading.answer import Answer, Candidate, Citation, Evidence
from qa.retrieval.hit import Hit

__all__ = ["read"]


def read(question: str, hits: Sequence[Hit], *, asked: str | None = None) -> Answer:
    if not hits:
        return Answer(asked or question, question, None, "The article doesn't say.", "other", 0.0, reason="Nothing matches")
    sentence = hits[0].sentence
    words = sentence.text.split()[:2]
    text = " ".join(words)
    start = sentence.start
    evidence = (Evidence("first words", 1.0),)
    candidate = Candidate(text, start, start + len(text), sentence, 1.0, 0.5, evidence)
    citations = tuple(
        Citation(n, h.sentence, h.score, start if n == 1 else None, start + len(text) if n == 1 else None)
        for n, h in enumerate(hits[:2], 1)
    )
    return Answer(asked or question, question, text, f"{text}. [1]", "who", 0.5, citations, evidence, (candidate,), tuple(hits))
