"""What has been read of a question so far."""

from __future__ import annotations

__all__ = ["QuestionDraft"]


class QuestionDraft:
    """The parts of a `qa.questions.question.Question` that its question word and its verb settle."""

    focus: tuple[str, ...] = ()
    verb: int | None = None
    subject_asked: bool | None = None
    passive: bool = False

    def __init__(
        self, kind: str, form: str, answer_type: str, *, wh: tuple[int, int], preposition: str
    ) -> None:
        self.kind, self.form, self.answer_type = kind, form, answer_type
        self.wh, self.preposition = wh, preposition
