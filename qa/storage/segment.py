"""A segment: some articles with all that is known of them, as arrays that never change.

They are kept as Python shows them, and numpy looks into them where it computes.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Sequence

from qa.corpus.article import Article, Sentence
from qa.hints import Any
from qa.records import NamedTuple
from qa.retrieval.block import ARRAYS, Block, Norm
from qa.storage.arrays import ArrayFile, DamagedError
from qa.storage.strings import Strings

__all__ = ["DIGEST", "N_SPAN", "Segment", "open_segment"]

DIGEST = 16
"""Bytes of the digest by which the content of a file is known again."""
N_SPAN = 3
"""Numbers that say where a sentence is."""


class Segment(NamedTuple):
    """Articles, their sentences, the tags of their words, and their block of the index.

    Parameters
    ----------
    block : Block
        Of memoryviews; see `Block.kept_in`.
    texts : Strings
        The text of each article.
    about : Strings
        What else is known of each article, in JSON.
    digests : memoryview of uint8, shape (n_articles * DIGEST,)
    first : memoryview of int64, shape (n_articles + 1,)
        The row of the first sentence of each article.
    spans : memoryview of int32, shape (n_sentences * 3,)
        Start and end of each sentence in the text, and the number of its paragraph.
    tags : memoryview of uint8
        The tag of each word, as a place in `tag_names`; empty where they were not worked out.
    tag_bounds : memoryview of int64, shape (n_sentences + 1,)
        The tags of sentence ``s`` are ``tags[tag_bounds[s]:tag_bounds[s + 1]]``.
    tag_names : sequence of str
    """

    block: Block
    texts: Strings
    about: Strings
    digests: memoryview
    first: memoryview
    spans: memoryview
    tags: memoryview
    tag_bounds: memoryview
    tag_names: Sequence[str]

    @property
    def n_articles(self) -> int:
        """How many articles there are."""
        return len(self.first) - 1

    @property
    def n_sentences(self) -> int:
        """How many sentences there are."""
        return len(self.spans) // N_SPAN

    @property
    def tagged(self) -> bool:
        """Whether the tags of the words were worked out."""
        return len(self.tags) > 0

    def title(self, number: int) -> str:
        """The title of an article."""
        title: str = json.loads(self.about[number])["title"]
        return title

    def saying(self, word: str) -> frozenset[int]:
        """The numbers of the articles that have a word in their title, source or path, in any case."""
        sought = json.dumps(word.lower())[1:-1].lower().encode("ascii")
        places = re.finditer(re.escape(sought), self.about.lower())
        return frozenset(bisect_right(self.about.bounds, match.start()) - 1 for match in places)

    def path(self, number: int) -> str | None:
        """Where an article was read from when it was indexed."""
        path: str | None = json.loads(self.about[number])["path"]
        return path

    def article(self, number: int, path: str | None) -> Article:
        """An article, as read from a path."""
        about = json.loads(self.about[number])
        date = None
        if about["date"]:
            import datetime as dt  # many have none, and its import is slow

            date = dt.date.fromisoformat(about["date"])
        return Article(self.texts[number], about["title"], path, date, about["source"], about["body"])

    def digest(self, number: int) -> bytes:
        """The digest of what an article was read from."""
        return self.digests[number * DIGEST : (number + 1) * DIGEST].tobytes()

    def number_of(self, row: int) -> int:
        """The number of the article in which a sentence is."""
        return bisect_right(self.first, row) - 1

    def sentence(self, row: int, article: Article) -> Sentence:
        """A sentence of an article."""
        start, end, paragraph = self.spans[row * N_SPAN : (row + 1) * N_SPAN]
        number = row - self.first[self.number_of(row)] + 1
        return Sentence(article.text[start:end], start, end, number, paragraph, article, self._tags(row))

    def _tags(self, row: int) -> tuple[str, ...] | None:
        if not self.tagged:
            return None
        held = self.tags[self.tag_bounds[row] : self.tag_bounds[row + 1]]
        return tuple(map(self.tag_names.__getitem__, held))


def open_segment(file: ArrayFile) -> Segment:
    """The segment in an array file.

    Raises
    ------
    DamagedError
        If there is none in it.
    """
    arrays, meta = file.arrays, file.meta
    try:
        views: Any = {name: arrays[name] for name in ARRAYS}
        block = Block(Strings(arrays["terms"], arrays["term_bounds"]), Norm(*meta["norm"]), **views)
        return Segment(
            block=block,
            texts=Strings(arrays["text"], arrays["text_bounds"]),
            about=Strings(arrays["about"], arrays["about_bounds"]),
            digests=arrays["digests"],
            first=arrays["article_rows"],
            spans=arrays["spans"],
            tags=arrays["tags"],
            tag_bounds=arrays["tag_bounds"],
            tag_names=tuple(meta["tag_names"]),
        )
    except (KeyError, TypeError) as error:
        raise DamagedError("not an index of articles") from error
