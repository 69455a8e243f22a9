"""Fits the weights of the rules and of the doubts to SQuAD-format data.

The rules: a softmax over the candidates of each question; maximised is the logarithm of its
expected gain, a mixture of F1 and exact match, with a penalty on the square of the weights. Each
rule has a weight for all forms of question and a deviation for each form, which is penalised more.
Then the weights that matter least are struck out and the rest fitted again, so that the file stays
readable. The doubts: logistic regression of "is the best candidate right" on the doubts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from qa.corpus.article import Corpus, Sentence
from qa.corpus.loading import corpus_from_text
from qa.evaluation.metrics import f1, normalise
from qa.evaluation.squad import Document
from qa.questions.analysis import FORMS, Question, analyse
from qa.reading.doubts import DOUBTS, doubt_values
from qa.reading.ranking import Reading, rank, read_sentences
from qa.reading.weights import RULE_NAMES, Weights, weights_to_json
from qa.retrieval.estimator import SentenceRetriever

__all__ = [
    "Example",
    "Examples",
    "Settings",
    "as_weights",
    "fit_doubts",
    "fit_reader",
    "fit_rules",
    "is_right",
    "make_examples",
]

Floats = npt.NDArray[np.float64]
Matrix = npt.NDArray[np.float32]
FORM_NAMES: Final = tuple(FORMS)


@dataclass(frozen=True, slots=True)
class Settings:
    """How the weights are fitted.

    Parameters
    ----------
    shared_penalty, own_penalty : float
        On the squares of the weights for all forms, and of the deviations for each form.
    exact_share : float
        What an exact match counts beside F1 in the gain of a candidate.
    iterations : int
        Of L-BFGS, in each of the two fits.
    kept_weights : int
        How many weights are left after the weakest are struck out.
    """

    shared_penalty: float = 0.3
    own_penalty: float = 2.0
    exact_share: float = 0.6
    iterations: int = 60
    kept_weights: int = 600


@dataclass(slots=True, eq=False)
class Example:
    """A question read on its text, and how right each candidate is."""

    document: str
    question: Question
    reading: Reading | None
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
            before = _before(corpus)
            weigh, known = retriever.index_.weigh, retriever.index_.knows
            for case in cases:
                if not case.answers and not every:
                    continue
                question = analyse(case.question)
                found = retriever.retrieve(case.question, k=min(hits, len(corpus.sentences)))
                reading = read_sentences(question, found, weigh, before)
                wanted = tuple(tuple(normalise(answer)) for answer in case.answers)
                gains, exact = _gains(reading, wanted)
                out.append(
                    Example(document.title, question, reading, weigh, known, wanted, scope, gains, exact)
                )
    return out


def _before(corpus: Corpus) -> Callable[[Sentence], Sentence | None]:
    """From a sentence of a corpus of one article to the one before it."""
    return lambda sentence: corpus.sentences[sentence.number - 2] if sentence.number > 1 else None


_CACHE: dict[str, list[tuple[str, ...]]] = {}


def _gains(reading: Reading | None, wanted: Sequence[tuple[str, ...]]) -> tuple[Any, Any]:
    gains: list[float] = []
    exact: list[bool] = []
    for hit, part in zip(reading.hits, reading.passage.parts, strict=True) if reading else ():
        text = hit.sentence.text
        if text not in _CACHE:
            _CACHE[text] = [
                tuple(normalise(text[part.sentence.starts[a] : part.sentence.ends[b - 1]]))
                for a, b in zip(part.spans.start.tolist(), part.spans.end.tolist(), strict=True)
            ]
        for words in _CACHE[text]:
            gains.append(max((f1(words, answer) for answer in wanted), default=0.0))
            exact.append(any(words == answer for answer in wanted))
    return np.array(gains, dtype=np.float32), np.array(exact, dtype=bool)


@dataclass(slots=True, eq=False)
class _Stack:
    """The features of all questions of one form under each other, with where each question ends."""

    features: Matrix
    starts: npt.NDArray[np.int64]
    question: npt.NDArray[np.int64]
    gains: Floats


def _stack(examples: Examples, share: float) -> dict[str, _Stack]:
    stacks = {}
    for form in FORM_NAMES:
        rows = [e for e in examples if e.question.form == form and len(e.gains) and e.gains.max() > 0]
        if not rows:
            continue
        sizes = [len(e.gains) for e in rows]
        stacks[form] = _Stack(
            np.concatenate([e.reading.features for e in rows if e.reading]),
            np.concatenate([[0], np.cumsum(sizes)[:-1]]),
            np.repeat(np.arange(len(rows)), sizes),
            np.concatenate([(1 - share) * e.gains + share * e.exact for e in rows]).astype(np.float64) + 1e-9,
        )
    return stacks


def fit_rules(examples: Examples, chosen: Settings | None = None) -> tuple[Floats, dict[str, Floats]]:
    """Fit the weights of the rules.

    Returns
    -------
    shared : ndarray of shape (n_rules,)
        The weights for all forms of question.
    own : dict of str to ndarray of shape (n_rules,)
        What each form adds to them.
    """
    chosen = chosen or Settings()
    stacks = _stack(examples, chosen.exact_share)
    forms = list(stacks)
    shape = (len(forms) + 1, len(RULE_NAMES))
    everything = np.ones(shape, dtype=bool)
    weights = _minimise(stacks, everything, np.zeros(shape), chosen)
    spread = np.stack([_spread(list(stacks.values())), *(_spread([stack]) for stack in stacks.values())])
    total = sum(len(stack.starts) for stack in stacks.values())
    spread[1:] *= np.sqrt([[len(stack.starts) / total] for stack in stacks.values()])
    importance = np.abs(weights) * spread
    kept = importance >= np.sort(importance.ravel())[-min(chosen.kept_weights, importance.size)]
    weights = _minimise(stacks, kept, weights * kept, chosen)
    return weights[0], {form: weights[1 + i] for i, form in enumerate(forms)}


def _spread(stacks: Sequence[_Stack]) -> Floats:
    """Standard deviation of each rule's value over the candidates."""
    count = sum(len(stack.features) for stack in stacks)
    mean = sum(stack.features.sum(axis=0, dtype=np.float64) for stack in stacks) / count
    square = sum(np.einsum("ij,ij->j", s.features, s.features, dtype=np.float64) for s in stacks) / count
    return np.asarray(np.sqrt(np.maximum(square - mean**2, 0)))


def _minimise(
    stacks: Mapping[str, _Stack], kept: npt.NDArray[np.bool_], first: Floats, chosen: Settings
) -> Floats:
    from scipy.optimize import minimize  # only fitting needs it, and it takes half a second to import

    total = sum(len(stack.starts) for stack in stacks.values())
    penalty = np.full(kept.shape, chosen.own_penalty)
    penalty[0] = chosen.shared_penalty

    def loss(flat: Floats) -> tuple[float, Floats]:
        weights = flat.reshape(kept.shape) * kept
        slope = penalty * weights / total
        value = float((penalty * weights**2).sum() / 2 / total)
        for row, stack in enumerate(stacks.values(), 1):
            part, gradient = _softmax_loss(stack, weights[0] + weights[row])
            value += part / total
            slope[0] += gradient / total
            slope[row] += gradient / total
        return value, (slope * kept).ravel()

    result = minimize(
        loss, first.ravel(), jac=True, method="L-BFGS-B", options={"maxiter": chosen.iterations}
    )
    return np.asarray(result.x.reshape(kept.shape) * kept)


def _softmax_loss(stack: _Stack, weights: Floats) -> tuple[float, Floats]:
    """Minus the logarithm of the expected gain, summed over the questions, and its gradient."""
    scores = (stack.features @ weights.astype(np.float32)).astype(np.float64)
    scores -= np.maximum.reduceat(scores, stack.starts)[stack.question]
    odds = np.exp(scores)
    share = odds / np.add.reduceat(odds, stack.starts)[stack.question]
    gain = share * stack.gains
    expected = np.add.reduceat(gain, stack.starts)
    slope = (share - gain / expected[stack.question]).astype(np.float32)
    return float(-np.log(expected).sum()), np.asarray(slope @ stack.features, dtype=np.float64)


def as_weights(shared: Floats, own: Mapping[str, Floats], doubts: Mapping[str, float]) -> Weights:
    """Fitted weights in the form in which the reader takes them."""
    rules = {form: (shared + own.get(form, 0.0)).astype(np.float32) for form in FORM_NAMES}
    return Weights(rules, doubts, {})


def is_right(example: Example, text: str) -> bool:
    """Whether an answer overlaps an accepted one by at least half (F1)."""
    return max((f1(normalise(text), answer) for answer in example.wanted), default=0.0) >= 0.5


def fit_doubts(rows: Floats, right: npt.NDArray[np.bool_]) -> dict[str, float]:
    """Fit the weights of the doubts: logistic regression with a small penalty.

    Parameters
    ----------
    rows : ndarray of shape (n_questions, n_doubts)
    right : ndarray of bool, shape (n_questions,)
    """
    from sklearn.linear_model import LogisticRegression

    model = LogisticRegression(C=1.0, max_iter=2000).fit(rows, right)
    named = {doubt.name: float(w) for doubt, w in zip(DOUBTS, model.coef_[0], strict=True)}
    return {"bias": float(model.intercept_[0])} | named


def fit_reader(
    sets: Mapping[str, Sequence[Document]], chosen: Settings | None = None, *, progress: Callable[[str], None]
) -> dict[str, Any]:
    """Fit everything and return the content of ``weights.json``.

    Parameters
    ----------
    sets : mapping of str to sequence of Document
        The question sets by name. Documents of a later set whose title an earlier one has are left out.
    chosen : Settings, optional
    progress : callable
        Is given a line after each step.
    """
    chosen = chosen or Settings()
    documents: dict[str, Document] = {}
    counts: dict[str, int] = {}
    for name, members in sets.items():
        new = [document for document in members if document.title not in documents]
        documents |= {document.title: document for document in new}
        counts[name] = sum(len(document.cases) for document in new)
    examples = []
    for scope in ("paragraph", "article"):
        examples += make_examples(documents.values(), scope=scope, every=True)
        progress(f"{len(examples)} questions read, last those of scope {scope}")
    shared, own = fit_rules([e for e in examples if e.answerable and e.scope == "paragraph"], chosen)
    progress("rules fitted")
    weights = as_weights(shared, own, {})
    rows, right = [], []
    for example in examples:
        if example.reading is None or example.question.kind == "yes/no":
            continue
        ranking = rank(example.question, example.reading, weights)
        if ranking.candidates:
            rows.append(doubt_values(example.question, ranking, example.weigh, example.known))
            right.append(is_right(example, ranking.candidates[0].text))
    doubts = fit_doubts(np.array(rows), np.array(right))
    progress("doubts fitted")
    kept = int(
        np.count_nonzero(np.round(shared, 2)) + sum(np.count_nonzero(np.round(w, 2)) for w in own.values())
    )
    note = {"questions": counts, "weights": kept, "doubts": len(doubts)}
    return weights_to_json(list(shared), {form: list(w) for form, w in own.items()}, doubts, note)
