"""The sentence retriever as a scikit-learn estimator."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from numbers import Integral, Real
from typing import Any, NamedTuple, Self

import numpy as np
from numpy.typing import NDArray
from sklearn.base import BaseEstimator
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.utils.validation import check_is_fitted

from qa.corpus.article import Sentence
from qa.language.stems import stem
from qa.retrieval.hit import Hit
from qa.retrieval.index import Index, best
from qa.retrieval.terms import Analyzer, words

__all__ = ["Contribution", "SentenceRetriever"]


class Contribution(NamedTuple):
    """One part of a score: the component, the term (or "") and the points that it adds."""

    component: str
    term: str
    points: float


class SentenceRetriever(BaseEstimator):  # type: ignore[misc]
    """Finds the sentences that answer a question: TF-IDF with saturation and length normalisation.

    The score of a sentence s for a question q is the sum over their common terms t of ::

        idf(t) * tf / (tf + k1 * (1 - b + b * length(s) / mean length))
        idf(t) = log(1 + (n - df + 0.5) / (df + 0.5))

    with tf the count of t in s, df the number of sentences that hold t, and n that of all sentences.
    Question words ("who", "did", ...) are dropped from the question; ties are broken by position.

    Parameters
    ----------
    k1 : float, default=0.6
        How slowly repetitions of a term saturate; at 0 only its presence counts.
    b : float, default=0.6
        How far long sentences are discounted: 0 not at all, 1 in proportion to their length.
    tokenizer : callable, default=None
        From a text to its words; by default `qa.retrieval.terms.words`.
    stemmer : callable, default=None
        From a word to its term; by default the Snowball stemmer for English.

    Attributes
    ----------
    sentences_ : tuple of Sentence, length n_sentences
    classes_ : ndarray of shape (n_sentences,)
        The label of each sentence: `y` as it was given to `fit`, else its position.
    index_ : Index
        Postings and weights.

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
        k1: float = 0.6,
        b: float = 0.6,
        tokenizer: Callable[[str], Sequence[str]] | None = None,
        stemmer: Callable[[str], str] | None = None,
    ) -> None:
        self.k1 = k1
        self.b = b
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
        vectorizer = CountVectorizer(analyzer=self._analyzer().terms)
        try:
            counts = vectorizer.fit_transform([sentence.text for sentence in taken]).tocsc()
        except ValueError as error:
            raise ValueError("no sentence holds a word: there is nothing to search in") from error
        n = len(taken)
        frequency = np.diff(counts.indptr)
        idf = np.log1p((n - frequency + 0.5) / (frequency + 0.5))
        lengths = np.asarray(counts.sum(axis=1), dtype=np.float64).ravel()
        norm = self.k1 * (1 - self.b + self.b * lengths / lengths.mean())
        weights = counts.data / (counts.data + norm[counts.indices])
        self.sentences_ = taken
        self.classes_ = np.arange(n) if y is None else np.asarray(y)
        self.index_ = Index(
            vocabulary={term: int(column) for term, column in vectorizer.vocabulary_.items()},
            starts=counts.indptr.astype(np.int64),
            rows=counts.indices.astype(np.int32),
            weights=weights.astype(np.float32),
            idf=idf.astype(np.float32),
            n_sentences=n,
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
            Best first; sentences that share nothing with the question are left out.
        """
        check_is_fitted(self)
        scores = self._scores(question)
        return [
            Hit(self.sentences_[row], float(scores[row]))
            for row in best(scores, self._count(k))
            if scores[row] > 0
        ]

    def retrieve_many(self, questions: Iterable[str], *, k: int | None = None) -> list[list[Hit]]:
        """`retrieve` for each of many questions, in their order."""
        check_is_fitted(self)
        self._count(k)
        return [self.retrieve(question, k=k) for question in questions]

    def decision_function(self, questions: Iterable[str]) -> NDArray[np.float64]:
        """The score of every sentence for each question.

        Returns
        -------
        ndarray of shape (n_questions, n_sentences)
            Dense: for many questions over a large corpus prefer `retrieve_many`.
        """
        check_is_fitted(self)
        return np.array([self._scores(question) for question in questions], dtype=np.float64)

    def predict(self, questions: Iterable[str]) -> NDArray[Any]:
        """The label of the best sentence for each question (the first sentence's when nothing matches)."""
        check_is_fitted(self)
        return self.classes_[[int(np.argmax(self._scores(question))) for question in questions]]

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
            The largest first; their points add up to the score.
        """
        check_is_fitted(self)
        row = self._row(sentence)
        found = [
            Contribution("term", term, self.index_.posting(term, row))
            for term in self._analyzer().query(_checked(question))
        ]
        return sorted((part for part in found if part.points), key=lambda part: -abs(part.points))

    def _analyzer(self) -> Analyzer:
        return Analyzer(self.tokenizer or words, self.stemmer or stem)

    def _scores(self, question: str) -> NDArray[np.float32]:
        return self.index_.scores(self._analyzer().query(_checked(question)))

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
        if not 1 <= k <= n:
            raise ValueError(f"k={k}, but it must be between 1 and the number of sentences, {n}")
        return int(k)

    def _check_parameters(self) -> None:
        for name, value, most in (("k1", self.k1, np.inf), ("b", self.b, 1)):
            if isinstance(value, bool) or not isinstance(value, Real):
                raise TypeError(f"{name} must be a number, not {value!r}")
            if not 0 <= value <= most or not np.isfinite(value):
                raise ValueError(f"{name}={value}, but it must be a finite number from 0 to {most}")
        for name, function in (("tokenizer", self.tokenizer), ("stemmer", self.stemmer)):
            if function is not None and not callable(function):
                raise TypeError(f"{name} must be callable or None, not {function!r}")


def _as_sentences(sentences: Iterable[Sentence | str]) -> tuple[Sentence, ...]:
    if isinstance(sentences, str):
        raise TypeError("expected a list of sentences, got one string")
    taken = []
    for number, sentence in enumerate(sentences, 1):
        if isinstance(sentence, Sentence):
            taken.append(sentence)
        elif isinstance(sentence, str):
            taken.append(Sentence(sentence, 0, len(sentence), number))
        else:
            raise TypeError(f"sentence {number} is {type(sentence).__name__}: expected a str or a Sentence")
    if not taken:
        raise ValueError("found no sentences: at least one is needed to fit the retriever")
    return tuple(taken)


def _checked(question: str) -> str:
    if not isinstance(question, str):
        raise TypeError(f"a question must be a str, not {type(question).__name__}")
    return question
