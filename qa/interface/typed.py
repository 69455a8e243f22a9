"""Questions as people type, paste and pipe them, made fit to be asked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from qa.errors import QuestionError

__all__ = ["LONGEST", "clean_question", "read_questions"]

LONGEST = 1000
"""More words than this are a text, not a question."""
MOST_LETTERS = 10_000

_CONTROL = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
# What a terminal sends for arrows, colours and pasted text, gone as a whole and not only its first byte.
_ESCAPE = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b[@-Z\\^_]|\x9b[0-?]*[ -/]*[@-~]")


def clean_question(text: str) -> str:
    r"""Fold white space, drop control characters and escape sequences.

    Raises
    ------
    QuestionError
        When nothing is left, or when there are too many words to be a question.

    Examples
    --------
    >>> clean_question("  Who built\n\tthe bridge? ")
    'Who built the bridge?'
    """
    words = _CONTROL.sub("", _ESCAPE.sub("", text)).split()
    if not words:
        raise QuestionError('the question is empty: type one, such as "Who ...?" or "When ...?"')
    if len(words) > LONGEST:
        raise QuestionError(f"the question has {len(words):,} words: ask in at most {LONGEST:,}")
    question = " ".join(words)
    if len(question) > MOST_LETTERS:
        raise QuestionError(f"the question has {len(question):,} letters: ask in at most {MOST_LETTERS:,}")
    return question


def read_questions(stream: BinaryIO | Iterable[bytes]) -> Iterator[str]:
    """The lines of a stream as they come, without their ends; an empty one starts a new conversation.

    Raises
    ------
    QuestionError
        At a line that is not UTF-8.
    """
    for number, line in enumerate(stream, 1):
        try:
            text = line.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError:
            raise QuestionError(
                f"line {number} of the input is not UTF-8: convert it first, for example with iconv -t UTF-8"
            ) from None
        yield text.rstrip("\r\n")
