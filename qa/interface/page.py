"""A conversation as a web page: the articles stand beside it, and every citation leads to its sentence."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from qa.corpus.saved import SIGNATURE
from qa.hints import TYPE_CHECKING
from qa.interface.layout import is_headed, layout, parts
from qa.interface.render import place, understood
from qa.interface.text import safe
from qa.language.patterns import regex

if TYPE_CHECKING:
    from qa.corpus.article import Article, Corpus, Sentence
    from qa.interface.layout import Part, TextLine
    from qa.reading.answer import Answer, Citation

__all__ = ["to_html"]

_NUMBER = regex(r"\[(\d+)\]")
# The page may load and run nothing at all, whatever an article holds.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_BREAK = "<br>\n"
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
    sentence = citation.sentence
    begin, end = (
        None if at is None else at - sentence.start for at in (citation.answer_start, citation.answer_end)
    )
    words = _marked(sentence.text, 0, len(sentence.text), [(begin, end)])
    where = f"<cite>{_text(place(citation.sentence))}</cite>"
    words = f'<a href="#{anchor}">{words}</a>' if anchor else words
    return f'<li value="{citation.number}">{words} {where}</li>'


def _article(number: int, article: Article, rows: Sequence[Sentence], spans: Spans) -> str:
    def span(part: Part) -> str:
        if part.sentence is None:
            return _text(article.text[part.start : part.end])
        turns, marks = spans.get((article, part.sentence.number), ([], []))
        back = "".join(f'<a class="back" href="#q{turn}">{turn}</a>' for turn in turns) if part.last else ""
        name = f' id="a{number}s{part.sentence.number}"' if part.first else ""
        return f"<span{name}>{_marked(article.text, part.start, part.end, marks)}{back}</span>"

    def shown(line: TextLine) -> str:
        told, before = "", line.spans[0][0]
        for part in parts(line, rows):
            told += " " if "\n" in article.text[before : part.start] else ""
            told += span(part)
            before = part.end
        return "\xa0" * line.indent + told

    blocks = list(layout(article, rows))
    headed = is_headed(article, rows)  # then the text begins with its own title
    head = ""
    if headed and blocks:
        head = shown(blocks[0][0])
        blocks[0] = blocks[0][1:]
    sections = [f'<section id="a{number}"><h2>{head or _text(article.title)}</h2>']
    about = [article.date.isoformat() if article.date else "", article.source or ""]
    if any(about):
        sections.append(f'<p class="source">{_text(" · ".join(filter(None, about)))}</p>')
    sections += (f"<p>{_BREAK.join(map(shown, block))}</p>" for block in blocks if block)
    return "".join([*sections, "</section>"])


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


def _marked(text: str, begin: int, end: int, marks: Iterable[tuple[int | None, int | None]]) -> str:
    """Part of a text with parts of it marked; those that overlap become one."""
    at, shown = begin, []
    for start, stop in sorted((a, z) for a, z in marks if a is not None and z is not None):
        first, last = max(start, at), min(stop, end)
        if first < last:
            shown += [_text(text[at:first]), f"<mark>{_text(text[first:last])}</mark>"]
            at = last
    return "".join([*shown, _text(text[at:end])])
