"""E-books: the chapters in the order of the spine, and the title and day of the package file."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from urllib.parse import unquote

from qa.corpus.datelines import whole_date
from qa.corpus.formats.archive import Archive
from qa.corpus.formats.document import Document, FormatError, join_blocks
from qa.corpus.formats.html import decode_page, read_page
from qa.corpus.formats.xml import Properties, local, parse_xml

__all__ = ["read_epub"]

_CONTAINER, _ENCRYPTION = "META-INF/container.xml", "META-INF/encryption.xml"
_CHAPTERS = frozenset({"application/xhtml+xml", "text/html"})


def read_epub(data: bytes) -> Document:
    """Read an e-book as one text: all the chapters of its spine, without the table of contents."""
    archive = Archive(data, ".epub")
    container = _Package()
    parse_xml(archive.read(_CONTAINER), container, _CONTAINER)
    if not container.packages:
        raise FormatError(f"{_CONTAINER} names no package file; save the book anew")
    package, name = _Package(), container.packages[0]
    parse_xml(archive.read(name), package, name)
    chapters = package.chapters(posixpath.dirname(name))
    if not chapters:
        raise FormatError("an e-book without a spine, so without chapters; save it anew")
    locked = _locked(archive)
    blocks: list[tuple[str, bool]] = []
    for chapter in chapters:
        if chapter in locked:
            raise FormatError("encrypted (copy protection); give a book without it")
        page = read_page(decode_page(archive.read(chapter)))
        blocks += [(block.text, block.line) for block in page.blocks]
    if not blocks:
        raise FormatError("no text in this book; give one with more than pictures")
    return Document(
        join_blocks(blocks),
        title=package.first("title"),
        date=whole_date(package.first("date")[:40]),
        source=package.first("publisher") or None,
    )


class _Package(Properties):
    """The files that a container or a package file names, and the metadata."""

    def __init__(self) -> None:
        super().__init__()
        self.packages: list[str] = []
        self.locked: list[str] = []
        self._files: dict[str, str] = {}
        self._spine: dict[str, None] = {}

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Note what an element names."""
        super().start(tag, attributes)
        name = local(tag)
        if name == "rootfile":
            self.packages.append(attributes.get("full-path", ""))
        elif name == "CipherReference":
            self.locked.append(unquote(attributes.get("URI", "")))
        elif name == "itemref":
            self._spine.setdefault(attributes.get("idref", ""))
        elif (
            name == "item"
            and attributes.get("media-type", "").strip().lower() in _CHAPTERS
            and "nav" not in attributes.get("properties", "").split()
        ):
            self._files.setdefault(attributes.get("id", ""), unquote(attributes.get("href", "")))

    def chapters(self, folder: str) -> list[str]:
        """The names in the archive of the chapters in the spine, each once."""
        hrefs = [self._files[key].partition("#")[0] for key in self._spine if key in self._files]
        return list(dict.fromkeys(posixpath.normpath(posixpath.join(folder, href)) for href in hrefs))


def _locked(archive: Archive) -> frozenset[str]:
    if _ENCRYPTION not in archive:
        return frozenset()
    encryption = _Package()
    parse_xml(archive.read(_ENCRYPTION), encryption, _ENCRYPTION)
    return frozenset(encryption.locked)
