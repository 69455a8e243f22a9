"""Whose child somebody is: "the third of seven children of ‹a weaver, Carl Roe›, and ‹his wife Lena›"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.arrays import NDArray, np
from qa.hints import TYPE_CHECKING, Final
from qa.language import lexicon
from qa.language.categories import categories, category
from qa.language.closed_classes import ARTICLES, word_set
from qa.language.forms import term_set
from qa.language.nouns import FEMALE, MALE
from qa.questions.question import Question
from qa.records import NamedTuple

if TYPE_CHECKING:
    from qa.reading.passage import Passage

__all__ = ["OFFSPRING", "Birth", "births", "put_parents"]

Flags = NDArray[np.bool_]
Ints = NDArray[np.int64]

#: Terms for a parent, which a birth tells as well.
_PARENTS: Final = term_set("father mother parent dad mum mom")

_CHILD: Final = term_set("son daughter child twin stepson stepdaughter")
_NOMINAL: Final = categories("determiner possessive adjective number noun name of genitive")
_POSSESSIVE: Final = category("possessive")
_MOTHERS: Final = term_set("mother mum mom")
#: What one has for children.
OFFSPRING: Final = term_set("child son daughter boy girl kid twin triplet baby")
_RANKED: Final = word_set("youngest eldest oldest only one two last elder younger")
_ORDINAL_ENDS: Final = ("st", "nd", "rd", "th", "first", "second", "third")
#: From "born" to the "to" that leads to the parents at most so many words: "born in 1901 in Essen | to".
_BORN_REACH: Final = 9


class Birth(NamedTuple):
    """A phrase that tells of whom somebody was born, as places of words of a passage, ends excluded.

    Parameters
    ----------
    opening : int
        Where the words for the birth stand: "born", "son", "children".
    begin, end : int
        All that stands for the parents.
    father, mother : (int, int) or None
        What stands for each of them; where the text does not tell who is who, both are told by either.
    several : (int, int) or None
        The number of all the children, of whom somebody is one.
    """

    opening: int
    begin: int
    end: int
    father: tuple[int, int] | None
    mother: tuple[int, int] | None
    several: tuple[int, int] | None


def births(passage: Passage) -> Iterator[Birth]:
    """The phrases of a passage that tell of whom somebody was born, in their order."""
    words = passage.folded
    last = 0
    for place, word in enumerate(words):
        if place < last:
            continue
        begin = None
        if word == "born":
            begin = _behind_born(passage, place)
        elif passage.stems[place] in _CHILD and words[place + 1 : place + 2] == ["of"]:
            begin = place + 2
        if begin is None:
            continue
        persons = _persons(passage, begin)
        if not persons:
            continue
        last = persons[-1][1]
        yield Birth(place, begin, last, *_sexes(passage, persons), _several(passage, place))


def put_parents(question: Question, passage: Passage, found: Ints, present: Sequence[Flags]) -> None:
    """Find a question's father, mother or parents in the words that tell of whom somebody was born."""
    asked = [i for i, stem in enumerate(question.terms) if stem in _PARENTS]
    for birth in births(passage) if asked else ():
        row = passage.part[birth.opening]
        for i in asked:
            told = birth.mother if question.terms[i] in _MOTHERS else birth.father
            if told is not None and not present[row][i] and found[birth.opening] < 0:
                found[birth.opening] = i
                present[row][i] = True


def _behind_born(passage: Passage, place: int) -> int | None:
    """Where the parents begin behind "born": "born in Hull | to | a miner"."""
    words = passage.folded
    for i in range(place + 1, min(place + _BORN_REACH, len(words) - 1)):
        if not words[i] or words[i] in {";", "and", "but", "who", "when"}:
            return None
        if words[i] in {"to", "of"} and int(passage.categories[i + 1]) in _NOMINAL:
            return i + 1 if words[i] == "to" else None
    return None


def _persons(passage: Passage, begin: int) -> list[tuple[int, int]]:
    """The one or two persons named from a place on, with what is set off behind: "a weaver, Carl Roe"."""
    first = _person(passage, begin)
    if first is None:
        return []
    words, end = passage.folded, first[1]
    joint = end + (words[end] == ",")
    if words[joint] != "and":
        return [first]
    second = _person(passage, joint + 1)
    return [first] if second is None else [first, second]


def _person(passage: Passage, begin: int) -> tuple[int, int] | None:
    words = passage.folded
    end = _run(passage, begin)
    if words[end] == "," and (passage.capital[end + 1] or words[end + 1] in {"a", "an"}):
        # "A weaver, | Carl Roe |", "Carl Roe, | a weaver |"; but not "Carl Roe, | Lena Holl and | ...".
        after = _run(passage, end + 1)
        named = any(passage.capital[i] for i in range(begin, end))
        if after > end + 1 and named != bool(passage.capital[end + 1]):
            end = after
    return (begin, end) if any(_is_somebody(passage, i) for i in range(begin, end)) else None


def _run(passage: Passage, begin: int) -> int:
    end = begin
    while passage.folded[end] and int(passage.categories[end]) in _NOMINAL:
        end += 1
    return end


def _is_somebody(passage: Passage, place: int) -> bool:
    """Whether a word names or tells a person, or is of a phrase that does: "a weaver", "his wife"."""
    word = passage.folded[place]
    led = passage.folded[place - 1] in ARTICLES or int(passage.categories[place - 1]) == _POSSESSIVE
    return bool(passage.capital[place]) or word in lexicon.PERSON_NOUNS | MALE | FEMALE or led


def _sexes(
    passage: Passage, persons: list[tuple[int, int]]
) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """Who of them is the father and who the mother."""
    said = [set(passage.folded[begin:end]) for begin, end in persons]
    female = [bool(words & (FEMALE - MALE)) for words in said]
    male = [bool(words & (MALE - FEMALE)) for words in said]
    first = persons[0]
    if len(persons) == 1:
        return (None, first) if female[0] else (first, None)
    second = persons[1]
    if male[1] or (female[0] and not female[1]):
        return second, first
    if female[1] or male[0]:
        return first, second
    both = (first[0], second[1])
    return both, both


def _several(passage: Passage, place: int) -> tuple[int, int] | None:
    """The number in "the third of | seven | children", of which that one is counted too."""
    words, number = passage.folded, category("number")
    k = next((i for i in range(place, max(place - 4, 0), -1) if passage.categories[i] == number), None)
    if k is None or words[k - 1] != "of":
        return None
    ranked = words[k - 2] in _RANKED or words[k - 2].endswith(_ORDINAL_ENDS) or words[k - 2].endswith("est")
    return (k, k + 1) if ranked else None
