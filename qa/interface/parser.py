"""The parser of the command line, made where its words are not the plain ones of `qa.interface.arguments`."""

from __future__ import annotations

import argparse
import sys
from functools import partial

from qa import __version__
from qa.hints import NoReturn
from qa.interface.arguments import COMMANDS, UsageError, near
from qa.interface.screen import Screen

__all__ = ["parser_of"]

_OWNERS = {
    "--json": "ask",
    "--explain": "ask",
    "--save": "ask",
    "--scope": "evaluate",
    "--errors": "evaluate",
    "--output": "index",
}
"""The command that an option belongs to, for whom gives it to none or to another."""
_EPILOG = "Without a command it is a chat. Without --corpus it answers from the article that comes with it."


class _Parser(argparse.ArgumentParser):
    """A parser whose errors are one line, with the nearest option where one is mistyped."""

    def error(self, message: str) -> NoReturn:
        unknown = message.removeprefix("unrecognized arguments: ")
        if unknown != message:
            word = unknown.split()[0]
            owner = _OWNERS.get(word.partition("=")[0])
            if owner and not self.prog.endswith(f" {owner}"):
                raise UsageError(
                    f"{word} belongs to the command {owner}: {self.prog.split()[0]} {owner} {word} ..."
                )
            message = f"unknown option {word}" if word.startswith("-") else f"unexpected {word!r}"
            message += near(word, self._option_string_actions)
        raise UsageError(f"{message} ({self.prog} --help shows what there is)")


def parser_of(command: str, prog: str) -> argparse.ArgumentParser:
    """The parser of a command's words, the command itself left out."""
    # A formatter is made for every option, and without a width it imports all that opens archives.
    width = Screen(sys.stdout).width - 2
    if command == "chat":
        rows = "\n".join(f"  {name:10}{line}" for name, line in COMMANDS.items())
        parser = _Parser(
            prog=prog,
            usage=f"{prog} [--corpus PATH ...]\n       {prog} {{{','.join(COMMANDS)}}} ...",
            description="Answers questions from the text of your articles, with cited sentences.",
            epilog=f"commands:\n{rows}\n\n{_EPILOG}",
            formatter_class=partial(argparse.RawDescriptionHelpFormatter, width=width),
            allow_abbrev=False,
        )
        parser.add_argument("--no-history", action="store_true", help="keep no questions for the next chat")
        parser.add_argument("--vi", action="store_true", help="keys of vi in the chat")
        parser.add_argument("--version", action="version", version=f"article-qa {__version__}")
    else:
        about = COMMANDS[command]
        parser = _Parser(
            prog=f"{prog} {command}",
            description=f"{about[0].upper()}{about[1:]}.",
            epilog=_STATUS[command],
            formatter_class=partial(argparse.HelpFormatter, width=width),
            allow_abbrev=False,
        )
        _OPTIONS[command](parser)
    if command in {"chat", "ask", "index"}:
        parser.add_argument(
            "--corpus",
            metavar="PATH",
            action="append",
            default=[],
            help=_CORPUS_HELP[command],
        )
        parser.add_argument(
            "--no-cache", action="store_true", help="neither use nor keep an index of the files"
        )
        parser.add_argument("--rebuild", action="store_true", help="index the files anew")
    if command not in {"index", "show"}:
        parser.add_argument(
            "--min-confidence",
            metavar="0..1",
            type=_share,
            help="the least confidence of an answer; higher: fewer answers, and more of them right",
        )
    parser.add_argument("--traceback", action="store_true", help="show where in the program an error arose")
    return parser


_CORPUS = "a file, a folder or an index file to answer from; several may follow: --corpus a.txt notes/"
_CORPUS_HELP = {
    "chat": _CORPUS,
    "index": _CORPUS,
    "ask": f"{_CORPUS}; - reads the article from standard input",
}
_FAILED = "2 an error, 130 on Ctrl-C, 141 when the reader of the output is gone."
_STATUS = {
    "ask": f"Exit status: 0 every question answered, 1 some question not answered, {_FAILED}",
    "evaluate": f"Exit status: 0 measured, {_FAILED}",
    "index": f"Exit status: 0 indexed, {_FAILED}",
    "show": f"Exit status: 0 shown, {_FAILED}",
}


def _share(text: str) -> float:
    try:
        share = float(text)
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 0 to 1")
    return share


def _ask(parser: _Parser) -> None:
    parser.add_argument(
        "questions",
        metavar="QUESTION",
        nargs="*",
        help="several are one conversation, in order; - reads them from standard input, one a line, "
        "an empty line starts a new conversation",
    )
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    parser.add_argument(
        "--save", metavar="FILE", help="keep questions, answers and sources in FILE.md or FILE.html"
    )
    parser.add_argument("--explain", action="store_true", help="show how each answer was found")


def _evaluate(parser: _Parser) -> None:
    parser.add_argument(
        "file", metavar="FILE", help="questions with their texts and answers: SQuAD 1.1 or 2.0"
    )
    parser.add_argument("--json", action="store_true", help="one JSON object")
    parser.add_argument(
        "--scope",
        choices=["article", "paragraph"],
        default="article",
        help="the text of a question: its whole article (the default), or its paragraph only",
    )
    parser.add_argument(
        "--errors",
        metavar="FILE",
        help="write every miss with its candidates to a file, one JSON object a line",
    )


def _show(parser: _Parser) -> None:
    parser.add_argument("file", metavar="PATH", help="a file of any format that can be read")


def _index(parser: _Parser) -> None:
    parser.add_argument("paths", metavar="PATH", nargs="*", help="files and folders")
    parser.add_argument(
        "--output", metavar="FILE", help="write the index to FILE.qai, which can be copied and asked alone"
    )


_OPTIONS = {"ask": _ask, "evaluate": _evaluate, "index": _index, "show": _show}
