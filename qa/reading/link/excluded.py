"""What is no answer though its type would do: people where a place is asked, another office, datelines."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

import numpy as np

from qa.language import lexicon
from qa.language.analysis import category
from qa.language.forms import term
from qa.questions.question import Question
from qa.reading.link.again import names_two, renames_the_named, says_the_kind_again
from qa.reading.link.asked import either_number, lists_several, one_of_several
from qa.reading.link.colour import without_colour
from qa.reading.link.measured import told_ages
from qa.reading.link.office import of_another_office
from qa.reading.link.reason import is_circular, tells_no_reason
from qa.reading.link.times import told_of_another_act
from qa.reading.link.verb import VERBAL
from qa.reading.link.view import FINITE, SHAPE, Flags, View
from qa.reading.shape.lookup import among

__all__ = ["excluded"]

#: Prepositions that a verb takes beside its object, and how far behind it they may stand.
_STRANDED: Final = frozenset("for of with about against from".split())
_GOVERNS: Final = 10
#: Nouns whose count is an amount of money.
_CURRENCIES: Final = frozenset(
    "dollar pound euro cent penny pence franc mark crown krona krone yen yuan rupee peso ruble rouble "
    "guilder ducat shilling florin lira".split()
)
#: What follows a preposition of place and is none: "into an S shape", "in return".
_NO_PLACES: Final = frozenset(
    "shape form way manner order fact response return exchange favour favor effect turn detail addition "
    "particular general public secret vain duty leave strike".split()
)
#: What they lead tells when or why, and not where.
_OF_TIME_OR_CAUSE: Final = frozenset("after before during since until because despite".split())
#: The object of a verb begins at most so many words behind it.
_OBJECT_REACH: Final = 8
#: Digits of an age.
_AGE: Final = 2
_MUTUAL: Final = frozenset(map(term, "battle fight war match final game play treaty agreement sign".split()))
#: A dateline has at most so many words before its dash.
_DATELINE: Final = 10
_DASHES: Final = frozenset("— – -- - • *".split())


def excluded(view: View) -> Flags:
    """Candidates that say something else than what is asked, each for a reason of its form of question."""
    question, passage = view.question, view.passage
    out = is_circular(view) | tells_no_reason(view) | says_the_kind_again(view) | without_colour(view)
    if question.form == "where":
        out |= _people(view) | _parties(view) | (passage.shape[:, SHAPE["whole quotation"]] > 0)
        out |= view.words(*_NO_PLACES)[passage.end - 1]
        led = view.words(*_OF_TIME_OR_CAUSE)
        out |= led[passage.first] | led[passage.first - 1]
    elif question.form in {"who", "which"}:
        out |= of_another_office(view) | renames_the_named(view)
        out |= names_two(view) | _undergoes(view) | _stands_beside(view) if question.form == "who" else False
    elif question.form == "when":
        out |= told_of_another_act(view)
    elif question.form == "how many":
        out |= _counts_nothing(view)
    elif question.kind == "what":
        out |= _governed_otherwise(view)
        out |= _asks_what_was_done(question) & ~_does(view)
    if one_of_several(question):
        out |= lists_several(view)
    if question.modifier_asked:
        named = np.array([word in set(either_number(question.focus)) for word in passage.folded], dtype=bool)
        out |= (passage.shape[:, SHAPE["person name"]] > 0) & (view.held(named) == 0)
    if question.form not in {"when", "where"}:
        out |= _datelines(view)[passage.first]
    return out


def _asks_what_was_done(question: Question) -> bool:
    """Whether it is asked what somebody did, or what happened to him; a place may see a fire happen."""
    words = question.words
    if words[question.wh[1] : question.wh[1] + 2] == ("happened", "to"):
        return True
    does = question.verb is not None and words[question.verb] in {"do", "doing"}
    # "What did she do before the war?" may ask for what she was.
    return question.form == "what did" and does and "before" not in words


def _does(view: View) -> Flags:
    """Candidates with a verb: what somebody does is told by one, if only by its place: "will | parade"."""
    passage = view.passage
    led = among(passage.categories[passage.first - 1], (category("to"), category("auxiliary")))
    acts = among(passage.categories, VERBAL) | np.array([word.endswith("ing") for word in passage.folded])
    return np.asarray(led | (view.held(acts) > 0))


def _counts_nothing(view: View) -> Flags:
    """Candidates with a verb; where a number is asked, ages, districts, and money unless that is counted."""
    question, passage = view.question, view.passage
    out = view.held(among(passage.categories, FINITE)) > 0
    if question.answer_type == "number":
        out |= _is_fraction(view) | _is_district(view) | told_ages(view)
        if _CURRENCIES.isdisjoint(either_number(question.focus)):
            out |= passage.shape[:, SHAPE["whole money"]] > 0
    return np.asarray(out)


def _is_fraction(view: View) -> Flags:
    """Candidates like "a third" that no of follows: they count nothing."""
    passage = view.passage
    thirds = np.array([word in {"third", "quarter", "fifth", "tenth"} for word in passage.folded])
    article = view.words("a", "an", "one")
    led = article[passage.first] | article[passage.first - 1]
    return np.asarray(thirds[passage.end - 1] & led & ~np.append(view.words("of"), False)[passage.end])


def _is_district(view: View) -> Flags:
    """Candidates with a quarter that is no fourth part: "the old quarter"."""
    folded = view.passage.folded
    parts = {"a", "one", "three", "another", "first", "last", "next", "per", "every", "each"}
    district = [word == "quarter" and before not in parts for before, word in pairwise(["", *folded])]
    return np.asarray(view.held(np.array(district)) > 0)


def _governed_otherwise(view: View) -> Flags:
    """Candidates that don't stand behind the preposition that the question ends with, where its verb has it.

    "What did she blame the ministry for?": "She blamed the ministry of culture for ‹the cuts›".
    """
    question, passage = view.question, view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    last = next((word for word in reversed(question.words) if word[0].isalpha()), "")
    verb = question.verb
    if question.wh[0] or verb is None or last not in _STRANDED or question.stems[verb] not in question.terms:
        return out
    same = view.found.term == question.terms.index(question.stems[verb])
    acts = np.flatnonzero(same & among(passage.categories, VERBAL))
    leads = view.words(last)
    before = passage.first - 1
    determiner = among(passage.categories, (category("determiner"), category("possessive")))
    led = leads[before] | (determiner[before] & leads[np.maximum(before - 1, 0)])
    for place in acts.tolist():
        behind = slice(place + 1, place + 1 + _GOVERNS)
        near = leads[behind] & (passage.part[behind] == passage.part[place])
        if near.any():
            out |= (passage.owner == passage.part[place]) & ~led
    return out


def _undergoes(view: View) -> Flags:
    """Candidates to which it is done: "‹the mill› founded in 1902", asked who founded the mill."""
    question, passage = view.question, view.passage
    verb = question.verb
    out = np.zeros(len(passage.first), dtype=bool)
    if not question.subject_asked or verb is None or verb + 1 >= len(question.words):
        return out
    if question.words[verb + 1] in lexicon.PREPOSITIONS or question.stems[verb] not in question.terms:
        return out
    same = view.found.term == question.terms.index(question.stems[verb])
    bare = same & np.array([word.endswith("ed") for word in passage.folded])
    stops = among(passage.categories, (category("preposition"), category("mark")))
    bare[:-1] &= stops[1:]
    for k in np.flatnonzero(bare).tolist():
        # "Ann Roe negotiated from Orrel | a peace": what it is done to follows after all.
        behind = slice(k + 1, k + 1 + _OBJECT_REACH)
        bare[k] = not (view.matched[behind] & (passage.part[behind] == passage.part[k])).any()
    return np.asarray(np.append(bare, False)[passage.end])


def _stands_beside(view: View) -> Flags:
    """Candidates that and joins to the noun asked about: "her father and ‹Ivo›", asked who her father was."""
    question, passage = view.question, view.passage
    if not question.focus:
        return np.zeros(len(passage.first), dtype=bool)
    asked = np.array([word in set(either_number(question.focus[-1:])) for word in passage.folded])
    joined = view.words("and")
    joined[1:] &= asked[:-1]
    return np.asarray(joined[passage.first - 1])


def _parties(view: View) -> Flags:
    """Candidates between which it was fought or agreed: "a battle between ‹England and Scotland›"."""
    passage = view.passage
    if _MUTUAL.isdisjoint(view.question.stems):
        return np.zeros(len(passage.first), dtype=bool)
    ends = among(passage.categories, (*VERBAL, category("mark")))
    inside = np.zeros(len(ends), dtype=bool)
    for k in np.flatnonzero(view.words("between")).tolist():
        inside[k : k + 1 + int(np.argmax(ends[k + 1 :]))] = True
    return np.asarray(view.held(inside) > 0)


def _people(view: View) -> Flags:
    """Candidates whose head is a person, or has an age: "the new prime minister of Peru" is no place."""
    passage = view.passage
    n = len(passage.folded)
    person = np.array([word in lexicon.PERSON_NOUNS - {"head"} for word in passage.folded])
    linked = among(passage.categories, (category("preposition"), category("of")))
    places = np.arange(n + 1)
    # The first preposition behind the candidate's first word, or its end.
    stop = np.minimum.accumulate(np.append(np.where(linked, places[:-1], n), n)[::-1])[::-1]
    head = np.minimum(stop[passage.first + 1], passage.end) - 1
    # "Ann Roe|, 63,"
    comma = passage.flags["comma"]
    age = np.array([word.isdigit() and len(word) == _AGE for word in passage.folded])
    age[1:-1] &= comma[:-2] & comma[2:]
    aged = np.append(age, [False] * 2)[passage.end + 1] | (view.held(age) > 0)
    return np.asarray((person[head] & ~linked[passage.first]) | aged)


def _datelines(view: View) -> Flags:
    """Words of datelines ("ORREL, March 3 — "): they say only where and when a report was sent."""
    passage = view.passage
    out = np.zeros(len(passage.folded), dtype=bool)
    for number, part in enumerate(passage.parts):
        words = part.sentence.words
        if len(words) < 2 or not (words[0].isupper() and len(words[0]) > 1):
            continue
        dash = next((i for i, word in enumerate(words[:_DATELINE]) if word in _DASHES), 0)
        if not dash and not any(word[0].islower() for word in words):
            dash = len(words)  # "REUTERS, OSLO": a line by itself
        if dash:
            start = int(np.searchsorted(passage.part, number))
            begin = start + int(passage.folded[start] == "")
            out[begin : begin + dash] = True
    return out
