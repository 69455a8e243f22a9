"""The tagger's tables are kept beside the indexes, and are the same from there."""

from __future__ import annotations

import os
import shutil
import time
from functools import lru_cache

import pytest

from qa import Chatbot
from qa.language import hanta
from qa.language.tables import take_from
from qa.storage import tables
from qa.storage.tables import Copy


@pytest.fixture(scope="module")
def own():
    return hanta.read_model()


@pytest.fixture
def read(monkeypatch, own):
    """How often HanTa's own file was read; nothing is loaded at first."""
    times = []
    monkeypatch.setattr(hanta, "read_model", lambda: times.append(1) or own)
    monkeypatch.setattr(tables, "read_model", lambda: times.append(1) or own)
    monkeypatch.setattr("qa.language.tables._COPIES", [])
    loader = lru_cache(maxsize=1)(hanta.load_model.__wrapped__)
    monkeypatch.setattr(tables, "load_model", loader)
    monkeypatch.setattr(hanta, "load_model", loader)
    return times


def process(folder, *, tags=True):
    """What a process does that opens articles with a cache; what it loaded."""
    tables.load_model.cache_clear()
    copy = Copy(str(folder))
    take_from(copy.read)
    model = tables.load_model() if tags else None
    copy.keep()
    return model


def same(one, other):
    """Whether two sets of tables are equal, the order of their entries included."""
    for name in own_tables(one):
        a, b = getattr(one, name), getattr(other, name)
        if name in {"parts", "follow"}:
            assert all(list(a[key].items()) == list(b[key].items()) for key in a)
        elif name == "seen":
            assert sorted(a) == list(b)
            assert all(list(a[word]) == list(b[word]) for word in a)
        else:
            assert a == b
            assert list(a) == list(b)
    return one.intercept == other.intercept


def own_tables(model):
    return [name for name in model._fields if name != "intercept"]


def test_they_are_the_same_from_there_and_hantas_file_is_read_once(tmp_path, read, own):
    assert process(tmp_path) is own
    assert same(own, process(tmp_path))
    assert len(read) == 1


def test_a_word_or_state_that_is_not_there_is_not_found(tmp_path, read):
    process(tmp_path)
    model = process(tmp_path)
    assert len(read) == 1
    assert model.seen.get("zorbing") is None
    with pytest.raises(KeyError):
        model.follow[999, 999]
    with pytest.raises(KeyError):
        model.parts[999]


def test_they_are_there_for_who_needs_them_after_the_articles_were_opened(tmp_path, read, own):
    process(tmp_path, tags=False)
    assert len(read) == 1
    assert same(own, process(tmp_path))
    assert len(read) == 1


@pytest.mark.usefixtures("read")
def test_one_folder_s_tables_are_no_tables_for_another(tmp_path, own):
    """Those that were read from a file are made bit by bit; they are not written from what is there yet."""
    process(tmp_path / "one")
    process(tmp_path / "one")
    second = Copy(str(tmp_path / "two"))
    second.read()
    second.keep()
    assert same(own, second.read())


@pytest.mark.usefixtures("read")
def test_reading_never_writes(tmp_path, own):
    process(tmp_path / "cache")
    copy = Copy(str(tmp_path / "cache"))
    shutil.rmtree(tmp_path / "cache")
    tables.load_model.cache_clear()
    take_from(copy.read)
    assert tables.load_model() is own
    assert not (tmp_path / "cache").exists()


def test_a_folder_that_refuses_them_is_not_waited_for(tmp_path, read):
    (tmp_path / "file").write_text("in the way")
    process(tmp_path / "file", tags=False)
    assert not read


def _cut(data):
    return data[:-1]


def _flipped(data):
    return data[: len(data) // 2] + bytes([data[len(data) // 2] ^ 4]) + data[len(data) // 2 + 1 :]


@pytest.mark.parametrize("spoil", [_cut, _flipped, lambda _: b"", lambda _: b"text"])
def test_a_file_that_is_spoilt_is_made_anew(tmp_path, read, own, spoil):
    process(tmp_path)
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()
    file.write_bytes(spoil(whole))
    assert process(tmp_path) is own
    assert file.read_bytes() == whole
    assert len(read) == 2


def test_where_they_cannot_be_kept_they_are_read_as_before(tmp_path, read, own):
    (tmp_path / "file").write_text("in the way")
    assert process(tmp_path / "file") is own
    assert process(tmp_path / "file") is own
    assert len(read) == 2


def test_a_file_that_is_used_gets_a_new_sign_of_it(tmp_path, read):
    process(tmp_path)
    (file,) = tmp_path.iterdir()
    os.utime(file, (1, 1))
    process(tmp_path)
    assert time.time() - file.stat().st_mtime < 100
    assert len(read) == 1


def test_another_version_of_the_program_or_of_hanta_has_its_own_file(tmp_path, read, monkeypatch):
    process(tmp_path)
    monkeypatch.setattr(tables, "fingerprint", lambda: "another")
    process(tmp_path)
    process(tmp_path)
    assert len(list(tmp_path.iterdir())) == len(read) == 2


@pytest.mark.usefixtures("read")
def test_a_bot_without_a_cache_keeps_nothing_where_another_did(tmp_path):
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "mill.txt").write_text("The mill at Orrel was opened in 1840 by Ann Lee.")
    cache = tmp_path / "cache"
    Chatbot.from_paths([tmp_path / "articles"], cache=cache)
    assert cache.exists()
    shutil.rmtree(cache)
    tables.load_model.cache_clear()
    hanta.load_model.cache_clear()
    bot = Chatbot.from_text("Ruth Lane opened the pool in Hesk.")
    bot.ask("Was the pool opened by Ruth Lane?")
    hanta.load_model()
    assert not cache.exists()
