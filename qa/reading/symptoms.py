"""What stands behind the symptom that is asked about: "Both lights flash. ‹The drip tray is full.›".

Manuals and leaflets tell what may be wrong in the first sentence of a paragraph, and behind it why that is so
and what to do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from qa.corpus.article import Sentence
from qa.hints import Final
from qa.language.analysis import analyse_sentence
from qa.language.closed_classes import NEGATORS, word_set
from qa.language.tokens import tokenize
from qa.questions.advice import symptom_asked
from qa.questions.question import Question
from qa.reading.answer import Answer
from qa.reading.entries import content_terms
from qa.reading.instructed import instructs
from qa.reading.posed import is_posed
from qa.reading.whole import given_whole
from qa.retrieval.lexicon import synonyms

__all__ = ["read_behind_symptom"]

#: A symptom has at most so many words; a text has a list of them from so many on.
_LONGEST: Final = 9
_LEAST: Final = 2
_NEGATIVE: Final = NEGATORS | word_set(
    "won't doesn't isn't don't aren't can't hasn't haven't no never nothing"
)
_WAYS: Final = word_set("on off up down in out")
_IDLE: Final = content_terms("so too very always keep keeps suddenly still properly enough")


def read_behind_symptom(
    question: Question, sentences: Sequence[Sentence], *, asked: str, resolved: str
) -> Answer | None:
    """The cause or the remedy behind the only symptom that is the case asked about.

    Parameters
    ----------
    question : Question
    sentences : sequence of Sentence
        Of one article.
    asked, resolved : str
        As typed, and as it stands alone.

    Returns
    -------
    Answer or None
        None where the text has no list of symptoms, or none of them is the one.
    """
    wanted = symptom_asked(question.text)
    listed = list(_symptoms(sentences))
    if wanted is None or len(listed) < _LEAST:
        return None
    given = content_terms(sentences[0].article.title) if sentences[0].article else frozenset()
    fitting = [(one, behind) for one, behind in listed if _is_the_case(wanted.case, one.text, given)]
    if len(fitting) != 1:
        return None
    symptom, behind = fitting[0]
    steps = [_is_instruction(one.text) for one in behind]
    if wanted.remedy:
        told = behind[steps.index(True)] if True in steps else behind[0]
    elif steps[0]:
        return None  # what to do tells no cause
    else:
        told = behind[0]
    why = "it stands behind the symptom that is asked about"
    return given_whole(question, told, symptom, why=why, asked=asked, resolved=resolved)


def _symptoms(sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, list[Sentence]]]:
    """The short sentences with which paragraphs begin, each with those behind it in its paragraph."""
    for _, together in groupby(sentences, key=lambda one: one.paragraph):
        first, *behind = together
        short = 1 < len(first.text.split()) <= _LONGEST
        if short and behind and not is_posed(first.text) and not _is_instruction(first.text):
            yield first, behind


def _is_instruction(text: str) -> bool:
    sentence = analyse_sentence(text)
    return instructs(sentence, 0, led=False)


def _is_the_case(case: str, symptom: str, given: frozenset[str]) -> bool:
    """Whether a sentence tells just the case, over words of the title and synonyms."""
    own, told = (content_terms(text) - given - _IDLE for text in (case, symptom))
    if not own or _signs(case) != _signs(symptom):
        return False
    return _covers(own, told) and _covers(told, own)


def _covers(these: frozenset[str], those: frozenset[str]) -> bool:
    return all(
        one in those or not synonyms(one).isdisjoint(those) or any(one in synonyms(other) for other in those)
        for one in these
    )


def _signs(text: str) -> tuple[bool, frozenset[str]]:
    """Whether it is denied, and the particles: "does not switch on" is another fault than "switches off"."""
    words = {token.text.lower().replace("’", "'") for token in tokenize(text)}
    denied = not _NEGATIVE.isdisjoint(words) or any(word.endswith("n't") for word in words)
    return denied, frozenset(words & _WAYS)
