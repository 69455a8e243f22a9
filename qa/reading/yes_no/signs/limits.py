"""Where question and sentence set other limits: still, ever, all, only, before, would."""

from __future__ import annotations

from collections.abc import Callable

from qa.hints import Final
from qa.language.closed_classes import MODALS, NEGATIVES, word_set
from qa.language.forms import term_set
from qa.reading.yes_no.signs.sign import NEGATING, Told, flags

__all__ = ["LIMITS"]

#: Words of a question, and what a sentence says to them.
_NOW: Final = word_set("still now yet anymore today nowadays currently")
_PRESENT: Final = word_set("is are do does can has have")
_OVER: Final = word_set("until formerly once previously ago former longer last originally")
_ENDING: Final = term_set(
    "end stop abandon scrap lift cancel drop quit abolish close leave resign retire replace suspend "
    "dissolve return sell remove withdraw die vanish disappear move expire demolish lose destroy fire sack "
    "finish cease"
)
_ALL: Final = word_set(
    "all every everyone everybody everything always both most entire entirely whole completely fully each"
)
_PART: Final = word_set(
    "some most many few several half part partly only except others rest another one two three third quarter "
    "mostly mainly nearly almost largely usually sometimes often"
)
_ANY: Final = word_set("any anyone anybody anything ever anywhere either")
_NONE: Final = (NEGATIVES - {"cannot"}) | {"nowhere", "without"}
_BEFORE: Final = word_set("before already earlier previously ever first yet")
_FIRST: Final = word_set("first new never unprecedented since newly")
_SELF: Final = word_set("himself herself itself themselves alone own")
_AHEAD: Final = word_set(
    "plan plans planned expect expected expects hope hopes hoped intend intends due want wants wanted if "
    "unless propose proposed proposes consider considering try tried ask asked offer offered urge urged "
    "demand"
)
_SAYING: Final = word_set(
    "say says said claim claims claimed believe believed believes suspect suspects suspected think thinks "
    "thought complain complained allege alleged rumour legend supposedly reportedly perhaps probably "
    "possibly"
)


def _asks(words: frozenset[str]) -> Callable[[Told], bool]:
    return lambda told: not words.isdisjoint(told.question.words)


def _says(word: str) -> Callable[[Told], bool]:
    return lambda told: word in told.words


def _meets(asked: frozenset[str], told_in: frozenset[str]) -> Callable[[Told], bool]:
    """Whether the question has a word of the one set and what speaks of it one of the other."""
    return lambda told: not asked.isdisjoint(told.question.words) and bool(told_in & told.spoken)


def _is_part(told: Told) -> bool:
    """Whether all are asked of, and it tells of some, by a word that is not asked: "all | three | bells"."""
    return _asks(_ALL)(told) and bool(_PART & told.spoken - set(told.question.words))


def _lacks(words: frozenset[str]) -> Callable[[Told], bool]:
    return lambda told: bool(words.intersection(told.question.words) - told.words)


def _asks_of_now(told: Told) -> bool:
    return told.question.words[0] in _PRESENT or not _NOW.isdisjoint(told.question.words)


def _is_over(told: Told) -> bool:
    """Whether it says that something ended, by words that are not those asked: "the mine | closed |"."""
    said = told.said
    over = _OVER & told.spoken - set(told.question.words)
    # "No longer", but not "longer than".
    if over - {"longer"} or (over and NEGATING & told.spoken):
        return True
    ended = {said.sentence.stems[place] for place in said.spoken} & _ENDING
    return bool(ended - set(told.question.stems))


def _is_modal_only(told: Told) -> bool:
    return told.question.words[0] not in MODALS and bool(MODALS & told.spoken)


_SENTENCE_WORDS: Final = "only still too also both all each every before after until if except".split()

LIMITS: Final = (
    *flags(
        {
            # It begins with "is", "does", "has", or asks for now.
            "asked of now, and over": lambda told: _asks_of_now(told) and _is_over(told),
            # Or whether now, today.
            "asked whether still, and over": lambda told: _asks(_NOW)(told) and _is_over(told),
            "asked of all, told of a part": _is_part,
            "asked of all, told of all": _meets(_ALL, _ALL),
            "asked of any, told of none": _meets(_ANY, _NONE),
            "asked of before, told of the first": _meets(_BEFORE, _FIRST),
            # "Himself", "alone", "own".
            "one's own self is not said": _lacks(_SELF),
            # It says "only" of what is asked, and the question does not.
            "only that": lambda told: "only" in told.spoken and "only" not in told.question.words,
            # By any modal verb, where the question does not begin with one.
            "what would be": _is_modal_only,
            # Or under an "if".
            "what is planned or asked": lambda told: _AHEAD & told.spoken,
            # Or what is only perhaps so.
            "what somebody says": lambda told: _SAYING & told.words,
        }
    ),
    *flags({f"it says {word}": _says(word) for word in _SENTENCE_WORDS}),
)
