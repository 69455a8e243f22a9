"""Answers questions from the text of your articles, and cites the sentences that it rests on.

>>> from qa import Chatbot
>>> bot = Chatbot.from_text("The bridge was opened in 1932. It was designed by John Bradfield.")
>>> bot.ask("Who designed the bridge?").citations[0].sentence.text
'It was designed by John Bradfield.'

Names are loaded when they are first used: ``import qa`` costs nothing, and what only an index
needs is not loaded to read a value.
"""

from __future__ import annotations

from qa.hints import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from qa.chatbot import Chatbot
    from qa.conversation.conversation import Conversation
    from qa.corpus.article import Article, Corpus, Sentence
    from qa.corpus.bundled import default_corpus
    from qa.corpus.loading import load_corpus
    from qa.errors import (
        CorpusError,
        DatasetError,
        EmptyCorpusError,
        NotFoundError,
        QAError,
        QuestionError,
        UnreadableError,
        UnsupportedError,
    )
    from qa.reading.answer import Answer, Candidate, Citation, Evidence, Other
    from qa.retrieval.estimator import SentenceRetriever
    from qa.retrieval.hit import Hit

__all__ = [
    "Answer",
    "Article",
    "Candidate",
    "Chatbot",
    "Citation",
    "Conversation",
    "Corpus",
    "CorpusError",
    "DatasetError",
    "EmptyCorpusError",
    "Evidence",
    "Hit",
    "NotFoundError",
    "Other",
    "QAError",
    "QuestionError",
    "Sentence",
    "SentenceRetriever",
    "UnreadableError",
    "UnsupportedError",
    "default_corpus",
    "load_corpus",
]

__version__ = "0.1.0"

# The module that each public name stands in.
_HOMES = {
    "Answer": "qa.reading.answer",
    "Article": "qa.corpus.article",
    "Candidate": "qa.reading.answer",
    "Chatbot": "qa.chatbot",
    "Citation": "qa.reading.answer",
    "Conversation": "qa.conversation.conversation",
    "Corpus": "qa.corpus.article",
    "CorpusError": "qa.errors",
    "DatasetError": "qa.errors",
    "EmptyCorpusError": "qa.errors",
    "Evidence": "qa.reading.answer",
    "Hit": "qa.retrieval.hit",
    "NotFoundError": "qa.errors",
    "Other": "qa.reading.answer",
    "QAError": "qa.errors",
    "QuestionError": "qa.errors",
    "Sentence": "qa.corpus.article",
    "SentenceRetriever": "qa.retrieval.estimator",
    "UnreadableError": "qa.errors",
    "UnsupportedError": "qa.errors",
    "default_corpus": "qa.corpus.bundled",
    "load_corpus": "qa.corpus.loading",
}


def __getattr__(name: str) -> Any:  # PEP 562
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # the command line does without

    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
