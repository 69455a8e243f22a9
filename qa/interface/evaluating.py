"""The command that measures the tool on a question set, and shows the figures."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from qa.errors import QAError
from qa.hints import TYPE_CHECKING, TextIO
from qa.interface.progress import shown
from qa.interface.text import Line, safe

if TYPE_CHECKING:
    from qa.evaluation.figures import Figures
    from qa.evaluation.outcome import Outcome
    from qa.evaluation.report import Report
    from qa.interface.screen import Screen

__all__ = ["measure"]

_HEAD = ("questions", "EM", "F1", "R@1", "R@5", "MRR")
_NAME_WIDTH = 18


def measure(
    name: str,
    screen: Screen,
    *,
    scope: str,
    min_confidence: float | None = None,
    as_json: bool = False,
    errors: str | None = None,
) -> None:
    """Measure the tool on a question set and write the figures.

    Parameters
    ----------
    name : str
        A file in SQuAD format.
    screen : Screen
        Where the figures go.
    scope : {"article", "paragraph"}
    min_confidence : float, optional
        Abstain below it; by default the threshold that comes with the reader.
    as_json : bool
        One JSON object instead of tables.
    errors : str, optional
        A file to which every miss is written, one JSON object a line.

    Raises
    ------
    QAError
        The question set can't be read, or the misses can't be written.
    """
    from qa.evaluation.report import evaluate
    from qa.evaluation.squad import load_squad

    documents = load_squad(name)  # before a file for the misses is made
    with _misses(errors) as on_miss, shown(sys.stderr, _counted) as progress:
        report = evaluate(
            documents, scope=scope, min_confidence=min_confidence, on_miss=on_miss, progress=progress
        )
    if as_json:
        text = json.dumps({"file": name, **report.to_dict()}, ensure_ascii=True, allow_nan=False)
        screen.write([[("", text)]])
    else:
        screen.write([[("bold", safe(name))], *_table(report)])


def _counted(done: int, total: int) -> str:
    return f"{done:,} of {total:,} questions"


def _table(report: Report) -> Iterator[Line]:
    """The figures as lines for a person."""
    yield [
        ("", f"{report.articles:,} {'article' if report.articles == 1 else 'articles'}, "),
        ("", f"{report.questions:,} questions, {report.answerable:,} of them answerable; "),
        ("", f"the text of a question is its {report.scope}"),
    ]
    if report.answerable:
        yield []
        yield [("bold", "Best candidate, answerable questions")]
        yield [("quiet", " " * _NAME_WIDTH + "".join(f"{head:>10}" for head in _HEAD))]
        yield _row("all", report.overall)
        yield from _rows("by kind of question", report.by_kind)
        yield from _rows("by form of question", report.by_form)
    yield from _doubts(report)
    if report.causes:
        yield []
        yield [("bold", "Misses by their likely cause")]
        for name, count in report.causes.items():
            yield [("", f"{name:<{_NAME_WIDTH}}{count:>10,}")]
    yield []
    mean, median = (1000 * seconds for seconds in report.seconds)
    yield [("", f"Time a question: mean {mean:.1f} ms, median {median:.1f} ms (the text already indexed)")]


def _rows(title: str, rows: Mapping[str, Figures]) -> Iterator[Line]:
    yield [("quiet", title)]
    for name, figures in rows.items():
        yield _row(name, figures)


def _row(name: str, figures: Figures) -> Line:
    shares = (f"{100 * share:.1f}" for share in figures[1:5])
    cells = (f"{figures.questions:,}", *shares, f"{figures.reciprocal_rank:.3f}")
    return [("", f"{name:<{_NAME_WIDTH}}" + "".join(f"{cell:>10}" for cell in cells))]


def _doubts(report: Report) -> Iterator[Line]:
    if report.abstaining:
        found = report.abstaining
        yield []
        yield [("bold", "With abstention, all questions (SQuAD 2.0)")]
        yield [("quiet", f"{'':<{_NAME_WIDTH}}{'EM':>10}{'F1':>10}")]
        rows = (
            ("with abstention", found.exact, found.f1),
            ("  has an answer", found.has_answer_exact, found.has_answer_f1),
            ("  has none", found.no_answer, found.no_answer),
            ("always abstaining", found.always, found.always),
            ("best threshold", found.best_exact, found.best_f1),
        )
        for name, exact, f1 in rows:
            yield [("", f"{name:<{_NAME_WIDTH}}{100 * exact:>10.1f}{100 * f1:>10.1f}")]
        yield [("quiet", f"{'  which is':<{_NAME_WIDTH}}"), *_thresholds(report)]
        yield [("", f"{'AUROC':<{_NAME_WIDTH}}{found.auroc:>10.3f}")]
    if report.most_confident:
        yield []
        yield [("bold", "Exact match where it is surest, answerable questions")]
        for top in report.most_confident:
            share = f"surest {top.share:.0%}"
            yield [("", f"{share:<{_NAME_WIDTH}}{top.questions:>10,}{100 * top.exact:>10.1f}")]
    if report.reliability:
        yield []
        yield [("bold", "Confidence against what is right (F1 at least one half), all questions")]
        yield [("quiet", f"{'confidence':<{_NAME_WIDTH}}{'answers':>10}{'mean':>10}{'right':>10}")]
        for row in report.reliability:
            span = f"{row.low:.1f} to {row.high:.1f}"
            cells = f"{row.answers:>10,}{100 * row.confidence:>10.1f}{100 * row.right:>10.1f}"
            yield [("", f"{span:<{_NAME_WIDTH}}{cells}")]


def _thresholds(report: Report) -> Line:
    found = report.abstaining
    if found is None:
        return []
    return [("quiet", f"{found.best_exact_threshold:>10.2f}{found.best_f1_threshold:>10.2f}")]


@contextmanager
def _misses(target: str | None) -> Iterator[Callable[[Outcome], None] | None]:
    """Open the file for the misses; nothing but an earlier list of misses is written over."""
    if target is None:
        yield None
        return
    from qa.evaluation.misses import miss_to_dict

    path = Path(target)
    try:
        _check(path, target)
        file = path.open("w", encoding="utf-8", errors="backslashreplace")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise QAError(f"{target}: can't be written ({reason}); choose another name") from error
    with file:
        yield lambda outcome: _write(file, json.dumps(miss_to_dict(outcome), ensure_ascii=False))


def _check(path: Path, target: str) -> None:
    if not path.is_file():
        return
    with path.open("rb") as file:
        begin = file.readline(100_000)
    if begin.strip() and not (begin.startswith(b'{"id": ') and b'"cause": ' in begin):
        raise QAError(f"{target} is there already and is no list of misses: choose another name")


def _write(file: TextIO, line: str) -> None:
    file.write(line + "\n")
