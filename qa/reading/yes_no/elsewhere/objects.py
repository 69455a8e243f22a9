"""Whose object something is: "wear ticks" of "remove ticks and wear boots"."""

from __future__ import annotations

from collections.abc import Sequence

from qa.hints import Final
from qa.language.categories import NOUN_PHRASE, NOUNS, PREMODIFIERS, VERBAL, categories, category
from qa.language.closed_classes import NEGATORS, word_set
from qa.language.forms import term_set
from qa.language.kinds import kinds_of
from qa.language.lexicon import TIME_UNITS
from qa.reading.noun_phrase import base_phrase
from qa.reading.subjects import is_passive, subject
from qa.reading.yes_no.asked_role import asked_objects
from qa.reading.yes_no.statement import Statement

__all__ = [
    "has_another_object",
    "has_another_verb",
    "is_denied_of_another",
    "is_placed_by_another_verb",
    "take_others",
]

_JOINING: Final = word_set("and or , nor")
_JOINTS: Final = word_set("and but then")
#: What one does somewhere: "and | lives | in Lund".
_DWELLING: Final = term_set("live work stay study teach play")
_PARTICLES: Final = word_set("out up off down away back over on in")
_BETWEEN: Final = categories("adverb")
_PREPOSITION: Final = category("preposition")
_ADJECTIVE: Final = category("adjective")
#: What may be told by any other noun: "hid | refugees |", asked of people.
_ANYTHING: Final = term_set("people person thing money food item place animal stuff")
#: With these a verb says where to or from as well as where.
_PLACES: Final = word_set("in at on to into from near")


def has_another_verb(said: Statement) -> bool:
    """Whether the asked object is another verb's throughout, and the asked verb has one of its own.

    Parameters
    ----------
    said : Statement
    """
    objects = asked_objects(said)
    # A word of like meaning may take the object in another way: "called for | a referendum |", asked of want.
    if not objects or said.contrary is not None or said.asserted.predicate not in said.only_own:
        return False
    places, verbs = said.places(objects[-1]), _verbs(said)
    governing = [_governing(said, place) for place in places]
    if (
        not places
        or not verbs
        or any(verb is None or said.own[verb] == said.asserted.predicate for verb in governing)
    ):
        return False
    return all(_has_own_object(said, verb) or _is_complete(said, verb, places) for verb in verbs)


def has_another_object(said: Statement) -> bool:
    """Whether it has the asked verb throughout with other objects, and says nothing of the asked one.

    Parameters
    ----------
    said : Statement
    """
    objects = asked_objects(said)
    return bool(objects) and said.contrary is None and take_others(said, _verbs(said), objects[-1])


def take_others(said: Statement, verbs: Sequence[int], asked: str) -> bool:
    """Whether verbs have other objects throughout, and nothing is said of the asked one.

    Parameters
    ----------
    said : Statement
    verbs : sequence of int
        Their places.
    asked : str
        The term of the asked object.
    """
    if asked in said.has or asked in said.excluded or asked in _ANYTHING:
        return False
    return bool(verbs) and all(
        _has_own_object(said, verb, kind=asked) or _is_done_to_other(said, verb, asked) for verb in verbs
    )


def is_denied_of_another(said: Statement) -> bool:
    """Whether it denies the asked verb of other objects: "rubbish must not be left", asked of bicycles.

    Parameters
    ----------
    said : Statement
    """
    places = said.places(said.asserted.predicate)
    denying = {said.clause[i] for i, word in enumerate(said.sentence.folded) if word in NEGATORS}
    return any(said.clause[i] in denying for i in places) and has_another_object(said)


def is_placed_by_another_verb(said: Statement) -> bool:
    """Whether the asked place is another verb's: "was born in Bremen and grew up | in Riga |".

    Parameters
    ----------
    said : Statement
    """
    question, s = said.question, said.sentence
    if not question.content or question.words[question.content[-1] - 1] not in _PLACES:
        return False
    asked = question.stems[question.content[-1]]
    places, verbs = said.places(asked), _verbs(said)
    if asked not in question.names or len(places) != 1 or len(verbs) != 1:
        return False
    (place,), (verb,) = places, verbs
    begin = base_phrase(s, place)[0]
    lead = s.folded[begin - 1] if begin else ""
    acts = [i for i in range(begin) if _is_verb(said, i)]
    first, last = min(verb, begin), max(verb, begin)
    joins = [i for i in range(first, last) if s.folded[i] in _JOINTS]
    # "Was born in Bremen | and grew up | in Riga".
    if lead not in _PLACES or not acts or acts[-1] == verb or not joins:
        return False
    if first == verb and acts[-1] < joins[0]:
        return False
    # The asked verb has its own place.
    end = joins[0] if first == verb else len(s) - 1
    return any(
        s.folded[i] == lead and s.categories[i] == _PREPOSITION and s.capital[i + 1]
        for i in range(verb + 1, end)
    )


def _is_complete(said: Statement, verb: int, places: list[int]) -> bool:
    """Whether a verb has what it takes, without an object, before another: "sings | in a choir | and"."""
    s = said.sentence
    end = min(places)
    joint = next((i for i in range(verb + 1, end) if s.folded[i] in _JOINTS), None)
    if joint is None or not any(s.categories[i] in NOUNS for i in range(verb + 1, joint)):
        return False
    return any(_is_verb(said, i) for i in range(joint + 1, end))


def _is_verb(said: Statement, place: int) -> bool:
    """Whether a verb stands there, be it one that looks like a noun: "sells drinks and | rents | bikes"."""
    s = said.sentence
    if s.categories[place] in VERBAL:
        return True
    # "| Back up | your notes".
    if place == 0 and s.folded[1:2] and s.folded[1] in {"up", "out", "off", "down", "away"}:
        return True
    joined = place > 0 and s.folded[place - 1] in _JOINTS and s.tags[place] == "NN2"
    if not joined or place + 1 >= len(s):
        return False
    return s.categories[place + 1] in NOUN_PHRASE or s.stems[place] in _DWELLING


def _verbs(said: Statement) -> list[int]:
    """Where the asked verb is told as a verb; none where it is told in other ways as well."""
    places = said.places(said.asserted.predicate)
    tags = said.sentence.tags
    return places if all(_is_verb(said, i) or tags[i] == "VVG" for i in places) else []


def _has_own_object(said: Statement, verb: int, kind: str = "") -> bool:
    """Whether a noun phrase that is not asked, nor of that kind, stands right behind a verb; no pronoun."""
    s, begin = said.sentence, verb + 1
    while begin < len(s) and s.categories[begin] in _BETWEEN:
        begin += 1
    end = begin
    while end < len(s) and s.categories[end] in NOUN_PHRASE:
        end += 1
    nouns = [i for i in range(begin, end) if s.categories[i] in NOUNS]
    # "Closed | last week |" has none.
    times = any(s.folded[i] in TIME_UNITS or s.folded[i].rstrip("s") in TIME_UNITS for i in nouns)
    return bool(nouns) and not times and not any(_may_be_asked(said, i, kind) for i in nouns)


def _may_be_asked(said: Statement, place: int, kind: str) -> bool:
    """Whether a noun is asked, or is of the kind that is asked, or that is a kind of it: beef and meat."""
    stem = said.sentence.stems[place]
    return said.own[place] is not None or kind in kinds_of(stem) or stem in kinds_of(kind)


def _is_done_to_other(said: Statement, verb: int, kind: str) -> bool:
    """Whether it is told in the passive, of something that is not asked: "| bags | must be left"."""
    s = said.sentence
    phrase = subject(s, verb) if is_passive(s, verb) else None
    if phrase is None or phrase.pronoun:
        return False
    nouns = [i for i in phrase.heads if s.categories[i] in NOUNS]
    return bool(nouns) and not any(_may_be_asked(said, i, kind) for i in nouns)


def _governing(said: Statement, place: int) -> int | None:
    """The verb whose object a noun is, be it joined to another: "remove | ticks and leeches |"."""
    s = said.sentence
    # "To label coats and | to empty | pockets", whatever it is taken for.
    infinitive = next((i for i in range(place - 1, 0, -1) if s.folded[i - 1] == "to"), None)
    if infinitive is not None and all(s.categories[i] in PREMODIFIERS for i in range(infinitive, place)):
        return infinitive if s.categories[infinitive] == _ADJECTIVE else None
    at = _before(said, place)
    if at > 0 and s.folded[at] in _PARTICLES:
        at -= 1
    while at > 0 and s.folded[at] in _JOINING and s.categories[at - 1] in NOUNS:
        at = _before(said, at - 1)
    # "Painkillers | containing | paracetamol" are the asked verb's object all the same.
    attributive = at > 0 and s.folded[at].endswith("ing") and s.categories[at - 1] in NOUNS
    return at if at >= 0 and _is_verb(said, at) and not attributive else None


def _before(said: Statement, place: int) -> int:
    """What stands before the noun phrase in which a noun stands."""
    at = place - 1
    while at >= 0 and said.sentence.categories[at] in NOUN_PHRASE and not _is_verb(said, at):
        at -= 1
    return at
