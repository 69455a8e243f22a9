"""Phrasal verbs and idioms: what "came across" may stand for is not what "came" may."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from qa.hints import Final
from qa.language.closed_classes import word_set
from qa.language.forms import term
from qa.records import NamedTuple
from qa.retrieval.lexicon import rarity, rows, standing_for

__all__ = ["Phrase", "phrasal", "said_as_phrase"]

#: So many words may stand behind the verb ("gave the old plan up"), and between the other words.
_OBJECT: Final = 3
_BETWEEN: Final = 1
#: So many words may stand before the last of a phrase: a verb, its object, and two more with what is between.
_LONGEST: Final = 9
_DETERMINERS: Final = word_set("the a an his her its their my our your")
_AGAIN: Final = "again"
#: Past forms that are words of their own, which `term` leaves alone.
_PAST: Final = {"found": "find", "left": "leave", "lay": "lie", "rose": "rise", "saw": "see", "wound": "wind"}


class Phrase(NamedTuple):
    """What stands in a question as one word.

    Parameters
    ----------
    bearer : str
        The term that bears most of the meaning, that of the rarest word: of "take prisoner" not "take".
    others : frozenset of str
        The terms that may stand for the whole.
    """

    bearer: str
    others: frozenset[str]


@lru_cache(maxsize=1024)
def _ending(last: str) -> Mapping[str, Sequence[tuple[tuple[str, ...], frozenset[str]]]]:
    """The phrases that end with a word, by their verb: the words between, and what may stand for all."""
    found: dict[str, list[tuple[tuple[str, ...], frozenset[str]]]] = {}
    for row in rows("phrases.txt", last):
        phrase, _, others = row.partition(" = ")
        verb, *between = phrase.split()
        found.setdefault(verb, []).append((tuple(between), frozenset(others.split())))
    return found


def phrasal(words: Sequence[str]) -> Mapping[str, Phrase]:
    """The phrasal verbs of a question, and what they may stand for.

    Verb and particle are one word by meaning (Quirk et al., "A Comprehensive Grammar of the English
    Language", 1985, section 16.2 and following), and what the verb alone may stand for is beside the point.

    Parameters
    ----------
    words : sequence of str
        Of the question, lower-cased, in order.

    Returns
    -------
    mapping of str to Phrase
        By the term of the verb.

    Examples
    --------
    >>> sorted(phrasal("who came across the wreck".split())["come"].others)
    ['discov', 'discoveri', 'encount', 'find', 'meet', 'notic', 'spot', 'stumbl']
    >>> phrasal("who was taken prisoner".split())["take"].bearer
    'prison'
    """
    longest: dict[str, tuple[int, Phrase]] = {}
    none = Phrase("", frozenset())
    terms = [term(_PAST.get(word, word)) for word in words]
    for end, last in enumerate(words):
        phrases = _ending(last)
        before = slice(max(end - _LONGEST, 0), end)
        for verb in sorted(phrases.keys() & set(terms[before])):  # the same in every process
            for between, others in phrases[verb]:
                length, known = longest.get(verb, (0, none))
                if len(between) >= length and _stands(verb, between, words[before], terms[before]):
                    # "Come to an end" is not "come to".
                    same = known.others if len(between) == length else frozenset()
                    bearer = max((verb, *map(term, between), term(last)), key=rarity)
                    longest[verb] = (len(between), Phrase(bearer, same | others))
        if last == _AGAIN and end:
            # "Marry | again |": what tells it is the re- of "remarry".
            longest[_AGAIN] = (0, Phrase(_AGAIN, frozenset((f"re{terms[end - 1]}",))))
    return {verb: phrase for verb, (_, phrase) in longest.items()}


def said_as_phrase(word: str, words: Sequence[str], terms: Sequence[str]) -> Iterator[int]:
    """Where the verb stands of a phrasal verb or an idiom of a text that a term may stand for.

    Parameters
    ----------
    word : str
        A term of a question.
    words, terms : sequence of str
        Of the text, lower-cased, in order, and their terms.

    Examples
    --------
    >>> words = "the castle was put up by a family".split()
    >>> list(said_as_phrase("build", words, [term(word) for word in words]))
    [3]
    """
    spoken = frozenset(words)
    for last, phrase in standing_for("phrases.txt", word):
        verb, *between = phrase.split()
        if last not in spoken or verb not in terms:
            continue
        for end in (place for place, other in enumerate(words) if other == last):
            begin = max(end - _LONGEST, 0)
            if _stands(verb, between, words[begin:end], terms[begin:end]):
                yield next(place for place in range(end - 1, begin - 1, -1) if terms[place] == verb)


def _stands(verb: str, between: Sequence[str], words: Sequence[str], terms: Sequence[str]) -> bool:
    """Whether a verb, and the words between it and the last of the phrase, stand at the end of some words."""
    place = len(words)
    for word in reversed(between):
        alike = _DETERMINERS if word in _DETERMINERS else {word}
        near = range(place - 1, max(place - 2 - _BETWEEN, -1), -1)
        place = next((k for k in near if words[k] in alike), -1)
        if place < 0:
            return False
    return verb in terms[max(place - 1 - _OBJECT, 0) : place]
