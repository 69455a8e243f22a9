"""The tagger's tables as an array file: read in a tenth of the time that HanTa's own file takes."""

from __future__ import annotations

import os
import time
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import accumulate

from qa.hints import BinaryIO
from qa.language.hanta import Model, State, Tags, load_model, model_file, read_model
from qa.storage.arrays import ArrayFile, ArrayWriter, DamagedError, map_file
from qa.storage.atomic import replacing
from qa.storage.fingerprint import fingerprint
from qa.storage.strings import Strings, pack

__all__ = ["Copy"]

_ENDING = ".tables"
_USED = 86_400  # seconds after which a file that is used gets a new sign of it
_LINES = "\n"  # between the parts of words, none of which holds one

_PLAIN = ("names", "lengths", "hapax", "share")
_COLUMNS = ("starts", "tags", "values")


class Copy:
    """The tables in a folder. What it lacks is written by `keep` alone, and never by who reads.

    Parameters
    ----------
    folder : str
    """

    def __init__(self, folder: str) -> None:
        status = os.stat(model_file())
        self._key = f"{fingerprint()} {status.st_size} {status.st_mtime_ns}"
        self._folder = folder
        # Each version of the program, and of HanTa, has a file of its own.
        self._path = os.path.join(folder, f"tagger-{zlib.crc32(self._key.encode()):08x}{_ENDING}")
        self._missed = False

    def read(self) -> Model | None:
        """The tables, None where the file is missing or damaged."""
        try:
            return _open_model(map_file(self._path)[0], self._key)
        except (OSError, DamagedError):
            self._missed = True
            return None

    def keep(self) -> None:
        """Write the file where it was missed, or is not there for the process that needs it first."""
        with suppress(OSError):  # a folder may refuse it
            if not self._missed and self._is_there():
                return
            if not self._missed and load_model.cache_info().currsize:
                return  # this process has them
            os.makedirs(self._folder, mode=0o700, exist_ok=True)
            with replacing(self._path) as target:  # before the tables are read: it may be in vain
                model = load_model()
                # Of tables that come from a copy only what was looked at is there.
                whole = read_model() if isinstance(model.follow, _Follow) else model
                _write_model(whole, target, self._key)
            self._missed = False

    def _is_there(self) -> bool:
        """Whether there is a file; it gets a sign that it is in use."""
        try:
            last = os.stat(self._path).st_mtime
        except FileNotFoundError:
            return False
        if time.time() - last > _USED:
            os.utime(self._path)
        return True


def _write_model(model: Model, file: BinaryIO, key: str) -> None:
    """Write the tables.

    Parameters
    ----------
    model : Model
    file : binary file
        Empty, and seekable.
    key : str
        Says of which file the tables are.
    """
    writer = ArrayWriter(file)
    order = list(next(iter(model.follow.values())))
    states = sorted(model.follow)
    writer.add("follow_states", array("q", map(_code, states)))
    writer.add("follow", array("d", (model.follow[state][tag] for state in states for tag in order)))
    writer.begin("parts")
    sizes = [0]
    for row in model.parts.values():
        text = _LINES.join(row).encode("utf-8", "surrogatepass")
        writer.append(text)
        sizes.append(sizes[-1] + len(text))
    writer.end()
    writer.add("part_bounds", array("q", sizes))
    writer.add("part_starts", array("q", accumulate(map(len, model.parts.values()), initial=0)))
    writer.add("part_values", array("d", (p for row in model.parts.values() for p in row.values())))
    words = sorted(model.seen)
    data, bounds = pack(words)
    writer.add("seen", data)
    writer.add("seen_bounds", bounds)
    writer.add("seen_starts", array("q", accumulate((len(model.seen[word]) for word in words), initial=0)))
    tags = [row for word in words for row in model.seen[word]]
    writer.add("seen_tags", array("i", (tag for tag, _ in tags)))
    writer.add("seen_values", array("d", (p for _, p in tags)))
    suffixes = list(next(iter(model.suffixes.values())))
    writer.begin("suffixes")
    writer.append(_LINES.join(suffixes).encode("utf-8", "surrogatepass"))
    writer.end()
    rows = (row[suffix] for row in model.suffixes.values() for suffix in suffixes)
    writer.add("suffix_values", array("d", rows))
    writer.finish(
        {
            "key": key,
            "order": order,
            "part_tags": list(model.parts),
            "suffix_tags": list(model.suffixes),
            "intercept": model.intercept,
            "inside": [[state, list(row.items())] for state, row in model.inside.items()],
            "upper": [[tag, list(row.items())] for tag, row in model.upper.items()],
        }
        | {name: list(getattr(model, name).items()) for name in _PLAIN}
    )


def _open_model(file: ArrayFile, key: str) -> Model:
    """The tables in an array file; what is large is made when it is looked at.

    Raises
    ------
    DamagedError
        If there are none in it, or those of another file.
    """
    arrays, meta = file.arrays, file.meta
    if meta.get("key") != key:
        raise DamagedError("the tables of another file")
    try:
        suffixes = _lines(arrays["suffixes"])
        values = iter(arrays["suffix_values"])
        return Model(
            suffixes={tag: dict(zip(suffixes, values, strict=False)) for tag in meta["suffix_tags"]},
            intercept=meta["intercept"],
            inside={tuple(state): dict(row) for state, row in meta["inside"]},
            parts=_Parts(meta["part_tags"], arrays),
            follow=_Follow(meta["order"], arrays["follow_states"], arrays["follow"]),
            upper={tag: dict(row) for tag, row in meta["upper"]},
            seen=_Seen(arrays),
            **{name: dict(meta[name]) for name in _PLAIN},
        )
    except (KeyError, TypeError, ValueError) as error:
        raise DamagedError("no tables of the tagger") from error


def _lines(data: memoryview) -> list[str]:
    return str(data, "utf-8", "surrogatepass").split(_LINES)


class _Follow(dict[State, Mapping[int, float]]):
    """The rows of a matrix, each made when it is looked at."""

    def __init__(self, order: Sequence[int], states: memoryview, values: memoryview) -> None:
        super().__init__()
        self._order, self._states, self._values = order, states, values

    def __missing__(self, state: State) -> Mapping[int, float]:
        row = bisect_left(self._states, _code(state))
        if row == len(self._states) or self._states[row] != _code(state):
            raise KeyError(state)
        width = len(self._order)
        values = self._values[row * width : (row + 1) * width]
        found = self[state] = dict(zip(self._order, values, strict=True))
        return found


def _code(state: State) -> int:
    """One number for two tags, neither below 0: they are in the order of the pairs."""
    return (state[0] << 16) + state[1]


class _Parts(dict[int, Mapping[str, float]]):
    """The known parts of each tag, made when they are looked at."""

    def __init__(self, tags: Sequence[int], arrays: Mapping[str, memoryview]) -> None:
        super().__init__()
        self._rows = {tag: row for row, tag in enumerate(tags)}
        self._text, self._values = arrays["parts"], arrays["part_values"]
        self._bounds, self._starts = arrays["part_bounds"].tolist(), arrays["part_starts"].tolist()

    def __missing__(self, tag: int) -> Mapping[str, float]:
        row = self._rows[tag]
        begin, end = self._starts[row : row + 2]
        values = self._values[begin:end].tolist()
        text = self._text[self._bounds[row] : self._bounds[row + 1]]
        found = self[tag] = dict(zip(_lines(text), values, strict=True)) if values else {}
        return found


class _Seen(Mapping[str, Tags]):
    """The words that were often seen, found by halving."""

    def __init__(self, arrays: Mapping[str, memoryview]) -> None:
        self._words = Strings(arrays["seen"], arrays["seen_bounds"])
        self._starts, self._tags, self._values = (arrays[f"seen_{name}"] for name in _COLUMNS)

    def __len__(self) -> int:
        return len(self._words)

    def __iter__(self) -> Iterator[str]:
        return iter(self._words)

    def __getitem__(self, word: str) -> Tags:
        at = bisect_left(self._words, word)
        if at == len(self._words) or self._words[at] != word:
            raise KeyError(word)
        row = slice(*self._starts[at : at + 2].tolist())
        return list(zip(self._tags[row].tolist(), self._values[row].tolist(), strict=True))
