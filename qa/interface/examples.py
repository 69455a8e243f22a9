"""The first example questions, looked for while the person reads the banner or types already."""

from __future__ import annotations

from contextlib import suppress
from threading import Event, Thread

from qa.hints import TYPE_CHECKING
from qa.interface.commands import offer

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop

    from qa.interface.session import Session

__all__ = ["Examples"]

COUNT = 3


class Examples:
    """Builds the chatbot and looks for examples beside the prompt, and shows them above it.

    Parameters
    ----------
    session : Session
    """

    def __init__(self, session: Session) -> None:
        self.session = session
        self._unwanted = Event()
        self._found: list[str] = []
        self._loop: AbstractEventLoop | None = None
        self._thread = Thread(target=self._look, name="examples")

    def start(self) -> None:
        """Begin, once the prompt stands: to be called in the prompt's own loop."""
        if self._thread.ident is None and not self._unwanted.is_set():
            from prompt_toolkit.application import get_app

            self._loop = get_app().loop
            self._thread.start()

    def stop(self) -> None:
        """End the search; nothing is shown after this."""
        self._unwanted.set()
        if self._thread.is_alive():
            self._thread.join()

    def first(self) -> str | None:
        """The first example, waited for; None where there is none."""
        if self._thread.is_alive():
            self._thread.join()
        self._show(self._found)
        return self.session.offered[0] if self.session.offered else None

    def _look(self) -> None:
        from qa.interface.suggestions import suggest

        # Examples are a courtesy: nothing that goes wrong in finding them may disturb the chat.
        with suppress(Exception):
            self._found = suggest(self.session.bot, COUNT, stop=self._unwanted.is_set)
            if self._found and self._loop and not self._unwanted.is_set():
                self._loop.call_soon_threadsafe(self._show_above_prompt)

    def _show_above_prompt(self) -> None:
        from prompt_toolkit.application import run_in_terminal

        if not self._unwanted.is_set():
            run_in_terminal(lambda: self._show(self._found))

    def _show(self, found: list[str]) -> None:
        if not found or self.session.offered:
            return
        self.session.say("For example (type its number, or press Enter for the first):", "quiet")
        offer(self.session, found)
        self.session.show([[]])
