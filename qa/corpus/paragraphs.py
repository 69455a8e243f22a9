"""Paragraphs and lines: which line ends a thought, and which was only broken to fit the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from qa.records import NamedTuple

__all__ = ["Unit", "units"]


class Unit(NamedTuple):
    """A stretch of text that no sentence crosses: a paragraph, a headline, a list item, a line of code."""

    start: int
    end: int
    paragraph: int


class _Line(NamedTuple):
    """A line without its end and without the blanks around it."""

    text: str
    start: int
    indent: int


# A bullet, a number or a letter of a list; a heading; a quotation's, a table's or a fence's first mark.
_ITEM = re.compile(r"(?:[-*+•‣◦▪–—·]|\(?(?:\d{1,3}|[A-Za-z]|[ivx]{1,5})[.)])\s")
_OWN_LINE = re.compile(r"#{1,6}\s|\||```|~~~|[-*_=+~#•](?:\s*[-*_=+~#•]){2,}\s*$")
_FENCE = re.compile(r"```|~~~")
_STOP = re.compile(r"[.!?…:;。！？][\"”’'»)\]*_]*(?:\[[^\[\]]{1,20}\])*$")
# A line that ends in one of these has not said what it is about to say.
_OPEN_END = re.compile(
    r"(?:,|-|\b(?:[Tt]he|[Aa]n?|of|in|on|at|to|for|from|with|by|and|or|but|as|that|which|who|his|her|its|their|is|are"
    r"|was|were|be|has|have|had|will|would|than|into|over|under|between|Mr\.|Mrs\.|Ms\.|Dr\.|Gen\.|St\.|Prof\.))$"
)
_GOES_ON = re.compile(r"(?:>\s*)?[(\"“]?[a-zà-öø-ÿ]|\d+\s[a-z]")
_SHORTEST_WRAP, _LONGEST_WRAP = 40, 120
_ALIKE = 3
_HEADLINE = 60


def units(text: str, begin: int = 0, *, markdown: bool = False) -> Iterator[Unit]:
    r"""Cut a text into paragraphs, and these at the line ends that were meant.

    A blank line ends a paragraph; in a text without blank lines each line that was meant is a
    paragraph. A line end was meant unless the text is wrapped to a width and the line is full, or
    the line stops in the middle of a phrase. In Markdown a line end is a space, as it says itself,
    except after a short line that looks like a headline.

    Parameters
    ----------
    text : str
    begin : int
        Where the running text begins.
    markdown : bool
        Read fenced code and joined lines as Markdown does.

    Yields
    ------
    Unit
        In order, without blanks at its ends, never empty; together they hold everything that is
        not white space.

    Examples
    --------
    >>> text = "Snow in May\n\nIt fell all day.\n- on roofs\n- on roads"
    >>> [text[unit.start : unit.end] for unit in units(text)]
    ['Snow in May', 'It fell all day.', '- on roofs', '- on roads']
    """
    blocks, blank = _blocks(text, begin)
    width = _wrap_width(blocks)
    number, fenced, listed = 0, False, False
    for block in blocks:
        number += 1
        first = block[0]
        listed = bool(_ITEM.match(first.text)) or (listed and first.indent > 0)
        code = markdown and first.indent >= 4 and not listed
        start = first.start
        previous = first
        fenced ^= bool(markdown and _FENCE.match(first.text))
        for line in block[1:]:
            fence = bool(markdown and _FENCE.match(line.text))
            if fenced or fence or code or _meant(previous, line, width, listed=listed, markdown=markdown):
                yield Unit(start, previous.start + len(previous.text), number)
                start = line.start
                item = bool(_ITEM.match(line.text))
                if not (fenced or fence or code or (listed and item)):
                    number += not blank or bool(_STOP.search(previous.text) and not item)
                listed = item
            fenced ^= fence
            previous = line
        yield Unit(start, previous.start + len(previous.text), number)


def _blocks(text: str, begin: int) -> tuple[list[list[_Line]], bool]:
    """The lines between blank lines, and whether there is a blank line between two of them."""
    blocks: list[list[_Line]] = []
    block: list[_Line] = []
    offset = begin
    for raw in text[begin:].splitlines(keepends=True):
        bare = raw.lstrip()
        if bare:
            indent = len(raw) - len(bare)
            block.append(_Line(bare.rstrip(), offset + indent, indent))
        elif block:
            blocks.append(block)
            block = []
        offset += len(raw)
    if block:
        blocks.append(block)
    return blocks, len(blocks) > 1


def _wrap_width(blocks: list[list[_Line]]) -> int:
    """The width that the text is wrapped to, or 0 when its line ends were meant.

    Wrapped text gives itself away: most of its lines are about equally long, and those that end
    without a stop mostly go on in lower case, which lists and headlines don't.
    """
    pairs = [pair for block in blocks if len(block) > 1 for pair in pairwise(block)]
    lengths = sorted(len(line.text) for line, _ in pairs)
    width = lengths[(len(lengths) - 1) * 19 // 20] if pairs else 0
    if not _SHORTEST_WRAP <= width <= _LONGEST_WRAP:
        return 0
    open_ended = [following for line, following in pairs if not _STOP.search(line.text)]
    going_on = sum(bool(_GOES_ON.match(line.text)) for line in open_ended)
    full = sum(_full(*pair, width) for pair in pairs)
    if full == len(pairs) >= _ALIKE:  # so even are only lines that were broken, be there names at their ends
        return width if 4 * going_on >= len(open_ended) > 0 else 0
    return width if 2 <= len(open_ended) <= 2 * going_on and 5 * full >= 3 * len(pairs) else 0


def _full(line: _Line, following: _Line, width: int) -> bool:
    """Whether the next line's first word had no room, give or take a fifth for ragged wrapping."""
    return 5 * (len(line.text) + 1 + len(following.text.split(None, 1)[0])) > 4 * width


def _meant(line: _Line, following: _Line, width: int, *, listed: bool, markdown: bool) -> bool:
    """Whether the end of this line was meant, or only made by wrapping."""
    # "the time as a function of | n. Since": in the midst of a sentence no item begins.
    midst = width and _full(line, following, width) and not listed and not _STOP.search(line.text)
    item = _ITEM.match(following.text) and not midst
    if item or _OWN_LINE.match(line.text) or _OWN_LINE.match(following.text):
        return True
    if listed and following.indent > line.indent:
        return False
    if following.indent > line.indent + 1 and not listed:
        return True
    if width and _full(line, following, width):
        return False
    stops, lower = bool(_STOP.search(line.text)), bool(_GOES_ON.match(following.text))
    if markdown:
        return not (lower or stops or len(line.text) >= _HEADLINE)
    return stops or len(line.text) < _HEADLINE // 2 or not (lower or _OPEN_END.search(line.text))
