"""Of an e-book the chapters are read in the order of its spine."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_files import CONTAINER, epub, zipped

from qa.corpus.formats.document import FormatError
from qa.corpus.formats.epub import read_epub

ONE, TWO = "<h1>Snow</h1><p>It fell&nbsp;all day.</p>", "<h1>Rain</h1><ul><li>hat</li><li>map</li></ul>"
METADATA = (
    "<dc:title>Weather &amp; us</dc:title><dc:title>Other</dc:title><dc:date>2024-03-03</dc:date>"
    "<dc:publisher>The Press</dc:publisher>"
)


BOX = "META-INF/container.xml"


def locked(name):
    return {
        "META-INF/encryption.xml": f"<encryption><CipherReference URI='{name}'/></encryption>",
    }


def test_chapters_come_in_the_order_of_the_spine_each_once():
    chapters = {"b.xhtml": TWO, "a b.xhtml": ONE, "unused.xhtml": "<p>No.</p>"}
    text = read_epub(epub(chapters, spine=[1, 0, 1])).text
    assert text == "Snow\n\nIt fell all day.\n\nRain\n\n- hat\n- map\n"


def test_title_day_and_publisher_come_from_the_package():
    assert read_epub(epub({"a.xhtml": ONE}, metadata=METADATA))[1:] == (
        "Weather & us", dt.date(2024, 3, 3), None, "The Press",
    )  # fmt: skip
    assert read_epub(epub({"a.xhtml": ONE}, metadata="<dc:date>2024</dc:date>"))[1:] == ("", None, None, None)


def test_links_and_scripts_closed_as_xml_closes_them_hide_nothing():
    body = '<a id="x"/><p>One.</p><script src="a.js"/><p>Two.</p><div/><p/><p>Three.</p><nav><p>no</p></nav>'
    assert read_epub(epub({"a.xhtml": body})).text == "One.\n\nTwo.\n\nThree.\n"


def test_a_font_that_is_locked_does_not_matter():
    assert read_epub(epub({"a.xhtml": ONE}, more=locked("OEBPS/font.otf"))).text.startswith("Snow")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"Snow fell.", "not a .epub file, or a damaged one; "),
        (zipped({"a": ""}), "no META-INF/container.xml in this .epub file; "),
        (zipped({BOX: "<container/>"}), "META-INF/container.xml names no package file; "),
        (zipped({BOX: CONTAINER}), "no OEBPS/book.opf in this .epub file; "),
        (zipped({BOX: CONTAINER, "OEBPS/book.opf": "<a"}), "OEBPS/book.opf in it is damaged; "),
        (epub({"a.xhtml": ONE}, spine=[]), "an e-book without a spine, so without chapters; "),
        (epub({"a.xhtml": ONE}, spine=[7]), "an e-book without a spine, so without chapters; "),
        (epub({"a.xhtml": ONE}, properties="nav"), "an e-book without a spine, so without chapters; "),
        (epub({"../../../a.xhtml": ONE}), "no ../../a.xhtml in this .epub file; "),
        (epub({"a.xhtml": "<img src='a.png'/>"}), "no text in this book; "),
        (epub({"a.xhtml": ONE}, more=locked("OEBPS/a.xhtml")), "encrypted (copy protection); "),
        (epub({"a.xhtml": " " * 40_000_000, "b.xhtml": " " * 40_000_000}), "more than 64 MB when unpacked; "),
    ],
)  # fmt: skip
def test_a_book_that_cannot_be_read_says_why(data, says):
    with pytest.raises(FormatError) as caught:
        read_epub(data)
    assert str(caught.value).startswith(says)
    assert "\n" not in str(caught.value)


@given(st.lists(st.tuples(st.integers(0, 2500), st.binary(max_size=3)), max_size=6))
def test_any_damage_ends_in_text_or_in_one_line(changes):
    data = bytearray(epub({"a.xhtml": ONE, "b.xhtml": TWO}, metadata=METADATA))
    for at, replacement in changes:
        data[at : at + len(replacement)] = replacement
    try:
        found = read_epub(bytes(data)).text
    except FormatError as error:
        found = str(error)
    assert found.strip()
    assert found.encode().decode() == found
