"""What is in a thing, and not what it is made of, tied or covered with: "the box was tied with ‹string›"."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language.categories import NOMINAL, SLIGHT, categories, category
from qa.language.closed_classes import COPULA, word_set
from qa.language.forms import term_set
from qa.questions.question import Question
from qa.reading.link.view import Flags, View
from qa.reading.shape.lookup import among

__all__ = ["held_inside", "tells_no_contents"]

_IN: Final = word_set("in inside within")
#: Behind these stands what a thing holds.
_FILLING: Final = term_set("fill pack stuff load cram stock crowd stack heap hide keep find store place put")
_LYING: Final = word_set("is are was were lay lies stood sat hid found saw")
_PASSED: Final = _LYING | word_set(", it them there he she they i we")
_NOUN_PHRASES: Final = ("noun phrase", "extended noun phrase", "full noun phrase", "list")
_WITH: Final = ("with", "of", "by", "from", "in", "out")


def _asks_for_contents(question: Question) -> bool:
    """Whether it is asked what a thing holds: "what was | in | the box?"."""
    words, at = question.words, question.wh[1]
    be, preposition = (*words[at : at + 2], "", "")[:2]
    return question.kind == "what" and be in COPULA and preposition in _IN


def tells_no_contents(view: View) -> Flags:
    """Candidates that begin with what was done to the thing itself, or with what: "sealed with ‹red wax›"."""
    passage = view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    if not _asks_for_contents(view.question):
        return out
    codes, folded = passage.categories, passage.folded
    filling = np.array([stem in _FILLING for stem in passage.stems])
    done = among(codes, (category("participle"),)) | (
        (codes == category("verb")) & np.array([word.endswith("ed") for word in folded])
    )
    done &= ~filling
    behind = view.words(*_WITH)
    for place in np.flatnonzero(done[:-1] & behind[1:]).tolist():
        before = place - 1
        while codes[before] in SLIGHT and not passage.flags["be"][before]:
            before -= 1
        # "Was tied with string", "a box covered with dust", "the box, sealed with wax"
        if not (passage.flags["be"][before] or passage.flags["comma"][before] or codes[before] in NOMINAL):
            continue
        end = place + 2
        while int(codes[end]) in NOMINAL | categories("of preposition genitive"):
            end += 1
        out |= (passage.first >= place) & (passage.first < end)
    return out


def held_inside(view: View) -> Flags:
    """Candidates that "inside" tells, behind a sentence with the thing: "Inside was ‹a ring›"."""
    passage = view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    if not _asks_for_contents(view.question):
        return out
    asked = range(len(view.question.terms))
    for number, part in enumerate(passage.parts):
        row = view.found.present[number]
        if not all(row[i] or i in view.found.told[number] for i in asked):
            continue
        words = part.sentence.folded
        place = next((i for i, word in enumerate(words) if word == "inside"), None)
        if place is None:
            continue
        # "Inside, there was | a ring", "inside it lay | a ring"; but not "inside the house was a ring"
        begin = place + 1
        while begin < len(words) and words[begin] in _PASSED:
            begin += 1
        if begin == place + 1 + (words[place + 1 : place + 2] == ["it"]) or words[begin - 1] not in _LYING:
            continue
        start = int(np.searchsorted(passage.part, number)) + begin
        able = (passage.first == start) & view.whole(*_NOUN_PHRASES)
        out |= able & (passage.end == passage.end[able].max(initial=0))
    return out
