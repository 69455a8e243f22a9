"""What numpy's functions of the same names do, for the arrays of `qa.arrays.vectors`."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate, chain, compress, pairwise
from itertools import repeat as again
from operator import sub

from qa.arrays.vectors import Flags, Numbers, Vector, single
from qa.hints import Any
from qa.records import NamedTuple

inf = math.inf


class DType(NamedTuple):
    """The type of the items of an array: what makes one, and whether it is of single precision."""

    of: Callable[[Any], Any]
    rounded: bool = False

    def __call__(self, value: float) -> Any:
        """A number of this type."""
        return single([value])[0] if self.rounded else self.of(value)


bool_ = DType(bool)
int8 = uint8 = int32 = int64 = intp = DType(int)
float32, float64 = DType(float, rounded=True), DType(float)
_TYPES = {bool: bool_, int: int64, float: float64}


def _dtype(dtype: Any) -> DType:
    found: DType = _TYPES.get(dtype, dtype)
    return found


def array(values: Any, dtype: Any = None) -> Any:
    """An array of values: of flags, where the first is one."""
    if isinstance(values, Vector):
        return values.astype(_dtype(dtype)) if dtype is not None else values.copy()
    if hasattr(values, "tobytes"):  # what is kept in one piece is looked into where it is
        assert dtype is None
        view = memoryview(values)
        return Flags(bytearray(view.cast("B"))) if view.format == "?" else Numbers.over(view)
    items = list(values)
    if dtype is None:
        return Flags(bytearray(items)) if items and isinstance(items[0], bool) else Numbers(items)
    kind = _dtype(dtype)
    if kind.of is bool:
        return Flags(bytearray(items if not items or isinstance(items[0], int) else map(bool, items)))
    return Numbers(list(map(kind.of, items)), rounded=kind.rounded)


def asarray(values: Any, dtype: Any = None) -> Any:
    """The array itself, or one of the values."""
    if isinstance(values, Vector) and dtype is None:
        return values
    return array(values, dtype)


def _filled(size: int, value: Any, dtype: Any) -> Any:
    kind = _dtype(dtype)
    if kind.of is bool:
        return Flags(bytearray([bool(value)]) * size)
    return Numbers([kind.of(value)] * size, rounded=kind.rounded)


def zeros(size: int, dtype: Any = float) -> Any:
    """An array of 0 or False."""
    return Flags(bytearray(1) * size) if dtype is bool else _filled(size, 0, dtype)


def ones(size: int, dtype: Any = float) -> Any:
    """An array of 1 or True."""
    return _filled(size, 1, dtype)


def full(size: int, value: Any, dtype: Any = None) -> Any:
    """An array of one value."""
    return _filled(size, value, type(value) if dtype is None else dtype)


empty = zeros


def arange(*edges: Any) -> Numbers:
    """The whole numbers of a range."""
    return Numbers(list(range(*edges)))


def flatnonzero(values: Vector) -> Numbers:
    """The places of what is not 0."""
    return Numbers(list(compress(range(len(values)), values.data)))


def concatenate(parts: Iterable[Any]) -> Any:
    """The items of some arrays, one array after the other."""
    arrays = [asarray(part) for part in parts]
    held = [one for one in arrays if len(one)] or arrays
    if all(isinstance(one, Flags) for one in held):
        return Flags(bytearray().join([one.data for one in held]))
    joined = Numbers(list(chain.from_iterable([one.data for one in held])))
    joined.rounded = all(one.rounded for one in held)
    return joined


def append(values: Any, more: Any) -> Any:
    """The items of an array, and one or some behind them."""
    first, last = (part if isinstance(part, (Vector, list)) else [part] for part in (values, more))
    return concatenate([first, last])


def where(flags: Flags, yes: Any, no: Any) -> Any:
    """For each flag an item of the one or the other."""
    left, right = (flags.alongside(part) if isinstance(part, Vector) else again(part) for part in (yes, no))
    chosen = [a if flag else b for flag, a, b in zip(flags.data, left, right)]  # noqa: B905 - one may go on
    if all(isinstance(part, (Flags, bool)) for part in (yes, no)):
        return Flags(bytearray(chosen))
    return Numbers(chosen)


class _Extreme:
    """Of two items the higher or the lower, for arrays."""

    def __init__(self, of: Callable[..., Any]) -> None:
        self._of = of

    def __call__(self, one: Any, other: Any) -> Any:
        if not isinstance(one, Vector):
            one, other = other, one
        if not isinstance(one, Vector):
            return self._of(one, other)
        if isinstance(other, Vector):
            if isinstance(one, Flags) and isinstance(other, Flags):
                return one | other if self._of is max else one & other
            return _alike(one, other, map(self._of, one.data, one.alongside(other)))
        if self._of is max:
            return one.like([max(other, value) for value in one.data])
        return one.like([min(other, value) for value in one.data])

    def accumulate(self, values: Vector) -> Any:
        """The highest or lowest of each item and those before it."""
        return values.like(accumulate(values.data, self._of))

    def at(self, values: Numbers, places: Numbers, others: Numbers) -> None:
        """Raise or lower the items at some places, of which one may be there twice."""
        for place, other in zip(places.data, others.data, strict=True):
            values[place] = self._of(values.data[place], other)


def _alike(one: Vector, other: Vector, values: Iterable[Any]) -> Numbers:
    """Numbers of the precision of two arrays."""
    new = Numbers(list(values))
    new.rounded = one.rounded and other.rounded
    return new


maximum, minimum = _Extreme(max), _Extreme(min)


class _Add:
    """Adds up."""

    @staticmethod
    def at(values: Numbers, places: Numbers, others: Numbers) -> None:
        """Add to the items at some places, of which one may be there twice."""
        for place, other in zip(places.data, others.data, strict=True):
            values[place] = (
                single([values.data[place] + other])[0] if values.rounded else values.data[place] + other
            )


add = _Add()


def clip(values: Any, low: Any, high: Any) -> Any:
    """The items, none below one limit or above another."""
    return minimum(maximum(values, low), high)


def cumsum(values: Any) -> Numbers:
    """The sums up to each item."""
    items = asarray(values)
    assert not items.rounded
    return Numbers(list(accumulate(items.data)))


def searchsorted(values: Any, sought: Any, *, side: str = "left", sorter: Numbers | None = None) -> Any:
    """Where values belong in an array that is sorted, or is when it is taken in an order."""
    if sorter is None:
        return asarray(values).searchsorted(sought, side=side)
    find = bisect_left if side == "left" else bisect_right
    return find(sorter.data, sought, key=values.data.__getitem__)


def argmax(values: Any) -> int:
    """Where the highest stands first."""
    place: int = asarray(values).argmax()
    return place


def argmin(values: Any) -> int:
    """Where the lowest stands first."""
    place: int = asarray(values).argmin()
    return place


def argsort(values: Numbers, *, kind: str) -> Numbers:
    """The places in the order of their items, equal ones as they stand."""
    assert kind == "stable"
    return values.argsort()


def lexsort(keys: Sequence[Vector]) -> Numbers:
    """The places in the order of the last of some arrays, equal ones in that of the one before, and so on."""
    order: Any = range(len(keys[0]))
    for key in keys:  # to sort keeps equal ones as they stand
        order = sorted(order, key=key.data.__getitem__)
    return Numbers(order)


def repeat(values: Any, counts: Any) -> Any:
    """Each item so many times."""
    items, times = asarray(values), asarray(counts)
    return items.like(chain.from_iterable(map(again, items.data, times.data)))


def diff(values: Vector, *, prepend: Any = None) -> Numbers:
    """The difference of each item from the one before."""
    items = [*([] if prepend is None else [prepend]), *values.data]
    return Numbers(list(map(sub, items[1:], items)))


def bincount(numbers: Numbers, weights: Any = None, minlength: int = 0) -> Numbers:
    """How often each whole number is there, or the sum of what those that are there weigh."""
    counts: list[Any] = [0 if weights is None else 0.0] * max(minlength, max(numbers.data, default=-1) + 1)
    if weights is None:
        for number in numbers.data:
            counts[number] += 1
    else:
        for number, weight in zip(numbers.data, asarray(weights).data, strict=True):
            counts[number] += weight
    return Numbers(counts)


def isin(values: Vector, members: Any) -> Flags:
    """Which items are among others."""
    known = frozenset(asarray(members).data)
    return Flags(bytearray([value in known for value in values.data]))


def split(values: Vector, places: Numbers) -> list[Any]:
    """The runs of items between some places."""
    edges = [0, *places.data, len(values)]
    return [values[a:b] for a, b in pairwise(edges)]


def partition(values: Numbers, _: int) -> Any:
    """The items in order, of which numpy's are so at one place."""
    return values.like(sorted(values.data))


def sqrt(values: Numbers) -> Numbers:
    """The root of each item."""
    return Numbers(list(map(math.sqrt, values.data)))


def unique(values: Vector, *, return_counts: bool = False) -> Any:
    """The items in order, each once; with how often each is there."""
    counts = Counter(values.data)
    items = sorted(counts)
    if return_counts:
        return Numbers(items), Numbers([counts[item] for item in items])
    return Numbers(items)


def union1d(one: Vector, other: Vector) -> Numbers:
    """The items of both in order, each once."""
    return Numbers(sorted({*one.data, *other.data}))
