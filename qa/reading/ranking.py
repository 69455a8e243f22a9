"""Ranks the candidates of the sentences found by the weighted rules."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache
from math import exp, fsum
from operator import mul

from qa.arrays import Columns, NDArray, columns, np
from qa.corpus.article import Sentence
from qa.hints import Final
from qa.language.closed_classes import ARTICLES
from qa.language.forms import term
from qa.language.patterns import regex
from qa.language.tokens import tokenize
from qa.questions.analysis import Question
from qa.reading.answer import Candidate, Evidence
from qa.reading.link import Standing, link_matrix
from qa.reading.link.table import EXCLUDED
from qa.reading.outright import told_outright
from qa.reading.passage import Earlier, Matches, Passage, match, passage_of, prepare
from qa.reading.posed import is_asked_in_it, is_posed, posed_before, stems_posed
from qa.reading.weights import RULE_NAMES, Weights
from qa.records import NamedTuple
from qa.retrieval.hit import Hit

__all__ = ["Ranking", "Reading", "rank", "read_sentences"]

Flags = NDArray[np.bool_]
Floats = NDArray[np.float64]

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
    features : Columns
        The values of each rule for all candidates.
    exclusions : tuple of (str, ndarray of bool)
        The name of each exclusion that was tried, and the candidates that it excludes.
    outright : bool
        Whether the text tells the answer by a construction that leaves room for no other candidate.
    """

    hits: tuple[Hit, ...]
    passage: Passage
    found: Matches
    features: Columns
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
        return not self.reading.features[_UNABLE_ROW][self.rows[0]]

    @property
    def elsewhere(self) -> float:
        """Share of the candidates that do not overlap with the best, and of those that can't answer."""
        passage, row = self.reading.passage, self.rows[0]
        over = (passage.first < passage.end[row]) & (passage.end > passage.first[row])
        return 1 - fsum(self.shares[over].tolist())

    @property
    def nearest(self) -> tuple[Hit, ...]:
        """The sentences of the reading, the likeliest to hold the answer first.

        By what the candidates of each have of the softmax, and by its place among the sentences found, as in
        reciprocal rank fusion (Cormack, Clarke and Buettcher, SIGIR 2009): where the question says it in
        other words than the text, its type and the words around a candidate tell more than the words shared.
        """
        n_hits = len(self.reading.hits)
        held = np.bincount(self.reading.passage.owner, weights=self.shares, minlength=n_hits).tolist()
        order = sorted(range(n_hits), key=lambda number: -(held[number] + _OF_PLACE / (number + 1)))
        return tuple(self.reading.hits[number] for number in order)


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
    passage = passage_of(parts)
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
        passage = passage_of(parts)
        found = match(question, passage, weigh, earlier)
    table = link_matrix(question, passage, found, standings)
    features = columns.stacked([passage.shape, table.values])
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
    scores = columns.weighted(reading.features, own)
    unable = reading.features[_UNABLE_ROW] > 0
    top = np.lexsort((-scores, unable))[:VOTERS].tolist()
    # Those that can't answer keep their share of the whole: where they lead, the others are unsure.
    highest = float(scores.max())
    odds = [exp(score - highest) for score in scores.tolist()]
    whole = max(fsum(sorted(odds)[-VOTERS:]), fsum(odds[row] for row in top))
    expected = _expected([_words(reading.passage, row) for row in top], [odds[row] / whole for row in top])
    # Those that can't answer are candidates only where nothing else is.
    able = [i for i, row in enumerate(top) if not unable[row]] or list(range(len(top)))
    order = sorted(able, key=lambda i: -expected[i])[:KEPT]
    rows = tuple(top[i] for i in order)
    candidates = tuple(
        _candidate(
            reading, top[i], float(scores[top[i]]), expected[i], _evidence(reading.features, top[i], own)
        )
        for i in order
    )
    total = fsum(odds)
    shares = np.where(unable, 0.0, np.array(odds) / total)
    return Ranking(candidates, rows, shares, reading, _excluded(reading, scores, unable, own))


def _excluded(reading: Reading, scores: Floats, unable: Flags, own: Sequence[float]) -> tuple[Candidate, ...]:
    """The first few of the excluded candidates that would have come before the best, one of a place.

    Their scores are without the rule that says that they are excluded.
    """
    if unable.all():
        return ()
    passage = reading.passage
    without = scores - np.where(unable, own[_UNABLE_ROW], 0.0)
    best = float(scores[~unable].max())
    ahead = [row for row in np.flatnonzero(unable).tolist() if without[row] > best]
    kept: list[int] = []
    for row in sorted(ahead, key=lambda row: -without[row]):
        if all(passage.end[row] <= passage.first[k] or passage.first[row] >= passage.end[k] for k in kept):
            kept.append(row)
        if len(kept) == _EXCLUDED_KEPT:
            break
    worth = [*own[:_UNABLE_ROW], 0.0, *own[_UNABLE_ROW + 1 :]]
    return tuple(
        _candidate(reading, row, float(without[row]), 0.0, _evidence(reading.features, row, worth))
        for row in kept
    )


def _words(passage: Passage, row: int) -> Counter[str]:
    words = passage.folded[passage.first[row] : passage.end[row]]
    return Counter(word for word in words if word[0].isalnum() and word not in ARTICLES)


def _expected(bags: Sequence[Counter[str]], shares: Sequence[float]) -> list[float]:
    """The mean F1 of the words of each candidate with those of all, by their shares."""
    places = {word: place for place, word in enumerate({word: None for bag in bags for word in bag})}
    masks = [sum(1 << places[word] for word in bag) for bag in bags]
    sizes = [bag.total() for bag in bags]
    once = [size == len(bag) for size, bag in zip(sizes, bags, strict=True)]
    common = [[0.0] * len(bags) for _ in bags]
    for i, bag in enumerate(bags):
        for k in range(i + 1):
            # Words that one of the two has once only are there once in both.
            same = (masks[i] & masks[k]).bit_count() if once[i] or once[k] else (bag & bags[k]).total()
            common[i][k] = common[k][i] = 2 * same / max(sizes[i] + sizes[k], 1)
    return [sum(map(mul, row, shares)) for row in common]


def _evidence(features: Columns, row: int, weights: Sequence[float]) -> tuple[Evidence, ...]:
    """What the rules say of a candidate, strongest first, by what each adds."""
    values = zip(columns.row(features, row), weights, RULE_NAMES, strict=True)
    parts = [(value * weight, name) for value, weight, name in values if value]
    fired = [(part, name) for part, name in parts if abs(part) >= _LEAST_EVIDENCE]
    return tuple(Evidence(name, round(part, 2)) for part, name in sorted(fired, key=lambda p: -abs(p[0])))


def _excluded_by(reading: Reading, row: int) -> str:
    """The name of the first exclusion that excludes a candidate, if any does."""
    if not reading.features[_UNABLE_ROW][row]:
        return ""
    return next((name for name, flags in reading.exclusions if flags[row]), "")


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
        _excluded_by(reading, row),
    )
