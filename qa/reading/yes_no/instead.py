"""What a sentence says in the place of a word of the question: another number, another time, the opposite."""

from __future__ import annotations

from qa.hints import Final
from qa.language import lexicon
from qa.language.analysis import AnalysedSentence
from qa.language.categories import category
from qa.language.closed_classes import word_set
from qa.language.forms import term, term_set
from qa.language.patterns import regex
from qa.language.quantities import Quantity, compares_a_number, implies, quantity
from qa.language.units import OF_DIMENSION
from qa.questions.analysis import Question
from qa.reading.converse import CONVERSES

__all__ = ["MAY", "instead", "opposites", "other_than_may", "says_number", "whole_of"]

#: Times of which a thing that happened once has one.
_TIMES: Final = tuple(
    frozenset(map(term, words))
    for words in (
        lexicon.MONTHS,
        lexicon.WEEKDAYS,
        lexicon.SEASONS,
        "day night morning afternoon evening noon midnight".split(),
    )
)
#: The one month that is no content word of a question, as it looks like a verb.
MAY: Final = term("may")
_IN_MAY: Final = regex(r"(?:\b(?:in|of|on|by|since|until|before|after|early|late|this|last|next)|\d) May\b")
#: "Every day except Sunday" leaves the other days.
_EVERY: Final = word_set("every daily except")
#: Who was born died as well, and each has a place and a day of its own.
_ENDS_OF_LIFE: Final = term_set("born birth die death")
#: The two ways along a scale.
_UP: Final = term_set("rise rose increase climb grow soar jump surge double treble triple")
_DOWN: Final = term_set("fall drop decline decrease plunge shrink halve slump dwindle tumble plummet")
_POINTS: Final = word_set("north south east west northern southern eastern western")
#: What stands between a part and the whole.
_BETWEEN: Final = word_set("of the its their his her our these those")
_BEFORE: Final = 30  # characters that may hold "more than" before a number
_BEHIND: Final = 6  # words that may hold a number and its unit: "two and a half miles"
#: What may be said in another unit; of times, a text has many.
_MEASURED: Final = OF_DIMENSION.keys() - {"time"}


def instead(question: Question, place: int, sentence: AnalysedSentence, said: frozenset[str]) -> str | None:
    """What kind of word stands in the place of one that the sentence lacks.

    Parameters
    ----------
    question : Question
    place : int
        Of the word in the question.
    sentence : AnalysedSentence
    said : frozenset of str
        Terms of the clauses that speak of what is asked.

    Returns
    -------
    {"number", "time", "opposite"} or None
        None where nothing that excludes it is said.
    """
    stem, word = question.stems[place], question.words[place]
    if word[0].isdigit() or word in lexicon.NUMBER_WORDS:
        return "number" if says_number(question, place, sentence) is False else None
    every = _EVERY & set(sentence.folded)
    for times in _TIMES:
        if not every and stem in times and (times & said) - set(question.stems):
            return "time"
    # A place to the north may lie to the west as well, and what was sold was bought.
    if word in _POINTS or stem in CONVERSES | _ENDS_OF_LIFE or compares_a_number(question.words, place):
        return None
    return "opposite" if opposites(stem) & said - set(question.stems) else None


def other_than_may(question: Question, sentence: AnalysedSentence, said: frozenset[str]) -> bool:
    """Whether May is asked for, and the clauses that speak of it say another month.

    Parameters
    ----------
    question : Question
    sentence : AnalysedSentence
    said : frozenset of str
        As for `instead`.
    """
    if "may" not in question.words or not _IN_MAY.search(question.text) or "May" in sentence.words:
        return False
    return bool(_TIMES[0] & said) and _EVERY.isdisjoint(sentence.folded)


def opposites(stem: str) -> frozenset[str]:
    """The terms that mean the opposite of a term, those of its scale among them: "soar" of "drop"."""
    scale = _DOWN if stem in _UP else _UP if stem in _DOWN else frozenset()
    return lexicon.antonyms(stem) | scale


def says_number(question: Question, place: int, sentence: AnalysedSentence) -> bool | None:
    """Whether a sentence gives the number of a question: False if it gives another of the same thing.

    Returns
    -------
    bool or None
        None where it gives no number that can be compared.
    """
    asked = _quantity(question.words, place)
    if asked is None:
        return None
    unit = _unit(question.words, place)
    found: list[bool] = []
    for i, word in enumerate(sentence.folded):
        if not (word[0].isdigit() or sentence.categories[i] == category("number")):
            continue
        if i and sentence.categories[i - 1] == category("number"):
            continue  # the second word of a number
        said = _quantity(sentence.folded, i)
        years = _same_year_place(question, place, sentence, i)
        if said is None or not (
            years or asked.dimension in _MEASURED or unit == _unit(_counted(sentence, i), 0)
        ):
            continue
        # About 1910 people may be 1911, and the year 1910 is no other.
        same = question.words[place] == sentence.folded[i] if years else implies(said, asked)
        if same is not None:
            found.append(same)
    return any(found) if found else None


def _quantity(words: tuple[str, ...] | list[str], place: int) -> Quantity | None:
    before = " ".join(words[max(place - 3, 0) : place])[-_BEFORE:]
    return quantity(" ".join(words[place : place + _BEHIND]), before=before)


def _unit(words: tuple[str, ...] | list[str], place: int) -> str:
    """The term of the noun counted: the first word behind the number that is none."""
    for word in words[place + 1 : place + 3]:
        if word not in lexicon.NUMBER_WORDS and not word[0].isdigit():
            noun = word[0].isalpha() and word not in lexicon.FUNCTION_WORDS
            return term(word) if noun or word == "%" else ""
    return ""


def whole_of(sentence: AnalysedSentence, place: int) -> int:
    """The place of the noun behind a part or a number: "eleven | of its 32 | wagons", "half the | houses"."""
    end = place + 1
    while end < len(sentence) and (
        sentence.folded[end] in _BETWEEN or sentence.categories[end] == category("number")
    ):
        end += 1
    return end


def _counted(sentence: AnalysedSentence, place: int) -> list[str]:
    """A number and what it counts: "eleven wagons" of "eleven of its 32 wagons"."""
    words = sentence.folded
    parted = words[place + 1 : place + 2] == ["of"]
    end = whole_of(sentence, place) if parted else place + 1
    return [words[place], *words[end : end + 2]]


def _same_year_place(question: Question, place: int, sentence: AnalysedSentence, i: int) -> bool:
    """Whether both are years behind one preposition."""
    years = all(len(word) == 4 and word.isdigit() for word in (question.words[place], sentence.folded[i]))
    return bool(years and place and i and question.words[place - 1] == sentence.folded[i - 1])
