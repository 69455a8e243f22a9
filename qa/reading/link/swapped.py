"""Who does it to whom, where the text tells it the other way round."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language.categories import BEFORE_VERB, PREPOSITIONAL, categories, category
from qa.language.forms import term_set
from qa.reading.link.view import Flags, View

__all__ = ["has_the_roles_swapped"]

#: What one does to another, the other does as well.
_MUTUAL: Final = term_set(
    "meet marry wed fight face join date divorce play debate embrace kiss resemble equal match border adjoin "
    "rival know visit call tell"
)
_JOINS: Final = PREPOSITIONAL | categories("conjunction genitive")


def has_the_roles_swapped(view: View) -> Flags:
    """Candidates where he does it to whom it is asked to be done: "Ann paid ‹Tom›", asked who paid Ann."""
    question, passage = view.question, view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    verb = question.verb
    stem = "" if verb is None else question.stems[verb]
    if verb is None or question.passive or stem not in question.terms or stem in _MUTUAL:
        return out
    sufferers = {
        question.stems[i] for i in question.content if i > verb and question.stems[i] in question.names
    }
    doers = {question.stems[i] for i in question.content if i < verb}
    if not sufferers or (question.subject_asked is False and not doers):
        return out
    swapped: dict[int, bool] = {}
    acts = view.found.exact & (view.found.term == question.terms.index(stem))
    for place in np.flatnonzero(acts).tolist():
        number = int(passage.part[place])
        told = _does_it(view, place, frozenset(sufferers - doers))
        swapped[number] = swapped.get(number, True) and told
    for number in (number for number, told in swapped.items() if told):
        out |= passage.owner == number
    return out


def _does_it(view: View, place: int, names: frozenset[str]) -> bool:
    """Whether one of some names is the subject of a verb in the active, and its only one."""
    passage = view.passage
    codes, stems = passage.categories, passage.stems
    # "Huguenots | led | by him" is none who leads.
    if codes[place] != category("verb") or passage.flags["by"][place + 1]:
        return False
    begin = place
    while int(codes[begin - 1]) in BEFORE_VERB:
        begin -= 1
    end = begin
    while passage.capital[begin - 1]:
        begin -= 1
    own = {stems[k] for k in range(begin, end)}
    return bool(own & names) and int(codes[begin - 1]) not in _JOINS
