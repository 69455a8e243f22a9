"""What only names once more who or what the question names already, or names two at once."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language.categories import category
from qa.language.closed_classes import ARTICLES, COPULA, word_set
from qa.reading.link.asked import either_number
from qa.reading.link.view import Flags, View
from qa.reading.link.whole_phrases import begins_with_term
from qa.reading.shape.lookup import among

__all__ = ["is_alias", "names_two", "renames_the_named", "says_the_kind_again"]

#: What belongs to a name behind a comma: "Ann Roe, Jr.".
_NAME_ENDS: Final = word_set("jr sr jr. sr. ii iii iv md m.d phd ph.d esq inc ltd llc lord lady")
_NAMINGS: Final = word_set("name title nickname term")
_BE: Final = COPULA | {"be", "been"}
_ALIAS_GIVERS: Final = word_set("called known named termed nicknamed abbreviated spelled spelt or")
_OFTEN_CALLED: Final = word_set(
    "also sometimes often once formerly better commonly usually previously originally variously popularly "
    "locally and"
)


def renames_the_named(view: View) -> Flags:
    """Candidates in apposition to a name of the question: "Ann Roe, ‹a surgeon›, ...".

    A name behind a preposition is passed over: "In Orrel, ‹a surgeon›, who ..." is no apposition.
    """
    question, passage = view.question, view.passage
    if _BE.intersection(question.words[question.wh[1] : question.wh[1] + 1]):
        return np.zeros(len(passage.first), dtype=bool)
    comma = passage.flags["comma"]
    governs = among(passage.categories, (category("preposition"), category("of")))
    named = np.zeros(len(comma), dtype=bool)
    for k in np.flatnonzero(comma & np.append(False, (view.matched & passage.capital)[:-1])).tolist():
        start = k
        while passage.capital[start - 1] or passage.folded[start - 1] in ARTICLES:
            start -= 1
        named[k] = not governs[start - 1]
    closed = view.words(",", ".", ";", ")", "")[np.minimum(passage.end, len(comma) - 1)]
    return np.asarray(named[passage.before] & view.words(*ARTICLES)[passage.first] & closed)


def says_the_kind_again(view: View) -> Flags:
    """Names with the noun asked for in apposition: "‹San Roque, a village›", asked which village.

    And that noun by itself: "a play with ‹the title› ...", asked for the title.
    """
    question, passage = view.question, view.passage
    naming = view.words(*(_NAMINGS & set(question.words))) & ~passage.capital
    alone = naming[passage.last] & ~view.has(~naming & ~passage.flags["small"])
    kind = {*question.focus[-1:], *either_number(question.focus[-1:])}
    ends = np.array([word in kind for word in passage.folded]) & ~passage.capital
    renamed = passage.flags["comma"].copy()
    renamed[:-1] &= view.words(*ARTICLES)[1:]
    again = passage.capital[passage.first] & ends[passage.last] & view.has(renamed)
    return np.asarray(again | alone)


def names_two(view: View) -> Flags:
    """Candidates of two names with nothing but a comma between: "the mayor of ‹Orrel, Ann Roe›,"."""
    passage = view.passage
    end = view.words(*_NAME_ENDS)
    comma = passage.flags["comma"]
    second = np.zeros(len(comma), dtype=bool)
    second[:-1] = comma[:-1] & passage.capital[1:] & ~end[1:]
    names = ~view.has(~(passage.capital | end | comma))
    # Two commas part the names of a list.
    return np.asarray(names & (view.held(second) == 1) & (view.held(comma) == 1))


def is_alias(view: View, defining: Flags) -> Flags:
    """Other names of a term that the text defines: "The kelpie, ‹also called water horse›, is a spirit"."""
    passage = view.passage
    folded = passage.folded
    inside = np.zeros(len(folded) + 1, dtype=bool)
    for k in np.flatnonzero(view.words(*_ALIAS_GIVERS)).tolist():
        start = k
        while folded[start - 1] in _OFTEN_CALLED:
            start -= 1
        closing = {",": {",", "."}, "(": {")"}}.get(folded[start - 1])
        if closing and view.matched[start - 2]:
            end = next(
                (j for j in range(k, len(folded)) if folded[j] in closing or not folded[j]), len(folded)
            )
            inside[start:end] = True
    # "A quern, ‹hand mill› or grinder, is ..."
    for k in np.flatnonzero(passage.flags["be"]).tolist():
        if begins_with_term(view, k):
            begin = int(np.searchsorted(passage.part, passage.part[k]))
            inside[folded.index(",", begin) : k] = True
    aliases = inside[passage.first] & inside[passage.last]
    return np.asarray(aliases & bool((defining & ~aliases).any()))
