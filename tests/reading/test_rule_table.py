"""The table of the rules that people read is the one that the reader uses."""

from __future__ import annotations

from qa.reading.rule_table import rule_table
from qa.reading.weights import RULE_NAMES, load_weights


def test_the_table_is_that_of_the_rules_and_weights_that_come_along(root):
    written = (root / "qa" / "reading" / "rules.md").read_text(encoding="utf-8")
    assert written == rule_table(load_weights()), "fit_reader.py writes qa/reading/rules.md"


def test_every_rule_has_a_row_with_its_questions_and_an_example():
    rows = [line.split(" | ") for line in rule_table(load_weights()).splitlines() if line.startswith("| ")][
        1:
    ]
    assert [row[0].removeprefix("| ") for row in rows] == list(RULE_NAMES)
    assert all(len(row) == 5 and all(cell.strip() for cell in row) for row in rows)
