"""From sentences to the index: the counting is scikit-learn's, the rest plain arrays."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import CountVectorizer

from qa.corpus.article import Sentence
from qa.retrieval.index import Index
from qa.retrieval.lexicon import rarity
from qa.retrieval.terms import Analyzer
from qa.retrieval.traits import REFERS, sentence_traits, word_traits

__all__ = ["build"]


def build(sentences: Sequence[Sentence], analyzer: Analyzer, *, k1: float, b: float) -> Index:
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
    words = [analyzer.tokenizer(sentence.text) for sentence in sentences]
    runs = [[analyzer.stemmer(word) for word in row] for row in words]
    vectorizer = CountVectorizer(analyzer=_as_it_is)
    try:
        counts = vectorizer.fit_transform(runs).tocsc()
    except ValueError as error:
        raise ValueError("no sentence holds a word: there is nothing to search in") from error
    vocabulary = {term: int(column) for term, column in vectorizer.vocabulary_.items()}
    terms = sorted(vocabulary)
    n = len(sentences)
    lengths = np.array([len(run) for run in runs], dtype=np.int64)
    frequency = np.diff(counts.indptr)
    norm = k1 * (1 - b + b * lengths / lengths.mean())
    traits = np.array(
        [sentence_traits(s.text, row) for s, row in zip(sentences, words, strict=True)], dtype=np.uint8
    )
    first, last = _paragraphs(sentences)
    return Index(
        terms=terms,
        vocabulary=vocabulary,
        starts=counts.indptr.astype(np.int64),
        rows=counts.indices.astype(np.int32),
        weights=(counts.data / (counts.data + norm[counts.indices])).astype(np.float32),
        idf=np.log1p((n - frequency + 0.5) / (frequency + 0.5)).astype(np.float32),
        rarity=np.array([rarity(term) for term in terms], dtype=np.float32),
        tokens=np.array([vocabulary[term] for run in runs for term in run], dtype=np.int32),
        shapes=np.array([trait for row in words for trait in word_traits(row)], dtype=np.uint8),
        bounds=np.concatenate(([0], np.cumsum(lengths))).astype(np.int64),
        traits=traits,
        first=first,
        last=last,
        antecedent=_antecedents(first, (traits & REFERS) > 0),
    )


def _as_it_is(run: list[str]) -> list[str]:
    return run


def _paragraphs(sentences: Sequence[Sentence]) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """The first sentence of each sentence's paragraph, and the one after its last."""
    keys = [(id(sentence.article), sentence.paragraph) for sentence in sentences]
    begins = [row for row in range(len(keys)) if row == 0 or keys[row] != keys[row - 1]]
    edges = np.array([*begins, len(keys)], dtype=np.int32)
    sizes = np.diff(edges)
    return np.repeat(edges[:-1], sizes), np.repeat(edges[1:], sizes)


def _antecedents(first: NDArray[np.int32], refers: NDArray[np.bool_]) -> NDArray[np.int32]:
    """The first of the sentences that a sentence may refer to; itself where it doesn't refer back.

    "He" is taken to be spoken of in the sentence before, and if that begins with "he" as well, in the
    one before that, up to the beginning of the paragraph.
    """
    antecedent = np.arange(len(first), dtype=np.int32)
    for row in np.flatnonzero(refers & (first < antecedent)):
        before = row - 1
        antecedent[row] = antecedent[before] if refers[before] and first[before] < before else before
    return antecedent
