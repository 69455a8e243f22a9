"""Large folders: walked by a second process while the program starts, and answered from all the same."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest

from qa.corpus.folders import walk
from qa.interface import ahead
from qa.interface.ahead import walking_ahead
from qa.interface.cli import main

forked = pytest.mark.skipif(not hasattr(os, "fork"), reason="a second process is forked here")


@pytest.fixture
def folder(tmp_path):
    """Six hundred articles in folders, one of which says something."""
    root = tmp_path / "articles"
    for number in range(600):
        below = root / f"part{number // 100}"
        below.mkdir(parents=True, exist_ok=True)
        (below / f"{number:03}.txt").write_text(f"Ship {number} was painted grey.\n", encoding="utf-8")
    (root / "part3" / "bridge.txt").write_text("Mary Lang opened the bridge.\n", encoding="utf-8")
    return root


@pytest.fixture(autouse=True)
def two_cores(monkeypatch):
    monkeypatch.setattr(ahead, "_n_cores", lambda: 2)


def listed(walked):
    return [(run.prefix, run.names, run.numbers) for run in walked.looked], walked.passed


@forked
def test_it_is_walked_once_and_by_another_process(folder, monkeypatch):
    expected = listed(walk(str(folder)))
    with walking_ahead([str(folder)]) as walking:
        monkeypatch.setattr(ahead, "walk", None)
        assert listed(walking(str(folder))) == expected
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


@forked
def test_a_killed_walker_is_replaced(folder):
    with walking_ahead([str(folder)]) as walking:
        os.kill(walking._child, signal.SIGKILL)
        assert listed(walking(str(folder))) == listed(walk(str(folder)))


@forked
def test_what_cannot_be_looked_at_is_named(folder):
    (folder / "part1" / "gone.txt").symlink_to("nowhere.txt")
    (folder / "part1" / "notes.doc").write_bytes(b"")
    with walking_ahead([str(folder)]) as walking:
        walked = walking(str(folder))
    assert [os.path.basename(path) for path, _ in walked.troubles] == ["gone.txt"]
    assert [os.path.basename(path) for path in walked.passed] == ["notes.doc"]


@forked
def test_names_in_no_known_code(folder):
    try:
        with open(os.path.join(os.fsencode(folder), b"part1", b"caf\xe9.txt"), "wb") as file:
            file.write(b"The caf\xc3\xa9 is shut.")
    except OSError:
        pytest.skip("this file system takes only UTF-8")
    with walking_ahead([str(folder)]) as walking:
        assert listed(walking(str(folder))) == listed(walk(str(folder)))


def test_small_folders_and_files_start_no_process(article, monkeypatch):
    monkeypatch.setattr(os, "fork", None, raising=False)
    for paths in ([], [str(article)], [str(article.parent)], ["nowhere"], ["\0"]):
        with walking_ahead(paths) as walking:
            assert walking is walk


def test_without_a_second_process_it_is_walked_here(folder, monkeypatch):
    def refused():
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", refused, raising=False)
    with walking_ahead([str(folder)]) as walking:
        assert walking is walk


def test_every_article_of_it_is_asked(folder, capsys):
    for _ in range(2):  # indexed, and from the cache
        assert main(["ask", "Who opened the bridge?", "--corpus", str(folder)]) == 0
        assert capsys.readouterr().out.startswith("Mary Lang opened the bridge [1].")
    (folder / "part5" / "zoo.txt").write_text("Ida Holm opened the zoo.\n", encoding="utf-8")
    assert main(["ask", "Who opened the zoo?", "--corpus", str(folder)]) == 0
    assert "Ida Holm" in capsys.readouterr().out


def test_no_process_is_left_behind(folder, root):
    """Not even where the question is refused before the articles are opened."""
    script = (
        "import os, sys; from qa.interface.cli import main\n"
        f"status = main(['ask', 'Who?', '--corpus', {str(folder)!r}, '--corpus', 'nowhere'])\n"
        "try: os.waitpid(-1, 0)\n"
        "except ChildProcessError: pass\n"
        "sys.exit(status)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=root, capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (2, "qa: nowhere: no such file or folder; check the spelling\n")


@forked
def test_a_walk_that_nobody_asks_for_is_ended(folder):
    with walking_ahead([str(folder)]):
        pass
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


@forked
def test_where_children_are_not_waited_for(folder, root):
    """As some supervisors leave it to what they start."""
    script = (
        "import signal, sys; signal.signal(signal.SIGCHLD, signal.SIG_IGN)\n"
        "from qa.interface.cli import main\n"
        f"sys.exit(main(['ask', 'Who opened the bridge?', '--corpus', {str(folder)!r}]))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=root, capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
