"""Arrays of one dimension on what Python has: flags in bytes, numbers in lists.

They do what numpy's do, as far as reading and searching need it, with three differences. A slice is a
copy. An item is Python's own, so that ``~`` of one flag is no flag. From flags that are all False whatever is
taken is False, whether it is there or not; they are told from others in no time, and most of those that rules
make are such.
"""

from __future__ import annotations

import operator
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import compress
from math import copysign, inf, isnan, nan
from operator import itemgetter

from qa.hints import Any

__all__ = ["Flags", "Numbers", "Vector", "single"]

_SWAPPED = bytes([1, 0]) + bytes(254)


def single(values: Iterable[float]) -> list[float]:
    """Numbers rounded to single precision."""
    return array("f", values).tolist()


def _quotient(a: float, b: float) -> float:
    """A quotient as IEEE 754 has it, who divides by 0 too."""
    try:
        return a / b
    except ZeroDivisionError:
        return nan if not a or isnan(a) else copysign(inf, a) * copysign(1.0, b)


# Written out, as a call for each item takes longer than what it does.
_BESIDE_ONE: dict[str, Callable[[Sequence[Any], Any], list[Any]]] = {
    "gt": lambda items, other: [item > other for item in items],
    "ge": lambda items, other: [item >= other for item in items],
    "lt": lambda items, other: [item < other for item in items],
    "le": lambda items, other: [item <= other for item in items],
    "eq": lambda items, other: [item == other for item in items],
    "ne": lambda items, other: [item != other for item in items],
    "add": lambda items, other: [item + other for item in items],
    "radd": lambda items, other: [other + item for item in items],
    "sub": lambda items, other: [item - other for item in items],
    "rsub": lambda items, other: [other - item for item in items],
    "mul": lambda items, other: [item * other for item in items],
    "rmul": lambda items, other: [other * item for item in items],
    "floordiv": lambda items, other: [item // other for item in items],
    "truediv": lambda items, other: [_quotient(item, other) for item in items],
    "rtruediv": lambda items, other: [_quotient(other, item) for item in items],
}


def _compared(name: str) -> Callable[[Any, Any], Flags]:
    by, beside_one = getattr(operator, name), _BESIDE_ONE[name]

    def method(self: Vector, other: Any) -> Flags:
        if isinstance(other, Vector):
            return Flags(bytearray(map(by, self.data, self.alongside(other))))
        return Flags(bytearray(beside_one(self.data, other)))

    return method


def _computed(name: str, by: Callable[[Any, Any], Any]) -> Callable[[Any, Any], Numbers]:
    beside_one = _BESIDE_ONE[name]

    def method(self: Vector, other: Any) -> Numbers:
        if isinstance(other, Vector):
            if isinstance(self, Flags) and isinstance(other, Flags):
                raise TypeError("flags are not added up with flags")
            values = list(map(by, self.data, self.alongside(other)))
            return Numbers(values, rounded=self.rounded and other.rounded)
        return Numbers(beside_one(self.data, other), rounded=self.rounded)

    return method


def _as_places(at: list[int]) -> list[int]:
    """A list of places; one of flags would be taken for places 0 and 1."""
    if at and isinstance(at[0], bool):
        raise TypeError("flags in a list are not told from places: make an array of them")
    return at


class Vector:
    """What flags and numbers have in common."""

    __slots__ = ("_gather", "data")
    __hash__ = None  # type: ignore[assignment]

    data: Any
    rounded = False
    _gather: Callable[[Sequence[Any]], Iterable[Any]] | None

    def like(self, values: Iterable[Any]) -> Any:
        """An array of the same type."""
        raise NotImplementedError

    def copy(self) -> Any:
        """A copy."""
        return self.like(self.data)

    def astype(self, dtype: Any) -> Any:
        """A copy as another type."""
        raise NotImplementedError

    def __len__(self) -> int:
        return len(self.data)

    def __iter__(self) -> Iterator[Any]:
        return iter(self.tolist())

    def __contains__(self, value: object) -> bool:
        return value in self.data

    def __bool__(self) -> bool:
        (value,) = self.data  # of more it can't be said
        return bool(value)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.tolist()})"

    def tolist(self) -> list[Any]:
        """The items."""
        return list(self.data)

    def alongside(self, other: Vector) -> Sequence[Any]:
        """The items of another array, of which there must be as many as here."""
        if len(other.data) != len(self.data):
            raise ValueError(f"{len(self.data)} items beside {len(other.data)}")
        items: Sequence[Any] = other.data
        return items

    @property
    def gather(self) -> Callable[[Sequence[Any]], Iterable[Any]]:
        """Takes the items at the places that these are; made once, as the same are often taken."""
        known = self._gather
        if known is None:
            if len(self.data) > 1:
                known = itemgetter(*self.data)
            else:
                places = list(self.data)
                known = lambda items: [items[place] for place in places]  # noqa: E731 - as the other is one
            self._gather = known
        return known

    def __getitem__(self, at: Any) -> Any:
        kind = type(at)
        if kind is int:
            return self.data[at]
        if kind is Numbers:
            return self.like(at.gather(self.data))
        if kind is slice:
            return self.like(self.data[at])
        if kind is Flags:
            return self.like(compress(self.data, self.alongside(at)))
        if kind is list:
            return self.like([self.data[place] for place in _as_places(at)])
        return self.data[at]

    def __setitem__(self, at: Any, value: Any) -> None:
        self._gather = None
        if type(at) is int:
            self.data[at] = value
            return
        if isinstance(at, slice):
            places: Any = range(*at.indices(len(self.data)))
        elif isinstance(at, Flags):
            places = compress(range(len(self.data)), self.alongside(at))
        else:
            places = at.data if isinstance(at, Vector) else _as_places(at)
        if isinstance(value, (Vector, list)):
            values = value.data if isinstance(value, Vector) else value
            if self.rounded:
                values = single(values)
            for place, one in zip(places, values, strict=True):
                self.data[place] = one
        else:
            for place in places:
                self.data[place] = value

    def __iand__(self, other: Any) -> Any:
        return self._become(operator.and_(self, other))

    def __ior__(self, other: Any) -> Any:
        return self._become(operator.or_(self, other))

    def __iadd__(self, other: Any) -> Any:
        return self._become(self + other)

    def _become(self, other: Vector) -> Vector:
        if type(other) is not type(self):
            raise TypeError("numbers can't be put where flags are")
        self.data, self._gather = other.data, None
        return self

    __add__ = _computed("add", operator.add)
    __radd__ = _computed("radd", operator.add)
    __sub__ = _computed("sub", operator.sub)
    __rsub__ = _computed("rsub", lambda item, other: other - item)
    __mul__ = _computed("mul", operator.mul)
    __rmul__ = _computed("rmul", operator.mul)
    __truediv__ = _computed("truediv", _quotient)
    __rtruediv__ = _computed("rtruediv", lambda item, other: _quotient(other, item))
    __floordiv__ = _computed("floordiv", operator.floordiv)
    __gt__ = _compared("gt")
    __ge__ = _compared("ge")
    __lt__ = _compared("lt")
    __le__ = _compared("le")
    __eq__ = _compared("eq")  # type: ignore[assignment]
    __ne__ = _compared("ne")  # type: ignore[assignment]

    def sum(self) -> Any:
        """The sum, one item after the other."""
        return sum(self.data)

    def max(self, *, initial: float | None = None) -> Any:
        """The highest."""
        return max(self.data) if initial is None else max(initial, max(self.data, default=initial))

    def argmax(self) -> int:
        """Where the highest stands first."""
        place: int = self.data.index(max(self.data))
        return place

    def argmin(self) -> int:
        """Where the lowest stands first."""
        place: int = self.data.index(min(self.data))
        return place

    def any(self) -> bool:
        """Whether there is one that is not 0."""
        return any(self.data)

    def all(self) -> bool:
        """Whether none is 0."""
        return all(self.data)


class Flags(Vector):
    """An array of bool.

    Parameters
    ----------
    data : bytearray
        Of 0 and 1.
    """

    __slots__ = ()

    def __init__(self, data: bytearray) -> None:
        self.data, self._gather = data, None

    def like(self, values: Iterable[Any]) -> Flags:
        """An array of the same type."""
        return Flags(bytearray(values))

    def tolist(self) -> list[Any]:
        """The items."""
        return list(map(bool, self.data))

    def copy(self) -> Flags:
        """A copy."""
        return Flags(self.data[:])

    def astype(self, dtype: Any) -> Vector:
        """A copy as another type."""
        if dtype.of is bool:
            return self.copy()
        return Numbers([dtype.of(value) for value in self.data])

    @property
    def gather(self) -> Callable[[Sequence[Any]], Iterable[Any]]:
        """Nothing is taken by flags."""
        raise TypeError("flags are no places")

    def __getitem__(self, at: Any) -> Any:
        data = self.data
        kind = type(at)
        if kind is int:
            return data[at] == 1
        if kind is Numbers:
            return Flags(bytearray(at.gather(data)) if 1 in data else bytearray(len(at.data)))
        if kind is slice:
            return Flags(data[at])
        return super().__getitem__(at)

    def __setitem__(self, at: Any, value: Any) -> None:
        if type(at) is int:
            self.data[at] = 1 if value else 0
        elif isinstance(at, slice):
            size = len(range(*at.indices(len(self.data))))
            new = value.data if isinstance(value, Flags) else bytes([1 if value else 0]) * size
            if len(new) != size:
                raise ValueError(f"{len(new)} flags for {size}")
            self.data[at] = new
        else:
            super().__setitem__(at, value)

    def __invert__(self) -> Flags:
        return Flags(self.data.translate(_SWAPPED))

    def __and__(self, other: Any) -> Flags:
        if isinstance(other, Flags):
            mine, theirs = self.data, self.alongside(other)
            both = int.from_bytes(mine, "big") & int.from_bytes(theirs, "big")
            return Flags(bytearray(both.to_bytes(len(mine), "big")))
        return self.copy() if self._is_one(other) else Flags(bytearray(len(self.data)))

    def __or__(self, other: Any) -> Flags:
        if isinstance(other, Flags):
            mine, theirs = self.data, self.alongside(other)
            either = int.from_bytes(mine, "big") | int.from_bytes(theirs, "big")
            return Flags(bytearray(either.to_bytes(len(mine), "big")))
        return Flags(bytearray(b"\1" * len(self.data))) if self._is_one(other) else self.copy()

    __rand__ = __and__
    __ror__ = __or__

    @staticmethod
    def _is_one(other: Any) -> bool:
        if not isinstance(other, bool):
            raise TypeError("flags go together with flags")
        return other

    def __gt__(self, other: Any) -> Flags:
        if isinstance(other, int) and other == 0:
            return self.copy()
        return super().__gt__(other)

    def any(self) -> bool:
        """Whether there is one."""
        return 1 in self.data

    def all(self) -> bool:
        """Whether there are no others."""
        return 0 not in self.data

    def sum(self) -> int:
        """How many there are."""
        count: int = self.data.count(1)
        return count


class Numbers(Vector):
    """An array of numbers.

    Parameters
    ----------
    data : list of int, list of float, or memoryview of such
    rounded : bool
        Whether they are of single precision, and what is computed of such is.
    """

    __slots__ = ("rounded",)

    def __init__(self, data: list[Any] | memoryview, *, rounded: bool = False) -> None:
        self.data = single(data) if rounded else data
        self.rounded, self._gather = rounded, None

    @classmethod
    def over(cls, view: memoryview) -> Numbers:
        """An array that looks into memory, which it never changes."""
        new = cls(view)
        new.rounded = view.format == "f"
        return new

    def like(self, values: Iterable[Any]) -> Numbers:
        """An array of the same type."""
        new = Numbers(list(values))
        new.rounded = self.rounded
        return new

    def __setitem__(self, at: Any, value: Any) -> None:
        if isinstance(self.data, memoryview):
            self.data = self.data.tolist()
        super().__setitem__(at, value)

    def astype(self, dtype: Any) -> Vector:
        """A copy as another type."""
        if dtype.of is bool:
            return Flags(bytearray(map(bool, self.data)))
        return Numbers(list(map(dtype.of, self.data)), rounded=dtype.rounded)

    def __neg__(self) -> Numbers:
        return self.like([-value for value in self.data])

    def __and__(self, other: int) -> Numbers:
        return self.like([value & other for value in self.data])

    def __or__(self, other: int) -> Numbers:
        return self.like([value | other for value in self.data])

    def searchsorted(self, values: Any, *, side: str = "left") -> Any:
        """Where values belong in an array that is sorted."""
        find = bisect_left if side == "left" else bisect_right
        if isinstance(values, (Vector, list)):
            sought = values.data if isinstance(values, Vector) else values
            return Numbers([find(self.data, value) for value in sought])
        return find(self.data, values)

    def argsort(self) -> Numbers:
        """The places in the order of their items, equal ones as they stand."""
        return Numbers(sorted(range(len(self.data)), key=self.data.__getitem__))

    def sort(self) -> None:
        """Sort it."""
        self.data, self._gather = sorted(self.data), None
