"""Whether confidence can be trusted: what abstaining gains, and how often what is sure is right."""

from __future__ import annotations

from collections.abc import Sequence

from qa.evaluation.metrics import area_under_curve
from qa.hints import Final
from qa.records import NamedTuple

__all__ = ["Abstaining", "Bin", "Judged", "Top", "abstaining", "most_confident", "reliability"]

BINS: Final = 10
SHARES: Final = (0.10, 0.25, 0.50)


class Judged(NamedTuple):
    """What is needed of an answer: how sure, how right taken by force, how right as said.

    Parameters
    ----------
    answerable : bool
    confidence : float
    exact, f1 : float
        Of the best candidate.
    said_exact, said_f1 : float
        With abstention; for a question without an answer, whether it abstained.
    right : bool
        F1 of at least one half with an accepted answer.
    candidate : bool
        Whether there was anything to answer with.
    """

    answerable: bool
    confidence: float
    exact: float
    f1: float
    said_exact: float
    said_f1: float
    right: bool
    candidate: bool


class Abstaining(NamedTuple):
    """The figures of SQuAD 2.0: an abstention is right where the text holds no answer.

    Parameters
    ----------
    exact, f1 : float
        Over all questions, at the threshold of the reader.
    has_answer_exact, has_answer_f1 : float
        Over those that have an answer.
    no_answer : float
        Share of the others at which it abstained.
    best_exact, best_exact_threshold, best_f1, best_f1_threshold : float
        At the threshold of the confidence that is best for these questions (looked up, so flattering).
    always : float
        What abstaining at every question scores.
    auroc : float
        Probability that an answerable question has the higher confidence than an unanswerable one.
    """

    exact: float
    f1: float
    has_answer_exact: float
    has_answer_f1: float
    no_answer: float
    best_exact: float
    best_exact_threshold: float
    best_f1: float
    best_f1_threshold: float
    always: float
    auroc: float


class Bin(NamedTuple):
    """Answers of like confidence: from `low` to below `high`."""

    low: float
    high: float
    answers: int
    confidence: float
    right: float


class Top(NamedTuple):
    """The most confident share of the answerable questions, and how many are answered exactly."""

    share: float
    questions: int
    exact: float


def abstaining(rows: Sequence[Judged]) -> Abstaining | None:
    """The SQuAD 2.0 figures; None where all the questions have an answer, or none has."""
    have = [row for row in rows if row.answerable]
    lack = [row for row in rows if not row.answerable]
    if not have or not lack:
        return None
    exact, exact_at = _best(rows, [row.exact for row in rows])
    f1, f1_at = _best(rows, [row.f1 for row in rows])
    return Abstaining(
        _mean([row.said_exact for row in rows]),
        _mean([row.said_f1 for row in rows]),
        _mean([row.said_exact for row in have]),
        _mean([row.said_f1 for row in have]),
        _mean([row.said_exact for row in lack]),
        exact,
        exact_at,
        f1,
        f1_at,
        len(lack) / len(rows),
        area_under_curve([row.confidence for row in rows], [row.answerable for row in rows]),
    )


def _best(rows: Sequence[Judged], gains: Sequence[float]) -> tuple[float, float]:
    """The best score over all thresholds, and the lowest confidence that is answered there.

    As the official script finds it (Rajpurkar et al. 2018): answers are let through one by one, the
    surest first; each wins its score, or loses the point that abstaining had. Answers of equal
    confidence are let through together, since no threshold parts them.
    """
    order = sorted((i for i, row in enumerate(rows) if row.candidate), key=lambda i: -rows[i].confidence)
    score = best = float(sum(not row.answerable for row in rows))
    threshold = 1.0
    for place, i in enumerate(order):
        score += gains[i] if rows[i].answerable else -1.0
        last = place + 1 == len(order) or rows[order[place + 1]].confidence < rows[i].confidence
        if last and score > best + 1e-9:
            best, threshold = score, rows[i].confidence
    return best / len(rows), threshold


def reliability(rows: Sequence[Judged]) -> tuple[Bin, ...]:
    """How often answers of each confidence are right, the best candidate taken; empty bins left out.

    A candidate for a question without an answer is wrong.
    """
    bins: list[list[Judged]] = [[] for _ in range(BINS)]
    for row in rows:
        if row.candidate:
            bins[min(int(row.confidence * BINS), BINS - 1)].append(row)
    return tuple(
        Bin(
            number / BINS,
            (number + 1) / BINS,
            len(members),
            _mean([row.confidence for row in members]),
            _mean([row.right for row in members]),
        )
        for number, members in enumerate(bins)
        if members
    )


def most_confident(rows: Sequence[Judged]) -> tuple[Top, ...]:
    """Exact match at the most confident tenth, quarter and half of the answerable questions."""
    have = sorted((row for row in rows if row.answerable), key=lambda row: -row.confidence)
    out = []
    for share in SHARES:
        count = round(len(have) * share)
        if count:
            out.append(Top(share, count, _mean([row.exact for row in have[:count]])))
    return tuple(out)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
