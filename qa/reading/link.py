"""Rules about a candidate and the question: nearness, order, verb, noun asked for, type, repetition."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from qa.language.analysis import category
from qa.questions.analysis import Question
from qa.questions.tables import ANSWER_TYPES
from qa.reading.passage import FAR, Matches, Passage
from qa.reading.shape import SHAPE_RULES

__all__ = ["LINK_RULES", "LinkRule", "Standing", "link_matrix"]

Values = npt.NDArray[np.float32]
Flags = npt.NDArray[np.bool_]
Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]


class LinkRule(NamedTuple):
    """A rule that compares a candidate with the question: its name, and what it looks for."""

    name: str
    looks_for: str


LINK_RULES: Final = (
    LinkRule("repeats the question", "share of its content words that the question already has"),
    LinkRule("only repeats the question", "all its content words are the question's"),
    LinkRule("holds no content", "it has no content word"),
    LinkRule("near the question's words", "the question's words stand close by, each by its weight and distance"),
    LinkRule("near on the left", "the question's words stand close before it"),
    LinkRule("near on the right", "the question's words stand close behind it"),
    LinkRule("next to a word of the question, left", "the word before it, small words apart, is the question's"),
    LinkRule("next to a word of the question, right", "the word behind it, small words apart, is the question's"),
    LinkRule("within the clause of the question's words", "share of the question's words in its own clause"),
    LinkRule("near the question's verb", "the verb of the question stands close by"),
    LinkRule("near the question's last word", "the last content word of the question stands close by"),
    LinkRule("near the question's first word", "the first content word of the question stands close by"),
    LinkRule("question's words behind, subject asked", "the question's words follow it, as they follow the question word"),
    LinkRule("question's words before, object asked", "the question's words precede it, where the object is asked for"),
    LinkRule("stands as the verb's subject", "before the question's verb, or behind by in the passive, where the subject is asked for"),
    LinkRule("stands as the verb's object", "behind the question's verb, or before it in the passive, where the object is asked for"),
    LinkRule("stands on the wrong side of the verb", "subject where the object is asked for, or the other way round"),
    LinkRule("directly behind the verb", "it follows the question's verb with nothing but small words between"),
    LinkRule("same preposition", "the preposition of the question stands before it"),
    LinkRule("same word before the gap", "the word that the question has before the gap stands before it"),
    LinkRule("holds the noun asked for", "the head of the noun asked for is in it"),
    LinkRule("ends with the noun asked for", "its last word is the noun asked for"),
    LinkRule("stands before the noun asked for", "the noun asked for follows it directly"),
    LinkRule("stands behind the noun asked for", "the noun asked for precedes it, small words apart"),
    LinkRule("behind the noun asked for and be", "the noun asked for and a form of be precede it"),
    LinkRule("holds another noun of that kind", "a noun of the kind asked for is in it"),
    LinkRule("expected type", "it is of the type that the question wants"),
    LinkRule("other type", "it is of a type that the question does not want"),
    LinkRule("defines the term", "it follows the term asked about and a form of be"),
    LinkRule("stands beside the term", "it stands in apposition to the term asked about"),
    LinkRule("expands the abbreviation", "its initials are the abbreviation asked about, or the other way round"),
    LinkRule("names in brackets", "it stands in brackets behind a word of the question"),
    LinkRule("sentence's share of the question", "share of the question's words that its sentence has, by weight"),
    LinkRule("context's share of the question", "share of the question's words that its sentence or the two before have"),
    LinkRule("sentence lacks the rarest word", "the question's rarest word is missing from the sentence"),
    LinkRule("sentence's score", "the retriever's score of its sentence, as a share of the best"),
    LinkRule("best sentence", "its sentence is the best one found"),
    LinkRule("sentence's rank", "how far down the list its sentence stands"),
    LinkRule("marks between", "commas and brackets between it and the nearest word of the question"),
    LinkRule("verbs between", "verbs between it and the nearest word of the question"),
    LinkRule("name beside a place word", "where a place is asked for: a name behind in, at, near, from"),
    LinkRule("is the subject of be", "it stands before a form of be that the term asked about follows"),
    LinkRule("several where several are asked", "it is a list, where the question asks for several things"),
    LinkRule("one where several are asked", "it joins nothing, where the question asks for several things"),
    LinkRule("several where one is asked", "it is a list, where the question asks for one thing"),
    LinkRule("as many as asked", "it has as many items as the question says"),
    LinkRule("modifies the noun whose kind is asked", "it stands before the noun, where the kind of the noun is asked for"),
    LinkRule("repeats the noun whose kind is asked", "it ends with the noun, where the kind of the noun is asked for"),
    LinkRule("behind a name-giver where a name is asked", "called, named, known as stand before it, where a name is asked for"),
    LinkRule("rare words", "how rare its content words are in the text"),
    LinkRule("between the question's words", "words of the question stand close on both sides"),
    LinkRule("subject of its sentence", "a noun phrase that its sentence begins with, before a finite verb"),
    LinkRule("coordinated with a word of the question", "and, or a comma joins it to a word of the question"),
)  # fmt: skip

_INDEX: Final = {rule.name: i for i, rule in enumerate(LINK_RULES)}
_SHAPE: Final = {rule.name: i for i, rule in enumerate(SHAPE_RULES)}
#: At this many words' distance nothing is left of nearness.
_REACH: Final = 12.0
_SLOT_REACH: Final = 8
_VERBAL: Final = tuple(category(name) for name in ("verb", "participle", "gerund"))
_FINITE: Final = tuple(category(name) for name in ("verb", "auxiliary", "participle"))

#: answer type: the shapes that show it, and the shapes that speak against it.
_TYPE_SHAPES: Final[dict[str, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "person": (("person name", "person noun"), ("holds a date", "whole number", "place name", "whole money", "whole quantity")),
    "organisation": (("organisation name",), ("holds a date", "whole number", "whole money", "whole quantity")),
    "place": (("place name", "place noun", "follows a place preposition and is a name"), ("holds a date", "whole number", "whole money", "whole quantity")),
    "date": (("whole date", "holds a date"), ()),
    "duration": (("whole duration", "whole date"), ()),
    "frequency": (("whole duration", "whole quantity", "whole number"), ()),
    "quantity": (("whole quantity", "whole duration", "whole money"), ("holds a date",)),
    "number": (("whole number", "whole quantity"), ("holds a date",)),
    "money": (("whole money",), ("holds a date",)),
    "percent": (("whole quantity",), ("holds a date",)),
    "reason": (("whole clause", "whole verb phrase"), ("holds a date", "whole number")),
    "role": (("person noun",), ("holds a date", "whole number", "person name")),
    "name": (("whole name", "whole quotation", "whole bare noun phrase"), ("holds a date",)),
    "definition": (("begins with a determiner", "whole full noun phrase", "whole extended noun phrase"), ("whole number",)),
}  # fmt: skip


class Standing(NamedTuple):
    """How a sentence stands among those found: its rank from 0, and its share of the best score."""

    rank: int
    share: float


class _Table:
    """The values of the rules as they are found, a column a rule."""

    def __init__(self, n_candidates: int) -> None:
        self.values = np.zeros((n_candidates, len(LINK_RULES)), dtype=np.float32)

    def put(self, name: str, values: npt.ArrayLike) -> None:
        self.values[:, _INDEX[name]] = values


@dataclass(frozen=True, slots=True, eq=False)
class _View:
    """What several rules need of a question and a passage."""

    question: Question
    passage: Passage
    found: Matches
    matched: Flags
    left_word: Ints
    right_word: Ints

    def held(self, flags: npt.NDArray[np.generic]) -> Floats:
        """How many words with a flag each candidate holds."""
        sums = np.concatenate([[0.0], np.cumsum(flags)])
        return np.asarray(sums[self.passage.end] - sums[self.passage.first])

    def words(self, *words: str) -> Flags:
        return np.array([word in words for word in self.passage.folded], dtype=bool)


def link_matrix(
    question: Question, passage: Passage, found: Matches, standings: Sequence[Standing]
) -> Values:
    """The values of all `LINK_RULES` for all candidates of a passage.

    Parameters
    ----------
    question : Question
    passage : Passage
    found : Matches
        The question's words in it.
    standings : sequence of Standing
        One a sentence of the passage.

    Returns
    -------
    ndarray of float32, shape (n_candidates, n_rules)
    """
    small = passage.flags["small"]
    n = len(small)
    places = np.arange(n)
    before = np.maximum.accumulate(np.where(~small, places, -1))
    behind = np.minimum.accumulate(np.where(~small, places, n)[::-1])[::-1]
    view = _View(
        question,
        passage,
        found,
        found.term >= 0,
        before[passage.first - 1],
        behind[np.minimum(passage.end, n - 1)],
    )
    table = _Table(len(passage.first))
    near = _nearness(view, table)
    _repetition(view, table)
    _verb(view, table, near)
    _prepositions(view, table)
    _focus(view, table)
    _types(view, table)
    _definition(view, table)
    _joints(view, table)
    _several(view, table)
    _subject(view, table)
    _sentence(view, table, standings)
    return table.values


def _repetition(view: _View, table: _Table) -> None:
    content_word = ~view.passage.flags["small"]
    focus = _focus_stems(view.question)
    is_focus = np.array([word in focus for word in view.passage.stems], dtype=bool)
    content = view.held(content_word)
    repeated = view.held(view.found.exact & ~is_focus & content_word)
    table.put("repeats the question", repeated / np.maximum(content, 1))
    table.put(
        "only repeats the question", (view.held(view.found.exact & content_word) >= content) & (content > 0)
    )
    table.put("holds no content", content == 0)
    table.put("rare words", view.held(view.found.rarity * content_word) / np.maximum(content, 1))


def _focus_stems(question: Question) -> set[str]:
    return {question.stems[question.words.index(word)] for word in question.focus if word in question.words}


def _nearness(view: _View, table: _Table) -> dict[int, Floats]:
    """Nearness: for each term of the question the closest of its places outside the candidate."""
    passage, found = view.passage, view.found
    position = passage.position
    first, last = position[passage.first], position[passage.end - 1]
    m = len(first)
    near, left, right, clause_share = np.zeros(m), np.zeros(m), np.zeros(m), np.zeros(m)
    nearest, nearest_at = np.full(m, 999.0), np.full(m, -1)
    by_term: dict[int, Floats] = {}
    _, clause_of = np.unique(passage.clause, return_inverse=True)
    clause = clause_of[passage.first]
    for t in range(len(found.weights)):
        places = np.flatnonzero(found.term == t)
        if not len(places):
            continue
        at = position[places]
        low, high = np.searchsorted(at, first), np.searchsorted(at, last, side="right")
        padded = np.concatenate([[-FAR], at, [position[-1] + FAR]])
        before = np.minimum(first - padded[low], 999)
        behind = np.minimum(padded[high + 1] - last, 999)
        distance = np.minimum(before, behind)
        w = found.weights[t]
        by_term[t] = _fade(distance)
        near += w * by_term[t]
        left += w * _fade(before)
        right += w * _fade(behind)
        there = np.zeros(len(position) + 1, dtype=bool)
        there[clause_of[places]] = True
        clause_share += w * there[clause]
        closer = distance < nearest
        nearest = np.where(closer, distance, nearest)
        where = np.where(before <= behind, passage.first - before, passage.end - 1 + behind)
        nearest_at = np.where(closer, where, nearest_at)
    table.put("near the question's words", near)
    table.put("near on the left", left)
    table.put("between the question's words", np.minimum(left, right))
    table.put("near on the right", right)
    table.put("within the clause of the question's words", clause_share)
    table.put("next to a word of the question, left", (view.left_word >= 0) & view.matched[view.left_word])
    table.put("next to a word of the question, right", np.append(view.matched, False)[view.right_word])
    _outer_words(view, table, by_term)
    question = view.question
    if question.subject_asked is True:
        table.put("question's words behind, subject asked", right - left)
    elif question.subject_asked is False:
        table.put("question's words before, object asked", left - right)
    _between(view, table, nearest_at)
    return by_term


def _outer_words(view: _View, table: _Table, by_term: dict[int, Floats]) -> None:
    """Nearness to the question's last content word, and to the first behind the question phrase."""
    question = view.question
    number = {term: i for i, term in enumerate(question.terms)}
    zero = np.zeros(len(view.passage.first))
    if question.content:
        table.put(
            "near the question's last word", by_term.get(number[question.stems[question.content[-1]]], zero)
        )
        outside = [i for i in question.content if i >= question.wh[1]]
        if outside:
            table.put("near the question's first word", by_term.get(number[question.stems[outside[0]]], zero))


def _fade(distance: Ints) -> Floats:
    return np.asarray(np.maximum(1.0 - (distance - 1.0) / _REACH, 0.0))


def _between(view: _View, table: _Table, nearest_at: Ints) -> None:
    passage = view.passage
    n = len(passage.folded)
    marks = np.concatenate([[0], np.cumsum(passage.flags["mark"])])
    verbs = np.concatenate([[0], np.cumsum(np.isin(passage.categories, _FINITE) & ~view.matched)])
    known = nearest_at >= 0
    low = np.clip(np.where(nearest_at < passage.first, nearest_at + 1, passage.end), 0, n)
    high = np.clip(np.where(nearest_at < passage.first, passage.first, nearest_at), 0, n)
    table.put("marks between", np.where(known, np.minimum(marks[high] - marks[low], 4) / 4, 1))
    table.put("verbs between", np.where(known, np.minimum(verbs[high] - verbs[low], 3) / 3, 1))


def _verb(view: _View, table: _Table, near: dict[int, Floats]) -> None:
    """Where the candidate stands by the question's verb: as its subject, or its object."""
    question, passage = view.question, view.passage
    if question.verb is None or question.stems[question.verb] not in question.terms:
        return
    term = question.terms.index(question.stems[question.verb])
    m = len(passage.first)
    table.put("near the question's verb", near.get(term, np.zeros(m)))
    verbal = [p for p in np.flatnonzero(view.found.term == term) if passage.categories[p] in _VERBAL]
    if not verbal:
        return
    agent, patient, direct = np.zeros(m), np.zeros(m), np.zeros(m, dtype=bool)
    position = passage.position
    first, end = position[passage.first], position[passage.end - 1] + 1
    by = passage.flags["by"][passage.first - 1]
    for p in verbal:
        at = position[p]
        participle = passage.categories[p] == category("participle")
        near_before = np.clip(1 - (at - end) / _SLOT_REACH, 0, 1) * (end <= at)
        near_behind = np.clip(1 - (first - at - 1) / _SLOT_REACH, 0, 1) * (first > at)
        if participle and _after_be(passage, int(p)):
            agent = np.maximum(agent, by * near_behind)
            patient = np.maximum(patient, near_before)
        else:
            agent = np.maximum(agent, np.maximum(near_before, by * near_behind * participle))
            patient = np.maximum(patient, near_behind * ~by)
        direct |= view.left_word == p
    by_asked = question.preposition == "by" and question.passive
    if by_asked or (question.subject_asked is True and not question.passive):
        table.put("stands as the verb's subject", agent)
        table.put("stands on the wrong side of the verb", patient)
    elif question.subject_asked is not None and question.subject_asked == question.passive:
        table.put("stands as the verb's object", patient)
        table.put("stands on the wrong side of the verb", agent)
    table.put("directly behind the verb", direct)


_SKIPPED: Final = tuple(category(name) for name in ("adverb", "negation", "auxiliary"))


def _after_be(passage: Passage, place: int) -> bool:
    """Whether a form of be stands before a participle, adverbs between allowed."""
    for k in range(place - 1, max(place - 4, 0), -1):
        if passage.flags["be"][k]:
            return True
        if passage.categories[k] not in _SKIPPED:
            return False
    return False


def _prepositions(view: _View, table: _Table) -> None:
    question, passage = view.question, view.passage
    before = passage.first - 1
    if question.preposition:
        table.put("same preposition", view.words(question.preposition)[before])
    # The word before the gap: the last word of the question, where not the subject is asked for.
    if question.content and (question.subject_asked is False or question.form in {"when", "where", "place"}):
        last = question.stems[question.content[-1]]
        same = np.array([word == last for word in passage.stems], dtype=bool)
        table.put("same word before the gap", same[before] | same[np.maximum(before - 1, 0)])


def _focus(view: _View, table: _Table) -> None:
    question, passage = view.question, view.passage
    if not question.focus or question.focus[-1] not in question.words:
        return
    head = question.stems[question.words.index(question.focus[-1])]
    is_head = np.array([word == head for word in passage.stems], dtype=bool)
    n = len(is_head)
    table.put("holds the noun asked for", view.held(is_head) > 0)
    table.put("ends with the noun asked for", is_head[passage.end - 1])
    table.put("stands before the noun asked for", is_head[np.minimum(passage.end, n - 1)])
    table.put("stands behind the noun asked for", (view.left_word >= 0) & is_head[view.left_word])
    if question.modifier_asked:
        table.put("modifies the noun whose kind is asked", is_head[np.minimum(passage.end, n - 1)])
        table.put("repeats the noun whose kind is asked", is_head[passage.end - 1])
    so_far = np.cumsum(is_head)
    begin = np.searchsorted(passage.part, passage.owner)
    before = passage.first - 1
    table.put(
        "behind the noun asked for and be", passage.flags["be"][before] & (so_far[before] > so_far[begin - 1])
    )
    kind = ANSWER_TYPES.get(question.answer_type)
    if kind:
        table.put("holds another noun of that kind", view.held(view.words(*(kind - set(question.focus)))) > 0)


def _several(view: _View, table: _Table) -> None:
    """Lists where several things are asked for, and single things where one is."""
    question, passage = view.question, view.passage
    if question.kind not in {"what", "which", "who"}:
        return
    shape = passage.shape
    listed = shape[:, _SHAPE["whole list"]] > 0
    joined = shape[:, _SHAPE["holds and"]] > 0
    if question.several == 1:
        table.put("several where one is asked", listed)
        return
    table.put("several where several are asked", listed)
    table.put("one where several are asked", ~joined)
    if question.several > 1:
        items = view.held(passage.flags["joint"]) + 1
        # A comma before the last "and" is no further item.
        serial = np.array(
            [a == "," and b in {"and", "or"} for a, b in pairwise([*passage.folded, ""])], dtype=bool
        )
        table.put("as many as asked", listed & (items - view.held(serial) == question.several))


def _subject(view: _View, table: _Table) -> None:
    passage = view.passage
    # The blank word before a sentence is still the part before's.
    begins = passage.part[passage.first - 1] != passage.part[passage.first]
    begins |= passage.flags["comma"][passage.first - 1]
    noun = (
        passage.shape[:, [_SHAPE[f"whole {k}noun phrase"] for k in ("", "extended ", "full ")]].max(axis=1)
        > 0
    )
    finite = np.isin(passage.categories, _FINITE[:2])
    table.put("subject of its sentence", begins & noun & finite[np.minimum(passage.end, len(finite) - 1)])


def _types(view: _View, table: _Table) -> None:
    wanted, unwanted = _TYPE_SHAPES.get(view.question.answer_type, ((), ()))
    shape = view.passage.shape
    if wanted:
        table.put("expected type", shape[:, [_SHAPE[name] for name in wanted]].max(axis=1))
    if unwanted:
        table.put("other type", shape[:, [_SHAPE[name] for name in unwanted]].max(axis=1))
    if view.question.answer_type == "name" or "name" in view.question.words or "term" in view.question.words:
        table.put("behind a name-giver where a name is asked", shape[:, _SHAPE["after a name-giver"]])
    if view.question.answer_type == "place":
        table.put("name beside a place word", shape[:, _SHAPE["follows a place preposition and is a name"]])


def _definition(view: _View, table: _Table) -> None:
    question, passage, matched = view.question, view.passage, view.matched
    n = len(matched)
    before, two = passage.first - 1, np.maximum(passage.first - 2, 0)
    after, next_but_one = np.minimum(passage.end, n - 1), np.minimum(passage.end + 1, n - 1)
    behind_term, before_term = np.zeros(n, dtype=bool), np.zeros(n, dtype=bool)
    for k in np.flatnonzero(passage.flags["be"]):
        same = passage.part == passage.part[k]
        behind_term[k] = bool((matched & same)[max(0, k - 4) : k].any())
        before_term[k] = bool((matched & same)[k + 1 : k + 6].any())
    table.put("defines the term", behind_term[before])
    table.put("is the subject of be", before_term[after])
    comma = passage.flags["comma"]
    beside = (comma[before] & matched[two]) | (comma[after] & matched[next_but_one])
    if question.form in {"who", "who is", "what is"}:
        beside |= matched[after] & passage.capital[after]
    table.put("stands beside the term", beside)
    table.put("names in brackets", passage.flags["bracket"][before] & matched[two])
    short = {word for word in question.terms if word.isalpha() and len(word) <= 6}
    if question.form == "stands for" or (question.form == "what is" and short):
        initials = [
            _initials(passage, a, b)
            for a, b in zip(passage.first.tolist(), passage.end.tolist(), strict=True)
        ]
        table.put("expands the abbreviation", [len(word) > 1 and word in short for word in initials])


def _initials(passage: Passage, start: int, end: int) -> str:
    """The initials of the capitalised words: "Royal Horse-Racing Board": "rhrb"."""
    if end - start > 8:
        return ""
    parts = [
        part
        for k in range(start, end)
        if passage.capital[k]
        for part in passage.folded[k].split("-")
        if part
    ]  # fmt: skip
    return "".join(part[0] for part in parts)


def _joints(view: _View, table: _Table) -> None:
    """Whether and, or, or a comma joins the candidate to a word of the question."""
    passage, matched = view.passage, view.matched
    joint = passage.flags["joint"]
    n = len(joint)
    left = joint[passage.first - 1] & (view.left_word >= 0) & matched[view.left_word]
    left &= passage.first - view.left_word <= 3
    right = joint[np.minimum(passage.end, n - 1)] & np.append(matched, False)[view.right_word]
    right &= view.right_word - passage.end <= 2
    table.put("coordinated with a word of the question", left | right)


def _sentence(view: _View, table: _Table, standings: Sequence[Standing]) -> None:
    found, owner = view.found, view.passage.owner
    table.put("sentence's share of the question", found.share[owner])
    table.put("context's share of the question", np.maximum(found.context, found.share)[owner])
    if len(found.weights):
        rarest = int(np.argmax(found.weights))
        table.put("sentence lacks the rarest word", ~found.present[owner, rarest])
    table.put("sentence's score", np.array([s.share for s in standings])[owner])
    rank = np.array([s.rank for s in standings])
    table.put("best sentence", (rank == 0)[owner])
    table.put("sentence's rank", (np.minimum(rank, 9) / 9)[owner])
