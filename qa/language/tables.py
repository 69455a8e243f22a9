"""From where the tagger takes its tables: from a copy that is quickly read, where somebody keeps one."""

from __future__ import annotations

from collections.abc import Callable

from qa.hints import TYPE_CHECKING

if TYPE_CHECKING:
    from qa.language.hanta import Model

__all__ = ["copied", "take_from"]

_COPIES: list[Callable[[], Model | None]] = []


def take_from(copy: Callable[[], Model | None]) -> None:
    """Have the tables read by a function, from now until another is named.

    Whoever needs the tables first calls it, for whatever articles: it may read, and must not write.

    Parameters
    ----------
    copy : callable
        Gives the same tables as the tagger's own file has, or None where it has none.
    """
    _COPIES[:] = [copy]


def copied() -> Model | None:
    """The tables as that function gives them, None where none was named."""
    return _COPIES[0]() if _COPIES else None
