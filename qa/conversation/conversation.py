"""A conversation with a chatbot: questions that refer to what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.conversation.followups import resolve
from qa.conversation.mentions import mentioned
from qa.conversation.state import State, Turn

if TYPE_CHECKING:
    from qa.chatbot import Chatbot
    from qa.reading.answer import Answer

__all__ = ["Conversation"]

_TEXT_LIMIT = 200_000  # characters of an article that are looked through for who is "she"


class Conversation:
    """Questions in a row; each may lean on those before it.

    Parameters
    ----------
    bot : Chatbot

    Attributes
    ----------
    state : State
        What was talked about. ``state.last.notes`` says how the last question was read.
    """

    def __init__(self, bot: Chatbot) -> None:
        self.bot = bot
        self.state = State()
        self._text = ""

    def ask(self, question: str) -> Answer:
        """Answer a question, having made it stand alone."""
        resolved = resolve(question, self.state, self._text)
        answer = self.bot.ask(resolved.text, asked=question)
        text = _text_of(answer) or self._text
        turn = Turn(question, resolved.text, answer.text, resolved.notes, resolved.names)
        entities = mentioned(
            resolved.text, answer.text, text, turn=len(self.state.turns), taken_up=resolved.names
        )
        self.state, self._text = self.state.after(turn, entities), text
        return answer

    def new(self) -> None:
        """Forget what was said."""
        self.state, self._text = State(), ""


def _text_of(answer: Answer) -> str:
    """Gather the text of the article that the answer cites first."""
    for citation in answer.citations:
        article = citation.sentence.article
        return (article.text if article else citation.sentence.text)[:_TEXT_LIMIT]
    return ""
