"""Clauses in which a form of be says something of a subject, and the material that they tell."""

from __future__ import annotations

from typing import Final, NamedTuple

from qa.language.analysis import AnalysedSentence, categories
from qa.language.closed_classes import ARTICLES, COPULA
from qa.language.kinds import kinds_of
from qa.reading.statement import Statement

__all__ = ["copular_clauses", "made_of_it", "material_at"]

_JOINING: Final = frozenset("and but while whereas though".split())
_MARKS: Final = frozenset(";,:")
_NOMINAL: Final = categories("determiner possessive adjective number noun name genitive")
_PREPOSITIONS: Final = categories("preposition of")
_BEING: Final = COPULA | {"'s"}
_MADE: Final = frozenset("made built".split())
_OF: Final = frozenset("of from".split())
_DETERMINERS: Final = ARTICLES | frozenset("its his her their this that these those".split())


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
        while at < len(words) and codes[at] in _NOMINAL:
            at += 1
        subject = at
        while at < len(words) and (codes[at] in _PREPOSITIONS or codes[at] in _NOMINAL):
            at += 1
        if begin < subject and at < len(words) and words[at] in _BEING:
            found.append(CopularClause(begin, len(words), s.stems[subject - 1], at))
    behind = [*(clause.first for clause in found[1:]), len(words)]
    return [clause._replace(end=end) for clause, end in zip(found, behind, strict=False)]


def material_at(s: AnalysedSentence, clause: CopularClause) -> range:
    """Where the material stands that a clause tells: "is | bamboo |", "is made of | stainless steel |"."""
    begin = clause.be + 1
    if begin < clause.end and s.folded[begin] in _MADE:
        begin += 1 + (s.folded[begin + 1 : begin + 2] != [] and s.folded[begin + 1] in _OF)
    close = begin
    while close < clause.end and s.categories[close] in _NOMINAL:
        close += 1
    told = close > begin and "material" in kinds_of(s.stems[close - 1])
    return range(begin, close if told else begin)


def made_of_it(said: Statement) -> str | None:
    """Whether a thing is of a material, where a sentence tells its material: "Is the handle plastic?".

    Parameters
    ----------
    said : Statement

    Returns
    -------
    {"Yes", "No"} or None
        None where something else is asked, or the sentence tells no material of the thing, or several.
    """
    asked = _asked(said)
    if asked is None or not {"not", "n't"}.isdisjoint(said.sentence.folded):
        return None
    head, material = asked
    s = said.sentence
    told = [
        place for clause in copular_clauses(s) if clause.head == head if (place := material_at(s, clause))
    ]
    if len(told) != 1:
        return None
    stem = s.stems[told[0][-1]]
    if stem == material or material in kinds_of(stem):
        return "Yes"
    # "Is it oak?" of "it is wood" is open, and so is what is made of two things.
    joined = s.folded[told[0][-1] + 1 : told[0][-1] + 2] in (["and"], [","], ["or"])
    more = joined and "material" in kinds_of(s.stems[min(told[0][-1] + 2, len(s) - 1)])
    return None if stem in kinds_of(material) or more else "No"


def _asked(said: Statement) -> tuple[str, str] | None:
    """The stems of the thing and of the material in "Is the | handle | made of | plastic |?"."""
    question = said.question
    words = [word for word in question.words if word[0].isalnum()]
    stems = [stem for word, stem in zip(question.words, question.stems, strict=True) if word[0].isalnum()]
    if len(words) < 4 or words[0] not in COPULA or words[1] not in _DETERMINERS:
        return None
    made = next((i for i, word in enumerate(words) if word in _MADE), None)
    end = len(words) - 1
    if made is not None:
        if made + 2 != end or words[made + 1] not in _OF:
            return None
        thing = made - 1
    else:
        thing = end - 1
    if (
        thing < 2
        or any(word in _OF for word in words[1 : thing + 1])
        or "material" not in kinds_of(stems[end])
    ):
        return None
    return stems[thing], stems[end]
