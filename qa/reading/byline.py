"""Who wrote an article and when, as its byline and its dateline say: "By Helen Roe", "Lund, 3 May 2021"."""

from __future__ import annotations

from collections.abc import Sequence

from qa.corpus.article import Sentence
from qa.corpus.datelines import date_in, says_date
from qa.hints import Final
from qa.language.patterns import regex
from qa.questions.of_article import WORDS_FOR_ARTICLES, WORDS_FOR_WRITERS, Asked
from qa.reading.answer import Answer, Candidate, Citation
from qa.reading.reply import nothing_said

__all__ = ["read_byline"]

#: A byline stands in one of the first so many lines, or in the last.
_HEAD: Final = 6
_BYLINE: Final = regex(
    r"(?:[Bb]y|BY|[Ww]ritten by|[Ww]ords by|[Tt]ext by|[Ss]tory by|[Tt]ext:|[Ww]ords:|[Aa]uthor:)\s+"
    r"(?P<name>[A-Z][\w.'’-]*(?:\s+(?:(?:de|der|van|von|di|da|la|le|al|bin)\s+)*[A-Z][\w.'’-]*){1,3}"
    r"(?:(?:,\s+|\s+and\s+|\s+&\s+)[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){1,3})*)\s*(?:$|[,|•·—–-])"
)
_SPOKEN_OF: Final = regex(
    r"(?i)\b(?:articles?|texts?|pieces?|columns?|essays?|authors?|writers?|reporters?)\b"
)
_UNSIGNED: Final = {"writer": "It is not said who wrote it", "date": "It is not said when it was written"}
#: How sure what the head of a text says about it is.
_SURE: Final = 0.95


def read_byline(
    asked: Asked, sentences: Sequence[Sentence], *, question: str, typed: str, kind: str
) -> Answer | None:
    """Answer from the lines about an article; None where it speaks of articles or authors itself.

    Parameters
    ----------
    asked : {"writer", "date"}
    sentences : sequence of Sentence
        Of one article, in order.
    question : str
        As it was answered.
    typed : str
        As it was typed.
    kind : str
        The question's.
    """
    lines = [*sentences[:_HEAD], *(sentences[-1:] if asked == "writer" else ())]
    for sentence in lines:
        found = _writer(sentence.text) if asked == "writer" else _day(sentence.text)
        if found:
            start, end = (sentence.start + place for place in found)
            text = sentence.text[slice(*found)]
            citation = Citation(1, sentence, 1.0, start, end)
            return Answer(
                question=typed,
                resolved=question,
                text=text,
                reply=f"{'On ' if kind == 'when' else ''}{text} [1].",
                kind=kind,
                confidence=_SURE,
                citations=(citation,),
                candidates=(Candidate(text, start, end, sentence, 1.0, _SURE),),
            )
    words = {word.strip("?.!,") for word in question.lower().split()}
    spoken = any(_SPOKEN_OF.search(sentence.text) for sentence in sentences)
    if spoken and words & (WORDS_FOR_ARTICLES | WORDS_FOR_WRITERS):
        return None  # another article, or its author, is spoken of
    reason = _UNSIGNED[asked]
    reply = nothing_said(reason, articles=1, nearest=())
    return Answer(typed, question, None, reply, kind, 0.0, reason=reason)


def _writer(line: str) -> tuple[int, int] | None:
    match = _BYLINE.match(line)
    return match.span("name") if match else None


def _day(line: str) -> tuple[int, int] | None:
    if says_date(line) or _BYLINE.match(line):
        return date_in(line)
    return None
