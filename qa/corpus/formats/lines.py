"""Lines on pages, put together to paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from qa.records import NamedTuple

__all__ = ["Line", "paragraphs", "without_margins"]


class Line(NamedTuple):
    """A line of text, where it begins on its page (upward from the lower left), and its letters' size."""

    text: str
    x: float
    y: float
    size: float


_ITEM = re.compile(r"(?:[•‣◦▪●○■–*-]|\(?\d{1,2}[.)])\s")
_STOP = re.compile(r"[.!?…:][\"”’')\]]*(?:\[\d+\])?$")
_BROKEN_WORD = re.compile(r"(\w+)-$")
_OUTER_NUMBER = re.compile(r"^\d+\s+|\s+\d+$")
_PAGE_NUMBER = re.compile(
    r"(?:page\s+)?[-–]?\s*(?:\d{1,4}|[ivxlc]{1,6})\s*[-–]?(?:\s*(?:of|/)\s*\d{1,4})?", re.IGNORECASE
)
# How much wider than usual the space above a paragraph is, how much larger the letters of a heading are,
# how far the first line goes in, and how short the last line is.
_WIDER, _LARGER, _INDENT, _SHORT = 1.25, 1.08, 0.8, 0.75
_REPEATED_PAGES = 3
# A distance seen less often may be that of paragraphs; single spacing is at most so many times the size.
_COMMON, _SINGLE = 4, 1.5


def without_margins(pages: list[list[Line]]) -> list[list[Line]]:
    """The pages without their numbers, and without the first and last lines that come back on most."""
    usual = _usual_size(pages)
    edges = [_edges(page, usual * _LARGER) for page in pages]
    counts = Counter(pattern for page in edges for pattern in {_pattern(line) for line in page})
    enough = max(_REPEATED_PAGES, len(pages) // 2 + 1)
    kept: list[list[Line]] = []
    for page, margins in zip(pages, edges, strict=True):
        dropped = {
            line
            for line in margins
            if counts[_pattern(line)] >= enough or (len(pages) > 1 and _PAGE_NUMBER.fullmatch(line.text))
        }
        kept.append([line for line in page if line not in dropped])
    return kept if any(kept) else pages


def _edges(page: list[Line], largest: float) -> list[Line]:
    """The two highest and the two lowest lines of a page, but no headings."""
    order = sorted(page, key=lambda line: -line.y)
    return [line for line in order[:2] + order[2:][-2:] if line.size <= largest]


def _usual_size(pages: list[list[Line]]) -> float:
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page:
            sizes[line.size] += len(line.text)
    return min(sizes, key=lambda size: (-sizes[size], size), default=0.0)


def _pattern(line: Line) -> str:
    return _OUTER_NUMBER.sub("", line.text)


def paragraphs(pages: list[list[Line]]) -> list[tuple[str, bool]]:
    """Put lines together: each paragraph, heading or list item, and whether it is an item.

    A paragraph ends where the space to the next line is wider than usual for letters of this size,
    where the size changes, before a line that is set in, and after a short line that ends a sentence.
    From column to column and from page to page it goes on where the sentence does.
    """
    lines = [line for page in pages for line in page]
    firsts = {id(page[0]) for page in pages if page}
    usual, widths = _usual_spaces(pages), _usual_widths(lines)
    hyphened = {word.lower() for line in lines for word in re.findall(r"\w+-\w+", line.text)}
    blocks: list[tuple[str, bool]] = []
    for before, line in pairwise([None, *lines]):
        assert line is not None
        item = bool(_ITEM.match(line.text))
        if before is None or item or _begins(before, line, id(line) in firsts, usual, widths):
            blocks.append((line.text, item))
        else:
            text, listed = blocks[-1]
            blocks[-1] = (_joined(text, line.text, hyphened), listed)
    return blocks


def _begins(
    before: Line, line: Line, new_page: bool, usual: dict[int, float], widths: dict[int, int]
) -> bool:
    """Whether a paragraph begins with this line."""
    if not 1 / _LARGER < line.size / max(before.size, 0.01) < _LARGER:
        return True
    space = before.y - line.y
    if new_page or space < -0.5 * line.size:
        return bool(_STOP.search(before.text)) or not line.text[0].islower()
    if space > _WIDER * usual.get(_size(line), _SINGLE * line.size):
        return True
    if space < 0.5 * line.size:  # beside it
        return False
    stops = bool(_STOP.search(before.text))
    return stops and (
        line.x > before.x + _INDENT * line.size or len(before.text) < _SHORT * widths[_size(line)]
    )


def _usual_spaces(pages: list[list[Line]]) -> dict[int, float]:
    """The commonest distance between two lines, by the size of their letters."""
    spaces: dict[int, Counter[float]] = {}
    for page in pages:
        for before, line in pairwise(page):
            space = before.y - line.y
            if _size(before) == _size(line) and 0.8 * line.size < space < 3 * line.size:
                spaces.setdefault(_size(line), Counter())[round(2 * space) / 2] += 1
    usual: dict[int, float] = {}
    for size, counts in spaces.items():
        space = min(counts, key=lambda space: (-counts[space], space))  # of equally common ones the narrowest
        seldom = counts[space] < _COMMON
        usual[size] = min(space, _SINGLE * size / 2) if seldom else space
    return usual


def _usual_widths(lines: list[Line]) -> dict[int, int]:
    """The length in characters of a full line, by the size of its letters."""
    lengths: dict[int, list[int]] = {}
    for line in lines:
        lengths.setdefault(_size(line), []).append(len(line.text))
    return {size: sorted(found)[(len(found) - 1) * 9 // 10] for size, found in lengths.items()}


def _size(line: Line) -> int:
    return round(2 * line.size)


def _joined(text: str, line: str, hyphened: set[str]) -> str:
    """Two lines of a paragraph; a word broken at the end of the line is whole again."""
    broken = _BROKEN_WORD.search(text)
    if broken and line[0].islower():
        rest = re.match(r"\w+", line)
        keep = rest is not None and f"{broken[1]}-{rest[0]}".lower() in hyphened
        return (text if keep else text[:-1]) + line
    return f"{text} {line}"
