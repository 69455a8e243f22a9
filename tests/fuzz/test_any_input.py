"""Nothing that is read, asked or typed breaks the program: examples made at random, those that once did."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from seeds import SEEDS
from targets import TARGETS

KEPT = sorted(path for path in (Path(__file__).parent / "corpus").rglob("*") if path.is_file())
# Marks, blanks, odd characters, and words and marks that the rules look at: in any order.
PIECES = [
    *".,;:!?()[]{}<>&|/\\#*_`~^%$@+=-–—…“”‘’\"' \n\r\t\0\x0b\x1b\x1d\x7f\x85\x9b\xa0\xad\u0301\u061c\u0e33",
    *"\u200b\u200d\u200e\u202e\u2028\u2066\ufeff\ufffe\udc80\udcffﬁßİǅ北。ש😀𝔸²Ⅷ½٣",
    *("\n\n", "\r\n", "...", "?!", ". ", " - ", "--- ", "```\n", "👩\u200d👧", "\x1b[2J", "\x1b]0;x\x07"),
    *("Ann’s ", "don't ", "March 3, 2024 ", "of the ", "<![CDATA[", "</title>", "<script>", "<!--", "-->"),
    *(
        f"{word} "
        for word in """
        A a I The he She it his Ann Lane U.S. Mr. No. 1 1932 1,200 3.5 10:30 19th $3 50% million opened pool
        who Who's what when where why how many much which whom did does was is and or not by in on at to if
        /why /use /help /article /sources [1] .[2] 1. http:// # > | <p> </p> <b &amp; &#0; &#x1b; onload=
        """.split()
    ),
]
TEXT = st.lists(st.one_of(st.sampled_from(PIECES), st.sampled_from([" ", "\n"]), st.text(max_size=3))).map(
    "".join
)
REPEATED = st.builds(lambda piece, times: piece * times, st.sampled_from(PIECES), st.integers(1, 300))


# Three to fifty times as long to try as the others.
EXAMPLES = {"asked": 40, "chatted": 50, "followed_up": 50, "pdf_file": 60}


def as_bytes(text):
    return text.encode("utf-8", "surrogateescape")


@st.composite
def damaged(draw, seed):
    """An ordinary input with a few stretches of it cut out, repeated or replaced."""
    data = bytearray(seed)
    for _ in range(draw(st.integers(1, 4))):
        at, length = draw(st.integers(0, len(data))), draw(st.integers(0, 40))
        new = draw(st.one_of(st.binary(max_size=4), TEXT.map(as_bytes)))
        data[at : at + length] = new + (bytes(data[at : at + length]) * draw(st.integers(0, 2)))
    return bytes(data)


def inputs(name):
    made = st.one_of(TEXT, REPEATED, st.builds("{}\0{}".format, TEXT, TEXT)).map(as_bytes)
    return st.one_of(made, damaged(SEEDS[name]))


@pytest.mark.parametrize("name", TARGETS)
def test_any_input_ends_in_a_right_answer_or_one_line(name):
    @settings(max_examples=EXAMPLES.get(name, 100))
    @given(inputs(name))
    def holds(data):
        TARGETS[name](data)

    holds()


@pytest.mark.parametrize("path", KEPT, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_what_once_failed_does_no_more(path):
    TARGETS[path.parent.name](path.read_bytes())
