"""Commands that change what is answered from: use, load."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from qa.hints import TYPE_CHECKING, TypeVar
from qa.interface.indexing import left_out
from qa.interface.session import CommandError
from qa.interface.text import safe, shortened

if TYPE_CHECKING:
    from qa.corpus.article import Article, Corpus
    from qa.interface.session import Session

__all__ = ["load", "named", "nth", "paste", "use"]

PASTED = "pasted text"
"""What an article is called that was pasted, where it has no title."""

Row = TypeVar("Row")
_MOST_DIGITS = 9
_FEWEST_LETTERS = 3  # of a part that is looked for in the middle of a name


def use(session: Session, argument: str) -> None:
    """Answer from some articles only."""
    if not argument:
        raise CommandError("use which? /use NAME, or /use all; /articles lists them")
    if argument.casefold() == "all":
        session.conversation.restrict()
    else:
        session.conversation.restrict(*named(argument, session.corpus.articles))
    session.say(f"Answering from {_titles(session.articles, session.corpus)}.")


def nth(word: str, rows: Sequence[Row]) -> Row | None:
    """The row of that number, from 1; None where the word is no such number."""
    number = int(word) if word.isdecimal() and len(word) <= _MOST_DIGITS else 0
    return rows[number - 1] if 0 < number <= len(rows) else None


def named(argument: str, articles: Sequence[Article]) -> list[Article]:
    """The articles meant: by a number of the list, a name or words of it; commas between several.

    Raises
    ------
    CommandError
        When one is not there.
    """
    from qa.questions.articles import find_articles  # not needed before the prompt stands

    whole = find_articles(argument, articles)
    if whole:
        return list(whole)
    found: dict[int, Article] = {}
    for part in argument.split(","):
        word = part.strip()
        rows: Sequence[Article] = find_articles(word, articles)
        numbered = nth(word, articles)
        rows = [numbered] if numbered else rows
        rows = rows or [row for row in articles if word and _holds(row, word.casefold())]
        if not rows:
            titles = {row.title.casefold(): row.title for row in articles if row.title}
            near = difflib.get_close_matches(word.casefold(), titles, n=1)
            hint = f"did you mean {titles[near[0]]}?" if near else "/articles lists them"
            raise CommandError(f"there is no article {shortened(word)!r}: {hint}")
        found |= {id(row): row for row in rows}
    return list(found.values())


def _holds(article: Article, word: str) -> bool:
    """Whether a title or a file's name begins so, or has this part."""
    names = [name.casefold() for name in (article.title, Path(article.path or "").name)]
    return any(name.startswith(word) or (len(word) >= _FEWEST_LETTERS and word in name) for name in names)


def _titles(articles: Sequence[Article], corpus: Corpus) -> str:
    """The titles, with the path where another article has the same."""
    if len(articles) > 3:
        return f"{len(articles):,} articles"
    from qa.reading.reply import join_names  # not needed before the prompt stands

    count = Counter(corpus.titles())
    return join_names(
        [
            f"“{safe(article.title)}”"
            + (f" ({safe(article.path)})" if count[article.title] > 1 and article.path else "")
            for article in articles
        ]
    )


def load(session: Session, argument: str) -> None:
    """Add a file or a folder to what is answered from."""
    if not argument:
        raise CommandError("load what? /load PATH, a file or a folder")
    path = Path(argument.strip("\"'"))
    with suppress(RuntimeError):  # ~name, and nobody is called so
        path = path.expanduser()
    before = session.corpus
    bot = session.bot.plus([path])
    for line in bot.corpus.skipped[len(before.skipped) :]:
        session.complain(left_out(line))
    new = bot.corpus.articles[len(before.articles) :]
    if not new:
        raise CommandError(f"{path} is loaded already; /use NAME chooses")
    session.go_on_with(bot)
    session.say(f"Loaded {_titles(new, bot.corpus)}; answering from {_titles(session.articles, bot.corpus)}.")


def paste(session: Session, _: str) -> None:
    """Answer from the text that was pasted last."""
    if not session.pasted:
        raise CommandError("nothing was pasted that is no question: paste the text first")
    bot = session.bot.plus_text(session.pasted, title=PASTED)
    new = bot.corpus.articles[len(session.corpus.articles) :]
    session.pasted = ""
    session.go_on_with(bot)
    session.conversation.restrict(*new)
    session.say(f"Answering from {_titles(new, bot.corpus)}; /use all takes the others in again.")
