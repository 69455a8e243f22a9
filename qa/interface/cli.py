"""The command line: parses, calls, writes, and is the one place that turns an error into a message."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext, suppress

from qa.hints import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from types import FrameType

    from qa.chatbot import Chatbot
    from qa.corpus.files import Walking
    from qa.interface.arguments import Options
    from qa.reading.answer import Answer
    from qa.storage.library import Library

__all__ = ["main", "run"]

_LATER = 0.002  # seconds
_MADE = 100_000  # objects that are made before garbage is looked for
ANSWERED, UNANSWERED, ERROR, INTERRUPTED, READER_GONE = 0, 1, 2, 130, 141


def run() -> NoReturn:
    """Be the whole of a process: do what its words say and leave with the exit status."""
    status = main()
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, OSError, ValueError):  # closed, or its reader gone
            stream.flush()
    # As it ends, the interpreter takes to pieces all that was ever loaded: a tenth of a question's time.
    os._exit(status)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program.

    Parameters
    ----------
    argv : sequence of str, optional
        The words after the program's name; those of the process by default.

    Returns
    -------
    int
        The exit status: 0 every question answered, 1 some not, 2 an error, 130 on Ctrl-C, 141 where the
        reader of the output is gone.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    prog = "chat.py" if os.path.basename(sys.argv[0]) == "chat.py" else "qa"
    with _interrupts() as interrupted:
        try:
            return _run(words, prog, alone=argv is None)
        except BrokenPipeError:
            _silence(sys.stdout)
            return READER_GONE
        except KeyboardInterrupt:
            return INTERRUPTED
        except SystemExit as leaving:  # --help and --version
            return leaving.code if isinstance(leaving.code, int) else ANSWERED
        except Exception as error:  # noqa: BLE001 - the one boundary
            # A Ctrl-C in the middle of an import comes out as some other error.
            if interrupted:
                return INTERRUPTED
            if "--traceback" in words:
                import traceback

                traceback.print_exc()
            _complain(prog, _message(error, prog))
            return ERROR


def _run(words: Sequence[str], prog: str, *, alone: bool) -> int:
    # What a process makes as it begins stays with it: to look for garbage there is in vain.
    gc.set_threshold(_MADE)
    # numpy's BLAS starts its threads as it is imported; the products here are too small to be shared among
    # them, so that they cost time and give none.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from qa.interface.arguments import parse

    for stream in (sys.stdout, sys.stderr):
        # UTF-8 whatever the locale is: the articles are.
        with suppress(AttributeError, ValueError, OSError):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    options = parse(words, prog)
    options.alone = alone  # nobody else in this process, who may want numpy later
    return _COMMANDS[options.command](options, prog)


def _ask(options: Options, prog: str) -> int:
    from qa.interface.arguments import UsageError
    from qa.interface.asking import ask_all, given_questions
    from qa.interface.screen import Screen
    from qa.interface.typed import check_question

    if not options.questions:
        raise UsageError(
            f'ask what? {prog} ask "Who ...?", or {prog} ask - to read questions from standard input'
        )
    for question in options.questions:
        check_question(question)
    if options.save:
        from qa.interface.saving import check_target, save

        check_target(options.save)  # now, not when all is answered
    once = options.alone and len(options.questions) == 1 and options.questions != ["-"]
    bot = _chatbot(options, _library(options, prog, once=once))
    turns: list[Answer] = []
    try:
        for answer in ask_all(
            bot,
            given_questions(options.questions),
            Screen.on(sys.stdout),
            json_lines=options.json,
            why=options.explain,
            headed=options.questions == ["-"] or len(options.questions) > 1,
        ):
            turns.append(answer)  # noqa: PERF402 - kept also if the next is interrupted
    finally:
        if options.save and turns:
            save(options.save, turns, bot.corpus)
    return ANSWERED if all(answer.answered for answer in turns) else UNANSWERED


def _chat(options: Options, prog: str) -> int:
    from qa.interface.repl import converse, converse_plainly, read_lines
    from qa.interface.screen import Screen, is_dumb, is_terminal
    from qa.interface.session import Session
    from qa.interface.typed import read_questions

    library = _library(options, prog)
    session = Session(
        library.corpus,
        lambda: _chatbot(options, library),
        Screen.on(sys.stdout),
        Screen.on(sys.stderr),
    )
    if not (is_terminal(sys.stdin) and is_terminal(sys.stdout)):
        lines = read_questions(sys.stdin.buffer if sys.stdin else ())
        return ANSWERED if read_lines(session, lines) else UNANSWERED
    if is_dumb():
        converse_plainly(session)
        return ANSWERED
    if options.no_history:
        from prompt_toolkit.history import InMemoryHistory

        converse(session, history=InMemoryHistory(), vi=options.vi)
        return ANSWERED
    from qa.interface.history import PrivateHistory, history_path

    history = PrivateHistory(history_path())
    converse(session, history=history, vi=options.vi)
    if history.trouble:
        _complain(prog, history.trouble)
    return ANSWERED


def _evaluate(options: Options, _prog: str) -> int:
    from qa.interface.evaluating import measure
    from qa.interface.screen import Screen

    screen = Screen.on(sys.stdout)
    measure(
        options.file,
        screen,
        scope=options.scope,
        min_confidence=options.min_confidence,
        as_json=options.json,
        errors=options.errors,
    )
    return ANSWERED


def _show(options: Options, _prog: str) -> int:
    from qa.interface.showing import show_text

    show_text(options.file, sys.stdout)
    return ANSWERED


def _index(options: Options, prog: str) -> int:
    from qa.interface.indexing import index

    for line in index(options, sys.stdout, sys.stderr):
        _complain(prog, line)
    return ANSWERED


_COMMANDS = {"ask": _ask, "chat": _chat, "evaluate": _evaluate, "index": _index, "show": _show}


def _library(options: Options, prog: str, *, once: bool = False) -> Library:
    folders = [path for path in options.corpus if os.path.isdir(path)]
    with _walking_ahead(folders) if folders else nullcontext() as walking:
        from qa.interface.indexing import is_small, left_out, open_articles

        if folders and not is_small(options):
            from qa.arrays import np  # noqa: F401 - it will be needed: meanwhile another process walks

        library = open_articles(options, sys.stderr, walking, once=once)
    for line in (*map(left_out, library.corpus.skipped), *library.warnings):
        _complain(prog, line)
    return library


def _walking_ahead(folders: Sequence[str]) -> AbstractContextManager[Walking]:
    from qa.interface.ahead import walking_ahead

    return walking_ahead(folders)


def _chatbot(options: Options, library: Library) -> Chatbot:
    from qa.chatbot import Chatbot

    if options.min_confidence is None:
        return Chatbot.from_library(library)
    return Chatbot.from_library(library, min_confidence=options.min_confidence)


@contextmanager
def _interrupts() -> Iterator[list[int]]:
    """Note each Ctrl-C, beside raising KeyboardInterrupt as usual."""
    seen: list[int] = []

    def note(number: int, frame: FrameType | None) -> None:
        seen.append(number)
        if (
            frame
            and frame.f_code.co_filename.startswith("<frozen importlib")
            and hasattr(signal, "setitimer")
        ):
            # Python drops what is raised while it lets go of an import's lock: a little later, then.
            signal.signal(signal.SIGALRM, note)
            signal.setitimer(signal.ITIMER_REAL, _LATER)
            return
        raise KeyboardInterrupt

    try:
        before = signal.signal(signal.SIGINT, note)
    except ValueError:  # only the main thread is told
        yield seen
        return
    try:
        yield seen
    finally:
        signal.signal(signal.SIGINT, before)


def _message(error: Exception, prog: str) -> str:
    from qa.errors import QAError

    if isinstance(error, QAError):
        return str(error)
    if isinstance(error, OSError) and error.strerror:
        name = f"{error.filename}: " if error.filename else ""
        return f"{name}{error.strerror.lower()}"
    if isinstance(error, ModuleNotFoundError) and error.name and not error.name.startswith("qa"):
        remedy = f".venv/bin/python {prog} has it" if prog == "chat.py" else ".venv/bin/qa has it"
        return f"{error.name} is not installed here: {remedy} once the README's first command was run"
    if isinstance(error, MemoryError):
        return "out of memory: try a smaller corpus"
    return f"a mistake in the program, {type(error).__name__}: {error} (--traceback shows where)"


def _complain(prog: str, message: str) -> None:
    from qa.interface.text import safe

    # Nobody may be there to read it: standard error closed, or its reader gone.
    with suppress(OSError, ValueError):
        print(f"{prog}: {safe(message)}", file=sys.stderr, flush=True)


def _silence(stream: object) -> None:
    """Send what is still to be written nowhere, so that the interpreter's last flush is silent too."""
    with suppress(AttributeError, OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())  # type: ignore[attr-defined]
