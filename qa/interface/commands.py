"""The commands of the chat: one table, from which help, completion and dispatch are made."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from qa.errors import QAError
from qa.interface.explain import explain
from qa.interface.pager import page
from qa.interface.render import article_lines, cited, paragraph_lines
from qa.interface.suggestions import suggest
from qa.interface.text import Line, safe, wrap

if TYPE_CHECKING:
    from qa.corpus.article import Article
    from qa.interface.session import Session
    from qa.reading.answer import Answer

__all__ = ["COMMANDS", "Command", "CommandError", "find_articles", "offer", "run_command"]

SUGGESTED = 5


class CommandError(QAError):
    """A command can't be carried out; the message is one line."""


class Command(NamedTuple):
    """One row of the table.

    ``argument`` is shown in the help (empty: it takes none); ``completes`` says what kind of words it
    may be followed by: ``articles``, ``files``, ``citations`` or nothing.
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
        raise CommandError(f"/{command.name} stands alone: what is {argument!r} for?")
    command.run(session, argument)


def _find(word: str) -> Command:
    """The command of that name, or the only one that begins so."""
    begun = [command for command in COMMANDS if command.name.startswith(word)]
    exact = [command for command in begun if command.name == word]
    if exact:
        return exact[0]
    if word and len(begun) == 1:
        return begun[0]
    if word and begun:
        names = " or ".join(f"/{command.name}" for command in begun)
        raise CommandError(f"/{word} may be {names}: a letter more, please")
    near = difflib.get_close_matches(word, [command.name for command in COMMANDS], n=1, cutoff=0.5)
    hint = f"did you mean /{near[0]}?" if near else "/help shows what there is"
    raise CommandError(f"there is no command /{word}: {hint}")


def _last(session: Session) -> Answer:
    if not session.turns:
        raise CommandError("nothing was asked yet: ask a question first")
    return session.turns[-1]


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
    for keys, what in _KEYS:
        lines += wrap([("quiet", f"{keys}: {what}")], width, first="  ", rest="    ")
    session.show(lines)


_KEYS = (
    ("Tab", "completes commands, and names that occur in the articles"),
    ("Right", "takes the suggestion from your history; Ctrl-R searches it"),
    ("Alt-Enter", "begins a new line"),
    ("Ctrl-C", "drops the line; Ctrl-D leaves"),
)


def _sources(session: Session, _: str) -> None:
    answer = _last(session)
    if not answer.citations:
        raise CommandError("the last answer cites nothing")
    for citation in answer.citations:
        session.show(cited(citation, session.screen.width))


def _source(session: Session, argument: str) -> None:
    answer = _last(session)
    number = argument.strip("[]") or "1"
    found = [citation for citation in answer.citations if str(citation.number) == number]
    if not found:
        have = len(answer.citations)
        there = "none" if not have else "only [1]" if have == 1 else f"[1] to [{have}]"
        raise CommandError(f"there is no source {safe(argument)!r} in the last answer: there is {there}")
    page(session, paragraph_lines(session.bot.corpus, found[0], session.screen.width))


def _article(session: Session, argument: str) -> None:
    if argument:
        articles = find_articles(session.everything.articles, argument)
    elif len(session.articles) == 1:
        articles = list(session.articles)
    else:
        turns = [turn for turn in session.turns if turn.citations and turn.citations[0].sentence.article]
        if not turns:
            raise CommandError("which one? /article NAME; /articles lists them")
        article = turns[-1].citations[0].sentence.article
        articles = [article] if article else []
    lines: list[Line] = []
    for article in articles:
        lines += article_lines(session.everything, article, session.turns, session.screen.width)
    page(session, lines)


def _articles(session: Session, _: str) -> None:
    width = session.screen.width
    used = set(map(id, session.articles))
    lines: list[Line] = []
    for number, article in enumerate(session.everything.articles, 1):
        date = f", {article.date.isoformat()}" if article.date else ""
        away = "" if id(article) in used else ", not in use"
        line = [
            ("mark", f"{number}. "),
            ("", safe(article.title)),
            ("quiet", f" ({safe(article.path or 'text')}{date}{away})"),
        ]
        lines += wrap(line, width, first="  ", rest="     ")
    page(session, lines)


def _why(session: Session, _: str) -> None:
    session.show(explain(_last(session), session.screen.width))


def _use(session: Session, argument: str) -> None:
    from qa.chatbot import Chatbot
    from qa.corpus.article import Corpus

    everything = session.everything
    if not argument:
        raise CommandError("use which? /use NAME, or /use all; /articles lists them")
    if argument.casefold() == "all":
        articles = list(everything.articles)
    else:
        articles = find_articles(everything.articles, argument)
    chosen = set(map(id, articles))
    sentences = tuple(row for row in everything.sentences if id(row.article) in chosen)
    session.answer_from(Chatbot(Corpus(tuple(articles), sentences)))
    session.say(f"Answering from {_named(articles)}.")


def find_articles(articles: tuple[Article, ...], argument: str) -> list[Article]:
    """The articles meant by a number, a title, a file's name, or a part of one; commas between several.

    Raises
    ------
    CommandError
        When one is not there.
    """
    found: dict[int, Article] = {}
    whole = _matching(articles, argument)
    for word in [argument] if whole else argument.split(","):
        rows = _matching(articles, word)
        if not rows:
            names = [name for article in articles for name in _names(article)]
            near = difflib.get_close_matches(word.strip().casefold(), names, n=1)
            hint = f"did you mean {near[0]}?" if near else "/articles lists them"
            raise CommandError(f"there is no article {word.strip()!r}: {hint}")
        found.update((id(row), row) for row in rows)
    return list(found.values())


def _names(article: Article) -> list[str]:
    path = Path(article.path or "")
    return [article.title.casefold(), path.name.casefold(), path.stem.casefold(), str(path).casefold()]


def _matching(articles: tuple[Article, ...], word: str) -> list[Article]:
    word = word.strip().casefold()
    if word.isdecimal() and 0 < int(word) <= len(articles):
        return [articles[int(word) - 1]]
    for fits in (str.__eq__, str.startswith, str.__contains__):
        found = [row for row in articles if word and any(fits(name, word) for name in _names(row))]
        if found:
            return found
    return []


def _named(articles: list[Article]) -> str:
    if len(articles) > 3:
        return f"{len(articles):,} articles"
    return ", ".join(safe(article.title) for article in articles)


def _load(session: Session, argument: str) -> None:
    from qa.chatbot import Chatbot
    from qa.corpus.article import Corpus
    from qa.corpus.loading import load_corpus

    if not argument:
        raise CommandError("load what? /load PATH, a file or a folder")
    path = Path(argument.strip("\"'")).expanduser()
    more = load_corpus([path])
    for line in more.skipped:
        session.complain(line)
    have = {article.path for article in session.everything.articles}
    new = [article for article in more.articles if article.path not in have]
    if not new:
        raise CommandError(f"{path} is loaded already; /use NAME chooses")
    fresh = set(map(id, new))
    old = session.everything
    session.everything = Corpus(
        (*old.articles, *new), (*old.sentences, *(row for row in more.sentences if id(row.article) in fresh))
    )
    session.answer_from(Chatbot(session.everything))
    session.say(f"Loaded {_named(new)}; answering from {_named(list(session.everything.articles))}.")


def _suggest(session: Session, _: str) -> None:
    asked = [*session.offered, *(turn.question for turn in session.turns)]
    found = suggest(session.bot, SUGGESTED, but_not=asked)
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
    session.forget()
    session.say("A new conversation: what was said is forgotten.")


def _quit(session: Session, _: str) -> None:
    session.leaving = True


COMMANDS = (
    Command("help", "", "this list", _help),
    Command("suggest", "", "example questions; type the number of one to ask it", _suggest),
    Command("sources", "", "the sentences that the last answer cites", _sources),
    Command("source", "[N]", "citation N of the last answer in its paragraph", _source, "citations"),
    Command("article", "[NAME]", "the article, with the sentences cited so far marked", _article, "articles"),
    Command("why", "", "how the last answer was found", _why),
    Command("articles", "", "the articles, numbered", _articles),
    Command(
        "use",
        "NAME",
        "answer from some articles only (a name or a number, commas between; all)",
        _use,
        "articles",
    ),
    Command("load", "PATH", "add a file or a folder", _load, "files"),
    Command("new", "", "forget what was said", _new),
    Command("quit", "", "leave", _quit),
)
