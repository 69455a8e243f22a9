"""What is no answer though its type would do: another price, another rank, datelines, and more by form."""

from __future__ import annotations

from typing import Final

import numpy as np

from qa.language import lexicon
from qa.language.analysis import NOMINAL
from qa.language.forms import term
from qa.reading.link.asked import either_number, lists_several, one_of_several
from qa.reading.link.by_form import unfit_for_form
from qa.reading.link.colour import without_colour
from qa.reading.link.constituents import is_no_constituent
from qa.reading.link.named_again import says_the_kind_again
from qa.reading.link.overrun import runs_over
from qa.reading.link.view import SHAPE, Flags, View
from qa.reading.shape.lookup import among

__all__ = ["excluded"]

_PRICING: Final = frozenset(map(term, "cost price charge worth pay".split()))
_PRICED_FORMS: Final = frozenset({"how many", "what did"})
_MOST: Final = frozenset("most least".split())
_LATER: Final = ("later", "earlier", "ago", "afterwards", "before", "after")
#: A dateline has at most so many words before its dash.
_DATELINE: Final = 10
#: Without one of them nothing is denied, nor is anything refused: "refused | to | sign".
_DENYING: Final = lexicon.NEGATIONS | {"to", "neither", "nor"}
_DASHES: Final = frozenset("— – -- - • *".split())


def excluded(view: View) -> Flags:
    """Candidates that say something else than what is asked."""
    question, passage = view.question, view.passage
    out = says_the_kind_again(view) | without_colour(view) | unfit_for_form(view) | is_no_constituent(view)
    if not _DENYING.isdisjoint(passage.folded):
        from qa.reading.link.denied import tells_what_was_not

        out |= tells_what_was_not(view)
    if question.form in _PRICED_FORMS and _PRICING.intersection(question.stems):
        from qa.reading.link.priced import tells_another_price

        out |= tells_another_price(view)
    if any(word.endswith("est") or word in _MOST for word in question.words):
        from qa.reading.link.outranked import is_outranked

        out |= is_outranked(view)
    if question.answer_type == "name":
        from qa.reading.link.nickname import is_the_real_name

        out |= is_the_real_name(view)
    if one_of_several(question):
        out |= lists_several(view)
    if question.modifier_asked:
        named = np.array([word in set(either_number(question.focus)) for word in passage.folded], dtype=bool)
        out |= (passage.shape[:, SHAPE["person name"]] > 0) & (view.held(named) == 0)
        out |= _begins_inside_list(view)
    if question.form != "where":
        out |= _datelines(view)[passage.first]
    # "In ‹exchange for his life›": what holds together as one word is not cut.
    out |= view.shaped("begins inside a fixed phrase")
    return out | _runs_into_a_time(view) | runs_over(view)


def _begins_inside_list(view: View) -> Flags:
    """Candidates that lack the first of what is listed: "political, ‹economic and military› aid"."""
    passage = view.passage
    comma, describes = passage.flags["comma"], among(passage.categories, NOMINAL)
    before = passage.first - 1
    listed = comma[before] & view.shaped("holds and")
    joined = view.words("and", "or")[before]
    # "Economic | and | military", "economic|, and | military"
    before = np.where(joined & comma[before - 1], before - 1, before)
    return np.asarray((listed | joined) & describes[before - 1])


def _runs_into_a_time(view: View) -> Flags:
    """Candidates that go on into another phrase: "died of ‹pneumonia two years› later"."""
    passage = view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    after = view.words(*_LATER)
    whole = view.shaped("whole duration")
    for first, end in zip(passage.first[whole].tolist(), passage.end[whole].tolist(), strict=True):
        if after[min(end, len(after) - 1)]:
            out |= (passage.first < first) & (passage.end > first) & (passage.end <= end + 1)
    return out


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
