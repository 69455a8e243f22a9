"""The whole way from files and a question to an answer."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

from qa.conversation.conversation import Conversation
from qa.corpus.article import Corpus, Sentence
from qa.corpus.loading import corpus_from_text, load_corpus
from qa.reading.answer import Answer
from qa.reading.reader import MIN_CONFIDENCE, Reader
from qa.retrieval.estimator import SentenceRetriever

__all__ = ["Chatbot"]


class Chatbot:
    """Answers questions from a corpus.

    Parameters
    ----------
    corpus : Corpus
    retriever : SentenceRetriever, optional
        An unfitted retriever, to change its parameters.
    min_confidence : float
        The composer abstains below it (0 to 1).
    """

    def __init__(
        self, corpus: Corpus, *, retriever: SentenceRetriever | None = None, min_confidence: float = MIN_CONFIDENCE
    ) -> None:
        self.corpus = corpus
        self.retriever = (retriever or SentenceRetriever()).fit(corpus.sentences)
        index = self.retriever.index_
        self.reader = Reader(
            index.weigh, index.knows, self._before, articles=len(corpus.articles), min_confidence=min_confidence
        )

    def _before(self, sentence: Sentence) -> Sentence | None:
        """The sentence before one in its article."""
        place = self._places.get((id(sentence.article), sentence.number - 1))
        return None if place is None else self.corpus.sentences[place]

    @cached_property
    def _places(self) -> dict[tuple[int, int], int]:
        return {(id(s.article), s.number): i for i, s in enumerate(self.corpus.sentences)}

    @classmethod
    def from_paths(cls, paths: Iterable[str | Path]) -> Chatbot:
        """A chatbot over files and folders."""
        return cls(load_corpus(paths))

    @classmethod
    def from_text(cls, text: str, *, title: str = "") -> Chatbot:
        """A chatbot over one text."""
        return cls(corpus_from_text(text, title=title))

    def ask(self, question: str, *, asked: str | None = None) -> Answer:
        """Answer a question that stands alone; `asked` is how it was typed, where that differs."""
        hits = self.retriever.retrieve(question, k=min(8, len(self.corpus.sentences)))
        return self.reader.read(question, hits, asked=asked)

    def conversation(self) -> Conversation:
        """A conversation, in which a question may refer to what was said before."""
        return Conversation(self)
