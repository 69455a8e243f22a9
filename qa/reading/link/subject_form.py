"""What can be no subject: asked what did it, "‹fell into the river›" is what something did."""

from __future__ import annotations

from typing import Final

import numpy as np

from qa.language.analysis import category
from qa.reading.link.view import Flags, View
from qa.reading.phrases.clauses import FINITE_TAGS

__all__ = ["is_no_subject"]

_HAPPENING: Final = frozenset("happen happens happened occurred became become came went followed next".split())


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
    # "‹The milk would rob the water of air and kill the trout›" holds the deed itself; "a germ that kills" may.
    stem = question.stems[question.verb]
    same = verb & view.found.exact & np.array([word == stem for word in passage.stems])
    relative = view.words("that", "which", "who")
    return np.asarray(finite[passage.first] | ((view.held(same) > 0) & (view.held(relative) == 0)))
