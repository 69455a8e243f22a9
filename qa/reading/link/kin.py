"""Kinship: who somebody's husband is, only a sentence can tell that speaks of husbands or of marrying."""

from __future__ import annotations

from typing import Final

import numpy as np

from qa.language.forms import term
from qa.reading.link.view import Flags, View

__all__ = ["tells_no_kin"]


def _terms(words: str) -> frozenset[str]:
    return frozenset(map(term, words.split()))


_CHILDREN: Final = _terms(
    "son daughter child children kid boy girl baby born birth bear bore heir heiress twin triplet father "
    "mother parent family descend raise adopt dad mum mom papa mama offspring sire"
)
_SIBLINGS: Final = _terms("brother sister sibling twin triplet half-brother half-sister brethren")
_MARRIED: Final = _terms(
    "husband wife spouse marry married marriage wed wedding widow widower divorce bride groom consort couple "
    "engage fiancé fiancée partner queen king elope"
)
_WIDER: Final = _terms("cousin uncle aunt nephew niece family relative brother sister kin in-law")
#: Whose kin is asked for is told by one of these: "her husband", "the wife of the mayor", "Roe's son".
_OWNING: Final = frozenset("'s ’s ' ’ of his her its their my your our".split())
#: The noun of a kinship, and the words by which a text tells it.
_TOLD_BY: Final = {
    noun: words | _terms(noun)
    for nouns, words in (
        ("husband wife spouse", _MARRIED),
        ("father mother parent parents son sons daughter daughters child children", _CHILDREN),
        ("brother brothers sister sisters sibling siblings", _SIBLINGS),
        ("cousin uncle aunt nephew niece", _WIDER),
    )
    for noun in nouns.split()
}


def tells_no_kin(view: View) -> Flags:
    """Candidates of sentences without a word of the kinship that is asked for: "who was her husband?"."""
    question, passage = view.question, view.passage
    told = _TOLD_BY.get(question.focus[-1]) if question.focus else None
    if told is None or _OWNING.isdisjoint(question.words):
        return np.zeros(len(passage.first), dtype=bool)
    speaks = np.zeros(len(passage.parts), dtype=bool)
    for number, part in enumerate(passage.parts):
        speaks[number] = any(not told.isdisjoint(stem.split("-")) for stem in part.sentence.stems)
    return np.asarray(~speaks[passage.owner])
