"""A cached corpus brought up to date: what has changed is read and indexed, and small segments are joined."""

from __future__ import annotations

import io
import os
import time
from collections.abc import Sequence
from contextlib import suppress

import numpy as np
from numpy.typing import NDArray

from qa.corpus.content import read_bytes
from qa.corpus.files import Found
from qa.corpus.folders import N_STATS, stats_of
from qa.errors import CorpusError
from qa.hints import BinaryIO
from qa.records import NamedTuple
from qa.retrieval.joining import unsettled
from qa.storage.arrays import map_file, parse
from qa.storage.atomic import TEMPORARY, replacing
from qa.storage.collecting import Outcome, collect, collect_parts, parts_of
from qa.storage.manifest import Listing, Manifest, SegmentFile, State
from qa.storage.segment import open_segment
from qa.storage.wish import Wish
from qa.storage.writing import digest, join_segments

__all__ = ["collect_files", "tidy", "update", "update_in_memory"]

_TAGGED = 40_000_000  # bytes of files up to which the words are tagged at once: it takes most of the time
_DEAD = 0.25  # share of a segment's sentences that may be out of use
_ABANDONED = 3600  # seconds after which an unfinished or forgotten file is nobody's
_UNUSED = 60 * 86_400  # seconds after which a cache that nobody used is removed


def update(
    folder: str,
    old: State | None,
    listing: Listing,
    found: Sequence[Found],
    *,
    wish: Wish,
    checked: int,
) -> State:
    """Make a cached corpus what its files are now.

    Parameters
    ----------
    folder : str
        Where its segments are.
    old : State or None
        What it was before.
    listing : Listing
    found : sequence of Found
        The files of the listing.
    wish : Wish
    checked : int
        When they were listed, in nanoseconds.

    Raises
    ------
    CorpusError
        When a path of ``wish.named`` can't be used.
    OSError
        When the folder can't be written to.
    """
    plan = _plan(old, listing, found)
    files = list(old.manifest.segments) if old else []
    segments = list(old.segments) if old else []
    outcomes: list[Outcome] = []
    if len(plan.fresh):
        new = [found[at] for at in plan.fresh.tolist()]
        name, outcomes = _write(folder, new, wish)
        if name:
            content, stamp = map_file(os.path.join(folder, name))
            files.append(SegmentFile(name, stamp))
            segments.append(open_segment(content))
    manifest = _manifest(plan, listing.names, outcomes, old=old, files=tuple(files), checked=checked)
    return _settle(folder, State(manifest, segments))


def update_in_memory(
    old: State | None, listing: Listing, found: Sequence[Found], *, wish: Wish, checked: int
) -> State:
    """`update` without a folder: the new segment is kept in memory."""
    plan = _plan(old, listing, found)
    files = old.manifest.segments if old else ()
    segments = list(old.segments) if old else []
    outcomes: list[Outcome] = []
    if len(plan.fresh):
        file = io.BytesIO()
        outcomes = collect_files(wish, [found[at] for at in plan.fresh.tolist()], file, None)
        segments.append(open_segment(parse(file.getbuffer(), verify=False)))
        files = (*files, SegmentFile("", ()))
    return State(_manifest(plan, listing.names, outcomes, old=old, files=files, checked=checked), segments)


def collect_files(wish: Wish, found: Sequence[Found], file: BinaryIO, folder: str | None) -> list[Outcome]:
    """Collect files into a segment, in the way that fits how much text there is.

    Parameters
    ----------
    wish : Wish
    found : sequence of Found
    file : binary file
        Empty, and seekable.
    folder : str or None
        Where parts of a large corpus may be kept meanwhile.
    """
    size = sum(row.size for row in found)
    tagged = size <= _TAGGED if wish.tagged is None else wish.tagged
    parts = parts_of(found)
    if folder is None or len(parts) == 1:
        return collect(found, file, named=wish.named, tagged=tagged, progress=wish.progress)
    return collect_parts(
        parts,
        file,
        folder=folder,
        named=wish.named,
        tagged=tagged,
        workers=min(wish.workers, len(parts)),
        progress=wish.progress,
    )


def _write(folder: str, found: Sequence[Found], wish: Wish) -> tuple[str, list[Outcome]]:
    """Collect files into a new segment; without a name where none of them can be used."""
    name = f"{os.urandom(8).hex()}.segment"
    path = os.path.join(folder, name)
    with replacing(path) as file:
        outcomes = collect_files(wish, found, file, folder)
    if all(outcome.number < 0 for outcome in outcomes):
        with suppress(OSError):
            os.unlink(path)
        name = ""
    return name, outcomes


def _settle(folder: str, state: State) -> State:
    """Join segments that are small or of which much is out of use."""
    manifest, segments = state.manifest, state.segments
    segment, number = np.array(manifest.segment), np.array(manifest.number)
    held = [np.sort(number[segment == at]) for at in range(len(segments))]
    live = [
        int(np.diff(np.asarray(s.first))[numbers].sum()) for s, numbers in zip(segments, held, strict=True)
    ]
    stale = [at for at, s in enumerate(segments) if live[at] < (1 - _DEAD) * s.n_sentences]
    first = min([unsettled(live), *stale]) if segments else 0
    if first >= len(segments) - 1 and not stale:
        return state
    taken = [at for at in range(first, len(segments)) if len(held[at])]
    files, kept = manifest.segments[:first], segments[:first]
    if taken:
        name = f"{os.urandom(8).hex()}.segment"
        path = os.path.join(folder, name)
        with replacing(path) as file:
            join_segments([segments[at] for at in taken], [held[at] for at in taken], file)
        content, stamp = map_file(path)
        before = 0
        for at in taken:
            mine = np.asarray(manifest.segment) == at
            segment[mine] = first
            number[mine] = before + np.searchsorted(held[at], np.asarray(manifest.number)[mine])
            before += len(held[at])
        files, kept = (*files, SegmentFile(name, stamp)), [*kept, open_segment(content)]
    return State(manifest._replace(segment=segment, number=number, segments=files), kept)


def tidy(caches: str, folder: str, manifest: Manifest) -> None:
    """Remove forgotten files of this cache, and caches that nobody has used for long."""
    wanted = {"manifest", *(row.name for row in manifest.segments)}
    _sweep(folder, wanted, _ABANDONED)
    _sweep(caches, set(), _UNUSED)
    with suppress(OSError):
        for name in os.listdir(caches):
            other = os.path.join(caches, name)
            with suppress(OSError):
                if time.time() - os.stat(os.path.join(other, "manifest")).st_mtime > _UNUSED:
                    _sweep(other, set(), 0)
                    os.rmdir(other)


class _Plan(NamedTuple):
    """For each file where its article is, as in a manifest; and which files have to be read."""

    segment: NDArray[np.int32]
    number: NDArray[np.int32]
    stats: NDArray[np.int64]
    fresh: NDArray[np.intp]


def _plan(old: State | None, listing: Listing, found: Sequence[Found]) -> _Plan:
    n = len(found)
    stats = np.array(listing.stats).reshape(-1, N_STATS)
    plan = _Plan(np.full(n, -1, np.int32), np.full(n, -1, np.int32), stats, np.arange(n))
    if old is None:
        return plan
    known = old.manifest
    rows = {name: row for row, name in enumerate(known.files.split())}
    doubtful = known.doubtful()
    before = np.asarray(known.files.stats).reshape(-1, N_STATS)
    fresh = []
    for at, name in enumerate(listing.split()):
        row = rows.get(name, -1)
        if row < 0 or not (
            (row not in doubtful and (before[row] == stats[at]).all())
            or _unchanged(old, row, found[at].path, plan.stats[at])
        ):
            fresh.append(at)
        else:
            plan.segment[at], plan.number[at] = known.segment[row], known.number[row]
    return plan._replace(fresh=np.array(fresh, dtype=np.intp))


def _unchanged(old: State, row: int, path: str, stats: NDArray[np.int64]) -> bool:
    """Whether a file holds what it held; its size and times are noted."""
    at = old.manifest.segment[row]
    if at < 0:
        return False
    try:
        data, status = read_bytes(path)
    except CorpusError:
        return False
    stats[:] = stats_of(status)
    return digest(data) == old.segments[at].digest(old.manifest.number[row])


def _manifest(
    plan: _Plan,
    names: bytes,
    outcomes: Sequence[Outcome],
    *,
    old: State | None,
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
    listing = Listing(names, plan.stats.reshape(-1))
    return Manifest(listing, plan.segment, plan.number, files, tuple(troubles), checked)


def _sweep(folder: str, wanted: set[str], age: float) -> None:
    """Remove the files of a folder that are not wanted and older than so many seconds."""
    with suppress(OSError):
        for name in os.listdir(folder):
            path = os.path.join(folder, name)
            # Only what is ours by its name.
            if name not in wanted and name.endswith((".segment", ".tables", TEMPORARY, "manifest")):
                with suppress(OSError):
                    if time.time() - os.stat(path).st_mtime >= age:
                        os.unlink(path)
