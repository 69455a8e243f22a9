"""The sentence retriever as a scikit-learn estimator."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from numbers import Integral, Real

import numpy as np
from numpy.typing import NDArray
from sklearn.base import BaseEstimator
from sklearn.utils.validation import check_is_fitted

from qa.corpus.article import Sentence
from qa.hints import Any, Self
from qa.language.forms import term
from qa.records import NamedTuple
from qa.retrieval.building import build, grow, uncollected
from qa.retrieval.evidence import EVIDENCE, gather, shares
from qa.retrieval.hit import Hit
from qa.retrieval.index import K1, B, Index
from qa.retrieval.query import Query
from qa.retrieval.search import COMPONENTS, RELATED, Searcher
from qa.retrieval.terms import Analyzer, words
from qa.retrieval.weights import WEIGHTS

__all__ = ["SentenceRetriever"]


class Contribution(NamedTuple):
    """One part of a score: the kind of evidence, how much there is of it, and the points that it adds."""

    evidence: str
    amount: float
    points: float
    terms: tuple[str, ...] = ()


class SentenceRetriever(BaseEstimator):  # type: ignore[misc]
    """Finds the sentences that answer a question: TF-IDF, then a second look at the best of it.

    The sparse stage gives each sentence s the sum over the terms t of the question of ::

        idf(t) * rarity(t) * tf / (tf + k1 * (1 - b + b * length(s) / mean length))
        idf(t) = log(1 + (n - df + 0.5) / (df + 0.5))

    with tf the count of t in s, df the number of sentences that hold t, n that of all sentences, and
    rarity how little t is used in English at large. Its best `depth` sentences are then ordered by the
    weighted sum of the evidence for each (`qa.retrieval.evidence`): shares of the question's terms that
    the sentence, words that may stand for them, and its neighbours hold; in what order and phrases, how close
    and how early they stand; whether there is a date, a number or a name where one is asked for. Question
    words ("who", "did", ...) are dropped from the question; ties are broken by position.

    Parameters
    ----------
    k1 : float, default=0.6
        How slowly repetitions of a term saturate; at 0 only its presence counts.
    b : float, default=0.6
        How far long sentences are discounted: 0 not at all, 1 in proportion to their length.
    depth : int, default=40
        How many sentences get the second look; with 0 there is none.
    without : collection of str, default=()
        Components to leave out, of `qa.retrieval.search.COMPONENTS`.
    weights : mapping of str to float, default=None
        Weights of kinds of evidence that replace the fitted ones (`qa.retrieval.weights.WEIGHTS`).
    tokenizer : callable, default=None
        From a text to its words; by default `qa.retrieval.terms.words`.
    stemmer : callable, default=None
        From a word to its term; by default `qa.language.forms.term`. The tables of common words and of
        synonyms are keyed by that one's terms.

    Attributes
    ----------
    sentences_ : tuple of Sentence, length n_sentences
    classes_ : ndarray of shape (n_sentences,)
        The label of each sentence: `y` as it was given to `fit`, else its position.
    index_ : Index
        Postings, weights, and the sentences as runs of terms.
    searcher_ : Searcher
        Searches the index without scikit-learn.

    References
    ----------
    S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", Foundations
    and Trends in Information Retrieval 3 (2009), section 3.

    Examples
    --------
    >>> retriever = SentenceRetriever().fit(["The ferry sank in 1912.", "A storm had been forecast."])
    >>> retriever.retrieve("When did the ferry sink?", k=1)[0].sentence.text
    'The ferry sank in 1912.'
    """

    def __init__(
        self,
        *,
        k1: float = K1,
        b: float = B,
        depth: int = 40,
        without: Collection[str] = (),
        weights: Mapping[str, float] | None = None,
        tokenizer: Callable[[str], Sequence[str]] | None = None,
        stemmer: Callable[[str], str] | None = None,
    ) -> None:
        self.k1 = k1
        self.b = b
        self.depth = depth
        self.without = without
        self.weights = weights
        self.tokenizer = tokenizer
        self.stemmer = stemmer

    def fit(self, sentences: Iterable[Sentence | str], y: Sequence[Any] | None = None) -> Self:
        """Index the sentences.

        Parameters
        ----------
        sentences : iterable of Sentence or str
        y : sequence, optional
            A label for each sentence, which `predict` returns; by default its position from 0.

        Returns
        -------
        SentenceRetriever
            Itself.
        """
        self._check_parameters()
        taken = _as_sentences(sentences)
        if y is not None and len(y) != len(taken):
            raise ValueError(f"{len(taken)} sentences and {len(y)} labels: give one label for each sentence")
        with uncollected():
            index = build(taken, self._analyzer(), k1=float(self.k1), b=float(self.b))
        labels = np.arange(len(taken)) if y is None else np.asarray(y)
        return self._fitted(index, taken, labels, running=_is_text(taken))

    def partial_fit(self, sentences: Iterable[Sentence | str], y: Sequence[Any] | None = None) -> Self:
        """Add sentences to those that are indexed.

        It costs in proportion to what is added. The ranking is the one of an index built at once from all
        the sentences, to the last bit, as long as each article's sentences come in one call: what one call
        adds is not context for what another does. The first call is a `fit`.

        Parameters
        ----------
        sentences : iterable of Sentence or str
        y : sequence, optional
            A label for each sentence, as in `fit`.

        Returns
        -------
        SentenceRetriever
            Itself.
        """
        if not hasattr(self, "index_"):
            return self.fit(sentences, y)
        known = len(self.sentences_)
        added = _as_sentences(sentences, known)
        if y is not None and len(y) != len(added):
            raise ValueError(f"{len(added)} sentences and {len(y)} labels: give one label for each sentence")
        labels = np.arange(known, known + len(added)) if y is None else np.asarray(y)
        index = grow(self.index_, added, self._analyzer())
        running = self.searcher_.running and _is_text(added)
        every = np.concatenate((self.classes_, labels))
        return self._fitted(index, (*self.sentences_, *added), every, running=running)

    def _analyzer(self) -> Analyzer:
        return Analyzer(self.tokenizer or words, self.stemmer or term)

    def _fitted(
        self, index: Index, sentences: tuple[Sentence, ...], labels: NDArray[Any], *, running: bool
    ) -> Self:
        self.sentences_ = sentences
        self.classes_ = labels
        self.index_ = index
        self.searcher_ = Searcher(
            index,
            self._analyzer(),
            depth=int(self.depth),
            components=frozenset(COMPONENTS) - frozenset(self.without),
            weights={**WEIGHTS, **(self.weights or {})},
            running=running,
        )
        return self

    def retrieve(self, question: str, *, k: int | None = None) -> list[Hit]:
        """The sentences that match a question best.

        Parameters
        ----------
        question : str
        k : int, optional
            How many at most; by default 5, or all where there are fewer.

        Returns
        -------
        list of Hit
            Best first; sentences that share nothing with the question are left out, unless they are of an
            article and stand in a paragraph with one that does.
        """
        check_is_fitted(self)
        rows, scores = self.searcher_.search(_checked(question), self._count(k))
        return [Hit(self.sentences_[row], float(score)) for row, score in zip(rows, scores, strict=True)]

    def retrieve_many(self, questions: Iterable[str], *, k: int | None = None) -> list[list[Hit]]:
        """`retrieve` for each of many questions, in their order."""
        check_is_fitted(self)
        self._count(k)
        return [self.retrieve(question, k=k) for question in questions]

    def decision_function(self, questions: Iterable[str]) -> NDArray[np.float64]:
        """The score of every sentence for each question, all with the second look.

        Returns
        -------
        ndarray of shape (n_questions, n_sentences)
            Dense: for many questions over a large corpus prefer `retrieve_many`.
        """
        check_is_fitted(self)
        return np.array([self._all_scores(_checked(question)) for question in questions], dtype=np.float64)

    def predict(self, questions: Iterable[str]) -> NDArray[Any]:
        """The label of the best sentence for each question (the first sentence's when nothing matches)."""
        check_is_fitted(self)
        found = [self.searcher_.search(_checked(question), 1)[0] for question in questions]
        return self.classes_[[int(rows[0]) if len(rows) else 0 for rows in found]]

    def explain(self, question: str, sentence: Sentence | str | int) -> list[Contribution]:
        """Take the score of a sentence apart.

        Parameters
        ----------
        question : str
        sentence : Sentence, str or int
            One of the fitted sentences, its text, or its position from 0.

        Returns
        -------
        list of Contribution
            The largest first; their points add up to the score. Those that speak of terms name them.
        """
        check_is_fitted(self)
        row = self._row(sentence)
        query = self.searcher_.prepare(_checked(question))
        if not self.searcher_.depth:
            return _ordered(self._sparse_parts(query, row))
        number, local = self.index_.place(row)
        found = gather(self.index_, number, query, np.array([local]))
        shared = shares(self.index_, number, query, np.array([local]))
        scale = self.searcher_.scale(query)
        parts = []
        for name in EVIDENCE:
            amount = float(found[name][0]) if name in found else 0.0
            terms = tuple(
                term for term, held in zip(query.terms, shared.get(name, ()), strict=False) if held[0]
            )
            parts.append(Contribution(name, amount, amount * self.searcher_.weight(name) * scale, terms))
        return _ordered(parts)

    def _sparse_parts(self, query: Query, row: int) -> list[Contribution]:
        parts = []
        factors = [idf * rare for idf, rare in zip(query.idf, query.rarity, strict=True)]
        number, local = self.index_.place(row)
        block = self.index_.blocks[number]
        every = [(held, slot, 1.0) for slot, held in enumerate(query.terms)]
        every += [(relative.term, relative.slot, RELATED) for relative in query.relatives]
        for held, slot, share in every:
            if (column := block.column(held)) >= 0:
                amount = float(block.weigh(column, self.index_.norm)[block.posting(column) == local].sum())
                parts.append(Contribution("sparse", amount, amount * share * factors[slot], (held,)))
        return parts

    def _all_scores(self, question: str) -> NDArray[np.float64]:
        query = self.searcher_.prepare(question)
        if not self.searcher_.depth:
            return self.searcher_.sparse(query).astype(np.float64)
        return self.searcher_.reckon(query, np.arange(len(self.sentences_)))

    def _row(self, sentence: Sentence | str | int) -> int:
        if isinstance(sentence, int | np.integer):
            if not 0 <= sentence < len(self.sentences_):
                raise ValueError(f"no sentence {sentence}: there are {len(self.sentences_)}, counted from 0")
            return int(sentence)
        for row, known in enumerate(self.sentences_):
            if sentence in (known, known.text):
                return row
        raise ValueError("this sentence is not among those that were fitted")

    def _count(self, k: int | None) -> int:
        n = len(self.sentences_)
        if k is None:
            return min(5, n)
        if isinstance(k, bool) or not isinstance(k, Integral):
            raise TypeError(f"k must be a whole number, not {k!r}")
        if k < 1:
            raise ValueError(f"k={k}, but it must be at least 1")
        return min(int(k), n)

    def _check_parameters(self) -> None:
        _check_number("k1", self.k1, np.inf)
        _check_number("b", self.b, 1)
        if isinstance(self.depth, bool) or not isinstance(self.depth, Integral):
            raise TypeError(f"depth must be a whole number, not {self.depth!r}")
        if self.depth < 0:
            raise ValueError(f"depth={self.depth}, but it must not be negative")
        if isinstance(self.without, str) or not set(self.without) <= set(COMPONENTS):
            raise ValueError(
                f"without={self.without!r}: expected a list of components, of {sorted(COMPONENTS)}"
            )
        for name, weight in (self.weights or {}).items():
            if name not in WEIGHTS:
                raise ValueError(f"weights: unknown evidence {name!r}; there is {sorted(WEIGHTS)}")
            if isinstance(weight, bool) or not isinstance(weight, Real):
                raise TypeError(f"weights: that of {name} must be a number, not {weight!r}")
            if not np.isfinite(weight):
                raise ValueError(f"weights: that of {name} is {weight}, but it must be finite")
        for name, function in (("tokenizer", self.tokenizer), ("stemmer", self.stemmer)):
            if function is not None and not callable(function):
                raise TypeError(f"{name} must be callable or None, not {function!r}")


def _check_number(name: str, value: Any, most: float) -> None:
    if isinstance(value, bool) or not isinstance(value, Real):
        raise TypeError(f"{name} must be a number, not {value!r}")
    if not 0 <= float(value) <= most or not np.isfinite(float(value)):
        raise ValueError(f"{name}={value}, but it must be a finite number from 0 to {most}")


def _ordered(parts: Iterable[Contribution]) -> list[Contribution]:
    return sorted((part for part in parts if part.points), key=lambda part: -abs(part.points))


def _is_text(sentences: Iterable[Sentence]) -> bool:
    """Whether all are of articles: a list of strings is no running text."""
    return all(sentence.article is not None for sentence in sentences)


def _as_sentences(sentences: Iterable[Sentence | str], known: int = 0) -> tuple[Sentence, ...]:
    if isinstance(sentences, str):
        raise TypeError("expected a list of sentences, got one string")
    given = tuple(sentences)
    with uncollected():
        taken = tuple(_as_sentence(sentence, number) for number, sentence in enumerate(given, known + 1))
    if not taken:
        raise ValueError("found no sentences: at least one is needed to fit the retriever")
    return taken


def _as_sentence(sentence: Sentence | str, number: int) -> Sentence:
    if isinstance(sentence, Sentence):
        return sentence
    if isinstance(sentence, str):
        return Sentence(sentence, 0, len(sentence), number)
    raise TypeError(f"sentence {number} is {type(sentence).__name__}: expected a str or a Sentence")


def _checked(question: str) -> str:
    if not isinstance(question, str):
        raise TypeError(f"a question must be a str, not {type(question).__name__}")
    return question
