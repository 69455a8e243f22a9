"""The whole way from files and a question to an answer.

What reads, cuts and indexes text is imported where it is needed: an index that is there already is asked
without it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from qa.conversation.conversation import Conversation
from qa.corpus.article import Article, Corpus, Sentence
from qa.hints import TYPE_CHECKING
from qa.questions.analysis import analyse
from qa.questions.articles import asks_how_many_articles, asks_which_article, within_named
from qa.questions.foreign import is_foreign
from qa.questions.limits import check_length
from qa.questions.naming import asks_what_is_named
from qa.questions.written import well_written
from qa.reading.answer import Answer
from qa.reading.by_form import Sought, behind_symptom, entry, of_article, under_heading
from qa.reading.defining import prefer_defining
from qa.reading.posed import with_replies
from qa.reading.reader import Reader
from qa.reading.titles import prefer_named
from qa.reading.withheld import MIN_CONFIDENCE
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
_COUNTED = 20_000  # sentences whose articles are counted
# By so much an answer about "her" must be surer than others: "she" may be another. Of 163 questions that name
# whom an article is about 99 were answered rightly instead of 92, and 17 wrongly instead of 16.
_SHE_MEANS_HER = 1.25
_LONGEST_NAME = 5  # words of the name of whom an article is about
_READ = 8  # sentences in which the answer is looked for


def _may_be_about(question: str, title: str) -> bool:
    """Whether a title may name somebody whom a question names: few may, and only then is more done."""
    words = title.partition("(")[0].replace("_", " ").split()
    names = [word for word in words if word[:1].isupper()]
    asked = question.lower()
    return 0 < len(names) <= _LONGEST_NAME and any(name.lower() in asked for name in names)


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

    def plus_text(self, text: str, *, title: str) -> Chatbot:
        """A chatbot that answers from one more text as well, which stands in no file.

        Parameters
        ----------
        text : str
        title : str
            For where it has none of its own.

        Raises
        ------
        CorpusError
            When there is no sentence in it.
        """
        threshold = self.reader.min_confidence
        data = text.encode("utf-8", "replace")
        if self._library is not None:
            return self.from_library(
                self._library.plus([title], texts={title: data}), min_confidence=threshold
            )
        from qa.corpus.loading import read_given

        article, sentences = read_given(data, title)
        corpus = Corpus(
            (*self.corpus.articles, article), (*self.corpus.sentences, *sentences), self.corpus.skipped
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
        asking = Sought(rest, resolved, asked, named or articles, named or within)
        told = of_article(asking, self.corpus) or self._names(asking) or self._sources(asking, len(articles))
        answer = told or self._read(asking, len(articles))
        if " cost " in asking.text:
            return self._admission(answer, asking, len(articles))
        return answer

    def _admission(self, answer: Answer, asking: Sought, n_articles: int) -> Answer:
        """The answer to what it costs to get in, or to what admission is, if that is surer."""
        from qa.questions.admission import asked_as_admission  # few questions ask for it

        words = asked_as_admission(asking.text)
        again = self._read(asking._replace(text=words), n_articles) if words else answer
        surer = again.text is not None and (answer.text is None or again.confidence > answer.confidence)
        return again if surer else answer

    def _read(self, asking: Sought, n_articles: int) -> Answer:
        """The answer that stands in the sentences found, and what other articles say."""
        found = self.retrieve(asking.text, _LOOKED_AT, within=asking.within)
        hits = prefer_named(asking.text, found)
        if labelled := entry(asking, self.corpus, hits):
            return self.reader.withheld.unless_sure(labelled)
        question = analyse(asking.text)
        hits = prefer_defining(question, hits, self._opening)
        reader = self.reader._replace(articles=len(asking.articles))  # the reply speaks of so many
        read = with_replies(hits[:_READ], self.corpus.behind)
        answer = reader.read(asking.text, read, asked=asking.typed)
        answer = under_heading(answer, asking, self.corpus, hits, self.reader.withheld)
        answer = behind_symptom(answer, asking, self.corpus, hits, self.reader.withheld)
        answer = self._as_it_speaks(answer, asking, reader)._replace(resolved=asking.resolved)
        if answer.text is None or n_articles < 2:
            return answer
        from qa.reading.others import with_others

        return with_others(answer, hits, question, self.reader)

    def _names(self, asking: Sought) -> Answer | None:
        """The names of a kind that are asked for ("Which countries ...?"), where there are few sentences."""
        naming = asks_what_is_named(asking.text)
        few = len(self.corpus.sentences) <= _LISTED or asking.within is not None
        if not (naming and few):
            return None
        from qa.reading.naming import read_names  # all sentences are read

        names = read_names(
            naming,
            chain.from_iterable(map(self.corpus.of, asking.articles)),
            question=asking.resolved,
            asked=asking.typed,
            articles=len(asking.articles),
        )
        return self.reader.withheld.unless_sure(names)

    def _sources(self, asking: Sought, n_articles: int) -> Answer | None:
        """Which of several articles say something, or how many, where that is asked."""
        sought = asks_which_article(asking.text) if n_articles > 1 else None
        if not sought:
            return None
        from qa.reading.sources import read_sources  # few questions need it

        counted = asks_how_many_articles(asking.text)
        found = self.retrieve(sought, _COUNTED if counted else _LOOKED_AT, within=asking.within)
        hits = prefer_named(sought, found)
        rows = hits if counted else hits[:_READ]
        return self.reader.withheld.unless_sure(
            read_sources(sought, rows, question=asking.resolved, asked=asking.typed, counted=counted)
        )

    def _as_it_speaks(self, answer: Answer, asking: Sought, reader: Reader) -> Answer:
        """The answer to the same about "her", if an article is about the woman named and that is surer."""
        article = answer.citations[0].sentence.article if answer.citations else None
        if article is None or answer.kind == "yes/no" or not _may_be_about(asking.text, article.title):
            return answer
        from qa.reading.protagonist import in_pronouns

        words = in_pronouns(asking.text, article)
        if words is None:
            return answer
        again = reader.read(words, self.retrieve(words, _READ, within=[article]), asked=asking.typed)
        surer = again.confidence > max(answer.confidence, _SHE_MEANS_HER * self.reader.min_confidence)
        return again if again.text is not None and surer else answer

    def _opening(self, article: Article) -> Sentence | None:
        rows = self.corpus.rows(article)
        return self.corpus.sentence(rows[0]) if len(rows) else None

    def conversation(self) -> Conversation:
        """A conversation, in which a question may refer to what was said before."""
        return Conversation(self)
