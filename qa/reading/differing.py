"""What is said where articles differ: who says what."""

from __future__ import annotations

from collections.abc import Sequence

from qa.language.lexicon import FUNCTION_WORDS, NUMBER_WORDS
from qa.language.quantities import bound_before
from qa.language.stems import fold
from qa.questions.question import Question
from qa.reading.answer import Answer, Citation, Other
from qa.reading.comparing import COUNTED, differ
from qa.reading.reader import Reader
from qa.reading.same_matter import same_matter

__all__ = ["report"]


def report(answer: Answer, readings: Sequence[Answer], question: Question, reader: Reader) -> Answer:
    """Add to an answer those of other articles that differ about the same matter.

    Parameters
    ----------
    answer : Answer
        With a text.
    readings : sequence of Answer
        One from each of some other articles, with a text.
    question : Question
    reader : Reader

    Returns
    -------
    Answer
        As `qa.reading.others.with_others` gives it.
    """
    first = answer.citations[0]
    others: list[Other] = []
    citations = list(answer.citations)
    for reading in readings:
        cited = reading.citations[0]
        contrary = differ(question, first, cited) or _verdicts_differ(question, answer, reading)
        if not contrary or not same_matter(question, first, cited, reader.before, reader.weigh):
            continue
        if any(_same(other, cited, question) for other in citations[len(answer.citations) :]):
            continue
        number = len(citations) + 1
        citations.append(cited._replace(number=number))
        others.append(Other(reading.text or "", reading.confidence, number))
    if not others:
        return answer
    said = [_quoted(answer.text or "", first, question)]
    said += [_quoted(other.text, citations[other.citation - 1], question) for other in others]
    comma = "; " if any("," in words for words in said) else ", "
    told = comma.join(
        f"[{number}] says {words}"
        for number, words in zip([1, *(other.citation for other in others)], said, strict=True)
    )
    return answer._replace(
        reply=f"The articles differ: {told}.", citations=tuple(citations), others=tuple(others)
    )


def _same(one: Citation, other: Citation, question: Question) -> bool:
    """Whether two of the other articles say the same, so that one of them is enough."""
    return one.sentence.article == other.sentence.article or not differ(question, one, other)


def _verdicts_differ(question: Question, one: Answer, other: Answer) -> bool:
    return question.kind == "yes/no" and fold(one.text or "") != fold(other.text or "")


def _quoted(text: str, citation: Citation, question: Question) -> str:
    """The answer as it stands inside a sentence, with the "about" or "more than" before it."""
    if text in {"Yes", "No"}:
        return text.lower()
    begun = citation.answer_start == citation.sentence.start
    first = fold(text.split(" ", 1)[0].split("-", 1)[0])
    if begun and first in NUMBER_WORDS | FUNCTION_WORDS:
        text = text[:1].lower() + text[1:]
    start = (citation.answer_start or 0) - citation.sentence.start
    bound = bound_before(citation.sentence.text[: max(start, 0)]) if question.form in COUNTED else ""
    return f"{bound} {text}".strip()
