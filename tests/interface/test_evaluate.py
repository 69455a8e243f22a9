from __future__ import annotations

import json

import pytest

from qa.interface.cli import main


@pytest.fixture
def questions(root):
    return str(root / "tests" / "data" / "small-squad.json")


def test_the_figures_for_a_person(questions, capsys):
    assert main(["evaluate", questions]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert "2 articles, 8 questions, 6 of them answerable" in out
    for word in ("EM", "F1", "R@1", "MRR", "who", "AUROC", "best threshold", "surest 50%", "median"):
        assert word in out
    assert "\x1b" not in out
    assert max(map(len, out.splitlines())) <= 100


def test_the_figures_as_json(questions, capsys):
    assert main(["evaluate", "--json", "--scope", "paragraph", questions]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    row = json.loads(line)
    assert row["file"] == questions
    assert row["scope"] == "paragraph"
    assert row["overall"]["questions"] == 6
    assert {"exact", "f1", "recall_1", "recall_5", "reciprocal_rank"} <= set(row["overall"])
    assert row["abstaining"]["always"] == 0.25


def test_the_threshold_of_abstention_can_be_moved(questions, capsys):
    assert main(["evaluate", "--json", "--min-confidence", "1", questions]) == 0
    row = json.loads(capsys.readouterr().out)
    assert row["abstaining"]["no_answer"] == 1.0
    assert row["abstaining"]["exact"] == row["abstaining"]["always"]
    assert main(["evaluate", "--min-confidence", "many", questions]) == 2


def test_the_misses_go_to_a_file(questions, tmp_path, capsys):
    target = tmp_path / "misses.jsonl"
    assert main(["evaluate", "--errors", str(target), "--json", questions]) == 0
    report = json.loads(capsys.readouterr().out)
    rows = [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]
    assert len(rows) == sum(report["causes"].values())
    assert all(row["question"] and row["cause"] in report["causes"] for row in rows)
    first = target.read_bytes()
    assert main(["evaluate", questions, f"--errors={target}"]) == 0  # an earlier list is written over
    assert target.read_bytes() == first


def test_nothing_else_is_written_over(questions, tmp_path, capsys):
    mine = tmp_path / "mine.txt"
    mine.write_text("precious", encoding="utf-8")
    assert main(["evaluate", "--errors", str(mine), questions]) == 2
    assert "mine.txt" in capsys.readouterr().err
    assert mine.read_text(encoding="utf-8") == "precious"
    assert main(["evaluate", "--errors", questions, questions]) == 2


@pytest.mark.parametrize("name", ["none.json", "text.json", "empty.json", "."])
def test_a_bad_file_is_one_line_and_status_2(tmp_path, capsys, name):
    (tmp_path / "text.json").write_text("Ann came.", encoding="utf-8")
    (tmp_path / "empty.json").write_text('{"data": []}', encoding="utf-8")
    target = tmp_path / "misses.jsonl"
    assert main(["evaluate", "--errors", str(target), str(tmp_path / name)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert len(err.splitlines()) == 1
    assert str(tmp_path / name) in err
    assert not target.exists()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["evaluate"], "FILE"),
        (["evaluate", "--scope", "page", "x.json"], "paragraph"),
        (["evaluate", "--corpus", "x", "y.json"], "--corpus"),
        (["evaluat", "y.json"], "did you mean evaluate?"),
        (["evaluate", "--errors", "/no/such/folder/x", "{}"], "/no/such/folder/x"),
    ],
)
def test_a_mistyped_command_is_one_line_and_status_2(words, told, questions, capsys):
    assert main([questions if word == "{}" else word for word in words]) == 2
    err = capsys.readouterr().err
    assert told in err
    assert len(err.splitlines()) == 1
