"""Small writers of the formats under test: what they write is all that the tests know."""

from __future__ import annotations

import io
import zipfile
import zlib
from html import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
BODY_START = f'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{W}"><w:body>'
BODY_END = "</w:body></w:document>"
CORE = (
    '<?xml version="1.0"?><cp:coreProperties xmlns:cp="urn:cp" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>{title}</dc:title>'
    "<dcterms:created>{created}</dcterms:created></cp:coreProperties>"
)
CONTAINER = (
    '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
    '<rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
)


def zipped(files, compression=zipfile.ZIP_DEFLATED):
    """A zip archive of names and their contents."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def paragraph(text, style="", more=""):
    """A paragraph of a Word document."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr>' if style or more else ""
    return f'<w:p>{properties}<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def docx(*parts, title="", created=""):
    """A Word document of a body's parts."""
    files = {"word/document.xml": BODY_START + "".join(parts) + BODY_END}
    if title or created:
        files["docProps/core.xml"] = CORE.format(title=escape(title), created=created)
    return zipped(files)


def epub(chapters, *, metadata="", spine=None, more=None, properties=""):
    """An e-book of chapters by name, as XHTML bodies."""
    items = "".join(
        f'<item id="c{n}" href="{name}" media-type="application/xhtml+xml" properties="{properties}"/>'
        for n, name in enumerate(chapters)
    )
    order = range(len(chapters)) if spine is None else spine
    refs = "".join(f'<itemref idref="c{n}"/>' for n in order)
    package = (
        '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>{metadata}</metadata>'
        f"<manifest>{items}</manifest><spine>{refs}</spine></package>"
    )
    files = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        "OEBPS/book.opf": package,
    }
    files |= {
        f"OEBPS/{name}": '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml">'
        f"<head><title/></head><body>{body}</body></html>"
        for name, body in chapters.items()
    }
    return zipped(files | (more or {}))


def pdf(*pages, info="", trailer="", raw=None, resources="", more=()):
    """A PDF file of pages, each a list of lines: text, and where wanted x, y and size.

    Lines without a place stand 14 points below the one before; an empty text is a blank line. `raw`
    is the content of one page as it is; objects that it needs, the first of them number 6, are `more`.
    """
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", font]
    kids = []
    for page in pages if raw is None else [raw]:
        content = zlib.compress(_content(page) if raw is None else raw)
        objects.append(
            b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(content), content)
        )
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] "
            b"/Resources << /Font << /F1 3 0 R >> %s >> /Contents %d 0 R >>"
            % (resources.encode(), len(objects))
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(kids))
    objects += more
    objects.append(f"<< {info} >>".encode("latin-1"))
    out = io.BytesIO(b"%PDF-1.5\n")
    out.seek(0, io.SEEK_END)
    places = []
    for number, content in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    table = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(
        f"trailer << /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R {trailer}>>\n"
        f"startxref\n{table}\n%%EOF\n".encode("latin-1")
    )
    return out.getvalue()


def _content(page):
    lines, y = [b"BT"], 760
    for line in page:
        text, x, y, size = (*line, 11)[:4] if isinstance(line, tuple) else (line, 72, y - 14, 11)
        shown = text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        if text:
            lines.append(b"/F1 %d Tf 1 0 0 1 %d %d Tm (%s) Tj" % (size, x, y, shown))
    return b"\n".join([*lines, b"ET"])
