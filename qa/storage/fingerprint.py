"""What made a cached index: the version of the program, to the last changed line."""

from __future__ import annotations

import os
import zlib
from contextlib import suppress
from functools import lru_cache

from qa import __version__
from qa.storage.arrays import FORMAT

__all__ = ["fingerprint"]

_DECIDING = ("corpus", "corpus/formats", "language", "retrieval", "storage")
"""The folders whose modules decide what an index holds."""


@lru_cache(maxsize=1)
def fingerprint() -> str:
    """A short text that changes when any module that decides what an index holds does."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    rows = []
    for folder in _DECIDING:
        with (
            suppress(OSError),
            os.scandir(os.path.join(package, folder)) as entries,
        ):  # an OSError: the package is in a zip file
            for entry in entries:
                if entry.name.endswith((".py", ".txt")):
                    status = entry.stat()
                    rows.append(f"{folder}/{entry.name} {status.st_size} {status.st_mtime_ns}")
    return f"{__version__} {FORMAT} {zlib.crc32(chr(10).join(sorted(rows)).encode()):08x}"
