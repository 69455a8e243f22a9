"""A chat as it goes on: what it answers from, what was said, and where its words go."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from threading import Lock

from qa.errors import QAError
from qa.hints import TYPE_CHECKING
from qa.interface.answering import answer_typed, doubts
from qa.interface.render import render
from qa.interface.smalltalk import small_talk
from qa.interface.text import Line, safe, wrap

if TYPE_CHECKING:
    from qa.chatbot import Chatbot
    from qa.conversation.conversation import Conversation
    from qa.corpus.article import Article, Corpus
    from qa.interface.screen import Screen
    from qa.reading.answer import Answer

__all__ = ["CommandError", "Session"]


class CommandError(QAError):
    """A command of the chat can't be carried out."""


class Session:
    """One chat.

    Parameters
    ----------
    corpus : Corpus
        The articles to talk about.
    build : callable
        Makes a chatbot of them; it is called when the first answer is needed, since that takes
        longer than a person wants to wait for a prompt.
    screen : Screen
        Where answers go.
    errors : Screen
        Where complaints go.

    Attributes
    ----------
    corpus : Corpus
        All that was loaded.
    turns : list of Answer
        All that was asked since the start.
    offered : list of str
        The example questions offered last, which may be asked by their number.
    pasted : str
        The text pasted last that is no question; the command ``paste`` makes an article of it.
    leaving : bool
        Set when the person has had enough.
    """

    def __init__(self, corpus: Corpus, build: Callable[[], Chatbot], screen: Screen, errors: Screen) -> None:
        self.corpus = corpus
        self.screen = screen
        self.errors = errors
        self.turns: list[Answer] = []
        self.offered: list[str] = []
        self.pasted = ""
        self.leaving = False
        self._build = build
        self._conversation: Conversation | None = None
        self._building = Lock()

    @property
    def conversation(self) -> Conversation:
        """What is being said; the chatbot is built when this is first asked for."""
        with self._building:
            if self._conversation is None:
                self._conversation = self._build().conversation()
            return self._conversation

    @property
    def bot(self) -> Chatbot:
        """What answers."""
        return self.conversation.bot

    @property
    def articles(self) -> Sequence[Article]:
        """The articles in use."""
        chosen = self._conversation.articles if self._conversation else None
        return chosen or self.corpus.articles

    @property
    def alone(self) -> bool:
        """Whether one article only is in use, which need not be named with each sentence of it."""
        return len(self.articles) == 1

    def ask(self, typed: str) -> Answer:
        """Answer a question, and show the answer; small talk is replied to and not kept."""
        spoken = small_talk(typed, self.turns[-1] if self.turns else None, self.corpus)
        if spoken is not None:
            self.show(render(spoken, self.screen.width, alone=self.alone))
            return spoken
        answer = answer_typed(self.conversation, typed)
        self.turns.append(answer)
        uncertain = doubts(self.conversation)
        self.show(render(answer, self.screen.width, doubts=uncertain, alone=self.alone))
        return answer

    def go_on_with(self, bot: Chatbot) -> None:
        """Go on with a chatbot over more articles."""
        self.corpus = bot.corpus
        self.conversation.bot = bot
        self.conversation.restrict()

    def say(self, text: str, style: str = "") -> None:
        """Show a plain sentence of the program's own."""
        self.show(wrap([(style, text)], self.screen.width))

    def show(self, lines: Iterable[Line]) -> None:
        """Show lines that are already folded."""
        self.screen.write(lines)

    def complain(self, message: str) -> None:
        """Say in a line what went wrong; the chat goes on."""
        self.errors.write(wrap([("error", safe(message))], self.errors.width))
