"""A corpus that stays in its segments: articles and sentences are made when they are looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from qa.arrays import NDArray, np
from qa.corpus.article import Article, Corpus, Sentence
from qa.hints import Any, TypeVar, overload
from qa.language.stems import fold
from qa.language.tokens import tokenize
from qa.retrieval.index import K1, B, Index
from qa.storage.places import Places
from qa.storage.segment import Segment

__all__ = ["StoredCorpus"]

T = TypeVar("T")

_BEGINNING = 4  # letters that the forms of a word share
_MANY = 200  # articles that are more than can be looked at one by one


class _Lazy(Sequence[T]):
    """A sequence whose items are made when they are asked for."""

    def __init__(self, length: int, make: Callable[[int], T]) -> None:
        self._length, self._make = length, make

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[T]: ...
    def __getitem__(self, at: Any) -> Any:
        if isinstance(at, slice):
            return [self._make(i) for i in range(*at.indices(self._length))]
        if at < 0:
            at += self._length
        if not 0 <= at < self._length:
            raise IndexError(at)
        return self._make(int(at))


class StoredCorpus(Corpus):
    """A corpus in segments.

    Parameters
    ----------
    segments : sequence of Segment
    places : Places
    path : callable
        From the place of an article in the corpus to the path from which it is read.
    skipped : tuple of str
    """

    def __init__(
        self,
        segments: Sequence[Segment],
        places: Places,
        path: Callable[[int], str | None],
        skipped: tuple[str, ...] = (),
    ) -> None:
        counts = np.zeros(len(places.segment), dtype=np.int64)
        begins = np.zeros(len(places.segment), dtype=np.int64)
        where, numbers = np.asarray(places.segment), np.asarray(places.number)
        offset = 0
        for number, segment in enumerate(segments):
            mine = np.flatnonzero(where == number)
            held, first = numbers[mine], np.asarray(segment.first)
            counts[mine] = np.diff(first)[held]
            begins[mine] = first[held] + offset
            offset += segment.n_sentences
        self._segments, self._places, self._path = segments, places, path
        self._begins, self._counts = begins, counts
        self._made: dict[int, Article] = {}
        self._numbers: dict[int, int] = {}
        ends = np.cumsum(counts)
        super().__init__(
            _Lazy(len(counts), self._article),
            _Lazy(int(ends[-1]) if len(ends) else 0, lambda at: self._nth(ends, at)),
            skipped,
        )

    def _article(self, at: int) -> Article:
        made = self._made.get(at)
        if made is None:
            segment = self._segments[self._places.segment[at]]
            made = self._made[at] = segment.article(self._places.number[at], self._path(at))
            self._numbers[id(made)] = at
        return made

    def _nth(self, ends: NDArray[np.int64], at: int) -> Sentence:
        article = int(np.searchsorted(ends, at, side="right"))
        return self._sentence(article, at - int(ends[article] - self._counts[article]))

    def _sentence(self, article: int, number: int) -> Sentence:
        segment = self._segments[self._places.segment[article]]
        row = segment.first[self._places.number[article]] + number
        return segment.sentence(row, self._article(article))

    def likely(self, name: str) -> Sequence[Article]:
        """The articles whose title, source or path has the beginnings of all the longer words of a name."""
        words = {fold(token.text)[:_BEGINNING] for token in tokenize(name) if token.text[0].isalnum()}
        plain = [word for word in words if word.isascii() and (word.isdigit() or len(word) >= _BEGINNING - 1)]
        if not plain or len(self.articles) < _MANY:
            return self.articles
        saying = [
            frozenset.intersection(*(segment.saying(word) for word in plain)) for segment in self._segments
        ]
        places = zip(self._places.segment.tolist(), self._places.number.tolist(), strict=True)
        return [self._article(at) for at, (segment, number) in enumerate(places) if number in saying[segment]]

    def titles(self) -> Iterator[str]:
        """The titles of the articles, without looking at their texts."""
        places = zip(self._places.segment.tolist(), self._places.number.tolist(), strict=True)
        return (self._segments[segment].title(number) for segment, number in places)

    @cached_property
    def _by_row(self) -> NDArray[np.intp]:
        return np.argsort(self._begins, kind="stable")

    def rows(self, article: Article | None) -> range:
        """The rows of an article's sentences in the index; none where it isn't in it."""
        at = self._numbers.get(id(article))
        if at is None and article is not None:  # the same article, read once more
            same = next((one for one in self.likely(article.title) if one == article), None)
            at = self._numbers.get(id(same))
        if at is None:
            return range(0)
        begin = int(self._begins[at])
        return range(begin, begin + int(self._counts[at]))

    def sentence(self, row: int) -> Sentence:
        """The sentence in a row of the index."""
        at = int(np.searchsorted(self._begins, row, side="right", sorter=self._by_row)) - 1
        article = int(self._by_row[at])
        return self._sentence(article, row - int(self._begins[article]))

    @cached_property
    def index(self) -> Index:
        """The index of all the sentences."""
        offsets = np.cumsum([0, *(segment.n_sentences for segment in self._segments)])
        live = np.zeros(int(offsets[-1]), dtype=np.bool_)
        spread = np.arange(int(self._counts.sum()))
        rows = spread + np.repeat(self._begins - (np.cumsum(self._counts) - self._counts), self._counts)
        live[rows] = True
        removed: tuple[NDArray[np.int64], ...] = ()
        if not live.all():
            removed = tuple(
                np.flatnonzero(~live[offsets[i] : offsets[i + 1]]) for i in range(len(self._segments))
            )
        order = None
        if not (np.diff(self._begins) > 0).all():
            order = np.full(len(live), len(live), dtype=np.int64)
            order[rows] = spread
        blocks = tuple(segment.block.kept_in(np.asarray) for segment in self._segments)
        return Index(blocks, K1, B, removed, order)
