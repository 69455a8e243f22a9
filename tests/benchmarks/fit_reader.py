"""Fit the weights of the reader: ``python tests/benchmarks/fit_reader.py FILE [FILE ...]``.

FILE is a question set in SQuAD format. The lessons of our own (tests/data/lessons.json) are always
taken with them: they hold the kinds of question that public sets hardly have. Writes
qa/reading/weights.json, and rules.md beside it for people to read.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from qa.evaluation.squad import load_squad
from qa.fitting.reader import fit_reader
from qa.fitting.rules import Settings
from qa.reading.rule_table import rule_table
from qa.reading.weights import weights_from_json

ROOT = Path(__file__).parents[2]
LESSONS = ROOT / "tests" / "data" / "lessons.json"
WEIGHTS = ROOT / "qa" / "reading" / "weights.json"


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--output", type=Path, default=WEIGHTS)
    arguments = parser.parse_args()
    sets = {path.name: load_squad(path) for path in [*arguments.files, LESSONS]}
    content = fit_reader(sets, Settings(), progress=lambda line: print(line, file=sys.stderr, flush=True))
    arguments.output.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    arguments.output.with_name("rules.md").write_text(
        rule_table(weights_from_json(content)), encoding="utf-8"
    )
    print(json.dumps(content["note"], indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
