"""Which of those talked about is meant: the weighing of candidates for a pronoun.

A candidate's weight is ::

    .55 ** age + centrality + .4 * fit + .6 * support

where age counts the turns since it was talked about, centrality is .35 for what a pronoun took up,
.3 for an answer, .2 for the subject and less for the rest (after the ranking of Grosz, Joshi and
Weinstein, "Centering", Computational Linguistics 21, 1995), fit says how well kind, gender and
number suit the pronoun, and support how well one sentence about it answers to the question.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Collection
from functools import lru_cache

from qa.conversation.asked import Asked
from qa.conversation.phrases import AUXILIARIES, DETERMINERS, PREPOSITIONS, PRONOUNS, WH, is_name
from qa.conversation.state import Entity
from qa.language.closed_classes import word_set
from qa.language.nouns import CLASSES, EVENTS, PERSON_TITLES, head_noun
from qa.language.occurrences import occurrences
from qa.language.patterns import regex
from qa.language.stems import fold, stem
from qa.language.tokens import Token, tokenize

__all__ = [
    "NEVER_PERSONS", "Fit", "fits_entered", "fits_person", "fits_place", "fits_several", "fits_thing",
    "is_content", "ranked",
]  # fmt: skip

Fit = Callable[[Entity], float]
"""How well an entity suits a word that points back, 0 (not at all) to 1."""

NEVER_PERSONS = CLASSES["place"] | CLASSES["group"] | EVENTS

_AGE = 0.55
_CENTRALITY = (0.35, 0.3, 0.2, 0.1, 0.05)
_FIT = 0.4
_SUPPORT = 0.6
_TAKEN_UP = 0.85  # how much less a sentence tells of a name that it takes up by a pronoun
# A sentence for our purpose: an abbreviation may cut one in two without harm.
_SENTENCE = regex(r"\S(?:[^\n.!?]|[.!?]+(?!\s))*[.!?]*")
_TAKES_UP = regex(r"(?:he|she|it|they|his|her|its|their)\b", re.IGNORECASE)
_JUST = 2  # turns
#: Persons together, of whom one says "they" sooner than "it".
_TOGETHER = word_set("family couple pair crew household clan dynasty")
_WEIGHED = 8  # candidates whose support is looked up
_NO_THING = frozenset({"time", "amount", "reason"})


def ranked(asked: Asked, fit: Fit, exclude: Collection[str] = ()) -> list[tuple[float, Entity]]:
    """Weigh the entities that fit, best first; of equal ones the later talked about first.

    Parameters
    ----------
    asked : Asked
    fit : callable
    exclude : collection of str
        Keys of entities that are not meant, since the question names them.
    """
    fitting = [(fit(entity), entity) for entity in asked.state.entities if entity.key not in exclude]
    first = [
        (
            _AGE ** (asked.turn - 1 - entity.turn)
            + _CENTRALITY[min(entity.rank, len(_CENTRALITY) - 1)]
            + _FIT * value,
            entity,
        )
        for value, entity in fitting
        if value > 0
    ]
    # What was named with a "Perhaps" stands back behind what was just talked about.
    sure = [pair for pair in first if not pair[1].unsure]
    if any(entity.turn >= asked.turn - _JUST for _, entity in sure):
        first = sure
    first.sort(key=lambda pair: -pair[0])
    if len(first) == 1:
        return first
    scored = [
        (weight + _SUPPORT * _support(entity.name, asked.question, asked.text), entity)
        for weight, entity in first[:_WEIGHED]
    ]
    return sorted(scored, key=lambda pair: -pair[0])


def _support(name: str, question: str, text: str) -> float:
    """Measure how much of a question's content one sentence about a name holds, 0 to 1.

    A sentence is about a name if it says the name, or if it begins with a pronoun and follows
    one that does.

    Examples
    --------
    >>> _support("Ruth Lane", "When did she swim?", "Lane is the mayor. She swims daily. Cole walks.")
    0.85
    """
    key = name.rsplit(maxsplit=1)[-1] if is_name(name) else head_noun(name)
    content = {stem(t.text) for t in tokenize(question) if is_content(t)} - {stem(w) for w in name.split()}
    if not content or not text:
        return 0.0
    best = nearness = 0.0
    named = set(_numbers_of(key, text))
    for number, sentence in enumerate(_sentences(text)):
        taken_up = nearness > 0 and _TAKES_UP.match(sentence) is not None
        nearness = 1.0 if number in named else nearness * _TAKEN_UP if taken_up else 0.0
        if nearness > best:
            best = max(best, nearness * len(content & _stems(sentence)) / len(content))
    return best


@lru_cache(maxsize=8)
def _sentences(text: str) -> tuple[str, ...]:
    return tuple(_SENTENCE.findall(text))


@lru_cache(maxsize=8)
def _starts(text: str) -> tuple[int, ...]:
    return tuple(match.start() for match in _SENTENCE.finditer(text))


def _numbers_of(key: str, text: str) -> list[int]:
    """Number the sentences that say a name."""
    starts = _starts(text)
    return [bisect_right(starts, at) - 1 for at in occurrences(key, text, any_case=True)]


@lru_cache(maxsize=4096)
def _stems(sentence: str) -> frozenset[str]:
    return frozenset(stem(token.text) for token in tokenize(sentence))


def is_content(token: Token) -> bool:
    """Whether a word of a question says something by itself."""
    function_words = AUXILIARIES | PREPOSITIONS | DETERMINERS | WH | PRONOUNS
    return token.text[:1].isalnum() and fold(token.text) not in function_words


def fits_person(gender: str) -> Fit:
    """Make the measure for "he" (male) or "she" (female)."""

    def fit(entity: Entity) -> float:
        if entity.many or entity.gender not in {gender, None}:
            return 0.0
        called = entity.kind == "person" or head_noun(entity.name) in PERSON_TITLES
        if (re.match(r"the\s", entity.name) and not called) or (entity.unsure and not entity.gender):
            return 0.0  # who is only perhaps the one must not perhaps be a woman too
        if entity.kind == "person":
            return (1.0 if entity.gender else 0.7) * (1.0 if is_name(entity.name) else 0.7)
        return 0.5 if entity.kind is None and _like_a_person(entity.name) else 0.0

    return fit


def fits_thing(entity: Entity) -> float:
    """Measure for "it": no person, and one (a team may be "it" or "they")."""
    team = is_name(entity.name) and entity.kind in {None, "group"} and " and " not in entity.name
    together = re.search(r" and |, (?!who|which)", entity.name) and not is_name(entity.name)
    if entity.kind in _NO_THING | {"person"} or (entity.gender and is_name(entity.name)):
        return 0.0
    if (entity.many or together) and not team:
        return 0.0
    if head_noun(entity.name) in _TOGETHER:
        return 0.4
    if entity.kind is None and _like_a_person(entity.name) and len(entity.name.split()) > 1:
        return 0.4
    if entity.kind == "place" and not entity.preposition and not is_name(entity.name):
        return 0.9  # "the tower", which was asked about
    return 0.6 if entity.kind == "place" or entity.many else 1.0


def fits_entered(entity: Entity) -> float:
    """Measure for an "it" that one gets in to or visits: a house, a fair, and no towel."""
    enclosing = entity.kind in {"place", "event", "group"} or (entity.kind is None and is_name(entity.name))
    return fits_thing(entity) if enclosing else 0.0


def fits_several(entity: Entity) -> float:
    """Measure for "they"."""
    if entity.kind in _NO_THING:
        return 0.0
    return 1.0 if entity.many else 0.4 if entity.kind == "group" else 0.0


def fits_place(entity: Entity) -> float:
    """Measure for "there": most of all what was answered with its preposition."""
    if entity.kind == "place":
        return 2.0 if entity.preposition else 1.0
    named = entity.kind is None and is_name(entity.name)
    return 0.3 if named or entity.kind in {"group", "event"} else 0.0


def _like_a_person(name: str) -> bool:
    """Whether a name of which nothing is known has the form of a person's."""
    words = name.split()
    if len(words) > 4 or any(fold(word) in NEVER_PERSONS for word in words):
        return False
    return all(re.match(r"[A-Z][\w.’'-]*$", word) for word in words)
