"""The score of a game is told by two numbers: "3-1", "three goals to one"."""

from __future__ import annotations

from typing import Final

import numpy as np

from qa.language.analysis import category
from qa.language.forms import term
from qa.questions.question import Question
from qa.reading.link.view import Flags, View

__all__ = ["asks_for_score", "tells_no_score"]

_SCORES: Final = (("score",), ("final", "score"))
#: A score in one of them is a mark, or music.
_NO_GAMES: Final = frozenset("test exam examination quiz film movie play essay survey music credit".split())
#: How a game ends is told beside one of these, at most so many words before.
_ENDING: Final = frozenset(
    map(
        term,
        "beat beaten win won lose lost defeat draw drew drawn victory thrash thrashed rout edge edged overcome "
        "overcame end ended finish finished full-time".split(),
    )
)
_ENDING_REACH: Final = 6
_LINKS: Final = frozenset("- – — to".split())
_NIL: Final = frozenset("nil nil-nil draw drew drawn goalless scoreless".split())
#: "Two | goals | to one": so many words from the first number to the second.
_REACH: Final = 3


def asks_for_score(question: Question) -> bool:
    """Whether "the score" or "the final score" of a game is asked for, and nobody's mark."""
    words = question.words
    begin = question.wh[1]
    asks = words[begin + 1 : begin + 2] == ("the",) and question.focus in _SCORES
    return asks and "'s" not in words and _NO_GAMES.isdisjoint(words)


def tells_no_score(view: View) -> Flags:
    """Candidates without two numbers and what links them, and without a word for no goals.

    Not where the text has "a score of 71".
    """
    passage = view.passage
    folded = passage.folded
    number = (passage.categories == category("number")) | view.words("nil")
    number = np.append(number | view.words("all"), False)
    linked = view.words(*_NIL)
    for k in np.flatnonzero(view.words(*_LINKS)).tolist():
        reach = _REACH if folded[k] == "to" else 1
        linked[k] = number[k + 1] and number[max(k - reach, 0) : k].any()
    joined = np.array([word[:1].isdigit() and ("-" in word or "–" in word) for word in folded])
    single = view.words("of")[1:] & view.words("score")[:-1]
    final = _final(view, joined)
    # "Converted to make it 2-2": an interim one, where the text tells how it ended.
    interim = (view.held(joined & ~final) > 0) & final.any() & ("final" in view.question.words)
    return np.asarray(interim | ((view.held(linked | joined) == 0) & ~single.any()))


def _final(view: View, scores: Flags) -> Flags:
    """Which of the scores "3-2" tell how a game ended: "beat Ely ‹3-2›", "a ‹3-2› win"."""
    passage = view.passage
    ends = np.array([word in _ENDING for word in passage.stems])
    out = np.zeros(len(scores), dtype=bool)
    for k in np.flatnonzero(scores).tolist():
        begin, near = max(k - _ENDING_REACH, 0), passage.part == passage.part[k]
        before = ends[begin:k] & near[begin:k] & ~scores[begin:k]
        # No other score between: "led 2-1, won ‹3-2›".
        last = int(np.flatnonzero(before)[-1]) + begin if before.any() else -1
        out[k] = (last >= 0 and not scores[last:k].any()) or ends[k + 1]
    return out
