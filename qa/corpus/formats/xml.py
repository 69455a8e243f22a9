"""The XML files in documents and e-books, read element by element."""

from __future__ import annotations

from collections.abc import Mapping

from qa.corpus.formats.document import FormatError, clean
from qa.hints import Any

__all__ = ["Properties", "local", "parse_xml"]


def parse_xml(data: bytes, target: Any, name: str) -> None:
    """Report the elements of an XML file to a target with `start`, `data`, `end` and `close`.

    No tree is made; nothing outside the file is fetched, and entities of its own are refused.

    Raises
    ------
    FormatError
    """
    from lxml import etree

    if b"<!ENTITY" in data or b"<\0!\0E\0N\0T" in data or b"\0<\0!\0E\0N\0T" in data:
        raise FormatError(f"{name} in it defines entities of its own; open it and save it anew")
    parser = etree.XMLParser(target=target, resolve_entities=False, no_network=True, load_dtd=False)
    try:
        parser.feed(data)
        parser.close()
    except etree.XMLSyntaxError as error:
        raise FormatError(f"{name} in it is damaged; open it and save it anew") from error


class Properties:
    """What an XML file says in elements that hold nothing but text, by their names without a namespace."""

    def __init__(self) -> None:
        self.values: dict[str, list[str]] = {}
        self._text: list[str] = []

    def start(self, _tag: str, _attributes: Mapping[str, str]) -> None:
        """Forget the text before."""
        self._text = []

    def data(self, data: str) -> None:
        """Take in a piece of text."""
        self._text.append(data)

    def end(self, tag: str) -> None:
        """Note the text of the element that ends."""
        text = " ".join(clean("".join(self._text)).split())
        self._text = []
        if text:
            self.values.setdefault(local(tag), []).append(text)

    def close(self) -> None:
        """Nothing is left to do."""

    def first(self, name: str) -> str:
        """The first value of this name, or an empty text."""
        return self.values.get(name, [""])[0]


def local(name: str) -> str:
    """A name without its namespace."""
    return name.rpartition("}")[2]
