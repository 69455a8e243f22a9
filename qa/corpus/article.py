"""The values that everything else is made of: article, sentence, corpus."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import groupby

from qa.hints import TYPE_CHECKING
from qa.records import NamedTuple

if TYPE_CHECKING:
    import datetime as dt

__all__ = ["Article", "Corpus", "Sentence"]


class Article(NamedTuple):
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

    text: str
    title: str = ""
    path: str | None = None
    date: dt.date | None = None
    source: str | None = None
    body: int = 0

    def __repr__(self) -> str:
        told = f"title={self.title!r}, path={self.path!r}, date={self.date!r}, source={self.source!r}"
        return f"Article({told}, body={self.body})"


class Sentence(NamedTuple):
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
    tags : tuple of str, optional
        The part-of-speech tags of its words, where they were kept with it (`qa.language.tagging`). Two
        sentences are equal with or without them.
    """

    text: str
    start: int
    end: int
    number: int = 1
    paragraph: int = 1
    article: Article | None = None
    tags: tuple[str, ...] | None = None

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sentence) and self[:-1] == other[:-1]

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash(self[:-1])

    def __repr__(self) -> str:
        return f"Sentence({self.text!r}, {self.start}, {self.end}, {self.number}, {self.paragraph})"


class Corpus:
    """Articles and their sentences, in a stable order.

    Parameters
    ----------
    articles : sequence of Article
    sentences : sequence of Sentence
        The sentences of all the articles, article by article, in the order of the text.
    skipped : tuple of str
        One line for each file that could not be used, naming the file and the remedy.
    """

    def __init__(
        self, articles: Sequence[Article], sentences: Sequence[Sentence], skipped: tuple[str, ...] = ()
    ) -> None:
        self.articles, self.sentences, self.skipped = articles, sentences, skipped

    @cached_property
    def _rows(self) -> dict[int, range]:
        found: dict[int, range] = {}
        begin = 0
        for _, run in groupby(self.sentences, key=lambda sentence: id(sentence.article)):
            sentences = list(run)
            found[id(sentences[0].article)] = range(begin, begin + len(sentences))
            begin += len(sentences)
        return found

    def rows(self, article: Article | None) -> range:
        """The rows of an article's sentences in an index of the corpus; none where it isn't in it."""
        known = self._rows.get(id(article))
        if known is None and article is not None:  # the same article, read once more
            same = next((one for one in self.articles if one == article), None)
            known = self._rows.get(id(same))
        return known or range(0)

    def sentence(self, row: int) -> Sentence:
        """The sentence in a row of an index of the corpus."""
        return self.sentences[row]

    def likely(self, _name: str) -> Sequence[Article]:
        """The articles among which those are that a name may mean: a title, a source, a file's name."""
        return self.articles

    def titles(self) -> Iterator[str]:
        """The titles of the articles, without looking at their texts."""
        return (article.title for article in self.articles)

    def of(self, article: Article | None) -> Sequence[Sentence]:
        """The sentences of an article."""
        return [self.sentence(row) for row in self.rows(article)]

    def behind(self, sentence: Sentence, n: int) -> Sequence[Sentence]:
        """So many sentences behind one in its article, fewer at its end."""
        rows = self.rows(sentence.article)[sentence.number : sentence.number + n]
        return [self.sentence(row) for row in rows]

    def before(self, sentence: Sentence) -> Sentence | None:
        """The sentence before one in its article."""
        rows = self.rows(sentence.article)
        at = sentence.number - 2
        return self.sentence(rows[at]) if 0 <= at < len(rows) else None
