"""The search: a sparse stage over all the postings, and a second look at the best of it.

Needs no scikit-learn, so that an index that was saved can be searched without it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import islice

from qa.arrays import NDArray, np
from qa.retrieval.evidence import EVIDENCE, gather
from qa.retrieval.index import Index
from qa.retrieval.pruning import top
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
    "context": ("previous", "next", "salience", "opening"),
    "theme": ("earlier", "theme"),
    "names": ("names", "carried"),
    "order": ("order", "closeness", "early"),
    "phrases": ("phrase", "role"),
    "types": ("date", "year", "number", "length", "person", "place", "cause"),
}
"""What can be left out, and the evidence that goes with it.

What each adds, in points (100ths): R@1 on squad2-half-dev (whole articles; weights fitted anew without
it, cross-validated by article) and on the articles of xquad-en that the former hasn't, MAP on WikiQA dev
and TrecQA dev, by ``tests/benchmarks/retrieval_weights.py`` and ``retrieval.py`` with ``--components``.

=============  =======  =======  =======  =======  ====================================================
component       SQuAD    XQuAD    WikiQA   TrecQA  what it does
=============  =======  =======  =======  =======  ====================================================
repair           +0.1      0.0      0.0      0.0   a mistyped word as the one meant; with one typing
                                                   error a question +5.4, +2.3, +3.0, +4.8
rarity           +1.2     +2.3     +2.8     +1.1   how common words are in English at large
derivations      +0.2     +0.2      0.0     +0.1   words of one family
synonyms         +0.6     +1.0     +1.2     +2.0   words of a table, and phrasal verbs
references       +1.1     +1.3     +0.9      0.0   what a sentence refers back to (TrecQA's stand alone)
context          +0.7     +1.2     +3.3     +0.3   neighbours and paragraph; R@5 +0.3 in SQuAD
theme            +0.9     +1.7     +1.4      0.0   what earlier sentences and the paragraph's first one hold
names            +0.5     +0.2     +1.1      0.0   names, there or carried on by the sentences around
order            +0.3     +1.7     +2.3     -0.8   terms that go together as in the question; the first early
phrases          +0.9     +0.1     +0.6     +0.4   small words beside and before the terms, as in the question
types            +0.5     +1.5     +1.6     +1.4   whether what is asked for can be there
=============  =======  =======  =======  =======  ====================================================

What else was tried, and what the table of synonyms adds to questions in other words than the text's, tells
``tests/benchmarks/retrieval.md``.
"""

_FULL = ("terms", "saturation", "idf", "rarity")

_PLAIN = Analyzer()

RELATED = 0.5
"""What a word that may stand for a term counts in the sparse stage, of the term itself."""


class Searcher:
    """Searches an index.

    Parameters
    ----------
    index : Index
    analyzer : Analyzer
        The one that the index was made with.
    depth : int
        How many sentences of the sparse stage are looked at a second time; 0 for the sparse stage alone.
    components : collection of str
        Those of `COMPONENTS` that are in use.
    weights : mapping of str to float
        Weights of kinds of evidence that replace the fitted ones.
    running : bool
        Whether the sentences are running text, where one may lean on its paragraph for every word.

    Attributes
    ----------
    used : list of float
        The weight in use of each kind of evidence, in the order of `EVIDENCE`.
    """

    def __init__(
        self,
        index: Index,
        analyzer: Analyzer = _PLAIN,
        depth: int = 40,
        components: Collection[str] = COMPONENTS,
        weights: Mapping[str, float] = WEIGHTS,
        *,
        running: bool = False,
    ) -> None:
        self.running = running and {"context", "theme"} <= set(components)
        self.index, self.analyzer, self.depth, self.components = index, analyzer, depth, components
        off = {
            kind for component, kinds in COMPONENTS.items() if component not in components for kind in kinds
        }
        every = {**WEIGHTS, **weights} | dict.fromkeys(off, 0.0)
        self.used = [every[name] for name in EVIDENCE]

    def search(
        self, question: str, k: int, *, within: Sequence[range] | None = None
    ) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
        """The best sentences.

        Parameters
        ----------
        question : str
        k : int
        within : sequence of range, optional
            The rows to search; by default all.

        Returns
        -------
        rows : ndarray of int
            At most k, best first, ties by position; only those that share a word with the question, or
            hold one that may stand for it, and in running text the others of their paragraphs.
        scores : ndarray of float
        """
        query = self.prepare(question)
        rows, sparse = top(self.index, *self._weighed(query), max(k, self.depth), within)
        if not self.depth:
            return rows[:k], sparse[:k].astype(np.float64)
        rows = self._with_paragraphs(rows, max(k, self.depth), within)
        order = self.index.order
        rows = rows[np.argsort(rows if order is None else order[rows], kind="stable")]
        scores = self.reckon(query, rows)
        first = np.argsort(-scores, kind="stable")[:k]
        return rows[first], scores[first]

    def _with_paragraphs(
        self, rows: NDArray[np.intp], most: int, within: Sequence[range] | None
    ) -> NDArray[np.intp]:
        """The rows found, and where they are few the others of their paragraphs.

        A sentence may lean on those around it for all that is asked about: "It was closed in 1951."
        """
        if len(rows) >= most or not self.running:
            return rows
        paragraphs: dict[tuple[int, int], int] = {}
        for number, chosen, local in self.index.split(rows):
            block, begin = self.index.blocks[number], self.index.offsets[number]
            edges = zip(block.first[local].tolist(), block.last[local].tolist(), strict=True)
            for rank, (first, last) in zip(chosen.tolist(), edges, strict=True):
                paragraphs.setdefault((begin + first, begin + last), rank)
        known = set(rows.tolist())
        others = (row for edges in sorted(paragraphs, key=paragraphs.__getitem__) for row in range(*edges))
        added = (row for row in others if row not in known and self._is_open(row, within))
        return np.concatenate((rows, np.array([*islice(added, most - len(rows))], dtype=np.int64)))

    def _is_open(self, row: int, within: Sequence[range] | None) -> bool:
        """Whether a row was not removed, and is among those to search."""
        number, local = self.index.place(row)
        dead = self.index.dead(number)
        return (dead is None or not dead[local]) and (within is None or any(row in run for run in within))

    def prepare(self, question: str) -> Query:
        """The question as the index can look for it."""
        return prepare(question, self.index, self.analyzer, self.components)

    def sparse(self, query: Query) -> NDArray[np.float32]:
        """Score of every sentence in the sparse stage: BM25 with idf times rarity, relatives at a half."""
        return self.index.scores(*self._weighed(query))

    @staticmethod
    def _weighed(query: Query) -> tuple[list[str], list[float]]:
        """The terms of the sparse stage and their factors, the heaviest first."""
        factors = [idf * rare for idf, rare in zip(query.idf, query.rarity, strict=True)]
        every = [*zip(query.terms, factors, strict=True)]
        every += [(row.term, RELATED * factors[row.slot]) for row in query.relatives]
        every.sort(key=lambda row: (-row[1], row[0]))
        return [term for term, _ in every], [factor for _, factor in every]

    def reckon(self, query: Query, rows: NDArray[np.intp]) -> NDArray[np.float64]:
        """Score of some sentences in the second stage: the weighted sum of the evidence for each."""
        sums = np.zeros(len(rows))
        # One kind after the other, so that a sentence gets the same bits in any company.
        for column, weight in zip(self.evidence(query, rows).values(), self.used, strict=True):
            sums += column * weight
        return sums * self.scale(query)

    def evidence(self, query: Query, rows: NDArray[np.intp]) -> dict[str, NDArray[np.float64]]:
        """The evidence for some sentences: of each kind of `EVIDENCE` an array of shape (n_rows,)."""
        table = {name: np.zeros(len(rows)) for name in EVIDENCE}
        for number, chosen, local in self.index.split(rows):
            for name, column in gather(self.index, number, query, local).items():
                table[name][chosen] = column
        return table

    def scale(self, query: Query) -> float:
        """What brings the sum of the evidence to the scale of the sparse stage.

        A sentence with every word of the question gets about the summed idf of them, and one with
        half of them about half of that.
        """
        return sum(query.idf) / sum(WEIGHTS[name] for name in _FULL)

    def weight(self, name: str) -> float:
        """The weight in use of a kind of evidence: 0 where its component is left out."""
        return self.used[EVIDENCE.index(name)]
