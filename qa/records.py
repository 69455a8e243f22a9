"""Named tuples that are made quickly: to answer one question needs a hundred kinds of them.

To a type checker `NamedTuple` is that of `typing`, whose classes behave alike but take ten times as long to
make: it compiles every annotation, and a constructor for every class.
"""

from __future__ import annotations

from collections import _tuplegetter  # type: ignore[attr-defined] # what the fields of a namedtuple are
from collections.abc import Iterable
from functools import cache
from types import CodeType, FunctionType

from qa.hints import TYPE_CHECKING, Any, Self

__all__ = ["NamedTuple"]


class _Record(tuple[Any, ...]):
    """What named tuples can do whatever their fields are, as `collections.namedtuple` has it."""

    __slots__ = ()
    _fields: tuple[str, ...]

    @classmethod
    def _make(cls, values: Iterable[Any]) -> Self:
        return cls(*values)

    def _asdict(self) -> dict[str, Any]:
        return dict(zip(self._fields, self, strict=True))

    def _replace(self, /, **changes: Any) -> Self:
        made = tuple.__new__(type(self), map(changes.pop, self._fields, self))
        if changes:
            raise ValueError(f"{type(self).__name__} has no fields {', '.join(changes)}")
        return made

    def __repr__(self) -> str:
        fields = ", ".join(f"{name}={value!r}" for name, value in self._asdict().items())
        return f"{type(self).__name__}({fields})"

    def __getnewargs__(self) -> tuple[Any, ...]:
        return tuple(self)


class _Maker(type):
    """Makes the body of a class with `NamedTuple` as its base into a class of tuples."""

    def __new__(cls, name: str, _bases: tuple[type, ...], body: dict[str, Any]) -> type:
        annotations = body["__annotations__"]
        fields = tuple(annotations)
        defaults = {field: body[field] for field in fields if field in body}
        code = _constructor(len(fields)).replace(
            co_varnames=("_cls", *fields), co_qualname=f"{body['__qualname__']}.__new__"
        )
        made = FunctionType(code, _NAMES, "__new__", tuple(defaults.values()))
        made.__annotations__ = annotations
        for place, field in enumerate(fields):
            body[field] = _tuplegetter(place, f"The field {field}.")
        body |= {
            "__slots__": (), "__new__": made, "__match_args__": fields, "_fields": fields,
            "_field_defaults": defaults,
        }  # fmt: skip
        return type(name, (_Record,), body)


_NAMES = {"new": tuple.__new__}


@cache
def _constructor(n_fields: int) -> CodeType:
    """A constructor's code, in which only the names of the fields are to be put."""
    fields = ", ".join(f"field{n}" for n in range(n_fields))
    code: CodeType = eval(f"lambda _cls, {fields}: new(_cls, ({fields},))").__code__  # noqa: S307
    return code


if TYPE_CHECKING:
    from typing import NamedTuple
else:
    NamedTuple = type.__new__(_Maker, "NamedTuple", (), {})
