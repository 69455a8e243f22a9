"""What is blamed on something: "engineers blame the collapse on ‹cheap cement›", asked what caused it."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language.categories import VERBAL
from qa.language.forms import term_set
from qa.reading.link.view import Flags, View
from qa.reading.shape.lookup import among

__all__ = ["is_not_to_blame"]

_ASKING: Final = term_set("blame cause attribute ascribe")
#: Before what each of them names as the cause.
_LEADS: Final = (
    (term_set("blame"), "on"),
    (term_set("attribute ascribe"), "to"),
)
_LINKED: Final = frozenset(("on", "to"))
_REACH: Final = 14


def is_not_to_blame(view: View) -> Flags:
    """Candidates of a sentence that blames one thing on another, but for the other."""
    question, passage = view.question, view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    verb = question.verb
    if question.kind != "what" or verb is None or question.stems[verb] not in _ASKING:
        return out
    if not _LINKED.isdisjoint(question.words[verb:]):
        return out  # "What do they blame on the cement?"
    acts = among(passage.categories, VERBAL)
    for stems, link in _LEADS:
        leads = view.words(link)
        for k in np.flatnonzero(acts & np.array([stem in stems for stem in passage.stems])).tolist():
            near = np.flatnonzero(leads[k : k + _REACH] & (passage.part[k : k + _REACH] == passage.part[k]))
            if len(near):
                out |= (passage.owner == passage.part[k]) & (passage.first <= k + int(near[0]))
    return out
