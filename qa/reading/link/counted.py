"""What a number counts by the noun behind it: "sent ‹60› search specialists" tells of no number of tents."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language import lexicon
from qa.language.categories import categories, category
from qa.language.closed_classes import word_set
from qa.language.nouns import is_plural
from qa.reading.link.asked import either_number
from qa.reading.link.partial import may_be_persons
from qa.reading.link.view import Flags, View
from qa.reading.shape.lookup import among

__all__ = ["counts_the_other_of_persons_and_things", "names_things"]

#: Of these each person has one, or is in one: a number of them may tell how many persons there are.
_ONE_EACH: Final = word_set(
    "signature vote entry name letter reply answer response application ticket bed seat place copy life live "
    "death casualty fatality injury loss job post case arrest body soul hand birth licence license "
    "subscription membership share unit vacancy role count charge conviction sentence infection visit "
    "team crew squad troop force staff group class choir delegation battalion regiment company set kind type "
    "sort generation member resident"
)
#: These name persons only, though they are made as "computer" and "container" are.
_VISITING: Final = word_set(
    "visitor reader viewer listener user customer client fan supporter guest voter buyer attendee "
    "participant shopper commuter diner walker migrant adult spectator"
)
#: Endings of persons that these have, too.
_THINGS: Final = lexicon.PLACE_NOUNS | word_set(
    "ward award board card yard computer printer paper poster letter newspaper tower river flower number "
    "door floor tractor lorry container helicopter car plant elephant apartment list mosaic chair trailer "
    "counter corner boiler heater locker shelter oven restaurant"
)
_ADJECTIVES: Final = categories("adjective participle")
#: "From | 12 hours to | ten |": so many words stand before the second number at least.
_RANGE: Final = 4


def counts_the_other_of_persons_and_things(view: View) -> Flags:
    """Numbers before a noun for things where persons are counted, or the other way round.

    "How many villagers had to move?" of "in all ‹37› communities"; but "‹27,000› signatures" may tell how
    many people signed.
    """
    passage = view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    # The question's verb may be read as a part of the noun: "how many | people died |?".
    asked = next((word for word in reversed(view.question.focus) if is_plural(word)), "")
    if not asked or view.question.answer_type != "number":
        return out
    persons = _is_person(asked)
    if _has_one_each(asked) or (not persons and not names_things(asked)):
        return out
    number = passage.categories == category("number")
    wrong = np.zeros(len(number), dtype=bool)
    start = 0
    for k in np.flatnonzero(number).tolist():
        start = start if number[k - 1] else k
        noun = "" if number[k + 1] else _noun_behind(view, k + 1) or _noun_of_range(view, start)
        if not noun or _has_one_each(noun):
            continue
        wrong[start : k + 1] = names_things(noun) if persons else _is_person(noun)
    return np.asarray((view.has(wrong)) & (~view.has(number & ~wrong)))


def names_things(noun: str) -> bool:
    """Whether a plural names no persons, be it in spite of its ending: "cards", "documents"."""
    single = noun.removesuffix("s")
    return not may_be_persons(noun) or single in _THINGS or single.endswith("ment")


def _noun_behind(view: View, place: int) -> str:
    """The plural that what stands there ends with, over adjectives; none where "of" goes on."""
    codes, folded, capital = view.passage.categories, view.passage.folded, view.passage.capital
    while folded[place] and among(codes[place : place + 1], _ADJECTIVES)[0]:
        place += 1
    noun = ""
    while folded[place] and codes[place] == category("noun") and not capital[place]:
        noun, place = folded[place], place + 1
    return noun if noun and folded[place] != "of" and is_plural(noun) else ""


def _noun_of_range(view: View, place: int) -> str:
    """The plural that the number before "to" counts, and with it that behind: "from 12 hours to | ten |"."""
    codes, folded = view.passage.categories, view.passage.folded
    if place < _RANGE or folded[place - 1] != "to" or codes[place - 3] != category("number"):
        return ""
    noun = folded[place - 2]
    return noun if codes[place - 2] == category("noun") and is_plural(noun) else ""


def _is_person(noun: str) -> bool:
    """Whether a noun names persons and nothing else."""
    return not (lexicon.PERSON_NOUNS | _VISITING).isdisjoint(_forms(noun) - lexicon.AMBIGUOUS_PERSON_NOUNS)


def _has_one_each(noun: str) -> bool:
    return not _ONE_EACH.isdisjoint(_forms(noun))


def _forms(noun: str) -> frozenset[str]:
    """A noun in one number and the other: "entries" and "entry", "classes" and "class"."""
    single = {noun.removesuffix("es"), f"{noun.removesuffix('ies')}y"} if noun.endswith("es") else set()
    return frozenset({noun, *either_number((noun,)), *single})
