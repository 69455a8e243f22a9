"""The chat at a terminal: prompt, keys, toolbar; and the same chat read from a pipe."""

from __future__ import annotations

from collections.abc import Iterable

from qa.errors import QAError
from qa.hints import TYPE_CHECKING
from qa.interface.choosing import nth
from qa.interface.commands import run_command
from qa.interface.examples import Examples
from qa.interface.render import heading
from qa.interface.session import CommandError, Session
from qa.interface.text import safe, shortened, wrap
from qa.language.patterns import regex

if TYPE_CHECKING:
    from prompt_toolkit import PromptSession
    from prompt_toolkit.history import History
    from prompt_toolkit.input import Input
    from prompt_toolkit.output import Output

__all__ = ["converse", "converse_plainly", "greet", "handle", "read_lines"]

# What people type who don't know the commands yet.
_BARE = {"help": "/help", "?": "/help", "quit": "/quit", "exit": "/quit", "bye": "/quit", "goodbye": "/quit"}


# How a question or a command begins; "Will" may be a name, so that a verb is no sign.
_BEGINS = regex(r"\s*(?:/[a-z]|(?:Who|Whom|Whose|What|When|Where|Which|Why|How)\b)")
_LINES = 3  # that ask nothing are a text
_WORDS = 60
_CLOSING = " \t\r”\"’')»"


def handle(session: Session, line: str) -> None:
    """Carry out what was typed: a command, the number of an example, or a question.

    Questions that were pasted together are asked in turn, each shown above its answer.
    """
    lines = _typed_apart(line)
    for number, part in enumerate(lines):
        if number:
            session.show([[]])
        if len(lines) > 1 and not part.lstrip().startswith("/"):
            session.show(heading(part, session.screen.width))
        _handle(session, part)
        if session.leaving:
            break


def _typed_apart(text: str) -> list[str]:
    r"""The questions and commands of several lines; a question may be broken into lines.

    A new one begins behind a line that ends in a question mark, and with a line that begins with a
    question word or as a command.

    Examples
    --------
    >>> _typed_apart("Who built the\nbridge?\n\nAnd when?\nWhy was it built\n/why")
    ['Who built the\nbridge?', 'And when?', 'Why was it built', '/why']
    """
    parts: list[str] = []
    for line in filter(str.strip, text.split("\n")):
        begins = _BEGINS.match(line)
        if not parts or begins or parts[-1].rstrip(_CLOSING).endswith("?"):
            parts.append(line)
        else:
            parts[-1] += f"\n{line}"
    return parts or [text]


def _is_text(text: str) -> bool:
    """Whether it is a text rather than questions: long or of several lines, and hardly a part of it asks."""
    parts = _typed_apart(text)
    asking = sum(bool(_BEGINS.match(part)) or part.rstrip(_CLOSING).endswith("?") for part in parts)
    lines = sum(bool(line.strip()) for line in text.split("\n"))
    words = len(text.split())
    if asking == 0:
        return lines >= _LINES or words > _WORDS
    return words > _WORDS * (asking + 1)


def take(session: Session, line: str) -> None:
    """Carry out what was typed at a prompt; of a text that was pasted, say how to ask about it."""
    if not _is_text(line):
        handle(session, line)
        return
    session.pasted = line
    session.say(
        f"That looks like a text of {len(line.split()):,} words and not like a question: /paste answers from "
        "it, /load PATH reads a file."
    )


def _handle(session: Session, line: str) -> None:
    text = _BARE.get(line.strip(" .!\t\n").casefold(), line.strip())
    try:
        if text.startswith("/"):
            run_command(session, text)
        else:
            session.ask(_example(session, text) or line)
    except QAError as error:
        session.complain(str(error))


def _example(session: Session, text: str) -> str | None:
    """The example question of that number, shown as if it had been typed."""
    question = nth(text, session.offered)
    if question is None:
        if session.offered and text.isdecimal():
            last = len(session.offered)
            there = "the only one is 1" if last == 1 else f"they are 1 to {last}"
            raise CommandError(f"there is no example {shortened(text)}: {there}")
        return None
    session.show(heading(question, session.screen.width))
    return question


def read_lines(session: Session, lines: Iterable[str]) -> bool:
    """A chat without a prompt: each line is answered before the next one is read.

    A blank line starts a new conversation.

    Parameters
    ----------
    session : Session
    lines : iterable of str

    Returns
    -------
    bool
        Whether every question was answered.
    """
    answered, first = True, True
    for line in lines:
        if not line.strip():
            session.conversation.new()
            continue
        if not first:
            session.show([[]])
        first = False
        if not line.lstrip().startswith("/"):
            session.show(heading(line, session.screen.width))
        before = len(session.turns)
        handle(session, line)
        answered &= all(turn.answered for turn in session.turns[before:])
        if session.leaving:
            break
    return answered


def converse(
    session: Session,
    *,
    history: History,
    vi: bool = False,
    input: Input | None = None,  # noqa: A002 - prompt_toolkit's own name for it
    output: Output | None = None,
) -> None:
    """Chat at a terminal until the person leaves.

    Parameters
    ----------
    session : Session
    history : History
        Earlier questions, which are suggested and searched.
    vi : bool
        Keys of vi instead of Emacs.
    input, output : optional
        Where keys come from and the prompt goes; the terminal by default.
    """
    from qa.interface.prompt import make_prompt

    greet(session)
    prompt = make_prompt(session, history=history, vi=vi, input=input, output=output)
    examples = Examples(session)
    try:
        while not session.leaving:
            try:
                line = _read(session, prompt, examples)
                if line.strip():
                    take(session, line)
                    session.show([[]])
            except KeyboardInterrupt:
                session.say("Dropped.", "quiet")
    except EOFError:
        return
    finally:
        examples.stop()


def converse_plainly(session: Session) -> None:
    """Chat at a terminal that can do nothing but show letters, until the person leaves."""
    greet(session)
    try:
        while not session.leaving:
            try:
                line = input("> ")
                if line.strip():
                    take(session, line)
                    session.show([[]])
            except KeyboardInterrupt:
                session.show([[]])
                session.say("Dropped.", "quiet")
    except EOFError:
        session.show([[]])


def _read(session: Session, prompt: PromptSession[str], examples: Examples) -> str:
    """A line; Enter alone, as long as nothing was asked, asks the first example."""
    try:
        line = prompt.prompt(pre_run=examples.start)
    except KeyboardInterrupt:
        return ""
    start = not session.turns and (not line.strip() or line.strip().isdecimal())
    if start and examples.first() and not line.strip():
        return "1"
    examples.stop()
    return line


def greet(session: Session) -> None:
    """Two lines on what this is; the examples follow as soon as they are found."""
    articles, sentences = session.articles, len(session.corpus.sentences)
    title = f"“{safe(articles[0].title)}”" if len(articles) == 1 else f"{len(articles):,} articles"
    width = session.screen.width
    session.show(wrap([("bold", f"Ask about {title}"), ("quiet", f" ({sentences:,} sentences)")], width))
    session.show(wrap([("quiet", "/help shows the commands, Ctrl-D leaves.")], width))
    session.show([[]])
