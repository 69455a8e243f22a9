"""Words that stand where the question has others: "the red gate" where the green one is asked about."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from qa.arrays import np
from qa.hints import Final
from qa.language import lexicon
from qa.language.analysis import analyse_sentence
from qa.language.categories import category
from qa.language.closed_classes import word_set
from qa.language.forms import term
from qa.questions.analysis import Question
from qa.reading.doubted import Doubted

__all__ = ["counted_otherwise", "replaced_words"]

_KINDS: Final = {
    category(name): kind
    for kind, names in {
        "noun": "noun name",
        "adjective": "adjective",
        "number": "number",
        "verb": "verb participle gerund",
    }.items()
    for name in names.split()
}
_PERSONS: Final = word_set("people persons men women children passengers workers residents victims")
#: Neighbours are at most so many words apart, small ones counted.
_APART: Final = 3


def replaced_words(
    question: Question, sentence: Doubted, weigh: Callable[[str], float], put: Callable[[str, float], None]
) -> None:
    """The doubts about words of the question in whose place the sentence has another.

    A word is replaced if the sentence lacks it, has its neighbour in the question, and beside that, on
    the same side, a word of the same kind (noun, adjective, number, verb) that is neither the question's nor
    the candidate's.

    Parameters
    ----------
    question : Question
    sentence : Doubted
    weigh : callable
        From a stem to its inverse document frequency.
    put : callable
        Takes the name of a doubt and its value.
    """
    total = sum(weigh(word) for word in question.terms) or 1.0
    numbers = {word: i for i, word in enumerate(question.terms)}
    words = [
        place
        for place, word in enumerate(sentence.analysed.folded)
        if word[0].isalnum() and word not in lexicon.FUNCTION_WORDS
    ]
    replaced = 0.0
    name = number = False
    for order, place in enumerate(question.content):
        stem = question.stems[place]
        if sentence.present[numbers[stem]]:
            continue
        others = [
            other
            for side in (-1, 1)
            for neighbour in _neighbour(question, order, side)
            for other in _beside(sentence, words, numbers[neighbour], -side)
        ]
        # The question's tags are taken only where they matter: the tagger has to be loaded for them.
        if not others:
            continue
        kind = _KINDS.get(int(analyse_sentence(question.text).categories[place]), "")
        others = [other for other in others if _KINDS.get(int(sentence.analysed.categories[other])) == kind]
        replaced += weigh(stem) / total if others else 0.0
        capital = any(sentence.analysed.capital[other] for other in others)
        name |= stem in question.names and capital
        number |= kind == "number" and bool(others)
    put("another word stands in its place", replaced)
    put("another name stands in its place", name)
    put("another number stands in its place", number)


def _neighbour(question: Question, order: int, side: int) -> Iterator[str]:
    """The stem of the content word of the question on one side of another, if it is near."""
    if 0 <= order + side < len(question.content):
        place = question.content[order + side]
        if abs(place - question.content[order]) <= _APART:
            yield question.stems[place]


def _beside(sentence: Doubted, words: list[int], number: int, side: int) -> Iterator[int]:
    """Places of the content words on one side of a term of the question that are not the question's own."""
    for place in np.flatnonzero(sentence.term == number).tolist():
        if place not in words:
            continue
        order = words.index(place) + side
        if not 0 <= order < len(words):
            continue
        other = words[order]
        free = sentence.term[other] < 0 and not sentence.first <= other < sentence.end
        if free and abs(other - place) <= _APART:
            yield other


_NEAR: Final = 4
_PEOPLE: Final = word_set("people inhabitants residents persons")
_INHABITANTS: Final = frozenset(map(term, ("population", "inhabitants", "residents", "people")))


def counted_otherwise(question: Question, sentence: Doubted) -> float:
    """How likely the candidate counts something else than the question's noun: 0, 0.5 or 1.

    The noun should be in the candidate or closely behind it; if it is not, another noun there makes it
    worse.
    """
    if question.form != "how many" or not question.focus:
        return 0.0
    behind = range(max(sentence.end - 1, 0), min(sentence.end + 2, len(sentence.analysed)))
    if term(question.focus[-1]) in sentence.analysed.stems[sentence.first : sentence.end + 3]:
        return 0.0
    near = sentence.analysed.stems[max(sentence.first - _NEAR, 0) : sentence.end + _NEAR]
    if _PEOPLE & set(question.focus) and _INHABITANTS & set(near):
        # "How many people live there?": its population, or its inhabitants.
        return 0.0
    if question.focus[-1] in _PERSONS and any(
        word in _PERSONS or word.removesuffix("s") in lexicon.PERSON_NOUNS
        for word in sentence.analysed.folded[sentence.first : sentence.end + 3]
    ):
        return 0.0
    noun = any(sentence.analysed.categories[place] == category("noun") for place in behind)
    return 1.0 if noun else 0.5
