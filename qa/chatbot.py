"""The whole way from files and a question to an answer.

What reads, cuts and indexes text is imported where it is needed: an index that is there already is asked
without it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from qa.conversation.conversation import Conversation
from qa.corpus.article import Article, Corpus, Sentence
from qa.questions.analysis import analyse
from qa.questions.articles import asks_which_article, within_named
from qa.questions.foreign import is_foreign
from qa.questions.limits import check_length
from qa.questions.naming import asks_what_is_named
from qa.questions.written import well_written
from qa.reading.answer import Answer
from qa.reading.defining import prefer_defining
from qa.reading.reader import MIN_CONFIDENCE, Reader
from qa.reading.titles import prefer_named
from qa.retrieval.hit import Hit
from qa.retrieval.index import Index
from qa.retrieval.mending import mend
from qa.retrieval.search import Searcher
from qa.storage.library import Library, open_library

if TYPE_CHECKING:
    from pathlib import Path

    from qa.retrieval.estimator import SentenceRetriever

__all__ = ["Chatbot"]

_LOOKED_AT = 24  # sentences among which an article that the question points to comes forward
_LISTED = 5_000  # sentences of a corpus in which all names are looked for
_READ = 8  # sentences in which the answer is looked for


class Chatbot:
    """Answers questions from a corpus.

    Parameters
    ----------
    corpus : Corpus
    index : Index, optional
        Of the corpus, where there is one already (`qa.storage.library`); by default it is made.
    retriever : SentenceRetriever, optional
        One with other parameters, a clone of which makes the index.
    min_confidence : float
        The composer abstains below it (0 to 1).

    Attributes
    ----------
    index : Index
    """

    def __init__(
        self,
        corpus: Corpus,
        *,
        index: Index | None = None,
        retriever: SentenceRetriever | None = None,
        min_confidence: float = MIN_CONFIDENCE,
    ) -> None:
        self.corpus = corpus
        self._library: Library | None = None
        self._retriever: SentenceRetriever | None = None
        if retriever is not None:
            from sklearn.base import clone

            self._retriever = clone(retriever)  # stays unfitted, for a corpus of more files
            self._searcher = clone(retriever).fit(corpus.sentences).searcher_
        else:
            if index is None:
                from qa.retrieval.building import build

                index = build(corpus.sentences)
            self._searcher = Searcher(index, running=True)
        self.index = self._searcher.index
        self.reader = Reader(
            self.index.weigh,
            self.index.knows,
            corpus.before,
            articles=len(corpus.articles),
            min_confidence=min_confidence,
        )

    def __repr__(self) -> str:
        articles, sentences = len(self.corpus.articles), len(self.corpus.sentences)
        return f"<Chatbot: {articles:,} article{'s' * (articles != 1)}, {sentences:,} sentences>"

    @property
    def skipped(self) -> tuple[str, ...]:
        """A line for each file in a folder that could not be used: its path, why, and the remedy."""
        return self.corpus.skipped

    @classmethod
    def from_library(cls, library: Library, *, min_confidence: float = MIN_CONFIDENCE) -> Chatbot:
        """A chatbot over a library (`qa.storage.library.open_library`)."""
        bot = cls(library.corpus, index=library.index, min_confidence=min_confidence)
        bot._library = library
        return bot

    def plus(self, paths: Iterable[str | Path]) -> Chatbot:
        """A chatbot that answers from more files as well; those that it has already are passed over.

        Raises
        ------
        CorpusError
            When one can't be used.
        """
        threshold = self.reader.min_confidence
        if self._library is not None:
            return self.from_library(self._library.plus(paths), min_confidence=threshold)
        from qa.corpus.loading import load_corpus

        known = {article.path for article in self.corpus.articles}
        more = load_corpus(paths)
        new = [article for article in more.articles if article.path not in known]
        sentences = [sentence for article in new for sentence in more.of(article)]
        corpus = Corpus(
            (*self.corpus.articles, *new),
            (*self.corpus.sentences, *sentences),
            self.corpus.skipped + more.skipped,
        )
        return type(self)(corpus, retriever=self._retriever, min_confidence=threshold)

    @classmethod
    def from_paths(cls, paths: Iterable[str | Path], *, cache: str | Path | None = None) -> Chatbot:
        """A chatbot over files, folders, and files that the command ``index`` wrote.

        Parameters
        ----------
        paths : iterable of str or Path
        cache : str or Path, optional
            A folder in which the index is kept for the next time.

        Returns
        -------
        Chatbot
            What could not be used inside a folder is named in `skipped`.

        Raises
        ------
        CorpusError
            When a path itself can't be used, or nothing that was found can.
        """
        return cls.from_library(open_library(paths, cache=cache))

    @classmethod
    def from_text(cls, text: str, *, title: str = "") -> Chatbot:
        """A chatbot over one text.

        Raises
        ------
        EmptyCorpusError
            When there is no sentence in it.
        TypeError
            When it is no string.
        """
        from qa.corpus.loading import corpus_from_text

        return cls(corpus_from_text(text, title=title))

    def retrieve(
        self, question: str, k: int = _READ, *, within: Sequence[Article] | None = None
    ) -> list[Hit]:
        """The sentences that match a question best.

        Parameters
        ----------
        question : str
        k : int
            How many at most.
        within : sequence of Article, optional
            The articles to search; by default all.
        """
        rows = None if within is None else [self.corpus.rows(article) for article in within]
        found = self._searcher.search(analyse(question).text, k, within=rows)
        return [Hit(self.corpus.sentence(int(row)), float(score)) for row, score in zip(*found, strict=True)]

    def mended(self, question: str) -> str:
        """A question with the typing errors put right that the texts tell (`qa.retrieval.mending.mend`)."""
        return mend(question, self.index, lambda row: self.corpus.sentence(row).text)

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

        Returns
        -------
        Answer
            Its ``text`` is None where the articles don't say.

        Raises
        ------
        QuestionError
            When the question is too long (`qa.questions.limits`).
        TypeError
            When it is no string.
        """
        check_length(question)
        if is_foreign(question):
            reason = "The question is not asked in English"
            reply = "Ask in English; I read no other language."
            return Answer(asked or question, question, None, reply, "other", 0.0, reason=reason)
        asked = asked or question
        # Without "tell me" and the like, which is not to be looked for.
        resolved = well_written(analyse(self.mended(question)).text)
        articles = self.corpus.articles if within is None else within
        rest, named = within_named(resolved, articles, self.corpus.likely if within is None else None)
        rest = analyse(rest).text
        sought = asks_which_article(rest) if len(articles) > 1 else None
        naming = asks_what_is_named(rest)
        few = len(self.corpus.sentences) <= _LISTED or named or within is not None
        if naming and few:  # all of them are read
            from qa.reading.naming import read_names

            sentences = chain.from_iterable(map(self.corpus.of, named or articles))
            names = read_names(
                naming, sentences, question=resolved, asked=asked, articles=len(named or articles)
            )
            return self.reader.given(names)
        found = self.retrieve(sought or rest, _LOOKED_AT, within=named or within)
        hits = prefer_named(sought or rest, found)
        if sought:
            from qa.reading.sources import read_sources

            return self.reader.given(read_sources(sought, hits[:_READ], question=resolved, asked=asked))
        hits = prefer_defining(analyse(rest), hits, self._opening)
        reader = self.reader._replace(articles=len(named or articles))  # the reply speaks of so many
        answer = reader.read(rest, hits[:_READ], asked=asked)._replace(resolved=resolved)
        if answer.text is None or len(articles) < 2:
            return answer
        from qa.reading.others import with_others

        return with_others(answer, hits, analyse(rest), self.reader)

    def _opening(self, article: Article) -> Sentence | None:
        rows = self.corpus.rows(article)
        return self.corpus.sentence(rows[0]) if len(rows) else None

    def conversation(self) -> Conversation:
        """A conversation, in which a question may refer to what was said before."""
        return Conversation(self)
