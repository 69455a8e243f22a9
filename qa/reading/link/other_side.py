"""Where the one asked for stands when the text tells it from the other side: "sold the mill to ‹Ann Roe›"."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language.categories import NOUN_PHRASE, VERBAL, category
from qa.reading.converse import Converse, converse_of
from qa.reading.link.somebody import may_be_somebody
from qa.reading.link.view import Flags, View
from qa.reading.shape.lookup import among

__all__ = ["is_other_party"]

#: Between the preposition and a name in apposition stand at most so many words: "to | her uncle, | Jan".
_APPOSED: Final = 5


def is_other_party(view: View) -> Flags:
    """Candidates that stand elsewhere, where the text tells the deed with the converse verb.

    Behind its preposition stands who is asked for ("sold it to ‹Ann Roe›"), or, where there is none, behind
    the verb itself ("gave ‹Ann Roe› a medal"); in the passive, before it ("‹Ann Roe› was given a medal").
    """
    passage = view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    converse = converse_of(view.question)
    if converse is None:
        return out
    verbs = np.array([stem in converse.verbs for stem in passage.stems])
    verbs &= among(passage.categories, VERBAL)
    verb = view.question.terms.index(view.question.stems[view.question.verb or 0])
    for place in np.flatnonzero(verbs).tolist():
        mine = passage.owner == passage.part[place]
        if view.matched[place]:
            out |= mine & ~_may_be(view, converse, place)
        elif not view.found.present[passage.part[place]][verb]:
            # "Tom Vane hoped to sell it to Ann Roe", "sold shoes to farmers": another deed, or none.
            out |= mine
    return out


def _lead(view: View, converse: Converse, place: int) -> Flags:
    """The converse's preposition behind a verb, in its sentence."""
    lead = view.words(converse.lead) & (view.passage.part == view.passage.part[place])
    lead[: place + 1] = False
    return np.asarray(lead)


def _may_be(view: View, converse: Converse, place: int) -> Flags:
    """Candidates of a sentence that may be who is asked for, beside a converse verb."""
    passage = view.passage
    behind = passage.first > place
    before = place - 1
    while passage.categories[before] == category("adverb"):
        before -= 1
    passive = bool(passage.flags["be"][before]) or passage.folded[before] in {",", ""}
    if not converse.lead:
        led = passage.flags["by"][passage.before]
        return ~behind if passive else behind & ~led
    lead = _lead(view, converse, place)
    if lead.any():
        return np.asarray(_led(view, lead) & may_be_somebody(view))
    # "Was left the farm by ‹her uncle›": he is who left it.
    return np.asarray(~(behind & passage.flags["by"][passage.before]) if passive else behind)


def _led(view: View, lead: Flags) -> Flags:
    """Candidates behind a preposition, or in apposition to what it governs."""
    passage = view.passage
    slight = among(passage.categories, NOUN_PHRASE) | passage.flags["comma"]
    places = np.arange(len(lead))
    latest = np.maximum.accumulate(np.where(lead, places, 0))[passage.before]
    broken = np.maximum.accumulate(np.where(~slight & ~lead, places, 0))[passage.before]
    near = passage.first - latest <= _APPOSED + 1
    return np.asarray((latest > 0) & (broken < latest) & near)
