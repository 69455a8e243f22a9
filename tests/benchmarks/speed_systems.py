"""The retrievers that are timed: ours and its peers, each built from strings and asked for ten rows.

What a system needs is imported only where it is used: a process that holds one holds nothing of the others.
"""

from __future__ import annotations

import re
import sqlite3
import tempfile
from collections.abc import Sequence

BEST = 10
_WORD = re.compile(r"\w+")


class Ours:
    """SentenceRetriever: the sparse stage, and the second look at the best 40."""

    label = "SentenceRetriever"
    needs = ("qa.retrieval.estimator",)
    largest = None
    parameters: dict[str, int] = {}  # noqa: RUF012

    def build(self, texts: Sequence[str]) -> None:
        from qa.retrieval.estimator import SentenceRetriever

        self.retriever = SentenceRetriever(**self.parameters).fit(texts)

    def search(self, question: str) -> list[int]:
        return [hit.sentence.number - 1 for hit in self.retriever.retrieve(question, k=BEST)]


class OurSparse(Ours):
    """SentenceRetriever with depth=0: its sparse stage alone."""

    label = "SentenceRetriever, sparse stage alone"
    parameters = {"depth": 0}  # noqa: RUF012


class Served:
    """The same search over an index file, mapped: what the command line does."""

    label = "index file"
    largest = None
    needs = ("qa.storage.library",)

    def build(self, file: str) -> None:
        from qa.chatbot import Chatbot

        self.bot = Chatbot.from_paths([file])

    def search(self, question: str) -> list[str]:
        return [hit.sentence.text for hit in self.bot.retrieve(question, BEST)]


class Tfidf:
    """scikit-learn's TfidfVectorizer with its defaults; X @ q and the ten highest."""

    label = "TfidfVectorizer"
    needs = ("sklearn.feature_extraction.text",)
    largest = None

    def build(self, texts):
        from sklearn.feature_extraction.text import TfidfVectorizer

        self.vectorizer = TfidfVectorizer()
        self.matrix = self.vectorizer.fit_transform(texts)

    def search(self, question):
        scores = (self.matrix @ self.vectorizer.transform([question]).T).toarray().ravel()
        return _highest(scores)


class Bm25s:
    """bm25s with its defaults and its numpy backend, English stop words, and the Snowball stemmer."""

    label = "bm25s"
    needs = ("bm25s", "Stemmer")
    largest = None

    def build(self, texts):
        import bm25s
        import Stemmer

        stemmer = Stemmer.Stemmer("english")
        self.tokens = lambda given: bm25s.tokenize(
            given, stemmer=stemmer, stopwords="en", show_progress=False, return_ids=True
        )
        self.index = bm25s.BM25(backend="numpy")
        self.index.index(self.tokens(texts), show_progress=False)

    def search(self, question):
        rows, _ = self.index.retrieve(
            self.tokens([question]), k=BEST, show_progress=False, backend_selection="numpy"
        )
        return rows[0].tolist()


class RankBm25:
    """rank_bm25's BM25Okapi on lower-cased words."""

    label = "rank_bm25"
    needs = ("rank_bm25",)
    largest = 20_000

    def build(self, texts):
        from rank_bm25 import BM25Okapi

        self.index = BM25Okapi([_WORD.findall(text.lower()) for text in texts])

    def search(self, question):
        return _highest(self.index.get_scores(_WORD.findall(question.lower())))


class Tantivy:
    """tantivy, an index in a folder, its English stemmer, one commit, merged."""

    label = "tantivy"
    needs = ("tantivy",)
    largest = None

    def build(self, texts):
        import tantivy

        self.folder = tempfile.TemporaryDirectory()
        schema = tantivy.SchemaBuilder()
        schema.add_text_field("text", tokenizer_name="en_stem")
        schema.add_unsigned_field("row", stored=True)
        self.index = tantivy.Index(schema.build(), path=self.folder.name)
        writer = self.index.writer()
        for row, text in enumerate(texts):
            writer.add_document(tantivy.Document(text=text, row=row))
        writer.commit()
        writer.wait_merging_threads()
        self.index.reload()
        self.searcher = self.index.searcher()

    def search(self, question):
        query = self.index.parse_query(" ".join(_WORD.findall(question)), ["text"])
        hits = self.searcher.search(query, BEST, count=False).hits
        return [self.searcher.doc(place)["row"][0] for _, place in hits]


class Fts5:
    """SQLite FTS5, a file, no content kept, porter stemmer; any of the words, by rank."""

    label = "SQLite FTS5"
    needs = ()
    largest = None

    def build(self, texts):
        self.folder = tempfile.TemporaryDirectory()
        self.base = sqlite3.connect(f"{self.folder.name}/index.db")
        self.base.execute(
            "CREATE VIRTUAL TABLE held USING fts5(text, content='', tokenize='porter unicode61')"
        )
        with self.base:
            self.base.executemany("INSERT INTO held(rowid, text) VALUES (?, ?)", enumerate(texts))
            self.base.execute("INSERT INTO held(held) VALUES ('optimize')")

    def search(self, question):
        words = " OR ".join(f'"{word}"' for word in _WORD.findall(question))
        asked = "SELECT rowid FROM held WHERE held MATCH ? ORDER BY rank LIMIT ?"
        return [row for (row,) in self.base.execute(asked, (words, BEST))]


def _highest(scores):
    import numpy as np

    rows = np.argpartition(scores, -BEST)[-BEST:] if len(scores) > BEST else np.arange(len(scores))
    return rows[np.argsort(-scores[rows], kind="stable")].tolist()


PEERS = (Tfidf, Bm25s, RankBm25, Tantivy, Fts5)
SYSTEMS = {kind.__name__.lower(): kind for kind in (Ours, OurSparse, Served, *PEERS)}
