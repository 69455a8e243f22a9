"""A conversation as Markdown."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.corpus.saved import SIGNATURE
from qa.hints import TYPE_CHECKING
from qa.interface.render import place, understood
from qa.interface.text import safe
from qa.language.patterns import regex

if TYPE_CHECKING:
    from qa.corpus.article import Corpus
    from qa.reading.answer import Answer, Citation

__all__ = ["to_markdown"]

_NUMBER = regex(r"\\\[(\d+)\\\](?![(:])")
_SPECIAL = regex(r"([\\`*_\[\]<>|~&])")


def to_markdown(turns: Sequence[Answer], corpus: Corpus) -> str:
    """Questions, answers, citations; all text of the articles is escaped."""
    titles = ", ".join(f"“{_escaped(article.title)}”" for article in corpus.articles[:5])
    more = len(corpus.articles) - 5
    lines = [SIGNATURE, "", f"# A conversation about {titles}{f' and {more:,} more' if more > 0 else ''}"]
    for number, turn in enumerate(turns, 1):
        lines += ["", f"## {number}. {_escaped(turn.question)}", ""]
        if understood(turn):
            lines += [f"*Understood as: {_escaped(understood(turn))}*", ""]
        lines += [_begun(_with_numbers(_escaped(turn.reply), turn.citations))]
        for citation in turn.citations:
            lines += ["", f"> {_cited(citation)}  ", f"> — {_escaped(place(citation.sentence))}"]
    return "\n".join(lines) + "\n"


def _cited(citation: Citation) -> str:
    text, start = citation.sentence.text, citation.sentence.start
    if citation.answer_start is None or citation.answer_end is None:
        return f"[{citation.number}] {_escaped(text)}"
    a, z = citation.answer_start - start, citation.answer_end - start
    return f"[{citation.number}] {_escaped(text[:a])}**{_escaped(text[a:z])}**{_escaped(text[z:])}"


def _with_numbers(text: str, citations: Sequence[Citation]) -> str:
    """The numbers of the citations as they are: "[1]" is a link only where it is defined, and nothing is.

    No definition can stand in the text, whose brackets are all escaped; before "(" and ":" they stay so.
    """
    numbers = {str(citation.number) for citation in citations}
    return _NUMBER.sub(lambda mark: f"[{mark[1]}]" if mark[1] in numbers else mark[0], text)


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", safe(text))


def _begun(text: str) -> str:
    """The same where it begins a line: no heading, no list, no rule."""
    return re.sub(r"^(\d+)([.)])", r"\1\\\2", re.sub(r"^(?=[#+=-])", r"\\", text))
