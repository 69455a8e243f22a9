"""A question, prepared for one index: its terms there, their weights, and what may stand for them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from qa.language.stems import fold
from qa.records import NamedTuple
from qa.retrieval.asking import mend_asking
from qa.retrieval.index import Index
from qa.retrieval.lexicon import rarity, synonyms
from qa.retrieval.phrasal import Phrase, phrasal
from qa.retrieval.relations import derivations
from qa.retrieval.terms import Analyzer
from qa.retrieval.wanted import wanted

__all__ = ["Query", "prepare"]

_MOST = 64
"""How many words of a question are looked for at most."""


class Relative(NamedTuple):
    """A term of the index that may stand for the term of a slot: a derived word, else a synonym."""

    term: str
    slot: int
    derived: bool


class Query(NamedTuple):
    """A prepared question; a slot is a distinct term of it.

    Parameters
    ----------
    terms : list of str
        The term of each slot.
    idf, rarity : list of float
        Of each slot.
    order : list of int
        The slots in the order of the question.
    relatives : tuple of Relative
        Words of the index that may stand for the terms.
    named : list of bool
        Which terms the question writes as names, with a capital.
    wanted : str
        What kind of answer is expected: length, number, year, date, person, place, cause or "".
    """

    terms: list[str]
    idf: list[float]
    rarity: list[float]
    order: list[int]
    relatives: tuple[Relative, ...]
    named: list[bool]
    wanted: str


def prepare(question: str, index: Index, analyzer: Analyzer, components: Collection[str]) -> Query:
    """Prepare a question for an index.

    Parameters
    ----------
    question : str
    index : Index
    analyzer : Analyzer
    components : collection of str
        Those of "repair", "derivations", "synonyms", "rarity" that are in use.
    """
    mend = "repair" in components
    if mend:
        question = mend_asking(question, lambda word: index.knows(analyzer.stemmer(word)))
    words = _heaviest(question, index, analyzer)
    found = [_find(word, index, analyzer, mend) for word in words]
    terms = list(dict.fromkeys(found))
    names = _names(question, words, found)
    rare = [rarity(term) for term in terms] if "rarity" in components else []
    if not any(rare):
        rare = [1.0] * len(terms)
    return Query(
        terms=terms,
        idf=[index.weigh(term) for term in terms],
        rarity=rare,
        order=[terms.index(term) for term in found],
        relatives=_relatives(terms, phrasal([fold(word) for word in words]), index, components),
        named=[term in names for term in terms],
        wanted=wanted(question) if "types" in components else "",
    )


def _heaviest(question: str, index: Index, analyzer: Analyzer) -> list[str]:
    """The words to look for, in order; of a page of text only as many as make a long question."""
    asked = analyzer.asked(question)
    if len(asked) <= _MOST:
        return asked
    terms = {word: analyzer.stemmer(word) for word in asked}
    known = [word for word in terms if index.knows(terms[word])]
    chosen = frozenset(sorted(known, key=lambda word: -index.weigh(terms[word]))[:_MOST])
    return [word for word in terms if word in chosen] or asked[:_MOST]


def _names(question: str, words: Sequence[str], terms: Sequence[str]) -> frozenset[str]:
    """The terms of the words with a capital, which tells nothing of the first word, nor among capitals."""
    if question.isupper():
        return frozenset()
    head = question.lstrip()
    begins = bool(words) and head.startswith(words[0]) and not head[len(words[0]) :][:1].isalnum()
    first = 0 if begins else -1
    return frozenset(
        term
        for place, (word, term) in enumerate(zip(words, terms, strict=True))
        if word[:1].isupper() and place != first
    )


def _find(word: str, index: Index, analyzer: Analyzer, mend: bool) -> str:
    """The term of a word; that of the word that was meant, where it was mistyped."""
    term = analyzer.stemmer(word)
    if mend and not index.knows(term):
        from qa.retrieval.spelling import repair  # most words are known

        meant = repair(fold(word), index, analyzer.stemmer)
        return meant.term if meant else term
    return term


def _relatives(
    terms: Sequence[str], phrases: Mapping[str, Phrase], index: Index, components: Collection[str]
) -> tuple[Relative, ...]:
    """The slot that each derived word or synonym in the index may stand for: the first that it fits."""
    found: dict[str, Relative] = {}
    slots = {term: slot for slot, term in enumerate(terms)}
    for verb, phrase in phrases.items() if "synonyms" in components else ():
        # A mistyped word is another term.
        slot = slots.get(phrase.bearer, slots.get(verb, -1))
        for other in sorted(phrase.others) if slot >= 0 else ():
            if index.knows(other):
                found.setdefault(other, Relative(other, slot, False))
    for slot, term in enumerate(terms):
        if "derivations" in components:
            for other in derivations(term, index):
                found.setdefault(other, Relative(other, slot, True))
        if "synonyms" in components:
            for other in sorted(() if term in phrases else synonyms(term)):
                if index.knows(other):
                    found.setdefault(other, Relative(other, slot, False))
    return tuple(found[other] for other in sorted(found) if other not in terms)
