"""The whole way from files and a question to an answer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path

from qa.conversation.conversation import Conversation
from qa.corpus.article import Article, Corpus, Sentence
from qa.corpus.loading import corpus_from_text, load_corpus
from qa.questions.analysis import analyse
from qa.questions.articles import asks_which_article, prefer_named, within_named
from qa.questions.limits import check_length
from qa.reading.answer import Answer
from qa.reading.others import with_others
from qa.reading.reader import MIN_CONFIDENCE, Reader
from qa.reading.sources import read_sources
from qa.retrieval.estimator import SentenceRetriever
from qa.retrieval.hit import Hit

__all__ = ["Chatbot"]

_LOOKED_AT = 24  # sentences among which an article that the question points to comes forward
_READ = 8  # sentences in which the answer is looked for


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
        self,
        corpus: Corpus,
        *,
        retriever: SentenceRetriever | None = None,
        min_confidence: float = MIN_CONFIDENCE,
    ) -> None:
        self.corpus = corpus
        self.retriever = (retriever or SentenceRetriever()).fit(corpus.sentences)
        index = self.retriever.index_
        self.reader = Reader(
            index.weigh,
            index.knows,
            self._before,
            articles=len(corpus.articles),
            min_confidence=min_confidence,
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

    def ask(
        self, question: str, *, asked: str | None = None, within: Sequence[Article] | None = None
    ) -> Answer:
        """Answer a question that stands alone.

        Parameters
        ----------
        question : str
        asked : str, optional
            How it was typed, where that differs.
        within : sequence of Article, optional
            The articles to answer from; by default all. A question that names one ("according to the
            article about ...") is answered from that one.

        Raises
        ------
        QuestionError
            When the question is too long (`qa.questions.limits`).
        """
        check_length(question)
        articles = tuple(self.corpus.articles if within is None else within)
        rest, named = within_named(question, articles)
        sought = asks_which_article(rest) if len(articles) > 1 else None
        hits = self._hits(sought or rest, named or within)
        if sought:
            return read_sources(sought, hits[:_READ], question=question, asked=asked)
        answer = self.reader.read(rest, hits[:_READ], asked=asked or question)
        if answer.text is None or len(articles) < 2:
            return answer
        return with_others(answer, hits, analyse(rest), self.reader)

    def _hits(self, question: str, articles: Sequence[Article] | None) -> list[Hit]:
        """The best sentences, those of an article that the question points to forward."""
        total = len(self.corpus.sentences)
        reach = min(_LOOKED_AT, total)
        if articles is None:
            return prefer_named(question, self.retriever.retrieve(question, k=reach))
        allowed = {id(article) for article in articles}
        while True:
            found = self.retriever.retrieve(question, k=reach)
            hits = [hit for hit in found if id(hit.sentence.article) in allowed]
            if len(hits) >= _READ or len(found) < reach or reach == total:
                return prefer_named(question, hits)[:_LOOKED_AT]
            reach = min(reach * 8, total)

    def conversation(self) -> Conversation:
        """A conversation, in which a question may refer to what was said before."""
        return Conversation(self)
