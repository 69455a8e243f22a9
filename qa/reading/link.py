"""Rules about a candidate and the question: nearness, order, verb, noun asked for, type, repetition."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from qa.language import lexicon
from qa.language.analysis import AnalysedSentence, category
from qa.questions.analysis import Question
from qa.questions.tables import ANSWER_TYPES
from qa.reading.candidates import Spans
from qa.reading.shape import SHAPE_RULES

__all__ = ["LINK_RULES", "LinkRule", "Standing", "Matches", "link_matrix", "match"]

Values = npt.NDArray[np.float32]
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
    LinkRule("sentence lacks the rarest word", "the question's rarest word is missing from the sentence"),
    LinkRule("sentence's score", "the retriever's score of its sentence, as a share of the best"),
    LinkRule("best sentence", "its sentence is the best one found"),
    LinkRule("sentence's rank", "how far down the list its sentence stands"),
    LinkRule("marks between", "commas and brackets between it and the nearest word of the question"),
    LinkRule("verbs between", "verbs between it and the nearest word of the question"),
    LinkRule("name beside a place word", "where a place is asked for: a name behind in, at, near, from"),
    LinkRule("is the subject of be", "it stands before a form of be that the term asked about follows"),
    LinkRule("coordinated with a word of the question", "and, or a comma joins it to a word of the question"),
)  # fmt: skip

_INDEX: Final = {rule.name: i for i, rule in enumerate(LINK_RULES)}
_SHAPE: Final = {rule.name: i for i, rule in enumerate(SHAPE_RULES)}
_BE: Final = frozenset("is are was were be been being 's means".split())
_REACH: Final = 12.0

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
    "name": (("whole name", "whole quotation", "whole bare noun phrase"), ("holds a date",)),
    "definition": (("begins with a determiner", "whole full noun phrase", "whole extended noun phrase"), ("whole number",)),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Standing:
    """How a sentence stands among those found: its rank from 0, and its share of the best score."""

    rank: int
    share: float


@dataclass(frozen=True, slots=True, eq=False)
class Matches:
    """Which words of a sentence are the question's.

    Parameters
    ----------
    weight : ndarray of float, shape (n_words,)
        The term's share of the weight of the question, 0 where the word is not the question's.
    term : ndarray of int, shape (n_words,)
        Number of the question's term, -1 where none.
    weights : ndarray of float, shape (n_terms,)
        Share of each term in the question.
    """

    weight: Floats
    term: npt.NDArray[np.int16]
    weights: Floats

    @property
    def share(self) -> float:
        """Share of the question's weight that the sentence has."""
        present = np.unique(self.term[self.term >= 0])
        return float(self.weights[present].sum())


def match(question: Question, sentence: AnalysedSentence, idf: Mapping[str, float]) -> Matches:
    """Find the question's words in a sentence."""
    terms = question.terms
    raw = np.array([idf.get(term, 1.0) for term in terms], dtype=float)
    weights = raw / raw.sum() if len(raw) else raw
    number = {term: i for i, term in enumerate(terms)}
    term = np.array([number.get(word, -1) for word in sentence.stems], dtype=np.int16)
    weight = np.where(term >= 0, weights[term], 0.0) if len(weights) else np.zeros(len(sentence))
    return Matches(weight, term, weights)


def link_matrix(question: Question, spans: Spans, shape: Values, found: Matches, standing: Standing) -> Values:
    """The values of all `LINK_RULES` for all candidates of a sentence.

    Returns
    -------
    ndarray of float32, shape (n_candidates, n_rules)
    """
    s = spans.sentence
    n, m = len(s), len(spans)
    out = np.zeros((m, len(LINK_RULES)), dtype=np.float32)
    first, end = spans.start, spans.end
    f, codes = s.folded, s.categories

    def put(name: str, values: npt.ArrayLike) -> None:
        out[:, _INDEX[name]] = values

    small = np.array([w in lexicon.FUNCTION_WORDS or not w[0].isalnum() for w in f], dtype=bool)
    matched = found.term >= 0
    focus = {q for q in question.focus}
    focus_stems = {question.stems[question.words.index(w)] for w in focus if w in question.words}
    head = question.stems[question.words.index(question.focus[-1])] if question.focus and question.focus[-1] in question.words else ""

    def count(flags: npt.NDArray[np.generic]) -> Floats:
        sums = np.concatenate([[0.0], np.cumsum(flags)])
        return np.asarray(sums[end] - sums[first])

    content = count(~small)
    is_focus = np.array([w in focus_stems for w in s.stems], dtype=bool)
    repeated = count(matched & ~is_focus)
    put("repeats the question", repeated / np.maximum(content, 1))
    put("only repeats the question", (repeated + count(matched & is_focus) >= content) & (content > 0))
    put("holds no content", content == 0)

    # Nearness: for each term of the question the closest of its places outside the candidate.
    near = np.zeros(m)
    left = np.zeros(m)
    right = np.zeros(m)
    clause_share = np.zeros(m)
    by_term: dict[int, Floats] = {}
    clause = _clause_numbers(s)
    nearest = np.full(m, n, dtype=float)
    nearest_at = np.full(m, -1)
    for t in np.unique(found.term[matched]):
        places = np.flatnonzero(found.term == t)
        before = np.where(places[None, :] < first[:, None], first[:, None] - places[None, :], 999).min(axis=1)
        behind = np.where(places[None, :] >= end[:, None], places[None, :] - end[:, None] + 1, 999).min(axis=1)
        distance = np.minimum(before, behind)
        value = np.clip(1.0 - (distance - 1) / _REACH, 0, 1)
        by_term[int(t)] = value
        w = found.weights[t]
        near += w * value
        left += w * np.clip(1.0 - (before - 1) / _REACH, 0, 1)
        right += w * np.clip(1.0 - (behind - 1) / _REACH, 0, 1)
        clause_share += w * (clause[places][None, :] == clause[first][:, None]).any(axis=1)
        closer = distance < nearest
        nearest = np.where(closer, distance, nearest)
        at = np.where(before <= behind, first - before, end - 1 + behind)
        nearest_at = np.where(closer, at, nearest_at)
    put("near the question's words", near)
    put("near on the left", left)
    put("near on the right", right)
    put("within the clause of the question's words", clause_share)

    # The next content word on either side.
    skip_left = _previous_content(small)
    skip_right = _next_content(small)
    left_word = skip_left[first]
    right_word = skip_right[end]
    is_left = (left_word >= 0) & matched[left_word]
    is_right = (right_word < n) & np.append(matched, False)[right_word]
    put("next to a word of the question, left", is_left)
    put("next to a word of the question, right", is_right)

    stems = question.stems
    terms = {term: i for i, term in enumerate(question.terms)}
    zero = np.zeros(m)
    if question.content:
        last_term = terms[stems[question.content[-1]]]
        put("near the question's last word", by_term.get(last_term, zero))
        outside = [i for i in question.content if i >= question.wh[1]]
        if outside:
            put("near the question's first word", by_term.get(terms[stems[outside[0]]], zero))
    if question.subject_asked is True:
        put("question's words behind, subject asked", right - left)
    elif question.subject_asked is False:
        put("question's words before, object asked", left - right)

    _verb(question, spans, found, terms, by_term, put, skip_left)
    if question.preposition:
        same = np.array([w == question.preposition for w in f], dtype=bool)
        put("same preposition", (first > 0) & same[np.maximum(first - 1, 0)])
    _gap(question, spans, put)

    if head:
        is_head = np.array([w == head for w in s.stems], dtype=bool)
        put("holds the noun asked for", count(is_head) > 0)
        put("ends with the noun asked for", is_head[end - 1])
        put("stands before the noun asked for", np.append(is_head, False)[np.minimum(end, n)])
        put("stands behind the noun asked for", (left_word >= 0) & is_head[left_word])
        be_before = np.array([w in _BE for w in f], dtype=bool)
        previous = np.maximum(first - 1, 0)
        put("behind the noun asked for and be", (first > 0) & be_before[previous] & (np.cumsum(is_head)[previous] > 0))
    kind = ANSWER_TYPES.get(question.answer_type)
    if kind and question.focus:
        alike = np.array([w in kind and w not in focus for w in f], dtype=bool)
        put("holds another noun of that kind", count(alike) > 0)

    wanted, unwanted = _TYPE_SHAPES.get(question.answer_type, ((), ()))
    if wanted:
        put("expected type", shape[:, [_SHAPE[name] for name in wanted]].max(axis=1))
    if unwanted:
        put("other type", shape[:, [_SHAPE[name] for name in unwanted]].max(axis=1))

    _definition(question, spans, found, put)
    put("sentence's share of the question", found.share)
    if len(found.weights):
        put("sentence lacks the rarest word", float(not (found.term == int(np.argmax(found.weights))).any()))
    put("sentence's score", standing.share)
    put("best sentence", float(standing.rank == 0))
    put("sentence's rank", min(standing.rank, 9) / 9)

    marks = np.concatenate([[0], np.cumsum(np.array([w in {",", "(", ")", ";", ":"} for w in f]))])
    verbs = np.concatenate([[0], np.cumsum(np.isin(codes, [category("verb"), category("auxiliary"), category("participle")]) & ~matched)])
    known = nearest_at >= 0
    low = np.where(nearest_at < first, nearest_at + 1, end)
    high = np.where(nearest_at < first, first, nearest_at)
    low, high = np.clip(low, 0, n), np.clip(high, 0, n)
    put("marks between", np.where(known, np.minimum(marks[high] - marks[low], 4) / 4, 1))
    put("verbs between", np.where(known, np.minimum(verbs[high] - verbs[low], 3) / 3, 1))
    if question.answer_type == "place":
        put("name beside a place word", shape[:, _SHAPE["follows a place preposition and is a name"]])
    joined = np.array([w in {"and", "or", ",", "as", "well"} for w in f], dtype=bool)
    before_joined = (first > 1) & joined[np.maximum(first - 1, 0)] & is_left & (first - left_word <= 3)
    behind_joined = (end < n - 1) & joined[np.minimum(end, n - 1)] & is_right & (right_word - end <= 2)
    put("coordinated with a word of the question", before_joined | behind_joined)
    return out


def _clause_numbers(s: AnalysedSentence) -> npt.NDArray[np.int32]:
    """Number of the clause that each word is in: cut at marks and subordinators."""
    cuts = np.array(
        [w in {",", ";", ":", "(", ")", "–", "—", "--"} for w in s.words], dtype=bool
    ) | np.isin(s.categories, [category("subordinator"), category("wh")])
    return np.asarray(np.cumsum(cuts), dtype=np.int32)


def _previous_content(small: npt.NDArray[np.bool_]) -> npt.NDArray[np.int64]:
    """For each position the nearest content word before it; -1 where none."""
    n = len(small)
    places = np.where(~small, np.arange(n), -1)
    return np.concatenate([[-1], np.maximum.accumulate(places)])


def _next_content(small: npt.NDArray[np.bool_]) -> npt.NDArray[np.int64]:
    """For each position the nearest content word at or after it; n where none."""
    n = len(small)
    places = np.where(~small, np.arange(n), n)
    return np.concatenate([np.minimum.accumulate(places[::-1])[::-1], [n]])


def _verb(question, spans, found, terms, by_term, put, skip_left) -> None:  # type: ignore[no-untyped-def]
    s = spans.sentence
    first, end = spans.start, spans.end
    if question.verb is None or question.stems[question.verb] not in terms:
        return
    term = terms[question.stems[question.verb]]
    put("near the question's verb", by_term.get(term, np.zeros(len(spans))))
    places = np.flatnonzero(found.term == term)
    verbal = [p for p in places if s.categories[p] in (category("verb"), category("participle"), category("gerund"))]
    if not len(verbal):
        return
    agent = np.zeros(len(spans))
    patient = np.zeros(len(spans))
    direct = np.zeros(len(spans))
    for p in verbal:
        passive = s.categories[p] == category("participle") and _after_be(s, p)
        before = (end <= p) & (p - end <= 8)
        behind = (first > p) & (first - p <= 8)
        by = behind & np.array([i > 0 and s.folded[i - 1] == "by" for i in first])
        near_before = np.clip(1 - (p - end) / 8, 0, 1) * before
        near_behind = np.clip(1 - (first - p - 1) / 8, 0, 1) * behind
        if passive:
            agent = np.maximum(agent, by * near_behind)
            patient = np.maximum(patient, near_before)
        else:
            agent = np.maximum(agent, np.maximum(near_before, by * near_behind * (s.categories[p] == category("participle"))))
            patient = np.maximum(patient, near_behind * ~by)
        direct = np.maximum(direct, skip_left[first] == p)
    wants_agent = (question.subject_asked is True and not question.passive) or (question.preposition == "by" and question.passive)
    wants_patient = (question.subject_asked is False and not question.passive) or (question.subject_asked is True and question.passive)
    if wants_agent:
        put("stands as the verb's subject", agent)
        put("stands on the wrong side of the verb", patient)
    elif wants_patient:
        put("stands as the verb's object", patient)
        put("stands on the wrong side of the verb", agent)
    put("directly behind the verb", direct)


def _after_be(s: AnalysedSentence, place: int) -> bool:
    for k in range(place - 1, max(place - 4, -1), -1):
        if s.folded[k] in _BE:
            return True
        if s.categories[k] not in (category("adverb"), category("negation"), category("auxiliary")):
            return False
    return False


def _gap(question: Question, spans: Spans, put) -> None:  # type: ignore[no-untyped-def]
    """The word before the gap: the last word of the question where the object is asked for."""
    if question.subject_asked is not False and question.form not in {"when", "where", "place"}:
        return
    if not question.content:
        return
    last = question.stems[question.content[-1]]
    s = spans.sentence
    same = np.array([w == last for w in s.stems], dtype=bool)
    one = (spans.start > 0) & same[np.maximum(spans.start - 1, 0)]
    two = (spans.start > 1) & same[np.maximum(spans.start - 2, 0)]
    put("same word before the gap", one | two)


def _definition(question: Question, spans: Spans, found: Matches, put) -> None:  # type: ignore[no-untyped-def]
    s = spans.sentence
    n = len(s)
    first, end = spans.start, spans.end
    matched = found.term >= 0
    be = np.array([w in _BE for w in s.folded], dtype=bool)
    previous = np.maximum(first - 1, 0)
    # "term is CANDIDATE", a short bracket or adverb between allowed.
    term_before_be = np.zeros(n, dtype=bool)
    term_after_be = np.zeros(n + 1, dtype=bool)
    for k in np.flatnonzero(be):
        term_before_be[k] = bool(matched[max(0, k - 4) : k].any())
        term_after_be[k] = bool(matched[k + 1 : k + 6].any())
    put("defines the term", (first > 0) & be[previous] & term_before_be[previous])
    put("is the subject of be", (end < n) & np.append(be, False)[end] & term_after_be[end])
    comma = np.array([w == "," for w in s.folded], dtype=bool)
    two = np.maximum(first - 2, 0)
    beside = (first > 1) & comma[previous] & matched[two]
    after = np.minimum(end + 1, n - 1)
    beside |= (end < n - 1) & comma[np.minimum(end, n - 1)] & matched[after]
    touching = (end < n) & np.append(matched, False)[np.minimum(end, n)] & s.capital[np.minimum(end, n - 1)]
    put("stands beside the term", beside | (touching & (question.form in {"who", "what is"})))
    bracket = np.array([w in {"(", "["} for w in s.folded], dtype=bool)
    put("names in brackets", (first > 1) & bracket[previous] & matched[two])
    if question.answer_type == "expansion" or question.form == "what is":
        short = {question.words[i] for i in question.content if question.words[i].isalpha() and len(question.words[i]) <= 6}
        initials = ["".join(_initials(s.words[a:b])) for a, b in zip(first.tolist(), end.tolist(), strict=True)]
        put("expands the abbreviation", [len(word) > 1 and word in short for word in initials])


def _initials(words: list[str]) -> list[str]:
    out = []
    for word in words:
        for part in word.replace("-", " ").split():
            if part[0].isupper():
                out.append(part[0].lower())
    return out
