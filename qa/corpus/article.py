"""The values that everything else is made of: article, sentence, corpus."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field

__all__ = ["Article", "Corpus", "Sentence"]


@dataclass(frozen=True, slots=True)
class Article:
    """One text.

    Parameters
    ----------
    text : str
        The whole text, decoded, exactly as it stands in the file, or as `qa.corpus.formats` extracts it.
    title : str
        The headline, or the file's name where there is none.
    path : str, optional
        Where it was read from, as the caller wrote it; None for a text given directly.
    date : datetime.date, optional
        The day it was written, where the text or its front matter says so.
    source : str, optional
        Who published it, where the front matter says so.
    body : int
        The offset at which the running text begins (after front matter).
    """

    text: str = field(repr=False)
    title: str = ""
    path: str | None = None
    date: dt.date | None = None
    source: str | None = None
    body: int = 0


@dataclass(frozen=True, slots=True)
class Sentence:
    """A slice of an article: ``article.text[start:end] == text``, always.

    Parameters
    ----------
    text : str
        The words, verbatim.
    start, end : int
        Character offsets into the article's text.
    number : int
        Its place in the article, from 1.
    paragraph : int
        The number of its paragraph in the article, from 1.
    article : Article, optional
        The article that it belongs to; None for a plain string.
    """

    text: str
    start: int
    end: int
    number: int = 1
    paragraph: int = 1
    article: Article | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Corpus:
    """Articles and their sentences, in a stable order.

    Parameters
    ----------
    articles : tuple of Article
    sentences : sequence of Sentence
        The sentences of all the articles, article by article, in the order of the text.
    skipped : tuple of str
        One line for each file that could not be used, naming the file and the remedy.
    """

    articles: tuple[Article, ...]
    sentences: Sequence[Sentence] = field(repr=False)
    skipped: tuple[str, ...] = ()
