"""Commands that look into what was said: sources, articles, and why."""

from __future__ import annotations

from qa.hints import TYPE_CHECKING
from qa.interface.article_view import article_lines
from qa.interface.choosing import named
from qa.interface.pager import page
from qa.interface.render import cited, paragraph_lines
from qa.interface.session import CommandError
from qa.interface.text import Line, safe, shortened, wrap

if TYPE_CHECKING:
    from qa.interface.session import Session
    from qa.reading.answer import Answer

__all__ = ["show_article", "show_articles", "show_source", "show_sources", "show_why"]


def _last(session: Session) -> Answer:
    if not session.turns:
        raise CommandError("nothing was asked yet: ask a question first")
    return session.turns[-1]


def show_sources(session: Session, _: str) -> None:
    """Show the sentences that the last answer cites."""
    answer = _last(session)
    if not answer.citations:
        raise CommandError("the last answer cites nothing")
    for citation in answer.citations:
        session.show(cited(citation, session.screen.width, alone=session.alone))


def show_source(session: Session, argument: str) -> None:
    """Show one of them in its paragraph."""
    answer = _last(session)
    number = argument.strip("[]") or "1"
    found = [citation for citation in answer.citations if str(citation.number) == number]
    if not found:
        have = len(answer.citations)
        there = "none" if not have else "only [1]" if have == 1 else f"[1] to [{have}]"
        raise CommandError(f"there is no source {shortened(argument)!r} in the last answer: there is {there}")
    page(session, paragraph_lines(session.corpus, found[0], session.screen.width))


def show_article(session: Session, argument: str) -> None:
    """Show an article with the sentences cited so far marked."""
    if argument:
        articles = named(argument, session.corpus.articles)
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
        lines += article_lines(session.corpus, article, session.turns, session.screen.width)
    page(session, lines)


def show_articles(session: Session, _: str) -> None:
    """List the articles by number."""
    width = session.screen.width
    used = set(map(id, session.articles))
    lines: list[Line] = []
    for number, article in enumerate(session.corpus.articles, 1):
        date = f", {article.date.isoformat()}" if article.date else ""
        away = "" if id(article) in used else ", not in use"
        line = [
            ("mark", f"{number}. "),
            ("", safe(article.title)),
            ("quiet", f" ({safe(article.path or 'text')}{date}{away})"),
        ]
        lines += wrap(line, width, first="  ", rest="     ")
    page(session, lines)


def show_why(session: Session, _: str) -> None:
    """Show how the last answer was found."""
    from qa.interface.explain import explain  # what it needs takes longer to import than the chat's start

    session.show(explain(_last(session), session.screen.width, alone=session.alone))
