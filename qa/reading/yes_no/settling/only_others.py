"""Only another of the same kind: "Does the guide speak English?" of "he speaks only Italian"."""

from __future__ import annotations

from collections.abc import Iterator

from qa.hints import Final, Literal
from qa.language.categories import categories, category
from qa.language.closed_classes import word_set
from qa.language.forms import term_set
from qa.language.kinds import kinds_of
from qa.reading.yes_no.settling.untold import LIMITS, ONLY, lacks
from qa.reading.yes_no.statement import Statement

__all__ = ["only_others"]

_LIMITS: Final = (LIMITS - ONLY) | word_set("but not n't also")
_INSIDE: Final = categories("determiner possessive adjective noun name number preposition conjunction of")
_JOINING: Final = word_set("and or ,")
_LIGHT: Final = term_set("be have there hold available open")
_NUMBER, _ADJECTIVE, _NOUN = category("number"), category("adjective"), category("noun")
#: "Only meat | on Fridays |" tells of the other days nothing.
_TIMES: Final = word_set("day weekday month season time-of-day")
_ABOUT: Final = word_set("about a half one once")
#: A kind that takes in almost anything parts nothing.
_WIDE: Final = word_set("goods market-goods gift belongings person thing material unit subject")


def only_others(said: Statement) -> Literal["No"] | None:
    """No, where it says only another of the kind in the place of the last word that is asked.

    Parameters
    ----------
    said : Statement

    Returns
    -------
    {"No"} or None
    """
    question, s = said.question, said.sentence
    if not ONLY.isdisjoint(question.words) or ONLY.isdisjoint(s.folded) or not question.content:
        return None
    if not _LIMITS.isdisjoint(s.folded):
        return None
    asked = question.stems[question.content[-1]]
    kinds = kinds_of(asked)
    if asked in said.has or not kinds or lacks(said, {asked}, _LIGHT):
        return None
    # Of the predicate there must be something, be it in the words that go without saying.
    if not said.has:
        return None
    for place, word in enumerate(s.folded):
        if word not in ONLY:
            continue
        told = [s.stems[i] for i in _set_apart(said, place)]
        times = any(not _TIMES.isdisjoint(kinds_of(stem)) for stem in told) and _TIMES.isdisjoint(kinds)
        if not times and any(_shares(kinds, stem) for stem in told):
            return "No"
    return None


def _shares(kinds: frozenset[str], stem: str) -> bool:
    """Whether a term is of one of the kinds, and is none of them itself."""
    other = kinds_of(stem)
    return bool((kinds & other) - _WIDE) and stem not in kinds


def _set_apart(said: Statement, place: int) -> Iterator[int]:
    """The places of what "only" is said of: what follows it, or what stands before it at the end."""
    s = said.sentence
    end = place + 1
    # "Only three", "only about a quarter", and "only local cheese", which may leave bread.
    which = s.categories[end : end + 1].tolist() == [_ADJECTIVE] and _NOUN in s.categories[end + 1 : end + 2]
    if which or (end < len(s) and (s.categories[end] == _NUMBER or s.folded[end] in _ABOUT)):
        return
    while end < len(s) and (s.categories[end] in _INSIDE or s.folded[end] in _JOINING):
        yield end
        end += 1
    if end == place + 1:
        begin = place - 1
        while begin >= 0 and s.categories[begin] in _INSIDE:
            yield begin
            begin -= 1
