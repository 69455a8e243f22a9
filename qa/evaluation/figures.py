"""Exact match, F1 and the rank of the right sentence, over some questions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qa.evaluation.certainty import Judged
from qa.records import NamedTuple

__all__ = ["Figures", "Row", "figures"]


class Figures(NamedTuple):
    """What was reached on some answerable questions.

    Parameters
    ----------
    questions : int
    exact, f1 : float
        Of the best candidate, taken also where the composer abstains; best over the accepted answers.
    recall_1, recall_5 : float
        Share of the questions whose gold sentence is the first found, or among the first five.
    reciprocal_rank : float
        Mean of 1 / rank of the gold sentence among all sentences (0 where it isn't found).
    """

    questions: int
    exact: float
    f1: float
    recall_1: float
    recall_5: float
    reciprocal_rank: float


class Row(NamedTuple):
    """What is kept of an outcome: numbers, so that the texts can go."""

    kind: str
    form: str
    judged: Judged
    rank: int | None
    located: bool
    cause: str | None
    seconds: float


def figures(rows: Sequence[Row]) -> Figures:
    """The figures of some questions."""
    ranks = [row.rank for row in rows if row.located]

    def share(values: Iterable[float], count: int) -> float:
        return sum(values) / count if count else 0.0

    return Figures(
        len(rows),
        share((row.judged.exact for row in rows), len(rows)),
        share((row.judged.f1 for row in rows), len(rows)),
        share((rank == 1 for rank in ranks), len(ranks)),
        share((rank is not None and rank <= 5 for rank in ranks), len(ranks)),
        share((1 / rank for rank in ranks if rank), len(ranks)),
    )
