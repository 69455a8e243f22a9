"""A table of sorted lines gives what reading it whole would give."""

from __future__ import annotations

import pytest

from qa.language.sorted_file import SortedFile

LINES = [
    "# A table.",
    "?job: job",
    "abbot: head monk",
    "abbot: prior",
    "café: bar",
    "mill: works",
    "é: e",
]


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "table.txt"
    path.write_text("\n".join(LINES) + "\n", encoding="utf-8")
    return SortedFile(str(path))


def test_each_head_has_what_stands_behind_it(table):
    assert list(table.behind("abbot")) == ["head monk", "prior"]
    assert [next(table.behind(head)) for head in ("?job", "café", "mill", "é")] == [
        "job",
        "bar",
        "works",
        "e",
    ]


@pytest.mark.parametrize("head", ["", "a", "abb", "abbots", "job", "zoo", "#", "!", "“", "\ud800", "head"])
def test_what_is_no_head_has_nothing(table, head):
    assert list(table.behind(head)) == []


def test_the_lines_with_a_piece_are_given_once_and_in_order(table):
    assert list(table.holding("o")) == LINES[1:4] + LINES[5:6]
    assert list(table.holding("é")) == [LINES[4], LINES[6]]
    assert list(table.holding("ship")) == []
