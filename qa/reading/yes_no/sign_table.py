"""The signs as a table that a person can read: ``signs.md``, written whenever their weights are fitted."""

from __future__ import annotations

from qa.reading.yes_no.deciding import ANSWERS, VerdictWeights
from qa.reading.yes_no.signs import SIGNS
from qa.reading.yes_no.signs.examples import sign_examples

__all__ = ["sign_table"]

_HEAD = """# The signs of yes and no

Written by `tests/benchmarks/fit_verdicts.py` from the signs, examples and fitted weights, not by hand.
A yes/no question is decided by what each sentence found shows: every sign adds to the score of Yes by that
sentence and to that of No (- takes from it).
{begins}; leaving the question open stays at 0.
Most signs are there or not; of the others (shares, lengths, how many words are missing) the weight is
multiplied by how much of it there is. A sign with "none" is left out: the fit found no use for it.

| Sign | Adds to Yes | Adds to No | Question | A text that shows it |
|---|---|---|---|---|
"""
_LEFT_OUT = ("none", "none")


def sign_table(weights: VerdictWeights) -> str:
    """The table in Markdown: each sign's name, what it adds to Yes and to No, an example.

    Parameters
    ----------
    weights : VerdictWeights
        What each sign is worth.
    """
    pairs = zip(ANSWERS, map(_worth, weights.bias), strict=True)
    begins = " and ".join(f"{answer} begins with {worth}" for answer, worth in pairs)
    examples = {example.name: example for example in sign_examples()}
    added = {name: tuple(map(_worth, row)) for name, row in weights.signs.items()}
    rows = [(sign.name, *added.get(sign.name, _LEFT_OUT), *examples[sign.name][1:]) for sign in SIGNS]
    return _HEAD.format(begins=begins) + "".join(f"| {' | '.join(row)} |\n" for row in rows)


def _worth(weight: float) -> str:
    """A weight to one decimal place, with its sign; that of 0 is none."""
    rounded = round(weight, 1)
    return f"{rounded:+.1f}" if rounded else "0.0"
