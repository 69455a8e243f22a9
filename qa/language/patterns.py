"""Regular expressions compiled when they are first used: one answer needs few of all that there are."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from typing import Any, cast

__all__ = ["regex"]


class _Pattern:
    """Stands for a compiled pattern until a method of it is asked for, and hands that on from then."""

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._compiled(), name)
        setattr(self, name, found)  # it is found there the next time
        return found

    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._source, self._flags)


class _Rare(_Pattern):
    """The same for a pattern that is found only where one of some pieces is; elsewhere it is not compiled."""

    def __init__(self, source: str, flags: int, pieces: Collection[str]) -> None:
        super().__init__(source, flags)
        self._pieces = tuple(pieces)

    def _lacking(self, text: str) -> bool:
        low = text.lower()
        return not any(piece in low for piece in self._pieces)

    def search(self, text: str) -> re.Match[str] | None:
        return None if self._lacking(text) else self._compiled().search(text)

    def match(self, text: str) -> re.Match[str] | None:
        return None if self._lacking(text) else self._compiled().match(text)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        return None if self._lacking(text) else self._compiled().fullmatch(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        return iter(()) if self._lacking(text) else self._compiled().finditer(text)

    def sub(self, by: str | Callable[[re.Match[str]], str], text: str) -> str:
        return text if self._lacking(text) else self._compiled().sub(by, text)


def regex(source: str, flags: int = 0, *, pieces: Collection[str] = ()) -> re.Pattern[str]:
    r"""A pattern as `re.compile` makes it, compiled when it is first used.

    A wrong one is found out at its first use too.

    Parameters
    ----------
    source : str
    flags : int
        As `re.compile` takes them.
    pieces : collection of str, optional
        In lower case; every text in which the pattern is found has one of them, and few other texts have: to
        look for them takes a hundredth of the time of compiling. Its methods then take a whole text.

    Examples
    --------
    >>> regex(r"\d+").findall("3 ships in 1905")
    ['3', '1905']
    >>> regex(r"(?i)\bplease\b\s*", pieces=["please"]).sub("", "Please sit")
    'sit'
    """
    made = _Rare(source, flags, pieces) if pieces else _Pattern(source, flags)
    return cast("re.Pattern[str]", made)
