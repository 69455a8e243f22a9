"""The texts that the questions of a set are asked about: whole articles, or single paragraphs."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qa.corpus.article import Sentence
from qa.errors import DatasetError
from qa.evaluation.squad import Case, Document
from qa.hints import Final

__all__ = ["Part", "cut", "gold_sentences"]

#: What a question's text is.
_SCOPES: Final = ("article", "paragraph")
_BETWEEN: Final = "\n\n"


@dataclass(frozen=True, slots=True)
class Part:
    """A text and the questions about it.

    Parameters
    ----------
    title : str
    text : str
    cases : tuple of Case
    shifts : tuple of int
        For each case, where its paragraph begins in the text.
    """

    title: str
    text: str
    cases: tuple[Case, ...]
    shifts: tuple[int, ...]


def cut(document: Document, scope: str) -> Iterator[Part]:
    """The texts of a document that have questions.

    Parameters
    ----------
    document : Document
    scope : {"article", "paragraph"}
        The whole article, its paragraphs joined by a blank line, or each paragraph by itself.

    Yields
    ------
    Part

    Raises
    ------
    ValueError
        The scope is neither.
    DatasetError
        Questions are asked about a text without a word in it.
    """
    if scope not in _SCOPES:
        raise ValueError(f"scope is {scope!r}: choose one of {', '.join(_SCOPES)}")
    if scope == "article":
        starts = [0]
        for paragraph in document.paragraphs:
            starts.append(starts[-1] + len(paragraph) + len(_BETWEEN))
        shifts = tuple(starts[case.paragraph] for case in document.cases)
        parts = [Part(document.title, _BETWEEN.join(document.paragraphs), document.cases, shifts)]
    else:
        parts = []
        for number, paragraph in enumerate(document.paragraphs):
            cases = tuple(case for case in document.cases if case.paragraph == number)
            parts.append(Part(document.title, paragraph, cases, (0,) * len(cases)))
    for part in parts:
        if not part.cases:
            continue
        if not any(character.isalnum() for character in part.text):
            raise DatasetError(
                f"{document.title or 'an article without a title'}: questions are asked about a text "
                "without a word in it; take them out"
            )
        yield part


def gold_sentences(sentences: Sequence[Sentence], starts: Sequence[int]) -> tuple[Sentence, ...]:
    """The sentences in which accepted answers start, each once, in the order of the text.

    Parameters
    ----------
    sentences : sequence of Sentence
        All those of the text, in its order.
    starts : sequence of int
        Where the answers start in the text.
    """
    ends = [sentence.end for sentence in sentences]
    places = {bisect_right(ends, start) for start in starts}
    return tuple(sentences[place] for place in sorted(places) if place < len(sentences))
