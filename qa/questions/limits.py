"""How long a question may be: what is longer is a text."""

from __future__ import annotations

from qa.errors import QuestionError

__all__ = ["MOST_LETTERS", "check_length"]

_MOST_WORDS = 1000
MOST_LETTERS = 10_000


def check_length(question: str) -> None:
    """See that a question is no text.

    Raises
    ------
    QuestionError
        When it has more than a thousand words or `MOST_LETTERS` letters.
    TypeError
        When it is no string.
    """
    if not isinstance(question, str):
        raise TypeError(f"a question is a string, not {type(question).__name__}")
    words = len(question.split())
    if words > _MOST_WORDS:
        raise QuestionError(f"the question has {words:,} words: ask in at most {_MOST_WORDS:,}")
    if len(question) > MOST_LETTERS:
        raise QuestionError(f"the question has {len(question):,} letters: ask in at most {MOST_LETTERS:,}")
