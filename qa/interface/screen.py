"""Where text goes: a stream, whether it shows colours, and how wide it is."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping

from qa.hints import TextIO
from qa.interface.text import Fragment, Line

__all__ = ["Screen", "is_dumb", "is_terminal", "wants_colour"]

# Only bold, dim and the sixteen base colours, which every theme sets to be read on its own background.
_STYLES = {
    "answer": "1;32",
    "bold": "1",
    "error": "31",
    "for": "32",
    "against": "31",
    "mark": "36",
    "quiet": "2",
}
PIPE_WIDTH = 100


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a person looks at this stream (a closed one is None)."""
    try:
        return stream is not None and stream.isatty()
    except ValueError:  # closed
        return False


def is_dumb(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether the terminal can do nothing but show letters."""
    return environ.get("TERM") == "dumb"


def wants_colour(stream: TextIO | None, environ: Mapping[str, str]) -> bool:
    """Whether to style: on a terminal that can, unless NO_COLOR (no-color.org) or TERM=dumb says no."""
    return is_terminal(stream) and not environ.get("NO_COLOR") and not is_dumb(environ)


class Screen:
    """Writes styled lines to a stream.

    Parameters
    ----------
    stream : text stream or None
        None, a closed standard output, swallows everything.
    colour : bool
        Whether to write escape sequences.
    width : int, optional
        A fixed width; otherwise the terminal's at the moment, and 100 in a pipe.
    """

    def __init__(self, stream: TextIO | None, *, colour: bool = False, width: int | None = None) -> None:
        self.stream = stream
        self.colour = colour
        self._width = width

    @classmethod
    def on(cls, stream: TextIO | None) -> Screen:
        """A screen on a standard stream, as the environment wants it."""
        return cls(stream, colour=wants_colour(stream, os.environ))

    @property
    def width(self) -> int:
        """Columns, looked up anew each time: a window may be resized."""
        if self._width is not None:
            return self._width
        if self.stream is None or not is_terminal(self.stream):
            return PIPE_WIDTH
        try:
            found = os.get_terminal_size(self.stream.fileno()).columns
        except (OSError, ValueError):
            found = 0
        return found or _terminal_size().columns

    @property
    def height(self) -> int:
        """Rows of the terminal."""
        return _terminal_size().lines

    def styled(self, line: Iterable[Fragment]) -> str:
        """A line as the stream wants it."""
        if not self.colour:
            return "".join(text for _, text in line)
        return "".join(
            f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if style in _STYLES and text else text
            for style, text in line
        )

    def write(self, lines: Iterable[Line]) -> None:
        """Write lines, and see that they are out before the next question is read."""
        if self.stream is None:
            return
        for line in lines:
            self.stream.write(self.styled(line).rstrip() + "\n")
        self.stream.flush()


def _terminal_size() -> os.terminal_size:
    import shutil  # with all the kinds of archives that it can open: only where it is needed

    return shutil.get_terminal_size()
