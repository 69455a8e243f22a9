"""The cache: a corpus that was indexed before is opened, and only what has changed is read again."""

# A folder may hold 100,000 files, and plain strings are several times as fast as Path objects.
# ruff: noqa: PTH103, PTH106, PTH108, PTH116, PTH118, PTH123, PTH208

from __future__ import annotations

import io
import os
import time
import zlib
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import BinaryIO, NamedTuple

import numpy as np
from numpy.typing import NDArray

from qa.corpus.files import Found, read_bytes
from qa.errors import CorpusError
from qa.retrieval.joining import unsettled
from qa.storage.arrays import DamagedError, map_file, parse
from qa.storage.atomic import TEMPORARY, replacing
from qa.storage.collecting import Outcome, Progress, collect, collect_parts, parts_of
from qa.storage.fingerprint import fingerprint
from qa.storage.manifest import Listing, Manifest, SegmentFile, stats_of
from qa.storage.segment import Segment, open_segment
from qa.storage.stored import Places
from qa.storage.writing import digest, join_segments

__all__ = ["Cache", "Opened", "Wish", "open_uncached"]

_TAGGED = 40_000_000  # bytes of files up to which the words are tagged at once: it takes most of the time
_DEAD = 0.25  # share of a segment's sentences that may be out of use
_ABANDONED = 3600  # seconds after which an unfinished or forgotten file is nobody's
_UNUSED = 60 * 86_400
_USED = 86_400


class Wish(NamedTuple):
    """How files are to be collected.

    Parameters
    ----------
    named : frozenset of str
        Paths that must be usable.
    workers : int
        Processes that read a large corpus.
    progress : callable, optional
    tagged : bool, optional
        Whether the words are tagged at once; by default if there is not very much text.
    """

    named: frozenset[str] = frozenset()
    workers: int = 1
    progress: Progress | None = None
    tagged: bool | None = None

    def collect(self, found: Sequence[Found], file: BinaryIO, folder: str | None) -> list[Outcome]:
        """Collect files into a segment."""
        size = sum(row.status.st_size for row in found if row.status)
        tagged = size <= _TAGGED if self.tagged is None else self.tagged
        parts = parts_of(found)
        if folder is None or len(parts) == 1:
            return collect(found, file, named=self.named, tagged=tagged, progress=self.progress)
        return collect_parts(
            parts,
            file,
            folder=folder,
            named=self.named,
            tagged=tagged,
            workers=min(self.workers, len(parts)),
            progress=self.progress,
        )


class Opened(NamedTuple):
    """What was opened.

    Parameters
    ----------
    segments : list of Segment
    places : Places
        Where the article of each file is; segment -1 where there is none.
    troubles : list of str
        One line for each file that can't be used.
    warning : str
        Why the cache could not be kept, if it could not.
    """

    segments: list[Segment]
    places: Places
    troubles: list[str]
    warning: str = ""


@dataclass(frozen=True, eq=False)
class _State:
    """A manifest with its segments."""

    manifest: Manifest
    segments: list[Segment]
    restamped: bool = False


class Cache:
    """The cached index of the files under some paths.

    Parameters
    ----------
    folder : str
        Where caches are kept: each in a folder of its own below.
    roots : sequence of str
        The paths that were given.
    """

    def __init__(self, folder: str, roots: Sequence[str]) -> None:
        self.roots = roots
        self._key = "\n".join([fingerprint(), *map(os.path.abspath, roots)])
        code = self._key.encode("utf-8", "surrogatepass")
        name = f"{zlib.crc32(code):08x}{zlib.crc32(code[::-1]):08x}"
        self._all = folder
        self._folder = os.path.join(folder, name)
        self._manifest = os.path.join(self._folder, "manifest")

    def open(self, found: Sequence[Found], wish: Wish, *, rebuild: bool = False) -> Opened:
        """Open the index of some files, after making it what they are now.

        Parameters
        ----------
        found : sequence of Found
            Without trouble, in the order of the corpus.
        wish : Wish
        rebuild : bool
            Index everything anew.

        Raises
        ------
        CorpusError
            When a path of ``wish.named`` can't be used.
        """
        checked = time.time_ns()
        listing = Listing.of(found, self.roots)
        old = None if rebuild else self._read()
        if old and not old.restamped and old.manifest.files == listing and not len(old.manifest.doubtful()):
            self._touch()
            return _opened(old.manifest, old.segments)
        try:
            os.makedirs(self._folder, mode=0o700, exist_ok=True)
            state = self._update(old, listing, found, wish, checked)
            with replacing(self._manifest) as file:
                file.write(state.manifest.to_bytes(self._key))
        except OSError as error:
            state = _in_memory(old, listing, found, wish, checked)
            reason = (error.strerror or type(error).__name__).lower()
            warning = f"{error.filename or self._folder}: {reason}: the index is not kept for the next time"
            return _opened(state.manifest, state.segments)._replace(warning=warning)
        self._tidy(state.manifest)
        return _opened(state.manifest, state.segments)

    def _read(self) -> _State | None:
        """What is in the cache, if it is all there and whole."""
        for _ in range(2):  # another process may have put a new one in its place in between
            try:
                with open(self._manifest, "rb") as file:
                    manifest = Manifest.from_bytes(file.read(), self._key)
                mapped = [
                    map_file(os.path.join(self._folder, row.name), known=row.stamp)
                    for row in manifest.segments
                ]
                segments = [open_segment(content) for content, _ in mapped]
                _check(manifest, segments)
            except FileNotFoundError:
                continue
            except (OSError, DamagedError):
                return None
            stamped = tuple(
                SegmentFile(row.name, stamp)
                for row, (_, stamp) in zip(manifest.segments, mapped, strict=True)
            )
            restamped = stamped != manifest.segments
            return _State(replace(manifest, segments=stamped), segments, restamped)
        return None

    def _update(
        self, old: _State | None, listing: Listing, found: Sequence[Found], wish: Wish, checked: int
    ) -> _State:
        plan = _plan(old, listing, found)
        files = list(old.manifest.segments) if old else []
        segments = list(old.segments) if old else []
        outcomes: list[Outcome] = []
        if len(plan.fresh):
            new = [found[at] for at in plan.fresh.tolist()]
            name, outcomes = self._write(new, wish)
            if name:
                content, stamp = map_file(os.path.join(self._folder, name))
                files.append(SegmentFile(name, stamp))
                segments.append(open_segment(content))
        manifest = _manifest(plan, listing.names, outcomes, old=old, files=tuple(files), checked=checked)
        return self._settle(_State(manifest, segments))

    def _write(self, found: Sequence[Found], wish: Wish) -> tuple[str, list[Outcome]]:
        """Collect files into a new segment; without a name where none of them can be used."""
        name = f"{os.urandom(8).hex()}.segment"
        path = os.path.join(self._folder, name)
        with replacing(path) as file:
            outcomes = wish.collect(found, file, self._folder)
        if all(outcome.number < 0 for outcome in outcomes):
            with suppress(OSError):
                os.unlink(path)
            name = ""
        return name, outcomes

    def _settle(self, state: _State) -> _State:
        """Join segments that are small or of which much is out of use."""
        manifest, segments = state.manifest, state.segments
        held = [np.sort(manifest.number[manifest.segment == at]) for at in range(len(segments))]
        live = [int(np.diff(s.first)[numbers].sum()) for s, numbers in zip(segments, held, strict=True)]
        stale = [at for at, s in enumerate(segments) if live[at] < (1 - _DEAD) * s.n_sentences]
        first = min([unsettled(live), *stale]) if segments else 0
        if first >= len(segments) - 1 and not stale:
            return state
        taken = [at for at in range(first, len(segments)) if len(held[at])]
        segment, number = manifest.segment.copy(), manifest.number.copy()
        files, kept = manifest.segments[:first], segments[:first]
        if taken:
            name = f"{os.urandom(8).hex()}.segment"
            path = os.path.join(self._folder, name)
            with replacing(path) as file:
                join_segments([segments[at] for at in taken], [held[at] for at in taken], file)
            content, stamp = map_file(path)
            before = 0
            for at in taken:
                mine = manifest.segment == at
                segment[mine] = first
                number[mine] = before + np.searchsorted(held[at], manifest.number[mine])
                before += len(held[at])
            files, kept = (*files, SegmentFile(name, stamp)), [*kept, open_segment(content)]
        return _State(replace(manifest, segment=segment, number=number, segments=files), kept)

    def _touch(self) -> None:
        """Leave a sign that this cache is in use."""
        with suppress(OSError):
            if time.time() - os.stat(self._manifest).st_mtime > _USED:
                os.utime(self._manifest)

    def _tidy(self, manifest: Manifest) -> None:
        """Remove forgotten files of this cache, and caches that nobody has used for long."""
        wanted = {"manifest", *(row.name for row in manifest.segments)}
        _sweep(self._folder, wanted, _ABANDONED)
        with suppress(OSError):
            for name in os.listdir(self._all):
                other = os.path.join(self._all, name)
                with suppress(OSError):
                    if time.time() - os.stat(os.path.join(other, "manifest")).st_mtime > _UNUSED:
                        _sweep(other, set(), 0)
                        os.rmdir(other)


def open_uncached(found: Sequence[Found], wish: Wish) -> Opened:
    """Index files in memory.

    Raises
    ------
    CorpusError
        When a path of ``wish.named`` can't be used.
    """
    state = _in_memory(None, Listing(b"", np.zeros((len(found), 3), dtype=np.int64)), found, wish, 0)
    return _opened(state.manifest, state.segments)


def _in_memory(
    old: _State | None, listing: Listing, found: Sequence[Found], wish: Wish, checked: int
) -> _State:
    """What `Cache._update` makes, with the new segment in memory."""
    plan = _plan(old, listing, found)
    files = old.manifest.segments if old else ()
    segments = list(old.segments) if old else []
    outcomes: list[Outcome] = []
    if len(plan.fresh):
        file = io.BytesIO()
        outcomes = wish.collect([found[at] for at in plan.fresh.tolist()], file, None)
        segments.append(open_segment(parse(file.getbuffer(), verify=False)))
        files = (*files, SegmentFile("", ()))
    return _State(_manifest(plan, listing.names, outcomes, old=old, files=files, checked=checked), segments)


class _Plan(NamedTuple):
    """For each file where its article is, as in a manifest; and which files have to be read."""

    segment: NDArray[np.int32]
    number: NDArray[np.int32]
    stats: NDArray[np.int64]
    fresh: NDArray[np.intp]


def _plan(old: _State | None, listing: Listing, found: Sequence[Found]) -> _Plan:
    n = len(found)
    plan = _Plan(np.full(n, -1, np.int32), np.full(n, -1, np.int32), listing.stats.copy(), np.arange(n))
    if old is None:
        return plan
    known = old.manifest
    rows = {name: row for row, name in enumerate(known.files.split())}
    doubtful = set(known.doubtful().tolist())
    fresh = []
    for at, name in enumerate(listing.split()):
        row = rows.get(name, -1)
        if row < 0 or not (
            (row not in doubtful and (known.files.stats[row] == listing.stats[at]).all())
            or _unchanged(old, row, found[at].path, plan.stats[at])
        ):
            fresh.append(at)
        else:
            plan.segment[at], plan.number[at] = known.segment[row], known.number[row]
    return plan._replace(fresh=np.array(fresh, dtype=np.intp))


def _unchanged(old: _State, row: int, path: str, stats: NDArray[np.int64]) -> bool:
    """Whether a file holds what it held; its size and times are noted."""
    at = int(old.manifest.segment[row])
    if at < 0:
        return False
    try:
        data, status = read_bytes(path)
    except CorpusError:
        return False
    stats[:] = stats_of(status)
    known: bytes = old.segments[at].digests[int(old.manifest.number[row])].tobytes()
    return digest(data) == known


def _manifest(
    plan: _Plan,
    names: bytes,
    outcomes: Sequence[Outcome],
    *,
    old: _State | None,
    files: tuple[SegmentFile, ...],
    checked: int,
) -> Manifest:
    """The manifest of files as planned, with what became of those that were read."""
    troubles: list[str] = []
    for at in np.flatnonzero(plan.segment < 0).tolist():
        if plan.number[at] >= 0 and old:  # a line of the old manifest
            troubles.append(old.manifest.troubles[int(plan.number[at])])
            plan.number[at] = len(troubles) - 1
    for at, outcome in zip(plan.fresh.tolist(), outcomes, strict=True):
        plan.stats[at] = outcome.stats
        plan.number[at] = outcome.number
        if outcome.trouble:
            troubles.append(str(outcome.trouble))
            plan.number[at] = len(troubles) - 1
        else:
            plan.segment[at] = len(files) - 1
    return Manifest(Listing(names, plan.stats), plan.segment, plan.number, files, tuple(troubles), checked)


def _opened(manifest: Manifest, segments: list[Segment]) -> Opened:
    return Opened(segments, Places(manifest.segment, manifest.number), list(manifest.troubles))


def _check(manifest: Manifest, segments: Sequence[Segment]) -> None:
    """Make sure that a manifest speaks of what the segments hold.

    Raises
    ------
    DamagedError
    """
    sizes = np.array([segment.n_articles for segment in segments] or [0])
    used = manifest.segment >= 0
    if used.any() and (
        manifest.segment.max() >= len(segments)
        or (manifest.number[used] < 0).any()
        or (manifest.number[used] >= sizes[manifest.segment[used]]).any()
    ):
        raise DamagedError("a manifest that does not fit its segments")


def _sweep(folder: str, wanted: set[str], age: float) -> None:
    """Remove the files of a folder that are not wanted and older than so many seconds."""
    with suppress(OSError):
        for name in os.listdir(folder):
            path = os.path.join(folder, name)
            # Only what is ours by its name.
            if name not in wanted and name.endswith((".segment", TEMPORARY, "manifest")):
                with suppress(OSError):
                    if time.time() - os.stat(path).st_mtime >= age:
                        os.unlink(path)
