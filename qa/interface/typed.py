"""Questions as people type, paste and pipe them, made fit to be asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from qa.errors import QuestionError
from qa.hints import BinaryIO
from qa.language.patterns import regex
from qa.questions.limits import check_length

__all__ = ["check_question", "clean_question", "read_questions"]

_CONTROL = regex(
    r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
# What a terminal sends for arrows, colours and pasted text, gone as a whole and not only its first byte.
_ESCAPE = regex(r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b[@-Z\\^_]|\x9b[0-?]*[ -/]*[@-~]")


def clean_question(text: str) -> str:
    r"""Fold white space, drop control characters and escape sequences.

    Raises
    ------
    QuestionError
        When nothing is left, or when it is too long (`qa.questions.limits`).

    Examples
    --------
    >>> clean_question("  Who built\n\tthe bridge? ")
    'Who built the bridge?'
    """
    if not text.isprintable():
        text = _CONTROL.sub("", _ESCAPE.sub("", text))
    words = text.split()
    if not words:
        raise QuestionError('the question is empty: type one, such as "Who ...?" or "When ...?"')
    question = " ".join(words)
    check_length(question)
    return question


def check_question(text: str) -> None:
    """See that a question can be asked, before work is done for it.

    Raises
    ------
    QuestionError
        As `clean_question`.
    """
    clean_question(text)


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
