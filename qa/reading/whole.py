"""An answer that is a whole sentence, cited beside the one that leads to it."""

from __future__ import annotations

from qa.corpus.article import Sentence
from qa.hints import Final
from qa.language.capitals import upper_first
from qa.questions.question import Question
from qa.reading.answer import Answer, Citation, Evidence

__all__ = ["given_whole"]

_SURE: Final = 0.6
_CLOSING: Final = " \t\r\n.!:"


def given_whole(
    question: Question, told: Sentence, led: Sentence, *, why: str, asked: str, resolved: str
) -> Answer:
    """The answer that a sentence is but for its stop.

    Parameters
    ----------
    question : Question
    told : Sentence
        The answer.
    led : Sentence
        What leads to it: a heading, a symptom.
    why : str
        What speaks for it, as it is explained.
    asked, resolved : str
        As typed, and as it stands alone.

    Returns
    -------
    Answer
        It cites both sentences, first the one that it is.
    """
    text = told.text.rstrip(_CLOSING)
    return Answer(
        question=asked,
        resolved=resolved,
        text=text,
        reply=f"{upper_first(text)} [1].",
        kind=question.kind,
        confidence=_SURE,
        citations=(Citation(1, told, 1.0, told.start, told.start + len(text)), Citation(2, led, 1.0)),
        evidence=(Evidence(why, _SURE),),
    )
