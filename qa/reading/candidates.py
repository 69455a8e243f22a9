"""Candidate answers: the spans of a sentence that could stand as an answer."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from qa.arrays import NDArray, np
from qa.hints import Final
from qa.language.analysis import AnalysedSentence
from qa.language.categories import categories
from qa.language.lexicon import TIMETABLE_WORDS
from qa.reading.phrases import Phrase, phrases

__all__ = ["Spans", "enumerate_spans"]

Ints = NDArray[np.int32]

#: A candidate that is not a whole phrase has at most this many words.
_MAX_WORDS: Final = 9
#: A whole phrase may be this long.
MAX_PHRASE: Final = 24

_NEVER_FIRST = categories("genitive mark of conjunction auxiliary negation")
_NEVER_LAST = categories(
    "determiner possessive preposition of conjunction to auxiliary mark wh subordinator negation genitive"
)
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

    def only(self, kept: NDArray[np.bool_]) -> Spans:
        """Some of the candidates, flagged by `kept`, of shape (n_candidates,)."""
        return Spans(self.sentence, self.phrases, self.start[kept], self.end[kept])

    def are(self, *runs: Sequence[tuple[int, int]]) -> list[NDArray[np.bool_]]:
        """Which candidates are exactly one of these runs of words; a row for each sequence of runs."""
        number = {run: i for i, run in enumerate(zip(self.start.tolist(), self.end.tolist(), strict=True))}
        found = []
        for places in runs:
            whole = [False] * len(self)
            for place in places:
                if place in number:
                    whole[number[place]] = True
            found.append(np.array(whole, dtype=bool))
        return found


def enumerate_spans(sentence: AnalysedSentence) -> Spans:
    """Every span that a careful reader might mark as an answer.

    All whole phrases and spells of time, and all runs of up to nine words that neither begin nor end with a
    word that an answer can't begin or end with, and don't cross a strong mark.
    """
    found = phrases(sentence)
    runs = _short_runs(sentence) | _whole_phrases(sentence, found)
    if not TIMETABLE_WORDS.isdisjoint(sentence.folded):
        from qa.reading.phrases.spells import spells  # few sentences have any

        runs.update((spell.start, spell.end) for spell in spells(sentence))
    if _TICK in sentence.words:
        runs = _uncut(sentence.words, runs)
    ordered = sorted(runs)
    start = np.array([begin for begin, _ in ordered], dtype=np.int32)
    return Spans(sentence, found, start, np.array([stop for _, stop in ordered], dtype=np.int32))


def _short_runs(sentence: AnalysedSentence) -> set[tuple[int, int]]:
    """The runs of words that begin and end as an answer can."""
    starts, ends = [], []
    for place, (code, word) in enumerate(zip(sentence.codes, sentence.words, strict=True)):
        if word not in _BARRIERS:
            if code not in _NEVER_FIRST or word in _OPENING:
                starts.append(place)
            if code not in _NEVER_LAST or word in _CLOSING:
                ends.append(place + 1)
    walls = [0, *accumulate(word in _BARRIERS for word in sentence.words)]
    runs = set()
    for begin in starts:
        for stop in ends[bisect_right(ends, begin) :]:
            if stop - begin > _MAX_WORDS or walls[stop] > walls[begin]:
                break
            runs.add((begin, stop))
    return runs


def _whole_phrases(sentence: AnalysedSentence, found: Sequence[Phrase]) -> set[tuple[int, int]]:
    """The phrases as runs of words; one in quotation marks may be wanted with its marks."""
    words = sentence.words
    runs = {(phrase.start, phrase.end) for phrase in found if phrase.end - phrase.start <= MAX_PHRASE}
    for phrase in found:
        if phrase.kind == "quotation" and (phrase.start, phrase.end) in runs:
            close = phrase.end + (words[phrase.end : phrase.end + 1] == [","])
            runs.add((phrase.start - 1, min(close + 1, len(words))))
    return runs


def _uncut(words: Sequence[str], runs: set[tuple[int, int]]) -> set[tuple[int, int]]:
    """The runs without those that cut into a code span, and the code spans: "`pip install -U tool`"."""
    ticks = [i for i, word in enumerate(words) if word == _TICK]
    codes = [(a, b) for a, b in zip(ticks[::2], ticks[1::2], strict=False) if b > a + 1]
    # All that stands between the ticks, and nothing that begins or ends there otherwise.
    inside = {place: code for code in codes for place in range(code[0] + 1, code[1] + 1)}
    kept = {(begin, stop) for begin, stop in runs if begin not in inside and stop not in inside}
    return kept | {(a + 1, b) for a, b in codes}
