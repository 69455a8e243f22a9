"""An article as lines of styled text, with what answers rested on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.hints import TYPE_CHECKING
from qa.interface.layout import is_headed, layout, parts, spaced
from qa.interface.render import LONGEST_HEADING
from qa.interface.text import Fragment, Line, safe, shortened, wrap

if TYPE_CHECKING:
    from qa.corpus.article import Article, Corpus, Sentence
    from qa.interface.layout import TextLine
    from qa.reading.answer import Answer, Citation

__all__ = ["article_lines"]


def article_lines(corpus: Corpus, article: Article, turns: Sequence[Answer], width: int) -> list[Line]:
    """An article as it is laid out, the sentences that answers rested on marked by the question's number.

    The questions follow.
    """
    first: dict[int, tuple[int, Citation]] = {}
    for number, turn in enumerate(turns, 1):
        if turn.answered:
            for citation in turn.citations:
                if citation.sentence.article == article:
                    first.setdefault(citation.sentence.number, (number, citation))
    rows = corpus.of(article)
    lines = [] if is_headed(article, rows) else wrap([("bold", safe(article.title))], width)
    for block in layout(article, rows):
        lines += [[]] if lines else []
        for line in block:
            left = " " * (2 + line.indent)
            rest = left + ("  " if line.listed else "")
            lines += wrap(_laid_out(article, rows, line, first), width, first=left, rest=rest)
    asked = sorted({number for number, _ in first.values()})
    lines += [[]] if asked else []
    for number in asked:
        told = shortened(safe(turns[number - 1].question.strip()), LONGEST_HEADING)
        lines += wrap([("quiet", told)], width, first=("mark", f"  [question {number}] "), rest="    ")
    return lines


def _laid_out(
    article: Article, rows: Sequence[Sentence], line: TextLine, first: dict[int, tuple[int, Citation]]
) -> Iterator[Fragment]:
    """A line of an article; ``first`` has the number of the question and the citation of marked sentences."""
    before = line.spans[0][0]
    for part in parts(line, rows):
        if article.text[before : part.start].strip("\n") != article.text[before : part.start]:
            yield "", " "  # the page had broken the line there
        before = part.end
        cited_there = first.get(part.sentence.number) if part.sentence else None
        if cited_there is None:
            yield "", spaced(article.text[part.start : part.end])
            continue
        number, citation = cited_there
        ends = (citation.answer_start or part.start, citation.answer_end or part.start)
        a, z = (min(max(at, part.start), part.end) for at in ends)
        yield "bold", spaced(article.text[part.start : a])
        yield "answer", spaced(article.text[a:z])
        yield "bold", spaced(article.text[z : part.end])
        if part.last:
            yield "mark", f" [question\xa0{number}]"
