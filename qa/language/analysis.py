"""What is known of a sentence before anybody asks: words, stems, tags, names, numbers, phrases."""

from __future__ import annotations

from functools import lru_cache

from qa.arrays import NDArray, np
from qa.language import lexicon
from qa.language.categories import CATEGORY_OF_TAG, category
from qa.language.forms import term
from qa.language.stems import fold
from qa.language.tokens import Token, is_reference_mark, tokenize

__all__ = ["AnalysedSentence", "analyse_sentence", "sentence_tags"]

Flags = NDArray[np.bool_]


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
    codes, capitals : list of int, list of bool
        The same as the two, for what looks at one word after the other.
    """

    __slots__ = (
        "capital", "capitals", "categories", "codes", "ends", "folded", "memo", "starts", "stems", "tags",
        "words",
    )  # fmt: skip

    def __init__(
        self,
        *,
        words: list[str],
        folded: list[str],
        stems: list[str],
        starts: NDArray[np.int32],
        ends: NDArray[np.int32],
        tags: list[str],
        codes: list[int],
        capitals: list[bool],
    ) -> None:
        self.words, self.folded, self.stems = words, folded, stems
        self.starts, self.ends = starts, ends
        self.tags, self.codes, self.capitals = tags, codes, capitals
        self.categories: NDArray[np.int8] = np.array(codes, dtype=np.int8)
        self.capital: Flags = np.array(capitals, dtype=np.bool_)
        self.memo: dict[str, object] = {}

    def __len__(self) -> int:
        return len(self.words)


_STRAIGHT = str.maketrans({"’": "'", "‘": "'"})


def _refine(words: list[str], folded: list[str], tags: list[str]) -> list[int]:
    """Categories of the words: the tagger's, mended where the spelling says better."""
    codes = []
    for i, (word, low, c5) in enumerate(zip(words, folded, tags, strict=True)):
        code = CATEGORY_OF_TAG.get(c5, category("noun"))
        first = word[0]
        if not first.isalnum():
            if low in {"'s", "'"} and i and c5 == "POS":
                code = category("genitive")
            elif low == "n't":
                code = category("negation")
            elif low in {"%", "$", "£", "€", "¥"}:
                code = category("number")
            elif low != "'s":
                code = category("mark")
        elif low == "cannot":
            code = category("auxiliary")
        elif low in {"am", "pm", "a.m.", "p.m."} and i and folded[i - 1][0].isdigit():
            code = category("noun")
        elif first.isdigit():
            code = category("number") if low[-1] not in "tdh" else category("adjective")
        elif code == category("mark") or (
            code == category("number") and low not in lexicon.NUMBER_WORDS and "-" not in low
        ):
            code = category("name") if first.isupper() else category("noun")
        elif (
            first.isupper()
            and i
            and low not in lexicon.FUNCTION_WORDS
            and words[i - 1] not in {".", "“", '"'}
        ):
            if code not in (category("adjective"), category("noun"), category("number")):
                code = category("name")
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
        codes=_refine(words, folded, tags),
        capitals=[word[0].isupper() for word in words],
    )
