"""A conversation with a chatbot: questions that refer to what was said (a first version)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qa.chatbot import Chatbot
    from qa.reading.answer import Answer

__all__ = ["Conversation"]


class Conversation:
    def __init__(self, bot: Chatbot) -> None:
        self.bot = bot

    def ask(self, question: str) -> Answer:
        return self.bot.ask(question)
