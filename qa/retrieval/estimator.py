"""The sentence retriever (a first version)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from sklearn.base import BaseEstimator
from sklearn.feature_extraction.text import TfidfVectorizer

from qa.corpus.article import Sentence
from qa.language.stems import stem
from qa.language.tokens import tokenize
from qa.retrieval.hit import Hit

__all__ = ["SentenceRetriever"]


def _terms(text: str) -> list[str]:
    return [stem(token.text) for token in tokenize(text) if token.text[0].isalnum()]


class SentenceRetriever(BaseEstimator):
    def fit(self, sentences: Sequence[Sentence | str], y: object = None) -> SentenceRetriever:
        self.sentences_ = [s if isinstance(s, Sentence) else Sentence(s, 0, len(s), i) for i, s in enumerate(sentences, 1)]
        self.vectorizer_ = TfidfVectorizer(analyzer=_terms, sublinear_tf=True)
        self.matrix_ = self.vectorizer_.fit_transform([s.text for s in self.sentences_])
        return self

    def retrieve(self, question: str, *, k: int = 5) -> list[Hit]:
        scores = (self.matrix_ @ self.vectorizer_.transform([question]).T).toarray().ravel()
        order = np.argsort(-scores, kind="stable")[:k]
        return [Hit(self.sentences_[i], float(scores[i])) for i in order if scores[i] > 0]
