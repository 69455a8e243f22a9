"""Answers "Which article says that ...?" with their titles, and "How many articles ...?" with a number."""

from __future__ import annotations

from collections.abc import Sequence

from qa.language.capitals import upper_first
from qa.language.closed_classes import word_set
from qa.language.stems import fold, stem
from qa.language.tokens import tokenize
from qa.reading.answer import Answer, Citation, Evidence, marks_of
from qa.reading.reply import join_names, say_number
from qa.retrieval.hit import Hit

__all__ = ["read_sources"]

_FUNCTION_WORDS = word_set(
    "the a an of in on at to from by for with and or is are was were be been did do does has have had that it"
)
_ENOUGH = 0.6  # share of the words sought that a sentence must hold
_NAMED = 3  # of the articles that are counted
_AS_GOOD = 0.99  # of the best share: another article that says it just as well


def read_sources(
    sought: str, hits: Sequence[Hit], *, question: str, asked: str, counted: bool = False
) -> Answer:
    """Name the articles of which a sentence holds most of what is sought.

    Parameters
    ----------
    sought : str
        What the article is to say.
    hits : sequence of Hit
        The sentences found for it, best first.
    question, asked : str
        The question that stands alone, and as it was typed.
    counted : bool
        Answer with how many they are; the first are named beside.
    """
    wanted = _stems(sought)
    best: dict[tuple[str, str | None], tuple[float, Hit]] = {}
    for hit in hits:
        article = hit.sentence.article
        if article is None or not article.title:
            continue
        key = (article.title, article.path if counted else None)
        share = len(wanted & _stems(hit.sentence.text)) / len(wanted) if wanted else 0.0
        if share > best.get(key, (0.0, hit))[0]:
            best[key] = (share, hit)
    top = max((share for share, _ in best.values()), default=0.0)
    said = [
        (title, hit) for (title, _), (share, hit) in best.items() if share >= max(_ENOUGH, _AS_GOOD * top)
    ]
    if not said:
        near = tuple(Citation(n, hit.sentence, hit.score) for n, hit in enumerate(hits[:2], 1))
        reason = "No article says so"
        marks = marks_of(near)
        reply = f"{reason}." + (f" Nearest: {marks}." if near else "")
        return Answer(
            question=asked,
            resolved=question,
            text=None,
            reply=reply,
            kind="how many" if counted else "which",
            confidence=0.0,
            citations=near,
            hits=tuple(hits),
            reason=reason,
        )
    evidence = (Evidence("words in the sentence", top),)
    shown = said[:_NAMED] if counted else said
    citations = tuple(Citation(n, hit.sentence, hit.score) for n, (_, hit) in enumerate(shown, 1))
    named = " and ".join(f"“{title}” [{n}]" for n, (title, _) in enumerate(shown, 1))
    text = " and ".join(title for title, _ in said)
    if counted:
        text = say_number(len(said))
        listed = join_names([f"“{title}” [{n}]" for n, (title, _) in enumerate(shown, 1)])
        named = f"{upper_first(text)}{', among them' if len(shown) < len(said) else ''}: {listed}"
    return Answer(
        question=asked,
        resolved=question,
        text=text,
        reply=f"{named}.",
        kind="how many" if counted else "which",
        confidence=top,
        citations=citations,
        evidence=evidence,
        hits=tuple(hits),
    )


def _stems(text: str) -> frozenset[str]:
    words = (fold(token.text) for token in tokenize(text) if token.text[0].isalnum())
    return frozenset(stem(word) for word in words if word not in _FUNCTION_WORDS)
