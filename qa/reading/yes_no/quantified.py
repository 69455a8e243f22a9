"""All and some: whether a sentence says of a part what a yes/no question asks of the whole."""

from __future__ import annotations

from qa.hints import Final
from qa.language.categories import NOMINAL, categories, category
from qa.language.closed_classes import word_set
from qa.language.lexicon import TIME_UNITS
from qa.reading.yes_no.instead import whole_of
from qa.reading.yes_no.statement import Statement

__all__ = ["tells_how_much", "tells_of_a_part", "tells_only_of_some"]

_ALL: Final = word_set(
    "all every each both entire whole everyone everybody everything fully completely entirely"
)
_PART: Final = word_set(
    "some most half several few part parts many majority minority third quarter cent percent %"
)
_MOST: Final = word_set("most many all every often usually mostly")
_FEW: Final = word_set("few some one minority handful")
_BEFORE_NOUN: Final = categories("adjective participle")
_WHOLE: Final = word_set("which whom them these those it us")
_ANYBODY: Final = word_set("anyone anybody everyone everybody")
_NOUNS: Final = categories("noun name adjective")
_NUMBER: Final = category("number")
#: Digits of a year.
_YEAR: Final = 4
#: An object begins at most so many words behind its verb.
_OBJECT_REACH: Final = 3


def tells_of_a_part(said: Statement) -> bool:
    """Whether all are asked of and it tells of some: "two of them", "most of the pupils", "half the men"."""
    if _asks_of_most(said) and any(_is_few(said, i) for i in range(len(said.sentence))):
        return True
    if not _asks_of_all(said):
        return False
    return any(_is_part(said, place) and _governs(said, place) for place in range(len(said.sentence.folded)))


def tells_only_of_some(said: Statement) -> bool:
    """Whether anybody is asked of, and it speaks of some only: "| only members | may use it"."""
    words, codes = said.sentence.folded, said.sentence.categories
    if said.asserted.subject or _ANYBODY.isdisjoint(said.question.words):
        return False
    return any(
        word == "only"
        and (place == 0 or said.clause[place - 1] != said.clause[place])
        and codes[place + 1] in _NOUNS
        and said.own[place + 1] is None
        and any(said.clause[act] == said.clause[place] for act in said.places(said.asserted.predicate))
        for place, word in enumerate(words[:-1])
    )


def _asks_of_most(said: Statement) -> bool:
    return not _MOST.isdisjoint(said.question.words) and "not" not in said.question.words


def _is_few(said: Statement, place: int) -> bool:
    """Whether just a few are spoken of there, and the predicate said of them: "only | a few | drink it"."""
    words = said.sentence.folded
    only = words[place] == "only" and not _FEW.isdisjoint(words[place + 1 : place + 3])
    few = words[place] in {"few", "hardly"} and words[max(place - 1, 0)] not in {"a", "only", "the", "no"}
    if not (only or few):
        return False
    acts = said.places(said.asserted.predicate)
    return any(
        said.clause[act] == said.clause[place] and place < act and "," not in words[place:act] for act in acts
    )


def _is_part(said: Statement, place: int) -> bool:
    """Whether a part of what is asked of begins there."""
    words = said.sentence.folded
    number = said.sentence.categories[place] == _NUMBER
    if not (number or words[place] in _PART):
        return False
    # "Some | 300 men" are about as many.
    if words[place] == "some" and said.sentence.categories[place + 1 : place + 2].tolist() == [_NUMBER]:
        return False
    following = whole_of(said.sentence, place)
    # "Two of the three | escaped | prisoners".
    while (
        following < len(words) - 1
        and not said.own[following]
        and said.sentence.categories[following] in _BEFORE_NOUN
    ):
        following += 1
    parted = "of" in words[place + 1 : following]
    if following == len(words) or (number and not parted):
        return False
    return bool(said.own[following]) or (parted and words[following] in _WHOLE)


def _governs(said: Statement, place: int) -> bool:
    """Whether the predicate is said of the part, or done to it: "| two of them | were found", no aside."""
    words = said.sentence.folded
    for act in said.places(said.asserted.predicate):
        between = words[min(act, place) + 1 : max(act, place)]
        # "All bread is local, and | some of the jams | are", but not "the boys and some of the girls are".
        joined = "and" in words[max(place - 1, 0) : place] and "," not in words[max(place - 2, 0) : place]
        subject = place < act and not joined and "," not in between
        if subject or (act < place <= act + _OBJECT_REACH and "," not in between):
            return True
    return False


def tells_how_much(said: Statement) -> bool:
    """Whether all is asked of, and it tells of an amount behind the verb: "has repaid | 12,500 pounds"."""
    if not _asks_of_all(said) or any(word[0].isdigit() for word in said.question.words):
        return False
    words = said.sentence.folded
    for place in said.places(said.asserted.predicate):
        for i in range(place + 1, min(place + 3, len(words))):
            if words[i - 1] == ",":
                break
            amount = said.sentence.categories[i] == _NUMBER
            year = amount and words[i].isdigit() and len(words[i]) == _YEAR
            if amount and not year and TIME_UNITS.isdisjoint(words[i + 1 : i + 2]):
                return True
    return False


def _asks_of_all(said: Statement) -> bool:
    asked = _ALL.intersection(said.question.words)
    if not asked or "not" in said.question.words:
        return False
    return not any(word in _ALL and _is_all_of_it(said, i) for i, word in enumerate(said.sentence.folded))


def _is_all_of_it(said: Statement, place: int) -> bool:
    """Whether all may be said of what is asked: not "| all bread | is baked here", asked of the jams."""
    end = place + 1
    while end < len(said.sentence) and said.sentence.categories[end] in NOMINAL:
        end += 1
    phrase = range(place + 1, end)
    return not phrase or any(said.own[i] is not None for i in phrase)
