"""A conversation in a file: written whole or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qa.corpus.saved import BEGIN, is_saved
from qa.errors import QAError
from qa.hints import TYPE_CHECKING
from qa.interface.markdown import to_markdown
from qa.interface.page import to_html
from qa.storage.atomic import replacing

if TYPE_CHECKING:
    from qa.corpus.article import Corpus
    from qa.reading.answer import Answer

__all__ = ["SAVABLE", "SaveError", "check_target", "save"]

_FORMATS = {".md": to_markdown, ".markdown": to_markdown, ".html": to_html, ".htm": to_html}
SAVABLE = frozenset(_FORMATS)
"""What the names of saved conversations end in."""


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
                begin = file.read(BEGIN)
            if begin.strip() and not is_saved(begin):
                raise SaveError(f"{name} is there already and is no transcript: choose another name")
    except (OSError, RuntimeError, ValueError) as error:
        reason = str(getattr(error, "strerror", None) or error)
        raise SaveError(f"{name}: {reason.lower()}") from None
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
    try:
        with replacing(path) as file:
            file.write(text.encode("utf-8"))
    except OSError as error:
        raise SaveError(f"{name}: {(error.strerror or str(error)).lower()}; nothing was changed") from None
    return path
