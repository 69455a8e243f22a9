"""Fits all the weights of the reader: the rules on all texts, the doubts on texts new to the rules.

On a text that they were fitted on, the rules are right more often than on a new one, and doubts that are
fitted there make every answer look too sure. So the texts are dealt into parts, and the doubts learn from the
answers that each part gets by rules fitted on the other parts (cross-fitting, as in stacking: Wolpert,
"Stacked Generalization", 1992).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np

from qa.evaluation.squad import Document
from qa.fitting.doubts import Judgements, fit_doubts, judge
from qa.fitting.examples import Examples, make_examples, make_foreign_examples
from qa.fitting.rules import NO_DOUBTS, Settings, as_weights, fit_rules
from qa.hints import Any, Final
from qa.reading.weights import DoubtWeights, weights_to_json

__all__ = ["fit_doubts_apart", "fit_reader", "long_enough", "open_documents", "teaching"]

PARTS: Final = 4


def teaching(examples: Examples) -> Examples:
    """The examples that the rules learn from: answerable, each on its paragraph."""
    return [example for example in examples if example.answerable and example.scope == "paragraph"]


def open_documents(documents: Iterable[Document]) -> list[Document]:
    """Those that have questions without an answer: the only ones that teach when there is none."""
    return [document for document in documents if not all(case.answers for case in document.cases)]


def long_enough(documents: Iterable[Document], scope: str) -> list[Document]:
    """Those that are another text as an article than as a paragraph, where articles are read."""
    return [document for document in documents if scope == "paragraph" or len(document.paragraphs) > 1]


def fit_doubts_apart(examples: Examples, chosen: Settings | None = None) -> DoubtWeights:
    """Fit the weights of the doubts on answers by rules that were fitted on other texts.

    Parameters
    ----------
    examples : sequence of Example
        Of at least two documents.
    chosen : Settings, optional
    """
    titles = sorted({example.document for example in examples})
    judged = []
    for number in range(min(PARTS, len(titles))):
        part = set(titles[number::PARTS])
        rest = [example for example in examples if example.document not in part]
        weights = as_weights(*fit_rules(teaching(rest), chosen), NO_DOUBTS)
        judged.append(judge([example for example in examples if example.document in part], weights))
    return fit_doubts(Judgements(*(np.concatenate(columns) for columns in zip(*judged, strict=True))))


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
        examples += make_examples(long_enough(documents.values(), scope), scope=scope, every=True)
        progress(f"{len(examples)} questions read, last those of scope {scope}")
    examples += make_foreign_examples(open_documents(documents.values()))
    progress(f"{len(examples)} questions read, last those of other texts")
    shared, own = fit_rules(teaching(examples), chosen)
    progress("rules fitted")
    doubts = fit_doubts_apart(examples, chosen)
    progress("doubts fitted")
    kept = int(
        np.count_nonzero(np.round(shared, 2)) + sum(np.count_nonzero(np.round(w, 2)) for w in own.values())
    )
    note = {"questions": counts, "weights": kept, "doubts": len(doubts.said) + len(doubts.phrase) + 2}
    return weights_to_json(list(shared), {form: list(w) for form, w in own.items()}, doubts, note)
