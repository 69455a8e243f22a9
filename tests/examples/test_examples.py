"""The examples run as they stand and say what they should."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent


def run(name, *arguments):
    command = [sys.executable, HERE / name, *arguments]
    environment = {**os.environ, "PYTHONPATH": str(HERE.parents[1])}
    return subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout


def test_alone_finds_the_sentence_that_only_refers_to_the_lighthouse():
    out = run("retriever_alone.py").splitlines()
    assert out[0].endswith("It was built in 1871 by Ada Finch.")
    assert out[2].startswith("Contribution(")


def test_tokenizer_of_ones_own_keeps_codes_whole():
    assert run("retriever_tokenizer.py") == "Valve KX-20/7 closes at 5 bar.\n"


def test_pipeline_and_grid_search_choose_and_predict():
    out = run("retriever_pipeline.py").splitlines()
    assert "MRR 1.00" in out[0]
    assert out[1] == "The owner, Jonas Reed, rebuilt it of brick."


def test_over_a_folder_names_the_article(tmp_path):
    (tmp_path / "mill.txt").write_text("The Mill\n\nA flood destroyed the mill in 1821.\n", encoding="utf-8")
    (tmp_path / "bridge.txt").write_text("The Bridge\n\nIt was opened by the mayor.\n", encoding="utf-8")
    out = run("retriever_folder.py", str(tmp_path), "What destroyed the mill?").splitlines()
    assert out[0].endswith("The Mill, sentence 2: A flood destroyed the mill in 1821.")
