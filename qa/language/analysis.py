"""What is known of a sentence before anybody asks: words, stems, tags, names, numbers, phrases."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import numpy as np
import numpy.typing as npt

from qa.language import lexicon
from qa.language.forms import term
from qa.language.stems import fold
from qa.language.tokens import Token, is_reference_mark, tokenize

__all__ = [
    "NOMINAL",
    "VERBAL",
    "AnalysedSentence",
    "analyse_sentence",
    "categories",
    "category",
    "sentence_tags",
]

Flags = npt.NDArray[np.bool_]

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
_OF_TAG: Final = {c5: _CODE[name] for name, row in _CATEGORIES.items() for c5 in row.split()}


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


#: The categories of verbs that tell something, and of what a noun phrase is made of.
VERBAL: Final = categories("verb participle gerund")
NOMINAL: Final = categories("determiner possessive adjective number noun name")


class AnalysedSentence:
    """A sentence's words and what they are; all arrays have one entry a word.

    Parameters
    ----------
    words, folded, stems : list of str
        As written; lower-cased; as terms (`qa.language.forms.term`).
    starts, ends : ndarray of int
        Character offsets in the sentence.
    tags : list of str
        C5 part-of-speech tags.
    categories : ndarray of int8
        Codes of categories, see `category`.
    capital : ndarray of bool
        Begins with an upper-case letter.
    """

    __slots__ = ("capital", "categories", "ends", "folded", "memo", "starts", "stems", "tags", "words")

    def __init__(
        self,
        *,
        words: list[str],
        folded: list[str],
        stems: list[str],
        starts: npt.NDArray[np.int32],
        ends: npt.NDArray[np.int32],
        tags: list[str],
        categories: npt.NDArray[np.int8],
        capital: Flags,
    ) -> None:
        self.words, self.folded, self.stems = words, folded, stems
        self.starts, self.ends = starts, ends
        self.tags, self.categories, self.capital = tags, categories, capital
        self.memo: dict[str, object] = {}

    def __len__(self) -> int:
        return len(self.words)


_STRAIGHT = str.maketrans({"’": "'", "‘": "'"})


def _refine(words: list[str], folded: list[str], tags: list[str]) -> list[int]:
    """Categories of the words: the tagger's, mended where the spelling says better."""
    codes = []
    for i, (word, low, c5) in enumerate(zip(words, folded, tags, strict=True)):
        code = _OF_TAG.get(c5, _CODE["noun"])
        first = word[0]
        if not first.isalnum():
            if low in {"'s", "'"} and i and c5 == "POS":
                code = _CODE["genitive"]
            elif low == "n't":
                code = _CODE["negation"]
            elif low in {"%", "$", "£", "€", "¥"}:
                code = _CODE["number"]
            elif low != "'s":
                code = _CODE["mark"]
        elif low == "cannot":
            code = _CODE["auxiliary"]
        elif low in {"am", "pm", "a.m.", "p.m."} and i and folded[i - 1][0].isdigit():
            code = _CODE["noun"]
        elif first.isdigit():
            code = _CODE["number"] if low[-1] not in "tdh" else _CODE["adjective"]
        elif code == _CODE["mark"] or (
            code == _CODE["number"] and low not in lexicon.NUMBER_WORDS and "-" not in low
        ):
            code = _CODE["name"] if first.isupper() else _CODE["noun"]
        elif (
            first.isupper()
            and i
            and low not in lexicon.FUNCTION_WORDS
            and words[i - 1] not in {".", "“", '"'}
        ):
            if code not in (_CODE["adjective"], _CODE["noun"], _CODE["number"]):
                code = _CODE["name"]
        codes.append(code)
    return codes


def sentence_tags(text: str) -> list[str]:
    """The part-of-speech tag of each word of a sentence."""
    from qa.language.tagging import tag  # only new text needs it

    return tag([token.text.translate(_STRAIGHT) for token in _spoken(text)])


def _spoken(text: str) -> list[Token]:
    """The tokens of a sentence but for the marks of notes: "in 1905[3]" is neither a number nor a break."""
    return [token for token in tokenize(text) if not is_reference_mark(token.text)]


@lru_cache(maxsize=1 << 14)
def analyse_sentence(text: str, known_tags: tuple[str, ...] | None = None) -> AnalysedSentence:
    """Analyse one sentence.

    Parameters
    ----------
    text : str
    known_tags : tuple of str, optional
        The tags of its words, where they were worked out before.

    Returns
    -------
    AnalysedSentence
    """
    tokens = _spoken(text)
    words = [token.text for token in tokens]
    folded = [fold(word) for word in words]
    tags = list(known_tags) if known_tags and len(known_tags) == len(words) else sentence_tags(text)
    return AnalysedSentence(
        words=words,
        folded=folded,
        stems=[term(word) for word in words],
        starts=np.array([token.start for token in tokens], dtype=np.int32),
        ends=np.array([token.end for token in tokens], dtype=np.int32),
        tags=tags,
        categories=np.array(_refine(words, folded, tags), dtype=np.int8),
        capital=np.array([word[0].isupper() for word in words], dtype=np.bool_),
    )
