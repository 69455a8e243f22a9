"""Files, folders and texts in; a corpus out."""

from __future__ import annotations

import datetime as dt
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from qa.corpus.article import Article, Corpus, Sentence
from qa.corpus.content import parse_document, parse_given, read_bytes
from qa.corpus.files import find_files, shown
from qa.corpus.formats.document import Document
from qa.corpus.heading import read_heading
from qa.corpus.splitting import split_sentences
from qa.errors import CorpusError, EmptyCorpusError
from qa.records import NamedTuple

__all__ = [
    "corpus_from_text",
    "load_articles",
    "load_corpus",
    "nothing_usable",
    "read_article",
    "read_given",
]

_MARKDOWN = (".md", ".markdown")
_WORD = re.compile(r"[^\W_]")
# The rule under the head of a table, a line between parts, the number of a list item without the item.
_NO_SENTENCE = re.compile(r"[\s|:+=_*~#-]+|\(?\d{1,3}[.)]")


def load_corpus(paths: Iterable[str | Path]) -> Corpus:
    """Read articles from files and folders.

    Parameters
    ----------
    paths : iterable of str or Path
        Files, and folders that are searched with all that is in them; see `qa.corpus.files`.

    Returns
    -------
    Corpus
        The articles in the order of `paths`, those of a folder by name. What could not be used
        inside a folder is named in `Corpus.skipped`.

    Raises
    ------
    CorpusError
        When a path itself can't be used, or nothing that was found can: one line that names it
        and the remedy.
    """
    skipped: list[str] = []
    articles, sentences = [], []
    for article, its_sentences in load_articles(paths, skipped=skipped):
        articles.append(article)
        sentences.extend(its_sentences)
    return Corpus(tuple(articles), tuple(sentences), tuple(skipped))


def load_articles(
    paths: Iterable[str | Path], *, skipped: list[str] | None = None
) -> Iterator[tuple[Article, list[Sentence]]]:
    """Read articles one by one, so that a large corpus need not be held in memory.

    Parameters
    ----------
    paths : iterable of str or Path
    skipped : list of str, optional
        A line is added for each file inside a folder that can't be used.

    Yields
    ------
    article : Article
    sentences : list of Sentence

    Raises
    ------
    CorpusError
        As `load_corpus`; when nothing at all can be used, after the last file.
    """
    paths = [paths] if isinstance(paths, (str, Path)) else list(paths)
    if not paths:
        raise EmptyCorpusError("no file or folder was given; name at least one")
    named = {os.fspath(path) for path in paths}
    files = find_files(paths)
    troubles = list(files.troubles)
    if skipped is not None:
        skipped += map(str, troubles)
    anything = False
    for path in files.paths:
        try:
            read = read_article(path)
        except CorpusError as error:
            if path in named:
                raise
            troubles.append(error)
            if skipped is not None:
                skipped.append(str(error))
        else:
            anything = True
            yield read.article, read.sentences
    if not anything:
        raise nothing_usable(troubles)


def nothing_usable(troubles: Sequence[CorpusError]) -> CorpusError:
    """What to raise when none of the files that were found can be used."""
    more = f" (and {len(troubles) - 1} more files like it)" if len(troubles) > 1 else ""
    return type(troubles[0])(f"{troubles[0]}{more}")


class Read(NamedTuple):
    """An article as it was read from a file.

    Parameters
    ----------
    article : Article
    sentences : list of Sentence
    data : bytes
        What the file holds.
    status : os.stat_result
        Its status when it was opened.
    """

    article: Article
    sentences: list[Sentence]
    data: bytes
    status: os.stat_result


def read_article(path: str) -> Read:
    """Read one file.

    Raises
    ------
    CorpusError
        When it can't be used: one line that names it and the remedy.
    """
    data, status = read_bytes(path)
    document = parse_document(path, data)
    article, sentences = _article(document, Path(path).stem, path)
    if not _WORD.search(document.text, article.body):
        raise EmptyCorpusError(
            f"{shown(path)}: {_why_empty(document.text)}; give a file with some text in it"
        )
    return Read(article, sentences, data, status)


def read_given(data: bytes, name: str) -> tuple[Article, list[Sentence]]:
    """Read a text that stands in no file.

    Parameters
    ----------
    data : bytes
        UTF-8, of the same kinds and sizes as a text file.
    name : str
        What it is called in complaints, and where it has no title of its own.

    Raises
    ------
    CorpusError
        When it can't be used: one line that names it and the remedy.
    """
    document = parse_given(data, name)
    article, sentences = _article(document, name, None)
    if not _WORD.search(document.text, article.body):
        raise EmptyCorpusError(f"{name}: {_why_empty(document.text)}; give a text with a sentence in it")
    return article, sentences


def corpus_from_text(text: str, *, title: str = "", date: dt.date | None = None) -> Corpus:
    r"""Make a corpus of one text.

    Parameters
    ----------
    text : str
        Taken as it is: offsets count its characters.
    title : str, optional
        The headline; else what the text itself says, if anything.
    date : datetime.date, optional
        The day on which it was written; else what the text itself says, if anything.

    Returns
    -------
    Corpus

    Raises
    ------
    EmptyCorpusError
        When there is no sentence with a word in it.
    TypeError
        When it is no string.

    Examples
    --------
    >>> corpus = corpus_from_text("Snow in May\n\nIt fell all day. Nobody minded.")
    >>> corpus.articles[0].title, [sentence.text for sentence in corpus.sentences]
    ('Snow in May', ['Snow in May', 'It fell all day.', 'Nobody minded.'])
    """
    if not isinstance(text, str):
        raise TypeError(f"a text is a string, not {type(text).__name__}")
    article, sentences = _article(Document(text, title, date), "", None)
    if not _WORD.search(text, article.body):
        raise EmptyCorpusError(f"the text {_why_empty(text)}; give one with a sentence in it")
    return Corpus((article,), tuple(sentences))


def _article(document: Document, name: str, path: str | None) -> tuple[Article, list[Sentence]]:
    """The article that a document is, and its sentences; what it says of itself outside its text is heeded.

    The day on which a file was made counts only where nothing says when it was written.
    """
    text = document.text
    markdown = path is not None and path.lower().endswith(_MARKDOWN)
    heading = read_heading(text, markdown=markdown)
    article = Article(
        text,
        document.title or heading.title or name,
        path,
        document.date or heading.date or document.made,
        document.source or heading.source,
        heading.body,
    )
    spans = split_sentences(text, heading.body, markdown=markdown)
    said = [span for span in spans if not _only_rules(text, span.start, span.end)]
    return article, [
        Sentence(text[start:end], start, end, number, paragraph, article)
        for number, (start, end, paragraph) in enumerate(said or spans, 1)
    ]


def _only_rules(text: str, start: int, end: int) -> bool:
    """Whether it is a line that says nothing; part of a longer line is kept, whatever it is."""
    if not _NO_SENTENCE.fullmatch(text, start, end):
        return False
    before = text[text.rfind("\n", 0, start) + 1 : start]
    stop = text.find("\n", end)
    after = text[end : stop if stop >= 0 else len(text)]
    return not (before.strip() or after.strip())


def _why_empty(text: str) -> str:
    if not text:
        return "is empty"
    if _WORD.search(text):
        return "has no text after its front matter"
    return "holds no word" if text.strip("\ufeff \t\r\n") else "is blank"
