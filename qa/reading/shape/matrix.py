"""The values of all shape rules for all candidates of a sentence."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from qa.arrays import Columns, NDArray, columns, np
from qa.hints import Final
from qa.language.categories import category
from qa.reading.candidates import Spans
from qa.reading.phrases import KINDS
from qa.reading.shape.inside import inside
from qa.reading.shape.lookup import lookup
from qa.reading.shape.table import AFTER, AFTER_CATEGORY, BEFORE, BEFORE_CATEGORY, FIRST, LAST, LENGTHS, UNCUT

__all__ = ["shape_matrix"]

Flags = NDArray[np.bool_]

# For each rule a table of the categories.
_BEFORE_TABLE: Final = [lookup(names) for names in BEFORE_CATEGORY.values()]
_AFTER_TABLE: Final = [lookup(names) for names in AFTER_CATEGORY.values()]
_FIRST_TABLE: Final = [lookup(names) for names in FIRST.values()]
_LAST_TABLE: Final = [lookup(names) for names in LAST.values()]


def _numbered(classes: Mapping[str, Collection[str]]) -> dict[str, int]:
    """For each word the number of the first class that it is in."""
    return {word: number for number, words in reversed([*enumerate(classes.values())]) for word in words}


_BEFORE_CLASS: Final = _numbered(BEFORE)
_AFTER_CLASS: Final = _numbered(AFTER)
_STOP: Final = list(AFTER).index("a stop")
_LONGEST: Final = max(longest for _, longest in LENGTHS.values())
_LENGTH_TABLE: Final = [
    np.array([low <= width <= high for width in range(_LONGEST + 1)], dtype=bool)
    for low, high in LENGTHS.values()
]


def shape_matrix(spans: Spans) -> Columns:
    """The values of all `SHAPE_RULES` for all candidates of a sentence.

    Parameters
    ----------
    spans : Spans

    Returns
    -------
    Columns
        Of single precision, a column for each rule.
    """
    found: list[NDArray[np.generic]] = []  # of the rules in the order of the table
    by_kind: dict[str, list[tuple[int, int]]] = {kind: [] for kind in KINDS}
    for phrase in spans.phrases:
        by_kind[phrase.kind].append((phrase.start, phrase.end))
    found += list(spans.are(*(by_kind[kind] for kind in KINDS)))
    begins = [_begins_inside(spans, kind, by_kind) for kind in UNCUT]
    ends = [_ends_inside(spans, kind, by_kind) for kind in UNCUT]
    before, after = _before(spans), _after(spans)
    codes = spans.sentence.categories
    at_start = [*begins, *before, *(table[codes] for table in _FIRST_TABLE)]
    # By the place behind the last word, as where it ends is told.
    at_end = [*ends, *after, *(np.append(False, table[codes]) for table in _LAST_TABLE)]
    starting, ending = columns.looked_up(at_start, spans.start), columns.looked_up(at_end, spans.end)
    found += [*starting[: len(UNCUT)], *ending[: len(UNCUT)], *starting[len(UNCUT) : -len(FIRST)]]
    found += [*ending[len(UNCUT) : -len(LAST)], *starting[-len(FIRST) :], *ending[-len(LAST) :]]
    found += columns.looked_up(_LENGTH_TABLE, np.minimum(spans.end - spans.start, _LONGEST))
    inside(spans, by_kind, found)
    return columns.of(found)


def _begins_inside(spans: Spans, kind: str, by_kind: Mapping[str, list[tuple[int, int]]]) -> Flags:
    """The words that stand inside a phrase of a kind, behind its first one."""
    codes = spans.sentence.codes
    inside = [False] * len(codes)
    for a, b in by_kind[kind]:
        # Leaving out the determiner is no cut.
        body = a + (kind.endswith("noun phrase") and b - a > 1 and codes[a] == category("determiner"))
        holder = _holder(kind, b, by_kind)
        for place in range(body + 1, b):
            if place != holder or b - holder == 1:
                inside[place] = True
    return np.array(inside, dtype=bool)


def _ends_inside(spans: Spans, kind: str, by_kind: Mapping[str, list[tuple[int, int]]]) -> Flags:
    """The places inside a phrase of a kind, where what ends there is cut."""
    inside = [False] * (len(spans.sentence) + 1)
    for a, b in by_kind[kind]:
        holder = _holder(kind, b, by_kind)
        for place in range(a + 1, b):
            if place != holder:
                inside[place] = True
    return np.array(inside, dtype=bool)


def _holder(kind: str, end: int, by_kind: Mapping[str, list[tuple[int, int]]]) -> int:
    """Where the bare name begins that a name ends with; else its end.

    "Foreign Minister" is whole in "Foreign Minister Ann Lee", and so is "Ann Lee".
    """
    bare = by_kind["bare name"] if kind == "name" else ()
    return next((begin for begin, stop in bare if stop == end), end)


def _before(spans: Spans) -> list[Flags]:
    """For each place what the word before it is: the columns of the rules about it."""
    s = spans.sentence
    kinds = np.array([-2, *(_BEFORE_CLASS.get(word, -1) for word in s.folded[:-1])], dtype=np.int8)
    codes = np.append(s.categories[-1:], s.categories[:-1])
    free = kinds == -1
    return [
        *_by_number(kinds, len(BEFORE)),
        *(free & table[codes] for table in _BEFORE_TABLE),
        free & (codes == category("mark")),
        kinds == -2,
    ]


def _by_number(kinds: NDArray[np.int8], n_kinds: int) -> Iterator[Flags]:
    """For each number the places where it stands; most of them stand nowhere."""
    there, none = set(kinds.tolist()), np.zeros(len(kinds), dtype=bool)
    return (kinds == number if number in there else none for number in range(n_kinds))


def _after(spans: Spans) -> list[Flags]:
    """For each place, and for the end, what the word there is: the columns of the rules about it."""
    s = spans.sentence
    kinds = np.array([*(_AFTER_CLASS.get(word, -1) for word in s.folded), _STOP], dtype=np.int8)
    codes = np.append(s.categories, s.categories[-1:])
    free = kinds == -1
    return [
        *_by_number(kinds, len(AFTER)),
        *(free & table[codes] for table in _AFTER_TABLE),
    ]
