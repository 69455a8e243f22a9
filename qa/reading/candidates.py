"""Candidate answers: the spans of a sentence that could stand as an answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from qa.language.analysis import AnalysedSentence, category
from qa.reading.phrases import Phrase, phrases

__all__ = ["Spans", "enumerate_spans"]

Ints = npt.NDArray[np.int32]

#: A candidate that is not a whole phrase has at most this many words.
_MAX_WORDS: Final = 9
#: A whole phrase may be this long.
MAX_PHRASE: Final = 24

_NEVER_FIRST = frozenset({"genitive", "mark", "of", "conjunction", "auxiliary", "negation"})
_NEVER_LAST = frozenset(
    {"determiner", "possessive", "preposition", "of", "conjunction", "to", "auxiliary", "mark", "wh",
     "subordinator", "negation", "genitive"}
)  # fmt: skip
_FIRST_OK = np.array([c not in {category(n) for n in _NEVER_FIRST} for c in range(32)])
_LAST_OK = np.array([c not in {category(n) for n in _NEVER_LAST} for c in range(32)])
_OPENING = frozenset('“ " $ £ € ¥'.split())
_CLOSING = frozenset('” " % )'.split())
_BARRIERS = frozenset('; : ? ! — – -- ( ) [ ] “ ” " … •'.split())


class Spans:
    """The candidates of one sentence.

    Parameters
    ----------
    sentence : AnalysedSentence
    phrases : tuple of Phrase
    start, end : ndarray of int, shape (n_candidates,)
        Word positions, end excluded; sorted by start, then end.
    """

    __slots__ = ("end", "phrases", "sentence", "start")

    def __init__(
        self, sentence: AnalysedSentence, phrases: tuple[Phrase, ...], start: Ints, end: Ints
    ) -> None:
        self.sentence, self.phrases, self.start, self.end = sentence, phrases, start, end

    def __len__(self) -> int:
        return len(self.start)

    def only(self, kept: npt.NDArray[np.bool_]) -> Spans:
        """Some of the candidates, flagged by `kept`, of shape (n_candidates,)."""
        return Spans(self.sentence, self.phrases, self.start[kept], self.end[kept])

    def are(self, *runs: Sequence[tuple[int, int]]) -> npt.NDArray[np.bool_]:
        """Which candidates are exactly one of these runs of words; a row for each sequence of runs."""
        width = len(self.sentence) + 1
        key = self.start * width + self.end
        whole = np.zeros((len(runs), len(key) + 1), dtype=bool)
        rows = [row for row, places in enumerate(runs) for _ in places]
        wanted = np.array([a * width + b for places in runs for a, b in places], dtype=key.dtype)
        at = np.searchsorted(key, wanted)
        there = np.append(key, -1)[at] == wanted
        whole[np.array(rows, dtype=np.int64)[there], at[there]] = True
        return whole[:, :-1]


def enumerate_spans(sentence: AnalysedSentence) -> Spans:
    """Every span that a careful reader might mark as an answer.

    All whole phrases, and all runs of up to nine words that neither begin nor end with a word
    that an answer can't begin or end with, and don't cross a strong mark.
    """
    n = len(sentence)
    found = phrases(sentence)
    codes = sentence.categories
    first = _FIRST_OK[codes] | np.array([w in _OPENING for w in sentence.words], dtype=bool)
    last = _LAST_OK[codes] | np.array([w in _CLOSING for w in sentence.words], dtype=bool)
    barrier = np.array([w in _BARRIERS for w in sentence.words], dtype=bool)
    walls = np.concatenate([[0], np.cumsum(barrier)])
    starts = np.flatnonzero(first & ~barrier)
    ends = np.flatnonzero(last & ~barrier) + 1
    grid_s, grid_e = np.meshgrid(starts, ends, indexing="ij")
    fits = (grid_e > grid_s) & (grid_e - grid_s <= _MAX_WORDS) & (walls[grid_s] == walls[grid_e])
    keys = set((grid_s[fits] * (n + 1) + grid_e[fits]).tolist())
    for phrase in found:
        if phrase.end - phrase.start <= MAX_PHRASE:
            keys.add(phrase.start * (n + 1) + phrase.end)
            # A phrase in quotation marks may be wanted with its marks.
            if phrase.kind == "quotation":
                close = phrase.end + (sentence.words[phrase.end] == ",")
                keys.add((phrase.start - 1) * (n + 1) + close + 1)
    flat = np.array(sorted(keys), dtype=np.int32)
    return Spans(sentence, found, flat // (n + 1), flat % (n + 1))
