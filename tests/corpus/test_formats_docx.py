"""Of a Word document the paragraphs of its body are read."""

from __future__ import annotations

import datetime as dt
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_files import BODY_END, BODY_START, docx, paragraph, zipped

from qa.corpus.formats.document import FormatError
from qa.corpus.formats.docx import read_docx

NUMBERED = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="{}"/></w:numPr>'


def run(content):
    return f"<w:p><w:r>{content}</w:r></w:p>"


def row(*cells):
    return f"<w:tbl><w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr></w:tbl>"


ONE, TWO = paragraph("One."), paragraph("Two.")
BOX = f"<w:txbxContent>{TWO}</w:txbxContent><w:Fallback>{TWO}</w:Fallback>"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (paragraph("Snow", "Heading1") + ONE + paragraph(""), "Snow\n\nOne.\n"),
        (paragraph("Zoë & <Ann>\u00a0fell."), "Zoë & <Ann> fell.\n"),
        (run("<w:t>Sn</w:t></w:r><w:hyperlink><w:r><w:t>ow.</w:t></w:r></w:hyperlink><w:r>"), "Snow.\n"),
        (run("<w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t>"), "a\nb c\n"),
        (paragraph("a", "", "<w:tabs><w:tab w:val='left'/></w:tabs>"), "a\n"),
        (ONE + paragraph("hat", "", NUMBERED.format(0, 3)) + TWO, "One.\n\n- hat\n\nTwo.\n"),
        (paragraph("hat", "ListBullet") + paragraph("felt", "", NUMBERED.format(1, 3)), "- hat\n  - felt\n"),
        (paragraph("no item", "", NUMBERED.format(0, 0)), "no item\n"),
        (row(paragraph("Day"), paragraph("mm")) + row(ONE, ""), "| Day | mm |\n\nOne.\n"),
        (row(ONE, paragraph("3")) + row(TWO, paragraph("4")), "| One. | 3 |\n| Two. | 4 |\n"),
        (row(ONE + TWO, ONE), "One.\n\nTwo.\n\nOne.\n"),
        (f"<w:sdt><w:sdtContent>{ONE}</w:sdtContent></w:sdt>", "One.\n"),
        (run("<w:t>new</w:t></w:r><w:del><w:r><w:t>old</w:t></w:r></w:del><w:r>"), "new\n"),
        (run("<w:instrText>PAGE</w:instrText><w:t>1</w:t>"), "1\n"),
        (run(f"<w:t>One.</w:t>{BOX}"), "Two.\n\nOne.\n"),
    ],
)
def test_paragraphs_headings_lists_and_tables_stay_apart(body, text):
    assert read_docx(docx(body)).text == text


def test_title_and_day_come_from_the_properties_or_the_title_from_its_style():
    document = read_docx(docx(paragraph("It fell."), title="Snow & ice", created="2024-03-03T08:00:00Z"))
    assert (document.title, document.made, document.date) == ("Snow & ice", dt.date(2024, 3, 3), None)
    titled = docx(paragraph("Snow", "Title"), paragraph("It fell."), created="soon")
    assert read_docx(titled)[1:] == ("Snow", None, None, None)


GOOD = docx(paragraph("Snow fell."))
BOMB = (
    '<!DOCTYPE a [<!ENTITY b "no"><!ENTITY c "&b;&b;">]>' + BODY_START.partition("?>")[2] + "&c;" + BODY_END
)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"Snow fell.", "not a .docx file, or a damaged one; "),
        (GOOD[:-40], "not a .docx file, or a damaged one; "),
        (zipped({"word/styles.xml": ""}), "no word/document.xml in this .docx file; "),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "encrypted, or of an older format; "),
        (zipped({"word/document.xml": BODY_START}), "word/document.xml in it is damaged; "),
        (zipped({"word/document.xml": ""}), "word/document.xml in it is damaged; "),
        (zipped({"word/document.xml": BOMB}), "word/document.xml in it defines entities of its own; "),
        (zipped({"word/document.xml": BOMB.encode("utf-16")}), "word/document.xml in it defines entities"),
        (docx(), "no text in this document; "),
        (docx(paragraph(" ")), "no text in this document; "),
    ],
)
def test_a_document_that_cannot_be_read_says_why(data, says):
    with pytest.raises(FormatError) as caught:
        read_docx(data)
    assert str(caught.value).startswith(says)
    assert "\n" not in str(caught.value)


def test_a_zip_bomb_is_not_unpacked():
    bomb = zipped({"word/document.xml": b" " * 100_000_000})
    assert len(bomb) < 200_000
    with pytest.raises(FormatError, match=r"^more than 64 MB when unpacked; "):
        read_docx(bomb)


def test_an_archive_of_very_many_files_is_not_listed():
    data = bytearray(zipped({"a": ""}))
    end = data.rindex(b"PK\5\6")
    data[end + 12 : end + 16] = (10**8).to_bytes(4, "little")
    with pytest.raises(FormatError, match=r"^too many files in this \.docx file; "):
        read_docx(bytes(data))


def test_a_damaged_or_locked_member_is_named():
    stored = bytearray(zipped({"word/document.xml": BODY_START + BODY_END}, zipfile.ZIP_STORED))
    stored[stored.index(b"<w:body>")] = 0
    with pytest.raises(FormatError, match=r"^word/document\.xml in it is damaged; "):
        read_docx(bytes(stored))
    locked = bytearray(GOOD)
    locked[locked.index(b"PK\1\2") + 8] |= 1
    with pytest.raises(FormatError, match=r"^encrypted; "):
        read_docx(bytes(locked))


@pytest.mark.parametrize(
    "deep",
    [
        "<w:p>" * 20_000 + "<w:r><w:t>Deep.</w:t></w:r>" + "</w:p>" * 20_000,
        "<w:tbl><w:tr><w:tc>" * 20_000 + paragraph("Deep.") + "</w:tc></w:tr></w:tbl>" * 20_000,
        "<w:del>" * 20_000 + "</w:del>" * 20_000 + paragraph("Deep."),
        paragraph("Deep.", "", NUMBERED.format(99, 1)),
    ],
)
def test_no_nesting_is_too_deep(deep):
    assert read_docx(docx(deep)).text.strip(" -\n") == "Deep."


@given(st.lists(st.tuples(st.integers(0, 2000), st.binary(max_size=3)), max_size=6))
def test_any_damage_ends_in_text_or_in_one_line(changes):
    data = bytearray(docx(paragraph("Snow", "Title"), paragraph("It fell."), title="Snow"))
    for at, replacement in changes:
        data[at : at + len(replacement)] = replacement
    try:
        found = read_docx(bytes(data)).text
    except FormatError as error:
        found = str(error)
    assert found.strip()
    assert found.encode().decode() == found
