"""Functions whose module is imported when they are asked for: one answer needs few of all that there are."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import lru_cache

from qa.hints import Any

__all__ = ["function_at"]


@lru_cache(maxsize=512)
def function_at(place: str) -> Callable[..., Any]:
    """The function that stands at a place.

    Parameters
    ----------
    place : str
        Its module and its name.

    Examples
    --------
    >>> function_at("qa.language.capitals.upper_first")("the mill")
    'The mill'
    """
    module, _, name = place.rpartition(".")
    __import__(module)  # what importlib has for it is itself an import of half a millisecond
    found: Callable[..., Any] = getattr(sys.modules[module], name)
    return found
