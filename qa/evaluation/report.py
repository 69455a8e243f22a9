"""Measures the tool on a question set: the right sentence, the right words, knowing when not to answer."""

from __future__ import annotations

import statistics
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from qa.errors import DatasetError
from qa.evaluation.certainty import (
    Abstaining,
    Bin,
    Judged,
    Top,
    abstaining,
    most_confident,
    reliability,
)
from qa.evaluation.figures import Figures, Row, figures
from qa.evaluation.misses import CAUSES, cause
from qa.evaluation.outcome import Outcome, ask_part
from qa.evaluation.parts import cut
from qa.evaluation.squad import Document, load_squad
from qa.hints import Any
from qa.questions.analysis import FORMS
from qa.records import NamedTuple

__all__ = ["Report", "Times", "evaluate"]


class Times(NamedTuple):
    """Seconds that a question took, the text being indexed."""

    mean: float
    median: float


@dataclass(frozen=True, slots=True)
class Report:
    """The figures of an evaluation; the same for the same input, but for the times.

    Parameters
    ----------
    scope : str
        What a question's text was: its article or its paragraph.
    articles, questions, answerable : int
    overall : Figures
        Over the answerable questions.
    by_kind, by_form : mapping of str to Figures
        The same by the kind and by the form of the question.
    causes : mapping of str to int
        How many misses have each of the causes that `qa.evaluation.misses` guesses.
    abstaining : Abstaining or None
        The SQuAD 2.0 figures; None where all the questions have an answer, or none has.
    reliability : tuple of Bin
        Over all the questions.
    most_confident : tuple of Top
        Over the answerable ones.
    seconds : Times
    """

    scope: str
    articles: int
    questions: int
    answerable: int
    overall: Figures
    by_kind: Mapping[str, Figures]
    by_form: Mapping[str, Figures]
    causes: Mapping[str, int]
    abstaining: Abstaining | None
    reliability: tuple[Bin, ...]
    most_confident: tuple[Top, ...]
    seconds: Times = field(compare=False)

    def to_dict(self) -> dict[str, Any]:
        """The report as an object for JSON: shares and seconds, rounded to four places."""
        return {
            "scope": self.scope,
            "articles": self.articles,
            "questions": self.questions,
            "answerable": self.answerable,
            "overall": _rounded(self.overall),
            "by_kind": {name: _rounded(row) for name, row in self.by_kind.items()},
            "by_form": {name: _rounded(row) for name, row in self.by_form.items()},
            "causes": dict(self.causes),
            "abstaining": _rounded(self.abstaining) if self.abstaining else None,
            "reliability": [_rounded(row) for row in self.reliability],
            "most_confident": [_rounded(row) for row in self.most_confident],
            "seconds": _rounded(self.seconds),
        }


def evaluate(
    source: str | Path | Iterable[Document],
    *,
    scope: str = "article",
    min_confidence: float | None = None,
    on_miss: Callable[[Outcome], None] | None = None,
    progress: Callable[[int, int], None] | None = None,
    clock: Callable[[], float] = time.perf_counter,
) -> Report:
    """Ask every question of a set about its text and judge the answers.

    Parameters
    ----------
    source : path or iterable of Document
        A file in SQuAD format (1.1 or 2.0), or what `load_squad` makes of one.
    scope : {"article", "paragraph"}
        Whether a question's text is its whole article or only its paragraph.
    min_confidence : float, optional
        Below it the composer abstains; by default the threshold that comes with the reader.
    on_miss : callable, optional
        Is given every outcome that `qa.evaluation.misses.cause` names a cause for, as it comes.
    progress : callable, optional
        Is given the number of questions done and that of all, after each text.
    clock : callable
        Seconds, to time the answers with.

    Returns
    -------
    Report

    Raises
    ------
    NotFoundError, UnreadableError, DatasetError
        The file can't be read, isn't in the format, or holds no questions.
    """
    documents = load_squad(source) if isinstance(source, str | Path) else tuple(source)
    total = sum(len(document.cases) for document in documents)
    if not total:
        raise DatasetError("the question set holds no questions")
    _warm_up()
    rows: list[Row] = []
    for document in documents:
        for part in cut(document, scope):
            for outcome in ask_part(part, min_confidence=min_confidence, clock=clock):
                guess = cause(outcome)
                rows.append(_row(outcome, guess))
                if guess and on_miss:
                    on_miss(outcome)
            if progress:
                progress(len(rows), total)
    return _report(rows, scope, sum(bool(document.cases) for document in documents))


def _warm_up() -> None:
    """Load what is loaded at the first question of a process, so that no question is charged with it."""
    from qa.chatbot import Chatbot

    Chatbot.from_text("Snow fell in May.").ask("When did snow fall?")


def _row(outcome: Outcome, guess: str | None) -> Row:
    judged = Judged(
        outcome.answerable,
        outcome.answer.confidence,
        outcome.exact,
        outcome.f1,
        outcome.said_exact,
        outcome.said_f1,
        outcome.right,
        outcome.given is not None,
    )
    return Row(
        outcome.answer.kind, outcome.form, judged, outcome.rank, bool(outcome.gold), guess, outcome.seconds
    )


def _report(rows: Sequence[Row], scope: str, articles: int) -> Report:
    have = [row for row in rows if row.judged.answerable]
    judged = [row.judged for row in rows]
    kinds = sorted({row.kind for row in have})
    counted = Counter(row.cause for row in rows)
    seconds = [row.seconds for row in rows]
    return Report(
        scope,
        articles,
        len(rows),
        len(have),
        figures(have),
        {kind: figures([row for row in have if row.kind == kind]) for kind in kinds},
        {form: figures(own) for form in FORMS if (own := [row for row in have if row.form == form])},
        {name: counted[name] for name in CAUSES if counted[name]},
        abstaining(judged),
        reliability(judged),
        most_confident(judged),
        Times(statistics.fmean(seconds), statistics.median(seconds)),
    )


def _rounded(row: NamedTuple) -> dict[str, Any]:
    return {
        name: round(value, 4) if isinstance(value, float) else value for name, value in row._asdict().items()
    }
