"""The role that a yes/no question asks of its subject: it does something, or something is done to it."""

from __future__ import annotations

from qa.hints import Final
from qa.language import lexicon
from qa.language.analysis import AnalysedSentence, analyse_sentence
from qa.language.categories import NOMINAL, NOUN_PHRASE, category
from qa.language.closed_classes import BE, word_set
from qa.questions.asserting import statement_start
from qa.reading.subjects import agent
from qa.reading.yes_no.statement import Statement

__all__ = [
    "asked_agent",
    "asked_objects",
    "asks_object",
    "asks_passive",
    "head_terms",
    "question_of",
    "verb_place",
]

#: How what is behind be in the passive may be tagged.
_PARTICIPLES: Final = frozenset(("VVN", "VVD"))
_JOINING: Final = word_set("and or ,")


def question_of(said: Statement) -> AnalysedSentence:
    """The question as a sentence."""
    return analyse_sentence(said.question.text)


def verb_place(said: Statement) -> int:
    """Where the predicate stands in the question; its end where it has none."""
    stems = said.question.stems
    return max((i for i, stem in enumerate(stems) if stem == said.asserted.predicate), default=len(stems))


def head_terms(said: Statement) -> frozenset[str]:
    """Terms of the subject without those of what a preposition joins to it, or of whose it is."""
    analysed, verb = question_of(said), verb_place(said)
    terms: list[str] = []
    codes = analysed.categories.tolist()
    for i in range(verb):
        if said.question.stems[i] not in said.asserted.subject:
            if terms and codes[i] in {category("preposition"), category("of")}:
                break
            if codes[i] == category("genitive"):
                terms.clear()
            continue
        terms.append(said.question.stems[i])
    return frozenset(terms) or said.asserted.subject


def asks_passive(said: Statement) -> bool:
    """Whether it asks what is done to the subject: "Was the mill sold?"."""
    words, verb = said.question.words, verb_place(said)
    if question_of(said).tags[verb] not in _PARTICIPLES:
        return False
    begin = next((i for i, word in enumerate(words) if word in lexicon.AUXILIARIES), 0)
    asserts = statement_start(words)  # "Is it true that the mill closed?"
    return (words[begin] in BE and not asserts) or not BE.isdisjoint(words[max(asserts, begin + 1) : verb])


def asks_object(said: Statement) -> bool:
    """Whether the question's verb has an object."""
    analysed, verb = question_of(said), verb_place(said)
    following = analysed.categories[verb + 1 : verb + 2].tolist()
    return bool(following) and following[0] in NOMINAL


def asked_agent(said: Statement) -> frozenset[str]:
    """Terms of what it asks to have done it: "Was it sold | by Ann |?"."""
    phrase = agent(question_of(said), verb_place(said)) if asks_passive(said) else None
    if phrase is None:
        return frozenset()
    return frozenset(said.question.stems[i] for i in phrase.heads) & set(said.question.terms)


def asked_objects(said: Statement) -> tuple[str, ...]:
    """The terms of what the question's verb is done to: what follows it up to a preposition."""
    asked, begin = question_of(said), verb_place(said) + 1
    end = begin
    while end < len(asked) and (asked.categories[end] in NOUN_PHRASE or asked.folded[end] in _JOINING):
        end += 1
    return tuple(said.question.stems[i] for i in said.question.content if begin <= i < end)
