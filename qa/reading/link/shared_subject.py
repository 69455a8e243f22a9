"""Two verbs that share a subject: it stands before the first, "the cat upset ‹the milk› and drank it"."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language.categories import VERBAL, category
from qa.language.closed_classes import word_set
from qa.reading.link.view import Flags, View
from qa.reading.shape.lookup import among

__all__ = ["goes_with_the_verb_before"]

_NAMING: Final = word_set("as called named termed titled nicknamed dubbed following including")


def goes_with_the_verb_before(view: View) -> Flags:
    """Candidates from the verb before to the "and" that joins the question's verb, asked for its subject."""
    question, passage = view.question, view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    verb = question.verb
    if not question.subject_asked or verb is None or question.stems[verb] not in question.terms:
        return out
    codes, n = passage.categories, len(passage.folded)
    acts = among(codes, VERBAL)
    # "Succeeds ‹the old order› and precedes the new", asked what came before: only the verb itself is meant.
    same = acts & view.found.exact & (view.found.term == question.terms.index(question.stems[verb]))
    latest = np.maximum.accumulate(np.where(acts, np.arange(n), 0))
    for k in np.flatnonzero(same).tolist():
        joint = k - 1
        while codes[joint] in (category("adverb"), category("auxiliary")):
            joint -= 1
        if codes[joint] != category("conjunction") or passage.part[joint] != passage.part[k]:
            continue
        before = int(latest[joint - 1])
        # "Is known as ‹the Ladder› and has led to" names its subject again.
        names = _NAMING.intersection(passage.folded[before - 1 : joint]) or passage.flags["be"][before - 1]
        if before and passage.part[before] == passage.part[k] and not names:
            out |= (passage.first >= before) & (passage.end <= joint)
    return out
