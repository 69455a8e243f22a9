"""The values of all shape rules for all candidates of a sentence."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import numpy as np
import numpy.typing as npt

from qa.hints import Final
from qa.language.categories import category
from qa.reading.candidates import Spans
from qa.reading.phrases import KINDS
from qa.reading.shape.inside import inside
from qa.reading.shape.lookup import lookup
from qa.reading.shape.table import AFTER, AFTER_CATEGORY, BEFORE, BEFORE_CATEGORY, FIRST, LAST, LENGTHS, UNCUT

__all__ = ["shape_matrix"]

Values = npt.NDArray[np.float32]
# A row for each rule, a column for each category.
_BEFORE_TABLE: Final = np.stack([lookup(names) for names in BEFORE_CATEGORY.values()])
_AFTER_TABLE: Final = np.stack([lookup(names) for names in AFTER_CATEGORY.values()])
_FIRST_TABLE: Final = np.stack([lookup(names) for names in FIRST.values()])
_LAST_TABLE: Final = np.stack([lookup(names) for names in LAST.values()])
_SHORTEST, _LONGEST = np.array(list(LENGTHS.values()))[:, :, None].transpose(1, 0, 2)


def _numbered(classes: Mapping[str, Collection[str]]) -> dict[str, int]:
    """For each word the number of the first class that it is in."""
    return {word: number for number, words in reversed([*enumerate(classes.values())]) for word in words}


_BEFORE_CLASS: Final = _numbered(BEFORE)
_AFTER_CLASS: Final = _numbered(AFTER)
_BEFORE_NUMBERS: Final = np.arange(len(BEFORE))[:, None]
_AFTER_NUMBERS: Final = np.arange(len(AFTER))[:, None]
_STOP: Final = list(AFTER).index("a stop")


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
    columns: list[npt.NDArray[np.generic]] = []  # of the rules in the order of the table
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
            # "Foreign Minister" is whole in "Foreign Minister Ann Lee", and so is "Ann Lee".
            holder = next((start for start, end in bare if end == b), b) if kind == "name" else b
            begins |= (first > body) & (first < b) & ((first != holder) | (b - holder == 1))
            ends |= (spans.end > a) & (spans.end < b) & (spans.end != holder)
        columns.append(begins)
        ends_inside.append(ends)
    columns += ends_inside
    neighbours(spans, columns)
    width = spans.end - first
    columns += [
        *_FIRST_TABLE[:, codes[first]],
        *_LAST_TABLE[:, codes[last]],
        *((width >= _SHORTEST) & (width <= _LONGEST)),
    ]
    inside(spans, by_kind, columns)
    return np.array(columns, dtype=np.float32).T.copy()


def neighbours(spans: Spans, columns: list[npt.NDArray[np.generic]]) -> None:
    s = spans.sentence
    n, codes = len(s), s.categories
    first = spans.start
    before, edge = first - 1, first == 0
    kind_before = np.array([_BEFORE_CLASS.get(word, -1) for word in s.folded], dtype=np.int8)[before]
    kind_before[edge] = -2
    free = kind_before == -1
    columns += [
        *(kind_before == _BEFORE_NUMBERS),
        *(free & _BEFORE_TABLE[:, codes[before]]),
        free & (codes[before] == category("mark")),
        edge,
    ]
    after = np.minimum(spans.end, n - 1)
    at_end = spans.end >= n
    kind_after = np.array([_AFTER_CLASS.get(word, -1) for word in s.folded], dtype=np.int8)[after]
    kind_after[at_end] = _STOP
    columns += [*(kind_after == _AFTER_NUMBERS), *((kind_after == -1) & _AFTER_TABLE[:, codes[after]])]
