"""A person at a terminal sees how far a long work is; nobody else does."""

import io

from qa.interface.progress import shown


class Terminal(io.StringIO):
    def isatty(self):
        return True


def counted(done, total):
    return f"{done:,} of {total:,} questions"


def test_on_a_terminal_the_work_is_counted_and_the_count_is_wiped_away():
    stream = Terminal()
    with shown(stream, counted, pause=0) as show:
        show(5, 1200)
        show(1200, 1200)
    assert stream.getvalue().split("\r")[1:3] == ["5 of 1,200 questions", "1,200 of 1,200 questions"]
    assert stream.getvalue().endswith("\r" + " " * 24 + "\r")


def test_what_is_done_at_once_is_not_counted():
    stream = Terminal()
    with shown(stream, counted, pause=60) as show:
        show(5, 5)
    assert stream.getvalue() == ""


def test_in_a_pipe_nothing_is_counted():
    for stream in (io.StringIO(), None):
        with shown(stream, counted) as show:
            assert show is None
