"""Title, date and source are what the head of a text says, and nothing is guessed."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.corpus.heading import read_heading

BODY = "It fell all day on the hills. Nobody minded."
DAY = dt.date(2024, 3, 3)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Snow in May\n\n{BODY}", "Snow in May"),
        (f"\n\n  Snow in May  \n{BODY}", "Snow in May"),
        (f"\ufeffSnow in May\n\n{BODY}", "Snow in May"),
        (f"# Snow in *May*\n\n{BODY}", "Snow in May"),
        (f"## Snow in May ##\n{BODY}", "Snow in May"),
        (f"**Snow in May**\n\n{BODY}", "Snow in May"),
        (f"Who stole the snow?\n\n{BODY}", "Who stole the snow?"),
        (f"Snow in May\nBy Ana Roe\nOSLO, March 3, 2024 — {BODY}", "Snow in May"),
        (f"SNOW IN MAY\n\n- on roofs\n- on roads\n\n{BODY}", "SNOW IN MAY"),
        (BODY, ""),
        (f"{BODY}\n\n{BODY}", ""),
        ("Snow in May", ""),
        ("Apples\nPears\nPlums", ""),
        (f"By Ana Roe\n\n{BODY}", ""),
        (f"3 March 2024\n\n{BODY}", ""),
        (f"Published: 2024-03-03\n\n{BODY}", ""),
        (f"Dear reader,\n\n{BODY}", ""),
        (f"- on roofs\n- on roads\n\n{BODY}", ""),
        (f"https://example.org/snow\n\n{BODY}", ""),
        (f"{'snow and ' * 30}rain\n\n{BODY}", ""),
        (
            "It fell all day on the hills and on the roads of the town and then\nit stopped. Nobody minded.",
            "",
        ),
        ("", ""),
    ],
)
def test_the_title_is_the_first_line_where_it_looks_like_a_headline(text, title):
    assert read_heading(text).title == title


@pytest.mark.parametrize(
    "line",
    [
        "OSLO, March 3, 2024 — It fell all day.",
        "OSLO, Norway, Mar. 3, 2024 (AP) -- It fell all day.",
        "OSLO (Reuters) — 3 March 2024",
        "NEW YORK, 3rd March 2024 – It fell all day.",
        "RIO DE JANEIRO, March 3, 2024 - It fell all day.",
        "WASHINGTON, D.C., March 3, 2024 — It fell all day.",
        "Published: 2024-03-03",
        "**Published:** 2024-03-03",
        "Published on March 3, 2024 | Updated March 9, 2024",
        "Date: Sunday, 3 March 2024, 10:30 GMT",
        "Updated: 2024/03/03",
        "By Ana Roe | 3 March 2024",
        "By Ana Roe, March 3, 2024",
        "Sunday, 3 March 2024",
        "March 3, 2024 at 6:15 a.m. EST",
        "2024-03-03T10:15:00Z",
    ],
)
def test_the_date_is_read_where_the_first_lines_say_it(line):
    assert read_heading(f"Snow in May\n\n{line}\n\n{BODY}").date == DAY


@pytest.mark.parametrize(
    "text",
    [
        f"OSLO, March 3 — {BODY}",  # no year
        f"OSLO — {BODY}",
        f"Published: 03/04/2024\n\n{BODY}",  # March or April
        f"Published: 31 June 2024\n\n{BODY}",  # no such day
        f"Published: March 2024\n\n{BODY}",
        f"On March 3, 2024 snow fell. {BODY}",
        f"NASA launched it on March 3, 2024 — {BODY}",
        f"Published on March 3, 2024, the novel sold well. {BODY}",
        f"The snow\n\n3 March 2024\n\n{BODY}\n\n4 March 2024\n\n{BODY}",  # a chronicle
        f"{BODY}\n\n" * 10 + "Published: 2024-03-03",
        f"The letter\n\nHe wrote it on a Monday.\n\n{BODY} Sent March 3, 2024.",
    ],
)
def test_a_date_is_never_guessed(text):
    assert read_heading(text).date is None


def test_front_matter_gives_title_date_and_source_and_is_no_text():
    front = "---\ntitle: \"Snow: in May\"\nDate: 2024-03-03 # when\nsource: 'The Hill Post'\na:\n  - b\n---\n"
    heading = read_heading(front + BODY)
    assert heading == ("Snow: in May", DAY, "The Hill Post", len(front))


@pytest.mark.parametrize(
    "front", ["\ufeff---\ntitle: A\n---\n", "---\r\ntitle: A\r\n---\r\n", "\n---  \ntitle: A\n...\n"]
)
def test_front_matter_is_read_behind_a_mark_with_any_line_ends(front):
    heading = read_heading(front + BODY)
    assert (heading.title, heading.body) == ("A", len(front))


@pytest.mark.parametrize(
    "text",
    [
        f"---\n{BODY}\n---\n{BODY}",  # a rule above and below prose
        f"---\ntitle: A\n\n{BODY}",  # never closed
        f"---\n---\n{BODY}",
        f"{BODY}\n---\ntitle: A\n---\n",
    ],
)
def test_what_only_looks_like_front_matter_stays_text(text):
    assert read_heading(text).body == 0


def test_front_matter_wins_over_the_first_lines():
    heading = read_heading(f"---\ntitle: A\ndate: 2024-03-03\n---\n# B\n\nPublished: 2020-01-01\n\n{BODY}")
    assert heading[:2] == ("A", DAY)


@given(st.text())
def test_any_text_has_a_heading(text):
    heading = read_heading(text)
    assert 0 <= heading.body <= len(text)
    assert "\n" not in heading.title
    assert read_heading(text) == heading
