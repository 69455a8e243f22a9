"""The names of `typing`, without its import: annotations are for a type checker and never run.

It takes 3 ms, and a question is answered in some dozens; a type checker is given the names themselves.
"""

from __future__ import annotations

__all__ = [
    "TYPE_CHECKING",
    "Any",
    "BinaryIO",
    "Final",
    "Literal",
    "NoReturn",
    "Protocol",
    "Self",
    "TextIO",
    "TypeVar",
    "overload",
]

TYPE_CHECKING = False  # type checkers take it for true, whatever it says

if TYPE_CHECKING:
    from typing import Any, BinaryIO, Final, Literal, NoReturn, Protocol, Self, TextIO, TypeVar, overload
else:

    class _Hint:
        """What each of them is while the program runs: nothing, in whatever way it is used."""

        def __init__(self, *_: object) -> None: ...

        def __class_getitem__(cls, _: object) -> type[_Hint]:
            return cls

    Any = BinaryIO = Final = Literal = NoReturn = Protocol = Self = TextIO = TypeVar = overload = _Hint
