"""What can be no subject: asked what did it, "‹fell into the river›" is what something did."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language.categories import SLIGHT, VERBAL, category
from qa.language.closed_classes import word_set
from qa.reading.link.place import subject_end
from qa.reading.link.view import Flags, View
from qa.reading.phrases.clauses import FINITE_TAGS
from qa.reading.shape.lookup import among

__all__ = ["is_no_subject", "renames_the_subject", "stands_in_an_aside"]

_NAMING: Final = word_set("called named termed known dubbed nicknamed titled combined joined")
_HAPPENING: Final = word_set("happen happens happened occurred became become came went followed next")


def is_no_subject(view: View) -> Flags:
    """Candidates that begin with a finite verb, or hold the one whose subject is asked for."""
    question, passage = view.question, view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    if question.form != "what" or not question.subject_asked or question.passive or question.verb is None:
        return out
    if not _HAPPENING.isdisjoint(question.words):
        return out
    tags = [""]
    for part in passage.parts:
        tags += [*part.sentence.tags, ""]
    verb = passage.categories == category("verb")
    finite = np.array([tag in FINITE_TAGS for tag in tags]) & verb
    # "‹The milk would rob the water of air and kill the trout›" holds the deed; "a germ that kills" may.
    stem = question.stems[question.verb]
    same = verb & view.found.exact & np.array([word == stem for word in passage.stems])
    relative = view.words("that", "which", "who")
    return np.asarray(finite[passage.first] | (view.has(same) & ~view.has(relative)))


def stands_in_an_aside(view: View) -> Flags:
    """Candidates between the subject asked for and its verb: "the lamp, built by ‹a smith›, set fire to it".

    Another name for it stands alone, or behind "called" and the like: "Ann Roe, ‹the mayor›, opened it".
    """
    question, passage = view.question, view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    verb = question.verb
    if not question.subject_asked or verb is None or question.stems[verb] not in question.terms:
        return out
    same = view.found.exact & (view.found.term == question.terms.index(question.stems[verb]))
    codes = passage.categories
    for k in np.flatnonzero(same & among(codes, VERBAL)).tolist():
        close = k
        while codes[close - 1] in SLIGHT:
            close -= 1
        begin = subject_end(passage, close)
        if passage.folded[close - 1] != "," or begin >= close - 1:
            continue
        if codes[begin + 1] == category("participle") and passage.folded[begin + 1] not in _NAMING:
            out |= (passage.first > begin) & (passage.end < close)
    return out


def renames_the_subject(view: View) -> Flags:
    """Candidates put in behind the subject, asked for the object: "Ann Roe, ‹a retired judge›, wrote it".

    Not in a relative, of which the object may stand before its verb.
    """
    question, passage = view.question, view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    verb = question.verb
    if question.subject_asked is not False or question.passive or verb is None:
        return out
    if question.stems[verb] not in question.terms:
        return out
    same = view.found.term == question.terms.index(question.stems[verb])
    for k in np.flatnonzero(same & among(passage.categories, VERBAL)).tolist():
        close = k
        while passage.categories[close - 1] in SLIGHT:
            close -= 1
        begin = subject_end(passage, close)
        if passage.folded[close - 1] == "," and begin < close - 1:
            out |= (passage.first > begin) & (passage.end < close)
    return out
