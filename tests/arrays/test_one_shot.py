"""One question to a small index that is there already is answered without numpy, as with it."""

import os
import subprocess
import sys
import time

import pytest

from qa.interface.cli import main

LINES = {
    "bridge.txt": "The bridge at Orton was opened by Tom Lee in 1920. It was closed in 1980 for two years.\n",
    "mill.txt": "The mill at Hesk was built by Ann Roe in 1802. She sold it to her son. It burned in 1871.\n",
}


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in LINES.items():
        (folder / name).write_text(text, encoding="utf-8")
    settle()
    return folder


def settle():
    """Wait until a file that was written is not doubted any more: its time could hide another change."""
    time.sleep(2.1)


def ask(root, folder, *words):
    """What the command says, and whether it has imported numpy."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "chat.py", "ask", "--corpus", str(folder), *words],
        cwd=root,
        env={**os.environ, "XDG_CACHE_HOME": str(folder.parent / "cache")},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return done.stdout, any(line.endswith(" numpy") for line in done.stderr.splitlines())


def test_the_second_time_it_does_without_numpy(root, folder):
    _, with_numpy = ask(root, folder, "Who built the mill?")
    assert with_numpy
    for question in ("Who built the mill?", "When was the bridge opened?", "Was it sold?", "What is a kiln?"):
        afresh, _ = ask(root, folder, question, "--json", "--no-cache")
        kept, imported = ask(root, folder, question, "--json")
        assert not imported
        assert kept == afresh


def test_what_was_changed_or_removed_since_is_not_found_again(root, folder):
    ask(root, folder, "Who built the mill?")
    (folder / "mill.txt").write_text("The mill at Hesk was built by Jim Fox in 1930.\n", encoding="utf-8")
    settle()
    changed, with_numpy = ask(root, folder, "Who built the mill?")
    again, imported = ask(root, folder, "Who built the mill?")
    assert with_numpy
    assert not imported
    assert "Jim Fox" in changed
    assert again == changed
    (folder / "mill.txt").unlink()
    ask(root, folder, "Who built the mill?")
    gone, imported = ask(root, folder, "When did the mill burn?")
    assert "1871" not in gone
    assert not imported


def test_several_questions_are_worth_its_import(root, folder):
    ask(root, folder, "Who built the mill?")
    _, imported = ask(root, folder, "Who built the mill?", "Who opened the bridge?")
    assert imported


def test_a_program_that_calls_it_may_still_index(folder, monkeypatch, capsys):
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder.parent / "cache"))
    for _ in range(3):
        main(["ask", "--corpus", str(folder), "Who built the mill?"])
    (folder / "tower.txt").write_text("The tower was built by Lena Holl in 1950.\n", encoding="utf-8")
    main(["ask", "--corpus", str(folder), "Who built the tower?"])
    assert "Lena Holl" in capsys.readouterr().out


@pytest.mark.parametrize("option", ["--rebuild", "--no-cache"])
def test_a_folder_that_holds_nothing_usable_is_named(root, tmp_path, option):
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "blank.txt").write_text(" \n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "chat.py", "ask", "--corpus", str(folder), option, "Who built the mill?"],
        cwd=root,
        env={**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert "blank.txt" in done.stderr
