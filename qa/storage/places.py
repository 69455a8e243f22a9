"""Where the articles of a corpus are."""

from __future__ import annotations

from qa.hints import TYPE_CHECKING
from qa.records import NamedTuple

if TYPE_CHECKING:
    from qa.storage.integers import Integers

__all__ = ["Places"]


class Places(NamedTuple):
    """Where the articles of a corpus are, in its order.

    Parameters
    ----------
    segment : Integers, int32, shape (n_articles,)
        Which segment each article is in; -1 for a file of which there is none.
    number : Integers, int32, shape (n_articles,)
        Its number there.
    """

    segment: Integers
    number: Integers
