"""A file of sorted lines, of which one is found without reading the others."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from mmap import ACCESS_READ, mmap

__all__ = ["SortedFile"]


class SortedFile:
    r"""The lines of a file that are looked up by their heads: "abbot: head monk".

    They are sorted by code points; comments, which begin with "#", stand before them.

    Parameters
    ----------
    path : str

    Examples
    --------
    >>> import os, tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = os.path.join(folder, "table")
    ...     with open(path, "w") as file:
    ...         _ = file.write("# An example.\nabbot: head monk\nabbot: prior\nmill: works\n")
    ...     table = SortedFile(path)
    ...     list(table.behind("abbot")), list(table.behind("abb")), list(table.holding("monk"))
    (['head monk', 'prior'], [], ['abbot: head monk'])
    """

    def __init__(self, path: str) -> None:
        with open(path, "rb") as file:
            self._bytes = mmap(file.fileno(), 0, access=ACCESS_READ)

    def behind(self, head: str) -> Iterator[str]:
        """What stands behind a head and a colon, line by line."""
        begin = f"{head}: ".encode("utf-8", "surrogatepass")
        size = len(begin)

        def beginning(at: int) -> bytes:
            """What the line begins with in which a byte is."""
            start = self._bytes.rfind(b"\n", 0, at) + 1
            return self._bytes[start : start + size]

        at = bisect_left(range(len(self._bytes)), begin, key=beginning)
        while self._bytes[at : at + size] == begin:
            line, at = self._line(at)
            yield line[size:].decode()

    def holding(self, piece: str) -> Iterator[str]:
        """The lines in which a piece of text is, comments among them."""
        wanted = piece.encode("utf-8", "surrogatepass")
        at = self._bytes.find(wanted)
        while at >= 0:
            line, end = self._line(self._bytes.rfind(b"\n", 0, at) + 1)
            yield line.decode()
            at = self._bytes.find(wanted, end)

    def _line(self, start: int) -> tuple[bytes, int]:
        """The line that begins at a place, and where the next one does."""
        end = self._bytes.find(b"\n", start)
        if end < 0:  # the last line may end without one
            end = len(self._bytes)
        return self._bytes[start:end], end + 1
