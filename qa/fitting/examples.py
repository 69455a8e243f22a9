"""Questions of a question set, read on their texts: what the weights are fitted on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_array

from qa.corpus.article import Corpus, Sentence
from qa.corpus.loading import corpus_from_text
from qa.evaluation.metrics import f1, normalise
from qa.evaluation.squad import Document
from qa.hints import Any
from qa.questions.analysis import Question, analyse
from qa.reading.ranking import Reading, read_sentences
from qa.reading.shape import SHAPE_RULES
from qa.reading.weights import RULE_NAMES
from qa.retrieval.estimator import SentenceRetriever

__all__ = ["FOREIGN", "Examples", "before_in", "make_examples", "make_foreign_examples"]

FOREIGN = "foreign"
"""The scope of an example whose question was asked about another text."""


@dataclass(slots=True, eq=False)
class Example:
    """A question read on its text, and how right each candidate is.

    Of the values of the rules nine in ten are 0, and there are ten thousands of readings, so the values
    are kept sparse and taken out of the reading.
    """

    document: str
    question: Question
    bare: Reading | None
    features: csr_array
    weigh: Callable[[str], float]
    known: Callable[[str], bool]
    wanted: tuple[tuple[str, ...], ...]
    scope: str
    gains: npt.NDArray[np.float32]
    exact: npt.NDArray[np.bool_]

    @property
    def answerable(self) -> bool:
        """Whether the text holds an answer."""
        return bool(self.wanted)

    @property
    def reading(self) -> Reading | None:
        """The reading, with the values of the rules; None where no sentence has a candidate."""
        if self.bare is None:
            return None
        features = self.features.toarray().T.copy()
        passage = self.bare.passage._replace(shape=features[: len(SHAPE_RULES)])
        return self.bare._replace(passage=passage, features=features)


Examples = Sequence[Example]


def make_examples(
    documents: Iterable[Document], *, scope: str, hits: int = 6, every: bool = False
) -> list[Example]:
    """Read every question of a question set on its article or its paragraph.

    Parameters
    ----------
    documents : iterable of Document
    scope : {"article", "paragraph"}
    hits : int
        How many sentences are read for a question.
    every : bool
        Whether to take the questions that have no answer too.
    """
    out = []
    for document in documents:
        texts = list(document.paragraphs) if scope == "paragraph" else ["\n\n".join(document.paragraphs)]
        for number, text in enumerate(texts):
            cases = [c for c in document.cases if scope == "article" or c.paragraph == number]
            corpus = corpus_from_text(text, title=document.title)
            retriever = SentenceRetriever().fit(corpus.sentences)
            before = before_in(corpus)
            weigh, known = retriever.index_.weigh, retriever.index_.knows
            for case in cases:
                if not case.answers and not every:
                    continue
                question = analyse(case.question)
                found = retriever.retrieve(case.question, k=hits)
                reading = read_sentences(question, found, weigh, before)
                wanted = tuple(tuple(normalise(answer)) for answer in case.answers)
                gains, exact = _gains(reading, wanted)
                bare, features = _parted(reading)
                out.append(
                    Example(
                        document.title, question, bare, features, weigh, known, wanted, scope, gains, exact
                    )
                )
    return out


def make_foreign_examples(documents: Sequence[Document], *, every: int = 4) -> list[Example]:
    """Read questions on texts that have nothing to do with them, so that none has an answer there.

    The questions that come with a text without an answer in it are near misses: from them alone nobody
    learns what it looks like when a text speaks of something else.

    Parameters
    ----------
    documents : sequence of Document
        Each gets questions of the next one, half of them on a paragraph, half on all of them.
    every : int
        One question of so many is taken.

    Returns
    -------
    list of Example
        Of scope `FOREIGN`, under the title of the text.
    """
    out: list[Example] = []
    for place, document in enumerate(documents):
        other = documents[(place + 1) % len(documents)]
        if other is document:
            break
        cases = [replace(case, answers=(), starts=()) for case in other.cases[::every]]
        last = len(document.paragraphs) - 1
        near = tuple(replace(case, paragraph=min(case.paragraph, last)) for case in cases[::2])
        for chosen, scope in ((near, "paragraph"), (tuple(cases[1::2]), "article")):
            asked = replace(document, cases=chosen)
            out += make_examples([asked], scope=scope, every=True)
    return [replace(example, scope=FOREIGN) for example in out]


def _parted(reading: Reading | None) -> tuple[Reading | None, csr_array]:
    """A reading without the values of its rules, and these, sparse."""
    if reading is None:
        return None, csr_array((0, len(RULE_NAMES)), dtype=np.float32)
    none = np.zeros((0, 0), dtype=np.float32)
    bare = reading._replace(passage=reading.passage._replace(shape=none), features=none)
    return bare, csr_array(reading.features.T)


def before_in(corpus: Corpus) -> Callable[[Sentence], Sentence | None]:
    """From a sentence of a corpus of one article to the one before it."""
    return lambda sentence: corpus.sentences[sentence.number - 2] if sentence.number > 1 else None


def _gains(reading: Reading | None, wanted: Sequence[tuple[str, ...]]) -> tuple[Any, Any]:
    gains: list[float] = []
    exact: list[bool] = []
    for hit, part in zip(reading.hits, reading.passage.parts, strict=True) if reading else ():
        places = tuple(zip(part.spans.start.tolist(), part.spans.end.tolist(), strict=True))
        starts, ends = part.sentence.starts, part.sentence.ends
        for words in _words(hit.sentence.text, tuple((int(starts[a]), int(ends[b - 1])) for a, b in places)):
            gains.append(max((f1(words, answer) for answer in wanted), default=0.0))
            exact.append(any(words == answer for answer in wanted))
    return np.array(gains, dtype=np.float32), np.array(exact, dtype=bool)


@lru_cache(maxsize=1 << 12)  # a sentence is read for many questions one after the other
def _words(text: str, spans: tuple[tuple[int, int], ...]) -> list[tuple[str, ...]]:
    """The words of spans of a sentence, as answers are compared."""
    return [tuple(normalise(text[start:end])) for start, end in spans]
