"""What a "but" or an "except" sets off: words of the question that are said of something else."""

from __future__ import annotations

from qa.hints import Final
from qa.language.categories import REFERRING, categories, category
from qa.language.closed_classes import NEGATORS, word_set
from qa.reading.yes_no.statement import Statement

__all__ = ["excepts_from_none", "is_aside", "is_contrasted", "is_excepted"]

_CONTRAST: Final = word_set("but while whereas although though yet")
_EXCEPT: Final = word_set("except unlike besides excluding")
_SUBJECT_PRONOUNS: Final = word_set("it he she they this these that those we")
_EXCEPT_PAIRS: Final = frozenset(("instead of", "rather than", "other than", "apart from", "but not"))
#: What takes something from all or none that it follows: "nobody | but | Ann knew", "all | save | one".
_SAVE: Final = word_set("but save bar")
_NONE: Final = word_set("nobody none nothing no never")
_ANYONE: Final = word_set("anyone anybody anything")
_ALL: Final = word_set("all everybody everyone everything every anybody anything")
#: What is excepted stands at most so many words behind.
_EXCEPT_REACH: Final = 5
#: What begins an aside behind a "not": "brick, not | stone |", but "the mill, not | far | from here".
_BEGINS_NOUN: Final = categories("determiner possessive preposition of noun name number")
_VERB: Final = category("verb")
_WITH_NOUNS: Final = categories("noun name number pronoun adjective")
_SUBJECTLESS: Final = categories("verb auxiliary adverb negation")


def is_contrasted(said: Statement) -> bool:
    """Whether "but", "while" or the like parts what it says of the subject from a word that is asked."""
    half = _halves(said)
    # "It shook the town, but | nobody was hurt |", asked whether anyone was.
    nobody = not said.asserted.subject and not _ANYONE.isdisjoint(said.question.words)
    if nobody or any(_is_save(said, place) for place in range(len(said.sentence))):
        return False
    places = said.places(said.asserted.predicate)
    places = places or [place for term in said.asserted.subject for place in said.places(term)]
    if not places or not any(half) or _CONTRAST & set(said.question.words):
        return False
    near = {half[place] for place in places}
    # "Was nominated for the prize, but | never won": it goes on about the same prize.
    near |= {half[place] - 1 for place in _going_on(said) if half[place] in near}
    return any(
        own and not any(half[i] in near for i in said.places(own))
        for own in said.own
        if own not in said.asserted.subject
    )


def _is_save(said: Statement, place: int) -> bool:
    """Whether "but", "save" or "bar" takes something from all or none: "told no one | but | his sister"."""
    words, codes = said.sentence.folded, said.sentence.categories
    if words[place] not in _SAVE or not _BEGINS_NOUN.intersection(codes[place + 1 : place + 2]):
        return False
    near = words[max(place - _EXCEPT_REACH, 0) : place]
    if _NONE.isdisjoint(near) and _ALL.isdisjoint(near):
        return False
    if words[place] != "but" and codes[place - 1] in REFERRING:
        return True
    # "No one came, | but | the tea was good".
    end = next((i for i in range(place + 1, len(words)) if not words[i][0].isalnum()), len(words))
    near_one = words[place - 1] in _NONE | _ALL | {"one"}
    return words[place - 1] != "," and (_VERB not in codes[place + 1 : end] or near_one)


def excepts_from_none(said: Statement) -> bool:
    """Whether something is excepted from none, so that it is said of that: "nobody knew except | Ann |"."""
    words = said.sentence.folded
    return any(
        (
            word in _EXCEPT
            or words[place : place + 2] in (["apart", "from"], ["other", "than"])
            or _is_save(said, place)
        )
        and not _NONE.isdisjoint(words[:place])
        for place, word in enumerate(words)
    )


def _going_on(said: Statement) -> list[int]:
    """The places behind a "but" where a verb is denied that has no subject or object of its own."""
    words, codes = said.sentence.folded, said.sentence.categories.tolist()
    return [
        place
        for place in range(1, len(words))
        if words[place - 1] in _CONTRAST
        and codes[place] in _SUBJECTLESS
        and not NEGATORS.isdisjoint(words[place : place + 2])
        and _WITH_NOUNS.isdisjoint(codes[place:])
    ]


def _halves(said: Statement) -> list[int]:
    """For each word on which side of a "but" it stands."""
    words, half, side, opens = said.sentence.folded, [], 0, False
    for place, word in enumerate(words):
        if word in _CONTRAST:
            side, opens = (side, True) if place == 0 else (side + 1, False)
        elif word == "," and opens:
            side, opens = side + 1, False
        half.append(side)
    return half


def _goes_on_about(said: Statement, excepted: set[int]) -> bool:
    """Whether a relative clause tells more of the excepted: "unlike cranes, which fly with them out"."""
    words = said.sentence.folded
    if words[0] == "it" and words[1:2] in (["was"], ["is"]):
        return False  # "It was Ann, not Tom, who won"
    last = max(excepted, default=len(words))
    if words[last + 1 : last + 3] not in ([",", "which"], [",", "who"]):
        return False
    return any(min(said.places(own)) > last for own in said.own if own)


def is_aside(said: Statement) -> bool:
    """Whether only ", not" sets something off: "brick, not stone"."""
    words = said.sentence.folded
    asides = any(words[i - 1 : i + 1] == [",", "not"] for i in range(1, len(words)))
    return asides and _EXCEPT.isdisjoint(words)


def is_excepted(said: Statement) -> bool:
    """Whether a word of the question stands only behind "except" or the like, or behind ", not"."""
    words = said.sentence.folded
    behind: set[int] = set()
    for place, word in enumerate(words):
        pair = " ".join(words[max(place - 1, 0) : place + 1])
        aside = pair == ", not" and _BEGINS_NOUN.intersection(said.sentence.categories[place + 1 : place + 2])
        if word in _EXCEPT or pair in _EXCEPT_PAIRS or aside or _is_save(said, place):
            for i in range(place + 1, min(place + 1 + _EXCEPT_REACH, len(words))):
                if said.clause[i] != said.clause[place] or said.sentence.categories[i] == _VERB:
                    break
                behind.add(i)
    # "Unlike the common otter, it lives inland": the pronoun is what is spoken of.
    pronoun = any(
        word in _SUBJECT_PRONOUNS and clause in said.speaking
        for word, clause in zip(words, said.clause, strict=True)
    )
    given = said.asserted.subject if pronoun else said.stood_for
    if _goes_on_about(said, behind):
        return False
    return not _EXCEPT & set(said.question.words) and any(
        own and set(said.places(own)) <= behind for own in said.own if own not in given
    )
