"""An article as it was laid out: blocks with a blank line between them, and their lines."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from qa.hints import TYPE_CHECKING
from qa.interface.text import safe
from qa.language.patterns import regex
from qa.records import NamedTuple

if TYPE_CHECKING:
    from qa.corpus.article import Article, Sentence

__all__ = ["Part", "TextLine", "is_headed", "layout", "parts", "spaced"]

_FULL = 50  # characters from which a line may end only because the page does
_MOST_INDENT = 8
# What begins a line of its own: a list item, a row of a table, a heading, a quotation, a rule.
_OWN = regex(r"(?:[-*+•–—|>#]|\(?(?:\d{1,3}|[a-zA-Z])[.)]\s|[=_-]{3})")
_NO_ITEM = frozenset("|#=_")
_WIDE = regex(r"[ \t]{2,}|\t")


class TextLine(NamedTuple):
    """A line to be shown: how far it is indented, where its words stand in the text, whether it is an item.

    A line that the page had broken has several spans.
    """

    indent: int
    spans: Sequence[tuple[int, int]]
    listed: bool = False


class Part(NamedTuple):
    """Part of a line: of one sentence, or of none.

    ``first`` and ``last`` tell whether that sentence begins and ends there.
    """

    start: int
    end: int
    sentence: Sentence | None
    first: bool
    last: bool


def is_headed(article: Article, rows: Sequence[Sentence]) -> bool:
    """Whether the text begins with its own title."""
    return bool(rows) and rows[0].text.lstrip("# ").strip() == article.title


def layout(article: Article, rows: Sequence[Sentence]) -> Iterator[list[TextLine]]:
    """The blocks of an article, without what stands before its text.

    Lines of a paragraph that were broken at the edge of a page are put together again; those that begin a
    list item, a row of a table or a heading, and short ones, stay as they are.
    """
    text = article.text
    at = min(article.body, rows[0].start) if rows else article.body
    block: list[TextLine] = []
    full = False  # the line before may go on
    while at < len(text):
        stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop
        line = text[at:stop]
        words = line.strip(" \t\r\ufeff")
        if not words:
            if block:
                yield block
            block, full = [], False
        else:
            start = at + line.index(words)
            span = (start, start + len(words))
            own = _OWN.match(words) is not None
            if full and not own:
                block[-1] = block[-1]._replace(spans=(*block[-1].spans, span))
            else:
                indent = len(line[: start - at].expandtabs(4))
                block.append(TextLine(min(indent, _MOST_INDENT), (span,), own and words[0] not in _NO_ITEM))
            full = len(words) >= _FULL and words[0] not in _NO_ITEM
        at = stop + 1
    if block:
        yield block


def parts(line: TextLine, rows: Sequence[Sentence]) -> Iterator[Part]:
    """A line cut where sentences begin and end; spans that were put together are parts of their own."""
    for start, end in line.spans:
        at = start
        for number in range(bisect_right(rows, start, key=lambda row: row.end), len(rows)):
            row = rows[number]
            if row.start >= end:
                break
            if at < row.start:
                yield Part(at, row.start, None, first=False, last=False)
                at = row.start
            stop = min(row.end, end)
            yield Part(at, stop, row, first=at == row.start, last=stop == row.end)
            at = stop
        if at < end:
            yield Part(at, end, None, first=False, last=False)


def spaced(text: str) -> str:
    """Make a text safe, but keep its wide gaps, as no-break spaces, so that columns stay under each other."""
    done, shown = 0, ""
    for gap in _WIDE.finditer(text):
        shown += safe(text[done : gap.start()]) + "\xa0" * len(gap[0].expandtabs(4))
        done = gap.end()
    return shown + safe(text[done:])
