"""What tells no deed where it is asked what somebody did, and no event where what happened to him."""

from __future__ import annotations

from typing import Final

import numpy as np

from qa.language.analysis import NOMINAL, VERBAL, category
from qa.reading.link.condition import asks_for_fate
from qa.reading.link.place import subject_end
from qa.reading.link.view import SLIGHT, Flags, View
from qa.reading.passage import Passage
from qa.reading.shape.lookup import among

__all__ = ["tells_no_deed"]

#: A relative behind a subject has at most so many words.
_ASIDE_REACH: Final = 12
_LINKS: Final = (category("preposition"), category("of"))
_DOING: Final = frozenset(("do", "doing"))


def tells_no_deed(view: View) -> Flags:
    """Candidates without a verb, where only one with a verb can be the answer."""
    question, words = view.question, view.question.words
    if asks_for_fate(question):
        # "It fell", or "a steep fall", but not "28", nor "the man" again.
        noun = view.held(view.passage.categories == category("noun")) > 0
        return (
            (~_does(view) & ((view.held(view.matched) > 0) | ~noun))
            | _is_a_known_thing(view)
            | _of_another(view)
        )
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
    # "Ran off when ‹the van arrived›" tells when it was.
    timed = view.words("when", "while", "until", "before")
    when = (timed[passage.first] | timed[passage.first - 1]) & (view.held(view.matched) == 0)
    return np.asarray(thing | when | (led & among(passage.categories, NOMINAL)[passage.first]))


def _of_another(view: View) -> Flags:
    """Candidates that tell of another: "what happened to the shop?", "a storm ‹flattened the quarter›".

    A passive tells what is done to its subject, which may be the same by another noun, but not by a name.
    """
    passage = view.passage
    codes = passage.categories
    nominal = among(codes, NOMINAL)
    out = np.zeros(len(passage.first), dtype=bool)
    verbs = among(codes, (category("verb"), category("participle")))
    for k in sorted(set(passage.first[verbs[passage.first]].tolist())):
        close = k
        while codes[close - 1] in SLIGHT:
            close -= 1
        begin = end = _subject_end(passage, close)
        while nominal[begin - 1]:
            begin -= 1
        while codes[begin - 1] in _LINKS:  # "a fox that watched from | the bank | ran off"
            begin -= 1
            while passage.folded[begin - 1] not in {"", ","} and codes[begin - 1] not in _LINKS:
                begin -= 1
        passive = passage.flags["be"][close:k].any()
        if (
            begin == end
            or view.matched[begin:end].any()
            or (codes[k] == category("participle") and not passive)
        ):
            continue
        if not passive or (codes[begin:end] == category("name")).all():
            out |= passage.first == k
    return out


def _subject_end(passage: Passage, place: int) -> int:
    """Where the subject of a verb ends, with a relative passed over: "Ann Roe|, who owned it, was hurt"."""
    if passage.folded[place - 1] == ",":
        for k in range(place - 2, max(place - 2 - _ASIDE_REACH, 0), -1):
            if passage.folded[k] == ",":
                return k if passage.categories[k + 1] == category("wh") else subject_end(passage, place)
    return subject_end(passage, place)
