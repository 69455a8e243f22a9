"""The values of all shape rules for all candidates of a sentence."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

from qa.language.analysis import category
from qa.reading.candidates import Spans
from qa.reading.phrases import KINDS
from qa.reading.shape.inside import inside
from qa.reading.shape.lookup import lookup
from qa.reading.shape.table import AFTER, AFTER_CATEGORY, BEFORE, BEFORE_CATEGORY, FIRST, LAST, LENGTHS, UNCUT

__all__ = ["shape_matrix"]

Values = npt.NDArray[np.float32]
_BEFORE_TABLES: Final = [lookup(names) for names in BEFORE_CATEGORY.values()]
_AFTER_TABLES: Final = [lookup(names) for names in AFTER_CATEGORY.values()]
_FIRST_TABLES: Final = [lookup(names) for names in FIRST.values()]
_LAST_TABLES: Final = [lookup(names) for names in LAST.values()]


def shape_matrix(spans: Spans) -> Values:
    """The values of all `SHAPE_RULES` for all candidates of a sentence.

    Parameters
    ----------
    spans : Spans

    Returns
    -------
    ndarray of float32, shape (n_candidates, n_rules)
    """
    s = spans.sentence
    codes = s.categories
    first, last = spans.start, spans.end - 1
    columns: list[npt.NDArray[np.generic]] = []
    by_kind: dict[str, list[tuple[int, int]]] = {kind: [] for kind in KINDS}
    for phrase in spans.phrases:
        by_kind[phrase.kind].append((phrase.start, phrase.end))
    columns += list(spans.are(*(by_kind[kind] for kind in KINDS)))
    ends_inside = []
    bare = by_kind["bare name"]
    for kind in UNCUT:
        begins, ends = np.zeros(len(spans), dtype=bool), np.zeros(len(spans), dtype=bool)
        for a, b in by_kind[kind]:
            # Leaving out the determiner is no cut.
            body = a + (kind.endswith("noun phrase") and b - a > 1 and codes[a] == category("determiner"))
            begins |= (first > body) & (first < b)
            # "Foreign Minister" is whole in "Foreign Minister Ann Lee": the office before its holder.
            whole = next((start for start, end in bare if end == b), b) if kind == "name" else b
            ends |= (spans.end > a) & (spans.end < b) & (spans.end != whole)
        columns.append(begins)
        ends_inside.append(ends)
    columns += ends_inside
    neighbours(spans, columns)
    width = spans.end - first
    columns += [table[codes[first]] for table in _FIRST_TABLES]
    columns += [table[codes[last]] for table in _LAST_TABLES]
    columns += [(width >= low) & (width <= high) for low, high in LENGTHS.values()]
    inside(spans, by_kind, columns)
    return np.stack(columns, axis=1).astype(np.float32)


def neighbours(spans: Spans, columns: list[npt.NDArray[np.generic]]) -> None:
    s = spans.sentence
    n, codes = len(s), s.categories
    first = spans.start
    before, edge = first - 1, first == 0
    kind_before = _class_of(s.folded, BEFORE)[before]
    kind_before[edge] = -2
    columns += [kind_before == number for number in range(len(BEFORE))]
    free = kind_before == -1
    columns += [free & table[codes[before]] for table in _BEFORE_TABLES]
    columns += [free & (codes[before] == category("mark")), edge]
    after = np.minimum(spans.end, n - 1)
    at_end = spans.end >= n
    kind_after = _class_of(s.folded, AFTER)[after]
    kind_after[at_end] = list(AFTER).index("a stop")
    columns += [kind_after == number for number in range(len(AFTER))]
    free = kind_after == -1
    columns += [free & table[codes[after]] for table in _AFTER_TABLES]


def _class_of(words: list[str], classes: dict[str, frozenset[str]]) -> npt.NDArray[np.int8]:
    """The number of the first class that each word is in; -1 where none."""
    out = np.full(len(words), -1, dtype=np.int8)
    for i, word in enumerate(words):
        for number, members in enumerate(classes.values()):
            if word in members:
                out[i] = number
                break
    return out
