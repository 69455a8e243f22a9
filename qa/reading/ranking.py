"""Ranks the candidates of the sentences found by the weighted rules."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from qa.corpus.article import Sentence
from qa.hints import Final
from qa.language.closed_classes import ARTICLES
from qa.language.forms import term
from qa.language.patterns import regex
from qa.language.tokens import tokenize
from qa.questions.analysis import Question
from qa.reading.answer import Candidate, Evidence
from qa.reading.link import LINK_RULES, Standing, link_matrix
from qa.reading.link.table import EXCLUDED
from qa.reading.outright import told_outright
from qa.reading.passage import Earlier, Matches, Passage, match, passage_of, prepare
from qa.reading.posed import is_asked_in_it, is_posed, posed_before, stems_posed
from qa.reading.weights import RULE_NAMES, Weights
from qa.records import NamedTuple
from qa.retrieval.hit import Hit

__all__ = ["Ranking", "Reading", "rank", "read_sentences"]

Flags = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]

#: How many of the best candidates vote, and how many are kept.
VOTERS: Final = 24
KEPT: Final = 10
#: How many of those that were excluded are kept, to be shown.
_EXCLUDED_KEPT: Final = 3
_UNABLE_ROW: Final = RULE_NAMES.index(EXCLUDED)
_LEAST_EVIDENCE: Final = 0.05
#: What the first of the sentences found is worth beside all shares: of the answers withheld on seven sets of
#: lessons the three nearest held 77% before the shares counted, and 83% now.
_OF_PLACE: Final = 0.3
#: How many sentences before one count in any case, and how many while each begins with a pronoun.
_NEAR: Final = 2
_CHAIN: Final = 8
_PRONOUN: Final = regex(r"(?:he|she|it|they|his|her|its|their)\b", re.IGNORECASE)


class Reading(NamedTuple):
    """The sentences found, held against the question.

    Parameters
    ----------
    hits : tuple of Hit
        Those that have candidates, one for each sentence of the passage.
    passage : Passage
        Their words, one behind the other.
    found : Matches
        Where the question's words stand in it.
    features : ndarray of float32, shape (n_candidates, n_rules)
        The value of each rule for each candidate.
    exclusions : tuple of (str, ndarray of bool)
        The name of each exclusion that was tried, and the candidates that it excludes.
    outright : bool
        Whether the text tells the answer by a construction that leaves room for no other candidate.
    """

    hits: tuple[Hit, ...]
    passage: Passage
    found: Matches
    features: npt.NDArray[np.float32]
    exclusions: tuple[tuple[str, Flags], ...] = ()
    outright: bool = False


class Ranking(NamedTuple):
    """The candidates, ranked.

    Parameters
    ----------
    candidates : tuple of Candidate
        Best first.
    rows : tuple of int
        For each of them its row in the reading.
    shares : ndarray of float64, shape (n_candidates,)
        What each candidate of the reading has of the softmax of all scores; 0 where its type can't answer.
    reading : Reading
    excluded : tuple of Candidate
        Those that can't be the answer and for which more speaks than for the best, the first of them.
    """

    candidates: tuple[Candidate, ...]
    rows: tuple[int, ...]
    shares: Floats
    reading: Reading
    excluded: tuple[Candidate, ...] = ()

    @property
    def shown(self) -> tuple[Candidate, ...]:
        """What an answer keeps: the candidates, and behind them those that were excluded."""
        return self.candidates + self.excluded

    @property
    def able(self) -> bool:
        """Whether the best candidate is of a type that can answer."""
        return not self.reading.features[self.rows[0], _UNABLE_ROW]

    @property
    def elsewhere(self) -> float:
        """Share of the candidates that do not overlap with the best, and of those that can't answer."""
        passage, row = self.reading.passage, self.rows[0]
        over = (passage.first < passage.end[row]) & (passage.end > passage.first[row])
        return 1 - float(self.shares[over].sum())

    @property
    def nearest(self) -> tuple[Hit, ...]:
        """The sentences of the reading, the likeliest to hold the answer first.

        By what the candidates of each have of the softmax, and by its place among the sentences found, as in
        reciprocal rank fusion (Cormack, Clarke and Buettcher, SIGIR 2009): where the question says it in
        other words than the text, its type and the words around a candidate tell more than the words shared.
        """
        n_hits = len(self.reading.hits)
        held = np.bincount(self.reading.passage.owner, weights=self.shares, minlength=n_hits)
        order = np.argsort(-(held + _OF_PLACE / np.arange(1, n_hits + 1)), kind="stable")
        return tuple(self.reading.hits[number] for number in order.tolist())


@lru_cache(maxsize=4096)
def _mentions(text: str) -> tuple[frozenset[str], frozenset[str]]:
    tokens = [token.text for token in tokenize(text)]
    return frozenset(map(term, tokens)), frozenset(term(word) for word in tokens if word[0].isupper())


def _earlier(sentence: Sentence, before: Callable[[Sentence], Sentence | None]) -> Earlier:
    """What the two sentences before one mention, and those before them while each begins with a pronoun.

    Who is spoken of is named once, and then "he" goes from sentence to sentence.
    """
    posed = posed_before(sentence, before)
    found = Earlier(posed=stems_posed(posed.text) if posed else frozenset())
    previous = before(sentence)
    for place in range(_CHAIN):
        if previous is None:
            break
        stems, names = _mentions(previous.text)
        # Behind the first two only the names are carried on.
        found = Earlier(
            found.stems | stems if place < _NEAR else found.stems | names, found.names | names, found.posed
        )
        if place + 1 >= _NEAR and not _PRONOUN.match(previous.text):
            break
        previous = before(previous)
    return found


def read_sentences(
    question: Question,
    hits: Sequence[Hit],
    weigh: Callable[[str], float],
    before: Callable[[Sentence], Sentence | None],
) -> Reading | None:
    """Hold the sentences found against the question.

    Parameters
    ----------
    question : Question
    hits : sequence of Hit
        Best first.
    weigh : callable
        From a stem to its inverse document frequency.
    before : callable
        From a sentence to the one before it in its article, or None.

    Returns
    -------
    Reading or None
        None where no sentence has a candidate.
    """
    best = max((hit.score for hit in hits), default=0.0) or 1.0
    taken, parts, standings = [], [], []
    for place, hit in enumerate(hits):
        if is_posed(hit.sentence.text) or (question.kind == "yes/no" and is_asked_in_it(hit.sentence.text)):
            continue  # a question tells nothing, and what it asks for is none of its words
        prepared = prepare(hit.sentence.text, hit.sentence.tags)
        if len(prepared.spans):
            taken.append(hit)
            parts.append(prepared)
            standings.append(Standing(place, max(hit.score, 0.0) / best))
    if not parts:
        return None
    passage = passage_of(parts, room=len(LINK_RULES))
    earlier = [_earlier(hit.sentence, before) for hit in taken]
    found = match(question, passage, weigh, earlier)
    titles = [hit.sentence.article.title if hit.sentence.article else "" for hit in taken]
    told = told_outright(question, passage, found, titles)
    if told is not None:
        # Nothing else is a candidate then, and no sentence that tells nothing of it is asked.
        kept = [number for number in range(len(taken)) if told[passage.owner == number].any()]
        parts = [parts[number].only(told[passage.owner == number]) for number in kept]
        taken, earlier = [taken[number] for number in kept], [earlier[number] for number in kept]
        standings = [Standing(place, standings[number].share) for place, number in enumerate(kept)]
        passage = passage_of(parts, room=len(LINK_RULES))
        found = match(question, passage, weigh, earlier)
    features = passage.features
    table = link_matrix(question, passage, found, standings)
    features[:, passage.shape.shape[1] :] = table.values
    return Reading(tuple(taken), passage, found, features, tuple(table.exclusions), told is not None)


def rank(question: Question, reading: Reading, weights: Weights) -> Ranking:
    """Rank the candidates of a reading.

    The score of a candidate is the weighted sum of its rules; those whose type can't answer come
    behind all others. Its confidence is the expected F1 of its words under the softmax of the scores
    of the best `VOTERS`, so that candidates which agree support each other (minimum Bayes risk: Kumar
    and Byrne, "Minimum Bayes-Risk Decoding for Statistical Machine Translation", NAACL 2004).

    Returns
    -------
    Ranking
    """
    own = weights.rules[question.form]
    scores = (reading.features @ own).astype(np.float64)
    unable = reading.features[:, _UNABLE_ROW] > 0
    top = np.lexsort((-scores, unable))[:VOTERS]
    # Those that can't answer keep their share of the whole: where they lead, the others are unsure.
    odds = np.exp(scores - scores.max())
    share = odds[top] / max(np.sort(odds)[-VOTERS:].sum(), odds[top].sum())
    expected = _agreement([_words(reading.passage, int(row)) for row in top]) @ share
    order = np.lexsort((-expected, unable[top]))[:KEPT]
    # Those that can't answer are candidates only where nothing else is.
    order = order[unable[top[order]] == unable[top[order[0]]]]
    rows = tuple(int(top[i]) for i in order)
    evidence = _evidence(reading.features[list(rows)] * own)
    candidates = tuple(
        _candidate(reading, row, float(scores[row]), float(expected[i]), spoke)
        for i, row, spoke in zip(order, rows, evidence, strict=True)
    )
    return Ranking(
        candidates,
        rows,
        np.where(unable, 0.0, odds / odds.sum()),
        reading,
        _excluded(reading, scores, unable, own),
    )


def _excluded(
    reading: Reading, scores: Floats, unable: Flags, own: npt.NDArray[np.float32]
) -> tuple[Candidate, ...]:
    """The first few of the excluded candidates that would have come before the best, one of a place.

    Their scores are without the rule that says that they are excluded.
    """
    if unable.all():
        return ()
    passage = reading.passage
    without = scores - np.where(unable, float(own[_UNABLE_ROW]), 0.0)
    ahead = np.flatnonzero(unable & (without > scores[~unable].max()))
    kept: list[int] = []
    for row in ahead[np.argsort(-without[ahead], kind="stable")].tolist():
        if all(passage.end[row] <= passage.first[k] or passage.first[row] >= passage.end[k] for k in kept):
            kept.append(row)
        if len(kept) == _EXCLUDED_KEPT:
            break
    worth = own.copy()
    worth[_UNABLE_ROW] = 0
    return tuple(
        _candidate(reading, row, float(without[row]), 0.0, evidence)
        for row, evidence in zip(kept, _evidence(reading.features[kept] * worth), strict=True)
    )


def _words(passage: Passage, row: int) -> list[str]:
    words = passage.folded[passage.first[row] : passage.end[row]]
    return [word for word in words if word[0].isalnum() and word not in ARTICLES]


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


def _evidence(parts: npt.NDArray[np.float32]) -> Iterator[tuple[Evidence, ...]]:
    """What the rules say of each candidate, strongest first, by what each adds: (n_candidates, n_rules)."""
    size = np.abs(parts)
    orders = np.argsort(-size, axis=1, kind="stable").tolist()
    fired = (size >= _LEAST_EVIDENCE).sum(axis=1).tolist()
    for row, order, n in zip(parts.tolist(), orders, fired, strict=True):
        yield tuple([Evidence(RULE_NAMES[i], round(row[i], 2)) for i in order[:n]])


def _candidate(
    reading: Reading, row: int, score: float, confidence: float, evidence: tuple[Evidence, ...]
) -> Candidate:
    passage = reading.passage
    number = int(passage.owner[row])
    sentence, analysed = reading.hits[number].sentence, passage.parts[number].sentence
    offset = int(passage.part.searchsorted(number))
    start = int(analysed.starts[passage.first[row] - offset])
    end = int(analysed.ends[passage.end[row] - 1 - offset])
    return Candidate(
        sentence.text[start:end],
        sentence.start + start,
        sentence.start + end,
        sentence,
        score,
        confidence,
        evidence,
        next((name for name, flags in reading.exclusions if flags[row]), ""),
    )
