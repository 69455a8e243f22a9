"""A question as typed in, an answer out, whatever was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.errors import QuestionError
from qa.interface.typed import clean_question
from qa.reading.answer import Answer

if TYPE_CHECKING:
    from qa.conversation.conversation import Conversation

__all__ = ["answer_typed", "doubts"]


def answer_typed(conversation: Conversation, typed: str) -> Answer:
    """Answer a question as it was typed; one that can't be asked gets a reply that says why."""
    try:
        answer = conversation.ask(clean_question(typed))
    except QuestionError as error:
        reason = str(error)
        return Answer(typed, typed, None, f"{reason[0].upper()}{reason[1:]}.", "other", 0.0, reason=reason)
    return answer._replace(question=typed)


def doubts(conversation: Conversation) -> tuple[str, ...]:
    """Where the last question could have been read otherwise: "him = Ruth Lane (or Tom Hay?)"."""
    return tuple(
        f"{note.typed} = {note.meant} (or {note.rival}?)" for note in conversation.notes if note.rival
    )
