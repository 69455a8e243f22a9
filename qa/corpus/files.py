"""Which files make up a corpus, and their text: every way in which a file can fail is named here."""

from __future__ import annotations

import os
import stat
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from itertools import accumulate, chain

from qa.corpus.decoding import decode
from qa.corpus.folders import N_STATS, Looked, Stats, Walked, look_at, suffix_of, walk
from qa.corpus.formats import INSTALL, RICH_FORMATS, can_read, extract
from qa.corpus.formats.document import Document, FormatError
from qa.corpus.runs import Run, once, only
from qa.corpus.saved import BEGIN, is_saved
from qa.corpus.suffixes import INDEX, TEXT
from qa.errors import CorpusError, EmptyCorpusError, NotFoundError, UnreadableError, UnsupportedError
from qa.hints import TYPE_CHECKING
from qa.records import NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

__all__ = [
    "LARGEST_FILE",
    "Files",
    "Found",
    "Walking",
    "can_be_read",
    "find_files",
    "parse_document",
    "parse_given",
    "read_bytes",
    "read_document",
    "shown",
]

LARGEST_FILE = 64 * 1024 * 1024
"""Bytes of the largest file that is read: more than any article, less than what fills the memory."""

_MOST_KINDS = 4  # suffixes of files left out that are named
_PAGES = frozenset({".html", ".htm"})


Walking = Callable[[str], Walked]
"""What walks through a folder."""


class Found(NamedTuple):
    """A file of a corpus.

    Parameters
    ----------
    path : str
        As the caller wrote it, joined with the names inside a folder.
    stats : tuple of int
        As `qa.corpus.folders.stats_of` gives them.
    """

    path: str
    stats: Stats

    @property
    def size(self) -> int:
        """Bytes."""
        return self.stats[0]


class Files:
    """The files of a corpus, in its order.

    Parameters
    ----------
    runs : sequence of Run
        In runs, since 100,000 of them are listed each time that the corpus is asked.
    troubles : tuple of CorpusError
        Why others, found inside a folder, can't be used.
    """

    def __init__(self, runs: Sequence[Run], troubles: Sequence[CorpusError] = ()) -> None:
        self.runs, self.troubles = tuple(runs), tuple(troubles)

    def __len__(self) -> int:
        return sum(len(run.names) for run in self.runs)

    def path(self, at: int) -> str:
        """The path of one file, without those of the others."""
        number = bisect_right(self._ends, at)
        run = self.runs[number]
        return run.prefix + run.names[at - self._ends[number]]  # counted from the end of the run

    @cached_property
    def _ends(self) -> list[int]:
        return list(accumulate(len(run.names) for run in self.runs))

    @cached_property
    def paths(self) -> Sequence[str]:
        """The path of each file, as the caller wrote it, joined with the names inside a folder."""
        return [run.prefix + name for run in self.runs for name in run.names]

    @cached_property
    def found(self) -> Sequence[Found]:
        """Each file."""
        numbers = iter(chain.from_iterable(run.stats for run in self.runs))
        return list(map(Found, self.paths, zip(*[numbers] * N_STATS, strict=True)))


def find_files(paths: Iterable[str | Path], walking: Walking = walk) -> Files:
    """Find the files of a corpus: folders are searched with all that is in them.

    Hidden files and folders inside a folder are passed over without a word. Files of formats that can't be
    read are named, all in one line, and those that could be with the extra ``formats`` in another. A file
    that is reached twice, by two paths or by a link, is found once; links that lead round in a circle are
    followed once.

    Parameters
    ----------
    paths : iterable of str or Path
        Files and folders, in the order in which they shall come.
    walking : callable
        Walks through a folder: `qa.corpus.folders.walk`, or what has done so already.

    Returns
    -------
    Files
        The names in a folder in their sorted order.

    Raises
    ------
    CorpusError
        When one of `paths` itself is missing, or a folder that holds nothing to read.
    """
    runs: list[Run] = []
    troubles: list[CorpusError] = []
    for root, given in enumerate(paths):
        path = os.fspath(given)
        status = _status(path)
        if not stat.S_ISDIR(status.st_mode):
            runs.append(Run.of(root, Looked(path, [""], look_at([status]))))
            continue
        walked = walking(path)
        inside = [Run.of(root, looked) for looked in walked.looked]
        if not (inside or walked.troubles):
            raise EmptyCorpusError(
                f"{shown(path)}: no {_listed(TEXT)} file in this folder; put the articles there"
            )
        for place, error in walked.troubles:
            troubles.append(_trouble(place, error))
            if place == path:
                raise troubles[-1] from error
        readable, unreadable = _parted(inside) if walked.rare else (inside, [])
        runs += readable
        saved = [path for path in unreadable if _begins_as_saved(path)]
        troubles += map(_saved, saved)
        if len(unreadable) > len(saved):
            troubles.append(_lacking([path for path in unreadable if path not in saved]))
        if walked.passed:
            troubles.append(_passed_over(sorted(walked.passed)))
    return Files(once(runs), troubles)


def read_document(path: str) -> Document:
    r"""Read a file: its text and what its metadata say, if it has any.

    A text file is decoded as UTF-8. Line ends come out as ``\n``, and a byte-order mark stays, as
    U+FEFF: the text is the same as ``Path(path).read_text(encoding="utf-8")`` gives, and so are the
    offsets in it. Of other formats it is what `qa.corpus.formats` extracts.

    Parameters
    ----------
    path : str

    Returns
    -------
    Document

    Raises
    ------
    CorpusError
        With one line that names the file and the remedy: not there, not readable, not a file, too
        large, empty, not UTF-8, not text, damaged, or of a format that can't be read.
    """
    return parse_document(path, read_bytes(path)[0])


def read_bytes(path: str) -> tuple[bytes, os.stat_result]:
    """The bytes of a file of a format that can be read, and its status when it was opened.

    Raises
    ------
    CorpusError
        As `read_document`.
    """
    suffix = suffix_of(path)
    text = not suffix or suffix in TEXT
    if suffix == INDEX:
        raise UnreadableError(f"{shown(path)}: no index in it; make one with the command index")
    if not text and suffix not in RICH_FORMATS:
        raise UnsupportedError(
            f"{shown(path)}: {suffix} files can't be read; save it as plain text ({_listed(TEXT)})"
        )
    if not text and not can_read(suffix):
        _status(path)
        if _begins_as_saved(path):
            raise _saved(path)
        raise UnsupportedError(f"{shown(path)}: {suffix} files need more to be read: {INSTALL}")
    return _bytes(path)


def parse_document(path: str, data: bytes) -> Document:
    """What `read_document` makes of a file's bytes.

    Raises
    ------
    CorpusError
        As `read_document`.
    """
    if is_saved(data):
        raise _saved(path)
    suffix = suffix_of(path)
    if not suffix or suffix in TEXT:
        return Document(decode(shown(path), data))
    if not data:
        raise EmptyCorpusError(f"{shown(path)}: is empty; give a file with some text in it")
    try:
        return extract(suffix, data)
    except FormatError as error:
        raise UnreadableError(f"{shown(path)}: {error}") from error


def parse_given(data: bytes, name: str) -> Document:
    """What `parse_document` makes of a text that stands in no file, but has a name.

    Raises
    ------
    CorpusError
        As `read_document`.
    """
    if len(data) > LARGEST_FILE:
        raise _too_large(name)
    if is_saved(data):
        raise _saved(name)
    return Document(decode(shown(name), data, in_file=False))


def can_be_read(path: str) -> bool:
    """Whether a file is, by its suffix, one that can be read or an index."""
    suffix = suffix_of(path)
    return suffix in TEXT or suffix == INDEX or (suffix in RICH_FORMATS and can_read(suffix))


def shown(path: str | Path) -> str:
    """A path as it can be shown on one line: control characters in it are spelled out."""
    return (
        "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in os.fspath(path))
        or "''"
    )


def _parted(runs: Sequence[Run]) -> tuple[list[Run], list[str]]:
    """The runs without the files that need the extra, where it is not there, and the paths of those."""
    suffixes = {suffix_of(name) for run in runs for name in run.names if not name.endswith(TEXT)}
    lacking = {suffix for suffix in suffixes if suffix in RICH_FORMATS and not can_read(suffix)}
    if not lacking:
        return list(runs), []
    unread = [run.prefix + name for run in runs for name in run.names if suffix_of(name) in lacking]
    readable = [suffix_of(name) not in lacking for run in runs for name in run.names]
    return only(runs, readable), unread


def _begins_as_saved(path: str) -> bool:
    """Whether a web page is a saved conversation, where what reads web pages is not installed."""
    try:
        return suffix_of(path) in _PAGES and is_saved(_bytes(path)[0][:BEGIN])
    except CorpusError:
        return False


def _saved(path: str) -> UnsupportedError:
    return UnsupportedError(f"{shown(path)}: a saved conversation; name the article itself")


def _lacking(paths: list[str]) -> UnsupportedError:
    """What is said of all the files in a folder that only the extra can read."""
    suffixes = sorted({suffix_of(path) for path in paths})
    kinds = _listed(suffixes, "and") if len(suffixes) > 1 else suffixes[0]
    more = f" and {len(paths) - 1} more" if len(paths) > 1 else ""
    return UnsupportedError(f"{shown(paths[0])}{more}: {kinds} files need more to be read: {INSTALL}")


def _passed_over(paths: Sequence[str]) -> UnsupportedError:
    """What is said of all the files in a folder that are of no format that can be read."""
    suffixes = sorted({suffix_of(path) for path in paths} - {""})
    kinds = [f"{_listed(suffixes, 'and') if len(suffixes) > 1 else suffixes[0]} files"] if suffixes else []
    if len(suffixes) > _MOST_KINDS:
        kinds = [f"{', '.join(suffixes[:_MOST_KINDS])} and such files"]
    if any(not suffix_of(path) for path in paths):
        kinds.append("files without a suffix")
    more = f" and {len(paths) - 1} more" if len(paths) > 1 else ""
    return UnsupportedError(
        f"{shown(paths[0])}{more}: {' and '.join(kinds)} in a folder are not read; save what is text as .txt"
    )


def _status(path: str) -> os.stat_result:
    try:
        return os.stat(path)
    except (OSError, ValueError) as error:  # ValueError: a NUL character in the path
        raise _trouble(path, error) from error


def _bytes(path: str) -> tuple[bytes, os.stat_result]:
    """The file's bytes; opened without waiting, since a pipe may never have anything to read."""
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with open(handle, "rb") as file:
            status = os.fstat(handle)
            if not stat.S_ISREG(status.st_mode):
                raise UnreadableError(
                    f"{shown(path)}: neither a file nor a folder; copy what it holds into a .txt file"
                )
            size = status.st_size
            if size <= LARGEST_FILE:
                data = file.read(size + 1)
                if len(data) > size:  # it has grown since
                    data += file.read(LARGEST_FILE + 1 - len(data))
                size = len(data)
    except (OSError, ValueError) as error:
        raise _trouble(path, error) from error
    if size > LARGEST_FILE:
        raise _too_large(shown(path))
    return data, status


def _too_large(name: str) -> UnreadableError:
    return UnreadableError(f"{name}: larger than {LARGEST_FILE // 2**20} MB; split it into smaller files")


def _trouble(path: str, error: OSError | ValueError) -> CorpusError:
    """What the operating system said, as one line with a remedy."""
    if isinstance(error, PermissionError):
        return UnreadableError(f"{shown(path)}: permission denied; ask for the right to read it")
    if isinstance(error, (FileNotFoundError, NotADirectoryError, ValueError)):
        if "\0" not in path and os.path.islink(path):
            return NotFoundError(f"{shown(path)}: a link that leads nowhere; mend it or remove it")
        return NotFoundError(f"{shown(path)}: no such file or folder; check the spelling")
    if isinstance(error, IsADirectoryError):
        return UnreadableError(f"{shown(path)}: a folder; name a file in it")
    return UnreadableError(
        f"{shown(path)}: can't be read ({(error.strerror or type(error).__name__).lower()}); check the file"
    )


def _listed(suffixes: Iterable[str], word: str = "or") -> str:
    *most, last = sorted(suffixes)
    return f"{', '.join(most)} {word} {last}"
