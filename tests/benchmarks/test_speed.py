"""The benchmark of speed makes the same corpus each time, prints its table, and bears a missing peer."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
ENVIRONMENT = os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT), str(HERE)])}


def run(*words, given=""):
    command = [sys.executable, *map(str, words)]
    return subprocess.run(
        command, input=given, env=ENVIRONMENT, capture_output=True, text=True, check=True, timeout=300
    ).stdout


def test_the_corpus_is_the_same_in_three_forms_and_each_time(tmp_path):
    made = []
    for name in ("one", "two"):
        run(HERE / "speed_corpus.py", tmp_path / name, 25)
        (below,) = (tmp_path / name).iterdir()
        lines = (below / "lines.txt").read_text(encoding="utf-8").splitlines()
        articles = [path.read_text(encoding="utf-8") for path in sorted(below.glob("articles/*/*.txt"))]
        assert len(lines) == 25
        assert articles == [" ".join(lines[at : at + 10]) + "\n" for at in (0, 10, 20)]
        assert (below / "text.txt").read_text(encoding="utf-8") == "\n".join(articles)
        made.append((lines, (below / "questions.txt").read_text(encoding="utf-8")))
    assert made[0] == made[1]


def test_the_table_has_a_row_for_the_measure_that_is_asked_for():
    table = run(HERE / "speed.py", "--sentences", 60, "--repeats", 1, "--only", "adding").splitlines()
    assert table[0].startswith("| 60 sentences; medians of 1 | ours | peer | ratio |")
    (row,) = table[2:]
    assert row.startswith("| One article of ten sentences added")
    assert "; same ranking as afresh |" in row


def test_a_peer_that_is_not_installed_says_so(tmp_path):
    for name in ("lines", "questions"):
        (tmp_path / name).write_text("The mill made flour.\n", encoding="utf-8")
    hidden = "import sys, runpy; sys.modules['rank_bm25'] = None; sys.argv = sys.argv[1:]; "
    said = run(
        "-c",
        hidden + "runpy.run_path(sys.argv[0], run_name='__main__')",
        HERE / "speed_worker.py",
        "rankbm25",
        tmp_path / "lines",
        tmp_path / "questions",
    )
    assert said == '"rank_bm25 is not installed"\n'
