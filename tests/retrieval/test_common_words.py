"""The table of common words is what its command makes, and nothing else."""

from __future__ import annotations

import runpy
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_table_of_common_words_is_made_by_its_command():
    made = runpy.run_path(str(ROOT / "tests" / "benchmarks" / "common_words.py"))["table"]()
    assert (ROOT / "qa" / "retrieval" / "common.txt").read_text(encoding="utf-8") == made
