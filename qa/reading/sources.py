"""Answers "Which article says that ...?" with the titles of the articles."""

from __future__ import annotations

from collections.abc import Sequence

from qa.language.nouns import word_set
from qa.language.stems import fold, stem
from qa.language.tokens import tokenize
from qa.reading.answer import Answer, Citation, Evidence
from qa.retrieval.hit import Hit

__all__ = ["read_sources"]

_FUNCTION_WORDS = word_set(
    "the a an of in on at to from by for with and or is are was were be been did do does has have had that it"
)
_ENOUGH = 0.6  # share of the words sought that a sentence must hold
_AS_GOOD = 0.99  # of the best share: another article that says it just as well


def read_sources(sought: str, hits: Sequence[Hit], *, question: str, asked: str) -> Answer:
    """Name the articles of which a sentence holds most of what is sought.

    Parameters
    ----------
    sought : str
        What the article is to say.
    hits : sequence of Hit
        The sentences found for it, best first.
    question, asked : str
        The question that stands alone, and as it was typed.
    """
    wanted = _stems(sought)
    best: dict[str, tuple[float, Hit]] = {}
    for hit in hits:
        title = hit.sentence.article.title if hit.sentence.article else ""
        share = len(wanted & _stems(hit.sentence.text)) / len(wanted) if wanted else 0.0
        if title and share > best.get(title, (0.0, hit))[0]:
            best[title] = (share, hit)
    top = max((share for share, _ in best.values()), default=0.0)
    said = {title: hit for title, (share, hit) in best.items() if share >= max(_ENOUGH, _AS_GOOD * top)}
    if not said:
        near = tuple(Citation(n, hit.sentence, hit.score) for n, hit in enumerate(hits[:2], 1))
        reply = "No article says so." + (" The nearest sentences:" if near else "")
        reason = "No article says so"
        return Answer(
            question=asked,
            resolved=question,
            text=None,
            reply=reply,
            kind="which",
            confidence=0.0,
            citations=near,
            hits=tuple(hits),
            reason=reason,
        )
    evidence = (Evidence("words in the sentence", top),)
    citations = tuple(Citation(n, hit.sentence, hit.score) for n, hit in enumerate(said.values(), 1))
    named = " and ".join(f"“{title}” [{n}]" for n, title in enumerate(said, 1))
    title = " and ".join(said)
    return Answer(
        question=asked,
        resolved=question,
        text=title,
        reply=f"{named}.",
        kind="which",
        confidence=top,
        citations=citations,
        evidence=evidence,
        hits=tuple(hits),
    )


def _stems(text: str) -> frozenset[str]:
    words = (fold(token.text) for token in tokenize(text) if token.text[0].isalnum())
    return frozenset(stem(word) for word in words if word not in _FUNCTION_WORDS)
