"""What grew and what shrank, where the text has no verb for it: "sales of £9 million, up 12 per cent"."""

from __future__ import annotations

from collections.abc import Sequence

from qa.arrays import NDArray, np
from qa.hints import TYPE_CHECKING, Final
from qa.language.forms import term_set
from qa.language.lexicon import NUMBER_WORDS
from qa.questions.question import Question

if TYPE_CHECKING:
    from qa.reading.passage import Passage

__all__ = ["GROWING", "SHRINKING", "put_growth"]

Flags = NDArray[np.bool_]
Ints = NDArray[np.int64]

GROWING: Final = term_set("grow grew rise rose increase climb jump soar surge swell")
SHRINKING: Final = term_set("fall fell drop decrease decline shrink shrank sink plunge slump dip")
#: Before a number, and behind one.
_UP: Final = (frozenset(("up",)), frozenset(("more", "higher", "larger", "greater")))
_DOWN: Final = (frozenset(("down",)), frozenset(("less", "fewer", "lower", "smaller")))
_CURRENCY: Final = frozenset("$£€¥")


def put_growth(question: Question, passage: Passage, numbers: Ints, present: Sequence[Flags]) -> None:
    """Find the question's "grow" in "up 12 per cent", and its "fall" in "12 fewer".

    Parameters
    ----------
    question : Question
    passage : Passage
    numbers : ndarray of int, shape (n_words,)
        Number of the question's term for each word; is changed.
    present : sequence of ndarray of bool, shape (n_terms,)
        Of each sentence; is changed.
    """
    for verbs, (before, behind) in ((GROWING, _UP), (SHRINKING, _DOWN)):
        asked = next((stem for stem in question.terms if stem in verbs), None)
        if asked is None:
            continue
        number, folded = question.terms.index(asked), passage.folded
        for place in range(1, len(folded) - 1):
            up = folded[place] in before and _is_number(folded[place + 1])
            more = folded[place] in behind and folded[place + 1] == "than"
            if (up or (more and _is_amount(folded, place))) and not present[passage.part[place]][number]:
                numbers[place] = number
                present[passage.part[place]][number] = True


def _is_number(word: str) -> bool:
    return word[:1].isdigit() or word in NUMBER_WORDS or word in _CURRENCY


def _is_amount(folded: list[str], end: int) -> bool:
    """Whether a number ends before a place, with its unit or without: "12 | more", "12 million | more"."""
    return any(map(_is_number, folded[max(end - 2, 0) : end]))
