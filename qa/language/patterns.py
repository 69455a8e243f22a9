"""Regular expressions compiled when they are first used: one answer needs few of all that there are."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Collection, Iterator

from qa.hints import Any, Protocol

__all__ = ["Regex", "regex"]

_By = str | Callable[[re.Match[str]], str]


class Regex(Protocol):
    """What can be done with a pattern: the same as with an `re.Pattern`, which is one too."""

    @property
    def pattern(self) -> str:
        """The source."""

    @property
    def flags(self) -> int:
        """As `re.compile` takes them."""

    def search(self, text: str, pos: int = 0, end: int = sys.maxsize, /) -> re.Match[str] | None:
        """The first place where it is found."""

    def match(self, text: str, pos: int = 0, end: int = sys.maxsize, /) -> re.Match[str] | None:
        """Where it is found at the beginning."""

    def fullmatch(self, text: str, /) -> re.Match[str] | None:
        """Where it is all of the text."""

    def finditer(self, text: str, pos: int = 0, end: int = sys.maxsize, /) -> Iterator[re.Match[str]]:
        """All the places where it is found."""

    def findall(self, text: str, /) -> list[Any]:
        """What is found there."""

    def split(self, text: str, /) -> list[str | Any]:
        """What stands between them."""

    def sub(self, by: _By, text: str, /, count: int = 0) -> str:
        """The text with other words there."""


_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub")


class _Late:
    """A pattern that is compiled when a method of it is asked for, and hands that on from then."""

    __slots__ = ("flags", "pattern", *_METHODS)

    search: Callable[..., re.Match[str] | None]
    match: Callable[..., re.Match[str] | None]
    fullmatch: Callable[..., re.Match[str] | None]
    finditer: Callable[..., Iterator[re.Match[str]]]
    findall: Callable[..., list[Any]]
    split: Callable[..., list[str | Any]]
    sub: Callable[..., str]

    def __init__(self, source: str, flags: int) -> None:
        self.pattern, self.flags = source, flags

    def __getattr__(self, name: str) -> Any:  # a slot that is still empty
        if name not in _METHODS:
            raise AttributeError(f"a pattern has no attribute {name!r}")
        made = re.compile(self.pattern, self.flags)
        for method in _METHODS:
            setattr(self, method, getattr(made, method))
        return getattr(made, name)

    def __reduce__(self) -> tuple[type[_Late], tuple[str, int]]:
        return _Late, (self.pattern, self.flags)


class _Rare:
    """The same for a pattern that is found only where one of some pieces is; elsewhere it is not compiled."""

    __slots__ = ("_late", "_pieces", "flags", "pattern")

    def __init__(self, source: str, flags: int, pieces: Collection[str]) -> None:
        self.pattern, self.flags = source, flags
        self._late = _Late(source, flags)
        self._pieces = tuple(pieces)

    def _lacking(self, text: str) -> bool:
        low = text.lower()
        return not any(piece in low for piece in self._pieces)

    def search(self, text: str, pos: int = 0, end: int = sys.maxsize, /) -> re.Match[str] | None:
        return None if self._lacking(text) else self._late.search(text, pos, end)

    def match(self, text: str, pos: int = 0, end: int = sys.maxsize, /) -> re.Match[str] | None:
        return None if self._lacking(text) else self._late.match(text, pos, end)

    def fullmatch(self, text: str, /) -> re.Match[str] | None:
        return None if self._lacking(text) else self._late.fullmatch(text)

    def finditer(self, text: str, pos: int = 0, end: int = sys.maxsize, /) -> Iterator[re.Match[str]]:
        return iter(()) if self._lacking(text) else self._late.finditer(text, pos, end)

    def findall(self, text: str, /) -> list[Any]:
        return [] if self._lacking(text) else self._late.findall(text)

    def split(self, text: str, /) -> list[str | Any]:
        return [text] if self._lacking(text) else self._late.split(text)

    def sub(self, by: _By, text: str, /, count: int = 0) -> str:
        return text if self._lacking(text) else self._late.sub(by, text, count)

    def __reduce__(self) -> tuple[type[_Rare], tuple[str, int, tuple[str, ...]]]:
        return _Rare, (self.pattern, self.flags, self._pieces)


def regex(source: str, flags: int = 0, *, pieces: Collection[str] = ()) -> Regex:
    r"""A pattern, compiled when it is first used; a wrong one is found out then too.

    Parameters
    ----------
    source : str
    flags : int
        As `re.compile` takes them.
    pieces : collection of str, optional
        In lower case; every text in which the pattern is found has one of them, and few other texts have: to
        look for them takes a hundredth of the time of compiling.

    Examples
    --------
    >>> regex(r"\d+").findall("3 ships in 1905")
    ['3', '1905']
    >>> regex(r"(?i)\bplease\b\s*", pieces=["please"]).sub("", "Please sit")
    'sit'
    """
    return _Rare(source, flags, pieces) if pieces else _Late(source, flags)
