"""Ranks the candidates of the sentences found by the weighted rules."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np
import numpy.typing as npt

from qa.language.analysis import AnalysedSentence, analyse_sentence
from qa.questions.analysis import Question
from qa.reading.answer import Candidate, Evidence
from qa.reading.candidates import Spans, enumerate_spans
from qa.reading.link import Matches, Standing, link_matrix, match
from qa.reading.shape import shape_matrix
from qa.reading.weights import RULE_NAMES, Weights
from qa.retrieval.hit import Hit

__all__ = ["Prepared", "Ranking", "Reading", "prepare", "rank", "read_sentences"]

Floats = npt.NDArray[np.float64]

#: How many of the best candidates vote, and how many are kept.
VOTERS: Final = 24
KEPT: Final = 10
_ARTICLES: Final = frozenset({"a", "an", "the"})
_LEAST_EVIDENCE: Final = 0.05


@dataclass(frozen=True, slots=True, eq=False)
class Prepared:
    """A sentence with its candidates and their shapes: all that can be known before a question."""

    sentence: AnalysedSentence
    spans: Spans
    shape: npt.NDArray[np.float32]


@lru_cache(maxsize=2048)
def prepare(text: str) -> Prepared:
    """Analyse a sentence, enumerate its candidates, take their shapes."""
    sentence = analyse_sentence(text)
    spans = enumerate_spans(sentence)
    return Prepared(sentence, spans, shape_matrix(spans))


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """A sentence found, held against the question.

    Parameters
    ----------
    hit : Hit
    prepared : Prepared
    matches : Matches
    features : ndarray of float32, shape (n_candidates, n_rules)
        The value of each rule for each candidate.
    """

    hit: Hit
    prepared: Prepared
    matches: Matches
    features: npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Ranking:
    """The candidates, ranked.

    Parameters
    ----------
    candidates : tuple of Candidate
        Best first.
    places : tuple of (int, int)
        For each of them the number of its reading and its row there.
    readings : tuple of Reading
    """

    candidates: tuple[Candidate, ...]
    places: tuple[tuple[int, int], ...]
    readings: tuple[Reading, ...]


def read_sentences(question: Question, hits: Sequence[Hit], weigh: Callable[[str], float]) -> tuple[Reading, ...]:
    """Hold each sentence found against the question.

    Parameters
    ----------
    question : Question
    hits : sequence of Hit
        Best first.
    weigh : callable
        From a stem to its inverse document frequency.

    Returns
    -------
    tuple of Reading
        One for each hit that has candidates.
    """
    best = max((hit.score for hit in hits), default=0.0) or 1.0
    idf = {term: weigh(term) for term in question.terms}
    readings = []
    for place, hit in enumerate(hits):
        prepared = prepare(hit.sentence.text)
        if not len(prepared.spans):
            continue
        found = match(question, prepared.sentence, idf)
        standing = Standing(place, max(hit.score, 0.0) / best)
        link = link_matrix(question, prepared.spans, prepared.shape, found, standing)
        readings.append(Reading(hit, prepared, found, np.hstack([prepared.shape, link])))
    return tuple(readings)


def rank(question: Question, readings: Sequence[Reading], weights: Weights) -> Ranking:
    """Rank the candidates of all readings.

    The score of a candidate is the weighted sum of its rules; its confidence is the expected F1 of
    its words under the softmax of the scores of the best `VOTERS`, so that candidates which agree
    support each other (minimum Bayes risk: Kumar and Byrne 2004).

    Returns
    -------
    Ranking
    """
    if not readings:
        return Ranking((), (), ())
    own = weights.rules[question.form]
    scores = np.concatenate([reading.features @ own for reading in readings]).astype(np.float64)
    offsets = np.concatenate([[0], np.cumsum([len(reading.features) for reading in readings])])
    top = np.argsort(-scores, kind="stable")[:VOTERS]
    places = []
    for flat in top:
        number = int(np.searchsorted(offsets, flat, side="right")) - 1
        places.append((number, int(flat - offsets[number])))
    share = np.exp(scores[top] - scores[top[0]])
    share /= share.sum()
    agreement = _agreement([_words(readings[number].prepared, row) for number, row in places])
    expected = agreement @ share
    order = np.argsort(-expected, kind="stable")[:KEPT]
    candidates = tuple(
        _candidate(readings[places[i][0]], places[i][1], float(scores[top[i]]), float(expected[i]), own) for i in order
    )
    return Ranking(candidates, tuple(places[i] for i in order), tuple(readings))


def _words(prepared: Prepared, row: int) -> list[str]:
    spans = prepared.spans
    words = prepared.sentence.folded[spans.start[row] : spans.end[row]]
    return [word for word in words if word[0].isalnum() and word not in _ARTICLES]


def _agreement(bags: Sequence[Sequence[str]]) -> Floats:
    """F1 of the words of each candidate with those of each other, shape (n, n)."""
    vocabulary = {word: i for i, word in enumerate(dict.fromkeys(word for bag in bags for word in bag))}
    counts = np.zeros((len(bags), max(len(vocabulary), 1)))
    for row, bag in enumerate(bags):
        for word in bag:
            counts[row, vocabulary[word]] += 1
    common = np.minimum(counts[:, None, :], counts[None, :, :]).sum(axis=2)
    sizes = counts.sum(axis=1)
    return np.asarray(2 * common / np.maximum(sizes[:, None] + sizes[None, :], 1))


def _candidate(reading: Reading, row: int, score: float, confidence: float, own: npt.NDArray[np.float32]) -> Candidate:
    sentence, analysed = reading.hit.sentence, reading.prepared.sentence
    spans = reading.prepared.spans
    start = int(analysed.starts[spans.start[row]])
    end = int(analysed.ends[spans.end[row] - 1])
    parts = reading.features[row] * own
    fired = [i for i in np.argsort(-np.abs(parts), kind="stable") if abs(parts[i]) >= _LEAST_EVIDENCE]
    evidence = tuple(Evidence(RULE_NAMES[i], round(float(parts[i]), 2)) for i in fired)
    return Candidate(
        sentence.text[start:end], sentence.start + start, sentence.start + end, sentence, score, confidence, evidence
    )
