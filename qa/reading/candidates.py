"""Candidate answers: the spans of a sentence that could stand as an answer."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from qa.hints import Final
from qa.language.analysis import AnalysedSentence
from qa.language.categories import category
from qa.language.lexicon import TIMETABLE_WORDS
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
_TICK: Final = "`"
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

    All whole phrases and spells of time, and all runs of up to nine words that neither begin nor end with a
    word that an answer can't begin or end with, and don't cross a strong mark.
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
                close = phrase.end + (sentence.words[phrase.end : phrase.end + 1] == [","])
                keys.add((phrase.start - 1) * (n + 1) + min(close + 1, n))
    if not TIMETABLE_WORDS.isdisjoint(sentence.folded):
        from qa.reading.phrases.spells import spells  # few sentences have any

        keys.update(spell.start * (n + 1) + spell.end for spell in spells(sentence))
    flat = np.array(sorted(keys), dtype=np.int32)
    start, end = flat // (n + 1), flat % (n + 1)
    if _TICK in sentence.words:
        start, end = _uncut(sentence, start, end)
    return Spans(sentence, found, start, end)


def _uncut(sentence: AnalysedSentence, start: Ints, end: Ints) -> tuple[Ints, Ints]:
    """The spans without those that cut into a code span, and the code spans: "`pip install -U tool`"."""
    n = len(sentence)
    ticks = [i for i, word in enumerate(sentence.words) if word == _TICK]
    codes = [(a, b) for a, b in zip(ticks[::2], ticks[1::2], strict=False) if b > a + 1]
    inner = np.zeros(n + 1, dtype=bool)
    for opening, closing in codes:
        inner[opening + 2 : closing] = True
    # All that stands between the ticks, and nothing that begins or ends there otherwise.
    inside = np.zeros(n + 1, dtype=np.int64)
    for number, (opening, closing) in enumerate(codes, 1):
        inside[opening + 1 : closing + 1] = number
    own = (inside[start] > 0) & (inside[start] == inside[end]) & ~inner[start] & ~inner[end]
    kept = own | ((inside[start] == 0) & (inside[end] == 0))
    keys = {*(start[kept] * (n + 1) + end[kept]).tolist(), *((a + 1) * (n + 1) + b for a, b in codes)}
    flat = np.array(sorted(keys), dtype=np.int32)
    return flat // (n + 1), flat % (n + 1)
