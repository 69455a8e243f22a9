"""Named arrays in one file: written once, in one go, and mapped read-only. It holds data, never code.

Without numpy, which an index that is there already may be asked without.

The layout: a preamble of 64 bytes; the arrays, each at a multiple of 64; a header in JSON that says where
they are. The preamble says where the header is and holds its checksum; the header holds that of each array.
"""

from __future__ import annotations

import json
import mmap
import os
import struct
import sys
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from math import prod

from qa.hints import Any, BinaryIO
from qa.records import NamedTuple

__all__ = ["FORMAT", "ArrayFile", "ArrayWriter", "DamagedError", "is_array_file", "map_file", "parse"]

FORMAT = 2
"""Number of the layout and of what stands in it: raised when an old file must not be read any more."""

_MAGIC = b"\x93article-qa\n\x00"
_PREAMBLE = struct.Struct("<13s3xIIQQQ")  # magic, format, checksum of the header, its place, its length, size
_ALIGNED = 64
_CHUNK = 1 << 24
_FORMATS = {"|u1": "B", "|b1": "?", "<i4": "i", "<i8": "q", "<u4": "I", "<f4": "f", "<f8": "d"}
"""The types of the arrays, as numpy and as Python writes them."""
_TYPES = {code: dtype for dtype, code in _FORMATS.items() if dtype[1] != "i"}
_MOST_DIMENSIONS = 2


class DamagedError(ValueError):
    """A file is not what it should be; the message says how, without the file's name."""


class ArrayFile(NamedTuple):
    """What an array file holds.

    Parameters
    ----------
    meta : mapping of str to JSON values
    arrays : mapping of str to memoryview
        Of one dimension, and read-only; they look into the file, which is read where they are looked at.
    """

    meta: Mapping[str, Any]
    arrays: Mapping[str, memoryview]


class ArrayWriter:
    """Writes an array file, array by array; what is written need not be held in memory.

    Parameters
    ----------
    file : binary file
        Empty, and seekable.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._rows: list[dict[str, Any]] = []
        self._name, self._begin, self._check = "", 0, 0
        file.write(b"\0" * _ALIGNED)

    def add(self, name: str, array: Any) -> None:
        """Write an array: numpy's, or another that shows its memory."""
        whole = memoryview(array)
        self.begin(name)
        self.append(whole.cast("B") if whole.c_contiguous and whole.nbytes else whole.tobytes())
        # Whole numbers have formats of several names, which mean other sizes on other systems.
        self.end(_TYPES.get(whole.format) or f"<i{whole.itemsize}", whole.shape)

    def begin(self, name: str) -> None:
        """Begin an array that is written piece by piece."""
        self._name, self._begin, self._check = name, self._file.tell(), 0

    def append(self, piece: bytes | memoryview) -> None:
        """Write a piece of the array that was begun."""
        self._check = zlib.crc32(piece, self._check)
        self._file.write(piece)

    def end(self, dtype: str = "|u1", shape: tuple[int, ...] | None = None) -> None:
        """End an array; one of bytes where nothing else is said."""
        size = self._file.tell() - self._begin
        self._rows.append(
            {
                "name": self._name,
                "dtype": dtype,
                "shape": (size,) if shape is None else shape,
                "at": self._begin,
                "check": self._check,
            }
        )
        self._file.write(b"\0" * (-self._file.tell() % _ALIGNED))

    def finish(self, meta: Mapping[str, Any]) -> None:
        """Write the header, and last of all the preamble: until then it is no array file."""
        header = json.dumps({"meta": meta, "arrays": self._rows}, ensure_ascii=True).encode("ascii")
        at = self._file.tell()
        self._file.write(header)
        size = self._file.tell()
        self._file.flush()
        self._file.seek(0)
        self._file.write(_PREAMBLE.pack(_MAGIC, FORMAT, zlib.crc32(header), at, len(header), size))
        self._file.flush()


def is_array_file(begin: bytes) -> bool:
    """Whether the first bytes of a file say that it is one."""
    return begin.startswith(_MAGIC)


def parse(data: bytes | mmap.mmap | memoryview, *, verify: bool) -> ArrayFile:
    """Look into an array file.

    Parameters
    ----------
    data : bytes-like
        All of the file.
    verify : bool
        Read all of it, and check it against its checksums. The header is always checked.

    Raises
    ------
    DamagedError
        If it is no array file, of another format, cut off, or damaged.
    """
    if sys.byteorder != "little":  # the arrays are looked into as they are
        raise DamagedError("an index for little-endian machines, which this is not")
    view = memoryview(data)
    if len(view) < _PREAMBLE.size or not is_array_file(bytes(view[: len(_MAGIC)])):
        raise DamagedError("not an index")
    _, number, check, at, length, size = _PREAMBLE.unpack(view[: _PREAMBLE.size])
    if number != FORMAT:
        raise DamagedError("an index of another version of this program")
    if size != len(view):
        raise DamagedError(f"cut off: {len(view):,} of {size:,} bytes" if size > len(view) else "too long")
    header = bytes(view[at : at + length])
    if len(header) != length or zlib.crc32(header) != check:
        raise DamagedError("damaged: the header does not match its checksum")
    content = json.loads(header)
    arrays = {}
    for row in content["arrays"]:
        arrays[row["name"]] = _array(view, row, verify)
    return ArrayFile(content["meta"], arrays)


def _array(view: memoryview, row: Mapping[str, Any], verify: bool) -> memoryview:
    shape = tuple(row["shape"])
    # The header matches its checksum, so this can only be a file that was made to mislead.
    if row["dtype"] not in _FORMATS or len(shape) > _MOST_DIMENSIONS or min(shape, default=0) < 0:
        raise DamagedError("damaged: an array of an unknown kind")
    end = row["at"] + prod(shape) * int(row["dtype"][-1])
    if row["at"] < 0 or end > len(view):
        raise DamagedError("damaged: an array beyond the end")
    part = view[row["at"] : end]
    if verify and _checksum(part) != row["check"]:
        raise DamagedError("damaged: it does not match its checksum")
    code: Any = _FORMATS[row["dtype"]]
    array: memoryview = part.toreadonly().cast(code)
    return array


def _checksum(part: memoryview) -> int:
    check = 0
    for at in range(0, len(part), _CHUNK):
        check = zlib.crc32(part[at : at + _CHUNK], check)
    return check


@contextmanager
def _opened(path: str) -> Iterator[int]:
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0))
    try:
        yield handle
    finally:
        os.close(handle)


def map_file(path: str, *, known: tuple[int, ...] | None = None) -> tuple[ArrayFile, tuple[int, ...]]:
    """Map an array file.

    Parameters
    ----------
    path : str
    known : tuple of int, optional
        The stamp that the file had when it was found to be whole: with the same stamp it is not read
        through again.

    Returns
    -------
    content : ArrayFile
    stamp : tuple of int
        Its size, the times of its last change in nanoseconds, its number in the file system.

    Raises
    ------
    DamagedError
        As `parse`.
    OSError
        If it can't be opened.
    """
    with _opened(path) as handle:
        status = os.fstat(handle)
        stamp = (status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)
        if not status.st_size:
            raise DamagedError("empty")
        data = mmap.mmap(handle, 0, access=mmap.ACCESS_READ)
    return parse(data, verify=stamp != known), stamp
