"""Files that are no articles, that move while they are read, or have odd names: an answer, or one line."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import threading
import tracemalloc
from pathlib import Path

import pytest

from qa.corpus.content import LARGEST_FILE
from qa.corpus.loading import load_articles, load_corpus
from qa.errors import CorpusError, EmptyCorpusError, UnreadableError
from qa.interface.cli import main

BODY = "Ruth Lane opened the mill in 1932. It was closed in 1950.\n"
OBEYED = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
ASKED = "Who opened the mill?"


@pytest.fixture
def ask(capsys):
    def run(path, *words):
        status = main(["ask", "--corpus", os.fspath(path), *words, ASKED])
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        assert "mistake in the program" not in err
        assert not OBEYED.search(out + err)
        return status, out, err

    return run


def refused(done):
    status, out, err = done
    assert (status, out, err.count("\n")) == (2, "", 1), done
    return err


def test_an_empty_file_a_pipe_and_devices_are_refused_in_a_line(ask, tmp_path):
    (tmp_path / "empty.txt").touch()
    os.mkfifo(tmp_path / "pipe.txt")
    os.mkfifo(tmp_path / "pipe.pdf")
    (tmp_path / "zero.txt").symlink_to("/dev/zero")
    assert "is empty; " in refused(ask(tmp_path / "empty.txt"))
    for name in ("pipe.txt", "pipe.pdf", "zero.txt", "/dev/zero", "/dev/null", "/dev/full"):
        assert "neither a file nor a folder; " in refused(ask(tmp_path / name))


def test_a_pipe_that_somebody_writes_to_is_not_read(ask, tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    writer = os.open(tmp_path / "pipe.txt", os.O_RDWR | os.O_NONBLOCK)
    os.write(writer, BODY.encode())
    assert "neither a file nor a folder; " in refused(ask(tmp_path / "pipe.txt"))
    os.close(writer)


@pytest.mark.parametrize("suffix", [".txt", ".html", ".docx"])
def test_a_file_of_a_gigabyte_is_refused_without_being_read(ask, tmp_path, suffix):
    path = tmp_path / f"large{suffix}"
    with path.open("wb") as file:
        file.truncate(2**30)
    tracemalloc.start()
    try:
        assert f"larger than {LARGEST_FILE // 2**20} MB; split it" in refused(ask(path))
        assert tracemalloc.get_traced_memory()[1] < 2**24
    finally:
        tracemalloc.stop()


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="no /proc here")
def test_files_that_the_system_makes_as_they_are_read_have_an_end(ask, tmp_path):
    (tmp_path / "status.txt").symlink_to("/proc/self/status")  # of size 0, they say, yet with lines in it
    assert ask(tmp_path / "status.txt")[0] in {0, 1}
    (tmp_path / "mem.txt").symlink_to("/proc/self/mem")
    refused(ask(tmp_path / "mem.txt"))


#: What is said of a file that was cut before its first letter, and of one that was in the middle of one.
CUT = {EmptyCorpusError: "is empty", UnreadableError: "not UTF-8"}


@pytest.mark.parametrize(
    ("left", "error"),
    [
        ("Zoë closed it.".encode()[:0], EmptyCorpusError),
        ("Zoë closed it.".encode()[:3], UnreadableError),
        ("Zoë closed it.".encode()[4:] + "Zoë".encode()[:3], UnreadableError),
    ],
)
def test_a_file_that_was_cut_says_whether_nothing_is_left_or_half_a_letter(tmp_path, left, error):
    path = tmp_path / "log.txt"
    path.write_bytes(left)
    with pytest.raises(error, match=CUT[error]):
        load_corpus([path])


@pytest.mark.parametrize("left", ["Zo", "Zoë", "Zoë closed it."])
def test_a_file_that_was_cut_behind_a_letter_is_read(tmp_path, left):
    path = tmp_path / "log.txt"
    path.write_text(left, encoding="utf-8")
    assert load_corpus([path]).articles[0].text == left


def test_a_file_that_grows_and_is_cut_while_it_is_read_is_read_to_some_letter(tmp_path):
    path = tmp_path / "log.txt"
    path.write_text(BODY)
    line = "Zoë Lund closed the school in 1987."
    code = (
        "import sys\n"
        "with open(sys.argv[1], 'ab', buffering=0) as file:\n"
        "    while True:\n"
        "        file.write(sys.argv[2].encode() * 9)\n"
        "        if file.tell() > 30_000: file.truncate(0)\n"
    )
    writer = subprocess.Popen([sys.executable, "-c", code, str(path), f"{line}\n"])
    try:
        size = path.stat().st_size
        while path.stat().st_size == size:
            pass
        for _ in range(30):
            try:
                corpus = load_corpus([path])
            except CorpusError as error:
                assert CUT[type(error)] in str(error)  # noqa: PT017
            else:
                text = corpus.articles[0].text
                assert all(text[s.start : s.end] == s.text for s in corpus.sentences)
                assert line in text
    finally:
        writer.kill()
        writer.wait()


def test_a_file_that_is_emptied_and_filled_while_it_is_read_is_one_or_the_other(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(BODY)
    over = threading.Event()

    def disturb():
        while not over.is_set():
            path.write_text(BODY * 2000)
            path.unlink()
            path.write_text("")

    thread = threading.Thread(target=disturb)
    thread.start()
    try:
        for _ in range(100):
            try:
                assert load_corpus([path]).sentences[0].text == BODY.split(". ", maxsplit=1)[0] + "."
            except CorpusError as error:
                assert "\n" not in str(error)  # noqa: PT017
                assert str(path) in str(error)  # noqa: PT017
    finally:
        over.set()
        thread.join()


def test_a_folder_that_disappears_while_it_is_read_leaves_the_rest(tmp_path):
    for name in ("a/1.txt", "b/2.txt", "b/c/3.txt", "d/4.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(BODY)
    skipped = []
    reading = load_articles([tmp_path], skipped=skipped)
    next(reading)
    shutil.rmtree(tmp_path / "b")
    assert [article.title for article, _ in reading] == ["4"]
    assert skipped == [
        f"{tmp_path}/b/{name}: no such file or folder; check the spelling" for name in ("2.txt", "c/3.txt")
    ]


def test_a_file_that_becomes_a_folder_while_others_are_read_is_named(tmp_path):
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(BODY)
    skipped = []
    reading = load_articles([tmp_path], skipped=skipped)
    next(reading)
    (tmp_path / "b.txt").unlink()
    (tmp_path / "b.txt").mkdir()
    assert [article.title for article, _ in reading] == ["c"]
    assert skipped == [f"{tmp_path}/b.txt: a folder; name a file in it"]


def test_links_that_lead_round_or_nowhere_do_not_stop_the_rest(ask, tmp_path):
    (tmp_path / "x").mkdir()
    (tmp_path / "x/a.txt").write_text(BODY)
    (tmp_path / "x/up").symlink_to(tmp_path)
    (tmp_path / "round.txt").symlink_to("square.txt")
    (tmp_path / "square.txt").symlink_to("round.txt")
    (tmp_path / "gone.txt").symlink_to("nowhere")
    status, out, err = ask(tmp_path)
    assert (status, "Ruth Lane" in out, err.count("\n")) == (0, True, 3)
    refused(ask(tmp_path / "round.txt"))
    refused(ask(tmp_path / "gone.txt"))


def test_folders_in_folders_beyond_what_a_path_can_say_do_not_stop_the_rest(ask, tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text(BODY)
    monkeypatch.chdir(tmp_path)
    for _ in range(25):
        os.mkdir("d" * 200)
        os.chdir("d" * 200)
    Path("b.txt").write_text(BODY)
    os.chdir(tmp_path)
    status, out, err = ask(tmp_path)
    assert (status, "Ruth Lane" in out, err.count("\n")) == (0, True, 1)
    subprocess.run(["rm", "-rf", "d" * 200], check=True)


NAMES = [
    b"two\nlines", b"\x1b[2Jgone", b"\x1b]0;title\x07", b"caf\xe9", b"\xff\xfe", b" ", b"-", b"--help",
    b"a'b\"c", b"$(id)", b"*", "\u202egnp".encode(), "e\u0301".encode(), "👩\u200d👧".encode(), b"a" * 250,
    b"%s{0}", b"<b onload=x>&amp;",
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_a_file_of_any_name_answers_and_is_named_safely(ask, tmp_path, monkeypatch, name):
    good = os.path.join(os.fsencode(tmp_path), name + b".txt")
    Path(os.fsdecode(good)).write_text(BODY)
    status, out, _ = ask(os.fsdecode(good))
    assert (status, "Ruth Lane" in out) == (0, True)
    status, out, _ = ask(tmp_path, "--json", "--save", str(tmp_path / "talk.html"))
    assert status == 0
    assert os.fsencode(json.loads(out)["citations"][0]["path"]) == good
    page = (tmp_path / "talk.html").read_text(encoding="utf-8")
    assert "<b " not in page
    assert "\x1b" not in page
    monkeypatch.chdir(tmp_path)
    bad = os.fsdecode(name + b".md")
    Path(bad).write_bytes(b"\0")
    assert "not text (a NUL byte at offset 0); " in refused(ask(f"./{bad}"))
