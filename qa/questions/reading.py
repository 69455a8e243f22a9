"""What has been read of a question so far."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Reading"]


@dataclass(slots=True)
class Reading:
    """The parts of a `qa.questions.question.Question` that its question word and its verb settle."""

    kind: str
    form: str
    answer_type: str
    focus: tuple[str, ...] = ()
    wh: tuple[int, int] = (0, 1)
    verb: int | None = None
    subject_asked: bool | None = None
    passive: bool = False
    preposition: str = ""
