"""An index in one file, that can be copied and asked in place of the articles."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from qa.corpus.files import find_files
from qa.corpus.loading import nothing_usable
from qa.storage.arrays import map_file
from qa.storage.atomic import replacing
from qa.storage.segment import Segment, open_segment
from qa.storage.updating import collect_files
from qa.storage.wish import Progress, Wish

__all__ = ["write_index"]


def write_index(
    paths: Iterable[str | Path],
    target: str | Path,
    *,
    workers: int = 1,
    progress: Progress | None = None,
    troubles: list[str] | None = None,
) -> Segment:
    """Index files, and write the index to a file that can be used in their place.

    Parameters
    ----------
    paths : iterable of str or Path
        Files and folders.
    target : str or Path
        What stands there is replaced when the new file is whole.
    workers, progress
        As in `open_library`.
    troubles : list of str, optional
        A line is added for each file that can't be used.

    Returns
    -------
    Segment
        What was written.

    Raises
    ------
    CorpusError
        As `open_library`; all files that can't be used are passed over, if any can be.
    OSError
        When it can't be written.
    """
    given = [os.fspath(path) for path in paths]
    files = find_files(given)
    unusable = list(files.troubles)
    wish = Wish(frozenset(given), workers, progress, tagged=True)
    with replacing(target) as file:
        outcomes = collect_files(wish, files.found, file, os.path.dirname(os.path.abspath(target)))
        unusable += [outcome.trouble for outcome in outcomes if outcome.trouble]
        if all(outcome.number < 0 for outcome in outcomes):
            raise nothing_usable(unusable)
    if troubles is not None:
        troubles += map(str, unusable)
    return open_segment(map_file(os.fspath(target))[0])
