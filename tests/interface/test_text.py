from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from qa.interface.text import columns, safe, wrap


def plain(lines):
    return ["".join(text for _, text in line) for line in lines]


@given(st.text())
def test_safe_text_is_one_line_without_anything_a_terminal_obeys(text):
    done = safe(text)
    assert not any(ord(c) < 32 or 127 <= ord(c) < 160 for c in done)
    assert len(done.splitlines()) <= 1
    assert safe(done) == done


def test_an_escape_is_shown_not_sent():
    assert safe("\x1b[2Jgone\x9b") == "␛[2Jgone�"


@given(
    st.lists(st.tuples(st.sampled_from(["", "answer"]), st.text("ab \u0301北é", max_size=30))),
    st.integers(4, 40),
)
def test_no_line_is_wider_than_the_screen_and_no_word_is_lost(fragments, width):
    lines = plain(wrap(fragments, width, first="- ", rest="  "))
    assert all(columns(line) <= width for line in lines)
    whole = "".join(text for _, text in fragments)
    assert "".join(line[2:] for line in lines).replace(" ", "") == "".join(whole.split())


def test_styles_stay_with_their_words():
    lines = wrap([("", "one "), ("answer", "two three"), ("", ", four")], 9)
    assert lines == [[("", "one "), ("answer", "two")], [("answer", "three"), ("", ",")], [("", "four")]]


def test_wide_characters_count_twice():
    assert plain(wrap([("", "北京 上海 x")], 6)) == ["北京", "上海 x"]
