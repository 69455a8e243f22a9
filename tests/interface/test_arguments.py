"""A plain question is read without the parser, and just as the parser would have read it."""

from __future__ import annotations

import sys

import pytest

from qa.interface.arguments import UsageError, parse
from qa.interface.parser import parser_of

PLAIN = [
    [],
    ["Who came?"],
    ["Who came?", "And when?", "-"],
    ["--corpus=notes.txt", "Who came?"],
    ["Who came?", "--corpus=one.md", "--corpus=two.md", "--json"],
    ["--corpus="],
    ["--corpus=-", "Who came?"],
    ["--explain", "--explain", "Who came?", "--no-cache", "--rebuild", "--traceback"],
    ["", "Is it 5 - 3?"],
]
OTHERS = [
    ["--save", "talk.md", "Who came?"],
    ["--save=talk.md", "Who came?"],
    ["--min-confidence", "0.5", "Who came?"],
    ["--", "--json"],
    ["Who came?", "--", "-x"],
]
MISTAKEN = [["--jsn", "Who came?"], ["--json=yes", "Who came?"], ["--scope", "article"], ["--save"], ["-x"]]


@pytest.mark.parametrize("words", PLAIN + OTHERS)
def test_a_question_is_read_as_the_parser_reads_it(words):
    given = parser_of("ask", "qa").parse_intermixed_args(list(words))
    assert vars(parse(["ask", *words], "qa")) == {**vars(given), "command": "ask"}


@pytest.mark.parametrize("words", PLAIN)
def test_a_plain_question_needs_no_parser(words, monkeypatch):
    monkeypatch.setitem(sys.modules, "qa.interface.parser", None)  # an import of it fails
    parse(["ask", *words], "qa")


@pytest.mark.parametrize("words", MISTAKEN)
def test_a_mistake_is_told_as_the_parser_tells_it(words):
    with pytest.raises(UsageError) as told:
        parser_of("ask", "qa").parse_intermixed_args(list(words))
    with pytest.raises(UsageError) as said:
        parse(["ask", *words], "qa")
    assert str(said.value) == str(told.value)
