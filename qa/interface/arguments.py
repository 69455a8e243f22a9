"""The options of the command line."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from types import SimpleNamespace

from qa.corpus.suffixes import INDEX, RICH, TEXT
from qa.errors import QAError

__all__ = ["COMMANDS", "Options", "UsageError", "near", "parse"]

COMMANDS = {
    "ask": "answer one question or several, and leave",
    "evaluate": "measure the answers on a question set in SQuAD format",
    "index": "prepare files for the first question, or into an index file that --corpus takes",
    "show": "write the text of a file as it is read, which the offsets refer to",
}
_SUFFIXES = frozenset({*TEXT, *RICH, INDEX})
# Options that take a value: the word after one is no command.
_VALUED = ("--save", "--min-confidence", "--scope", "--errors", "--output")
# Those of `ask` that take none, and what they are called once they are read.
_FLAGS = {
    "--json": "json",
    "--explain": "explain",
    "--no-cache": "no_cache",
    "--rebuild": "rebuild",
    "--traceback": "traceback",
}


class UsageError(QAError):
    """The command line can't be understood; the message is one line."""


class Options(SimpleNamespace):
    """What the words of the command line say: `command`, and what that command takes."""


def near(word: str, known: Iterable[str]) -> str:
    """Ask whether the nearest known word was meant; an empty text where none is near."""
    import difflib

    found = difflib.get_close_matches(word, tuple(known), n=1)
    return f"; did you mean {found[0]}?" if found else ""


def parse(argv: Sequence[str], prog: str) -> Options:
    """Options and command; every option may stand before or after the command.

    Raises
    ------
    UsageError
    """
    words = _one_corpus_a_word(argv)
    at = _command_at(words)
    command = words.pop(at) if at is not None else "chat"
    if command not in {"chat", *COMMANDS}:
        raise UsageError(_unknown(command, prog))
    options = (_plain(words) if command == "ask" else None) or _parsed(command, words, prog)
    options.command = command
    for word in options.questions if command == "ask" else ():
        _check_no_path(word, prog)
    if command in {"ask", "chat"} and "-" in options.corpus:
        _check_input(options, prog)
    return options


def _plain(words: Iterable[str]) -> Options | None:
    """The options of a plain `ask`; None where they need the parser, whose import takes longer."""
    options = Options(
        questions=[], corpus=[], save=None, min_confidence=None, **dict.fromkeys(_FLAGS.values(), False)
    )
    for word in words:
        if word == "-" or not word.startswith("-"):
            options.questions.append(word)
        elif word.startswith("--corpus="):
            options.corpus.append(word.removeprefix("--corpus="))
        elif word in _FLAGS:
            setattr(options, _FLAGS[word], True)
        else:
            return None
    return options


def _parsed(command: str, words: Sequence[str], prog: str) -> Options:
    from qa.interface.parser import parser_of

    return parser_of(command, prog).parse_intermixed_args(words, Options())


def _check_input(options: Options, prog: str) -> None:
    """Refuse standard input for two things at once."""
    if options.command == "chat":
        raise UsageError(
            f"the chat reads what you type: to answer from standard input, {prog} ask --corpus - QUESTION"
        )
    if "-" in options.questions:
        raise UsageError("standard input can't be both the article and the questions: name a file for one")


def _one_corpus_a_word(argv: Sequence[str]) -> list[str]:
    """``--corpus a b`` as ``--corpus=a --corpus=b``.

    The first word is a path whatever it is. Those after it are paths as long as something is there,
    so that the question or the command may follow.
    """
    words: list[str] = []
    rest = list(argv)
    while rest:
        word = rest.pop(0)
        if word == "--":
            return [*words, word, *rest]
        words.append(word)
        if word != "--corpus" or not rest:
            continue
        words[-1] = f"--corpus={rest.pop(0)}"
        while rest and not rest[0].startswith("-") and rest[0] not in COMMANDS and _is_path(rest[0]):
            words.append(f"--corpus={rest.pop(0)}")
    return words


def _is_path(word: str) -> bool:
    named = os.path.splitext(word)[1].lower() in _SUFFIXES or word.endswith(("/", os.sep))
    return (named and not any(c.isspace() for c in word)) or os.path.exists(word)


def _check_no_path(word: str, prog: str) -> None:
    """Refuse as a question what is a path: no blank, no question mark, but a separator or a file's suffix."""
    if "?" in word or any(c.isspace() for c in word):
        return
    if os.sep not in word and "/" not in word and os.path.splitext(word)[1].lower() not in _SUFFIXES:
        return
    if os.path.exists(word):
        raise UsageError(f"{word} is no question: to answer from it, {prog} ask --corpus {word} ...")
    raise UsageError(f"{word}: no such file or folder; check the spelling")


def _command_at(words: Sequence[str]) -> int | None:
    for at, word in enumerate(words):
        if word == "--":
            return None
        if not (word.startswith("-") or (at and words[at - 1] in _VALUED)):
            return at
    return None


def _unknown(word: str, prog: str) -> str:
    if _is_path(word):
        return f"{word!r} is no command: to chat about it, {prog} --corpus {word}"
    if len(word.split()) > 1:
        return f"a question needs the command ask before it: {prog} ask {word!r}"
    hint = near(word, COMMANDS) or f" ({prog} --help shows what there is)"
    return f"unknown command {word!r}{hint}"
