"""What is no longer is not what is needed or used now: "‹Node 16› is no longer supported"."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language import lexicon
from qa.language.closed_classes import BE, word_set
from qa.language.forms import term_set
from qa.questions.question import Question
from qa.reading.link.view import Flags, View

__all__ = ["asks_of_now", "is_given_up"]

_GIVEN_UP: Final = term_set("drop remove discontinue abandon deprecate retire scrap withdraw abolish")
_NOW: Final = word_set("do does is are can must should need needs has have")
_PAST: Final = word_set("did was were had been longer anymore before used old former") | lexicon.NEGATIONS
#: Between be and its participle stand at most so many words.
_REACH: Final = 3


def asks_of_now(question: Question) -> bool:
    """Whether it is asked what is so now, and not what was given up."""
    words = frozenset(question.words)
    return bool(_NOW & words) and not _PAST & words and _GIVEN_UP.isdisjoint(question.stems)


def is_given_up(view: View) -> Flags:
    """Candidates in the subject of "is no longer" and "was dropped"."""
    passage = view.passage
    folded = passage.folded
    out = np.zeros(len(passage.first), dtype=bool)
    for k in range(1, len(folded) - 1):
        if folded[k] not in BE:
            continue
        over = folded[k + 1] == "no" and folded[k + 2 : k + 3] == ["longer"]
        over |= (
            not _GIVEN_UP.isdisjoint(passage.stems[k + 1 : k + 1 + _REACH]) and "not" not in folded[k : k + 3]
        )
        if over:
            out |= (passage.clause[passage.first] == passage.clause[k]) & (passage.first < k)
    return out
