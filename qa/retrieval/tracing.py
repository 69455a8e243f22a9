"""The traits of words and sentences, worked out as an index is built."""

from __future__ import annotations

from itertools import chain

import numpy as np
from numpy.typing import NDArray

from qa.hints import Any
from qa.language.calendar_names import MONTH_NAMES, WEEKDAY_NAMES
from qa.language.closed_classes import SUBJECT_PRONOUNS, word_set
from qa.language.forms import NUMERALS
from qa.language.lexicon import PREPOSITIONS
from qa.language.patterns import regex
from qa.language.stems import fold
from qa.records import NamedTuple
from qa.retrieval.traits import CAUSE, DATE, NAME, NUMBER, PREPOSITION, REFERS

__all__ = ["WordTraits", "sentence_traits", "word_shapes", "word_traits"]

_YEAR = regex(r"(?:1\d{3}|20\d\d)s?")
_DATE_WORDS = frozenset((*MONTH_NAMES, *WEEKDAY_NAMES, *"century centuries bc bce ad ce".split()))
_NUMBER_WORDS = frozenset(NUMERALS) | frozenset(
    (
        "dozen dozens hundred hundreds thousand thousands million millions billion billions half third "
        " quarter twice once several many few"
    ).split()
)
_NEAR_START = 4
_POINTERS = word_set("he she it they this these such his her their its those both another that")
_CAUSES = tuple(
    tuple(phrase.split())
    for phrase in (
        "because|due to|since|as a result|in order to|so that|therefore|cause|caused|reason|reasons|led to"
        "|owing"
    ).split("|")
)
_CAUSE_WORDS = {word: code for code, word in enumerate(dict.fromkeys(chain.from_iterable(_CAUSES)), 1)}


class WordTraits(NamedTuple):
    """What is known of a word wherever it stands: of one word, or of many by column.

    Parameters
    ----------
    shape : int
        `NUMBER`, `DATE` and `PREPOSITION`, added up.
    capital, pronoun, pointer : bool
        Begins with a capital; stands for a person or thing; begins a sentence that refers back.
    cause : int
        Which word of a phrase that gives a reason it is; 0 for most.
    """

    shape: Any
    capital: Any
    pronoun: Any
    pointer: Any
    cause: Any


def word_traits(word: str) -> WordTraits:
    """Traits of a word.

    Examples
    --------
    >>> [word_traits(word).shape for word in ("May", "1905", "Nansen", "three")] == [DATE, DATE, 0, NUMBER]
    True
    """
    lower = fold(word)
    capital = word[:1].isupper()
    shape = 0
    if word[:1].isdigit():
        shape = DATE if _YEAR.fullmatch(lower) else NUMBER
    elif lower in _NUMBER_WORDS:
        shape = NUMBER
    elif lower in _DATE_WORDS and (capital or lower.startswith("centur")):
        shape = DATE
    elif lower in PREPOSITIONS:
        shape = PREPOSITION
    pronoun = lower in SUBJECT_PRONOUNS
    return WordTraits(shape, capital, pronoun, pronoun or lower in _POINTERS, _CAUSE_WORDS.get(word, 0))


def word_shapes(words: WordTraits, place: NDArray[np.int64]) -> NDArray[np.uint8]:
    """Traits of the words of sentences: those known of each, and `NAME` for a capital inside the sentence.

    Parameters
    ----------
    words : WordTraits of ndarray, shape (n_words,)
    place : ndarray of shape (n_words,)
        The place of each word in its sentence, from 0.

    Returns
    -------
    ndarray of uint8, shape (n_words,)
    """
    shapes: NDArray[np.uint8] = words.shape | (words.capital & (place > 0)) * np.uint8(NAME)
    return shapes


def sentence_traits(
    words: WordTraits, place: NDArray[np.int64], owner: NDArray[np.int64], n_sentences: int
) -> NDArray[np.uint8]:
    """Traits of sentences.

    A sentence refers back if a pointer begins it, or a pronoun is among its first four words.

    Parameters
    ----------
    words : WordTraits of ndarray, shape (n_words,)
    place : ndarray of shape (n_words,)
        The place of each word in its sentence, from 0.
    owner : ndarray of shape (n_words,)
        The number of its sentence.
    n_sentences : int

    Returns
    -------
    ndarray of uint8, shape (n_sentences,)
        `REFERS` and `CAUSE`, added up.
    """
    traits = np.zeros(n_sentences, dtype=np.uint8)
    refers = (words.pointer & (place == 0)) | (words.pronoun & (place < _NEAR_START))
    traits[owner[refers > 0]] = REFERS
    cause = words.cause
    for phrase in _CAUSES:
        begins = np.flatnonzero(cause[: len(cause) - len(phrase) + 1] == _CAUSE_WORDS[phrase[0]])
        for step, word in enumerate(phrase[1:], 1):
            begins = begins[cause[begins + step] == _CAUSE_WORDS[word]]
        traits[owner[begins[owner[begins] == owner[begins + len(phrase) - 1]]]] |= CAUSE
    return traits
