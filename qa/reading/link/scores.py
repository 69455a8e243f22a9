"""The score of a game is told by two numbers: "3-1", "three goals to one"."""

from __future__ import annotations

from collections.abc import Sequence

from qa.arrays import np
from qa.hints import Final
from qa.language.categories import category
from qa.language.closed_classes import word_set
from qa.language.forms import term
from qa.questions.question import Question
from qa.reading.link.view import Flags, View

__all__ = ["asks_for_score", "tells_no_score"]

_SCORES: Final = (("score",), ("final", "score"))
#: A score in one of them is a mark, or music.
_NO_GAMES: Final = word_set("test exam examination quiz film movie play essay survey music credit")
#: How a game ends is told beside one of these, at most so many words before.
_ENDING: Final = frozenset(
    map(
        term,
        "beat beaten win won lose lost defeat draw drew drawn victory thrash thrashed rout edge edged "
        "overcome overcame end ended finish finished full-time".split(),
    )
)
_ENDING_REACH: Final = 8
_MAKING: Final = word_set("make makes made making")
_DASHES: Final = word_set("- –")
_LINKS: Final = word_set("- – — to")
_NIL: Final = word_set("nil nil-nil draw drew drawn goalless scoreless")
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
    told = np.flatnonzero(_scores(view, joined)).tolist()
    final = [k for k in told if _ends_it(view, k, told)]
    out = ~view.has(linked | joined) & (not single.any())
    if final and "final" in view.question.words:
        # "Converted to make it 2-2": an interim one, where the text tells how it ended.
        interim = np.zeros(len(folded), dtype=bool)
        interim[[k for k in told if k not in final]] = True
        out |= view.has(interim)
    return np.asarray(out)


def _scores(view: View, joined: Flags) -> Flags:
    """The places of scores, of each by its last number: "3-2" is one word or three."""
    folded = view.passage.folded
    parted = [
        word.isdigit() and left in _DASHES and far.isdigit()
        for far, left, word in zip(["", "", *folded], ["", *folded], folded, strict=False)
    ]
    return np.asarray(joined | np.array(parted))


def _ends_it(view: View, place: int, told: Sequence[int]) -> bool:
    """Whether a score tells how a game ended: "beat Ely 3-|2|", "a 3-|2| win"; no other score between."""
    passage = view.passage
    if passage.stems[place + 1] in _ENDING:
        return True
    earlier = max((k for k in told if k < place), default=0)
    begin = max(place - _ENDING_REACH, earlier + 1, 1)
    near = range(begin, place)
    ended = any(passage.stems[k] in _ENDING and passage.part[k] == passage.part[place] for k in near)
    return ended and not any(passage.folded[k] in _MAKING and passage.folded[k + 1] == "it" for k in near)
