from __future__ import annotations

import os
import stat

import pytest

from qa.interface.history import PrivateHistory, history_path


def test_it_stands_in_the_users_state_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert history_path() == tmp_path / "article-qa" / "history"


def test_questions_come_back_and_only_the_owner_can_read_them(tmp_path):
    path = tmp_path / "deep" / "er" / "history"
    history = PrivateHistory(path)
    history.store_string("Who built\nthe bridge?")
    history.store_string("When?")
    assert list(PrivateHistory(path).load_history_strings()) == ["When?", "Who built\nthe bridge?"]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_readable_file_is_made_private(tmp_path):
    path = tmp_path / "history"
    path.write_text("")
    path.chmod(0o644)
    PrivateHistory(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_garbage_is_passed_over(tmp_path):
    path = tmp_path / "history"
    path.write_bytes(os.urandom(3000) + b"\n+\x1b[31mred\n\n+Who?\n")
    assert "Who?" in list(PrivateHistory(path).load_history_strings())
    assert not any("\x1b" in row for row in PrivateHistory(path).load_history_strings())


@pytest.mark.parametrize("blocked", ["folder is a file", "file is a folder"])
def test_where_no_file_can_be_the_chat_remembers_until_it_ends(tmp_path, blocked):
    path = tmp_path / "state" / "history"
    if blocked == "folder is a file":
        path.parent.write_text("")
    else:
        path.mkdir(parents=True)
    history = PrivateHistory(path)
    history.append_string("Who?")
    assert history.get_strings() == ["Who?"]
    assert "not kept" in history.trouble
    assert list(history.load_history_strings()) == []


def test_a_megabyte_is_not_kept(tmp_path):
    history = PrivateHistory(tmp_path / "history")
    history.store_string("x" * 1_000_000)
    assert (tmp_path / "history").stat().st_size == 0
