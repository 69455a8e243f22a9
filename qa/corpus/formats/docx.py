"""Word documents: the paragraphs of ``word/document.xml``, and the title and day of its core properties."""

from __future__ import annotations

from collections.abc import Mapping

from qa.corpus.datelines import whole_date
from qa.corpus.formats.archive import Archive
from qa.corpus.formats.document import Document, FormatError, clean, join_blocks
from qa.corpus.formats.xml import Properties, local, parse_xml
from qa.records import NamedTuple

__all__ = ["read_docx"]

_BODY, _PROPERTIES = "word/document.xml", "docProps/core.xml"
_PIECES = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
# A second copy for older programs; text that was deleted or moved away; a formula for the number of a page.
_DROPPED = frozenset({"Fallback", "del", "moveFrom", "instrText"})
_DEEPEST_LIST, _DEEPEST_TABLE = 6, 6


def read_docx(data: bytes) -> Document:
    """Read a Word document: its body, without headers, footers, notes and comments."""
    archive = Archive(data, ".docx")
    body, properties = _Body(), Properties()
    parse_xml(archive.read(_BODY), body, _BODY)
    if not body.blocks:
        raise FormatError("no text in this document; give one with a sentence in it")
    if _PROPERTIES in archive:
        parse_xml(archive.read(_PROPERTIES), properties, _PROPERTIES)
    return Document(
        join_blocks((block.text, block.line) for block in body.blocks),
        title=properties.first("title") or body.title,
        made=whole_date(properties.first("created")[:40]),
    )


class _Block(NamedTuple):
    text: str
    line: bool


class _Paragraph:
    """What is known of a paragraph so far."""

    def __init__(self) -> None:
        self.text: list[str] = []
        self.style = ""
        self.item = False
        self.level = 0


class _Body:
    """What lxml's parser reports to; `blocks` are the paragraphs, `title` the first of the style Title."""

    def __init__(self) -> None:
        self.blocks: list[_Block] = []
        self.title = ""
        self._paragraphs: list[_Paragraph] = []  # one in another: a text box
        self._rows: list[list[list[_Block]]] = []
        self._tables = 0
        self._dropped = 0
        self._in_text = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Note the beginning of an element."""
        name = local(tag)
        if self._dropped or name in _DROPPED:
            self._dropped += 1
        elif name == "p":
            self._paragraphs.append(_Paragraph())
        elif name == "tr":
            self._tables += 1
            if self._tables <= _DEEPEST_TABLE:
                self._rows.append([])
        elif name == "tc" and 0 < self._tables <= _DEEPEST_TABLE:
            self._rows[-1].append([])
        elif self._paragraphs:
            self._inside(name, attributes, self._paragraphs[-1])

    def _inside(self, name: str, attributes: Mapping[str, str], paragraph: _Paragraph) -> None:
        value = next((value for key, value in attributes.items() if local(key) == "val"), "")
        if name == "t":
            self._in_text = True
        elif name in _PIECES and not (name == "tab" and attributes):  # a tab with attributes is a stop
            paragraph.text.append(_PIECES[name])
        elif name == "pStyle":
            paragraph.style = value
        elif name == "numId":
            paragraph.item = value != "0"
        elif name == "ilvl":
            paragraph.level = int(value) if value.isdecimal() and len(value) < 3 else 0

    def data(self, data: str) -> None:
        """Take in a piece of text."""
        if self._in_text and not self._dropped:
            self._paragraphs[-1].text.append(data)

    def end(self, tag: str) -> None:
        """Note the end of an element."""
        name = local(tag)
        if self._dropped:
            self._dropped -= 1
        elif name == "t":
            self._in_text = False
        elif name == "p" and self._paragraphs:
            self._end_paragraph(self._paragraphs.pop())
        elif name == "tr":
            self._tables -= 1
            if self._tables < _DEEPEST_TABLE:
                self._end_row(self._rows.pop())

    def close(self) -> None:
        """Nothing is left to do: an XML file closes what it opens."""

    def _end_paragraph(self, paragraph: _Paragraph) -> None:
        lines = [" ".join(line.split()) for line in clean("".join(paragraph.text)).split("\n")]
        text = "\n".join(line for line in lines if line)
        if not text:
            return
        style = paragraph.style.lower()
        if style == "title":
            self.title = self.title or " ".join(text.split())
        item = (paragraph.item or style.startswith("list")) and not style.startswith("heading")
        if item:
            text = f"{'  ' * min(paragraph.level, _DEEPEST_LIST)}- {text}"
        self._emit(_Block(text, item))

    def _emit(self, block: _Block) -> None:
        if self._rows and self._rows[-1]:
            self._rows[-1][-1].append(block)
        else:
            self.blocks.append(block)

    def _end_row(self, cells: list[list[_Block]]) -> None:
        """Cells of a line each are a row of a table; cells with more in them stand below each other."""
        filled = [cell for cell in cells if cell]
        if len(filled) > 1 and all(len(cell) == 1 and "\n" not in cell[0].text for cell in filled):
            self._emit(_Block(f"| {' | '.join(cell[0].text if cell else '' for cell in cells)} |", line=True))
            return
        for cell in filled:
            for block in cell:
                self._emit(block)
