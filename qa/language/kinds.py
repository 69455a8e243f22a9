"""What is a kind of what: an orange is a fruit, a tram driver has a job."""

from __future__ import annotations

import os
from functools import lru_cache

from qa.hints import Final
from qa.language.sorted_file import SortedFile

__all__ = ["kinds_named", "kinds_of"]

#: Marks the line of a noun by which a kind is asked for: "?job: job".
_ASKED: Final = "?"
#: So many letters each part of a compound has at least.
_LEAST_PART: Final = 4


@lru_cache(maxsize=1)
def _table() -> SortedFile:
    return SortedFile(os.path.join(os.path.dirname(__file__), "kinds.txt"))


def _row(head: str) -> frozenset[str]:
    return frozenset(next(_table().behind(head), "").split())


@lru_cache(maxsize=1 << 14)
def kinds_of(term: str) -> frozenset[str]:
    """The kinds that a term is one of, those that take in these among them.

    Parameters
    ----------
    term : str
        As `qa.language.forms.term` makes it; a hyphen joins the parts of a compound.

    Returns
    -------
    frozenset of str
        Names of kinds; empty for a term that the table does not know.

    Examples
    --------
    >>> sorted(kinds_of("orang") & {"fruit", "food", "metal"})
    ['food', 'fruit']
    >>> "material" in kinds_of("goatskin")
    True
    """
    return _row(term) or _row(term.rpartition("-")[2]) or _joined(term)


def _joined(term: str) -> frozenset[str]:
    """The kinds of a compound of two known words that is written as one: those of the second."""
    cuts = range(_LEAST_PART, len(term) - _LEAST_PART + 1)
    return next((kinds for cut in cuts if _row(term[:cut]) and (kinds := _row(term[cut:]))), frozenset())


@lru_cache(maxsize=1 << 10)
def kinds_named(term: str) -> frozenset[str]:
    """The kinds that are asked for by a noun.

    Parameters
    ----------
    term : str

    Returns
    -------
    frozenset of str

    Examples
    --------
    >>> kinds_named("occup") == kinds_named("job")
    True
    """
    return _row(f"{_ASKED}{term}")
