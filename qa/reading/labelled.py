"""Answers from what is set out as a record: lines "Label: value", and the rows of a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.corpus.article import Sentence
from qa.hints import Final
from qa.language.capitals import upper_first
from qa.language.closed_classes import word_set
from qa.language.forms import term, term_set
from qa.language.patterns import regex
from qa.language.tokens import tokenize
from qa.questions.question import Question
from qa.reading.answer import Answer, Citation, Evidence
from qa.reading.entries import content_terms
from qa.records import NamedTuple

__all__ = ["read_labelled"]

_SURE: Final = 0.8
#: A label has at most so many words, the value of a line so many; an article has a record from so many on.
_LABEL: Final = 4
_VALUE: Final = 14
_LEAST: Final = 2
_LINE: Final = regex(
    r"(?:[-*+•]\s+)?(?:\*\*|__)?(?P<label>[A-Z][^:|.!?\n]{1,40}?)(?:\*\*|__)?:(?:\*\*|__)?\s+(?=\S)"
)
_CELL: Final = regex(r"[^|]+")
_UNIT: Final = regex(r"\s*\([^)]*\)\s*$")
_MARKS: Final = " \t*_`"
#: Nouns for what an adjective, a verb or "made of" asks: "How heavy is it?", "What does it weigh?".
_NOUNS_FOR: Final = (
    (word_set("heavy weigh weighs weighed"), term_set("weight mass")),
    (word_set("tall high"), term_set("height")),
    (frozenset(("long",)), term_set("length duration")),
    (frozenset(("wide", "broad")), term_set("width breadth")),
    (frozenset(("deep",)), term_set("depth")),
    (frozenset(("thick",)), term_set("thickness")),
    (word_set("big large"), term_set("size dimensions")),
    (frozenset(("old",)), term_set("age")),
    (frozenset(("fast",)), term_set("speed")),
    (frozenset(("powerful",)), term_set("power")),
    (word_set("cost costs"), term_set("price cost charge fee")),
    (frozenset(("price",)), term_set("price cost")),
)
_MATERIALS: Final = term_set("material materials")
_MADE: Final = term_set("made make")
_PRICES: Final = term_set("price cost")
_MADE_OF: Final = regex(r"\bmade (?:of|from|out of)\b")
_HOW_MUCH_IS: Final = regex(r"how much (?:is|are|was|does it cost)\b")
#: What says no more than that a thing has it.
_IDLE: Final = term_set(
    "come have has had offer available there use take need cost weigh exist give list get sell in "
    "kind sort type sold heavy tall high long wide broad deep thick big large old fast powerful"
)
_KINDS: Final = frozenset(("what", "which", "how", "how many"))


class Entry(NamedTuple):
    """A label and its value.

    Parameters
    ----------
    label : frozenset of str
        The terms of the label.
    head : str
        That of its last word.
    of : frozenset of str
        Terms of what it is said of, beside the article: the first cell of a row with several columns.
    start, end : int
        Where the value stands in the sentence.
    sentence : Sentence
    """

    label: frozenset[str]
    head: str
    of: frozenset[str]
    start: int
    end: int
    sentence: Sentence


def read_labelled(
    question: Question, sentences: Sequence[Sentence], *, asked: str, resolved: str
) -> Answer | None:
    """Answer from a record, where one entry of it has just the label that is asked for.

    Parameters
    ----------
    question : Question
    sentences : sequence of Sentence
        Of one article.
    asked, resolved : str
        As typed, and as it stands alone.

    Returns
    -------
    Answer or None
        None where no entry fits, or several do: what else the question names must be of the title.
    """
    if question.kind not in _KINDS or not sentences:
        return None
    sought = _sought(question)
    article = sentences[0].article
    entries = list(_entries(sentences))
    if len(entries) < _LEAST:
        return None
    title = content_terms(article.title) if article else frozenset()
    fitting = [entry for entry in entries if _fits(entry, frozenset(question.terms), sought, title)]
    if not fitting or any(_value(one) != _value(fitting[0]) for one in fitting):
        return None
    entry = fitting[0]
    text = _value(entry)
    start = entry.sentence.start + entry.start
    return Answer(
        question=asked,
        resolved=resolved,
        text=text,
        reply=f"{upper_first(text)} [1].",
        kind=question.kind,
        confidence=_SURE,
        citations=(Citation(1, entry.sentence, 1.0, start, start + len(text)),),
        evidence=(Evidence("its label is asked for", _SURE),),
    )


def _value(entry: Entry) -> str:
    return entry.sentence.text[entry.start : entry.end]


def _sought(question: Question) -> frozenset[str]:
    """Terms of the nouns that the question asks for in other words."""
    words, text = set(question.words), " ".join(question.words)
    nouns = [terms for signs, terms in _NOUNS_FOR if signs & words]
    if _MADE_OF.search(text):
        nouns.append(_MATERIALS)
    if _HOW_MUCH_IS.match(text):
        nouns.append(term_set("price cost charge fee"))
    return frozenset().union(*nouns)


def _fits(entry: Entry, terms: frozenset[str], sought: frozenset[str], title: frozenset[str]) -> bool:
    """Whether all of a label is asked for, and nothing that is said of something else."""
    asked = terms | sought
    if not entry.label or not entry.label <= asked or entry.label <= title:
        return False
    if entry.head not in asked or not entry.of <= terms:
        return False
    own = _MADE if sought >= _MATERIALS else _PRICES if sought >= _PRICES else frozenset()
    return terms - entry.label - entry.of - title - _IDLE <= own


def _head(label: str) -> str:
    """The term of the noun of a label: "Date | of issue |", "Weight (kg)"."""
    words = [token.text for token in tokenize(label.partition(" of ")[0]) if token.text[0].isalnum()]
    return term(words[-1]) if words else ""


def _entries(sentences: Sequence[Sentence]) -> Iterator[Entry]:
    header: list[tuple[int, int]] = []
    title_row = ""
    for sentence in sentences:
        text = sentence.text
        if not text.startswith("|"):
            header = []
            if line := _LINE.match(text):
                yield from _entry(line["label"], sentence, line.end(), len(text))
            continue
        cells = [match.span() for match in _CELL.finditer(text) if match[0].strip()]
        if len(cells) == 2:
            (first, last), (start, end) = cells
            yield from _entry(text[first:last], sentence, start, end)
        if header and len(header) == len(cells):
            first, last = cells[0]
            of = content_terms(text[first:last])
            for (a, b), (start, end) in zip(header[1:], cells[1:], strict=True):
                yield from _entry(title_row[a:b], sentence, start, end, of)
        elif not header:
            header, title_row = cells, text


def _entry(
    label: str, sentence: Sentence, start: int, end: int, of: frozenset[str] = frozenset()
) -> Iterator[Entry]:
    """An entry, where the label is one and the value is no running text."""
    bare = _UNIT.sub("", label.strip(_MARKS))
    text = sentence.text
    while start < end and text[start] in _MARKS:
        start += 1
    while end > start and text[end - 1] in _MARKS:
        end -= 1
    if text[end - 1 : end] == "." and not text[:end].endswith(("m.", "etc.")):
        end -= 1
    value = text[start:end]
    if value and len(bare.split()) <= _LABEL and len(value.split()) <= _VALUE:
        yield Entry(content_terms(bare), _head(bare), of, start, end, sentence)
