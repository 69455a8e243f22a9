"""The blocks of a web page, gathered while it is parsed: no tree is built, so no nesting is too deep."""

from __future__ import annotations

import re
from collections.abc import Mapping

from qa.corpus.formats.document import clean
from qa.language.closed_classes import word_set
from qa.records import NamedTuple

__all__ = ["Block", "Page"]

# What is never part of the text, and what is set apart from the text around it.
_DROPPED = word_set(
    "script style template noscript nav footer aside svg iframe object embed audio video canvas select "
    "textarea button datalist label input dialog head title rt rp"
)
_APART = word_set(
    "address article blockquote body caption center dd details dir div dl dt fieldset figcaption figure form "
    "h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p pre search section summary table tbody "
    "td tfoot th thead tr ul"
)
_HEADINGS = word_set("h1 h2 h3 h4 h5 h6")
_DROPPED_ROLES = word_set("navigation banner contentinfo complementary search menu menubar dialog")
# Names that pages give to what stands around their text, as a class or an id.
_SURROUNDINGS = word_set(
    "nav navbar navigation sidebar footer breadcrumb breadcrumbs toc navbox catlinks printfooter noprint "
    "mw-editsection mw-jump-link share sharing social related cookie cookies cookie-banner advert "
    "advertisement ad ads skip-link comments"
)
# What is written for an element itself, where it begins and where it ends.
_WRITTEN = {"br": ("\n", ""), "q": ("“", "”")}
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_WHITE = re.compile(r"[ \t\n\r\f]+")
_DEEPEST_LIST, _DEEPEST_TABLE = 6, 6


class Block(NamedTuple):
    """A paragraph, heading, list item or row.

    `line` says that no blank line stands between it and another such block; `around` that the page names it
    as something other than its text; `link` how many links it consists of, 0 when it is more than links.
    """

    text: str
    line: bool
    heading: int
    main: bool
    article: bool
    around: bool
    links: int


class _Open(NamedTuple):
    """An element that is open, with what holds for everything in it."""

    tag: str
    dropped: bool = False
    around: bool = False
    main: bool = False
    article: bool = False
    verbatim: bool = False
    heading: int = 0
    lists: int = 0
    next_number: list[int] | None = None
    row: bool = False


class Page:
    """What lxml's parser reports to: `start`, `data` and `end` as it reads, then `close`.

    After it, `blocks` holds the text in order, `head` the head's title and metadata by lower-cased
    name, the first of each.
    """

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.head: dict[str, str] = {}
        self._open = [_Open("")]
        self._text: list[str] = []
        self._links = self._linked = 0
        self._in_link = 0
        self._marker = ""
        self._rows: list[list[list[Block]]] = []
        self._raw: list[str] | None = None

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Note the beginning of an element."""
        within = self._open[-1]
        self._look_at(tag, attributes, within)
        if within.dropped:
            self._open.append(within._replace(tag=tag, row=False))
            return
        if tag in _APART:
            self._flush()
        opened = self._opened(tag, attributes, within)
        self._open.append(opened)
        if tag in _WRITTEN:
            self._text.append(_WRITTEN[tag][0])
        elif tag == "a" and not opened.dropped:
            self._in_link += 1
            self._links += 1
        elif tag == "li":
            self._marker = _marker(within)
        elif tag in {"td", "th"} and self._rows:
            self._rows[-1].append([])

    def data(self, data: str) -> None:
        """Take in a piece of text."""
        if self._raw is not None:
            self._raw.append(data)
        within = self._open[-1]
        if within.dropped:
            return
        if not within.verbatim:
            data = _WHITE.sub(" ", data)
        if self._in_link:
            self._linked += _weight(data)
        self._text.append(data)

    def end(self, tag: str) -> None:
        """Note the end of an element; the parser ends each that it began."""
        if self._raw is not None and tag in {"title", "script"}:
            name = tag if tag == "title" else f"script {len(self.head)}"
            self._note(name, "".join(self._raw))
            self._raw = None
        if len(self._open) == 1:
            return
        closed = self._open.pop()
        if closed.dropped:
            return
        if tag in _APART:
            self._flush(closed)
        if tag in _WRITTEN:
            self._text.append(_WRITTEN[tag][1])
        elif tag == "a":
            self._in_link = max(self._in_link - 1, 0)
        elif tag == "li":
            self._marker = ""
        if closed.row:
            self._end_row()

    def close(self) -> None:
        """Finish the last block."""
        while len(self._open) > 1:
            self.end(self._open[-1].tag)
        self._flush()

    def _note(self, name: str, value: str) -> None:
        if value.strip():
            self.head.setdefault(name, clean(value))

    def _look_at(self, tag: str, attributes: Mapping[str, str], within: _Open) -> None:
        """Note what an element says about the page."""
        if tag == "meta":
            name = attributes.get("property") or attributes.get("name") or ""
            self._note(name.lower(), attributes.get("content", ""))
        elif tag == "time" and "pubdate" in attributes:
            self._note("pubdate", attributes.get("datetime", ""))
        elif within.tag == "head" if tag == "title" else _is_data(tag, attributes):
            self._raw = []
        if attributes.get("itemprop") == "datePublished":
            self._note("datepublished", attributes.get("content") or attributes.get("datetime") or "")

    def _opened(self, tag: str, attributes: Mapping[str, str], within: _Open) -> _Open:
        names = f"{attributes.get('class', '')} {attributes.get('id', '')}".lower().split()
        whole = tag in {"html", "body"}
        listing = tag in {"ul", "ol", "menu", "dir"}
        row = tag == "tr" and len(self._rows) < _DEEPEST_TABLE
        if row:
            self._rows.append([])
        return _Open(
            tag=tag,
            dropped=tag in _DROPPED or (not whole and _is_hidden(attributes)),
            around=within.around or (not whole and not _SURROUNDINGS.isdisjoint(names)),
            main=within.main or tag == "main" or attributes.get("role") == "main",
            article=within.article or tag == "article" or attributes.get("itemprop") == "articleBody",
            verbatim=within.verbatim or tag == "pre",
            heading=int(tag[1]) if tag in _HEADINGS else within.heading,
            lists=within.lists + listing,
            next_number=_first_number(tag, attributes) if listing else within.next_number,
            row=row,
        )

    def _flush(self, within: _Open | None = None) -> None:
        """Make a block of the text since the last one."""
        if not self._text:
            return
        within = within or self._open[-1]
        text, self._text = clean("".join(self._text)), []
        links, linked, self._links, self._linked = self._links, self._linked, 0, 0
        if within.verbatim:
            pieces = ["\n".join(map(str.rstrip, text.strip("\n").split("\n")))]
        else:
            lines = [" ".join(line.split()) for line in text.split("\n")]
            pieces = re.split(r"\n{2,}", "\n".join(lines).strip("\n"))
        for piece in pieces:
            if not piece.strip():
                continue
            only_links = links > 0 and 5 * linked >= 4 * _weight(piece)
            block = Block(
                self._marker + piece,
                bool(self._marker) or within.tag in {"dt", "dd"},
                within.heading,
                within.main,
                within.article,
                within.around,
                links if only_links else 0,
            )
            self._marker = ""
            self._emit(block)

    def _emit(self, block: Block) -> None:
        if self._rows and self._rows[-1]:
            self._rows[-1][-1].append(block)
        else:
            self.blocks.append(block)

    def _end_row(self) -> None:
        """Cells of a line each are a row of a table; cells with more in them were a way to lay out a page."""
        cells = self._rows.pop()
        filled = [cell for cell in cells if cell]
        if len(filled) > 1 and all(len(cell) == 1 and "\n" not in cell[0].text for cell in filled):
            text = " | ".join(cell[0].text if cell else "" for cell in cells)
            links = sum(cell[0].links for cell in filled) if all(cell[0].links for cell in filled) else 0
            self._emit(filled[0][0]._replace(text=f"| {text} |", line=True, links=links))
            return
        for cell in filled:
            for block in cell:
                self._emit(block)


def _weight(text: str) -> int:
    return sum(map(str.isalnum, text))


def _is_data(tag: str, attributes: Mapping[str, str]) -> bool:
    return tag == "script" and attributes.get("type", "").lower() == "application/ld+json"


def _is_hidden(attributes: Mapping[str, str]) -> bool:
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or attributes.get("role") in _DROPPED_ROLES
        or bool(_HIDDEN.search(attributes.get("style", "")))
    )


def _marker(within: _Open) -> str:
    """What a list item begins with: a dash or its number, further in for a list in a list."""
    indent = "  " * (min(within.lists, _DEEPEST_LIST) - 1)
    if within.next_number is None:
        return f"{indent}- "
    within.next_number[0] += 1
    return f"{indent}{within.next_number[0] - 1}. "


def _first_number(tag: str, attributes: Mapping[str, str]) -> list[int] | None:
    """The number of a numbered list's first item, to be counted up; None for other lists."""
    start = attributes.get("start", "")
    return [int(start) if start.isdecimal() and len(start) < 6 else 1] if tag == "ol" else None
