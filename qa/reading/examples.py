"""An example of every rule and of every doubt; the tests hold each rule against its own.

They stand in ``examples.txt``, one a line. A rule's example is a question and a text in which the
candidate that the rule fires on is marked with ‹ and ›; where the rule speaks against a candidate, the
marked one is wrong.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from qa.records import NamedTuple

__all__ = ["doubt_examples", "rule_examples"]


class RuleExample(NamedTuple):
    """A candidate on which a rule fires.

    Parameters
    ----------
    question : str
    text : str
        One sentence or a few.
    start, end : int
        Where the candidate stands in the text.
    """

    question: str
    text: str
    start: int
    end: int


class DoubtExample(NamedTuple):
    """An answer that a question gives reason to doubt.

    Parameters
    ----------
    question : str
        The doubt is felt at this question.
    other : str
        At this one it is not, or less.
    text : str
    start, end : int
        Where the answer stands in the text.
    """

    question: str
    other: str
    text: str
    start: int
    end: int


def _marked(text: str) -> tuple[str, int, int]:
    before, rest = text.split("‹")
    inside, after = rest.split("›")
    return before + inside + after, len(before), len(before) + len(inside)


@lru_cache(maxsize=1)
def _records() -> tuple[tuple[str, ...], ...]:
    """The cells of each line of the file."""
    lines = Path(__file__).with_name("examples.txt").read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split(" | ")) for line in lines if line and not line.startswith("#"))


def rule_examples() -> dict[str, RuleExample]:
    """The example of each rule of shape or link, by the rule's name."""
    return {row[0]: RuleExample(row[1], *_marked(row[2])) for row in _records() if len(row) == 3}


def doubt_examples() -> dict[str, DoubtExample]:
    """The example of each doubt, by its name."""
    return {row[0]: DoubtExample(row[1], row[2], *_marked(row[3])) for row in _records() if len(row) == 4}
