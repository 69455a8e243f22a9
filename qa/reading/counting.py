"""Counts what the text lists, where a question asks how many and the text gives no number."""

from __future__ import annotations

from collections.abc import Iterator

from qa.hints import Final
from qa.language import lexicon
from qa.language.analysis import AnalysedSentence
from qa.language.capitals import upper_first
from qa.language.closed_classes import ARTICLES, word_set
from qa.questions.question import Question
from qa.reading.answer import Answer, Citation, Evidence
from qa.reading.passage import Prepared
from qa.reading.phrases import Phrase, list_items
from qa.reading.ranking import Reading
from qa.reading.reply import say_number
from qa.records import NamedTuple

__all__ = ["count_listed", "counts"]

#: How sure a count is whose sentence has all the words of the question.
_SURE: Final = 0.6
#: Share of the question, by weight and without the noun asked for, that the sentence must have.
_NEEDED: Final = 0.4
#: What may stand between a noun and the list that it announces.
_BETWEEN: Final = word_set(
    ": , ( are were is was be such as including include includes namely like called named"
)


class _Listed(NamedTuple):
    """A list that fits the noun: how well, in which sentence, its items."""

    share: float
    number: int
    items: tuple[Phrase, ...]


def count_listed(question: Question, text: str, asked: str, reading: Reading) -> Answer | None:
    """Answer "how many" by the length of a list, or None where no list fits.

    A list fits where all its items are countries and countries are asked for, or where the noun asked for
    stands directly before its items ("the brothers Karl and Nils", "her books are Rain and Snow"). Its
    sentence must have all the names of the question.

    Parameters
    ----------
    question : Question
    text, asked : str
        The question that stands alone, and as it was typed.
    reading : Reading
        The sentences found.
    """
    if question.form != "how many" or question.answer_type != "number" or not question.focus:
        return None
    best: _Listed | None = None
    for number, part in enumerate(reading.passage.parts):
        share = _share(question, reading, number)
        names = [i for i, term in enumerate(question.terms) if term in question.names]
        if not reading.found.present[number][names].all():
            continue
        if share < _NEEDED or (best is not None and share <= best.share):
            continue
        for items in _lists(part):
            if _fits(question, part.sentence, items):
                best = _Listed(share, number, items)
                break
    if best is None:
        return None
    hit = reading.hits[best.number]
    s = reading.passage.parts[best.number].sentence
    start, end = int(s.starts[best.items[0].start]), int(s.ends[best.items[-1].end - 1])
    listed = hit.sentence.text[start:end]
    said = say_number(len(best.items))
    citation = Citation(1, hit.sentence, hit.score)
    evidence = (Evidence("the items of a list are counted", round(best.share, 2)),)
    reply = f"{upper_first(said)}: {listed} [1]."
    sure = _SURE * (1 + best.share) / 2
    return Answer(
        question=asked,
        resolved=text,
        text=said,
        reply=reply,
        kind=question.kind,
        confidence=sure,
        citations=(citation,),
        evidence=evidence,
        hits=reading.hits,
    )


def counts(question: Question, reading: Reading, row: int) -> bool:
    """Whether a candidate is a number that stands before the noun asked for, or takes its place."""
    head = question.focus[-1] if question.focus else ""
    place = int(reading.passage.end[row]) - 1
    words = reading.passage.folded[int(reading.passage.first[row]) : place + 4]
    return any(word[0].isdigit() or word in lexicon.NUMBER_WORDS for word in words if word) and (
        not head or head in words
    )


def _share(question: Question, reading: Reading, number: int) -> float:
    """Share of the question's words but the noun asked for that a sentence has."""
    focus = {question.stems[question.words.index(word)] for word in question.focus if word in question.words}
    rest = [i for i, term in enumerate(question.terms) if term not in focus]
    weights, present = reading.found.weights.tolist(), reading.found.present[number]
    total = sum(weights[i] for i in rest)
    return float(sum(weights[i] for i in rest if present[i])) / total if total else 0.0


def _lists(part: Prepared) -> Iterator[tuple[Phrase, ...]]:
    full = [phrase for phrase in part.spans.phrases if phrase.kind == "noun phrase"]
    yield from list_items(part.sentence, full)


def _fits(question: Question, s: AnalysedSentence, items: tuple[Phrase, ...]) -> bool:
    head = question.focus[-1]
    if head in {"countries", "nations"}:
        return all(is_country(s, item) for item in items)
    stem = question.stems[question.words.index(head)] if head in question.words else head
    start = items[0].start
    body = start + (s.folded[start] in ARTICLES)
    if s.stems[body] == stem and body + 1 < items[0].end:
        # "the brothers Karl and Nils": the first item has the noun before its name.
        return all(s.capital[body + 1 : items[0].end]) and all(s.capital[item.end - 1] for item in items)
    before = start
    while before and s.folded[before - 1] in _BETWEEN:
        before -= 1
    return before < start and before > 0 and s.stems[before - 1] == stem


def is_country(s: AnalysedSentence, item: Phrase) -> bool:
    """Whether a phrase is the name of a country and nothing else."""
    words = s.folded[item.start : item.end]
    words = words[1:] if words[:1] == ["the"] else words
    from qa.language.countries import COUNTRY_NAMES  # as few questions need them

    return tuple(words) in COUNTRY_NAMES
