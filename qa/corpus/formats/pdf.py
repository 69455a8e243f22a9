"""PDF files: lines from where they stand on the page, and paragraphs from the space between the lines."""

from __future__ import annotations

import datetime as dt
import io
import logging
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from qa.corpus.formats.document import LARGEST_TEXT, Document, FormatError, clean, join_blocks
from qa.corpus.formats.lines import Line, paragraphs, without_margins
from qa.hints import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pypdf import PdfReader

__all__ = ["read_pdf"]

# Bytes of the largest part of a page, and the most steps of drawing in a file: a few minutes' work.
_LARGEST_PART, _MOST_STEPS = 16 * 1024 * 1024, 2_000_000
# Forms are drawings within a drawing: the most of them on a page, and how many steps each is worth.
_MOST_FORMS, _FORM_STEPS = 500, 100
_LONGEST_TITLE = 300


def read_pdf(data: bytes) -> Document:
    """Read the text of a PDF file, page by page, without repeated heads and feet of the pages."""
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, FileNotDecryptedError, LimitReachedError

    with _bounded():
        try:
            reader = PdfReader(io.BytesIO(data))
            pages = list(_pages(reader))
            title, made = _metadata(reader)
        except FormatError:
            raise
        except (FileNotDecryptedError, DependencyError) as error:
            raise FormatError("encrypted; save it without a password") from error
        except LimitReachedError as error:
            raise FormatError(
                f"a page of more than {_LARGEST_PART // 2**20} MB in it, or too many parts; split it"
            ) from error
        except Exception as error:  # whatever the library stumbles over in a file that is not as it should be
            raise FormatError("damaged, or not a PDF file; open it and print it to a new PDF") from error
    blocks = paragraphs(without_margins(pages))
    if not blocks:
        raise FormatError("no text in it, only pictures; make the text of a scan readable with OCR first")
    return Document(join_blocks(blocks), title=title, made=made)


def _pages(reader: PdfReader) -> Iterator[list[Line]]:
    """The lines of each page, from what the library reports of the pieces of text and their places."""
    gathered = _Gathered()
    for page in reader.pages:
        page.extract_text(visitor_operand_before=gathered.step, visitor_text=gathered.piece)
        yield gathered.end_page()


class _Gathered:
    """The pieces of a line, the lines of a page, and how much it all has been."""

    def __init__(self) -> None:
        self._lines: list[Line] = []
        self._text = ""
        self._place = (0.0, 0.0, 0.0)
        self._steps = self._characters = 0

    def step(self, operator: bytes, *_: Any) -> None:
        """Count a step of drawing."""
        self._steps += _FORM_STEPS if operator == b"Do" else 1
        if self._steps > _MOST_STEPS:
            raise FormatError("more drawing in it than a document needs; print it to a new PDF")

    def piece(
        self, text: str, outer: Sequence[float], inner: Sequence[float], _font: Any, size: float
    ) -> None:
        """Take in a piece of text with the two matrices that place it on the page."""
        self._characters += len(text)
        if self._characters > LARGEST_TEXT:
            raise FormatError(f"more than {LARGEST_TEXT // 2**20} MB of text; split it into smaller files")
        for number, part in enumerate(text.split("\n")):
            if number:
                self._end_line()
            if part.strip() and not self._text.strip():
                x = inner[4] * outer[0] + inner[5] * outer[2] + outer[4]
                y = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
                scale = abs(inner[0] * inner[3] - inner[1] * inner[2]) * abs(
                    outer[0] * outer[3] - outer[1] * outer[2]
                )
                self._place = (x, y, abs(size) * scale**0.5)
            self._text += part

    def end_page(self) -> list[Line]:
        """The lines of the page, which ends here."""
        self._end_line()
        lines, self._lines = self._lines, []
        return lines

    def _end_line(self) -> None:
        text = " ".join(clean(self._text).split())
        self._text = ""
        if text:
            self._lines.append(Line(text, *self._place))


def _metadata(reader: PdfReader) -> tuple[str, dt.date | None]:
    """The title and the day on which the file was made, where it says so in a way that can be read."""
    about = reader.metadata
    if about is None:
        return "", None
    title = about.title
    made = re.match(r"D:(\d{4})(\d\d)(\d\d)", str(about.get("/CreationDate", "")))
    try:
        date = dt.date(int(made[1]), int(made[2]), int(made[3])) if made else None
    except ValueError:
        date = None
    return " ".join(clean(title).split())[:_LONGEST_TITLE] if isinstance(title, str) else "", date


@contextmanager
def _bounded() -> Iterator[None]:
    """With the library's limits set, no other program called, and nothing logged about the file."""
    from pypdf import apply_configuration

    log = logging.getLogger("pypdf")
    before = log.level
    log.setLevel(logging.CRITICAL + 1)
    try:
        with apply_configuration(
            zlib_maximum_output_length=_LARGEST_PART,
            lzw_maximum_output_length=_LARGEST_PART,
            run_length_maximum_output_length=_LARGEST_PART,
            array_based_stream_maximum_output_length=_LARGEST_PART,
            xform_maximum_invocations_per_extraction=_MOST_FORMS,
            jbig2dec_binary=None,
        ):
            yield
    finally:
        log.setLevel(before)
