"""The word of an index that was meant by a mistyped one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from qa.hints import TYPE_CHECKING
from qa.language.slips import Slip, slip
from qa.records import NamedTuple
from qa.retrieval.lexicon import RAREST, rarity

if TYPE_CHECKING:
    from qa.retrieval.index import Index

__all__ = ["Meant", "repair"]

_SHORTEST = 4
_LONGEST = 40  # letters of a word in which a typing error is looked for: each place is tried with each letter
_ENDING = 5
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Meant(NamedTuple):
    """A word that may have been meant, and its term."""

    word: str
    term: str


def repair(word: str, index: Index, stemmer: Callable[[str], str]) -> Meant | None:
    """The word of an index that was meant by a word with one typing error.

    Of several, one with two letters exchanged; else one that begins alike, as the first letter is seldom
    missed (J. Pollock and A. Zamora, "Automatic spelling correction in scientific and scholarly text",
    Communications of the ACM 27, 1984); of these the one that most sentences hold. Of three letters one
    may have been left out; shorter words, very long ones and common English are taken as meant.

    Parameters
    ----------
    word : str
        In small letters.
    index : Index
    stemmer : callable
        From a word to its term, as the index was built with.

    Returns
    -------
    Meant or None
        A word that need not stand in a text: only its term does.
    """
    if not _SHORTEST - 1 <= len(word) <= _LONGEST or not word.isalpha() or rarity(stemmer(word)) < RAREST:
        return None
    # The chatbot and then the retriever look for the same word, and to try every edit takes milliseconds.
    if word not in index.repairs:
        index.repairs[word] = _search(word, index, stemmer)
    return index.repairs[word]


def _search(word: str, index: Index, stemmer: Callable[[str], str]) -> Meant | None:
    if len(word) < _SHORTEST:
        return _best(word, _longer(word), index, stemmer)
    exchanged = _best(word, _exchanged(word), index, stemmer)
    return exchanged or _best(word, _changed(word, index.begins), index, stemmer)


def _best(word: str, edits: Iterable[str], index: Index, stemmer: Callable[[str], str]) -> Meant | None:
    best: tuple[tuple[bool, int, int], Meant] | None = None
    for edit in edits:
        term = stemmer(edit)
        if index.knows(term):
            worth = edit[0] == word[0], index.frequency(term), -(slip(word, edit) or Slip.EXCHANGED)
            if best is None or worth > best[0]:
                best = worth, Meant(edit, term)
    return best[1] if best else None


def _exchanged(word: str) -> Iterator[str]:
    for place in range(len(word) - 1):
        if word[place] != word[place + 1]:
            yield word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def _changed(word: str, begins: Callable[[str], bool]) -> Iterator[str]:
    """Words with one letter more, less or another, whose beginning may begin a term.

    To make a term of each is what takes time; the stemmer may take or change the ending only.
    """
    shown = max(len(word) - _ENDING, 2)
    likely: dict[str, bool] = {}
    for place in range(len(word) + 1):
        head, tail = word[:place], word[place:]
        edits = [head + letter + rest for letter in _LETTERS for rest in (tail, tail[1:])]
        edits.append(head + tail[1:])
        for edit in dict.fromkeys(edits):
            start = edit[:shown]
            if start not in likely:
                likely[start] = begins(start)
            if likely[start] and edit != word:
                yield edit


def _longer(word: str) -> Iterator[str]:
    for place in range(len(word) + 1):
        for letter in _LETTERS:
            yield word[:place] + letter + word[place:]
