"""What other articles answer to the same question, where that differs from the answer given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from qa.corpus.article import Sentence
from qa.language.lexicon import FUNCTION_WORDS, NUMBER_WORDS
from qa.language.quantities import bound_before
from qa.language.stems import fold
from qa.questions.question import Question
from qa.reading.answer import Answer, Citation, Other
from qa.reading.comparing import COUNTED, differ
from qa.reading.matter import HELD, same_matter, share_held
from qa.reading.reader import Reader
from qa.retrieval.hit import Hit

__all__ = ["with_others"]

_AS_SURE = 0.5  # of the confidence of the answer given
_ARTICLES = 3  # that are asked whether they say otherwise
_READ = 8  # sentences of each
_NEAR = 0.5  # share of the best score that the best of them must have


def with_others(answer: Answer, hits: Sequence[Hit], question: Question, reader: Reader) -> Answer:
    """Add the answers of other articles that differ.

    Parameters
    ----------
    answer : Answer
        Given, from the best article.
    hits : sequence of Hit
        The sentences found, best first, of all the articles.
    question : Question
    reader : Reader
        Answers from each of the other articles alone.

    Returns
    -------
    Answer
        The same where no other article differs about the same matter. Else the other answers stand in
        `Answer.others`, their sentences among the citations, and the reply says who says what:
        "The articles differ: [1] says 12, [2] says 15."
    """
    if answer.text is None:
        return answer
    first = answer.citations[0]
    others: list[Other] = []
    citations = list(answer.citations)
    for reading in _readings(question, hits, first.sentence, reader):
        if reading.text is None or reading.confidence < _AS_SURE * answer.confidence:
            continue
        cited = reading.citations[0]
        contrary = differ(question, first, cited) or _verdicts_differ(question, answer, reading)
        if not contrary or not same_matter(question, first, cited, reader.before, reader.weigh):
            continue
        if any(_same(other, cited, question) for other in citations[len(answer.citations) :]):
            continue
        number = len(citations) + 1
        citations.append(cited._replace(number=number))
        others.append(Other(reading.text, reading.confidence, number))
    if not others:
        return answer
    said = [_quoted(answer.text, first, question)]
    said += [_quoted(other.text, citations[other.citation - 1], question) for other in others]
    comma = "; " if any("," in words for words in said) else ", "
    told = comma.join(
        f"[{number}] says {words}"
        for number, words in zip([1, *(other.citation for other in others)], said, strict=True)
    )
    return answer._replace(
        reply=f"The articles differ: {told}.", citations=tuple(citations), others=tuple(others)
    )


def _readings(
    question: Question, hits: Sequence[Hit], answered: Sentence, reader: Reader
) -> Iterator[Answer]:
    """Answer from each of the other articles that speak of what is asked, the nearest first."""
    by_article: dict[int, list[Hit]] = {}
    for hit in hits:
        if hit.sentence.article is not None and hit.sentence.article is not answered.article:
            by_article.setdefault(id(hit.sentence.article), []).append(hit)
    near = (rows for rows in by_article.values() if rows[0].score >= _NEAR * hits[0].score)
    for rows in islice(near, _ARTICLES):
        if any(share_held(question, hit.sentence, reader.before, reader.weigh) >= HELD for hit in rows):
            yield reader.read(question.text, rows[:_READ])


def _same(one: Citation, other: Citation, question: Question) -> bool:
    """Whether two of the other articles say the same, so that one of them is enough."""
    return one.sentence.article == other.sentence.article or not differ(question, one, other)


def _verdicts_differ(question: Question, one: Answer, other: Answer) -> bool:
    return question.kind == "yes/no" and one.text != other.text


def _quoted(text: str, citation: Citation, question: Question) -> str:
    """The answer as it stands inside a sentence, with the "about" or "more than" before it."""
    if question.kind == "yes/no":
        return text.lower()
    begun = citation.answer_start == citation.sentence.start
    first = fold(text.split(" ", 1)[0].split("-", 1)[0])
    if begun and first in NUMBER_WORDS | FUNCTION_WORDS:
        text = text[:1].lower() + text[1:]
    start = (citation.answer_start or 0) - citation.sentence.start
    bound = bound_before(citation.sentence.text[: max(start, 0)]) if question.form in COUNTED else ""
    return f"{bound} {text}".strip()
