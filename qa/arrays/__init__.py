"""The arrays that an answer is computed with: numpy's, or plain ones where loading numpy takes longer.

One question to a small index is answered in a third of the time that the import of numpy takes. What computes
an answer therefore takes `np` from here, and keeps to what `qa.arrays.plain` knows as well: whatever is
computed with either is the same to the last bit.

`np` is numpy, and `columns` what keeps tables with it, unless `without_numpy` was called before anybody asked
for either. What builds, fits or evaluates imports numpy itself. Where a docstring says ndarray, it means an
array of whichever is in use.
"""

from __future__ import annotations

from qa.hints import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from qa.arrays import numpy_columns as columns
    from qa.arrays.numpy_columns import Columns
else:
    NDArray = list  # it is only ever written down
    Columns = list

__all__ = ["Columns", "NDArray", "columns", "np", "without_numpy"]


def without_numpy() -> None:
    """Compute with plain arrays from here on; without effect where `np` was asked for before.

    For a process that answers and then ends: nothing can be indexed or fitted in it any more.
    """
    from qa.arrays import plain, plain_columns

    if "np" not in globals():
        globals().update(np=plain, columns=plain_columns)


def __getattr__(name: str) -> Any:
    if name not in {"np", "columns"}:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import numpy as np

    from qa.arrays import numpy_columns

    globals().update(np=np, columns=numpy_columns)
    return globals()[name]
