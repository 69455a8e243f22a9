"""Where somebody is from: "Peru's minister, ‹Ana Roe›", "Ana Roe of Peru"."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language.categories import NOMINAL, category
from qa.reading.link.view import Flags, View
from qa.reading.shape.lookup import among

__all__ = ["is_no_home"]

#: A place and the name of who is from there have at most so many words between them.
_FAR: Final = 8
_PHRASE: Final = (*NOMINAL, category("adverb"))
_OF: Final = ("of", "from")
_COMES: Final = frozenset(("be", "come", "hail"))


def _before_the_age(folded: list[str], place: int) -> int:
    """The place of the name before an age: "Ann Roe, | 58, | of Peru"."""
    aged = folded[place] == "," == folded[place - 2] and folded[place - 1].isdigit()
    return place - 3 if aged else place


def is_no_home(view: View) -> Flags:
    """Other places where one is told as the home of the name asked about, in the same noun phrase."""
    question, passage = view.question, view.passage
    if question.verb is not None and question.stems[question.verb] not in _COMES:
        return np.zeros(len(passage.first), dtype=bool)
    n = len(passage.folded)
    named = view.found.exact & passage.capital
    phrase = among(passage.categories, _PHRASE) | passage.flags["comma"]
    genitive = np.append(passage.categories == category("genitive"), False)
    leads = view.words(*_OF)
    home = np.zeros(len(passage.first), dtype=bool)
    for row in np.flatnonzero(genitive[passage.end] | leads[passage.before]).tolist():
        first, end = int(passage.first[row]), int(passage.end[row])
        if genitive[end]:  # "Peru | 's | foreign minister, Ana Roe"
            at = end + 1
            while at < min(n, end + _FAR) and phrase[at] and not named[at]:
                at += 1
            home[row] = at < n and named[at] and phrase[end + 1 : at].all()
        else:  # "Ana Roe | of | Peru"
            home[row] = bool(named[_before_the_age(passage.folded, first - 2)])
    home &= view.has(passage.capital)
    return ~home if home.any() else home
