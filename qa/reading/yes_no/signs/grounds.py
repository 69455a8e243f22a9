"""What a yes and a no rest on: without it a sentence cannot settle the question, whatever speaks for it."""

from __future__ import annotations

from collections.abc import Collection

from qa.hints import Final
from qa.language import lexicon
from qa.language.categories import VERBAL, category
from qa.language.closed_classes import ARTICLES, BE, MODALS, NEGATIVES, word_set
from qa.language.kinds import kinds_of
from qa.language.nationalities import NATIONALITIES
from qa.questions.analysis import Question
from qa.reading.subjects import subject
from qa.reading.yes_no.question_words import subject_start
from qa.reading.yes_no.said_of import is_said_to_be
from qa.reading.yes_no.settling.untold import asks_of_anybody
from qa.reading.yes_no.signs.missing import NAME_MISSING, NOUNS_MISSING, OF_SAME_KIND, alike_places
from qa.reading.yes_no.signs.predicate import IS_LIGHT, IS_MISSING
from qa.reading.yes_no.signs.rules import ANOTHERS, ONLY_NO, ONLY_YES, SAY_NO, SAY_YES, STAY_OPEN
from qa.reading.yes_no.signs.sign import Told
from qa.reading.yes_no.verdict import LIGHT

__all__ = ["may_affirm", "may_deny", "tells_of_an_event"]

#: Share of the question's words, by weight, that a sentence has at least which says yes, or no.
_AFFIRMING: Final = 0.45
_DENYING: Final = 0.25
#: So far behind a verb stands where or whom.
_NEAR: Final = 4
_DENIES: Final = "a negation reaches what is asked"
_AS_ASKED: Final = "the predicate as it is asked"
_ONLY: Final = "only that"
_OTHER_NAMES: Final = "names of others"
#: What excludes nothing by itself where the predicate is not said.
_WEAK: Final = frozenset({_ONLY, _OTHER_NAMES})
_JOB: Final = "job"
_GENITIVE: Final = category("genitive")
_AGAIN: Final = word_set("again another second third twice")
_ANYBODY: Final = word_set("anybody anyone somebody someone")
_OF_NONE: Final = (NEGATIVES - {"nothing", "nor", "cannot"}) | {"without"}
_OF_ALL: Final = word_set("only all everyone everybody both every each")
#: What may be so at another time: who opened a shop may have closed it too.
_CONTRARY: Final = frozenset(
    {
        "somewhere the contrary of a word",
        "what excludes the predicate",
        "the contrary of the predicate",
    }
)
#: What may stand beside that.
_BESIDE: Final = frozenset(
    {
        "turned round",
        "another number stands in its place",
        "another time stands in its place",
        "asked of now, and over",
        "asked whether still, and over",
        _OTHER_NAMES,
    }
)
#: What says nothing of a thing that is only asked to be there, and is not named.
_IDLE_OF_A_THING: Final = frozenset(
    {
        "something prevents it",
        "asked of now, and over",
        "asked whether still, and over",
        OF_SAME_KIND,
        _ONLY,
        _OTHER_NAMES,
    }
)
_NEGATED: Final = frozenset(
    {_DENIES, "turned round", "a negation in what it says of it", "the act was not done"}
)
_BE_OR_HAVE: Final = word_set("be have become")
_PAST: Final = word_set("did was were had has have")
#: What a no rests on: one of these signs.
_EXCLUDING: Final = frozenset(
    {
        _DENIES,
        "turned round",
        "something prevents it",
        "a negation in what it says of it",
        "somewhere the contrary of a word",
        "what excludes the predicate",
        "the contrary of the predicate",
        OF_SAME_KIND,
        "asked of all, told of a part",
        "asked of any, told of none",
        "asked whether still, and over",
        "asked of now, and over",
        "only that",
        "something else instead of it",
        ANOTHERS,
        "still to come",
        "another number stands in its place",
        "another time stands in its place",
        "the act was not done",
        _OTHER_NAMES,
    }
)


def may_affirm(told: Told, shown: Collection[str]) -> bool:
    """Whether a sentence can say yes: the rules say so, or it has enough words and the predicate.

    Parameters
    ----------
    told : Told
    shown : collection of str
        Names of the signs that it shows.
    """
    if _leaves_out_again(told) or _is_nationality_of_a_thing(told) or _is_done_to_another(told):
        return False
    if SAY_YES in shown:
        return True
    lacks = IS_MISSING in shown and IS_LIGHT not in shown
    if told.said.share < _AFFIRMING or lacks or STAY_OPEN in shown or ONLY_NO in shown:
        return False
    return told.said.asserted.predicate is not None or _has_all(told)


def _leaves_out_again(told: Told) -> bool:
    """Whether it is asked if something was done again, and it says no word for that."""
    if "again" not in told.question.words or _AGAIN & told.words:
        return False
    return told.said.contrary is None  # there a verb with re- says it: "remarried"


def _is_done_to_another(told: Told) -> bool:
    """Whether it is asked what anybody does to one thing, and told what is done to another."""
    if not asks_of_anybody(told.said) or told.question.words[0] in (BE | {"am"}):
        return False  # "Am I | allowed | to paint it?"
    from qa.reading.yes_no.settling.agentless import is_of_another_thing

    return is_of_another_thing(told.said)


def _is_nationality_of_a_thing(told: Told) -> bool:
    """Whether a nationality is asked of somebody, and it says that of a thing: "a | German | flag"."""
    said, asked = told.said, told.said.asserted.predicate
    words = {
        word for word, stem in zip(told.question.words, told.question.stems, strict=True) if stem == asked
    }
    places = said.places(asked)
    if words.isdisjoint(NATIONALITIES) or not places:
        return False
    folded, codes = [*said.sentence.folded, ""], said.sentence.categories
    return all(
        codes[i + 1 : i + 2].tolist() == [category("noun")]
        and folded[i + 1] not in lexicon.PERSON_NOUNS
        and said.own[i + 1] is None
        for i in places
    )


def _is_of_another_matter(told: Told, shown: Collection[str]) -> bool:
    """Whether what may exclude it is said of others, or of something else than is asked."""
    if _asks_of_any(told) and (_OF_NONE | _OF_ALL).isdisjoint(told.words):
        return True  # "the driver survived", asked whether anybody died
    return _is_denied_of_another(told, shown) or _only_of_another_matter(shown)


def _asks_of_any(told: Told) -> bool:
    """Whether it is asked of anybody at all."""
    return not _ANYBODY.isdisjoint(told.question.words)


def _is_denied_of_another(told: Told, shown: Collection[str]) -> bool:
    """Whether a negation is of somebody else's doing: it has no name of whom it is asked, nor a pronoun."""
    names = told.said.asserted.subject & told.question.names
    return _DENIES in shown and ANOTHERS not in shown and bool(names) and names.isdisjoint(told.said.has)


def _only_of_another_matter(shown: Collection[str]) -> bool:
    """Whether it says "only", but nothing of the predicate that is asked."""
    return _ONLY in shown and IS_MISSING in shown and _EXCLUDING.isdisjoint(set(shown) - _WEAK)


def _has_all(told: Told) -> bool:
    """Whether it has each word from the subject on: "is the visit | over |?" has no other predicate."""
    asked = told.question.words[subject_start(told.question) :]
    words = {word for word in asked if word[0].isalnum()} - ARTICLES - lexicon.AUXILIARIES
    return words <= told.words


def may_deny(told: Told, shown: Collection[str]) -> bool:
    """Whether a sentence can say no: the rules say so, or it has something that may exclude what is asked.

    Parameters
    ----------
    told : Told
    shown : collection of str
        Names of the signs that it shows.
    """
    if _is_of_another_matter(told, shown):
        return False
    # Two countries may have a minister each: then none takes the other's place.
    if ONLY_YES in shown or STAY_OPEN in shown or (ANOTHERS in shown and told.named):
        return False
    if told.said_elsewhere and not _CONTRARY.isdisjoint(shown) and _only(shown, _CONTRARY | _BESIDE):
        return False  # "It was opened in May", where another sentence says that it was closed
    if _only(shown, _CONTRARY | _BESIDE) and _is_contrary_of_another(told):
        return False
    return SAY_NO in shown or (told.said.share >= _DENYING and _excludes(told, shown))


def _excludes(told: Told, shown: Collection[str]) -> bool:
    """Whether something in it excludes what is asked."""
    if _DENIES in shown and _AS_ASKED in shown and NOUNS_MISSING in shown:
        # "Do not use bleach on it", asked whether one may use | soap |: that of another is denied.
        return False
    if _is_denied_elsewhere(told, shown):
        return False
    if told.question.words[0] in MODALS and _only(shown, {OF_SAME_KIND, _OTHER_NAMES}):
        return False  # "Add milk", asked whether one may add cream
    existence = told.question.words[1:2] == ("there",) and NOUNS_MISSING in shown
    if (existence and _only(shown, _IDLE_OF_A_THING)) or _is_no_other_role(told, shown):
        return False
    # Names exclude none where the question has none itself.
    idle = frozenset[str]() if told.question.names else frozenset({_OTHER_NAMES})
    return not (_EXCLUDING - idle).isdisjoint(shown) and not _denies_another_act(told, shown)


def _is_denied_elsewhere(told: Told, shown: Collection[str]) -> bool:
    """Whether it is denied of another place or person: "did not teach | in Berlin |", asked of Vienna."""
    if _DENIES not in shown or ANOTHERS in shown or NAME_MISSING not in shown:
        return False
    said, s = told.said, told.said.sentence
    missing = told.question.names - said.asserted.subject - said.has
    return bool(missing) and any(
        s.categories[i] == category("name") and said.own[i] is None
        for place in said.places(said.asserted.predicate)
        for i in range(place + 1, min(place + _NEAR, len(s)))
    )


def _is_no_other_role(told: Told, shown: Collection[str]) -> bool:
    """Whether another of the kind is not said to be what somebody is: "Ann met a | baker |" of Ann."""
    asserted = told.said.asserted
    named = bool(asserted.subject) and asserted.subject <= told.question.names
    if not asserted.nominal or not named or not _only(shown, {OF_SAME_KIND, _OTHER_NAMES}):
        return False
    # One may be a carpenter and a fisherman; there is but one mayor.
    if not asserted.definite and _JOB in kinds_of(asserted.predicate or ""):
        return True
    return not any(is_said_to_be(told.said, place) for place in alike_places(told))


def _is_contrary_of_another(told: Told) -> bool:
    """Whether one of theirs does the contrary: "Tom's | wife | died", asked whether Tom is alive."""
    said, s = told.said, told.said.sentence
    owners = [i for i in range(len(s) - 1) if s.categories[i + 1] == _GENITIVE and said.own[i] is not None]
    if said.asserted.subject.isdisjoint(said.own[i] for i in owners):
        return False
    places = [place for place, predicate in told.contraries if predicate and s.categories[place] in VERBAL]
    phrases = [subject(s, place) for place in places]
    return bool(places) and all(
        phrase is not None
        and not phrase.pronoun
        and said.asserted.subject.isdisjoint(said.own[i] for i in phrase.heads)
        for phrase in phrases
    )


def _only(shown: Collection[str], signs: Collection[str]) -> bool:
    """Whether a no rests on some of these alone."""
    excluding = _EXCLUDING.intersection(shown)
    return bool(excluding) and excluding <= set(signs)


def _denies_another_act(told: Told, shown: Collection[str]) -> bool:
    """Whether it denies another verb than is asked: "may not | cook |", asked whether they may sleep."""
    if IS_MISSING not in shown or IS_LIGHT in shown or told.said.asserted.nominal:
        return False
    if not _only(set(shown) - {_OTHER_NAMES}, _NEGATED):
        return False
    said = told.said
    # "Do not | use | bleach on it", asked whether it is waterproof: there any verb is another.
    light = _BE_OR_HAVE if told.question.words[0] in BE else LIGHT
    return any(
        said.sentence.categories[i] in VERBAL and said.own[i] is None and said.sentence.stems[i] not in light
        for i in said.spoken
    )


def tells_of_an_event(question: Question) -> bool:
    """Whether it is asked what was once, so that the contrary may have been as well: "Was it closed?"."""
    return question.words[0] in _PAST
