"""Formats that hold more than text: web pages, PDF, Word documents, e-books.

They are read by libraries of the optional extra ``formats``; nothing here imports one before a file needs it.
"""

from __future__ import annotations

from collections.abc import Callable

from qa.corpus.formats.document import Document, FormatError
from qa.records import NamedTuple

__all__ = ["INSTALL", "RICH_FORMATS", "can_read", "extract"]

INSTALL = '.venv/bin/pip install -e ".[formats]"'
"""What makes these formats readable."""


class _Format(NamedTuple):
    """A format: the module and the function that read it, and the library that these need."""

    module: str
    function: str
    library: str


_HTML = _Format("qa.corpus.formats.html", "read_html", "lxml")
RICH_FORMATS = {
    ".docx": _Format("qa.corpus.formats.docx", "read_docx", "lxml"),
    ".epub": _Format("qa.corpus.formats.epub", "read_epub", "lxml"),
    ".htm": _HTML,
    ".html": _HTML,
    ".pdf": _Format("qa.corpus.formats.pdf", "read_pdf", "pypdf"),
    ".xhtml": _HTML,
}
"""How each suffix, in lower case, is read."""


def can_read(suffix: str) -> bool:
    """Whether the library for a format is installed."""
    return _installed(RICH_FORMATS[suffix].library)


def _installed(library: str) -> bool:
    from importlib.util import find_spec  # most folders hold texts only

    return find_spec(library) is not None


def extract(suffix: str, data: bytes) -> Document:
    """The text of a file's bytes, with what the file says about it.

    Parameters
    ----------
    suffix : str
        One of `RICH_FORMATS`, for which `can_read` holds.
    data : bytes

    Returns
    -------
    Document
        Paragraphs, headings and tables apart by a blank line, list items and rows as lines; offsets into
        this text are the same whenever it is extracted again by the same libraries.

    Raises
    ------
    FormatError
        Why not, and the remedy, in one line.
    """
    from importlib import import_module  # most folders hold texts only

    form = RICH_FORMATS[suffix]
    read: Callable[[bytes], Document] = getattr(import_module(form.module), form.function)
    try:
        return read(data)
    except FormatError:
        raise
    except Exception as error:  # a file made to break the libraries finds ways that no list foresees
        raise FormatError(f"a damaged {suffix} file; open it and save it anew") from error
