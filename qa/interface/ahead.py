"""Large folders are walked by a second process, while this one still imports what it answers with.

A walk through 10,000 files takes half as long as the import of numpy; on two cores it costs nothing then.
"""

from __future__ import annotations

import marshal
import os
import sys
from array import array
from contextlib import contextmanager, suppress

from qa.corpus.folders import Looked, Walked, walk
from qa.hints import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

__all__ = ["walking_ahead"]

_WIDE = 1 << 20  # bytes of a pipe: what is told of 15,000 files
_MANY = 500  # entries of a folder; fewer are looked at before a process is there


@contextmanager
def walking_ahead(paths: Sequence[str]) -> Iterator[Callable[[str], Walked]]:
    """Begin to walk through those of some paths that are large folders.

    Parameters
    ----------
    paths : sequence of str
        Files and folders.

    Yields
    ------
    callable
        As `qa.corpus.folders.walk`, which it is where there is nothing to gain, or no second process to be
        had. Whatever befalls that process, the walk is taken again.
    """
    ahead = _begin(paths)
    try:
        yield ahead or walk
    finally:
        if ahead:
            ahead.close()


def _begin(paths: Sequence[str]) -> Ahead | None:
    """The walk of another process; None where there is none."""
    folders = [path for path in paths if _is_large(path)]
    if not folders or not _can_fork():
        return None
    try:
        reading, writing = os.pipe()
        _widen(writing)
    except OSError:
        return None
    try:
        child = os.fork()
    except OSError:
        os.close(reading)
        os.close(writing)
        return None
    if not child:
        _tell(folders, reading, writing)
    os.close(writing)
    return Ahead(child, reading)


class Ahead:
    """Walks through folders, those through large ones taken by another process; to be closed."""

    def __init__(self, child: int, reading: int) -> None:
        self._child, self._pipe = child, open(reading, "rb")  # noqa: SIM115 - closed by `close`
        self._found: dict[str, Walked] | None = None

    def __call__(self, folder: str) -> Walked:
        if self._found is None:
            try:
                with self._pipe:
                    self._found = _unpacked(self._pipe.read())
            finally:
                self.close()
        return self._found.get(folder) or walk(folder)

    def close(self) -> None:
        """End the other process, whether its walks were asked for or not."""
        self._pipe.close()  # it writes to nobody then, and ends
        if self._child:
            with suppress(ChildProcessError):  # where the system has been told to wait for no child
                os.waitpid(self._child, 0)
            self._child = 0


def _is_large(path: str) -> bool:
    """Whether it is a folder with many entries, or with one that may be a folder itself."""
    try:
        with os.scandir(path) as entries:
            return any(number >= _MANY or "." not in entry.name for number, entry in enumerate(entries))
    except (OSError, ValueError):
        return False


def _can_fork() -> bool:
    """Whether a second process gains time, and can be had without harm: other threads would be missed."""
    threading = sys.modules.get("threading")
    alone = threading is None or threading.active_count() == 1
    return alone and hasattr(os, "fork") and _n_cores() > 1


def _n_cores() -> int:
    """On how many cores this process may run."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _widen(pipe: int) -> None:
    """Let a pipe take all that is written, where the system can, so that the writer need not wait."""
    try:
        from fcntl import F_SETPIPE_SZ, fcntl
    except ImportError:  # only Linux has it
        return
    with suppress(OSError):  # more than this person may have
        fcntl(pipe, F_SETPIPE_SZ, _WIDE)


def _tell(folders: Sequence[str], reading: int, writing: int) -> None:
    """Be the other process: walk, write what was met into the pipe, and end."""
    try:
        os.close(reading)
        with open(writing, "wb") as pipe:
            pipe.write(_packed({folder: walk(folder) for folder in folders}))
    finally:
        os._exit(0)  # a Ctrl-C too is the first process's affair


def _packed(walks: dict[str, Walked]) -> bytes:
    """The walks, without those that met with trouble: an error can't be packed, and they are rare."""
    return marshal.dumps(
        [
            (
                folder,
                [(prefix, names, numbers.tobytes()) for prefix, names, numbers in walked.looked],
                walked.rare,
                walked.passed,
            )
            for folder, walked in walks.items()
            if not walked.troubles
        ]
    )


def _unpacked(data: bytes) -> dict[str, Walked]:
    """What `_packed` made; nothing of what was cut short."""
    try:
        rows = marshal.loads(data)  # noqa: S302 - of this very program
    except (EOFError, ValueError, TypeError):
        return {}
    return {
        folder: Walked(
            [Looked(prefix, names, array("q", numbers)) for prefix, names, numbers in looked],
            rare,
            passed,
            [],
        )
        for folder, looked, rare, passed in rows
    }
