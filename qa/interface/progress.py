"""How far a long work has come, on a line that is wiped away at the end."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from qa.hints import TextIO
from qa.interface.screen import is_terminal

__all__ = ["shown"]


@contextmanager
def shown(
    stream: TextIO | None, wording: Callable[[int, int], str], *, pause: float = 0.1
) -> Iterator[Callable[[int, int], None] | None]:
    """Show how far it is, where a person can see it.

    Parameters
    ----------
    stream : text file or None
    wording : callable
        From how much is done and how much there is to the line.
    pause : float
        Seconds between two looks, and before the first.

    Yields
    ------
    callable or None
        To be called with both numbers; None where nobody looks.
    """
    if stream is None or not is_terminal(stream):
        yield None
        return
    widest = 0
    latest = time.monotonic()

    def show(done: int, total: int) -> None:
        nonlocal widest, latest
        now = time.monotonic()
        if now - latest < pause:
            return
        latest = now
        text = wording(done, total)
        widest = max(widest, len(text))
        stream.write(f"\r{text:<{widest}}")
        stream.flush()

    try:
        yield show
    finally:
        if widest:
            stream.write("\r" + " " * widest + "\r")
            stream.flush()
