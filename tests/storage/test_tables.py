"""The tagger's tables are kept beside the indexes, and are the same from there."""

from __future__ import annotations

import os
import time

import pytest

from qa.language import hanta
from qa.storage import tables
from qa.storage.tables import kept_model


@pytest.fixture(scope="module")
def own():
    return hanta.read_model()


@pytest.fixture
def read(monkeypatch, own):
    """How often HanTa's own file was read."""
    times = []
    monkeypatch.setattr(tables, "read_model", lambda: times.append(1) or own)
    return times


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
    assert kept_model(str(tmp_path)) is own
    assert same(own, kept_model(str(tmp_path)))
    assert len(read) == 1


def test_a_word_or_state_that_is_not_there_is_not_found(tmp_path, read):
    kept_model(str(tmp_path))
    model = kept_model(str(tmp_path))
    assert len(read) == 1
    assert model.seen.get("zorbing") is None
    with pytest.raises(KeyError):
        model.follow[999, 999]
    with pytest.raises(KeyError):
        model.parts[999]


def _cut(data):
    return data[:-1]


def _flipped(data):
    return data[: len(data) // 2] + bytes([data[len(data) // 2] ^ 4]) + data[len(data) // 2 + 1 :]


def _of_another_version(data):
    return data.replace(b'"key": "', b'"key": "x', 1)


@pytest.mark.parametrize("spoil", [_cut, _flipped, _of_another_version, lambda _: b"", lambda _: b"text"])
def test_a_file_that_is_spoilt_is_made_anew(tmp_path, read, own, spoil):
    kept_model(str(tmp_path))
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()
    file.write_bytes(spoil(whole))
    assert kept_model(str(tmp_path)) is own
    assert file.read_bytes() == whole
    assert len(read) == 2


def test_where_they_cannot_be_kept_they_are_read_as_before(tmp_path, read, own):
    (tmp_path / "file").write_text("in the way")
    assert kept_model(str(tmp_path / "file")) is own
    assert kept_model(str(tmp_path / "file")) is own
    assert len(read) == 2


def test_a_file_that_is_used_gets_a_new_sign_of_it(tmp_path, read):
    kept_model(str(tmp_path))
    (file,) = tmp_path.iterdir()
    os.utime(file, (1, 1))
    kept_model(str(tmp_path))
    assert time.time() - file.stat().st_mtime < 100
    assert len(read) == 1
