"""Fits the weights of the signs by which yes/no questions are decided.

As for the rules (`qa.fitting.rules`), a softmax, here over both answers by each sentence found and
over leaving the question open; maximised is the logarithm of the share of what is right, with a penalty on
the squares of the weights.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

from qa.corpus.loading import corpus_from_text
from qa.evaluation.squad import Document
from qa.fitting.examples import before_in
from qa.hints import Any, Final
from qa.questions.analysis import analyse
from qa.reading.casing import with_names
from qa.reading.ranking import read_sentences
from qa.reading.yes_no.deciding import ANSWERS, grounds, tell
from qa.reading.yes_no.signs import SIGNS
from qa.retrieval.estimator import SentenceRetriever

__all__ = ["LONG", "Judged", "fit_verdicts", "judge_verdicts", "verdicts_to_json"]

Floats = npt.NDArray[np.float64]

#: On the squares of the weights; what comes out hardly depends on it from 1 to 10.
_PENALTY: Final = 3.0
_ITERATIONS: Final = 300
_HITS: Final = 6
#: One question of so many is asked about another text too.
_FOREIGN: Final = 3
#: From so many characters on, a text tells of something of its own.
LONG: Final = 600
#: Weights nearer to 0 than this are left out.
_LEAST: Final = 0.02


@dataclass(frozen=True, slots=True, eq=False)
class Judged:
    """A yes/no question held against the sentences found.

    Parameters
    ----------
    document : str
        Title of the text.
    values : ndarray of shape (n_sentences, n_signs)
    grounds : ndarray of bool, shape (n_sentences, 2)
        Whether a sentence has what a yes must rest on, and what a no must.
    answer : {"Yes", "No"} or None
        None where the text does not say.
    """

    document: str
    values: Floats
    grounds: npt.NDArray[np.bool_]
    answer: str | None


def judge_verdicts(documents: Sequence[Document]) -> list[Judged]:
    """Hold the yes/no questions of a question set against their texts, and some against other texts.

    The questions that a text leaves open are near misses: from them alone nobody learns what it looks like
    when a text speaks of something else.

    Parameters
    ----------
    documents : sequence of Document
        Questions that are answered by neither Yes nor No, and such as have another form, are left out.
    """
    out: list[Judged] = []
    for document in documents:
        out += _judge(document)
    # What is told in a sentence or two may hold of another such text.
    long = [document for document in documents if len(document.paragraphs[0]) >= LONG]
    for document, other in zip(long, long[1:] + long[:1], strict=True):
        if other.title != document.title:
            cases = [replace(case, answers=(), starts=(), paragraph=0) for case in other.cases[::_FOREIGN]]
            out += _judge(replace(document, cases=tuple(cases)))
    return out


def _judge(document: Document) -> Iterator[Judged]:
    for number, text in enumerate(document.paragraphs):
        cases = [
            case
            for case in document.cases
            if case.paragraph == number and (not case.answers or case.answers[0] in ANSWERS)
        ]
        if not cases:
            continue
        corpus = corpus_from_text(text, title=document.title)
        retriever = SentenceRetriever().fit(corpus.sentences)
        index, before = retriever.index_, before_in(corpus)
        for case in cases:
            found = retriever.retrieve(case.question, k=_HITS)
            question = with_names(analyse(case.question), [hit.sentence for hit in found])
            if question.kind != "yes/no" or not question.terms:
                continue
            reading = read_sentences(question, found, index.weigh, before)
            if reading is None:
                continue
            told = tell(question, reading, index.knows)
            rows = [{sign.name: float(sign.value(one)) for sign in SIGNS} for one in told]
            shown = [{name: value for name, value in row.items() if value} for row in rows]
            yield Judged(
                document.title,
                np.array([list(row.values()) for row in rows]),
                np.array(list(map(grounds, told, shown))),
                case.answers[0] if case.answers else None,
            )


def fit_verdicts(judged: Sequence[Judged]) -> Floats:
    """Fit the weights of the signs.

    Parameters
    ----------
    judged : sequence of Judged

    Returns
    -------
    ndarray of shape (2, n_signs + 1)
        For Yes and for No the weight of each sign, and the bias behind them.
    """
    sizes = np.array([len(one.values) for one in judged])
    values = np.concatenate([one.values for one in judged])
    values = np.append(values, np.ones((len(values), 1)), axis=1)
    question = np.repeat(np.arange(len(judged)), sizes)
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    on = np.concatenate([one.grounds for one in judged])
    wanted = on & np.array([[one.answer == answer for answer in ANSWERS] for one in judged])[question]
    # What no sentence found can say is best left open.
    left_open = ~np.logical_or.reduceat(wanted.any(axis=1), starts)
    shape = (len(ANSWERS), values.shape[1])

    def loss(flat: Floats) -> tuple[float, Floats]:
        weights = flat.reshape(shape)
        scores = values @ weights.T
        highest = np.maximum(np.maximum.reduceat(scores.max(axis=1), starts), 0)
        odds, stays = on * np.exp(scores - highest[question, None]), np.exp(-highest)
        total = np.add.reduceat(odds.sum(axis=1), starts) + stays
        right = np.add.reduceat((odds * wanted).sum(axis=1), starts) + left_open * stays
        slope = odds / total[question, None] - odds * wanted / right[question, None]
        gradient = slope.T @ values
        gradient[:, :-1] += _PENALTY * weights[:, :-1]
        value = np.log(total / right).sum() + _PENALTY * (weights[:, :-1] ** 2).sum() / 2
        return float(value), gradient.ravel()

    first = np.zeros(shape[0] * shape[1])
    result = minimize(loss, first, jac=True, method="L-BFGS-B", options={"maxiter": _ITERATIONS})
    return np.asarray(result.x.reshape(shape))


def verdicts_to_json(weights: Floats, note: dict[str, Any]) -> dict[str, Any]:
    """The content of ``verdicts.json``."""
    rounded = np.round(weights, 2)
    rows = {
        sign.name: dict(zip(ANSWERS, rounded[:, place].tolist(), strict=True))
        for place, sign in enumerate(SIGNS)
        if (np.abs(rounded[:, place]) > _LEAST).any()
    }
    return {"note": note, "bias": dict(zip(ANSWERS, rounded[:, -1].tolist(), strict=True)), "signs": rows}
