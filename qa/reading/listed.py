"""Answers with the list that stands under a heading: "In the box", and its items below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.corpus.article import Sentence
from qa.hints import Final
from qa.language.capitals import upper_first
from qa.language.forms import term_set
from qa.language.patterns import regex
from qa.questions.question import Question
from qa.reading.answer import Answer, Citation, Evidence, marks_of
from qa.reading.entries import content_terms
from qa.reading.reply import join_names

__all__ = ["read_listed"]

_SURE: Final = 0.7
_LEAST, _MOST = 2, 12
#: A heading has at most so many words, an item so many.
_HEADING: Final = 10
_ITEM: Final = 15
_BULLET: Final = regex(r"(?:[-*+•‣◦▪–·]|\(?\d{1,2}[.)])\s+(?=\S)")
_MARKED: Final = regex(r"#{1,6}\s|\*\*|__")
_CLOSING: Final = " \t.;,*_"
#: What says no more than that the list is one.
_IDLE: Final = term_set(
    "come include included contain contents list lists get find have following item items supply provide "
    "consist see is are"
)
_FORMS: Final = frozenset(("what", "what is", "what did", "which", "definition"))
_TYPES: Final = frozenset(("thing", "definition"))


def read_listed(
    question: Question, sentences: Sequence[Sentence], *, asked: str, resolved: str
) -> Answer | None:
    """Answer with a list, where the words of its heading are those of the question.

    Parameters
    ----------
    question : Question
    sentences : sequence of Sentence
        Of one article.
    asked, resolved : str
        As typed, and as it stands alone.

    Returns
    -------
    Answer or None
        None where no list has such a heading, or several have.
    """
    if question.kind not in {"what", "which"} or question.form not in _FORMS or not sentences:
        return None
    if question.answer_type not in _TYPES:
        return None
    article = sentences[0].article
    title = content_terms(article.title) if article else frozenset()
    terms = frozenset(question.terms)
    found = [
        (heading, items)
        for heading, items in _lists(sentences)
        if _same(terms, content_terms(heading.text), title)
    ]
    if len(found) != 1:
        return None
    heading, items = found[0]
    places = [_item(item) for item in items]
    names = [item.text[start:end] for item, (start, end) in zip(items, places, strict=True)]
    text = join_names(names)
    citations = [Citation(number, item, 1.0) for number, item in enumerate(items, 1)]
    marks = marks_of(citations)
    return Answer(
        question=asked,
        resolved=resolved,
        text=text,
        reply=f"{upper_first(text)} {marks}.",
        kind=question.kind,
        confidence=_SURE,
        citations=(*citations, Citation(len(citations) + 1, heading, 1.0)),
        evidence=(Evidence("the list stands under what is asked", _SURE),),
    )


def _same(asked: frozenset[str], heading: frozenset[str], title: frozenset[str]) -> bool:
    """Whether a heading has the words of a question, but for those of the title and idle ones."""
    common = (asked & heading) - _IDLE
    return bool(common) and (asked ^ heading) <= title | _IDLE


def _lists(sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, list[Sentence]]]:
    """The lists of an article, each with the heading or the line before it."""
    heading: Sentence | None = None
    items: list[Sentence] = []
    for sentence in (*sentences, None):
        if sentence is not None and heading is not None and _BULLET.match(sentence.text):
            items.append(sentence)
            continue
        if heading is not None and _LEAST <= len(items) <= _MOST and all(map(_is_item, items)):
            yield heading, items
        items = []
        heading = sentence if sentence is not None and _announces(sentence.text) else None


def _announces(text: str) -> bool:
    """Whether a line may be the heading of a list."""
    bare = text.rstrip(_CLOSING)
    headed = bool(_MARKED.match(text)) or bare.endswith((":", "?")) or bare == text
    return headed and len(text.split()) <= _HEADING and not _BULLET.match(text)


def _item(item: Sentence) -> tuple[int, int]:
    """Where the words of an item begin and end in its sentence."""
    bullet = _BULLET.match(item.text)
    start = bullet.end() if bullet else 0
    while item.text[start : start + 1] in {"*", "_"}:
        start += 1
    return start, len(item.text.rstrip(_CLOSING))


def _is_item(item: Sentence) -> bool:
    start, end = _item(item)
    return start < end and len(item.text[start:end].split()) <= _ITEM
