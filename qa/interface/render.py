"""An answer as lines of styled text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.hints import TYPE_CHECKING
from qa.interface.text import Fragment, Line, safe, shortened, wrap
from qa.language.patterns import regex

if TYPE_CHECKING:
    from qa.corpus.article import Corpus, Sentence
    from qa.reading.answer import Answer, Citation

__all__ = [
    "LONGEST_HEADING",
    "cited",
    "heading",
    "marked",
    "paragraph_lines",
    "place",
    "render",
    "understood",
]

LONGEST_HEADING = 400
_NUMBER = regex(r"(\[\d+\])")


def render(answer: Answer, width: int, *, doubts: Sequence[str] = (), alone: bool = False) -> list[Line]:
    """The reply, then the sentences it rests on, folded to the width.

    The question as it was understood comes first where it differs from what was typed, with the `doubts`
    about that. ``alone`` says that only one article can be meant, which need not be named then.
    """
    lines: list[Line] = []
    if understood(answer):
        lines += wrap([("quiet", safe(" ".join([f"({understood(answer)})", *doubts])))], width)
    lines += wrap(_reply(answer), width)
    for citation in answer.citations:
        lines += cited(citation, width, alone=alone)
    return lines


def understood(answer: Answer) -> str:
    """The question as it was answered, where that is more than what was typed, written well."""
    return "" if _plain(answer.resolved) == _plain(answer.question) else answer.resolved


def _plain(question: str) -> str:
    return " ".join(question.split()).casefold().rstrip(" ?!.")


def heading(typed: str, width: int) -> list[Line]:
    """A question above its answer; of one that is a text, the beginning."""
    text = safe(typed.strip())
    return wrap([("bold", f"> {shortened(text, LONGEST_HEADING)}")], width, rest="  ")


def cited(citation: Citation, width: int, *, alone: bool = False) -> list[Line]:
    """One citation: its number, its sentence with the answer marked, and where it stands."""
    number = f"[{citation.number}]"
    fragments: list[Fragment] = [("mark", number), ("", " ")]
    fragments += marked(citation.sentence, citation.answer_start, citation.answer_end)
    fragments += [("quiet", f" ({place(citation.sentence, alone=alone)})")]
    return wrap(fragments, width, first="  ", rest=" " * (3 + len(number)))


def place(sentence: Sentence, *, alone: bool = False) -> str:
    """Which article, unless only one can be meant, and which sentence: no line ends before its number."""
    title = safe(sentence.article.title) if sentence.article and not alone else ""
    return f"{title}, sentence\xa0{sentence.number}" if title else f"sentence\xa0{sentence.number}"


def marked(sentence: Sentence, start: int | None, end: int | None) -> list[Fragment]:
    """A sentence, with the answer in it styled where its offsets are known."""
    text = sentence.text
    if start is None or end is None:
        return [("", safe(text))]
    a, z = start - sentence.start, end - sentence.start
    return [("", safe(text[:a])), ("answer", safe(text[a:z])), ("", safe(text[z:]))]


def _reply(answer: Answer) -> Iterator[Fragment]:
    """The reply with the short answer and the citations' numbers styled."""
    reply, low = safe(answer.reply), safe(answer.reply).lower()
    done = 0
    for text in (answer.text, *(other.text for other in answer.others)):
        short = safe(text or "")
        at = low.find(short.lower(), done) if short else -1
        if at < 0 and short.endswith("."):  # the sentence's own full stop, which the reply leaves out
            short = short[:-1]
            at = low.find(short.lower(), done)
        if at >= 0:
            yield from _numbered(reply[done:at])
            yield "answer", reply[at : at + len(short)]
            done = at + len(short)
    yield from _numbered(reply[done:])


def _numbered(text: str) -> Iterator[Fragment]:
    for part in _NUMBER.split(text):
        if part:
            yield ("mark" if _NUMBER.fullmatch(part) else ""), part


def paragraph_lines(corpus: Corpus, citation: Citation, width: int) -> list[Line]:
    """A cited sentence among its neighbours in the paragraph, with the answer marked."""
    here = citation.sentence
    fragments: list[Fragment] = []
    for sentence in corpus.of(here.article):
        if sentence.paragraph == here.paragraph:
            if sentence.number == here.number:
                fragments += [("mark", f"[{citation.number}] ")]
                fragments += [
                    (style or "bold", text)
                    for style, text in marked(here, citation.answer_start, citation.answer_end)
                ]
            else:
                fragments += marked(sentence, None, None)
            fragments.append(("", " "))
    return [
        *wrap([("quiet", f"{place(here)}, paragraph {here.paragraph}")], width),
        *wrap(fragments, width, first="  ", rest="  "),
    ]
