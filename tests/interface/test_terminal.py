"""The chat in a real terminal."""

from __future__ import annotations

import os
import re
import sys

import pytest

pexpect = pytest.importorskip("pexpect")


@pytest.fixture
def chat(root, article):
    """Start the chat on a terminal of a size."""
    started = []

    def start(*words, columns=80, **environ):
        child = pexpect.spawn(
            sys.executable,
            [str(root / "chat.py"), *(words or ("--corpus", str(article)))],
            dimensions=(24, columns),
            env={**os.environ, "TERM": "xterm-256color", "PROMPT_TOOLKIT_NO_CPR": "1", **environ},
            encoding="utf-8",
            timeout=30,
        )
        child.delaybeforesend = 0.1
        started.append(child)
        return child

    yield start
    for child in started:
        child.close(force=True)


def ready(child):
    """Wait for the prompt: keys sent before it may be lost."""
    child.expect_exact("\x1b[?2004h")
    child.expect_exact("\x1b[?25h")


def leave(child):
    child.sendeof()
    child.expect(pexpect.EOF)
    child.close()
    return child.exitstatus


def seen(text):
    """Text as a person sees it, more or less: without escape sequences."""
    return re.sub(r"\x1b(\[[0-?]*[ -/]*[@-~]|\][^\x07]*\x07|[()][A-Z0-9]|[=>78])", "", text)


def test_a_chat_from_the_banner_to_the_end(chat):
    child = chat()
    child.expect_exact("Ask about “bridge”")
    child.expect_exact("Ctrl-D leaves")
    ready(child)
    child.send("Who was it designed by?\r")
    child.expect_exact("[1]")
    child.expect_exact("sentence")
    ready(child)

    child.send("/sou")
    child.expect_exact("/sou")
    child.send("\t")
    child.expect_exact("rce")
    child.send("\x15/sources\r")
    child.expect_exact("[1]")
    ready(child)

    child.send("Who is Bradf\t")
    child.expect_exact("ield")
    child.send("\x03")  # dropped
    ready(child)

    child.send("\x1b[A")  # up: the line before
    child.expect_exact("/sources")
    child.send("\x15\x12desig")  # the history searched
    child.expect_exact("ned by?")
    child.send("\r\r")
    child.expect_exact("[1]")
    ready(child)

    child.send("Who w")  # suggested from history, taken with Right
    child.expect_exact("as it designed by?")
    child.send("\x1b[C\r")
    child.expect_exact("[1]")
    ready(child)

    child.setwinsize(24, 20)
    child.send("/help\r")
    child.expect_exact("/quit")
    ready(child)
    assert leave(child) == 0
    assert "Traceback" not in child.before


def test_colour_and_none_under_no_color(chat):
    for environ, colour in (({}, True), ({"NO_COLOR": "1"}, False)):
        child = chat(**environ)
        ready(child)
        child.send("/help\r")
        child.expect_exact("/quit")
        assert bool(re.search(r"\x1b\[[0-9;]*[1-9][0-9;]*m", child.before)) is colour
        ready(child)
        assert leave(child) == 0


def test_a_dumb_terminal_gets_plain_letters(chat):
    child = chat(TERM="dumb")
    child.expect_exact("Ask about “bridge” (5 sentences)")
    child.expect_exact("/help shows the commands, Ctrl-D leaves.")
    child.expect_exact("> ")
    child.sendline("Who was it designed by?")
    child.expect_exact("[1]")
    child.expect_exact("\n> ")
    assert "\x1b" not in child.before
    assert leave(child) == 0


def test_a_dumb_terminal_has_no_pager_and_control_c_drops_the_line(chat, tmp_path):
    path = tmp_path / "long.txt"
    path.write_text("\n".join(f"Room {n} was painted in 19{n:02}." for n in range(60)), encoding="utf-8")
    child = chat("--corpus", str(path), TERM="dumb", PAGER="false")
    child.expect_exact("> ")
    child.send("When was room 12")
    child.expect_exact("room 12")
    child.sendintr()
    child.expect_exact("Dropped.")
    child.expect_exact("> ")
    child.sendline("/article")
    child.expect_exact("Room 59 was painted")
    child.expect_exact("\n> ")
    child.sendline("/help")
    child.expect_exact("Ctrl-C: drops the line; Ctrl-D leaves")
    child.expect_exact("\n> ")
    assert "Tab:" not in child.before
    assert leave(child) == 0


def test_tab_completes_as_far_as_all_agree(chat):
    child = chat()
    ready(child)
    child.send("/s")
    child.expect_exact("/suggest")  # the menu stands
    child.send("o\t")
    child.expect_exact("urce")
    child.send("\x15/q\t")
    child.expect_exact("uit")
    child.send("\r")
    child.expect(pexpect.EOF)


def test_pasted_questions_are_answered_one_after_the_other(chat):
    child = chat()
    ready(child)
    child.send("\x1b[200~Who was it designed by?\nWhen was the bridge opened?\n\x1b[201~")
    child.send("\r")
    child.expect_exact("> Who was it designed by?")
    child.expect_exact("[1]")
    child.expect_exact("> When was the bridge opened?")
    child.expect_exact("[1]")
    ready(child)
    assert leave(child) == 0


def test_no_history_is_kept_where_none_is_wanted(chat, tmp_path, article):
    child = chat("--corpus", str(article), "--no-history", XDG_STATE_HOME=str(tmp_path))
    ready(child)
    child.send("Who came?\r")
    ready(child)
    assert leave(child) == 0
    assert not list(tmp_path.rglob("history"))


def test_control_c_at_the_prompt_does_not_leave_but_while_loading_does(chat):
    child = chat()
    ready(child)
    child.sendintr()
    child.send("/quit\r")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0


def test_a_screen_of_twenty_columns(chat):
    child = chat(columns=20)
    ready(child)
    child.send("Who was it designed by?\r")
    child.expect_exact("sentence")
    ready(child)
    assert leave(child) == 0
    assert "Traceback" not in child.before


def test_a_long_article_goes_through_the_pager(chat, tmp_path):
    path = tmp_path / "long.txt"
    path.write_text("\n".join(f"Room {n} was painted in 19{n:02}." for n in range(99)), encoding="utf-8")
    pager = tmp_path / "pager"
    pager.write_text(f"#!{sys.executable}\nimport sys\nprint('PAGED', len(sys.stdin.read().splitlines()))\n")
    pager.chmod(0o755)
    child = chat("--corpus", str(path), PAGER=str(pager))
    ready(child)
    child.send("/article\r")
    child.expect(r"PAGED \d{2,}")
    ready(child)
    assert leave(child) == 0


def test_the_history_lasts_and_one_that_cannot_be_kept_is_named_at_the_end(chat, tmp_path):
    for round_ in range(2):
        child = chat(XDG_STATE_HOME=str(tmp_path))
        ready(child)
        if round_:
            child.send("\x1b[A")
            child.expect_exact("Who came?")
            child.send("\x15")
        else:
            child.send("Who came?\r")
            ready(child)
        assert leave(child) == 0
    blocked = tmp_path / "file"
    blocked.write_text("")
    child = chat(XDG_STATE_HOME=str(blocked))
    ready(child)
    child.send("Who came?\r")
    ready(child)
    leave(child)
    assert "not kept" in seen(child.before)
