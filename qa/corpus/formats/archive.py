"""Zip archives, unpacked no further than they may be."""

from __future__ import annotations

import io
import zipfile
import zlib

from qa.corpus.formats.document import LARGEST_TEXT, FormatError

__all__ = ["Archive"]

# The table at the end of an archive: more than any document needs, less than what fills the memory.
_LARGEST_TABLE = 4 * 1024 * 1024
_END_OF_TABLE, _SIZE_AT, _LONGEST_END = b"PK\5\6", 12, 22 + 65536
# What Office writes when a document has a password, and what its older programs wrote.
_COMPOUND_FILE = b"\xd0\xcf\x11\xe0"


class Archive:
    """The files in a zip archive; all that is read from it counts toward one limit.

    Parameters
    ----------
    data : bytes
    kind : str
        What the archive should be, for the messages: ``".docx"``.

    Raises
    ------
    FormatError
    """

    def __init__(self, data: bytes, kind: str) -> None:
        self._kind = kind
        self._left = LARGEST_TEXT
        if data.startswith(_COMPOUND_FILE):
            raise FormatError(f"encrypted, or of an older format; save it as {kind} without a password")
        at = data.rfind(_END_OF_TABLE, max(len(data) - _LONGEST_END, 0))
        if at >= 0 and int.from_bytes(data[at + _SIZE_AT : at + _SIZE_AT + 4], "little") > _LARGEST_TABLE:
            raise FormatError(f"too many files in this {kind} file; save it anew")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
            raise FormatError(f"not a {kind} file, or a damaged one; open it and save it anew") from error
        self._names = frozenset(self._zip.namelist())

    def __contains__(self, name: str) -> bool:
        return name in self._names

    def read(self, name: str) -> bytes:
        """Unpack one file.

        Raises
        ------
        FormatError
            When it isn't there, is damaged or encrypted, or would be larger than what may still be unpacked.
        """
        if name not in self._names:
            raise FormatError(f"no {name} in this {self._kind} file; open it and save it anew")
        info = self._zip.getinfo(name)
        if info.flag_bits & 1:
            raise FormatError(f"encrypted; save it as {self._kind} without a password")
        try:
            with self._zip.open(info) as file:
                data = file.read(self._left + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
            raise FormatError(f"{name} in it is damaged; open it and save it anew") from error
        self._left -= len(data)
        if self._left < 0:
            raise FormatError(
                f"more than {LARGEST_TEXT // 2**20} MB when unpacked; split it into smaller files"
            )
        return data
