"""Regular expressions compiled when they are first used: one answer needs few of all that there are."""

from __future__ import annotations

import re
from typing import Any, cast

__all__ = ["regex"]


class _Pattern:
    """Stands for a compiled pattern until a method of it is asked for, and hands that on from then."""

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(self._source, self._flags), name)
        setattr(self, name, found)  # it is found there the next time
        return found


def regex(source: str, flags: int = 0) -> re.Pattern[str]:
    r"""A pattern as `re.compile` makes it, compiled when it is first used.

    A wrong one is found out at its first use too.

    Parameters
    ----------
    source : str
    flags : int
        As `re.compile` takes them.

    Examples
    --------
    >>> regex(r"\d+").findall("3 ships in 1905")
    ['3', '1905']
    """
    return cast("re.Pattern[str]", _Pattern(source, flags))
