"""What is in a file: every way in which reading it can fail is named here."""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence

from qa.corpus.decoding import decode
from qa.corpus.files import listed, shown, status_of, trouble
from qa.corpus.folders import suffix_of
from qa.corpus.formats import INSTALL, RICH_FORMATS, can_read, extract
from qa.corpus.formats.document import Document, FormatError
from qa.corpus.runs import Run, only
from qa.corpus.saved import BEGIN, is_saved
from qa.corpus.suffixes import INDEX, TEXT
from qa.errors import CorpusError, EmptyCorpusError, UnreadableError, UnsupportedError

__all__ = [
    "LARGEST_FILE",
    "can_be_read",
    "parse_document",
    "parse_given",
    "read_bytes",
    "read_document",
    "readable",
]

LARGEST_FILE = 64 * 1024 * 1024
"""Bytes of the largest file that is read: more than any article, less than what fills the memory."""

_PAGES = frozenset({".html", ".htm"})


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
            f"{shown(path)}: {suffix} files can't be read; save it as plain text ({listed(TEXT)})"
        )
    if not text and not can_read(suffix):
        status_of(path)
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


def readable(runs: Sequence[Run]) -> tuple[list[Run], list[CorpusError]]:
    """The runs without the files that need the extra, where it is not there, and what is said of those."""
    kept, unreadable = _parted(runs)
    saved = [path for path in unreadable if _begins_as_saved(path)]
    troubles: list[CorpusError] = list(map(_saved, saved))
    if len(unreadable) > len(saved):
        troubles.append(_lacking([path for path in unreadable if path not in saved]))
    return kept, troubles


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
    kinds = listed(suffixes, "and") if len(suffixes) > 1 else suffixes[0]
    more = f" and {len(paths) - 1} more" if len(paths) > 1 else ""
    return UnsupportedError(f"{shown(paths[0])}{more}: {kinds} files need more to be read: {INSTALL}")


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
        raise trouble(path, error) from error
    if size > LARGEST_FILE:
        raise _too_large(shown(path))
    return data, status


def _too_large(name: str) -> UnreadableError:
    return UnreadableError(f"{name}: larger than {LARGEST_FILE // 2**20} MB; split it into smaller files")
