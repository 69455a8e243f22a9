"""Question sets for ranking sentences: SQuAD format, WikiQA and TrecQA."""

from __future__ import annotations

import csv
import re
from collections.abc import Collection
from pathlib import Path
from typing import NamedTuple

from qa.corpus.article import Article, Sentence
from qa.corpus.loading import corpus_from_text
from qa.evaluation.parts import cut, gold_sentences
from qa.evaluation.squad import load_squad


class Asked(NamedTuple):
    """A question, the sentences to choose from and those that answer it, by position."""

    question: str
    pool: range
    wanted: frozenset[int]


class Pool(NamedTuple):
    """Sentences that are indexed together, and the questions on them."""

    name: str
    sentences: tuple[Sentence, ...]
    questions: tuple[Asked, ...]


def load(path: Path, *, without: Collection[str] = ()) -> list[Pool]:
    """Read a question set; its suffix tells the format.

    SQuAD (.json): each article is a collection; the wanted sentences are those in which an accepted
    answer starts. WikiQA (.tsv) and TrecQA (.xml): the whole file is one collection, so that idf is that
    of the file, and each question chooses among its own candidates; questions without a right
    candidate are left out. TrecQA's candidates come from different texts: none is context for another.
    """
    if path.suffix == ".json":
        return [
            _squad(part)
            for doc in load_squad(path)
            if doc.title not in without
            for part in cut(doc, "article")
        ]
    blocks = _wikiqa(path) if path.suffix == ".tsv" else _trecqa(path)
    sentences: list[Sentence] = []
    questions = []
    for question, candidates in blocks:
        article = Article(" ".join(text for text, _ in candidates))
        start = len(sentences)
        for number, (text, _) in enumerate(candidates, 1):
            paragraph = 1 if path.suffix == ".tsv" else number
            sentences.append(Sentence(text, 0, len(text), number, paragraph, article))
        wanted = frozenset(start + place for place, (_, right) in enumerate(candidates) if right)
        if wanted:
            questions.append(Asked(question, range(start, len(sentences)), wanted))
    return [Pool(path.stem, tuple(sentences), tuple(questions))]


def titles(path: Path) -> set[str]:
    """The titles of the articles of a SQuAD-format file."""
    return {document.title for document in load_squad(path)}


def _squad(part):
    corpus = corpus_from_text(part.text, title=part.title)
    sentences = tuple(corpus.sentences)
    place = {id(sentence): row for row, sentence in enumerate(sentences)}
    questions = []
    for case, shift in zip(part.cases, part.shifts, strict=True):
        gold = gold_sentences(sentences, [shift + start for start in case.starts])
        if gold:
            wanted = frozenset(place[id(sentence)] for sentence in gold)
            questions.append(Asked(case.question, range(len(sentences)), wanted))
    return Pool(part.title, sentences, tuple(questions))


def _wikiqa(path):
    blocks = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            _, candidates = blocks.setdefault(row["QuestionID"], (row["Question"], []))
            candidates.append((row["Sentence"], row["Label"] == "1"))
    return list(blocks.values())


def _trecqa(path):
    blocks = []
    kind = None
    for raw in path.read_text(encoding="utf-8").splitlines():
        line = raw.strip()
        opened = re.fullmatch(r"<(question|positive|negative)>", line)
        if opened:
            kind = opened[1]
        elif kind == "question":
            blocks.append((_spaced(line), []))
            kind = None
        elif kind:
            blocks[-1][1].append((_spaced(line), kind == "positive"))
            kind = None
    return blocks


def _spaced(tokens):
    text = tokens.replace("\t", " ").replace("``", '"').replace("''", '"')
    return text.replace("-LRB-", "(").replace("-RRB-", ")")
