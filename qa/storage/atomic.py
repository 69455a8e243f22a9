"""Files that are written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from qa.hints import BinaryIO

__all__ = ["TEMPORARY", "replacing"]

TEMPORARY = ".tmp"
"""How the names of unfinished files end."""


@contextmanager
def replacing(path: str | os.PathLike[str]) -> Iterator[BinaryIO]:
    """A new file that takes a name when it is finished; what had the name before stays whole until then.

    Parameters
    ----------
    path : str or path-like

    Yields
    ------
    binary file
        For writing and reading.

    Raises
    ------
    OSError
        When the folder is missing or may not be written to, or the disk is full: then nothing is changed.
    """
    target = os.fspath(path)
    folder, name = os.path.split(target)
    temporary = os.path.join(folder, f".{name[:40]}.{os.urandom(6).hex()}{TEMPORARY}")
    handle = os.open(
        temporary, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), _mode(target)
    )
    try:
        with os.fdopen(handle, "w+b") as file:
            yield file
            file.flush()
            os.fsync(handle)
        os.replace(temporary, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise


def _mode(path: str) -> int:
    """The permissions that the file has, else those that the user's mask leaves to a new one."""
    with suppress(OSError):
        return os.stat(path).st_mode & 0o777
    return 0o666
