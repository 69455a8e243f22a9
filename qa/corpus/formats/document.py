"""What a file of any format comes down to: a text, and what the file says about it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from qa.errors import QAError
from qa.hints import TYPE_CHECKING
from qa.language.patterns import regex
from qa.records import NamedTuple

if TYPE_CHECKING:
    import datetime as dt

__all__ = ["LARGEST_TEXT", "Document", "FormatError", "clean", "join_blocks"]

LARGEST_TEXT = 64 * 1024 * 1024
"""Characters or bytes of the most that is unpacked from one file, whatever it claims to hold."""


class Document(NamedTuple):
    """The text of a file, and what its metadata say; empty or None where they say nothing.

    `date` is the day on which the text was published; `made` only the day on which the file was
    made, which may be later.
    """

    text: str
    title: str = ""
    date: dt.date | None = None
    made: dt.date | None = None
    source: str | None = None


class FormatError(QAError):
    """Why a file can't be read, and after a semicolon the remedy; without its name."""


# Blanks that only look different; marks inside a word that can't be seen; what else ends a line; and
# what no text holds: controls, halves of characters, and codes that stand for nothing.
_SPACES = dict.fromkeys(
    map(ord, "\t\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000"), " "
)
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff\ufffe\uffff"))
_LINE_ENDS = dict.fromkeys(map(ord, "\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"), "\n")
_CONTROLS = {code: " " for code in (*range(9), *range(14, 28), 31, *range(127, 160)) if code != 0x85}
_TABLE = _CONTROLS | _SPACES | _LINE_ENDS | _UNSEEN
_SURROGATES = regex("[\ud800-\udfff]")
_LIGATURES = regex("[\ufb00-\ufb06]")


def clean(text: str) -> str:
    r"""A text with plain blanks and line ends, and without what can't be seen or written.

    >>> clean("10\u00a0mil\u00adlion, \ufb01ve")
    '10 million, five'
    """
    if text.isascii() and text.isprintable():
        return text
    text = _LIGATURES.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text.translate(_TABLE))
    return _SURROGATES.sub("\ufffd", text)


def join_blocks(blocks: Iterable[tuple[str, bool]]) -> str:
    r"""Paragraphs with a blank line between them, lines of a list or a table without one.

    >>> join_blocks([("Bring:", False), ("- a hat", True), ("- a map", True), ("Then go.", False)])
    'Bring:\n\n- a hat\n- a map\n\nThen go.\n'
    """
    parts: list[str] = []
    before = False
    for text, line in blocks:
        if parts:
            parts.append("\n" if line and before else "\n\n")
        parts.append(text)
        before = line
    return "".join(parts) + "\n" if parts else ""
