"""Main clauses in which a form of be says something of a subject, and the material that they tell."""

from __future__ import annotations

from qa.hints import Final
from qa.language.analysis import AnalysedSentence
from qa.language.categories import NOUN_PHRASE, PREPOSITIONAL
from qa.language.closed_classes import COPULA, word_set
from qa.language.kinds import kinds_of
from qa.records import NamedTuple

__all__ = ["MADE", "OF_MATERIAL", "copular_clauses", "material_at"]

_JOINING: Final = word_set("and but while whereas though")
_MARKS: Final = frozenset(";,:")
MADE: Final = word_set("made built")
OF_MATERIAL: Final = word_set("of from")


class CopularClause(NamedTuple):
    """A main clause with a form of be.

    Parameters
    ----------
    first, end : int
        Where it begins, and where the next one does.
    head : str
        The stem of its subject's noun.
    be : int
        The place of the form of be.
    """

    first: int
    end: int
    head: str
    be: int


def copular_clauses(s: AnalysedSentence) -> list[CopularClause]:
    """The main clauses with a form of be: "| the body is steel; | the handle of the jug is bamboo"."""
    words, codes = s.folded, s.categories.tolist()
    begins = [0]
    for place, word in enumerate(words[:-1]):
        if word in _MARKS or (word in _JOINING and words[place - 1] not in _MARKS):
            begins.append(place + 1 + (words[place + 1] in _JOINING and word in _MARKS))
    found: list[CopularClause] = []
    for begin in begins:
        at = begin
        while at < len(words) and codes[at] in NOUN_PHRASE:
            at += 1
        subject = at
        while at < len(words) and (codes[at] in PREPOSITIONAL or codes[at] in NOUN_PHRASE):
            at += 1
        if begin < subject and at < len(words) and words[at] in COPULA:
            found.append(CopularClause(begin, len(words), s.stems[subject - 1], at))
    behind = [*(clause.first for clause in found[1:]), len(words)]
    return [clause._replace(end=end) for clause, end in zip(found, behind, strict=False)]


def material_at(s: AnalysedSentence, clause: CopularClause) -> range:
    """Where the material stands that a clause tells: "is | bamboo |", "is made of | stainless steel |"."""
    begin = clause.be + 1
    if begin < clause.end and s.folded[begin] in MADE:
        begin += 1 + (s.folded[begin + 1 : begin + 2] != [] and s.folded[begin + 1] in OF_MATERIAL)
    close = begin
    while close < clause.end and s.categories[close] in NOUN_PHRASE:
        close += 1
    told = close > begin and "material" in kinds_of(s.stems[close - 1])
    return range(begin, close if told else begin)
