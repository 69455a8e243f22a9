"""An example of every sign; the tests hold each sign against its own.

They stand in ``examples.txt``, one a line.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from qa.records import NamedTuple

__all__ = ["sign_examples"]


class SignExample(NamedTuple):
    """A yes/no question and a text that shows a sign.

    Parameters
    ----------
    name : str
        Of the sign.
    question : str
    text : str
        One sentence or a few; one of them shows the sign.
    """

    name: str
    question: str
    text: str


@lru_cache(maxsize=1)
def sign_examples() -> tuple[SignExample, ...]:
    """The examples, one for each sign."""
    lines = Path(__file__).with_name("examples.txt").read_text(encoding="utf-8").splitlines()
    return tuple(SignExample(*line.split(" | ")) for line in lines if line and not line.startswith("#"))
