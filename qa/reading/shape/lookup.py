"""Tables by which the categories of many words are looked up at once."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

from qa.language.analysis import category

__all__ = ["FINITE", "lookup"]


def lookup(names: tuple[str, ...]) -> npt.NDArray[np.bool_]:
    """A table by which an array of category codes tells which are among those named."""
    table = np.zeros(32, dtype=bool)
    for name in names:
        table[category(name)] = True
    return table


FINITE: Final = lookup(("verb", "auxiliary"))
