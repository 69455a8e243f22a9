"""Where a sentence that says several things begins the next: "Ann sold it; | Tom bought it"."""

from __future__ import annotations

from qa.hints import Final
from qa.language.analysis import AnalysedSentence
from qa.language.categories import PREPOSITIONAL, categories, category
from qa.language.closed_classes import word_set
from qa.reading.phrases.clauses import FINITE_TAGS, new_subject

__all__ = ["coordinate_clauses"]

_JOINING: Final = word_set("and but while whereas yet")
_NOMINAL: Final = categories("determiner possessive adjective number noun name genitive pronoun")
_VERB: Final = category("verb")
#: What stands between two commas behind a subject has at most so many words.
_ASIDE: Final = 10


def coordinate_clauses(s: AnalysedSentence) -> list[int]:
    """The number of the clause of each word, from 0: a sentence is cut where a new subject has its own verb.

    So behind a semicolon, behind "and", "but", "while" with a subject and a verb of its own, and where only
    the verb is left out: "the bridge was built by Ann, | the tower by Tom".
    """
    numbers, clause, acts, told_by = [0] * len(s), 0, False, False
    for place, word in enumerate(s.folded):
        begins = place > 0 and (
            s.folded[place - 1] == ";"
            or (acts and s.folded[place - 1] in _JOINING and _has_own_verb(s, place))
            or (told_by and s.folded[place - 1] in {",", "and"} and _is_gapped(s, place))
        )
        if begins:
            clause, acts, told_by = clause + 1, False, False
        numbers[place] = clause
        acts = acts or s.tags[place] in FINITE_TAGS or s.categories[place] == _VERB
        told_by = told_by or word == "by"
    return numbers


def _has_own_verb(s: AnalysedSentence, place: int) -> bool:
    """Whether a subject with its finite verb begins there, phrases behind it passed over."""
    if new_subject(s, place):
        return True
    end = _phrase_end(s, place)
    while end > place and end < len(s) and s.categories[end] in PREPOSITIONAL:
        behind = _phrase_end(s, end + 1)
        if behind == end + 1:
            break
        end = behind
    end = _aside_end(s, end) if place < end < len(s) and s.folded[end] == "," else end
    return place < end < len(s) and (s.tags[end] in FINITE_TAGS or s.categories[end] == _VERB)


def _aside_end(s: AnalysedSentence, comma: int) -> int:
    """Where a sentence goes on behind what stands between two commas; else the comma's place."""
    for place in range(comma + 1, min(comma + 2 + _ASIDE, len(s))):
        if s.folded[place] == ",":
            return place + 1
        if s.tags[place] in FINITE_TAGS or s.folded[place] in _JOINING:
            break
    return comma


def _is_gapped(s: AnalysedSentence, place: int) -> bool:
    """Whether a phrase and "by" follow with no verb between: "| the tower | by Tom"."""
    end = _phrase_end(s, place)
    return place < end < len(s) and s.folded[end] == "by"


def _phrase_end(s: AnalysedSentence, place: int) -> int:
    while place < len(s) and int(s.categories[place]) in _NOMINAL:
        place += 1
    return place
