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
    """Candidates that begin with a finite verb, where the subject of an active verb is asked for."""
    question, passage = view.question, view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    if question.form != "what" or not question.subject_asked or question.passive or question.verb is None:
        return out
    if not _HAPPENING.isdisjoint(question.words):
        return out
    tags = [""]
    for part in passage.parts:
        tags += [*part.sentence.tags, ""]
    finite = np.array([tag in FINITE_TAGS for tag in tags]) & (passage.categories == category("verb"))
    return np.asarray(finite[passage.first])
