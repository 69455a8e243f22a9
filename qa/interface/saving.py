"""A conversation in a file: written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from qa.errors import QAError
from qa.interface.markdown import SIGNATURE, to_markdown
from qa.interface.page import to_html

if TYPE_CHECKING:
    from qa.corpus.article import Corpus
    from qa.reading.answer import Answer

__all__ = ["SaveError", "check_target", "save"]

_FORMATS = {".md": to_markdown, ".markdown": to_markdown, ".html": to_html, ".htm": to_html}


class SaveError(QAError):
    """A transcript can't be written there."""


def check_target(name: str | Path) -> Path:
    """The file that is meant, if a transcript may be written to it.

    Raises
    ------
    SaveError
        When the name's end is no format, the folder isn't there, or something else stands there that
        is no transcript.
    """
    try:
        path = Path(name).expanduser()
        if path.suffix.lower() not in _FORMATS:
            raise SaveError(f"{path}: the name must end in .md or .html")
        path = path.resolve()  # a symbolic link stays one
        if not path.parent.is_dir():
            raise SaveError(f"{name}: there is no folder {path.parent}; make it first")
        if path.exists():
            if not path.is_file():
                raise SaveError(f"{name} is no file: choose another name")
            with path.open("rb") as file:
                begin = file.read(400)
            if begin.strip() and SIGNATURE.encode() not in begin:
                raise SaveError(f"{name} is there already and is no transcript: choose another name")
    except (OSError, RuntimeError, ValueError) as error:
        raise SaveError(f"{name}: {getattr(error, 'strerror', None) or error}".lower()) from None
    return path


def save(name: str | Path, turns: Sequence[Answer], corpus: Corpus) -> Path:
    """Write a transcript; an earlier one at the same place stays whole until the new one is.

    Parameters
    ----------
    name : str or Path
        Ends in ``.md`` or ``.html``, which decides the format.
    turns : sequence of Answer
    corpus : Corpus
        The HTML shows its articles beside the conversation.

    Returns
    -------
    Path
        Where it was written.

    Raises
    ------
    SaveError
    """
    path = check_target(name)
    text = _FORMATS[path.suffix.lower()](turns, corpus)
    temporary = ""
    try:
        handle, temporary = tempfile.mkstemp(prefix=f".{path.name[:40]}.", suffix=".tmp", dir=path.parent)
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(_mode(path))
        Path(temporary).replace(path)
        temporary = ""
    except OSError as error:
        raise SaveError(f"{name}: {(error.strerror or str(error)).lower()}; nothing was changed") from None
    finally:
        if temporary:
            with suppress(OSError):
                Path(temporary).unlink()
    return path


def _mode(path: Path) -> int:
    """The permissions that the file has, or that a new one would get."""
    with suppress(OSError):
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
