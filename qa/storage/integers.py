"""Whole numbers in one piece: an array of Python or numpy, or a view of memory."""

from __future__ import annotations

from collections.abc import Iterator

from qa.hints import Any, Protocol, overload

__all__ = ["Integers"]


class Integers(Protocol):
    """What arrays and views of memory have in common."""

    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[int]: ...
    @overload
    def __getitem__(self, at: int, /) -> int: ...
    @overload
    def __getitem__(self, at: slice, /) -> Any: ...
    def tolist(self) -> list[int]:
        """The numbers."""

    def tobytes(self) -> bytes:
        """Their memory."""
