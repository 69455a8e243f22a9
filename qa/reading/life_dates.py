"""Birth and death as an encyclopedia tells them: "Ann Roe (3 May 1802 – 9 June 1871) was a painter"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.arrays import NDArray, np
from qa.hints import Final
from qa.language.closed_classes import word_set
from qa.language.forms import term
from qa.language.patterns import regex

__all__ = ["LIFE", "other_end", "put_lives"]

_BORN: Final = frozenset(map(term, ("born", "birth")))
_DIED: Final = frozenset(map(term, ("die", "death")))
#: Terms that ask for a day of a life.
LIFE: Final = _BORN | _DIED
_DASHES: Final = word_set("– — - --")
_YEAR: Final = regex(r"\d{3,4}$")
#: A date has at most so many words; a bracket, so many before its dates.
_DATE: Final = 5
_BRACKET: Final = 40


def put_lives(
    terms: Sequence[str],
    folded: Sequence[str],
    part: NDArray[np.int64],
    found: NDArray[np.int64],
    present: Sequence[NDArray[np.bool_]],
) -> None:
    """Find a question's born and died in the dates behind a name: in the bracket, and in the dash.

    Parameters
    ----------
    terms : sequence of str
        The question's.
    folded : sequence of str, length n_words
    part : ndarray of int, shape (n_words,)
        The sentence of each word.
    found : ndarray of int, shape (n_words,)
        Number of the term that each word is; changed here.
    present : sequence of ndarray of bool, shape (n_terms,)
        Which terms each sentence has; changed here.
    """
    asked = [(i, 0) for i, word in enumerate(terms) if word in _BORN]
    asked += [(i, 1) for i, word in enumerate(terms) if word in _DIED]
    for opening, dash in _lives(folded) if asked else ():
        for number, side in asked:
            place = (opening, dash)[side]
            if not present[part[place]][number]:
                found[place] = number
                present[part[place]][number] = True


def _lives(folded: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where the bracket opens, and where its dash stands, of each life told in dates."""
    for dash, word in enumerate(folded):
        if word not in _DASHES or not _YEAR.match(folded[dash - 1]):
            continue
        behind = folded[dash + 1 : dash + 1 + _DATE]
        opening = next((k for k in range(dash - 1, max(dash - _BRACKET, 0), -1) if folded[k] == "("), None)
        if opening is not None and any(_YEAR.match(date) for date in behind):
            yield opening, dash


def other_end(terms: Sequence[str], folded: Sequence[str]) -> NDArray[np.bool_]:
    """The words that tell the other end of a life than the one asked for, shape (n_words,)."""
    out = np.zeros(len(folded), dtype=bool)
    for opening, dash in _lives(folded):
        if _DIED.isdisjoint(terms):
            out[dash + 1 : dash + 1 + _DATE] = True
        elif _BORN.isdisjoint(terms):
            out[opening:dash] = True
    return out
