"""What a verb, or the noun of one, takes beside its object: "blamed the ministry for ‹the cuts›"."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language.categories import VERBAL, category
from qa.language.closed_classes import word_set
from qa.language.forms import term_set
from qa.reading.link.other_clause import tells_a_material
from qa.reading.link.view import Flags, View
from qa.reading.shape.lookup import among

__all__ = ["governed_otherwise", "is_no_object", "taken_part"]

#: Prepositions that a verb takes beside its object, and how far behind it they may stand.
_STRANDED: Final = word_set("for of with about against from")
_GOVERNS: Final = 10
_LEFT_OVER: Final = word_set("of with from about")
#: They say where, when or by whom.
_ASIDE: Final = ("in", "at", "on", "by", "near", "during", "after", "before")
_MAKING: Final = term_set("make build weave cast construct compose carve knit forge")


def governed_otherwise(view: View) -> Flags:
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
    led = view.behind(leads) & ~leads[passage.first]
    for place in acts.tolist():
        behind = slice(place + 1, place + 1 + _GOVERNS)
        near = leads[behind] & (passage.part[behind] == passage.part[place])
        if near.any():
            out |= (passage.owner == passage.part[place]) & ~led
    return out & ~tells_a_material(view) if last == "of" and out.any() else out


def is_no_object(view: View) -> Flags:
    """Candidates that no preposition could govern, where the question leaves one over.

    "What did he die of?": "died ‹in the house›"; "what is it made of?": "‹the firm made them of tin›".
    """
    question, passage = view.question, view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    last = next((word for word in reversed(question.words) if word[0].isalpha()), "")
    if not question.wh[0] and last == "for" and "used" in question.words:
        return view.behind(passage.flags["by"])  # "Is used by ‹a hospital›": that says who uses it.
    if question.wh[0] or last not in _LEFT_OVER:
        return out
    if last == "about":
        # "Its songs, often about ‹the sea›": beside what they are about, nothing else of that sentence is.
        about = view.words(last) & among(passage.categories, (category("preposition"),))
        has = np.zeros(len(passage.parts), dtype=bool)
        has[passage.part[about]] = True
        return has[passage.owner] & ~about[passage.before] & ~about[passage.first]
    leads = among(passage.categories, (category("preposition"),)) & ~view.words(last)
    aside = view.words(*_ASIDE)
    if _MAKING.intersection(question.stems):
        aside &= ~view.words("in")  # "cast in ‹bronze›"
    clause = view.words("where", "when", "while")
    out |= leads[passage.first] | view.behind(aside) | clause[passage.first]
    if _MAKING.intersection(question.stems):
        finite = among(passage.categories, (category("verb"), category("auxiliary")))
        # "Of ‹tin by two smiths›": who made it is no part of what it is made of.
        out |= view.has(finite) | view.has(passage.flags["by"])
    return out


def taken_part(view: View) -> Flags:
    """Candidates with whom it is done, behind the noun of the question's verb.

    "Will hold discussions with ‹the leaders›", asked what will be discussed.
    """
    question, passage = view.question, view.passage
    verb = question.verb
    none = np.zeros(len(passage.first), dtype=bool)
    if verb is None or question.stems[verb] not in question.terms or "with" in question.words:
        return none
    same = view.found.term == question.terms.index(question.stems[verb])
    leads = view.words("with")
    leads[1:] &= (same & (passage.categories == category("noun")))[:-1]
    return view.behind(leads)
