"""What tells no deed where it is asked what somebody did, and no event where what happened to him."""

from __future__ import annotations

from typing import Final

import numpy as np

from qa.language.analysis import NOMINAL, VERBAL, category
from qa.reading.link.condition import asks_for_fate
from qa.reading.link.view import Flags, View
from qa.reading.shape.lookup import among

__all__ = ["tells_no_deed"]

_DOING: Final = frozenset(("do", "doing"))


def tells_no_deed(view: View) -> Flags:
    """Candidates without a verb, where only one with a verb can be the answer."""
    question, words = view.question, view.question.words
    if asks_for_fate(question):
        # "It fell", or "a steep fall", but not "28", nor "the man" again.
        noun = view.held(view.passage.categories == category("noun")) > 0
        return (~_does(view) & ((view.held(view.matched) > 0) | ~noun)) | _is_a_known_thing(view)
    if question.form != "what did" or question.verb is None or words[question.verb] not in _DOING:
        return np.zeros(len(view.passage.first), dtype=bool)
    # "What did she do before the war?" may ask for what she was.
    return _undergoes(view) if "before" in words else _undergoes(view) | ~_does(view)


def _undergoes(view: View) -> Flags:
    """Candidates that say what was done to somebody: "has been ‹questioned and released›"."""
    passage = view.passage
    participle = passage.categories == category("participle")
    return np.asarray(passage.flags["be"][passage.first - 1] & participle[passage.first])


def _does(view: View) -> Flags:
    """Candidates with a verb: what somebody does is told by one, if only by its place: "will | parade"."""
    passage = view.passage
    led = among(passage.categories[passage.first - 1], (category("to"), category("auxiliary")))
    acts = among(passage.categories, VERBAL) | np.array([word.endswith("ing") for word in passage.folded])
    return np.asarray(led | (view.held(acts) > 0))


def _is_a_known_thing(view: View) -> Flags:
    """Candidates that begin as a thing known or counted, and are no clause: "‹the names of 80 children›"."""
    passage = view.passage
    known = view.words("the", "this", "these", "those", "its", "his", "her", "their")
    known |= among(passage.categories, (category("number"), category("name")))
    thing = known[passage.first] & ~view.whole("clause")
    # "Refounded by ‹silk merchants›": nor what a preposition governs.
    led = among(passage.categories, (category("preposition"), category("of")))[passage.first - 1]
    return np.asarray(thing | (led & among(passage.categories, NOMINAL)[passage.first]))
