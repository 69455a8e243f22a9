from __future__ import annotations

import json

import pytest

from qa import DatasetError
from qa.errors import NotFoundError, UnreadableError
from qa.evaluation.squad import load_squad


def write(tmp_path, content):
    path = tmp_path / "set.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return path


def one(**changes):
    qa = {"id": "1", "question": "Who?", "answers": [{"text": "Ann", "answer_start": 0}]} | changes
    return {"data": [{"title": "T", "paragraphs": [{"context": "Ann came.", "qas": [qa]}]}]}


def test_both_versions_of_the_format_are_read(tmp_path, root):
    first = load_squad(write(tmp_path, one()))
    assert first[0].cases[0].answers == ("Ann",)
    second = load_squad(root / "tests" / "data" / "small-squad.json")
    assert [len(document.cases) for document in second] == [5, 3]
    assert second[0].cases[2].answers == ()


def test_the_plausible_answers_of_an_unanswerable_question_are_not_accepted(tmp_path):
    loaded = load_squad(write(tmp_path, one(is_impossible=True, plausible_answers=[{"text": "Ann"}])))
    assert loaded[0].cases[0].answers == ()


def test_a_byte_order_mark_is_no_trouble(tmp_path):
    path = tmp_path / "set.json"
    path.write_text(json.dumps(one()), encoding="utf-8-sig")
    assert load_squad(path)[0].title == "T"


@pytest.mark.parametrize(
    "content",
    [
        "",
        "not JSON",
        "[" * 100_000,
        "1" * 5_000,
        "null",
        "[]",
        {},
        {"data": None},
        {"data": []},
        {"data": ["x"]},
        {"data": [{"paragraphs": [{"context": 3, "qas": []}]}]},
        {"data": [{"title": "T", "paragraphs": [{"context": "A b.", "qas": []}]}]},
        {"data": [{"title": "T", "paragraphs": [{"context": "A b.", "qas": [{"id": "1"}]}]}]},
        one(answers=None),
        one(answers=[{"text": "Ann"}]),
        one(answers=[{"text": "Ann", "answer_start": "soon"}]),
        one(answers=[{"text": "Ann", "answer_start": float("inf")}]),
        one(question=None),
    ],
    ids=lambda content: str(content)[:40],
)
def test_what_is_not_in_the_format_is_told_in_one_line_with_the_name(tmp_path, content):
    path = write(tmp_path, content)
    with pytest.raises(DatasetError) as caught:
        load_squad(path)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_files_that_can_not_be_read(tmp_path):
    with pytest.raises(NotFoundError, match="no such file"):
        load_squad(tmp_path / "none.json")
    with pytest.raises(UnreadableError):
        load_squad(tmp_path)
    binary = tmp_path / "binary.json"
    binary.write_bytes(b"\xff\xfe\x00{")
    with pytest.raises(UnreadableError, match="UTF-8"):
        load_squad(binary)
