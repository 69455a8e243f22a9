"""Files and folders in, a corpus out (a first version)."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from qa.corpus.article import Article, Corpus, Sentence
from qa.corpus.splitting import split_sentences
from qa.errors import NotFoundError

__all__ = ["corpus_from_text", "default_corpus", "load_corpus"]


def corpus_from_text(text: str, *, title: str = "") -> Corpus:
    article = Article(text, title)
    return Corpus((article,), tuple(_sentences(article)))


def load_corpus(paths: Iterable[str | Path]) -> Corpus:
    articles = []
    for path in map(Path, paths):
        if not path.exists():
            raise NotFoundError(f"no such file or folder: {path}")
        for file in sorted(path.rglob("*.txt")) if path.is_dir() else [path]:
            articles.append(Article(file.read_text(encoding="utf-8"), file.stem, str(file)))
    return Corpus(tuple(articles), tuple(s for a in articles for s in _sentences(a)))


def default_corpus() -> Path:
    return Path(__file__).parents[2] / "corpus"


def _sentences(article: Article) -> Iterable[Sentence]:
    for number, span in enumerate(split_sentences(article.text, article.body), 1):
        yield Sentence(article.text[span.start : span.end], span.start, span.end, number, span.paragraph, article)
