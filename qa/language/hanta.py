"""The tables of the Hanover Tagger's English model, read without its code."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Mapping, Sequence
from functools import lru_cache

from qa.hints import Any, Final
from qa.language.tables import copied
from qa.records import NamedTuple

__all__ = [
    "EMPTY", "END", "START", "UNKNOWN",
    "Model", "State", "Tags", "load_model", "model_file", "read_model", "verb_stems",
]  # fmt: skip

# HanTa's numbers for what stands before the first word or part of a word, and after the last.
EMPTY: Final = 0
START: Final = 1
END: Final = 2
UNKNOWN: Final = 3

State = tuple[int, int]
"""The tags of the last two words, or parts of a word."""

Tags = Sequence[tuple[int, float]]
"""Tags with the logarithm of a probability each."""


class Model(NamedTuple):
    """HanTa's tables; every number is the natural logarithm of a probability.

    Parameters
    ----------
    names : mapping
        Tag number to tag; the parts of words have tags of their own.
    suffixes : mapping
        Per open class of parts: the end of an unknown part, up to four letters.
    lengths : mapping
        Per tag of a part: its length in letters.
    intercept : float
        That a part is unknown.
    hapax : mapping
        Per open class of parts: one that was seen once.
    inside : mapping
        Per pair of parts: the part that follows, or less a word's tag where the word ends.
    parts : mapping
        Per tag of a part: the known parts.
    follow : mapping
        Per pair of words: the word that follows.
    share : mapping
        Per tag of a word: its share of all words.
    upper : mapping
        Per tag of a word: whether it begins with an upper-case letter.
    seen : mapping
        Per word that was often seen, in lower case: its tags.
    """

    names: Mapping[int, str]
    suffixes: Mapping[int, Mapping[str, float]]
    lengths: Mapping[int, Sequence[float]]
    intercept: float
    hapax: Mapping[int, float]
    inside: Mapping[State, Mapping[int, float]]
    parts: Mapping[int, Mapping[str, float]]
    follow: Mapping[State, Mapping[int, float]]
    share: Mapping[int, float]
    upper: Mapping[int, Mapping[bool, float]]
    seen: Mapping[str, Tags]


@lru_cache(maxsize=1)
def load_model() -> Model:
    """The tables, from a copy where one is kept (`qa.language.tables`)."""
    return copied() or read_model()


@lru_cache(maxsize=1)
def verb_stems() -> Mapping[str, float]:
    """The base forms of verbs that the model knows, with the logarithm of a probability each.

    The tagger takes the same table for any word that it does not know whole.
    """
    model = load_model()
    return model.parts[next(number for number, name in model.names.items() if name == "VV")]


def model_file() -> str:
    """The path of the model file that HanTa brings along.

    Raises
    ------
    ModuleNotFoundError
        When HanTa is not installed.
    """
    # As `importlib.util.find_spec` does it, whose import takes longer than an answer needs.
    specs = (finder.find_spec("HanTa", None) for finder in sys.meta_path)
    found = next(filter(None, specs), None)
    if found is None or not found.submodule_search_locations:
        raise ModuleNotFoundError("No module named 'HanTa'", name="HanTa")
    return os.path.join(found.submodule_search_locations[0], "morphmodel_en.pgz")


def read_model() -> Model:
    """Read HanTa's model file.

    The order of the tables is that in which ``HanoverTagger.__init__`` takes them. It reads the same file,
    and takes a third longer, for tables that tagging does not need.
    """
    # Imported here: a copy of the tables is read without them.
    import gzip
    import pickle

    with gzip.open(model_file()) as file:
        packed = file.read()
    collects = gc.isenabled()
    # A million new objects and not one to be freed: the search for garbage would take a quarter of the time.
    gc.disable()
    try:
        tables: Sequence[Any] = pickle.loads(packed)  # noqa: S301 (an installed library's own data)
    finally:
        if collects:
            gc.enable()
    _, names, suffixes, lengths, intercept, hapax, inside, parts, _, follow, share, upper, _, _, _, seen = (
        tables
    )
    return Model(names, suffixes, lengths, intercept, hapax, inside, parts, follow, share, upper, seen)
