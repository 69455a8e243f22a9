"""What a text tells outright, by a construction that leaves room for nothing else."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from qa.language.kin import KIN
from qa.questions.question import Question
from qa.reading.passage import Matches, Passage

__all__ = ["told_outright"]


def told_outright(question: Question, passage: Passage, found: Matches) -> npt.NDArray[np.bool_] | None:
    """Which candidates alone can be the answer, as the text tells it outright; None where it does not.

    Parameters
    ----------
    question : Question
    passage : Passage
    found : Matches
        The question's words in it.
    """
    about_kin = not KIN.isdisjoint(question.words)
    if not about_kin and not (question.kind == "who" and passage.flags["bracket"].any()):
        return None
    from qa.reading.link.view import view_of  # only these questions need these

    view = view_of(question, passage, found)
    if about_kin:
        from qa.reading.link.told_kin import kin_told

        told = kin_told(view)
    else:
        from qa.reading.link.holder import holds_the_role

        told = holds_the_role(view)
    return told if told.any() else None
