"""A question, prepared for one index: its terms there, their weights, and what may stand for them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from qa.language.stems import fold
from qa.retrieval.index import Index
from qa.retrieval.lexicon import rarity, synonyms
from qa.retrieval.relations import derivations, repair
from qa.retrieval.terms import Analyzer
from qa.retrieval.wanted import wanted

__all__ = ["MOST", "Query", "prepare"]

MOST = 64
"""How many words of a question are looked for at most."""


@dataclass(frozen=True, slots=True)
class Query:
    """A prepared question; a slot is a distinct term of it that the index knows.

    Parameters
    ----------
    terms : list of str
        The term of each slot.
    columns : list of int
        Its column in the index.
    idf, rarity : ndarray of float64, shape (n_slots,)
    order : list of int
        The slots in the order of the question.
    relatives : ndarray of int32, sorted
        Columns of the derived words and synonyms of the terms.
    relative_slots : ndarray of int32
        The slot that each may stand for.
    derived : ndarray of bool
        Whether it is a derived word, else a synonym.
    wanted : str
        What kind of answer is expected: date, number, person, place, cause or "".
    """

    terms: list[str]
    columns: list[int]
    idf: NDArray[np.float64]
    rarity: NDArray[np.float64]
    order: list[int]
    relatives: NDArray[np.int32]
    relative_slots: NDArray[np.int32]
    derived: NDArray[np.bool_]
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
    found = [
        _find(word, index, analyzer, "repair" in components) for word in _heaviest(question, index, analyzer)
    ]
    terms = list(dict.fromkeys(term for term, _ in found))
    columns = [dict(found)[term] for term in terms]
    nowhere = index.idf_of_unknown
    idf = np.array([index.idf[c] if c >= 0 else nowhere for c in columns], dtype=np.float64)
    rare = np.array([rarity(term) for term in terms] if "rarity" in components else [1.0] * len(terms))
    if not rare.any():
        rare += 1.0
    relatives = _relatives(terms, frozenset(columns), index, components)
    sorted_columns = sorted(relatives)
    return Query(
        terms=terms,
        columns=columns,
        idf=idf,
        rarity=rare,
        order=[terms.index(term) for term, _ in found],
        relatives=np.array(sorted_columns, dtype=np.int32),
        relative_slots=np.array([relatives[c][0] for c in sorted_columns], dtype=np.int32),
        derived=np.array([relatives[c][1] for c in sorted_columns], dtype=np.bool_),
        wanted=wanted(question) if "types" in components else "",
    )


def _heaviest(question: str, index: Index, analyzer: Analyzer) -> list[str]:
    """The words to look for, in order; of a page of text only as many as make a long question."""
    asked = analyzer.asked(question)
    if len(asked) <= MOST:
        return asked
    column = {word: index.column(analyzer.stemmer(word)) for word in asked}
    known = [word for word in column if column[word] >= 0]
    chosen = frozenset(sorted(known, key=lambda word: -float(index.idf[column[word]]))[:MOST])
    return [word for word in column if word in chosen] or asked[:MOST]


def _find(word: str, index: Index, analyzer: Analyzer, mend: bool) -> tuple[str, int]:
    """The term of a word, and its column or -1; that of the word that was meant, where it was mistyped."""
    term = analyzer.stemmer(word)
    column = index.column(term)
    if column < 0 and mend and (meant := repair(fold(word), index, analyzer.stemmer)) >= 0:
        return index.terms[meant], meant
    return term, column


def _relatives(
    terms: Sequence[str], own: frozenset[int], index: Index, components: Collection[str]
) -> dict[int, tuple[int, bool]]:
    """The slot that each derived word (True) or synonym (False) in the index may stand for."""
    found: dict[int, tuple[int, bool]] = {}
    for slot, term in enumerate(terms):
        if "derivations" in components:
            for column in derivations(term, index):
                found.setdefault(column, (slot, True))
        if "synonyms" in components:
            for other in sorted(synonyms(term)):
                found.setdefault(index.column(other), (slot, False))
    return {column: found[column] for column in found if column >= 0 and column not in own}
