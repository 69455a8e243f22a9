"""Files read, cut into sentences, indexed and written as a segment; large collections part by part."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import ExitStack, suppress
from functools import partial

import numpy as np

from qa.corpus.files import Found
from qa.corpus.folders import Stats, stats_of
from qa.corpus.loading import read_article
from qa.errors import CorpusError
from qa.hints import BinaryIO
from qa.records import NamedTuple
from qa.storage.arrays import map_file
from qa.storage.atomic import TEMPORARY
from qa.storage.segment import open_segment
from qa.storage.wish import Progress
from qa.storage.writing import SegmentWriter, digest, join_segments

__all__ = ["Outcome", "collect", "collect_parts", "parts_of"]

_PART = 6_000_000  # bytes of text that are indexed at a time: some 50,000 sentences, in 300 MB


class Outcome(NamedTuple):
    """What became of a file.

    Parameters
    ----------
    stats : tuple of int
        Its size and times when it was opened.
    number : int
        Of its article in the segment; -1 where it can't be used.
    trouble : CorpusError or None
        Why it can't.
    """

    stats: Stats
    number: int
    trouble: CorpusError | None = None


def collect(
    found: Sequence[Found],
    file: BinaryIO,
    *,
    named: Collection[str],
    tagged: bool,
    progress: Progress | None = None,
) -> list[Outcome]:
    """Read files and write their articles as a segment.

    Parameters
    ----------
    found : sequence of Found
    file : binary file
        Empty, and seekable.
    named : collection of str
        Paths that must be usable.
    tagged : bool
        Work out the tags of the words now.
    progress : callable, optional

    Returns
    -------
    list of Outcome
        One for each file.

    Raises
    ------
    CorpusError
        When a path of `named` can't be used.
    OSError
        When the file can't be written.
    """
    writer = SegmentWriter(file, tagged=tagged)
    outcomes = []
    total = sum(row.size for row in found)
    done = 0
    for row in found:
        try:
            read = read_article(row.path)
        except CorpusError as error:
            if row.path in named:
                raise
            outcomes.append(Outcome(row.stats, -1, error))
        else:
            outcomes.append(Outcome(stats_of(read.status), writer.n_articles))
            writer.add(read.article, read.sentences, digest(read.data))
        done += row.size
        if progress:
            progress(done, total)
    writer.finish()
    return outcomes


def parts_of(found: Sequence[Found]) -> list[Sequence[Found]]:
    """Files in runs of so much text as is indexed at a time."""
    parts: list[list[Found]] = [[]]
    size = 0
    for row in found:
        if size > _PART:
            parts.append([])
            size = 0
        parts[-1].append(row)
        size += row.size
    return [part for part in parts if part]


def collect_parts(
    parts: Sequence[Sequence[Found]],
    file: BinaryIO,
    *,
    folder: str,
    named: Collection[str],
    tagged: bool,
    workers: int,
    progress: Progress | None = None,
) -> list[Outcome]:
    """`collect`, part by part, on several processors where there are more than one.

    Parameters
    ----------
    parts : sequence of sequence of Found
    file : binary file
    folder : str
        Where the parts are kept meanwhile.
    named, tagged, progress
        As in `collect`.
    workers : int
        How many processes read; with 1 this one does.
    """
    total = sum(row.size for part in parts for row in part)
    paths = [os.path.join(folder, f".part.{os.urandom(6).hex()}{TEMPORARY}") for _ in parts]
    task = partial(_part, named=named, tagged=tagged)
    with ExitStack() as stack:
        for path in paths:
            stack.callback(_remove, path)
        results = []
        done = 0
        for part, result in zip(parts, _each(task, parts, paths, workers), strict=True):
            results.append(result)
            done += sum(row.size for row in part)
            if progress:
                progress(done, total)
        segments = [open_segment(map_file(path)[0]) for path in paths]
        join_segments(segments, [np.arange(segment.n_articles) for segment in segments], file)
    outcomes = []
    before = 0
    for segment, result in zip(segments, results, strict=True):
        outcomes += [row if row.number < 0 else row._replace(number=row.number + before) for row in result]
        before += segment.n_articles
    return outcomes


def _each(
    task: Callable[[Sequence[Found], str], list[Outcome]],
    parts: Sequence[Sequence[Found]],
    paths: Sequence[str],
    workers: int,
) -> Iterator[list[Outcome]]:
    """What becomes of each part, in order; on several processors, if there are several workers."""
    if workers < 2:
        yield from map(task, parts, paths)
        return
    # Imported here: only a large corpus needs it. The processes begin anew, since a copy of this one
    # could be made in the middle of anything.
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_leave_interrupts)
    try:
        yield from pool.map(task, parts, paths)
    finally:
        pool.shutdown(cancel_futures=True)


def _leave_interrupts() -> None:
    """Let Ctrl-C be the business of the process that was started by the person."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _part(part: Sequence[Found], path: str, *, named: Collection[str], tagged: bool) -> list[Outcome]:
    with open(path, "xb") as file:
        return collect(part, file, named=named, tagged=tagged)


def _remove(path: str) -> None:
    with suppress(OSError):
        os.unlink(path)
