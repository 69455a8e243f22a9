"""Coarse categories of words, and the sets of them that many rules speak of."""

from __future__ import annotations

from qa.hints import Final

__all__ = [
    "BEFORE_VERB",
    "CATEGORY_OF_TAG",
    "DESCRIBING",
    "DETERMINERS",
    "FINITE",
    "INFLECTED",
    "NOMINAL",
    "NOUNS",
    "NOUN_PHRASE",
    "PREMODIFIERS",
    "PREPOSITIONAL",
    "REFERRING",
    "SLIGHT",
    "VERBAL",
    "categories",
    "category",
]

#: The coarse word categories, each with the C5 tags that it covers.
_CATEGORIES: Final[dict[str, str]] = {
    "noun": "NN0 NN1 NN2 NN ZZ0 UNC !!! UNKNOWN",
    "name": "NP0",
    "adjective": "AJ0 AJC AJS ORD",
    "number": "CRD",
    "adverb": "AV0 AVP AVQ",
    "determiner": "AT0 DT0",
    "possessive": "DPS",
    "genitive": "POS",
    "pronoun": "PNP PNI PNX EX0",
    "wh": "DTQ PNQ",
    "verb": "VVD VVZ VVB VVI",
    "participle": "VVN",
    "gerund": "VVG",
    "auxiliary": "VBB VBD VBG VBI VBN VBZ VDB VDD VDG VDI VDN VDZ VHB VHD VHG VHI VHN VHZ VM0",
    "preposition": "PRP IN",
    "of": "PRF",
    "conjunction": "CJC",
    "subordinator": "CJS CJT",
    "to": "TO0",
    "negation": "XX0",
    "mark": "PUN PUL PUR PUQ",
    "other": "ITJ",
}
_CODE: Final = {name: code for code, name in enumerate(_CATEGORIES)}
CATEGORY_OF_TAG: Final = {c5: _CODE[name] for name, row in _CATEGORIES.items() for c5 in row.split()}


def category(name: str) -> int:
    """The code of a word category in `AnalysedSentence.categories`."""
    return _CODE[name]


def categories(names: str) -> frozenset[int]:
    """The codes of several word categories, named in a row.

    Examples
    --------
    >>> categories("noun name") == {category("noun"), category("name")}
    True
    """
    return frozenset(map(category, names.split()))


NOUNS: Final = categories("noun name")
#: What can stand for somebody or something.
REFERRING: Final = categories("noun name pronoun")
DETERMINERS: Final = categories("determiner possessive")
#: What a noun phrase is made of, but for genitives.
NOMINAL: Final = categories("determiner possessive adjective number noun name")
NOUN_PHRASE: Final = NOMINAL | categories("genitive")
#: What stands before the noun of its phrase.
PREMODIFIERS: Final = categories("determiner possessive adjective number genitive")
DESCRIBING: Final = categories("adjective adverb")
PREPOSITIONAL: Final = categories("preposition of")
#: Verbs that tell something.
VERBAL: Final = categories("verb participle gerund")
#: Verbs that may be finite; a past tense that the tagger takes for a participle is only in `INFLECTED`.
FINITE: Final = categories("verb auxiliary")
INFLECTED: Final = categories("verb auxiliary participle")
#: What may stand between a subject and its verb, and the same with a denial.
SLIGHT: Final = categories("adverb auxiliary")
BEFORE_VERB: Final = SLIGHT | categories("negation")
