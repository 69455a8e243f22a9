"""Many strings in two arrays, each made when it is looked at."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from itertools import accumulate

from qa.hints import Any, overload

__all__ = ["Strings", "pack"]


class Strings(Sequence[str]):
    """A sequence of strings, encoded one after the other.

    Parameters
    ----------
    data : memoryview of uint8
        All of them as UTF-8.
    bounds : memoryview of int64, shape (n + 1,)
        String ``i`` is ``data[bounds[i]:bounds[i + 1]]``.
    """

    __slots__ = ("_lower", "bounds", "data")

    def __init__(self, data: memoryview, bounds: memoryview) -> None:
        self.data, self.bounds = data, bounds
        self._lower: bytes | None = None

    def __len__(self) -> int:
        return len(self.bounds) - 1

    @overload
    def __getitem__(self, at: int) -> str: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[str]: ...
    def __getitem__(self, at: Any) -> Any:
        if isinstance(at, slice):
            return [self[i] for i in range(*at.indices(len(self)))]
        if at < 0:
            at += len(self)
        if not 0 <= at < len(self):
            raise IndexError(at)
        return str(self.encoded(at), "utf-8", "surrogatepass")

    def lower(self) -> bytes:
        """All of them in one piece, the letters of English in lower case."""
        if self._lower is None:
            self._lower = self.data.tobytes().lower()
        return self._lower

    def encoded(self, at: int) -> memoryview:
        """A string as it is kept, in UTF-8."""
        return self.data[self.bounds[at] : self.bounds[at + 1]]


def pack(strings: Iterable[str]) -> tuple[bytes, array[int]]:
    """The two arrays that `Strings` looks into."""
    encoded = [string.encode("utf-8", "surrogatepass") for string in strings]
    return b"".join(encoded), array("q", accumulate(map(len, encoded), initial=0))
