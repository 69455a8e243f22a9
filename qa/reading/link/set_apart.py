"""What stands beside the things that a question sets apart: "Along with wheat, what did the farm grow?"."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language import lexicon
from qa.language.markers import occurrences
from qa.questions.question import Question
from qa.reading.link.view import SHAPE, Flags, Table, View

__all__ = ["put_apart"]

_PHRASES: Final = (
    "along with", "together with", "in addition to", "aside from", "apart from", "other than", "as well as",
    "besides",
)  # fmt: skip
_APART: Final = tuple(tuple(phrase.split()) for phrase in _PHRASES)
#: A joint stands at most so many words from the thing that is set apart.
_REACH: Final = 3


def put_apart(view: View, table: Table) -> None:
    """Whether and, or a comma, or a list joins a candidate to what the question sets apart."""
    places = _set_apart(view.question)
    if not places:
        return
    question, passage = view.question, view.passage
    terms = [question.terms.index(question.stems[i]) for i in places]
    given = np.isin(view.found.term, terms)
    joint = passage.flags["joint"]
    n = len(joint)
    left, right = view.left_word, view.right_word
    joined = joint[passage.before] & (left >= 0) & given[left] & (passage.first - left <= _REACH)
    after = joint[np.minimum(passage.end, n - 1)] & np.append(given, False)[right]
    joined |= after & (right - passage.end < _REACH)
    listed = np.zeros(n, dtype=bool)
    lists = passage.shape[SHAPE["whole list"]] > 0
    for a, b in zip(passage.first[lists].tolist(), passage.end[lists].tolist(), strict=True):
        if given[a:b].any():
            listed[a:b] = True
    inside = listed[passage.first] & listed[passage.last] & _between_joints(view, joint)
    table.put("joined to what is set apart", (joined | inside) & ~view.has(given))


def _between_joints(view: View, joint: Flags) -> Flags:
    """Candidates between two joints, or between one and the edge of a list, without one in them."""
    passage = view.passage
    edges = joint[passage.before] | joint[np.maximum(passage.first - 2, 0)]
    edges |= joint[np.minimum(passage.end, len(joint) - 1)]
    return np.asarray(edges & ~view.has(joint))


def _set_apart(question: Question) -> tuple[int, ...]:
    """Places of the content words that besides, along with and the like set apart.

    Before the question word that is all between, behind it what follows up to a comma or an auxiliary.
    """
    words, asks = question.words, question.wh[0]
    found = next(occurrences(words, _APART), None)
    if found is None:
        return ()
    start, end = found
    if start < asks:
        return tuple(i for i in question.content if end <= i < asks)
    closing = (i for i in range(end, len(words)) if words[i] == "," or words[i] in lexicon.AUXILIARIES)
    stop = next(closing, len(words))
    return tuple(i for i in question.content if end <= i < stop)
