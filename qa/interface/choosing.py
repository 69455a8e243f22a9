"""Commands that change what is answered from: use, load."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import TYPE_CHECKING

from qa.interface.session import CommandError
from qa.interface.text import safe

if TYPE_CHECKING:
    from qa.corpus.article import Article
    from qa.interface.session import Session

__all__ = ["find_articles", "load", "use"]


def use(session: Session, argument: str) -> None:
    """Answer from some articles only."""
    from qa.chatbot import Chatbot
    from qa.corpus.article import Corpus

    everything = session.everything
    if not argument:
        raise CommandError("use which? /use NAME, or /use all; /articles lists them")
    if argument.casefold() == "all":
        articles = list(everything.articles)
    else:
        articles = find_articles(everything.articles, argument)
    chosen = set(articles)
    sentences = tuple(row for row in everything.sentences if row.article in chosen)
    session.answer_from(Chatbot(Corpus(tuple(articles), sentences)))
    session.say(f"Answering from {_named(articles)}.")


def find_articles(articles: tuple[Article, ...], argument: str) -> list[Article]:
    """The articles meant by a number, a title, a file's name, or a part of one; commas between several.

    Raises
    ------
    CommandError
        When one is not there.
    """
    found: dict[Article, None] = {}
    whole = _matching(articles, argument)
    for word in [argument] if whole else argument.split(","):
        rows = _matching(articles, word)
        if not rows:
            names = [name for article in articles for name in _names(article)]
            near = difflib.get_close_matches(word.strip().casefold(), names, n=1)
            hint = f"did you mean {near[0]}?" if near else "/articles lists them"
            raise CommandError(f"there is no article {word.strip()!r}: {hint}")
        found.update(dict.fromkeys(rows))
    return list(found)


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


def load(session: Session, argument: str) -> None:
    """Add a file or a folder to what is answered from."""
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
    fresh = set(new)
    old = session.everything
    session.everything = Corpus(
        (*old.articles, *new), (*old.sentences, *(row for row in more.sentences if row.article in fresh))
    )
    session.answer_from(Chatbot(session.everything))
    session.say(f"Loaded {_named(new)}; answering from {_named(list(session.everything.articles))}.")
