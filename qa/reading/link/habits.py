"""What happens again and again is no time of what happened once: "founded", but "every nine days"."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language import lexicon
from qa.language.categories import FINITE, category
from qa.language.closed_classes import word_set
from qa.language.forms import term, term_set
from qa.questions.question import Question
from qa.reading.link.view import Flags, View
from qa.reading.shape.lookup import among

__all__ = ["tells_a_habit"]

_PAST: Final = word_set("was were did")
#: What is done to a thing, or befalls it, but once.
_ONCE: Final = frozenset(
    map(
        term,
        "found establish open build construct create discover invent born bear die marry kill launch "
        "complete finish sign publish destroy demolish rename introduce install erect begin start end "
        "close burn sink collapse happen occur arrive join leave retire resign become move divorce".split(),
    )
)
#: What takes longer than a day.
_LONG: Final = term_set("build construct found establish")
_BEGINNING: Final = term_set("begin start")
_ENDING: Final = frozenset({"until", "till"})
_AGAIN: Final = word_set("every each daily weekly monthly yearly annually nightly hourly")
#: Behind "every" its unit is at most the third word: "every other working day".
_REACH: Final = 3
_DAYS: Final = lexicon.WEEKDAYS_AGAIN | {"weekdays", "weekends"}
_IS: Final = word_set("is are stays remains")
#: What a thing is at its hours: "is open from ten to five".
_OPEN: Final = word_set("open closed shut available there")


def tells_a_habit(view: View) -> Flags:
    """Times that come again, where the question is when something happened once.

    "A ship ‹every nine days›", "open ‹on Mondays›", "is open from ‹Tuesday› to Sunday". "When did the
    ferry run?" may well be answered by "every Friday".
    """
    question, passage = view.question, view.passage
    if not _happened_once(question):
        if _BEGINNING.intersection(question.stems):
            return _ends(view)
        return np.zeros(len(passage.first), dtype=bool)
    folded = passage.folded
    years = np.array([word.isdigit() and len(word) > 2 for word in folded])
    again = view.words(*_AGAIN)
    again |= np.array([word in _DAYS for word in folded])
    for k in np.flatnonzero(again & view.words("every", "each")).tolist():
        # "Every nine | days"
        behind = folded[k + 1 : k + 1 + _REACH]
        unit = next((i for i, word in enumerate(behind) if word in lexicon.TIME_UNITS), -1)
        again[k : k + 2 + unit] = True
    if _LONG.intersection(question.stems):
        again |= view.words(*lexicon.WEEKDAYS)  # nothing is built on a Tuesday
    return np.asarray((view.has(again) | _at_its_hours(view)) & ~view.has(years))


def _ends(view: View) -> Flags:
    """Candidates that say only when a thing closes: "open until ‹eight›", but not "Monday until Friday"."""
    passage = view.passage
    days = view.words(*lexicon.WEEKDAYS, *lexicon.MONTHS)
    times = days | (passage.categories == category("number"))
    ending = view.words(*_ENDING)
    told = np.cumsum(times)
    out = view.led(_ENDING)
    for k in np.flatnonzero(ending).tolist():
        inside = (passage.first <= k) & (k < passage.end)
        out |= inside & (told[k] == told[passage.first] - times[passage.first])
    return np.asarray(out)


def _happened_once(question: Question) -> bool:
    """Whether the question is when something was done that is done once."""
    following = question.words[question.wh[1] : question.wh[1] + 1]
    verb = question.verb
    return bool(_PAST.intersection(following)) and verb is not None and question.stems[verb] in _ONCE


def _at_its_hours(view: View) -> Flags:
    """Candidates in a clause that tells when a thing is open: behind "is open", without another verb."""
    passage = view.passage
    opens = view.words(*_OPEN)
    opens[1:] &= view.words(*_IS)[:-1]
    finite = among(passage.categories, FINITE) & ~np.append(opens[1:], False)
    # The last "is open" and the last other verb before each word.
    places = np.arange(len(finite))
    opened = np.maximum.accumulate(np.where(opens, places, 0))[passage.first]
    other = np.maximum.accumulate(np.where(finite & ~opens, places, 0))[passage.first]
    return np.asarray((opened > other) & (passage.part[opened] == passage.owner))
