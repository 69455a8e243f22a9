"""What other articles answer to the same question, where that differs from the answer given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from qa.corpus.article import Sentence
from qa.questions.question import Question
from qa.reading.answer import Answer
from qa.reading.reader import Reader
from qa.reading.same_matter import HELD, share_held
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
    readings = [
        reading
        for reading in _readings(question, hits, answer.citations[0].sentence, reader)
        if reading.text is not None and reading.confidence >= _AS_SURE * answer.confidence
    ]
    if not readings:
        return answer
    from qa.reading.differing import report  # seldom needed

    return report(answer, readings, question, reader)


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
