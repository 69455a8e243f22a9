"""The commands of the chat: one table, from which help, completion and dispatch are made."""

from __future__ import annotations

import difflib
from collections.abc import Callable

from qa.hints import TYPE_CHECKING
from qa.interface.choosing import load, paste, use
from qa.interface.looking import show_article, show_articles, show_source, show_sources, show_why
from qa.interface.saving import save
from qa.interface.screen import is_dumb
from qa.interface.session import CommandError
from qa.interface.text import Line, safe, shortened, wrap
from qa.records import NamedTuple

if TYPE_CHECKING:
    from qa.interface.session import Session

__all__ = ["COMMANDS", "meant", "offer", "run_command"]

SUGGESTED = 5


class Command(NamedTuple):
    """One row of the table.

    ``argument`` is shown in the help (empty: it takes none); ``completes`` says what kind of words it
    may be followed by: ``articles``, ``readable`` or ``savable`` files, ``citations`` or nothing.
    """

    name: str
    argument: str
    help: str
    run: Callable[[Session, str], None]
    completes: str = ""


def run_command(session: Session, line: str) -> None:
    """Carry out a line that starts with a slash.

    Raises
    ------
    CommandError
    """
    word, _, argument = line.strip().partition(" ")
    command = _find(word.removeprefix("/").casefold())
    argument = argument.strip()
    if argument and not command.argument:
        raise CommandError(f"/{command.name} stands alone: what is {shortened(argument)!r} for?")
    command.run(session, argument)


def meant(word: str) -> Command | None:
    """The command of that name, or the one with which all that begin so begin; None where none is meant."""
    begun = sorted((c for c in COMMANDS if c.name.startswith(word)), key=lambda command: len(command.name))
    plain = word and begun and all(command.name.startswith(begun[0].name) for command in begun)
    return begun[0] if plain else None


def _find(word: str) -> Command:
    command = meant(word)
    if command:
        return command
    names = [f"/{command.name}" for command in COMMANDS if word and command.name.startswith(word)]
    if names:
        raise CommandError(f"/{word} may be {' or '.join(names)}: a letter more, please")
    near = difflib.get_close_matches(word, [command.name for command in COMMANDS], n=1, cutoff=0.5)
    hint = f"did you mean /{near[0]}?" if near else "/help shows what there is"
    raise CommandError(f"there is no command /{shortened(word)}: {hint}")


def _help(session: Session, _: str) -> None:
    names = [f"/{command.name} {command.argument}".rstrip() for command in COMMANDS]
    indent = max(map(len, names)) + 4
    width = session.screen.width
    lines: list[Line] = wrap([("", "Type a question, or one of these; the first letters are enough.")], width)
    for name, command in zip(names, COMMANDS, strict=True):
        about = [("", command.help)]
        if width < indent + 20:
            lines += [
                *wrap([("mark", name)], width, first="  "),
                *wrap(about, width, first="    ", rest="    "),
            ]
        else:
            lines += wrap(about, width, first=("mark", f"  {name:{indent - 2}}"), rest=" " * indent)
    for keys, what in _KEYS[-1:] if is_dumb() else _KEYS:
        lines += wrap([("quiet", f"{keys}: {what}")], width, first="  ", rest="    ")
    session.show(lines)


_KEYS = (
    ("Tab", "completes commands, and names that occur in the articles"),
    ("Right", "takes the suggestion from your history; Ctrl-R searches it"),
    ("Alt-Enter", "begins a new line"),
    ("Ctrl-C", "drops the line; Ctrl-D leaves"),
)


def _suggest(session: Session, _: str) -> None:
    from qa.interface.suggestions import suggest

    asked = [*session.offered, *(turn.question for turn in session.turns)]
    found = suggest(session.bot, SUGGESTED, but_not=asked, within=session.conversation.articles)
    if not found:
        raise CommandError("no more example questions come to mind: ask one of your own")
    offer(session, found)


def offer(session: Session, questions: list[str]) -> None:
    """Show example questions with the numbers by which they may be asked."""
    session.offered = questions
    for number, question in enumerate(questions, 1):
        session.show(
            wrap(
                [("mark", str(number)), ("", f" {safe(question)}")],
                session.screen.width,
                first="  ",
                rest="    ",
            )
        )


def _new(session: Session, _: str) -> None:
    session.conversation.new()
    session.say("A new conversation.")


def _save(session: Session, argument: str) -> None:
    if not argument:
        raise CommandError("save where? /save FILE.md or /save FILE.html")
    path = save(argument.strip("\"'"), session.turns, session.corpus)
    session.say(f"Saved {len(session.turns)} question{'s' * (len(session.turns) != 1)} to {safe(str(path))}.")


def _quit(session: Session, _: str) -> None:
    session.leaving = True


COMMANDS = (
    Command("help", "", "this list", _help),
    Command("suggest", "", "example questions; type the number of one to ask it", _suggest),
    Command("sources", "", "the sentences that the last answer cites", show_sources),
    Command("source", "[N]", "citation N of the last answer in its paragraph", show_source, "citations"),
    Command(
        "article", "[NAME]", "the article, with the sentences cited so far marked", show_article, "articles"
    ),
    Command("why", "", "how the last answer was found", show_why),
    Command("articles", "", "the articles, numbered", show_articles),
    Command(
        "use",
        "NAME",
        "answer from some articles only (a name or a number, commas between; all)",
        use,
        "articles",
    ),
    Command("load", "PATH", "add a file or a folder", load, "readable"),
    Command("paste", "", "answer from the text that was pasted last", paste),
    Command(
        "save", "FILE", "keep the conversation with its sources, as FILE.md or FILE.html", _save, "savable"
    ),
    Command("new", "", "a new conversation: he, she and it mean nobody yet", _new),
    Command("quit", "", "leave", _quit),
)
