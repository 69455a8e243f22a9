"""Candidates that run over the end of their phrase: "‹a museum and moved›", "by ‹Ann Roe, Fenwerk› has"."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language.categories import FINITE, NOMINAL, PREPOSITIONAL, categories, category
from qa.reading.link.view import Flags, View
from qa.reading.phrases.clauses import FINITE_TAGS
from qa.reading.shape.lookup import among

__all__ = ["runs_over"]

_VERBAL: Final = categories("verb auxiliary participle gerund to wh subordinator")
_NOMINAL: Final = categories("noun name pronoun number")
_BEHIND: Final = categories("preposition to determiner possessive")
#: The verb of a main clause stands at most so many words behind the comma before it.
_REACH: Final = 5


def runs_over(view: View) -> Flags:
    """Candidates that go on into a coordinate verb that is not theirs, or into the main clause."""
    return _over_a_joined_verb(view) | _into_the_main_clause(view)


def _over_a_joined_verb(view: View) -> Flags:
    """Things with the next thing done: "gave it as ‹a museum and moved›", "‹rescuers and taken› to Ely"."""
    passage = view.passage
    codes = passage.categories
    verbal = among(codes, _VERBAL)
    # "A school of | grafting | and moved"
    verbal[1:] &= ~((codes[1:] == category("gerund")) & among(codes[:-1], PREPOSITIONAL))
    nominal = among(codes, _NOMINAL)
    nominal[1:] |= (codes[1:] == category("gerund")) & among(codes[:-1], PREPOSITIONAL)
    n = len(codes)
    # For each place the last verb before it.
    last_verb = np.maximum.accumulate(np.where(verbal, np.arange(n), -1))
    out = np.zeros(len(passage.first), dtype=bool)
    for k in (np.flatnonzero(codes[1:-2] == category("conjunction")) + 1).tolist():
        if not nominal[k - 1] or not _goes_on_as_verb(view, k + 1):
            continue
        out |= (passage.first > last_verb[k]) & (passage.first < k) & (passage.end > k + 1)
    return out


def _goes_on_as_verb(view: View, place: int) -> bool:
    """Whether a finite verb stands there, or a participle that stands before no noun."""
    passage = view.passage
    code = passage.categories[place]
    if code in FINITE:
        return _tag(view, place) in FINITE_TAGS
    if code != category("participle"):
        return False
    # "And taken | to Ely", "and cut | the valley off": before an object it is finite, or goes with a have.
    behind = passage.categories[place + 1]
    return bool(behind in _BEHIND and passage.folded[place + 1])


def _tag(view: View, place: int) -> str:
    passage = view.passage
    part = int(passage.part[place])
    begin = int(np.searchsorted(passage.part, part))
    begin += int(passage.folded[begin] == "")
    tags = passage.parts[part].sentence.tags
    return tags[place - begin] if 0 <= place - begin < len(tags) else ""


def _into_the_main_clause(view: View) -> Flags:
    """What holds the comma behind a fronted participle: "Founded by Emil ‹Reuter, Lumivar› employs 20"."""
    passage = view.passage
    codes = passage.categories
    out = np.zeros(len(passage.first), dtype=bool)
    for number, part in enumerate(passage.parts):
        words = part.sentence.words
        begin = int(np.searchsorted(passage.part, number))
        begin += int(passage.folded[begin] == "")
        if codes[begin] != category("participle") or "," not in words:
            continue
        for comma in (begin + i for i, word in enumerate(words) if word == ","):
            behind = codes[comma + 1 : comma + 1 + _REACH]
            finite = np.flatnonzero(among(behind, FINITE))
            if (
                len(finite)
                and finite[0]
                and among(behind[: finite[0]], (*NOMINAL, category("genitive"))).all()
            ):
                out |= (passage.owner == number) & (passage.first < comma) & (passage.end > comma + 1)
                break
    return out
