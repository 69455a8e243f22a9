"""Text for a terminal: made safe, measured in columns, wrapped."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from qa.language.patterns import regex

__all__ = ["Fragment", "Line", "begun", "columns", "safe", "shortened", "wrap"]

Fragment = tuple[str, str]
"""A style's name and the text that has it: ``("answer", "Rome")``."""
Line = list[Fragment]

# Characters that a terminal obeys instead of showing (C0, DEL, C1), and those that reorder a line.
_UNSAFE = regex(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
_NEAR = 8  # characters
_SPACE = regex(r"\s+")
_PIECE = regex(r"[^\S\xa0]+|[\S\xa0]+")


def safe(text: str) -> str:
    r"""One line of text with nothing in it that a terminal would obey.

    White space is folded to single blanks; an escape character or another control character is shown
    as its picture, so that nothing is hidden; marks that only reorder the line are dropped.

    Examples
    --------
    >>> safe("a \x1b[31mred\n flag")
    'a ␛[31mred flag'
    """
    if text.isprintable() and "  " not in text:
        return text
    return _UNSAFE.sub(_picture, _SPACE.sub(" ", text))


def shortened(text: str, most: int = 60) -> str:
    """The beginning of a text that is longer than so many characters.

    Examples
    --------
    >>> shortened("a long story", 6)
    'a long…'
    """
    return text if len(text) <= most else text[:most] + "…"


def _picture(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    return "�" if code < 0xA0 or 0xD800 <= code <= 0xDFFF else ""


def columns(text: str) -> int:
    """How many columns of a terminal a text fills.

    Wide East Asian characters and emoji fill two, combining marks and joiners none (Unicode Standard
    Annex 11).

    Examples
    --------
    >>> columns("Rome"), columns("北京"), columns("e\u0301")
    (4, 4, 1)
    """
    if text.isascii():
        return len(text)
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def begun(text: str, width: int) -> str:
    """As much of the beginning of a text as fits so many columns, to the end of a word where one is near.

    Examples
    --------
    >>> begun("The Alder bridge opens", 12)
    'The Alder'
    """
    if columns(text) <= width:
        return text
    used, kept = 0, ""
    for character in text:
        used += columns(character)
        if used > width:
            break
        kept += character
    head, blank, tail = kept.rpartition(" ")
    return head if blank and len(tail) < _NEAR else kept.rstrip()


def wrap(
    fragments: Iterable[Fragment], width: int, *, first: str | Fragment = "", rest: str = ""
) -> list[Line]:
    """Fold styled text into lines that fill at most so many columns.

    Parameters
    ----------
    fragments : iterable of (style, text)
    width : int
        Columns of the terminal; a word that is wider is cut. No line ends at a no-break space, which is
        then written as a blank.
    first : str or (style, text)
        What the first line begins with.
    rest : str
        What the others begin with.

    Returns
    -------
    list of list of (style, text)
        At least one line.
    """
    style, text = first if isinstance(first, tuple) else ("", first)
    lines: list[Line] = [[(style, text)] if text else []]
    used, empty = columns(text), True
    indent = columns(rest)
    for gap, word in _words(fragments):
        need = sum(columns(text) for _, text in word)
        if not empty and used + 1 + need <= width:
            lines[-1].append((gap, " "))
            used += 1
        elif not empty:
            lines.append([("", rest)] if rest else [])
            used, empty = indent, True
        for style, text in word:
            for piece, span in _cut(text, width - used, max(1, width - indent)):
                if piece is None:
                    lines.append([("", rest)] if rest else [])
                    used = indent
                    continue
                lines[-1].append((style, piece))
                used += span
                empty = False
    return [_joined(line) for line in lines]


def _words(fragments: Iterable[Fragment]) -> Iterator[tuple[str, Line]]:
    """Words, each with the style of the blank before it; a word may have parts of several styles."""
    gap, word = "", []
    for style, text in fragments:
        for piece in _PIECE.findall(text):
            if not piece.isspace():
                word.append((style, piece))
                continue
            if word:
                yield gap, word
            gap, word = style, []
    if word:
        yield gap, word


def _cut(text: str, room: int, whole: int) -> Iterator[tuple[str | None, int]]:
    """Parts of a word and their columns, with None where a new line must begin."""
    if columns(text) <= room:
        yield text, columns(text)
        return
    part, span = "", 0
    for character in text:
        need = _columns(character)
        if span + need > room and (part or room < whole):
            if part:
                yield part, span
            yield None, 0
            part, span, room = "", 0, whole
        part += character
        span += need
    yield part, span


def _joined(line: Line) -> Line:
    """The same line with neighbours of one style put together."""
    joined: Line = []
    for style, text in line:
        shown = text.replace("\xa0", " ")
        if joined and joined[-1][0] == style:
            joined[-1] = (style, joined[-1][1] + shown)
        else:
            joined.append((style, shown))
    return joined
