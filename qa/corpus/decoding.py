"""The text of a file's bytes: UTF-8, or one line that says what they are and how to convert them."""

from __future__ import annotations

from qa.errors import UnreadableError

__all__ = ["decode"]

_MARKS_OF_OTHER_ENCODINGS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)


def decode(name: str, data: bytes, *, in_file: bool = True) -> str:
    """Decode a text, its line ends as newlines.

    Parameters
    ----------
    name : str
        What an error calls it.
    data : bytes
    in_file : bool
        Whether the name is that of a file, which the remedy can name.

    Raises
    ------
    UnreadableError
        When it is not UTF-8, or no text.
    """
    for mark, encoding in _MARKS_OF_OTHER_ENCODINGS:
        if data.startswith(mark):
            raise UnreadableError(f"{name}: {encoding}, not UTF-8; {_remedy(name, encoding, in_file)}")
    if b"\0" in data:
        raise UnreadableError(
            f"{name}: not text (a NUL byte at offset {data.index(0)}); give the text itself, as UTF-8"
        )
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UnreadableError(
            f"{name}: not UTF-8 (byte 0x{data[error.start]:02X} at offset {error.start}); "
            + _remedy(name, "WINDOWS-1252", in_file)
        ) from error
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _remedy(name: str, encoding: str, in_file: bool) -> str:
    of_file = f" '{name}' > utf8.txt" if in_file else ""
    return f"convert it, for example: iconv -f {encoding} -t UTF-8{of_file}"
