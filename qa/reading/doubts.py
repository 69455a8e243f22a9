"""Reasons to doubt the best candidate: what the text lacks, or says otherwise than the question.

Each doubt is a value between 0 and 1 for the question and the best candidate; the fitted weights turn
them into the probability that the answer is right. The reason given for an abstention is the
doubt that speaks loudest.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from qa.language import lexicon
from qa.language.analysis import AnalysedSentence
from qa.language.forms import term
from qa.questions.analysis import Question
from qa.reading.answer import Evidence
from qa.reading.link import LINK_RULES
from qa.reading.ranking import Ranking
from qa.reading.shape import SHAPE_RULES

__all__ = ["DOUBTS", "Doubt", "confidence", "doubt_values", "weigh_doubts"]


class Doubt(NamedTuple):
    """A doubt: its name, what it looks for, and what a person is told."""

    name: str
    looks_for: str
    told: str


DOUBTS: Final = (
    Doubt("the candidates disagree", "expected F1 of the best candidate, taken from 1", "Nothing in it fits well enough"),
    Doubt("a rival is close", "confidence of the best candidate that shares no word with it", "Several answers fit equally well"),
    Doubt("the rules are lukewarm", "the score of the best candidate, squashed to 0..1, taken from 1", "Nothing in it fits well enough"),
    Doubt("words of the question are missing from the sentence", "their share by weight", "It does not speak of this"),
    Doubt("words of the question are missing from the text", "their share by weight", "It does not speak of this"),
    Doubt("a name is missing from the sentence", "share of the question's names", "It does not connect the name with this"),
    Doubt("a name is missing from the text", "share of the question's names", "It mentions no such name"),
    Doubt("a number is missing from the sentence", "a year or number of the question does not stand there", "It gives another year or number"),
    Doubt("a number is missing from the text", "nor anywhere else", "It does not mention that year or number"),
    Doubt("the verb is missing", "the question's verb does not stand in the sentence", "It does not say that this happened"),
    Doubt("only the question is negated", "not, never and the like stand in the question and not in the sentence", "It says nothing of the kind in the negative"),
    Doubt("only the sentence is negated", "not, never and the like stand in the sentence and not in the question", "It says so with a negation"),
    Doubt("more than one word is missing", "two or more of the question's content words", "It does not speak of this"),
    Doubt("a word stands only elsewhere", "share of the question's words, by weight, that other sentences have", "It does not connect the two"),
    Doubt("another form of the word", "share of the question's words that stand there in another form only", "It says it in other words"),
    Doubt("short common thread", "the longest run of the question's words in the same order, as a share of them, taken from 1", "It does not connect the two"),
    Doubt("the word before the gap is elsewhere", "the question's last word does not stand close to the candidate", "It does not connect the two"),
    Doubt("the question's first word is far", "the word behind the question phrase does not stand close to the candidate", "It does not connect the two"),
    Doubt("little margin", "share of the best candidate in the softmax, taken from 1", "Several answers fit equally well"),
    Doubt("a synonym stands in for a word", "share of the question's words, by weight, found through a synonym or a derived word", "It says it in other words"),
    Doubt("outside the clause", "share of the question's words that stand outside the candidate's clause", "It does not connect the two"),
    Doubt("the opposite is said", "a word that means the opposite stands in place of the question's", "It says the opposite"),
    Doubt("the expected type is missing", "the candidate is not of the type asked for", "It gives nothing of the kind asked for"),
    Doubt("no date or number where one is asked", "a date, duration, amount or count is asked for, and the candidate is none", "It gives no date or number for this"),
    Doubt("a wrong type", "the candidate is of a type that the question does not want", "It gives nothing of the kind asked for"),
    Doubt("a qualifier is missing", "first, only, largest and the like stand in the question only", "It does not say which one"),
    Doubt("the noun asked for is missing", "neither in the sentence nor as the candidate's kind", "It gives nothing of the kind asked for"),
    Doubt("far from the question's words", "the candidate stands far from them", "It does not connect the two"),
    Doubt("on the wrong side of the verb", "subject and object are the other way round", "It says it the other way round"),
    Doubt("only repeats the question", "the candidate's words are the question's", "Nothing in it fits well enough"),
    Doubt("the sentence matches weakly", "the retriever's score as a share of what is possible, taken from 1", "It does not speak of this"),
    Doubt("another sentence matches as well", "score of the second sentence as a share of the first", "Several sentences fit equally well"),
    Doubt("few words to go by", "one over the number of the question's words", "The question gives little to look for"),
    Doubt("the question's phrases are broken up", "neighbours in the question that are not near each other in the sentence", "It does not connect the two"),
    Doubt("the question's phrases are turned round", "neighbours in the question that stand in the other order", "It says it the other way round"),
)  # fmt: skip

_PLACE: Final = {doubt.name: i for i, doubt in enumerate(DOUBTS)}
_LINK: Final = {rule.name: len(SHAPE_RULES) + i for i, rule in enumerate(LINK_RULES)}
_COUNTED: Final = frozenset("date duration quantity number money percent".split())
_TYPED: Final = frozenset(
    "person organisation place date duration frequency quantity number money percent reason".split()
)


class _Sentence(NamedTuple):
    """The sentence of the best candidate, and what it has of the question (see `Matches`)."""

    analysed: AnalysedSentence
    term: npt.NDArray[np.int64]
    present: npt.NDArray[np.bool_]
    share: float


def doubt_values(
    question: Question, ranking: Ranking, weigh: Callable[[str], float], known: Callable[[str], bool]
) -> npt.NDArray[np.float64]:
    """The values of all `DOUBTS` for the best candidate.

    Parameters
    ----------
    question : Question
    ranking : Ranking
        With at least one candidate.
    weigh : callable
        From a stem to its inverse document frequency.
    known : callable
        Whether a stem occurs in the text at all.

    Returns
    -------
    ndarray of float64, shape (n_doubts,)
    """
    out = np.zeros(len(DOUBTS))
    best = ranking.candidates[0]
    reading = ranking.reading
    features = reading.features[ranking.rows[0]]
    owner = int(reading.passage.owner[ranking.rows[0]])
    sentence = _Sentence(
        reading.passage.parts[owner].sentence,
        np.array(reading.found.term)[reading.passage.part == owner],
        reading.found.present[owner],
        float(reading.found.share[owner]),
    )

    def put(name: str, value: float) -> None:
        out[_PLACE[name]] = min(max(float(value), 0.0), 1.0)

    put("the candidates disagree", 1 - best.confidence)
    own = set(best.text.lower().split())
    rivals = [c.confidence for c in ranking.candidates[1:] if not own & set(c.text.lower().split())]
    put("a rival is close", max(rivals, default=0.0) / max(best.confidence, 1e-9))
    put("the rules are lukewarm", 1 - best.score / 20.0)
    put("little margin", 1 - ranking.margin)
    _missing_words(question, sentence, weigh, known, put)
    put(
        "the expected type is missing",
        question.answer_type in _TYPED and not features[_LINK["expected type"]],
    )
    counted = question.answer_type in _COUNTED and not features[_LINK["expected type"]]
    put("no date or number where one is asked", counted)
    put("a wrong type", features[_LINK["other type"]])
    stems = set(sentence.analysed.stems)
    if question.focus:
        head = term(question.focus[-1])
        alike = features[_LINK["holds another noun of that kind"]] or features[_LINK["expected type"]]
        put("the noun asked for is missing", head not in stems and not alike)
    put("the word before the gap is elsewhere", 1 - features[_LINK["near the question's last word"]])
    put("the question's first word is far", 1 - features[_LINK["near the question's first word"]])
    put("outside the clause", 1 - features[_LINK["within the clause of the question's words"]])
    put("far from the question's words", 1 - features[_LINK["near the question's words"]])
    put("on the wrong side of the verb", features[_LINK["stands on the wrong side of the verb"]])
    put("only repeats the question", features[_LINK["only repeats the question"]])
    possible = sum(weigh(term) for term in question.terms) or 1.0
    score = reading.hits[owner].score
    put("the sentence matches weakly", 1 - score / possible)
    others = [hit.score for number, hit in enumerate(reading.hits) if number != owner]
    put("another sentence matches as well", max(others, default=0.0) / max(score, 1e-9))
    put("few words to go by", 1 / max(len(question.terms), 1))
    _phrases(question, sentence, put)
    return out


def _missing_words(
    question: Question,
    sentence: _Sentence,
    weigh: Callable[[str], float],
    known: Callable[[str], bool],
    put: Callable[[str, float], None],
) -> None:
    analysed = sentence.analysed
    stems = set(analysed.stems) | {
        term for term, there in zip(question.terms, sentence.present, strict=True) if there
    }
    put("words of the question are missing from the sentence", 1 - sentence.share)
    total = sum(weigh(term) for term in question.terms) or 1.0
    put(
        "words of the question are missing from the text",
        sum(weigh(t) for t in question.terms if not known(t)) / total,
    )
    names = sorted(question.names)
    if names:
        put("a name is missing from the sentence", sum(name not in stems for name in names) / len(names))
        put("a name is missing from the text", sum(not known(name) for name in names) / len(names))
    numbers = [word for word in question.words if word[0].isdigit()]
    if numbers:
        put(
            "a number is missing from the sentence",
            sum(n not in analysed.folded for n in numbers) / len(numbers),
        )
        put("a number is missing from the text", sum(not known(term(n)) for n in numbers) / len(numbers))
    if question.verb is not None and question.verb in question.content:
        put("the verb is missing", question.stems[question.verb] not in stems)
    asked, said = set(question.words), set(analysed.folded)
    asked_not, said_not = bool(asked & lexicon.NEGATIONS), bool(said & lexicon.NEGATIONS)
    put("only the question is negated", asked_not and not said_not)
    put("only the sentence is negated", said_not and not asked_not)
    missing = [term for term in question.terms if term not in stems]
    missing_words = [term for term in question.terms if term in stems and term not in set(analysed.stems)]
    put("more than one word is missing", len(missing) > 1)
    put("a synonym stands in for a word", sum(weigh(t) for t in missing_words) / total)
    put("a word stands only elsewhere", sum(weigh(t) for t in missing if known(t)) / total)
    exact = [question.words[i] in said for i in question.content if question.stems[i] in stems]
    put("another form of the word", 1 - sum(exact) / len(exact) if exact else 0)
    opposite = any(
        stem not in stems
        and (lexicon.ANTONYMS.get(stem, _NONE) & stems or _prefixed(word) & said)
        for word, stem in zip(question.words, question.stems, strict=True)
        if word not in lexicon.FUNCTION_WORDS or stem in lexicon.ANTONYMS
    )  # fmt: skip
    put("the opposite is said", opposite)
    qualifiers = [w for w in asked & lexicon.QUALIFIERS if w not in said]
    put("a qualifier is missing", bool(qualifiers))


_NONE: Final[frozenset[str]] = frozenset()
_PREFIXES: Final = ("un", "non-", "in", "im", "dis", "ir", "il")


def _prefixed(word: str) -> set[str]:
    """The words that negate a word by a prefix, or that it negates: "happy" and "unhappy"."""
    bare = {word[len(p) :] for p in _PREFIXES if word.startswith(p) and len(word) > len(p) + 4}
    return {prefix + word for prefix in _PREFIXES} | bare if len(word) > 3 else set()


def _phrases(question: Question, sentence: _Sentence, put: Callable[[str, float], None]) -> None:
    """Whether neighbours in the question are near in the sentence too, and in the same order."""
    numbers = {term: i for i, term in enumerate(question.terms)}
    term = sentence.term
    pairs = broken = turned = 0
    for left, right in zip(question.content, question.content[1:], strict=False):
        if right - left > 2 or question.stems[left] == question.stems[right]:
            continue
        pairs += 1
        a = np.flatnonzero(term == numbers[question.stems[left]])
        b = np.flatnonzero(term == numbers[question.stems[right]])
        if not len(a) or not len(b):
            broken += 1
            continue
        gaps = (b[None, :] - a[:, None]).ravel()
        nearest = gaps[np.argmin(np.abs(gaps))]
        broken += abs(nearest) > 4
        turned += nearest < 0
    order = [numbers[question.stems[i]] for i in question.content]
    put("short common thread", 1 - _common(order, [int(t) for t in term if t >= 0]) / max(len(order), 1))
    if pairs:
        put("the question's phrases are broken up", broken / pairs)
        put("the question's phrases are turned round", turned / pairs)


def _common(left: list[int], right: list[int]) -> int:
    """Length of the longest common subsequence."""
    row = [0] * (len(right) + 1)
    for a in left:
        diagonal = 0
        for j, b in enumerate(right, 1):
            diagonal, row[j] = row[j], diagonal + 1 if a == b else max(row[j], row[j - 1])
    return row[-1]


def weigh_doubts(values: npt.NDArray[np.float64], weights: Mapping[str, float]) -> tuple[Evidence, ...]:
    """The doubts that count, each with its weight, loudest first."""
    parts = [(doubt.name, float(values[i]) * weights.get(doubt.name, 0.0)) for i, doubt in enumerate(DOUBTS)]
    return tuple(
        Evidence(name, round(part, 2))
        for name, part in sorted(parts, key=lambda p: p[1])
        if abs(part) >= 0.05
    )


def confidence(values: npt.NDArray[np.float64], weights: Mapping[str, float]) -> float:
    """Probability that the best candidate is right: logistic in the weighted doubts."""
    total = weights.get("bias", 0.0) + sum(
        weights.get(doubt.name, 0.0) * values[i] for i, doubt in enumerate(DOUBTS)
    )
    return float(1 / (1 + np.exp(-np.clip(total, -30, 30))))
