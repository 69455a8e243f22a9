"""The text of one file as it was read: what offsets count in."""

from __future__ import annotations

from contextlib import suppress

from qa.corpus.content import read_document
from qa.corpus.files import shown
from qa.errors import EmptyCorpusError
from qa.hints import TextIO
from qa.interface.screen import is_terminal
from qa.interface.text import safe
from qa.language.patterns import regex

__all__ = ["show_text"]

_NOT_SHOWN = regex(r"[^\n\t\w\s]|[^\S \n\t]")


def show_text(path: str, stream: TextIO | None) -> None:
    """Write a file's text, to the character: its offsets are those of the citations.

    A file without any is refused, as by every command.

    On a terminal each character that the terminal would obey is replaced by one that it shows.
    """
    text = read_document(path).text
    if not text.strip("\ufeff \t\r\n"):
        what = "is blank" if text else "is empty"
        raise EmptyCorpusError(f"{shown(path)}: {what}; give a file with some text in it")
    if stream is None:  # standard output is closed
        return
    if is_terminal(stream):
        text = _NOT_SHOWN.sub(lambda match: safe(match[0]) or "�", text)
    with suppress(AttributeError, ValueError):
        stream.reconfigure(newline="\n")  # type: ignore[attr-defined]
    stream.write(text)
    stream.flush()
