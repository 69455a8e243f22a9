"""The questions of earlier chats, kept in a private file."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from prompt_toolkit.history import FileHistory

__all__ = ["PrivateHistory", "history_path"]

LONGEST = 10_000
KEPT = 5_000


def history_path() -> Path:
    """Where the history is kept: the user's state folder."""
    from platformdirs import user_state_path

    return user_state_path("article-qa", appauthor=False) / "history"


class PrivateHistory(FileHistory):
    """A history that only its owner can read, and that works on, in memory, where no file can be.

    Parameters
    ----------
    path : Path
        Its folder is made when it is missing.
    """

    def __init__(self, path: Path) -> None:
        self.trouble = ""
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            os.close(os.open(path, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600))
            path.chmod(0o600)
        except OSError as error:
            self.trouble = (
                f"questions are not kept for the next chat: {path}: {(error.strerror or '').lower()}"
            )
        super().__init__(str(path))

    def load_history_strings(self) -> Iterable[str]:
        """The newest first; what is no history in the file is passed over."""
        try:
            rows = list(super().load_history_strings())
        except OSError:
            return []
        return [row for row in rows if row.replace("\n", "").isprintable()][:KEPT]

    def store_string(self, string: str) -> None:
        """Keep a question, if it is one of a length that anybody would look for again."""
        if self.trouble or len(string) > LONGEST:
            return
        try:
            super().store_string(string)
        except OSError as error:
            self.trouble = f"questions are not kept for the next chat: {(error.strerror or '').lower()}"
