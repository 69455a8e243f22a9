"""Why an answer is what it is: the question as read, the sentences found, the rules that fired."""

from __future__ import annotations

from qa.hints import TYPE_CHECKING, Any
from qa.interface.render import marked, place
from qa.interface.text import Fragment, Line, safe, wrap
from qa.questions.analysis import analyse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from qa.reading.answer import Answer, Candidate, Evidence

__all__ = ["explain", "explained"]

MOST_HITS = 5
MOST_CANDIDATES = 3
MOST_RULES = 10  # of the best candidate, and of what decides yes and no
FEWER_RULES = 7  # of the others
NARROW = 60
"""Columns; below them nothing is set out in columns."""
MOST_LETTERS = 1000
_LEGEND = (
    "Score: the sum of the rules. Agreement: how much of its wording the other candidates share, each "
    "counted by its score. Neither asks whether the text says it at all; the confidence below does."
)
_BAR = 12
_EIGHTHS = " ▏▎▍▌▋▊▉█"


def explain(answer: Answer, width: int, *, alone: bool = False) -> list[Line]:
    """Lines that show how the answer was made; without the title of an article that is `alone`."""
    narrow = width < NARROW
    lines: list[Line] = wrap([("bold", "The question as read")], width)
    for name, value in _reading(answer):
        lines += wrap(
            [("", safe(value))],
            width,
            first=("quiet", f"  {name}: " if narrow else f"  {name:12}"),
            rest=" " * (4 if narrow else 14),
        )
    if answer.hits:
        lines += wrap([("bold", "The sentences found, with the retriever's score")], width)
    for hit in answer.hits[:MOST_HITS]:
        fragments = [*marked(hit.sentence, None, None), ("quiet", f" ({place(hit.sentence, alone=alone)})")]
        lines += wrap(fragments, width, first=f"  {hit.score:6.2f}  ", rest=" " * (4 if narrow else 10))
    # Yes and no rest on the signs of a sentence, and on no phrase of it.
    best, excluded = ((), ()) if answer.kind == "yes/no" else _parted(answer)
    if best:
        lines += wrap([("bold", "The best candidates, with the rules that spoke for and against")], width)
        lines += wrap([("quiet", _LEGEND)], width, first="  ", rest="  ")
    elif answer.answered and answer.evidence:
        heading = f"The signs of the cited sentence, for and against {answer.text}"
        lines += [*wrap([("bold", safe(heading))], width), *_bars(answer.evidence, width)]
    top = max((abs(row.weight) for candidate in best for row in candidate.evidence), default=0.0)
    for number, candidate in enumerate(best, 1):
        lines += _candidate(number, candidate, top, width)
    if excluded:
        lines += wrap([("bold", "Excluded, though more spoke for them")], width)
    for candidate in excluded:
        said = [("", safe(candidate.text)), ("quiet", f" (score {candidate.score:.2f}): ")]
        lines += wrap([*said, ("against", candidate.excluded)], width, first="  ", rest="    ")
    if answer.answered:
        outcome = [("", f"Confidence {answer.confidence:.0%}: how likely this answer is right, all told")]
        lines += wrap(outcome, width)
    else:
        lines += wrap(
            [("bold", "No answer: "), ("", safe(answer.reason or "nothing fits well enough"))], width
        )
        lines += _bars(answer.evidence, width)
    return lines


def _parted(answer: Answer) -> tuple[Sequence[Candidate], Sequence[Candidate]]:
    """The best candidates, and those that would have won but can't be the answer."""
    able = [candidate for candidate in answer.candidates if not candidate.excluded]
    return able[:MOST_CANDIDATES], [candidate for candidate in answer.candidates if candidate.excluded]


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
        ("quiet", f" (score {candidate.score:.2f}, {candidate.confidence:.0%} agreement)"),
    ]
    most = MOST_RULES if number == 1 else FEWER_RULES
    return wrap(head, width, first="  ", rest="     ") + _bars(candidate.evidence, width, top, most=most)


def _bars(
    evidence: Iterable[Evidence], width: int, top: float = 0.0, *, most: int = MOST_RULES
) -> list[Line]:
    """A line for each of the strongest rules: its weight, a bar (the `top` weight fills it), its name.

    What the smaller ones say for and against is summed. A narrow terminal gets no bars.
    """
    rows = sorted(evidence, key=lambda row: -abs(row.weight))
    small = rows[most:]
    rows = rows[:most]
    top = top or max((abs(row.weight) for row in rows), default=0.0) or 1.0
    lines: list[Line] = []
    for row in rows:
        style = "for" if row.weight > 0 else "against"
        if width < NARROW:
            lines += wrap([("", safe(row.rule))], width, first=(style, f"  {row.weight:+6.2f} "), rest="    ")
            continue
        lines.append(
            [
                ("", f"     {row.weight:+6.2f} "),
                (style, _bar(abs(row.weight) / top)),
                ("", f" {safe(row.rule)}"),
            ]
        )
    for style, side in (("for", 1), ("against", -1)):
        same = [row.weight for row in small if row.weight * side > 0]
        if same:
            first = "  " if width < NARROW else "     "
            told = f"{len(same)} smaller {'ones' if len(same) > 1 else 'one'} {style} it"
            lines += wrap(
                [("quiet", told)], width, first=("quiet", f"{first}{sum(same):+6.2f} "), rest="    "
            )
    return lines


def _bar(share: float) -> str:
    eighths = round(share * _BAR * 8)
    return ("█" * (eighths // 8) + _EIGHTHS[eighths % 8].strip()).ljust(_BAR)


def explained(answer: Answer) -> dict[str, Any]:
    """The same as values, for ``--json --explain``."""
    able, excluded = _parted(answer)
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
            for candidate in able
        ],
        "excluded": [
            {
                "text": candidate.text,
                "start": candidate.start,
                "end": candidate.end,
                "score": round(candidate.score, 4),
                "by": candidate.excluded,
            }
            for candidate in excluded
        ],
    }
