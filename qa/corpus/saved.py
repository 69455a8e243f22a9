"""Conversations that were saved: the program's own files, which are no articles."""

from __future__ import annotations

__all__ = ["BEGIN", "SIGNATURE", "is_saved"]

SIGNATURE = "<!-- a conversation with article-qa -->"
"""Stands on a line of its own near the beginning of every saved conversation."""

BEGIN = 400
"""Bytes among which it stands."""


def is_saved(data: bytes) -> bool:
    r"""Whether this is what a saved conversation begins with.

    Examples
    --------
    >>> is_saved(b"<!-- a conversation with article-qa -->\n\n# A conversation about the mill")
    True
    >>> is_saved(b"A page begins with <!-- a conversation with article-qa -->.")
    False
    """
    lines = data[:BEGIN].removeprefix(b"\xef\xbb\xbf").split(b"\n")
    return SIGNATURE.encode() in [line.rstrip() for line in lines]
