"""Decides yes or no: whether the sentence found says what the question asks, or the contrary."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from qa.language import lexicon
from qa.language.analysis import AnalysedSentence
from qa.questions.analysis import Question
from qa.reading.answer import Evidence
from qa.reading.ranking import Reading

__all__ = ["Verdict", "decide"]

#: Share of the question's words, by weight, that a sentence must have before it can settle it.
NEEDED: Final = 0.6

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
    if _turned_round(question, sentence):
        evidence.append(Evidence("subject and object are the other way round", -1.0))
        return "No", 0.5 * share, tuple(evidence), ""
    negated = _negated(question, sentence) != bool(set(question.words) & lexicon.NEGATIONS)
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
    """Whether a negation stands right before a verb or noun of the question, or heads its clause."""
    for place, word in enumerate(sentence.folded):
        if word in {"not", "n't", "never", "no", "nobody", "none", "neither", "cannot"} and set(
            sentence.stems[place + 1 : place + 4]
        ) & set(question.terms):
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
