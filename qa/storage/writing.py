"""Segments written: from articles as they are read, and from other segments."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from qa.corpus.article import Article, Sentence
from qa.hints import Any, BinaryIO
from qa.language.analysis import sentence_tags
from qa.retrieval.block import ARRAYS, Block
from qa.retrieval.building import BlockBuilder
from qa.retrieval.index import K1, B, Index
from qa.retrieval.joining import join
from qa.retrieval.terms import Analyzer
from qa.storage.arrays import ArrayWriter
from qa.storage.segment import DIGEST, N_SPAN, Segment
from qa.storage.strings import pack

__all__ = ["SegmentWriter", "digest", "join_segments"]


def digest(data: bytes) -> bytes:
    """What a file's content is known again by."""
    return blake2b(data, digest_size=DIGEST).digest()


class SegmentWriter:
    """Writes a segment; the texts go to the file as they come.

    Parameters
    ----------
    file : binary file
        Empty, and seekable.
    tagged : bool
        Work out the tags of the words now, so that nobody has to when the sentences are read.
    """

    def __init__(self, file: BinaryIO, *, tagged: bool = True) -> None:
        self._writer = ArrayWriter(file)
        self._writer.begin("text")
        self._builder = BlockBuilder(Analyzer(), k1=K1, b=B)
        self._tagged = tagged
        self._about: list[str] = []
        self._digests: list[bytes] = []
        self._texts = array("q", [0])
        self._first = array("q", [0])
        self._spans = array("i")
        self._tags = array("B")
        self._tag_bounds = array("q", [0])
        self._tag_codes: dict[str, int] = {}

    @property
    def n_articles(self) -> int:
        """How many articles were written."""
        return len(self._about)

    @property
    def n_sentences(self) -> int:
        """How many sentences were written."""
        return self._builder.n_sentences

    def add(self, article: Article, sentences: Sequence[Sentence], digest: bytes) -> None:
        """Write an article.

        Parameters
        ----------
        article : Article
        sentences : sequence of Sentence
            All of its own.
        digest : bytes
            Of what the file holds.
        """
        text = article.text.encode("utf-8", "surrogatepass")
        self._writer.append(text)
        self._texts.append(self._texts[-1] + len(text))
        about = {
            "title": article.title,
            "path": article.path,
            "date": article.date.isoformat() if article.date else None,
            "source": article.source,
            "body": article.body,
        }
        self._about.append(json.dumps(about, ensure_ascii=True))
        self._digests.append(digest)
        for sentence in sentences:
            self._spans.extend((sentence.start, sentence.end, sentence.paragraph))
            if self._tagged:
                codes = self._tag_codes
                self._tags.extend(codes.setdefault(tag, len(codes)) for tag in sentence_tags(sentence.text))
            self._tag_bounds.append(len(self._tags))
        self._first.append(self._first[-1] + len(sentences))
        self._builder.add((s.text for s in sentences), [s.paragraph for s in sentences])

    def finish(self) -> None:
        """Write the rest; until then the file is no segment."""
        self._writer.end()
        _finish(
            self._writer,
            self._builder.block(),
            about=self._about,
            text_bounds=self._texts,
            article_rows=self._first,
            digests=np.frombuffer(b"".join(self._digests), dtype=np.uint8).reshape(-1, DIGEST),
            spans=np.array(self._spans, dtype=np.int32).reshape(-1, N_SPAN),
            tags=self._tags,
            tag_bounds=self._tag_bounds,
            tag_names=list(self._tag_codes),
        )


def join_segments(segments: Sequence[Segment], kept: Sequence[NDArray[np.int64]], file: BinaryIO) -> None:
    """Write one segment with articles of several.

    Parameters
    ----------
    segments : sequence of Segment
    kept : sequence of ndarray of int
        The numbers of the articles of each segment that are taken over, ascending.
    file : binary file
        Empty, and seekable.
    """
    writer = ArrayWriter(file)
    writer.begin("text")
    sizes = [0]
    about: list[str] = []
    for segment, numbers in zip(segments, kept, strict=True):
        for number in numbers.tolist():
            text = segment.texts.encoded(number)
            writer.append(text)
            sizes.append(len(text))
            about.append(segment.about[number])
    writer.end()
    rows = [_rows(segment, numbers) for segment, numbers in zip(segments, kept, strict=True)]
    gone = tuple(
        np.setdiff1d(np.arange(segment.n_sentences), held)
        for segment, held in zip(segments, rows, strict=True)
    )
    index = Index(tuple(segment.block.kept_in(np.asarray) for segment in segments), K1, B, removed=gone)
    names = sorted({name for segment in segments for name in segment.tag_names})
    tags, lengths = [], []
    for segment, held in zip(segments, rows, strict=True):
        codes = np.array([names.index(name) for name in segment.tag_names], dtype=np.uint8)
        words = np.diff(np.asarray(segment.tag_bounds))
        chosen = np.zeros(segment.n_sentences, dtype=np.bool_)
        chosen[held] = True
        lengths.append(words[held])
        tags.append(codes[np.asarray(segment.tags)[np.repeat(chosen, words)]])
    counts = [
        np.diff(np.asarray(segment.first))[numbers] for segment, numbers in zip(segments, kept, strict=True)
    ]
    _finish(
        writer,
        join(index),
        about=about,
        text_bounds=np.cumsum(sizes),
        article_rows=_bounds(np.concatenate(counts)),
        digests=_taken([segment.digests for segment in segments], kept, DIGEST),
        spans=_taken([segment.spans for segment in segments], rows, N_SPAN),
        tags=np.concatenate(tags),
        tag_bounds=_bounds(np.concatenate(lengths)),
        tag_names=names,
    )


def _taken(
    tables: Sequence[memoryview], rows: Sequence[NDArray[np.int64]], width: int
) -> NDArray[np.generic]:
    """Some rows of tables of so many columns, one table after the other."""
    parts = zip(tables, rows, strict=True)
    return np.concatenate([np.asarray(table).reshape(-1, width)[held] for table, held in parts])


def _rows(segment: Segment, numbers: NDArray[np.int64]) -> NDArray[np.int64]:
    """The rows of the sentences of some articles."""
    chosen = np.zeros(segment.n_articles, dtype=np.bool_)
    chosen[numbers] = True
    return np.flatnonzero(np.repeat(chosen, np.diff(np.asarray(segment.first))))


def _bounds(lengths: NDArray[np.int64]) -> NDArray[np.int64]:
    return np.concatenate(([0], np.cumsum(lengths))).astype(np.int64)


def _finish(
    writer: ArrayWriter, block: Block, *, about: Iterable[str], tag_names: Sequence[str], **arrays: Any
) -> None:
    packed: Mapping[str, Iterable[str]] = {"about": about, "term": block.terms}
    for name, strings in packed.items():
        data, bounds = pack(strings)
        writer.add("terms" if name == "term" else name, data)
        writer.add(f"{name}_bounds", bounds)
    for name in ARRAYS:
        writer.add(name, getattr(block, name))
    for name, row in arrays.items():
        writer.add(name, row)
    norm = block.norm
    writer.finish({"norm": [norm.k1, norm.b, norm.pivot], "tag_names": list(tag_names)})
