"""The sentence that says what a thing is: the first of the article that is about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qa.corpus.article import Article, Sentence
from qa.language.forms import term, terms_of
from qa.language.lexicon import PERSON_NOUNS
from qa.language.stems import fold
from qa.language.tokens import tokenize
from qa.questions.question import Question
from qa.retrieval.hit import Hit

__all__ = ["prefer_defining"]

_FORWARD = 1.25
_BESIDE = 6  # words between a name and the noun that tells who it is, at most


def prefer_defining(
    question: Question, hits: Sequence[Hit], opening: Callable[[Article], Sentence | None]
) -> list[Hit]:
    """Put the first sentence of an article forward where a question asks only what its title is.

    "What is a quern?" has one word to look for, which every sentence of the article may have; that it is
    explained in the first is the custom of encyclopedias, and of most who explain.

    Parameters
    ----------
    question : Question
    hits : sequence of Hit
        Best first.
    opening : callable
        From an article to its first sentence, or None.

    Returns
    -------
    list of Hit
        The sentence put forward has `_FORWARD` times the best score.
    """
    if question.answer_type not in {"definition", "role"} or not hits:
        return list(hits)
    asked = set(question.terms)
    seen: set[int] = set()
    for hit in hits:
        article = hit.sentence.article
        if article is None or id(article) in seen:
            continue
        seen.add(id(article))
        first = opening(article) if asked and asked <= terms_of(article.title) else None
        if first is not None and asked & terms_of(first.text):
            rest = (h for h in hits if (h.sentence.article, h.sentence.number) != (article, first.number))
            return [Hit(first, _FORWARD * hits[0].score), *rest]
    return _introduced(question, hits) if question.answer_type == "role" else list(hits)


def _introduced(question: Question, hits: Sequence[Hit]) -> list[Hit]:
    """Put the sentence forward that names somebody first in its article: there it is said who he is.

    The first with a noun for persons beside the name, where there is one: "the mayor, Ann Roe".
    """
    asked = set(question.terms)
    naming = [
        hit
        for hit in hits
        if hit.sentence.article is hits[0].sentence.article and asked <= terms_of(hit.sentence.text)
    ]
    if not asked or not naming:
        return list(hits)
    first = min(naming, key=lambda hit: (not _tells_who(asked, hit.sentence.text), hit.sentence.number))
    return [Hit(first.sentence, _FORWARD * hits[0].score), *(hit for hit in hits if hit is not first)]


def _tells_who(asked: set[str], text: str) -> bool:
    """Whether a noun for persons stands beside a name."""
    words = [fold(token.text) for token in tokenize(text)]
    named = [place for place, word in enumerate(words) if term(word) in asked]
    return any(
        word in PERSON_NOUNS and abs(place - other) <= _BESIDE
        for place, word in enumerate(words)
        for other in named
    )
