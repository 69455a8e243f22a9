"""Decides yes or no: whether the sentence found says what the question asks, or the contrary."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from qa.language import lexicon
from qa.language.analysis import AnalysedSentence, category
from qa.questions.analysis import Question
from qa.reading.answer import Evidence
from qa.reading.ranking import Reading

__all__ = ["Verdict", "decide"]

#: Share of the question's words, by weight, that a sentence must have before it can settle it.
NEEDED: Final = 0.6

_REACH: Final = 3
_NOT: Final = frozenset("not n't never no nobody none neither cannot".split())
#: With an infinitive behind them: it was not done.
_IMPLY_NOT: Final = frozenset(
    "failed fails fail failing refused refuses refuse refusing declined declines decline neglected omitted "
    "unable yet unwilling forgot reluctant".split()
)
_NEARLY: Final = frozenset("nearly almost".split())
_VERBAL: Final = tuple(category(name) for name in ("verb", "participle"))
_AHEAD: Final = frozenset("will would shall should may might could can must".split())
#: With an infinitive behind them: it is expected, and not known to have been done.
_PLANS: Final = frozenset(
    "expected due supposed scheduled planned plans plan hopes hope hoped wants want wanted intends intended "
    "promised likely set asked".split()
)

Verdict = tuple[str | None, float, tuple[Evidence, ...], str]


def decide(question: Question, reading: Reading, number: int, known: Callable[[str], bool]) -> Verdict:
    """Decide a yes/no question by its best sentence.

    Parameters
    ----------
    question : Question
    reading : Reading
    number : int
        Which of its sentences settles it.
    known : callable
        Whether a stem occurs in the text.

    Returns
    -------
    (answer, confidence, evidence, reason)
        "Yes", "No" or None; how sure; the rules that spoke; why not, where None.
    """
    sentence = reading.passage.parts[number].sentence
    stems = set(sentence.stems) | {question.terms[i] for i in reading.found.borrowed[number]}
    share = float(reading.found.share[number])
    evidence = [Evidence("words of the question in the sentence", round(share, 2))]
    missing = [name for name in sorted(question.names) if name not in stems]
    if any(not known(name) for name in missing):
        return (
            None,
            0.0,
            (*evidence, Evidence("a name is missing from the text", -1.0)),
            "It mentions no such name",
        )
    opposite = _opposite(question, stems)
    needed = NEEDED - (0.25 if opposite else 0.0)
    if missing or share < needed:
        evidence.append(Evidence("words of the question are missing from the sentence", round(share - 1, 2)))
        return None, share / 2, tuple(evidence), "It does not say whether this is so"
    if _other_number(question, sentence):
        evidence.append(Evidence("a number is another than the question's", -1.0))
        return "No", 0.5 * share, tuple(evidence), ""
    if _only_expected(question, sentence):
        evidence.append(Evidence("it is only planned or expected", -1.0))
        return None, share / 4, tuple(evidence), "It says only that this was planned or expected"
    if _turned_round(question, sentence):
        evidence.append(Evidence("subject and object are the other way round", -1.0))
        return "No", 0.5 * share, tuple(evidence), ""
    negated = _negated(question, sentence) != _asks_the_negative(question, stems)
    no = bool(negated) != opposite
    if negated:
        evidence.append(Evidence("one of the two is negated", -1.0))
    if opposite:
        evidence.append(Evidence("the opposite is said", -1.0))
    return ("No" if no else "Yes"), min(0.9, share), tuple(evidence), ""


def _opposite(question: Question, stems: set[str]) -> bool:
    """Whether a word that means the opposite stands where the question's word is missing."""
    return any(
        question.stems[place] not in stems
        and lexicon.ANTONYMS.get(question.stems[place], frozenset()) & stems
        for place in question.content
    )


def _other_number(question: Question, sentence: AnalysedSentence) -> bool:
    """Whether a number of the question is missing, and the sentence gives another in its place."""
    asked = {word for word in question.words if word[0].isdigit()}
    said = {word for word in sentence.folded if word[0].isdigit()}
    return bool(asked - said) and bool(said - asked)


def _negated(question: Question, sentence: AnalysedSentence) -> bool:
    """Whether a negation, or what implies one, stands right before a verb or noun of the question."""
    asked = set(question.terms)
    for place, word in enumerate(sentence.folded):
        reach = sentence.stems[place + 1 : place + 1 + _REACH]
        if word in _NOT and set(reach) & asked:
            return True
        # "Failed to open", "was nearly sold": it was not, unless that is what is asked.
        if word in question.words or sentence.stems[place] in asked:
            continue
        if word in _IMPLY_NOT and sentence.folded[place + 1 : place + 2] == ["to"] and set(reach) & asked:
            return True
        if word in _NEARLY and _acts(sentence, place + 1) and sentence.stems[place + 1] in asked:
            return True
    return False


def _asks_the_negative(question: Question, stems: set[str]) -> bool:
    """Whether the question is negated; "refuse" in both the question and the sentence negates neither."""
    return any(
        word in lexicon.NEGATIONS and (word in _NOT or stem not in stems)
        for word, stem in zip(question.words, question.stems, strict=True)
    )


def _acts(sentence: AnalysedSentence, place: int) -> bool:
    return place < len(sentence) and sentence.categories[place] in _VERBAL


def _only_expected(question: Question, sentence: AnalysedSentence) -> bool:
    """Whether it is asked what was done, and the sentence says only what was planned or expected."""
    past = question.words[:1] and question.words[0] in {"did", "was", "were", "has", "have", "had"}
    if not past or set(question.words) & (_AHEAD | _PLANS):
        return False
    verbs = {
        question.stems[i] for i in question.content if question.stems[i] not in question.names
    }  # fmt: skip
    for place, stem in enumerate(sentence.stems):
        if stem in verbs and _acts(sentence, place):
            before = sentence.folded[max(place - 3, 0) : place]
            if set(before) & _AHEAD or (
                "to" in before
                and {*before[: before.index("to")], *sentence.folded[max(place - 5, 0) : place - 1]} & _PLANS
            ):
                return True
    return False


def _turned_round(question: Question, sentence: AnalysedSentence) -> bool:
    """Whether the two names around the verb stand the other way round in an active sentence."""
    names = [stem for stem in question.stems if stem in question.names]
    if len(names) < 2 or "by" in sentence.folded or "by" in question.words or "and" in question.words:
        return False
    first, last = names[0], names[-1]
    verbs = [question.stems[i] for i in question.content if question.stems[i] not in names]
    places = {s: i for i, s in reversed(list(enumerate(sentence.stems)))}
    verb = next((places[v] for v in verbs if v in places), None)
    if first == last or verb is None or first not in places or last not in places:
        return False
    return places[last] < verb < places[first]
