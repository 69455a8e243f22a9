"""The rules about the shape of a candidate, and what each looks for."""

from __future__ import annotations

from qa.hints import Final
from qa.language import lexicon
from qa.language.closed_classes import BE, word_set
from qa.reading.phrases import KINDS
from qa.records import NamedTuple

__all__ = [
    "AFTER",
    "AFTER_CATEGORY",
    "BEFORE",
    "BEFORE_CATEGORY",
    "FIRST",
    "LAST",
    "LENGTHS",
    "SHAPE_RULES",
    "UNCUT",
]


class ShapeRule(NamedTuple):
    """A rule about the shape of a candidate: its name, and what it looks for."""

    name: str
    looks_for: str


# The word before the candidate, by class; the first class that fits counts.
BEFORE: Final[dict[str, frozenset[str]]] = {
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
    "a form of be": BE | {"'s"},
    "a name-giver": word_set("called named termed dubbed titled nicknamed entitled known considered"),
    "because": word_set("because due since"),
    "and": word_set("and or but"),
    "that": word_set("that whether which who"),
}


BEFORE_CATEGORY: Final = {
    "a determiner": ("determiner", "possessive"),
    "a verb": ("verb", "participle", "gerund"),
    "an auxiliary": ("auxiliary", "negation"),
    "an adjective": ("adjective", "number"),
    "a noun": ("noun", "name", "genitive"),
    "an adverb": ("adverb",),
}


AFTER: Final[dict[str, frozenset[str]]] = {
    "of": frozenset({"of"}),
    "a genitive": frozenset({"'s", "'"}),
    "and": frozenset({"and", "or"}),
    "a comma": frozenset({","}),
    "a stop": word_set(". ; : ? !"),
    "a quotation mark": frozenset('” "'.split()),
    "a bracket": word_set("( ) [ ]"),
    "a preposition": lexicon.PREPOSITIONS,
    "a relative": word_set("that which who whose where when"),
}


AFTER_CATEGORY: Final = {
    "a noun": ("noun", "name"),
    "an adjective": ("adjective", "number"),
    "a verb": ("verb", "participle", "gerund", "auxiliary"),
    "an adverb": ("adverb", "negation"),
}


FIRST: Final = {
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


LAST: Final = {
    "a noun": ("noun",),
    "a name": ("name",),
    "a number": ("number",),
    "an adjective": ("adjective", "participle"),
    "a verb": ("verb", "gerund"),
    "an adverb": ("adverb",),
    "a pronoun": ("pronoun",),
}


LENGTHS: Final = {
    "1": (1, 1),
    "2": (2, 2),
    "3": (3, 3),
    "4 or 5": (4, 5),
    "6 to 8": (6, 8),
    "9 or more": (9, 99),
}


#: Phrases that a candidate should not cut in two.
UNCUT: Final = (
    "name",
    "noun phrase",
    "extended noun phrase",
    "date",
    "duration",
    "quantity",
    "money",
    "list",
    "quotation",
    "place with its region",
)


def _rules() -> tuple[ShapeRule, ...]:
    rows = [
        ShapeRule(f"whole {kind}", f"the candidate is a whole {kind} ({what})")
        for kind, what in KINDS.items()
    ]
    rows += [ShapeRule(f"begins inside a {kind}", f"words of a {kind} stand before it") for kind in UNCUT]
    rows += [ShapeRule(f"ends inside a {kind}", f"words of a {kind} stand behind it") for kind in UNCUT]
    rows += [
        ShapeRule(f"after {what}", f"the word before the candidate is {what}")
        for what in (*BEFORE, *BEFORE_CATEGORY)
    ]
    rows += [
        ShapeRule("after a mark", "a comma, quotation mark or bracket stands before it"),
        ShapeRule("begins the sentence", "nothing stands before it"),
    ]
    rows += [
        ShapeRule(f"before {what}", f"the word after the candidate is {what}")
        for what in (*AFTER, *AFTER_CATEGORY)
    ]
    rows += [ShapeRule(f"begins with {what}", f"its first word is {what}") for what in FIRST]
    rows += [ShapeRule(f"ends with {what}", f"its last word is {what}") for what in LAST]
    rows += [ShapeRule(f"length {what}", f"it has {what} words") for what in LENGTHS]
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
    ("holds a percentage", "a percent sign or percent behind a number, or a fraction stands in it"),
    ("goes on behind a pronoun", "its first word is a pronoun by itself, and it goes on: it a new name"),
    ("begins with an infinitive that is asked for", "to behind has, able, began and the like: no purpose"),
    ("counts the part", "of and another number follow: 40 of the 60 members"),
    ("counts the whole", "a number and of stand before it: 40 of the 60 members"),
    ("goes on over a marker", "a marker of cause or purpose, or according to, stands inside it"),
    ("runs into the next clause", "it joins two things, and a verb follows: the pier, and the crowd"),
    ("goes on over a purpose", "an infinitive of purpose follows in it: left town to find work"),
    ("begins inside a fixed phrase", "it begins inside due to, as well as, such as and the like"),
    ("ends inside a fixed phrase", "it ends inside due to, as well as, such as and the like"),
    ("goes on over a joined verb", "and, or or but with a verb behind it stands inside it: bread and drank"),
    ("noun that runs on into its verb", "it begins with a noun phrase and holds its verb, and is no clause"),
    ("after a marker of cause", "because, due to, as a result of and the like stand before it"),
    ("begins with a marker of cause", "it begins with because, due to, as a result of and the like"),
    ("after a marker of purpose", "in order to and the like, or aims to, stand before it"),
    ("begins with a marker of purpose", "in order to and the like begin it, or to behind aims"),
)  # fmt: skip


SHAPE_RULES: Final = _rules()
