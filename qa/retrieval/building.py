"""From sentences to blocks of the index. Needs numpy alone: a new text is answered without more."""

from __future__ import annotations

import gc
from array import array
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from qa.corpus.article import Sentence
from qa.records import NamedTuple
from qa.retrieval.block import Block, Norm
from qa.retrieval.index import K1, B, Index, pivot
from qa.retrieval.joining import assemble, settle
from qa.retrieval.terms import Analyzer, words
from qa.retrieval.tracing import WordTraits, sentence_traits, word_shapes, word_traits
from qa.retrieval.traits import REFERS

__all__ = ["BlockBuilder", "build", "grow", "uncollected"]


_DEFAULT = Analyzer()
_RUN = 2_000_000  # words that are worked on at a time: some 100 MB of arrays that are needed meanwhile


@contextmanager
def uncollected() -> Iterator[None]:
    """Without the collector of cycles: sentences hold none, and looking takes a seventh of the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


class BlockBuilder:
    """Takes articles one by one, and makes a block of them.

    Parameters
    ----------
    analyzer : Analyzer
    k1, b : float
        Saturation and length normalisation of BM25.

    Notes
    -----
    A text is cut at white space, and what stands between is looked up: its words, their terms and traits
    are worked out once for each distinct string. No token of `qa.language.tokens` has white space in it,
    nor looks beyond any, so this gives the same words in a sixth of the time.
    """

    def __init__(self, analyzer: Analyzer, *, k1: float, b: float) -> None:
        self._k1, self._b = k1, b
        self._tokenizer = analyzer.tokenizer
        self._pieces = _Pieces(analyzer)
        self._codes = array("i")
        self._ends = array("q", [0])
        self._runs: list[_Run] = []
        self._paragraphs = array("i")
        self._article = 0

    @property
    def n_sentences(self) -> int:
        """How many sentences were added."""
        return len(self._paragraphs)

    def add(self, texts: Iterable[str], paragraphs: Sequence[int]) -> None:
        """Add the sentences of one article.

        Parameters
        ----------
        texts : iterable of str
        paragraphs : sequence of int
            The number of each sentence's paragraph.
        """
        codes, ends, look_up = self._codes, self._ends, self._pieces.__getitem__
        cut = str.split if self._tokenizer is words else self._tokenizer
        for text in texts:
            codes.extend(map(look_up, cut(text)))
            ends.append(len(codes))
            if len(codes) > _RUN:
                self._end_run()
                codes, ends = self._codes, self._ends
        # A paragraph of one article is not that of the next, whatever their numbers are.
        begin, number, before = len(self._paragraphs), self._article, None
        for paragraph in paragraphs:
            number += paragraph != before
            before = paragraph
            self._paragraphs.append(number)
        self._article = number
        added = len(ends) - 1 + sum(len(run.lengths) for run in self._runs)
        if len(self._paragraphs) != added:
            raise ValueError(f"{added - begin} sentences and {len(paragraphs)} paragraphs")

    def _end_run(self) -> None:
        """Work out what is needed of the words added since the last time, and let go of them."""
        pieces = self._pieces
        codes, ends = np.array(self._codes, dtype=np.int32), np.array(self._ends, dtype=np.int64)
        begin, flat = np.array(pieces.begin, dtype=np.int64), np.array(pieces.flat, dtype=np.int32)
        sizes = (begin[1:] - begin[:-1])[codes]
        edges = np.concatenate(([0], np.cumsum(sizes)))
        at = np.arange(edges[-1]) - np.repeat(edges[:-1] - begin[codes], sizes)
        held = flat[at]
        bounds = edges[ends]
        lengths = np.diff(bounds)
        owner = np.repeat(np.arange(len(lengths)), lengths)
        place = np.arange(len(held)) - bounds[:-1][owner]
        known = np.array(pieces.traits, dtype=np.uint8).reshape(-1, len(WordTraits._fields))
        stand = WordTraits(*known[held].T)
        self._runs.append(
            _Run(
                np.array(pieces.term, dtype=np.int32)[held],
                word_shapes(stand, place),
                lengths,
                sentence_traits(stand, place, owner, len(lengths)),
            )
        )
        self._codes, self._ends = array("i"), array("q", [0])

    def block(self) -> Block:
        """The block of all that was added; nothing can be added after it."""
        self._end_run()
        tokens, shapes, lengths, traits = (np.concatenate(column) for column in zip(*self._runs, strict=True))
        self._runs.clear()
        known = self._pieces.terms
        terms = sorted(known)
        rank = np.empty(len(terms), dtype=np.int32)
        rank[[known[term] for term in terms]] = np.arange(len(terms), dtype=np.int32)
        tokens = rank[tokens]
        first, last = _paragraphs(np.array(self._paragraphs, dtype=np.int32))
        return assemble(
            terms,
            Norm(self._k1, self._b, pivot(len(tokens), len(lengths))),
            tokens=tokens,
            shapes=shapes,
            bounds=np.concatenate(([0], np.cumsum(lengths))),
            traits=traits,
            first=first,
            last=last,
            antecedent=_antecedents(first, (traits & REFERS) > 0),
        )


class _Run(NamedTuple):
    """What is known of some sentences: the term and the shape of each word, the length and traits of each."""

    terms: NDArray[np.int32]
    shapes: NDArray[np.uint8]
    lengths: NDArray[np.int64]
    traits: NDArray[np.uint8]


class _Pieces(dict[str, int]):
    """What stands between white space: the number of each distinct string, and the words that it is.

    The words of piece ``p`` are ``flat[begin[p]:begin[p + 1]]``; word ``w`` counts as the term numbered
    ``term[w]``; its traits, in the order of `WordTraits`, follow each other in ``traits``.
    """

    def __init__(self, analyzer: Analyzer) -> None:
        super().__init__()
        self._split = _words if analyzer.tokenizer is words else _as_it_is
        self._stemmer = analyzer.stemmer
        self._words: dict[str, int] = {}
        self.terms: dict[str, int] = {}
        self.begin = array("q", [0])
        self.flat = array("i")
        self.term = array("i")
        self.traits = array("B")

    def __missing__(self, piece: str) -> int:
        number = len(self)
        self.flat.extend(self._word(word) for word in self._split(piece))
        self.begin.append(len(self.flat))
        self[piece] = number
        return number

    def _word(self, word: str) -> int:
        number = self._words.get(word)
        if number is None:
            number = self._words[word] = len(self._words)
            self.term.append(self.terms.setdefault(self._stemmer(word), len(self.terms)))
            self.traits.extend(word_traits(word))
        return number


def _words(piece: str) -> list[str]:
    """`words` of what stands between white space: most are letters alone, with a mark behind at most."""
    bare = piece.rstrip(",.;:!?")
    return [bare] if bare.isascii() and bare.isalpha() else words(piece)


def _as_it_is(word: str) -> list[str]:
    return [word]


def build(
    sentences: Sequence[Sentence], analyzer: Analyzer = _DEFAULT, *, k1: float = K1, b: float = B
) -> Index:
    """Index sentences.

    Parameters
    ----------
    sentences : sequence of Sentence
        In the order of the text: neighbours in a paragraph are context for each other.
    analyzer : Analyzer
    k1, b : float
        Saturation and length normalisation of BM25.

    Raises
    ------
    ValueError
        If there is not a single term.
    """
    return Index((_block(sentences, analyzer, k1, b),), k1, b)


def grow(index: Index, sentences: Sequence[Sentence], analyzer: Analyzer) -> Index:
    """The index with more sentences at its end; small blocks are joined, so that there are never many.

    Raises
    ------
    ValueError
        If there is not a single term.
    """
    return settle(index.with_block(_block(sentences, analyzer, index.k1, index.b)))


def _block(sentences: Sequence[Sentence], analyzer: Analyzer, k1: float, b: float) -> Block:
    builder = BlockBuilder(analyzer, k1=k1, b=b)
    for _, run in groupby(sentences, key=lambda sentence: id(sentence.article)):
        article = list(run)
        builder.add((s.text for s in article), [s.paragraph for s in article])
    block = builder.block()
    if not len(block.tokens):
        raise ValueError("no sentence holds a word: there is nothing to search in")
    return block


def _paragraphs(numbers: NDArray[np.int32]) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """The first sentence of each sentence's paragraph, and the one after its last."""
    begins = np.flatnonzero(np.diff(numbers, prepend=-1))
    edges = np.append(begins, len(numbers)).astype(np.int32)
    sizes = np.diff(edges)
    return np.repeat(edges[:-1], sizes), np.repeat(edges[1:], sizes)


def _antecedents(first: NDArray[np.int32], refers: NDArray[np.bool_]) -> NDArray[np.int32]:
    """The first of the sentences that a sentence may refer to; itself where it doesn't refer back.

    "He" is taken to be spoken of in the sentence before, and if that begins with "he" as well, in the
    one before that, up to the beginning of the paragraph.
    """
    rows = np.arange(len(first), dtype=np.int32)
    back = refers & (first < rows)
    begins = back & ~np.concatenate(([False], back[:-1]))
    run = np.maximum.accumulate(np.where(begins, rows, 0))
    return np.where(back, run - 1, rows).astype(np.int32)
