"""The search: a sparse stage over all the postings, and a second look at the best of it.

Needs numpy alone, so that an index that was saved can be searched without scikit-learn.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from qa.retrieval.evidence import EVIDENCE, gather
from qa.retrieval.index import Index, best
from qa.retrieval.query import Query, prepare
from qa.retrieval.terms import Analyzer
from qa.retrieval.weights import WEIGHTS

__all__ = ["COMPONENTS", "RELATED", "Searcher"]

COMPONENTS: Mapping[str, tuple[str, ...]] = {
    "repair": (),
    "rarity": ("rarity",),
    "derivations": ("derivations",),
    "synonyms": ("synonyms",),
    "references": ("antecedent",),
    "context": ("previous", "next", "paragraph", "salience", "opening"),
    "nearness": ("nearness", "order", "early"),
    "types": ("date", "number", "person", "place", "cause"),
    "shape": ("length", "asks"),
}
"""What can be left out, and the evidence that goes with it."""

_TRIFLE = 0.05
_FULL = ("terms", "saturation", "idf", "rarity")

RELATED = 0.5
"""What a word that may stand for a term counts in the sparse stage, of the term itself."""


@dataclass(frozen=True, slots=True)
class Searcher:
    """Searches an index.

    Parameters
    ----------
    index : Index
    analyzer : Analyzer
        The one that the index was made with.
    depth : int
        How many sentences of the sparse stage are looked at a second time; 0 for the sparse stage alone.
    components : frozenset of str
        Those of `COMPONENTS` that are in use.
    weights : mapping of str to float
        Weights of kinds of evidence that replace the fitted ones.

    Attributes
    ----------
    used : ndarray of shape (n_kinds,)
        The weight in use of each kind of evidence, in the order of `EVIDENCE`.
    """

    index: Index
    analyzer: Analyzer = field(default_factory=Analyzer)
    depth: int = 40
    components: frozenset[str] = frozenset(COMPONENTS)
    weights: Mapping[str, float] = field(default_factory=lambda: WEIGHTS)
    used: NDArray[np.float64] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        off = {
            kind
            for component, kinds in COMPONENTS.items()
            if component not in self.components
            for kind in kinds
        }
        every = {**WEIGHTS, **self.weights} | dict.fromkeys(off, 0.0)
        object.__setattr__(self, "used", np.array([every[name] for name in EVIDENCE]))

    def search(self, question: str, k: int) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
        """The best sentences.

        Returns
        -------
        rows : ndarray of int
            At most k, best first, ties by position; only those that share a word with the question, or
            hold one that may stand for it.
        scores : ndarray of float
        """
        query = self.prepare(question)
        sparse = self.sparse(query)
        rows = best(sparse, max(k, self.depth))
        rows = rows[sparse[rows] > 0]
        if not self.depth:
            return rows[:k], sparse[rows[:k]].astype(np.float64)
        rows.sort()
        scores = self.reckon(query, rows)
        order = np.argsort(-scores, kind="stable")[:k]
        return rows[order], scores[order]

    def prepare(self, question: str) -> Query:
        """The question as the index can look for it."""
        return prepare(question, self.index, self.analyzer, self.components)

    def sparse(self, query: Query) -> NDArray[np.float32]:
        """Score of every sentence in the sparse stage: BM25 with idf times rarity, relatives at a half."""
        factors = (query.idf * query.rarity).tolist()
        skipped = self._negligible(factors)
        known = [
            (column, factor)
            for column, factor in zip(query.columns, factors, strict=True)
            if column >= 0 and factor > skipped
        ]
        known += [
            (column, RELATED * factors[slot])
            for column, slot in zip(query.relatives.tolist(), query.relative_slots.tolist(), strict=True)
            if factors[slot] > skipped
        ]
        return self.index.scores([column for column, _ in known], [factor for _, factor in known])

    def _negligible(self, factors: list[float]) -> float:
        """The highest factor of the terms that together make less than `_TRIFLE` of the question.

        They are what stands in most sentences, so they cost the most time. The second look counts them.
        """
        if not self.depth:
            return 0.0
        left = _TRIFLE * sum(factors)
        skipped = 0.0
        for factor in sorted(factors):
            left -= factor
            if left < 0:
                break
            skipped = factor
        return skipped

    def reckon(self, query: Query, rows: NDArray[np.intp]) -> NDArray[np.float64]:
        """Score of some sentences in the second stage: the weighted sum of the evidence for each."""
        # A sum along each row, so that a sentence gets the same bits in any company.
        sums: NDArray[np.float64] = (gather(self.index, query, rows) * self.used).sum(axis=1)
        return sums * self.scale(query)

    def scale(self, query: Query) -> float:
        """What brings the sum of the evidence to the scale of the sparse stage.

        A sentence with every word of the question gets about the summed idf of them, and one with
        half of them about half of that.
        """
        return float(query.idf.sum()) / sum(WEIGHTS[name] for name in _FULL)

    def weight(self, name: str) -> float:
        """The weight in use of a kind of evidence: 0 where its component is left out."""
        return float(self.used[EVIDENCE.index(name)])
