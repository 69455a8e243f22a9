"""Times from one to another: "from May to September" is told by no half of it."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from qa.arrays import np
from qa.hints import Final
from qa.language.analysis import AnalysedSentence
from qa.language.closed_classes import BE, word_set
from qa.language.forms import term_set
from qa.questions.question import Question
from qa.reading.link.view import Flags, View
from qa.reading.phrases.dates import date_end

__all__ = ["is_half_of_a_range"]

_UNTIL: Final = word_set("to until till through – —")
#: Who asks for one of these, or for a deed that is done at once, asks for one end.
_ENDS: Final = term_set(
    "start begin commence open launch found establish introduce end finish stop close cease conclude expire "
    "leave arrive move settle join retire resign quit become elect appoint inaugurate crown succeed return "
    "come go enter complete die bear marry form dissolve abolish lift impose reopen"
)
_ASKING_ENDS: Final = word_set("until till since from first last latest earliest beginning early late")
#: What is a state where it stands behind be: "is it open?", "when is it closed?".
_STATES: Final = term_set("open close shut")
_STANDING: Final = word_set("open closed shut")
#: "Moved from May to June" tells of one time and of another.
_CHANGED: Final = term_set("change move postpone delay defer push put shift reschedule switch extend bring")
#: "Was put | off by a day | from".
_NEAR: Final = 4
#: "From | early | May".
_MODIFIERS: Final = word_set("early late mid the about around")


def is_half_of_a_range(view: View) -> Flags:
    """Candidates that are a half of the times between which something was, or run into them.

    "Banned from May to ‹September›", asked when it is banned, but not when the ban ends.
    """
    question, passage = view.question, view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    if "when" not in question.words or _asks_for_an_end(question):
        return out
    for lead, end in _ranges(view):
        inside = (passage.first < end) & (passage.end > lead)
        whole = (passage.first == lead) | (passage.first == lead + 1)
        out |= inside & ~(whole & (passage.end >= end))
    return out


def _asks_for_an_end(question: Question) -> bool:
    """Whether the beginning or the end of a time is asked for: "is it open" asks for all."""
    words, ends = set(question.words), _ENDS
    if words & _STANDING and words & BE:
        ends -= _STATES
    return not ends.isdisjoint(question.stems) or not _ASKING_ENDS.isdisjoint(words)


def _ranges(view: View) -> Iterator[tuple[int, int]]:
    """Where a range of times begins, with its "from" or "between", and where it ends."""
    passage = view.passage
    offset = 1
    for part in passage.parts:
        sentence = part.sentence
        words = sentence.folded
        for k, word in enumerate(words):
            changed = word == "from" and not _CHANGED.isdisjoint(sentence.stems[max(k - _NEAR, 0) : k])
            joins = (
                _UNTIL if word == "from" and not changed else {"and"} if word == "between" else frozenset()
            )
            last = _end(sentence, k + 1, joins) if joins else 0
            if last:
                yield k + offset, last + offset
        offset += len(words) + 1


def _end(s: AnalysedSentence, begin: int, joins: AbstractSet[str]) -> int:
    """Where the second of two times ends that one of some words joins; 0 where there are no two."""
    words = s.folded[begin : begin + 3]
    # "From | 3 | to 9 March": the day has its month behind the other.
    day = len(words) == 3 and words[1] in joins and words[0].isdigit() and words[2].isdigit()
    first = _time_end(s, begin) or (begin + 1 if day else 0)
    if not first:
        return 0
    if first < len(s) and s.folded[first] in joins:
        return _time_end(s, first + 1)
    # "| Monday to Friday |" is read as one time.
    return first if not joins.isdisjoint(s.folded[begin:first]) else 0


def _time_end(s: AnalysedSentence, k: int) -> int:
    """Where the time that begins at a word ends, "late May", "3 May 2010"; 0 where none does."""
    while k < len(s) and s.folded[k] in _MODIFIERS:
        k += 1
    return date_end(s, k) if k < len(s) else 0
