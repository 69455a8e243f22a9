"""The cache: a corpus that was indexed before is opened; what has changed is found, and only that is read."""

from __future__ import annotations

import os
import time
import zlib
from array import array
from collections.abc import Sequence
from contextlib import suppress

from qa.corpus.files import Files
from qa.corpus.folders import N_STATS
from qa.records import NamedTuple
from qa.storage.arrays import DamagedError, map_file
from qa.storage.atomic import replacing
from qa.storage.fingerprint import fingerprint
from qa.storage.manifest import Listing, Manifest, SegmentFile, State
from qa.storage.places import Places
from qa.storage.segment import Segment, open_segment
from qa.storage.wish import Wish

__all__ = ["Cache", "open_uncached"]

_USED = 86_400  # seconds after which a cache that is used gets a new sign of it


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
        paths = "\n".join(map(os.path.abspath, roots))
        code = paths.encode("utf-8", "surrogatepass")
        name = f"{zlib.crc32(code):08x}{zlib.crc32(code[::-1]):08x}"
        # Not in the name: what another version of the program has left is replaced.
        self._key = f"{fingerprint()}\n{paths}"
        self._all = folder
        self._folder = os.path.join(folder, name)
        self._manifest = os.path.join(self._folder, "manifest")

    @property
    def n_bytes(self) -> int:
        """How large it is; 0 where there is none."""
        try:
            with os.scandir(self._folder) as entries:
                return sum(entry.stat().st_size for entry in entries)
        except OSError:
            return 0

    def open(self, files: Files, wish: Wish, *, rebuild: bool = False) -> Opened:
        """Open the index of some files, after making it what they are now.

        Parameters
        ----------
        files : Files
        wish : Wish
        rebuild : bool
            Index everything anew.

        Raises
        ------
        CorpusError
            When a path of ``wish.named`` can't be used.
        """
        checked = time.time_ns()
        listing = Listing.of(files, self.roots)
        old = None if rebuild else self._read()
        if old and not old.restamped and old.manifest.files.same(listing) and not old.manifest.doubtful():
            self._touch()
            return _opened(old.manifest, old.segments)
        # Imported here: what is there already is opened without what reads and indexes text.
        from qa.storage.updating import tidy, update, update_in_memory

        try:
            os.makedirs(self._folder, mode=0o700, exist_ok=True)
            state = update(self._folder, old, listing, files.found, wish=wish, checked=checked)
            with replacing(self._manifest) as file:
                file.write(state.manifest.to_bytes(self._key))
        except OSError as error:
            state = update_in_memory(old, listing, files.found, wish=wish, checked=checked)
            reason = (error.strerror or type(error).__name__).lower()
            warning = f"{error.filename or self._folder}: {reason}: the index is not kept for the next time"
            return _opened(state.manifest, state.segments)._replace(warning=warning)
        tidy(self._all, self._folder, state.manifest)
        return _opened(state.manifest, state.segments)

    def _read(self) -> State | None:
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
            return State(manifest._replace(segments=stamped), segments, restamped)
        return None

    def _touch(self) -> None:
        """Leave a sign that this cache is in use."""
        with suppress(OSError):
            if time.time() - os.stat(self._manifest).st_mtime > _USED:
                os.utime(self._manifest)


def open_uncached(files: Files, wish: Wish) -> Opened:
    """Index files in memory.

    Raises
    ------
    CorpusError
        When a path of ``wish.named`` can't be used.
    """
    from qa.storage.updating import update_in_memory

    listing = Listing(b"", array("q", bytes(8 * N_STATS * len(files))))
    state = update_in_memory(None, listing, files.found, wish=wish, checked=0)
    return _opened(state.manifest, state.segments)


def _opened(manifest: Manifest, segments: list[Segment]) -> Opened:
    return Opened(segments, Places(manifest.segment, manifest.number), list(manifest.troubles))


def _check(manifest: Manifest, segments: Sequence[Segment]) -> None:
    """Make sure that a manifest speaks of what the segments hold.

    Raises
    ------
    DamagedError
    """
    sizes = [segment.n_articles for segment in segments]
    if len(sizes) == 1 and set(manifest.segment) == {0}:  # as it is most of the time, and quickly seen
        fits = min(manifest.number) >= 0 and max(manifest.number) < sizes[0]
    else:
        places = zip(manifest.segment, manifest.number, strict=True)
        fits = all(at < 0 or (at < len(sizes) and 0 <= number < sizes[at]) for at, number in places)
    if not fits:
        raise DamagedError("a manifest that does not fit its segments")
