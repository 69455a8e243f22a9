"""Who has which role in a list of people: "Ruth Calloway (chair), Dev Patel (treasurer)"."""

from __future__ import annotations

from collections.abc import Iterator

from qa.hints import TYPE_CHECKING, Final
from qa.language import lexicon
from qa.language.analysis import AnalysedSentence
from qa.language.closed_classes import ARTICLES, COPULA, word_set
from qa.questions.question import Question
from qa.records import NamedTuple

if TYPE_CHECKING:
    from qa.reading.yes_no.statement import Statement

__all__ = ["INSIDE_NAMES", "asked_role", "has_role", "holders", "holding"]

#: A role has at most so many words, a name so many.
_ROLE: Final = 5
_NAME: Final = 5
#: Small words inside names.
INSIDE_NAMES: Final = word_set("de da di del la van von der den bin ibn al el o' ' ’ . - &")
_OF: Final = word_set("of for the and")
_OPENING, _CLOSING = frozenset("(["), frozenset(")]")
#: They tell of nobody's successor: "the new chair" is the chair.
_IN_OFFICE: Final = word_set("new current present")
_DETERMINERS: Final = ARTICLES | word_set("his her its their our your my this")


class Holder(NamedTuple):
    """A name with a role in brackets behind it.

    Parameters
    ----------
    first, end : int
        The places of the words of the name in its sentence, `end` excluded.
    role : frozenset of str
        The terms of the role, without "of" and "the".
    close : int
        The place of the closing bracket.
    """

    first: int
    end: int
    role: frozenset[str]
    close: int


def holders(s: AnalysedSentence) -> Iterator[Holder]:
    """The names of a sentence that have a role in brackets behind them."""
    words = s.folded
    for place, word in enumerate(words):
        if word not in _OPENING or not place or not s.capital[place - 1]:
            continue
        inside = range(place + 1, min(place + _ROLE + 2, len(words)))
        close = next((i for i in inside if words[i] in _CLOSING), place + 1)
        role = range(place + 1, close)
        if not role or not all(words[i][0].isalpha() for i in role) or s.capital[close - 1]:
            continue  # a year, a party, a place
        first = place - 1
        while first and place - first < _NAME and _belongs(s, first - 1):
            first -= 1
        yield Holder(first, place, frozenset(s.stems[i] for i in role if words[i] not in _OF), close)


def _belongs(s: AnalysedSentence, place: int) -> bool:
    """Whether a word goes on to the left in a name."""
    inner = s.folded[place] in INSIDE_NAMES and place > 0 and s.capital[place - 1]
    return bool(s.capital[place] or inner)


def asked_role(question: Question) -> frozenset[str]:
    """The terms of the role in "Who is the club's treasurer?", "Is Dev the treasurer?"; none in others."""
    words = question.words
    is_who = words[:1] == ("who",) and words[1:2] and words[1] in COPULA
    is_whether = question.kind == "yes/no" and words[:1] and words[0] in COPULA
    if not (is_who or is_whether):
        return frozenset()
    start = next((i for i in range(1, len(words)) if words[i] in _DETERMINERS), len(words)) + 1
    end = start
    while end < len(words) and words[end][0].isalpha() and words[end] not in lexicon.FUNCTION_WORDS:
        end += 1
    # "The club's treasurer": whose he is stands before the role.
    if words[end : end + 1] == ("'s",):
        start, end = end + 1, end + 1
        while end < len(words) and words[end][0].isalpha() and words[end] not in lexicon.FUNCTION_WORDS:
            end += 1
    return frozenset(question.stems[i] for i in range(start, end) if words[i] not in _IN_OFFICE)


def has_role(holder: Holder, asked: frozenset[str]) -> bool:
    """Whether somebody has the role asked for, not a part of it or another: "vice chair", "chair"."""
    return bool(asked) and asked == holder.role


def holding(said: Statement) -> str | None:
    """Whether somebody has a role, where a sentence lists people with theirs: "Is Dev the treasurer?".

    Parameters
    ----------
    said : Statement

    Returns
    -------
    {"Yes", "No"} or None
        None where something else is asked, or the sentence gives nobody the role.
    """
    question = said.question
    asked = asked_role(question)
    if not asked or "(" not in said.sentence.folded or not {"not", "n't"}.isdisjoint(question.words):
        return None
    named = question.names - asked
    having = [holder for holder in holders(said.sentence) if has_role(holder, asked)]
    if not named or not having:
        return None
    theirs = [frozenset(said.sentence.stems[holder.first : holder.end]) for holder in having]
    if any(named <= name for name in theirs):
        return "Yes"
    # Of a club or a town that is named too, nothing is known.
    others = (frozenset(said.sentence.stems[one.first : one.end]) for one in holders(said.sentence))
    return "No" if len(having) == 1 and any(named <= name for name in others) else None
