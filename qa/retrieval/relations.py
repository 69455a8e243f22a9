"""Terms of an index that a term of a question may stand for: derived words, and the word that was meant."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from qa.retrieval.lexicon import RAREST, rarity

if TYPE_CHECKING:
    from qa.retrieval.index import Index

__all__ = ["derivations", "repair"]

_SHARED = 0.6
_LONGEST = 40  # letters of a word in which a typing error is looked for: each place is tried with each letter
_ENDING = 4
_MOST = 8
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def derivations(term: str, index: Index) -> list[str]:
    """The terms of an index that share their beginning with a term: at least four letters and 60% of both.

    Stems of one family differ at the end (arriv/arrival, norman/normandi, decid/decis); a table of
    endings finds fewer of them. Of many, as a large collection has them, the eight that most sentences hold.
    """
    if len(term) < 4 or not term.isalpha():
        return []
    least = max(4, -int(-_SHARED * len(term) // 1))
    found = []
    for other in index.with_prefix(term[:least]):
        if other == term or not other.isalpha():
            continue
        shared = next(
            (n for n, (a, b) in enumerate(zip(term, other, strict=False)) if a != b),
            min(len(term), len(other)),
        )
        if shared >= _SHARED * max(len(term), len(other)):
            found.append(other)
    if len(found) > _MOST:
        found = sorted(sorted(found), key=index.frequency, reverse=True)[:_MOST]
    return found


def repair(word: str, index: Index, stemmer: Callable[[str], str]) -> str | None:
    """The term that was meant by a word with one typing error.

    A letter left out, put in, changed, or two exchanged; of several terms the one that most sentences
    hold. Words of three letters or of very many, and those that are common English, are taken as meant.
    """
    stem = stemmer(word)
    if not 4 <= len(word) <= _LONGEST or not word.isalpha() or rarity(stem) < RAREST:
        return None
    found = set(filter(index.knows, _edits(stem, 0, index.begins)))
    if not found:  # the error may hide the ending from the stemmer
        found = set(filter(index.knows, map(stemmer, _edits(word, len(word) - _ENDING))))
    return max(sorted(found), key=index.frequency, default=None)


def _edits(word: str, start: int, begins: Callable[[str], bool] = bool) -> Iterator[str]:
    """Every string that is one edit away, at `start` or after, where what stands before may begin one."""
    for place in range(max(start, 0), len(word) + 1):
        head, tail = word[:place], word[place:]
        if head and not begins(head):
            return
        if tail:
            yield head + tail[1:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        for letter in _LETTERS:
            yield head + letter + tail
            if tail:
                yield head + letter + tail[1:]
