"""What turns a sentence round: negations, contraries, exceptions, on its side or on the question's."""

from __future__ import annotations

from qa.hints import Final
from qa.language.closed_classes import word_set
from qa.language.contraries import places_of
from qa.language.quantities import compares_a_number
from qa.reading.yes_no.opposed import compared_otherwise, sided_otherwise
from qa.reading.yes_no.polarity import asks_the_negative, is_without_it
from qa.reading.yes_no.setting_off import excepts_from_none
from qa.reading.yes_no.signs.sign import NEGATING, Told, flags

__all__ = ["TURNS"]

#: Behind these stands what is not so: "braze rather than | weld |".
_INSTEAD: Final = (
    ("rather", "than"),
    ("instead", "of"),
    ("as", "opposed", "to"),
    ("far", "from"),
    ("in", "place", "of"),
)
#: How many words behind these.
_REACH: Final = 3
_CONTRASTING: Final = word_set("but although though however yet while")
#: Verbs that keep something from being so.
_PREVENTING: Final = word_set(
    "forbid forbade forbids forbidden ban banned bans bar barred prohibit prohibited prohibits prevent "
    "prevented prevents stop stopped refuse refused refuses decline declined declines reject rejected "
    "rejects fail failed fails avoid avoided avoids deny denied denies abolish abolished scrap scrapped "
    "lose lost cancel cancelled drop dropped abandon abandoned oppose opposed resist resisted lack lacked "
    "lacks dispense dispensed"
)


def _asks_the_negative(told: Told) -> bool:
    return asks_the_negative(told.question, told.said.sentence, told.said.has)


def _stands_for_another(told: Told) -> bool:
    """Whether a word of the question stands right behind a "rather than"."""
    words, own = told.said.sentence.folded, told.said.own
    said = (phrase for phrase in _INSTEAD if phrase[0] in told.words)
    ends = (begin + len(phrase) for phrase in said for begin in places_of(phrase, words))
    return any(own[i] for end in ends for i in range(end, min(end + _REACH, len(own))))


def _negates(told: Told) -> bool:
    """Whether a negation stands in the clauses that speak of it; that of "no more than 90" is none."""
    folded = told.said.sentence.folded
    return any(folded[i] in NEGATING and not compares_a_number(folded, i) for i in told.said.spoken)


def _says_contrary(told: Told, *, of_predicate: bool) -> bool:
    spoken = told.said.spoken
    return any(place in spoken and predicate == of_predicate for place, predicate in told.contraries)


TURNS: Final = tuple(
    flags(
        {
            # Or a verb denies it: "failed to sell", "lacks a harbour".
            "a negation reaches what is asked": lambda told: told.denies,
            # And the sentence does not negate the same.
            "the question is negative": _asks_the_negative,
            "a negation in the sentence": lambda told: NEGATING & told.words,
            "a negation in what it says of it": _negates,
            "a negation elsewhere in it": lambda told: NEGATING & told.words - told.spoken,
            # Of negations, contraries and exceptions there is an odd number.
            "turned round": lambda told: told.turned % 2,
            "turned round twice": lambda told: told.turned and told.turned % 2 == 0,
            "something else instead of it": _stands_for_another,
            # Where it speaks of what is asked.
            "something prevents it": lambda told: _PREVENTING & told.spoken - set(told.question.words),
            # By the larger table (`qa.language.contraries`): in the clauses that speak of it, or anywhere.
            "the contrary of what it is or does": lambda told: _says_contrary(told, of_predicate=True),
            "the contrary of another word": lambda told: _says_contrary(told, of_predicate=False),
            "somewhere the contrary of a word": lambda told: told.contraries,
            # In the place of a word that it lacks, in the clauses that speak of it.
            "the opposite is said": lambda told: "opposite" in told.said.excluded.values(),
            # "Has no gas", asked whether it burns gas.
            "what it takes is not there": lambda told: is_without_it(told.said),
            # Less for more, after for before.
            "compared the other way": lambda told: compared_otherwise(told.question, told.said.sentence),
            # Against for for.
            "on the other side": lambda told: sided_otherwise(told.question, told.said.sentence),
            # What is asked of stands only behind "except" or the like.
            "an exception": lambda told: told.excepted,
            # "Nobody but Ann": then it is said of Ann.
            "an exception from none": lambda told: told.excepted and excepts_from_none(told.said),
            "contrasting": lambda told: _CONTRASTING & told.spoken,
        }
    )
)
