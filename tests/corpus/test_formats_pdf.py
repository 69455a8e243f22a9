"""Of a PDF file the paragraphs are read, put together from its lines."""

from __future__ import annotations

import datetime as dt
import logging

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_files import pdf

from qa.corpus.formats import pdf as formats_pdf
from qa.corpus.formats.document import FormatError
from qa.corpus.formats.pdf import read_pdf

SNOW = ["Snow fell on the town of Oslo all through the night and", "for most of the day. Nobody minded it."]


def test_lines_become_paragraphs_where_a_blank_line_is_between_them():
    text = read_pdf(pdf([*SNOW, "", "In the evening it stopped."])).text
    # An empty line of the page is only space.
    assert text == " ".join(SNOW) + "\n\nIn the evening it stopped.\n"


def test_a_paragraph_begins_where_a_line_is_set_in_or_the_line_before_is_short():
    text = read_pdf(pdf([*SNOW, ("The roads were closed.", 90, 718), *SNOW, "Short.", "Trains ran."])).text
    assert text.split("\n\n")[0] == " ".join(SNOW)
    assert text.split("\n\n")[1].startswith("The roads were closed.")
    assert text.endswith("Short.\n\nTrains ran.\n")


def test_a_heading_is_a_line_of_its_own_and_a_list_keeps_its_lines():
    page = [
        ("Snow in May", 72, 750, 16),
        ("It fell.", 72, 720),
        "Bring:",
        "• a hat that keeps",
        "off the snow",
        "• a map",
    ]
    assert (
        read_pdf(pdf(page)).text
        == "Snow in May\n\nIt fell.\n\nBring:\n\n• a hat that keeps off the snow\n• a map\n"
    )


def test_a_word_broken_at_the_end_of_a_line_is_whole_again():
    page = [
        "Snow fell on the whole of the moun-",
        "tains, a well-known place, and on the well-",
        "known lakes.",
    ]
    assert read_pdf(pdf(page)).text == (
        "Snow fell on the whole of the mountains, a well-known place, and on the well-known lakes.\n"
    )


def test_heads_feet_and_numbers_of_pages_are_left_out():
    pages = [
        [("The Post", 72, 780, 9), (f"Snow fell on {n} towns and", 72, 700), (f"Page {n} of 4", 300, 30, 9)]
        for n in range(1, 5)
    ]
    texts = [f"Snow fell on {n} towns and" for n in range(1, 5)]
    assert read_pdf(pdf(*pages)).text == "\n\n".join(texts) + "\n"
    numbered = [
        [("4 The Post", 72, 780), *(f"{line} One." for line in SNOW)],
        [*(f"{line} Two." for line in SNOW), ("The Post 5", 72, 30)],
        [("6 The Post", 72, 780), *(f"{line} Three." for line in SNOW)],
    ]
    assert "Post" not in read_pdf(pdf(*numbered)).text
    # Pages that are all alike are not all head.
    assert read_pdf(pdf(["Snow fell."], ["Snow fell."], ["Snow fell."])).text.count("Snow fell.") == 3


def test_a_sentence_goes_on_on_the_next_page_and_in_the_next_column():
    assert read_pdf(pdf(SNOW[:1], SNOW[1:])).text == " ".join(SNOW) + "\n"
    columns = [(SNOW[0], 72, 300, 9), (SNOW[1], 320, 700, 9)]
    assert read_pdf(pdf(columns)).text == " ".join(SNOW) + "\n"


def test_title_and_day_come_from_the_properties():
    document = read_pdf(pdf(SNOW, info="/Title (Snow in \\(May\\)) /CreationDate (D:20240303120000+01'00')"))
    assert (document.title, document.made, document.date) == ("Snow in (May)", dt.date(2024, 3, 3), None)
    for info in (
        "",
        "/Title 3 /CreationDate (soon)",
        "/CreationDate (D:20249999)",
        "/Title [(a)] /CreationDate 3",
    ):
        assert read_pdf(pdf(SNOW, info=info))[1:] == ("", None, None, None)


ENCRYPT = (
    "/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <"
    + "41" * 32
    + "> /U <"
    + "42" * 32
    + "> >> "
)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (pdf(SNOW, trailer=ENCRYPT), "encrypted; "),
        (b"%PDF-1.5\n", "damaged, or not a PDF file; "),
        (b"Snow fell.", "damaged, or not a PDF file; "),
        (b"\0" * 100_000, "damaged, or not a PDF file; "),
        (pdf(SNOW)[:200], "damaged, or not a PDF file; "),
        (b"%PDF-1.5\n1 0 obj\n" + b"[" * 50_000, "damaged, or not a PDF file; "),
        (pdf([]), "no text in it, only pictures; "),
        (pdf(), "no text in it, only pictures; "),
        (pdf(raw=b"BT /F1 11 Tf (Snow) Tj ET " + b" " * 100_000_000), "a page of more than 16 MB in it"),
    ],
    ids=["encrypted", "empty", "text", "zeros", "cut", "nested", "blank", "no pages", "100 MB"],
)  # fmt: skip
def test_a_file_that_cannot_be_read_says_why(data, says, capfd, caplog):
    with pytest.raises(FormatError) as caught:
        read_pdf(data)
    assert str(caught.value).startswith(says)
    assert "\n" not in str(caught.value)
    assert capfd.readouterr() == ("", "")
    assert caplog.records == []
    assert logging.getLogger("pypdf").level == logging.NOTSET


def test_forms_that_draw_each_other_come_to_an_end():
    # Ten forms, each drawing the next ten times over: ten thousand million drawings.
    drawing = b"(Snow fell.) Tj "
    forms = [
        b"<< /Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /Font << /F1 3 0 R >> "
        b"/XObject << /X %d 0 R >> >> /Length %d >>\nstream\n%s\nendstream"
        % (n + 7, len(drawing + b"/X Do " * 10), drawing + b"/X Do " * 10)
        for n in range(9)
    ]
    data = pdf(
        raw=b"BT /F1 11 Tf (Snow fell.) Tj ET /X Do",
        resources="/XObject << /X 6 0 R >>",
        more=[*forms, forms[-1].replace(b"/X Do", b"     ")],
    )
    assert "Snow fell." in text_or_trouble(data)


def test_endless_drawing_comes_to_an_end(monkeypatch):
    monkeypatch.setattr(formats_pdf, "_MOST_STEPS", 100)
    with pytest.raises(FormatError, match=r"^more drawing in it than a document needs; "):
        read_pdf(pdf(raw=b"BT /F1 11 Tf " + b"(Snow) Tj " * 200 + b"ET"))


def text_or_trouble(data):
    try:
        return read_pdf(data).text
    except FormatError as error:
        return str(error)


@given(st.lists(st.tuples(st.integers(0, 900), st.binary(max_size=3)), max_size=8), st.integers(0, 900))
def test_any_damage_ends_in_text_or_in_one_line(changes, cut):
    data = bytearray(pdf(SNOW, ["And then."], info="/Title (Snow)"))
    for at, replacement in changes:
        data[at : at + len(replacement)] = replacement
    found = text_or_trouble(bytes(data[: len(data) - cut] if cut > 800 else data))
    assert found.strip()
    assert found.encode().decode() == found
