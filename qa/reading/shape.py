"""Rules about a candidate's own shape: what it is and how it sits in its sentence.

They don't look at the question, so they are computed once for a sentence. What they are worth
depends on the form of the question: that is in the weights.
"""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from qa.language import lexicon
from qa.language.analysis import category
from qa.reading.candidates import Spans
from qa.reading.phrases import KINDS

__all__ = ["SHAPE_RULES", "ShapeRule", "shape_matrix"]

Values = npt.NDArray[np.float32]


class ShapeRule(NamedTuple):
    """A rule about the shape of a candidate: its name, and what it looks for."""

    name: str
    looks_for: str


# The word before the candidate, by class; the first class that fits counts.
_BEFORE: Final[dict[str, frozenset[str]]] = {
    "in": frozenset({"in", "within", "inside", "throughout"}),
    "on": frozenset({"on", "upon"}),
    "at": frozenset({"at", "near"}),
    "by": frozenset({"by"}),
    "to": frozenset({"to", "into", "toward", "towards"}),
    "from": frozenset({"from", "since"}),
    "of": frozenset({"of"}),
    "for": frozenset({"for"}),
    "as": frozenset({"as", "like"}),
    "with": frozenset({"with", "without"}),
    "another preposition": lexicon.PREPOSITIONS,
    "a form of be": frozenset("is are was were be been being 's".split()),
    "a name-giver": frozenset(
        "called named termed dubbed titled nicknamed entitled known considered".split()
    ),
    "because": frozenset("because due since".split()),
    "and": frozenset("and or but".split()),
    "that": frozenset("that whether which who".split()),
}
_BEFORE_CATEGORY: Final = {
    "a determiner": ("determiner", "possessive"),
    "a verb": ("verb", "participle", "gerund"),
    "an auxiliary": ("auxiliary", "negation"),
    "an adjective": ("adjective", "number"),
    "a noun": ("noun", "name", "genitive"),
    "an adverb": ("adverb",),
}
_AFTER: Final[dict[str, frozenset[str]]] = {
    "of": frozenset({"of"}),
    "a genitive": frozenset({"'s", "'"}),
    "and": frozenset({"and", "or"}),
    "a comma": frozenset({","}),
    "a stop": frozenset(". ; : ? !".split()),
    "a quotation mark": frozenset('” "'.split()),
    "a bracket": frozenset("( ) [ ]".split()),
    "a preposition": lexicon.PREPOSITIONS,
    "a relative": frozenset("that which who whose where when".split()),
}
_AFTER_CATEGORY: Final = {
    "a noun": ("noun", "name"),
    "an adjective": ("adjective", "number"),
    "a verb": ("verb", "participle", "gerund", "auxiliary"),
    "an adverb": ("adverb", "negation"),
}
_FIRST: Final = {
    "a determiner": ("determiner",),
    "a possessive": ("possessive",),
    "a name": ("name",),
    "a noun": ("noun",),
    "an adjective": ("adjective", "adverb"),
    "a number": ("number",),
    "a preposition": ("preposition",),
    "a verb": ("verb", "participle"),
    "a gerund": ("gerund",),
    "infinitive to": ("to",),
    "a subordinator": ("subordinator", "wh"),
    "a pronoun": ("pronoun",),
}
_LAST: Final = {
    "a noun": ("noun",),
    "a name": ("name",),
    "a number": ("number",),
    "an adjective": ("adjective", "participle"),
    "a verb": ("verb", "gerund"),
    "an adverb": ("adverb",),
    "a pronoun": ("pronoun",),
}
_LENGTHS: Final = {
    "1": (1, 1),
    "2": (2, 2),
    "3": (3, 3),
    "4 or 5": (4, 5),
    "6 to 8": (6, 8),
    "9 or more": (9, 99),
}
#: Phrases that a candidate should not cut in two.
_UNCUT: Final = (
    "name",
    "noun phrase",
    "extended noun phrase",
    "date",
    "duration",
    "quantity",
    "money",
    "list",
    "quotation",
)

_MENTIONED: Final = frozenset("which that who".split())


def _rules() -> tuple[ShapeRule, ...]:
    rows = [
        ShapeRule(f"whole {kind}", f"the candidate is a whole {kind} ({what})")
        for kind, what in KINDS.items()
    ]
    rows += [ShapeRule(f"begins inside a {kind}", f"words of a {kind} stand before it") for kind in _UNCUT]
    rows += [ShapeRule(f"ends inside a {kind}", f"words of a {kind} stand behind it") for kind in _UNCUT]
    rows += [
        ShapeRule(f"after {what}", f"the word before the candidate is {what}")
        for what in (*_BEFORE, *_BEFORE_CATEGORY)
    ]
    rows += [
        ShapeRule("after a mark", "a comma, quotation mark or bracket stands before it"),
        ShapeRule("begins the sentence", "nothing stands before it"),
    ]
    rows += [
        ShapeRule(f"before {what}", f"the word after the candidate is {what}")
        for what in (*_AFTER, *_AFTER_CATEGORY)
    ]
    rows += [ShapeRule(f"begins with {what}", f"its first word is {what}") for what in _FIRST]
    rows += [ShapeRule(f"ends with {what}", f"its last word is {what}") for what in _LAST]
    rows += [ShapeRule(f"length {what}", f"it has {what} words") for what in _LENGTHS]
    rows += [ShapeRule(*row) for row in _INSIDE]
    return tuple(rows)


_INSIDE: Final = (
    ("holds a verb", "a finite verb stands in it"),
    ("holds a comma", "a comma stands in it"),
    ("holds and", "a conjunction stands in it"),
    ("holds of", "of stands in it"),
    ("holds a preposition", "another preposition stands in it"),
    ("holds a number", "a number stands in it"),
    ("holds a relative", "which, that or who stands in it"),
    ("all capitals", "each of its words, small words apart, has a capital"),
    ("no capital", "none of its words has a capital"),
    ("holds a date", "a date stands in it"),
    ("place name", "it is or ends with a country, or a name with a word for a place in it"),
    ("organisation name", "a name with a word for an organisation in it"),
    ("person name", "a name of two or three words, or behind a title"),
    ("person noun", "its last word is a kind of person"),
    ("place noun", "its last word is a kind of place"),
    ("follows a place preposition and is a name", "in, at, from, near, to + a name"),
    ("early in the sentence", "share of the sentence that is still to come"),
)  # fmt: skip

SHAPE_RULES: Final = _rules()


def _lookup(names: tuple[str, ...]) -> npt.NDArray[np.bool_]:
    table = np.zeros(32, dtype=bool)
    for name in names:
        table[category(name)] = True
    return table


_BEFORE_TABLES: Final = [_lookup(names) for names in _BEFORE_CATEGORY.values()]
_AFTER_TABLES: Final = [_lookup(names) for names in _AFTER_CATEGORY.values()]
_FIRST_TABLES: Final = [_lookup(names) for names in _FIRST.values()]
_LAST_TABLES: Final = [_lookup(names) for names in _LAST.values()]
_FINITE: Final = _lookup(("verb", "auxiliary"))
_NAMEISH: Final = _lookup(("name",))


def _class_of(words: list[str], classes: dict[str, frozenset[str]]) -> npt.NDArray[np.int8]:
    """The number of the first class that each word is in; -1 where none."""
    out = np.full(len(words), -1, dtype=np.int8)
    for i, word in enumerate(words):
        for number, members in enumerate(classes.values()):
            if word in members:
                out[i] = number
                break
    return out


def shape_matrix(spans: Spans) -> Values:
    """The values of all `SHAPE_RULES` for all candidates of a sentence.

    Parameters
    ----------
    spans : Spans

    Returns
    -------
    ndarray of float32, shape (n_candidates, n_rules)
    """
    s = spans.sentence
    n, codes = len(s), s.categories
    first, last = spans.start, spans.end - 1
    columns: list[npt.NDArray[np.generic]] = []
    key = first * (n + 1) + spans.end
    by_kind: dict[str, list[tuple[int, int]]] = {kind: [] for kind in KINDS}
    for phrase in spans.phrases:
        by_kind[phrase.kind].append((phrase.start, phrase.end))
    columns += [np.isin(key, [a * (n + 1) + b for a, b in by_kind[kind]]) for kind in KINDS]
    ends_inside = []
    for kind in _UNCUT:
        begins, ends = np.zeros(len(spans), dtype=bool), np.zeros(len(spans), dtype=bool)
        for a, b in by_kind[kind]:
            # Leaving out the determiner is no cut.
            body = a + (kind.endswith("noun phrase") and b - a > 1 and codes[a] == category("determiner"))
            begins |= (first > body) & (first < b)
            ends |= (spans.end > a) & (spans.end < b)
        columns.append(begins)
        ends_inside.append(ends)
    columns += ends_inside
    _neighbours(spans, columns)
    width = spans.end - first
    columns += [table[codes[first]] for table in _FIRST_TABLES]
    columns += [table[codes[last]] for table in _LAST_TABLES]
    columns += [(width >= low) & (width <= high) for low, high in _LENGTHS.values()]
    _inside(spans, by_kind, columns)
    return np.stack(columns, axis=1).astype(np.float32)


def _neighbours(spans: Spans, columns: list[npt.NDArray[np.generic]]) -> None:
    s = spans.sentence
    n, codes = len(s), s.categories
    first = spans.start
    before, edge = first - 1, first == 0
    kind_before = _class_of(s.folded, _BEFORE)[before]
    kind_before[edge] = -2
    columns += [kind_before == number for number in range(len(_BEFORE))]
    free = kind_before == -1
    columns += [free & table[codes[before]] for table in _BEFORE_TABLES]
    columns += [free & (codes[before] == category("mark")), edge]
    after = np.minimum(spans.end, n - 1)
    at_end = spans.end >= n
    kind_after = _class_of(s.folded, _AFTER)[after]
    kind_after[at_end] = list(_AFTER).index("a stop")
    columns += [kind_after == number for number in range(len(_AFTER))]
    free = kind_after == -1
    columns += [free & table[codes[after]] for table in _AFTER_TABLES]


def _inside(
    spans: Spans, by_kind: dict[str, list[tuple[int, int]]], columns: list[npt.NDArray[np.generic]]
) -> None:
    s = spans.sentence
    n, codes, f = len(s), s.categories, s.folded
    first, end, last = spans.start, spans.end, spans.end - 1

    def held(flags: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
        sums = np.concatenate([[0], np.cumsum(flags)])
        return np.asarray(sums[end] - sums[first] > 0)

    commas = np.array([w == "," for w in f], dtype=bool)
    small = np.array([w in lexicon.FUNCTION_WORDS or not w[0].isalpha() for w in f], dtype=bool)
    capital = s.capital
    digits = (codes == category("number")) | np.array([w[0].isdigit() for w in f], dtype=bool)
    date = np.zeros(n, dtype=bool)
    for a, b in by_kind["date"]:
        date[a:b] = True
    place_words = np.array(
        [w in lexicon.COUNTRIES or (c and w in lexicon.PLACE_NOUNS) for w, c in zip(f, capital, strict=True)],
        dtype=bool,
    )
    organisation_words = np.array(
        [c and w in lexicon.ORGANISATION_NOUNS for w, c in zip(f, capital, strict=True)], dtype=bool
    )
    titles = np.array([w in lexicon.TITLES for w in f], dtype=bool)
    person = np.array([w in lexicon.PERSON_NOUNS for w in f], dtype=bool)
    places = np.array([w in lexicon.PLACE_NOUNS or w in lexicon.COUNTRIES for w in f], dtype=bool)
    whole_name = held(capital) & ~held(~capital & ~small)
    width = end - first
    before = np.maximum(first - 1, 0)
    spot = np.array([w in {"in", "at", "from", "near", "to"} for w in f], dtype=bool)
    titled = titles[first] | (titles[before] & (first > 0) & capital[before])
    columns += [
        held(_FINITE[codes]),
        held(commas),
        held(codes == category("conjunction")),
        held(codes == category("of")),
        held(codes == category("preposition")),
        held(digits),
        held(np.array([w in _MENTIONED for w in f], dtype=bool)),
        whole_name,
        ~held(capital),
        held(date),
        (place_words[last] & whole_name) | (whole_name & held(place_words)),
        whole_name & held(organisation_words),
        whole_name
        & ~held(small & ~np.array([w == "." for w in f]))
        & (((width == 2) | (width == 3)) & capital[first] | titled)
        & ~held(place_words | organisation_words)
        & ~held(date),
        person[last],
        places[last],
        whole_name & spot[before] & (first > 0),
        1.0 - first / max(n, 1),
    ]
