"""Word stems: what makes "arrived" and "arriving" one term."""

from __future__ import annotations

from functools import lru_cache

import Stemmer

__all__ = ["fold", "stem"]

_SNOWBALL = Stemmer.Stemmer("english")
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "‐": "-", "‑": "-"})


def fold(word: str) -> str:
    """Lower case, with typewriter apostrophes and hyphens."""
    return word.lower() if word.isascii() else word.translate(_APOSTROPHES).lower()


@lru_cache(maxsize=1 << 17)
def stem(word: str) -> str:
    """Stem of a word by the Snowball algorithm for English (Porter 2).

    Parameters
    ----------
    word : str

    Returns
    -------
    str
        Lower-cased and stemmed.

    Examples
    --------
    >>> stem("Ministers"), stem("arrived")
    ('minist', 'arriv')
    """
    folded = fold(word)
    try:
        return str(_SNOWBALL.stemWord(folded))
    except UnicodeEncodeError:  # half of a character, as a broken decoder leaves it
        return folded
