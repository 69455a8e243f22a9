"""Why an answer is what it is: the question as read, the sentences found, the rules that fired."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qa.interface.render import marked, place
from qa.interface.text import Fragment, Line, safe, wrap
from qa.questions.analysis import analyse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qa.reading.answer import Answer, Candidate, Evidence

__all__ = ["explain", "explained"]

MOST_HITS = 5
MOST_CANDIDATES = 3
MOST_RULES = 6
MOST_LETTERS = 1000
_BAR = 12
_EIGHTHS = " ▏▎▍▌▋▊▉█"


def explain(answer: Answer, width: int) -> list[Line]:
    """Lines that show how the answer was made, folded to the width."""
    lines: list[Line] = [[("bold", "The question as read")]]
    for name, value in _reading(answer):
        lines += wrap([("", safe(value))], width, first=("quiet", f"  {name:12}"), rest=" " * 14)
    if answer.hits:
        lines += [[("bold", "The sentences found, with the retriever's score")]]
    for hit in answer.hits[:MOST_HITS]:
        fragments = [*marked(hit.sentence, None, None), ("quiet", f" ({place(hit.sentence)})")]
        lines += wrap(fragments, width, first=f"  {hit.score:6.2f}  ", rest=" " * 10)
    if answer.candidates:
        lines += [[("bold", "The best candidates, with the rules that spoke for and against")]]
    best = answer.candidates[:MOST_CANDIDATES]
    top = max((abs(row.weight) for candidate in best for row in candidate.evidence), default=0.0)
    for number, candidate in enumerate(best, 1):
        lines += _candidate(number, candidate, top, width)
    if answer.answered:
        outcome = [("", f"Confidence {answer.confidence:.0%}")]
        lines += wrap(outcome, width)
    else:
        lines += wrap(
            [("bold", "No answer: "), ("", safe(answer.reason or "nothing fits well enough"))], width
        )
        lines += _bars(answer.evidence)
    return lines


def _reading(answer: Answer) -> Iterator[tuple[str, str]]:
    """What the analysis made of the question's words."""
    asked = answer.resolved[:MOST_LETTERS]
    question = analyse(asked)
    yield "question", asked
    wanted = question.answer_type
    yield "asks for", f"{wanted} ({' '.join(question.focus)})" if question.focus else wanted
    if question.content:
        yield "speaks of", ", ".join(question.words[at] for at in question.content)


def _candidate(number: int, candidate: Candidate, top: float, width: int) -> list[Line]:
    head: list[Fragment] = [
        ("", f"{number}. "),
        ("answer" if number == 1 else "", safe(candidate.text)),
        ("quiet", f" (score {candidate.score:.2f}, confidence {candidate.confidence:.0%})"),
    ]
    return wrap(head, width, first="  ", rest="     ") + _bars(candidate.evidence, top)


def _bars(evidence: Iterable[Evidence], top: float = 0.0) -> list[Line]:
    """A line for each of the strongest rules: its weight, a bar (the `top` weight fills it), its name."""
    rows = sorted(evidence, key=lambda row: -abs(row.weight))
    small = rows[MOST_RULES:]
    rows = rows[:MOST_RULES]
    top = top or max((abs(row.weight) for row in rows), default=0.0) or 1.0
    lines: list[Line] = [
        [
            ("", f"     {row.weight:+6.2f} "),
            ("for" if row.weight > 0 else "against", _bar(abs(row.weight) / top)),
            ("", f" {safe(row.rule)}"),
        ]
        for row in rows
    ]
    if small:
        together = sum(row.weight for row in small)
        lines.append([("quiet", f"     {together:+6.2f} {len(small)} smaller ones together")])
    return lines


def _bar(share: float) -> str:
    eighths = round(share * _BAR * 8)
    return ("█" * (eighths // 8) + _EIGHTHS[eighths % 8].strip()).ljust(_BAR)


def explained(answer: Answer) -> dict[str, Any]:
    """The same as values, for ``--json --explain``."""
    return {
        "reason": answer.reason,
        "evidence": [list(row) for row in answer.evidence],
        "hits": [
            {"sentence": hit.sentence.number, "text": hit.sentence.text, "score": round(hit.score, 4)}
            for hit in answer.hits[:MOST_HITS]
        ],
        "candidates": [
            {
                "text": candidate.text,
                "start": candidate.start,
                "end": candidate.end,
                "score": round(candidate.score, 4),
                "confidence": round(candidate.confidence, 4),
                "evidence": [list(row) for row in candidate.evidence],
            }
            for candidate in answer.candidates[:MOST_CANDIDATES]
        ],
    }
