"""How files are to be collected."""

from __future__ import annotations

from collections.abc import Callable

from qa.records import NamedTuple

__all__ = ["Progress", "Wish"]

Progress = Callable[[int, int], None]
"""Called with how many bytes were read, and how many there are."""


class Wish(NamedTuple):
    """How files are to be collected.

    Parameters
    ----------
    named : frozenset of str
        Paths that must be usable.
    workers : int
        Processes that read a large corpus.
    progress : callable, optional
    tagged : bool, optional
        Whether the words are tagged at once; by default if there is not very much text.
    """

    named: frozenset[str] = frozenset()
    workers: int = 1
    progress: Progress | None = None
    tagged: bool | None = None
