"""Answers what a text names, or how many: by closed lists of names, over all its sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from qa.corpus.article import Sentence
from qa.language import lexicon
from qa.language.stems import fold
from qa.language.tokens import Token, tokenize
from qa.questions.naming import Naming
from qa.reading.answer import Answer, Citation, Evidence
from qa.reading.reply import join_names, nothing_said, say_number

__all__ = ["read_names"]

_SINGLE: Final = {
    "country": lexicon.COUNTRIES - lexicon.CONTINENTS,
    "continent": lexicon.CONTINENTS,
    "month": frozenset(
        month for month in lexicon.MONTHS if len(month) > 4 or month in {"may", "june", "july"}
    ),
    "weekday": lexicon.WEEKDAYS,
}
_SURE: Final = 0.8


def read_names(asked: Naming, sentences: Iterable[Sentence], *, question: str, typed: str) -> Answer:
    """Name or count the countries (continents, months, weekdays) that sentences name.

    Parameters
    ----------
    asked : Naming
    sentences : iterable of Sentence
        All that may be looked at, in the order of the text.
    question, typed : str
        The question that stands alone, and as it was typed.
    """
    found: dict[str, tuple[str, Sentence]] = {}
    for sentence in sentences:
        for name in _names(asked.kind, sentence.text):
            found.setdefault(fold(name), (name, sentence))
    kind = "how many" if asked.counted else "which"
    if not found:
        reason = "None is named"
        reply = nothing_said(reason, articles=1, nearest=())
        return Answer(typed, question, None, reply, kind, 0.0, (), reason=reason)
    places = {id(sentence): sentence for _, sentence in found.values()}
    citations = tuple(Citation(n, sentence, 1.0) for n, sentence in enumerate(places.values(), 1))
    listed = join_names([name for name, _ in found.values()])
    said = say_number(len(found)) if asked.counted else listed
    told = f"{said[:1].upper()}{said[1:]}: {listed}" if asked.counted else listed
    marks = "".join(f"[{citation.number}]" for citation in citations)
    evidence = (Evidence("names of that kind are looked up in a list", 1.0),)
    return Answer(typed, question, said, f"{told} {marks}.", kind, _SURE, citations, evidence)


def _names(kind: str, text: str) -> Iterator[str]:
    """The names of a kind in a sentence, each as it is written."""
    tokens = tokenize(text)
    i = 0
    while i < len(tokens):
        size = _size(kind, tokens, i)
        if size:
            yield text[tokens[i].start : tokens[i + size - 1].end]
        i += size or 1


def _size(kind: str, tokens: list[Token], i: int) -> int:
    """How many words the name has that begins at a word; 0 where none begins."""
    if not tokens[i].text[0].isupper():
        return 0
    if kind == "country":
        for phrase in lexicon.COUNTRY_PHRASES:
            if tuple(fold(token.text) for token in tokens[i : i + len(phrase)]) == phrase:
                return len(phrase)
    # "May" alone may begin a sentence as a verb; "Niger Delta" and "China Sea" name no country.
    if (
        kind == "country"
        and i + 1 < len(tokens)
        and fold(tokens[i + 1].text) in _PLACES
        and tokens[i + 1].text[0].isupper()
    ):
        return 0
    return int(fold(tokens[i].text) in _SINGLE[kind])


_PLACES: Final = lexicon.PLACE_NOUNS | {"delta"}
