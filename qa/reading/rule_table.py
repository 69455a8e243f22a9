"""The rules and the exclusions as tables that a person can read: ``rules.md``, ``exclusions.md``."""

from __future__ import annotations

from qa.questions.question import FORMS
from qa.reading.examples import rule_examples
from qa.reading.link import LINK_RULES
from qa.reading.link.exclusions import all_exclusions
from qa.reading.shape import SHAPE_RULES
from qa.reading.weights import RULE_NAMES, Weights

__all__ = ["exclusion_table", "rule_table"]

_LEAST = 0.1
_HEAD = """# The rules

Written by `tests/benchmarks/fit_reader.py` from the rules, examples and fitted weights, not by hand.
A rule speaks for a candidate (+) or against it (-), by its weight for the form of the question. The forms:

"""
_TABLE = """
In an example ‹this› is the candidate that the rule fires on. Weights nearer to 0 than 0.1 are left out; a
rule without any has been struck out by the fit: others say the same better.

"""

_EXCLUSIONS = """# The exclusions

Written from the docstrings in `qa/reading/link`, not by hand (`qa.reading.rule_table`).
A candidate that one of these excludes can't be the answer, whatever its score; `--explain` names it. In an
example ‹this› is excluded; | is where a candidate is cut or where one begins.

"""


def rule_table(weights: Weights) -> str:
    """The table in Markdown: each rule's name, what it looks for, the questions it speaks to, an example.

    Parameters
    ----------
    weights : Weights
        What each rule is worth for each form of question.
    """
    lines = [f"- **{form}**: {example}" for form, example in FORMS.items()]
    rows = [
        "| Rule | What it looks for | Question types that it speaks to | Question | Example |",
        "|---|---|---|---|---|",
    ]
    examples = rule_examples()
    told = {rule.name: rule.looks_for for rule in SHAPE_RULES}
    told |= {rule.name: rule.looks_for for rule in LINK_RULES}
    for name, looks_for in told.items():
        example = examples[name]
        text, start, end = example.text, example.start, example.end
        marked = f"{text[:start]}‹{text[start:end]}›{text[end:]}"
        rows.append(f"| {' | '.join((name, looks_for, _forms(weights, name), example.question, marked))} |")
    return _HEAD + "\n".join(lines) + "\n" + _TABLE + "\n".join(rows) + "\n"


def exclusion_table() -> str:
    """The table of the exclusions in Markdown: name, what it excludes, module."""
    rows = ["| Exclusion | What it excludes | In `qa/reading/link` |", "|---|---|---|"]
    for row in all_exclusions():
        told = " ".join((row.function.__doc__ or "").partition("\n\n")[0].split()).replace("|", "\\|")
        rows.append(f"| {row.name} | {told} | `{row.place.partition('.')[0]}` |")
    return _EXCLUSIONS + "\n".join(rows) + "\n"


def _forms(weights: Weights, name: str) -> str:
    """The forms of question for which a rule has a weight, strongest first; one entry where all are equal."""
    place = RULE_NAMES.index(name)
    worth = {form: round(float(row[place]), 1) for form, row in weights.rules.items()}
    if len(set(worth.values())) == 1:
        value = next(iter(worth.values()))
        return f"all {value:+.1f}" if abs(value) >= _LEAST else "none"
    usual = max(set(worth.values()), key=lambda value: (sum(v == value for v in worth.values()), value))
    own = sorted(
        ((form, v) for form, v in worth.items() if v != usual), key=lambda row: (-abs(row[1]), row[0])
    )
    told = [f"{form} {value:+.1f}" for form, value in own]
    return ", ".join(([f"all {usual:+.1f}"] if usual else []) + (["but"] if usual else []) + told).replace(
        "but,", "but"
    )
