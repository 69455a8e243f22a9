"""Whether a text may hold a record or a list."""

from __future__ import annotations

import re
from typing import Final

from qa.language.patterns import regex

__all__ = ["may_hold_entries"]

#: So many lines make a record.
_LEAST: Final = 2
_ENTRY_LINE: Final = regex(r"^[ \t]*(?:\||[-*+•‣◦▪–·]\s|\(?\d{1,2}[.)]\s|[^\n:|]{1,44}:\s)", re.MULTILINE)


def may_hold_entries(text: str) -> bool:
    """Whether a text has lines like those of a record or a list; most have none, and need no closer look."""
    return any(count >= _LEAST for count, _ in enumerate(_ENTRY_LINE.finditer(text), 1))
