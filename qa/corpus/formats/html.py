"""Web pages: the main text without what stands around it, and the title and date that the page gives."""

from __future__ import annotations

import codecs
import datetime as dt
import re
from itertools import groupby

from qa.corpus.datelines import whole_date
from qa.corpus.formats.document import Document, FormatError, join_blocks
from qa.corpus.formats.page import Block, Page

__all__ = ["decode_page", "read_html", "read_page"]

# Shares of the text that a part must hold to be taken for the main text.
_MAIN, _ARTICLE, _INSIDE = 0.25, 0.5, 0.25
_LONGEST_MENU_ENTRY = 60
_LONGEST_TITLE = 300

_CHARSET = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,500}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE
)
_XML_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}>")
_PUBLISHED = re.compile(r'"datePublished"\s*:\s*"([^"]{4,40})"')
_DATES = (
    "article:published_time", "datepublished", "pubdate", "date", "dc.date", "dc.date.issued", "dcterms.date",
    "dcterms.issued", "dcterms.created", "citation_publication_date", "parsely-pub-date", "publish-date",
)  # fmt: skip


def read_html(data: bytes) -> Document:
    """Read the main text of a web page.

    It is what ``<main>`` holds, or else ``<article>``, or else the page without its surroundings:
    navigation, footers, asides, menus, what is hidden, and runs of links. The day is the one on which
    the page says it was published.
    """
    page = read_page(decode_page(data))
    blocks = _main_text(page.blocks)
    if not blocks:
        raise FormatError("no text in this page; give one whose text is in the file, not fetched by a script")
    head = page.head
    return Document(
        join_blocks([(block.text, block.line) for block in blocks]),
        title=_title(head.get("og:title", ""), head.get("title", ""), blocks),
        date=_date(head),
        source=_one_line(head.get("og:site_name", "")) or None,
    )


def read_page(text: str) -> Page:
    """Parse a page, as browsers do: nothing in it is an error."""
    from lxml import etree

    page = Page()
    # Not limited to the depth and lengths that suit a tree in memory: none is made.
    parser = etree.HTMLParser(target=page, encoding="utf-8", huge_tree=True)
    parser.feed(_XML_DECLARATION.sub("", text, count=1).encode("utf-8", "replace"))
    parser.close()
    return page


def decode_page(data: bytes) -> str:
    """The characters of a page: by its byte-order mark, its declaration, as UTF-8, or as Windows-1252."""
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    declared = _CHARSET.search(data[:4096])
    for encoding in (declared[1].decode().lower() if declared else "utf-8", "utf-8"):
        # Browsers read Latin-1 as Windows-1252, and a page can't declare UTF-16 in ASCII.
        name = {"iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "utf-8"}.get(encoding, encoding)
        try:
            return data.decode("utf-8" if name.startswith("utf-16") else name)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("cp1252", "replace")


def _main_text(blocks: list[Block]) -> list[Block]:
    """The blocks that are the page's text rather than what stands around it."""
    inside = _part([block for block in blocks if not block.around], blocks, _INSIDE)
    main = _part([block for block in inside if block.main], inside, _MAIN)
    article = _part([block for block in main if block.article], main, _ARTICLE)
    return (
        article
        if article is not blocks and any(b.main or b.article for b in article)
        else _without_menus(article)
    )


def _part(part: list[Block], whole: list[Block], share: float) -> list[Block]:
    """The part, when it holds this share of the text; else the whole."""
    enough = sum(len(block.text) for block in part) >= share * sum(len(block.text) for block in whole)
    return part if part and enough else whole


def _without_menus(blocks: list[Block]) -> list[Block]:
    """Without runs of three or more links and nothing else."""
    kept: list[Block] = []
    for menu, run in groupby(
        blocks, lambda b: 0 < len(b.text) <= _LONGEST_MENU_ENTRY * b.links and not b.heading
    ):
        group = list(run)
        if not menu or sum(block.links for block in group) < 3:
            kept += group
    return kept or blocks


def _title(shared: str, name: str, blocks: list[Block]) -> str:
    """The first main heading, when the page's name holds it or there is no such name; else that name."""
    shared, name = _one_line(shared), _one_line(name)
    heading = next((_one_line(block.text) for block in blocks if block.heading == 1), "")
    if heading and (heading.casefold() in (name or shared or heading).casefold()):
        return heading
    return shared or name or heading


def _date(head: dict[str, str]) -> dt.date | None:
    scripts = "\n".join(text for name, text in head.items() if name.startswith("script "))
    found = _PUBLISHED.search(scripts)
    for text in (*(head.get(name, "") for name in _DATES), found[1] if found else ""):
        if date := whole_date(text.strip()[:40]):
            return date
    return None


def _one_line(text: str) -> str:
    return " ".join(text.split())[:_LONGEST_TITLE]
