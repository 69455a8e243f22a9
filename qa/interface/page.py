"""A conversation as a web page: the articles stand beside it, and every citation leads to its sentence."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from qa.corpus.saved import SIGNATURE
from qa.interface.render import place, understood
from qa.interface.text import safe
from qa.language.patterns import regex

if TYPE_CHECKING:
    from qa.corpus.article import Article, Corpus, Sentence
    from qa.reading.answer import Answer, Citation

__all__ = ["to_html"]

_NUMBER = regex(r"\[(\d+)\]")
# The page may load and run nothing at all, whatever an article holds.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_STYLE = Path(__file__).with_name("page.css")

Anchors = dict[tuple["Article | None", int], str]


def to_html(turns: Sequence[Answer], corpus: Corpus) -> str:
    """One file that needs no other: no script, no font, nothing from elsewhere.

    A citation is a link to its sentence in the article; the sentence lights up by the ``:target``
    rule of the style sheet. An article that holds anything at all is shown as text: everything is
    escaped, and the page forbids itself to load or run anything.
    """
    articles = _shown(turns, corpus)
    rows = {article: corpus.of(article) for article in articles}
    numbers = {article: number for number, article in enumerate(articles, 1)}
    anchors: Anchors = {
        (article, row.number): f"a{numbers[article]}s{row.number}"
        for article in articles
        for row in rows[article]
    }
    titles = ", ".join(f"“{safe(article.title)}”" for article in articles[:3])
    title = _text(f"A conversation about {titles}" if titles else "A conversation")
    spans = _spans(turns)
    contents = "".join(
        f'<li><a href="#a{number}">{_text(article.title)}</a></li>' for article, number in numbers.items()
    )
    return "\n".join([
        "<!doctype html>",
        SIGNATURE,
        '<html lang="en"><head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{title}</title>",
        f"<style>\n{_STYLE.read_text(encoding='utf-8')}</style></head><body>",
        f'<main><h1>{title}</h1><ol class="turns">',
        *(_turn(number, turn, anchors) for number, turn in enumerate(turns, 1)),
        "</ol></main>",
        '<aside aria-label="Articles">',
        f"<nav><ol>{contents}</ol></nav>" if len(articles) > 1 else "",
        *(
            _article(number, article, rows[article], spans)
            for number, article in enumerate(articles, 1)
        ),
        "</aside></body></html>",
        "",
    ])  # fmt: skip


def _shown(turns: Sequence[Answer], corpus: Corpus) -> list[Article]:
    """The articles that were cited; where there is only one, that one."""
    if len(corpus.articles) == 1:
        return list(corpus.articles)
    cited = {citation.sentence.article for turn in turns for citation in turn.citations}
    return sorted(filter(None, cited), key=lambda article: corpus.rows(article).start)


def _text(text: str) -> str:
    return html.escape(safe(text))


def _turn(number: int, turn: Answer, anchors: Anchors) -> str:
    links = {
        citation.number: anchors.get((citation.sentence.article, citation.sentence.number))
        for citation in turn.citations
    }

    def link(match: re.Match[str]) -> str:
        anchor = links.get(int(match[1]))
        return f'<a class="number" href="#{anchor}">{match[0]}</a>' if anchor else match[0]

    parts = [f'<li id="q{number}"><h2>{_text(turn.question)}</h2>']
    if understood(turn):
        parts.append(f'<p class="resolved">{_text(understood(turn))}</p>')
    parts.append(f'<p class="reply">{_NUMBER.sub(link, _text(turn.reply))}</p>')
    parts += [
        '<ol class="citations">',
        *(_citation(row, links[row.number]) for row in turn.citations),
        "</ol></li>",
    ]
    return "".join(parts)


def _citation(citation: Citation, anchor: str | None) -> str:
    words = _marked(citation.sentence, [(citation.answer_start, citation.answer_end)])
    where = f"<cite>{_text(place(citation.sentence))}</cite>"
    words = f'<a href="#{anchor}">{words}</a>' if anchor else words
    return f'<li value="{citation.number}">{words} {where}</li>'


def _article(number: int, article: Article, rows: Sequence[Sentence], spans: Spans) -> str:
    def span(row: Sentence) -> str:
        turns, marks = spans.get((article, row.number), ([], []))
        back = "".join(f'<a class="back" href="#q{turn}">{turn}</a>' for turn in turns)
        return f'<span id="a{number}s{row.number}">{_marked(row, marks)}{back}</span>'

    headed = bool(rows) and rows[0].text == article.title  # then the text begins with its own title
    parts = [f'<section id="a{number}"><h2>{span(rows[0]) if headed else _text(article.title)}</h2>']
    about = [article.date.isoformat() if article.date else "", article.source or ""]
    if any(about):
        parts.append(f'<p class="source">{_text(" · ".join(filter(None, about)))}</p>')
    for _, paragraph in groupby(rows[headed:], key=lambda row: row.paragraph):
        parts.append(f"<p>{' '.join(map(span, paragraph))}</p>")
    return "".join([*parts, "</section>"])


Spans = dict[tuple["Article | None", int], tuple[list[int], list[tuple["int | None", "int | None"]]]]


def _spans(turns: Sequence[Answer]) -> Spans:
    """For each cited sentence, the questions it was cited for and where their answers stand in it."""
    spans: Spans = {}
    for number, turn in enumerate(turns, 1):
        for citation in turn.citations if turn.answered else ():
            key = (citation.sentence.article, citation.sentence.number)
            asked, marks = spans.setdefault(key, ([], []))
            asked.append(number)
            marks.append((citation.answer_start, citation.answer_end))
    return spans


def _marked(sentence: Sentence, marks: Iterable[tuple[int | None, int | None]]) -> str:
    """A sentence with parts of it marked; those that overlap become one."""
    text, at, parts = sentence.text, 0, []
    for start, end in sorted(
        (a - sentence.start, z - sentence.start) for a, z in marks if a is not None and z is not None
    ):
        begin = max(start, at)
        if begin < end:
            parts += [_text(text[at:begin]), f"<mark>{_text(text[begin:end])}</mark>"]
            at = end
    return "".join([*parts, _text(text[at:])])
