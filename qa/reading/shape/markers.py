"""Fixed phrases, markers of cause and purpose, fractions, parts and wholes."""

from __future__ import annotations

from qa.arrays import NDArray, columns, np
from qa.hints import Final
from qa.language.analysis import AnalysedSentence
from qa.language.categories import categories, category
from qa.language.closed_classes import word_set
from qa.language.markers import (
    CAUSES,
    FIXED,
    PURPOSES,
    TAKE_INFINITIVES,
    complements,
    completions,
    occurrences,
    purposes,
)
from qa.reading.candidates import Spans
from qa.reading.shape.lookup import IS_FINITE, lookup

__all__ = ["fixed_phrases", "fractions", "parts_and_wholes"]

_DETERMINERS: Final = word_set("the its their his her all these those")
_LOOSE: Final = (("according", "to"), ("with", "respect", "to"), ("instead", "of"))
_JOINS: Final = frozenset({",", "and", "but", "or"})
_VERBAL: Final = lookup(("verb", "participle", "auxiliary"))
_NOMINAL: Final = categories("determiner possessive noun name adjective number pronoun")
_RELATIVE: Final = categories("wh subordinator")
_FINITE: Final = categories("verb auxiliary")
_COMPLETE: Final = lookup(("noun", "name", "pronoun", "number"))
_GOVERNS: Final = lookup(("preposition", "of", "verb", "participle"))


def fractions(s: AnalysedSentence) -> NDArray[np.bool_]:
    """Which words are fractions: half, a third, two-thirds, one in ten by its first word."""
    f = s.folded
    before = ["", *f[:-1]]
    return np.array(
        [
            word in {"half", "two-thirds", "three-quarters", "one-third", "one-quarter", "one-half"}
            or (word in {"third", "quarter", "fifth", "tenth"} and left in {"a", "one"})
            or (word in {"thirds", "quarters", "fifths", "tenths"})
            for word, left in zip(f, before, strict=True)
        ],
        dtype=bool,
    )


def parts_and_wholes(spans: Spans) -> list[NDArray[np.bool_]]:
    """The columns of the rules about infinitives that are asked for, and about parts and wholes."""
    s = spans.sentence
    n = len(s)
    asked, part, whole = (np.zeros(n + 1, dtype=bool) for _ in range(3))
    asked[list(complements(s.folded))] = True
    number = category("number")
    for i in [i for i, word in enumerate(s.folded) if word == "of"]:
        behind = next((k for k in (i + 1, i + 2) if k < n and s.codes[k] == number), None)
        if i and s.codes[i - 1] == number and behind is not None:
            part[i], whole[behind] = True, True
    # The whole may begin with its determiner: "40 of | its 60 members".
    whole[:-1] |= whole[1:] & np.array([word in _DETERMINERS for word in s.folded], dtype=bool)
    return [asked[spans.start], part[spans.end], whole[spans.start]]


def fixed_phrases(
    spans: Spans, lists: list[tuple[int, int]], clauses: list[tuple[int, int]]
) -> list[NDArray[np.bool_]]:
    """The columns of the rules about fixed phrases and markers."""
    s = spans.sentence
    n = len(s)
    inside = np.zeros(n + 1, dtype=bool)
    follows, leads = ([np.zeros(n + 1, dtype=bool) for _ in range(2)] for _ in range(2))
    for a, b in occurrences(s.folded, FIXED):
        inside[a + 1 : b] = True
    for row, markers in enumerate((CAUSES, PURPOSES)):
        for a, b in occurrences(s.folded, markers):
            leads[row][a] = follows[row][b] = True
            if markers is CAUSES and s.folded[a] == "for":
                # "For | fear of boos", "for | lack of money": what is feared is as well the reason.
                follows[row][a + 1] = True
                inside[a + 1] = False
    completed = {a for a in completions(s.folded) if s.codes[a - 1] == category("noun")}
    for a in purposes(s.folded):
        # "Their desire | to win" is no purpose, "they desire to win" is.
        if a not in completed:
            leads[1][a] = follows[1][a + 1] = True
    first, end = spans.start, spans.end
    loose = leads[0] | leads[1]
    for a, _ in occurrences(s.folded, _LOOSE):
        loose[a] = True
    verb = np.append(IS_FINITE[s.categories], False)
    # What a preposition or a verb governs is no subject of the verb behind it.
    governed = np.append(_GOVERNS[s.categories], False)[first - 1]
    joined = np.zeros(n + 1, dtype=bool)
    joined[1:n] = (s.categories[:-1] == category("conjunction")) & _VERBAL[s.categories[1:]]
    (listed,) = spans.are(lists)
    joins = np.array([word in _JOINS for word in s.folded], dtype=bool)
    (joining,) = columns.held([joins], first, end)
    # Behind their first word they hold: a marker, a purpose, a verb that is joined to another.
    marked, purposeful, doubled = columns.held(
        [loose, np.append(_purposes(s), False), joined], first + 1, end
    )
    opened = columns.looked_up([inside, follows[0], leads[0], follows[1], leads[1]], first)
    return [
        marked,
        joining & verb[end] & ~(listed & ~governed),
        purposeful,
        opened[0],
        inside[end],
        doubled,
        _runs_on(spans, clauses),
        *opened[1:],
    ]


def _purposes(s: AnalysedSentence) -> NDArray[np.bool_]:
    """Where an infinitive begins behind a noun or pronoun that does not ask for one: it says a purpose."""
    behind = np.zeros(len(s), dtype=bool)
    behind[1:] = (s.categories[1:] == category("to")) & _COMPLETE[s.categories[:-1]]
    behind[1:] &= np.array([w.removesuffix("s") not in TAKE_INFINITIVES for w in s.folded[:-1]], dtype=bool)
    return behind


def _runs_on(spans: Spans, clauses: list[tuple[int, int]]) -> NDArray[np.bool_]:
    """Candidates that begin with a noun phrase and hold its verb, not a relative's, and are no clause."""
    s = spans.sentence
    n = len(s)
    # For each word the end of the first verb from there on, where a noun phrase begins with it.
    reached = [n + 1] * n
    verb = relative = n
    for place in range(n - 1, -1, -1):
        code = s.codes[place]
        verb = place if code in _FINITE else verb
        relative = place if code in _RELATIVE else relative
        if relative > verb and code in _NOMINAL:
            reached[place] = verb + 1
    (clause,) = spans.are(clauses)
    return np.asarray((np.array(reached)[spans.start] <= spans.end) & ~clause)
