"""Who only called a thing so: "‹Karl Orr› called the play a triumph", asked who called the police."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language.categories import NOMINAL, VERBAL, category
from qa.language.closed_classes import ARTICLES
from qa.language.forms import term
from qa.reading.link.view import Flags, View
from qa.reading.shape.lookup import among

__all__ = ["only_called_it_so"]

_CALL: Final = term("call")
_QUOTES: Final = ("'", '"', "“", "‘")


def only_called_it_so(view: View) -> Flags:
    """Candidates of sentences in which "call" names or describes another thing than the one asked about.

    To call the police is another deed than to call a plan reckless; where the question's own object stands
    in the sentence too, it is the same.
    """
    question, passage = view.question, view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    verb, deed = question.verb, question.deed
    if verb is None or deed is None or question.stems[verb] != _CALL:
        return out
    asked = {question.terms.index(question.stems[i]) for i in question.content if i > verb}
    acts = (view.found.term == deed) & among(passage.categories, VERBAL)
    for number in sorted(set(passage.part[np.flatnonzero(acts)].tolist())) if asked else ():
        places = np.flatnonzero(acts & (passage.part == number)).tolist()
        named = not view.found.present[number][sorted(asked)].any()
        if named and all(_names_it(view, place) for place in places):
            out |= passage.owner == number
    return out


def _names_it(view: View, verb: int) -> bool:
    """Whether what a thing is called follows the thing: "called | the play | a triumph", "the plan | mad"."""
    passage = view.passage
    if passage.flags["be"][verb - 1]:
        return True  # "the hill is called the Ladder"
    end = verb + 1
    # An article inside the phrase begins another.
    while int(passage.categories[end]) in NOMINAL and not (
        end > verb + 1 and passage.folded[end] in ARTICLES
    ):
        end += 1
    if end == verb + 1:
        end += passage.categories[end] == category("pronoun")  # "called | it | a triumph"
    if end == verb + 1:
        return False
    follows = passage.folded[end] in _QUOTES or passage.folded[end] in ARTICLES
    described = end > verb + 2 and passage.categories[end - 1] == category("adjective")
    # "Called his dog | Rex |": a name behind a plain noun.
    name = passage.capital[end - 1] and not passage.capital[verb + 1 : end].all()
    name = bool(name) and bool((passage.categories[verb + 1 : end] == category("noun")).any())
    return bool(follows or described or name)
