"""A deed that is told in the passive without who did it."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language.categories import FINITE, category
from qa.language.forms import term_set
from qa.reading.link.verb import after_be
from qa.reading.link.view import Flags, View
from qa.reading.passage import Passage

__all__ = ["is_not_told_to_have_done_it"]

#: Behind it the text may tell by what it was done after all.
_LIMITS: Final = ("until", "till", "before", "when")
#: One is married "to" somebody, who married as well.
_MUTUAL: Final = term_set("marry wed engage betroth")


def is_not_told_to_have_done_it(view: View) -> Flags:
    """Candidates where the deed is told in the passive, and not by whom: "‹Ann› left as it was sold"."""
    question, passage = view.question, view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    deed = question.deed
    if not question.subject_asked or question.passive or deed is None or question.terms[deed] in _MUTUAL:
        return out
    told: dict[int, bool] = {}
    for place in np.flatnonzero(view.found.exact & (view.found.term == deed)).tolist():
        number = int(passage.part[place])
        told[number] = told.get(number, True) and _is_agentless(passage, place)
    for number in (number for number, agentless in told.items() if agentless):
        out |= passage.owner == number
    return out


def _is_agentless(passage: Passage, place: int) -> bool:
    """Whether a word is a participle behind a form of be, and no "by" belongs to it.

    That of another verb doesn't: "was opened | and was designed by"; but "was written and edited | by".
    """
    if passage.categories[place] != category("participle") or not after_be(passage, place):
        return False
    for k in range(place + 1, len(passage.folded)):
        # "Was not understood | until | the work of Ann Roe", "was saved | when | Ann Roe climbed the tree"
        if passage.flags["by"][k] or passage.folded[k] in _LIMITS:
            return False
        if not passage.folded[k] or passage.categories[k] in FINITE:
            break
    return True
