"""How many something has room for: it tells of nobody who came, sat or sailed there."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from qa.arrays import np
from qa.hints import Final
from qa.language.categories import category
from qa.language.closed_classes import word_set
from qa.questions.question import Question
from qa.reading.link.counted import names_things
from qa.reading.link.partial import may_be_persons
from qa.reading.link.view import Flags, View
from qa.reading.passage import Passage
from qa.reading.subjects import subject

__all__ = ["tells_only_the_room"]

#: Who asks with one of these verbs asks for the room that there is; "has" may ask for it as well.
_ASKING: Final = word_set(
    "hold holds seat seats sleep sleeps fit fits accommodate accommodates carry take takes house host admit "
    "contain contains have has had"
)
_OF_CAPACITY: Final = word_set("capacity maximum max can could")
#: These tell room by themselves, and the others behind "can": "the bus | can carry | 60".
_TELLING: Final = word_set("seat seats sleep sleeps accommodate accommodates")
_ABLE: Final = word_set("can could may")
_ENABLED: Final = word_set("hold carry take fit house host admit contain handle serve receive")
_HOLDING: Final = word_set("hold holds held")
#: What holds people because they can't leave tells how many are there.
_CUSTODY: Final = word_set("prison prisons jail jails gaol camp camps cell cells")
_ROOM: Final = word_set("room space seating seats beds berths places capacity accommodation")
#: "Large | enough to | hold", but who was able to carry somebody did so.
_MADE: Final = word_set("designed built made meant licensed intended enough")
#: What may stand between those and the number: "holds | up to | 500".
_HEDGES: Final = word_set(
    "up to about around some over nearly almost more less fewer than at least most only just roughly "
    "approximately another a maximum of no"
)
_NUMBER: Final = category("number")
_NO_THING: Final = frozenset((category("pronoun"), category("name")))


def tells_only_the_room(view: View) -> Flags:
    """Numbers that tell how many something has room for, where those are counted that were or did something.

    "The hall holds ‹500› people" tells of nobody who came to the concert.
    """
    question, passage = view.question, view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    noun = question.focus[-1] if question.focus else ""
    if not (noun == "people" or may_be_persons(noun)) or _asks_for_room(question):
        return out
    number = passage.categories == _NUMBER
    room = np.zeros(len(number), dtype=bool)
    start = 0
    for k in np.flatnonzero(number).tolist():
        start = start if number[k - 1] else k
        room[k] = _is_room(passage, start, question.stems)
    return np.asarray(view.has(room) & ~view.has(number & ~room))


def _asks_for_room(question: Question) -> bool:
    """Whether it is asked how many there is room for: "can it hold", "has it", "is there | room for |"."""
    words = question.words
    if question.verb is not None and words[question.verb] in _ASKING:
        return True
    led = any(word in _ROOM and behind == "for" for word, behind in pairwise(words))
    return led or not _OF_CAPACITY.isdisjoint(words)


def _is_room(passage: Passage, place: int, asked: Sequence[str]) -> bool:
    """Whether the number that begins at a place tells how many there is room for."""
    folded = passage.folded
    k = place - 1
    while folded[k] in _HEDGES and not (folded[k] == "of" and folded[k - 1] in _ROOM):
        k -= 1
    word, before = folded[k], folded[k - 1]
    if passage.stems[k] in asked:
        return False  # "could house 60 families", asked how many were housed
    if word in _TELLING or (word in _ENABLED and _is_able(folded, k)):
        return True
    if word in {"for", "of", "is", "was"} and before in _ROOM | (_MADE if word == "for" else frozenset()):
        return word != "of" or before == "capacity"
    return word in _HOLDING and _is_held_by_a_thing(passage, k)


def _is_able(folded: Sequence[str], verb: int) -> bool:
    return folded[verb - 1] in _ABLE or (folded[verb - 1] == "to" and folded[verb - 2] in _MADE)


def _is_held_by_a_thing(passage: Passage, verb: int) -> bool:
    """Whether what holds somebody is a thing: gunmen hold people too, and so does a prison."""
    number = int(passage.part[verb])
    offset = int(np.searchsorted(passage.part, number))
    offset += int(passage.folded[offset] == "")
    phrase = subject(passage.parts[number].sentence, verb - offset)
    if phrase is None:
        return False
    heads = [head + offset for head in phrase.heads]
    words = {passage.folded[head] for head in heads}
    persons = any(
        (int(passage.categories[head]) in _NO_THING and passage.folded[head] != "it")
        or passage.folded[head] == "police"
        or not names_things(passage.folded[head])
        for head in heads
    )
    return bool(heads) and not persons and _CUSTODY.isdisjoint(words)
