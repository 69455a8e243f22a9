"""Which files make up a corpus, and their text: every way in which a file can fail is named here."""

# A folder may hold 100,000 files, and plain strings are several times as fast as Path objects.
# ruff: noqa: PTH116, PTH118, PTH123

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from qa.corpus.formats import INSTALL, RICH_FORMATS, can_read, extract
from qa.corpus.formats.document import Document, FormatError
from qa.errors import CorpusError, EmptyCorpusError, NotFoundError, UnreadableError, UnsupportedError

__all__ = [
    "FORMATS",
    "LARGEST_FILE",
    "Found",
    "find_files",
    "parse_document",
    "read_bytes",
    "read_document",
    "shown",
]

FORMATS = (".txt", ".text", ".md", ".markdown")
"""Suffixes of the files that are text themselves, in lower case; for others see `qa.corpus.formats`."""

LARGEST_FILE = 64 * 1024 * 1024
"""Bytes of the largest file that is read: more than any article, less than what fills the memory."""

_MARKS_OF_OTHER_ENCODINGS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)


class Found(NamedTuple):
    """A file of a corpus, or why one can't be used.

    Parameters
    ----------
    path : str
        As the caller wrote it, joined with the names inside a folder.
    root : int
        Which of the paths that the caller wrote it is or is in, from 0.
    status : os.stat_result or None
    trouble : CorpusError or None
        Why this path, found inside a folder, can't be used.
    """

    path: str
    root: int
    status: os.stat_result | None = None
    trouble: CorpusError | None = None


def find_files(paths: Iterable[str | Path]) -> Iterator[Found]:
    """Find the files of a corpus: folders are searched with all that is in them.

    Hidden files and folders inside a folder are passed over, as are files of formats that can't be
    read; those that could be with the extra ``formats`` are named, all in one line. A file that is
    reached twice, by two paths or by a link, is found once; links that lead round in a circle are
    followed once.

    Parameters
    ----------
    paths : iterable of str or Path
        Files and folders, in the order in which they shall come.

    Yields
    ------
    Found
        The names in a folder in their sorted order.

    Raises
    ------
    CorpusError
        When one of `paths` itself is missing, or a folder that holds nothing to read.
    """
    seen: set[tuple[int, int]] = set()
    for root, given in enumerate(paths):
        path = os.fspath(given)
        status = _status(path)
        if not stat.S_ISDIR(status.st_mode):
            if _first_time(status, seen):
                yield Found(path, root, status)
            continue
        empty = True
        for found, known, trouble in _walk(path):
            empty = False
            if known is None or _first_time(known, seen):
                yield Found(found, root, known, trouble)
        if empty:
            raise EmptyCorpusError(
                f"{shown(path)}: no {_listed(FORMATS)} file in this folder; put the articles there"
            )


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
    suffix = _suffix(path)
    text = not suffix or suffix in FORMATS
    if not text and suffix not in RICH_FORMATS:
        raise UnsupportedError(
            f"{shown(path)}: {suffix} files can't be read; save it as plain text ({_listed(FORMATS)})"
        )
    if not text and not can_read(suffix):
        _status(path)
        raise UnsupportedError(f"{shown(path)}: {suffix} files need more to be read: {INSTALL}")
    return _bytes(path)


def parse_document(path: str, data: bytes) -> Document:
    """What `read_document` makes of a file's bytes.

    Raises
    ------
    CorpusError
        As `read_document`.
    """
    suffix = _suffix(path)
    if not suffix or suffix in FORMATS:
        return Document(_decode(path, data))
    if not data:
        raise EmptyCorpusError(f"{shown(path)}: is empty; give a file with some text in it")
    try:
        return extract(suffix, data)
    except FormatError as error:
        raise UnreadableError(f"{shown(path)}: {error}") from error


def shown(path: str | Path) -> str:
    """A path as it can be shown on one line: control characters in it are spelled out."""
    return (
        "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in os.fspath(path))
        or "''"
    )


def _walk(folder: str) -> Iterator[tuple[str, os.stat_result | None, CorpusError | None]]:
    """The readable files below a folder, by name, each with its status or the reason why it has none."""
    seen: set[tuple[int, int]] = set()
    readable = dict.fromkeys(FORMATS, True)  # what else can be read is found out when there is any
    unread: list[str] = []
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        try:
            status = os.stat(path)
            if not stat.S_ISDIR(status.st_mode):
                if path.endswith(FORMATS):  # nearly all: in a large folder the suffix itself takes longer
                    yield path, status, None
                    continue
                suffix = _suffix(path)
                if suffix not in readable:
                    readable[suffix] = suffix in RICH_FORMATS and can_read(suffix)
                if readable[suffix]:
                    yield path, status, None
                else:
                    unread.append(path)
            elif _first_time(status, seen):
                with os.scandir(path) as entries:
                    names = sorted([entry.name for entry in entries if _wanted(entry)], reverse=True)
                prefix = os.path.join(path, "")
                waiting += [prefix + name for name in names]
        except (OSError, ValueError) as error:  # ValueError: a NUL character in the path
            yield path, None, _trouble(path, error)
    if unread:
        yield unread[0], None, _lacking(unread)


def _lacking(paths: list[str]) -> UnsupportedError:
    """What is said of all the files in a folder that only the extra can read."""
    suffixes = sorted({_suffix(path) for path in paths})
    kinds = _listed(suffixes, "and") if len(suffixes) > 1 else suffixes[0]
    more = f" and {len(paths) - 1} more" if len(paths) > 1 else ""
    return UnsupportedError(f"{shown(paths[0])}{more}: {kinds} files need more to be read: {INSTALL}")


def _suffix(path: str) -> str:
    """The suffix of a name that doesn't begin with a dot, in lower case."""
    _, dot, tail = path.rpartition(".")
    return dot + tail.lower() if dot and os.sep not in tail else ""


def _wanted(entry: os.DirEntry[str]) -> bool:
    """Whether a folder's entry is a folder or a file of a known format, and not hidden."""
    name = entry.name
    if name[0] == ".":
        return False
    if name.endswith(FORMATS):
        return True
    suffix = _suffix(name)
    if suffix in FORMATS or suffix in RICH_FORMATS:
        return True
    try:
        return entry.is_dir()
    except OSError:  # a link to itself
        return False


def _status(path: str) -> os.stat_result:
    try:
        return os.stat(path)
    except (OSError, ValueError) as error:  # ValueError: a NUL character in the path
        raise _trouble(path, error) from error


def _first_time(status: os.stat_result, seen: set[tuple[int, int]]) -> bool:
    """Whether this file or folder, by whatever path it is reached, has not been seen before."""
    identity = (status.st_dev, status.st_ino)
    if identity in seen:
        return False
    seen.add(identity)
    return True


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
        raise UnreadableError(
            f"{shown(path)}: larger than {LARGEST_FILE // 2**20} MB; split it into smaller files"
        )
    return data, status


def _decode(path: str, data: bytes) -> str:
    for mark, encoding in _MARKS_OF_OTHER_ENCODINGS:
        if data.startswith(mark):
            raise UnreadableError(f"{shown(path)}: {encoding}, not UTF-8; {_convert(path, encoding)}")
    if b"\0" in data:
        raise UnreadableError(
            f"{shown(path)}: not text (a NUL byte at offset {data.index(0)}); give the text itself, as UTF-8"
        )
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UnreadableError(
            f"{shown(path)}: not UTF-8 (byte 0x{data[error.start]:02X} at offset {error.start}); "
            + _convert(path, "WINDOWS-1252")
        ) from error
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _convert(path: str, encoding: str) -> str:
    return f"convert it, for example: iconv -f {encoding} -t UTF-8 '{shown(path)}' > utf8.txt"


def _trouble(path: str, error: OSError | ValueError) -> CorpusError:
    """What the operating system said, as one line with a remedy."""
    if isinstance(error, PermissionError):
        return UnreadableError(f"{shown(path)}: permission denied; ask for the right to read it")
    if isinstance(error, (FileNotFoundError, NotADirectoryError, ValueError)):
        return NotFoundError(f"{shown(path)}: no such file or folder; check the spelling")
    return UnreadableError(
        f"{shown(path)}: can't be read ({(error.strerror or type(error).__name__).lower()}); check the file"
    )


def _listed(suffixes: Iterable[str], word: str = "or") -> str:
    *most, last = sorted(suffixes)
    return f"{', '.join(most)} {word} {last}"
