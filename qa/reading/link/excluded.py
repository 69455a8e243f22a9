"""What is no answer though its type would do: people where a place is asked, another office, datelines."""

# What only one form of question needs is imported there: a process that answers one starts sooner.

from __future__ import annotations

from typing import Final

import numpy as np

from qa.language.analysis import category
from qa.reading.link.again import names_two, renames_the_named, says_the_kind_again
from qa.reading.link.asked import either_number, lists_several, one_of_several
from qa.reading.link.colour import without_colour
from qa.reading.link.elsewhere import belongs_elsewhere
from qa.reading.link.verb import VERBAL
from qa.reading.link.view import SHAPE, Flags, View
from qa.reading.shape.lookup import among

__all__ = ["excluded"]

#: Prepositions that a verb takes beside its object, and how far behind it they may stand.
_STRANDED: Final = frozenset("for of with about against from".split())
_GOVERNS: Final = 10
_BE: Final = frozenset("is are was were".split())
_NOMINAL: Final = tuple(map(category, "determiner possessive adjective number noun name".split()))
#: A dateline has at most so many words before its dash.
_DATELINE: Final = 10
_DASHES: Final = frozenset("— – -- - • *".split())


def excluded(view: View) -> Flags:
    """Candidates that say something else than what is asked, each for a reason of its form of question."""
    question, passage = view.question, view.passage
    out = says_the_kind_again(view) | without_colour(view) | _by_form(view) | belongs_elsewhere(view)
    if one_of_several(question):
        out |= lists_several(view)
    if question.modifier_asked:
        named = np.array([word in set(either_number(question.focus)) for word in passage.folded], dtype=bool)
        out |= (passage.shape[:, SHAPE["person name"]] > 0) & (view.held(named) == 0)
    if question.form != "where":
        out |= _datelines(view)[passage.first]
    return out


def _by_form(view: View) -> Flags:
    """Those that are no answer to this form of question."""
    question = view.question
    out = np.zeros(len(view.passage.first), dtype=bool)
    if question.form == "why":
        from qa.reading.link.reason import is_circular, tells_no_reason

        out |= is_circular(view) | tells_no_reason(view)
    if question.form == "where":
        from qa.reading.link.no_place import tells_no_place

        out |= tells_no_place(view)
    elif question.form in {"who", "which"}:
        from qa.reading.link.office import of_another_office

        out |= of_another_office(view) | renames_the_named(view)
        if question.form == "who":
            from qa.reading.link.kin import tells_no_kin
            from qa.reading.link.no_doer import did_not_do_it, is_nobody
            from qa.reading.link.other_side import is_other_party

            out |= names_two(view) | did_not_do_it(view) | is_nobody(view) | is_other_party(view)
            out |= _stands_beside(view) | tells_no_kin(view)
    elif question.form == "when":
        from qa.reading.link.hours import tells_other_hour
        from qa.reading.link.times import told_of_another_act

        out |= told_of_another_act(view) | tells_other_hour(view)
    elif question.form == "how many":
        from qa.reading.link.no_count import counts_nothing

        out |= counts_nothing(view)
    elif question.kind == "what":
        from qa.reading.link.no_deed import tells_no_deed

        out |= _governed_otherwise(view) | tells_no_deed(view)
    return out


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


def _stands_beside(view: View) -> Flags:
    """Candidates that and joins to the noun asked about: "her father and ‹Ivo›", asked who her father was."""
    question, passage = view.question, view.passage
    if not question.focus:
        return np.zeros(len(passage.first), dtype=bool)
    asked = np.array([word in set(either_number(question.focus[-1:])) for word in passage.folded])
    joined = view.words("and")
    joined[1:] &= asked[:-1]
    return np.asarray(joined[passage.first - 1] | (view.held(joined) > 0))


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
