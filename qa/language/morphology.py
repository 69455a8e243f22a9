"""The tags that a word may have by its parts: HanTa's word analysis, with the same numbers.

HanTa asks for every piece of a word under every tag, 1,500 questions a word. But hardly any piece is a
part that the model knows, and unknown parts are possible almost only at the start of a word: what they are
worth depends on their last letters and their length alone, and is reckoned once for all words.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from operator import itemgetter

from qa.hints import Final
from qa.language.hanta import EMPTY, START, UNKNOWN, Model, State, Tags, load_model
from qa.records import NamedTuple

__all__ = ["word_tags"]

_CUTOFF: Final = 5  # how much less likely than a word's likeliest tag another may be, as a logarithm
_BEAM: Final = 3  # how many states are followed from each letter, and those hardly less likely
_IMPOSSIBLE: Final = -1e6
_FEW: Final = 50  # classes of up to so many parts are endings and the like
_MEMO: Final = 1 << 14
_LONGEST: Final = 24  # longer parts count as this long
_SHORT: Final = 4  # in words of so many letters, a part of one or two is a known one
_UNDIVIDED: Final = 4.6  # taken from a guess that the whole word is one unknown part
_QUOTE = re.compile(r"[`´']|``|´´|''")

_Row = dict[State, float]
_Endings = Mapping[str, Sequence[tuple[float, float, State]]]


class _Moves(NamedTuple):
    """Where a state leads: to an ending, to a part of a class of many, to the end of the word."""

    endings: _Endings
    parts: Sequence[tuple[float, int, State]]
    stop: Sequence[tuple[float, State]]


class _First(NamedTuple):
    """The states to which a part leads from the start of a word, with their bound, and where they lead on."""

    row: _Row
    bound: float
    endings: Sequence[tuple[float, _Endings]]
    parts: Sequence[tuple[float, int, State]]


class _Morphology:
    """The analysis of words over one model, and what of it serves for other words too."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self._start = {tag: (p, (START, tag)) for tag, p in model.inside[EMPTY, START].items() if tag > 0}
        self._open = [tag for tag in self._start if tag in model.hapax and tag in model.suffixes]
        # The ends are the same in every class; those that a class does not have are impossible there.
        self._suffixes = model.suffixes[self._open[0]].keys()
        self._of_length = {
            tag: [model.intercept + model.hapax[tag] + p for p in model.lengths[tag]] for tag in self._open
        }
        self._best_guess = {
            tag: max(self._of_length[tag]) + max(model.suffixes[tag].values()) for tag in self._open
        }
        self._start_parts = [(tag, model.parts[tag]) for tag in self._start]
        moves = {state: self._moves_from(state) for state in model.inside if state[1] != START}
        self._inner = {state: row for state, row in moves.items() if row.endings or row.parts}
        led = {tag for row in moves.values() for _, tag, _ in row.parts}
        self._best_known = {tag: max(model.parts[tag].values()) for tag in led}
        self._stop = {state: row.stop for state, row in moves.items() if row.stop}
        self._endings = set().union(*(row.endings for row in self._inner.values()))
        self._reach = max(map(len, self._endings))
        self._known = lru_cache(maxsize=_MEMO)(self._new_known)
        self._suffix = lru_cache(maxsize=_MEMO)(self._new_suffix)
        self._guess = lru_cache(maxsize=_MEMO)(self._new_guess)
        self._first = lru_cache(maxsize=_MEMO)(self._new_first)

    def _moves_from(self, state: State) -> _Moves:
        endings: defaultdict[str, list[tuple[float, float, State]]] = defaultdict(list)
        many = []
        stop = []
        for tag, p in self.model.inside[state].items():
            to = state[1], tag
            if tag < 0:
                stop.append((p, to))
            elif tag in self._open or len(self.model.parts[tag]) > _FEW:
                many.append((p, tag, to))
            else:
                for part, worth in self.model.parts[tag].items():
                    endings[part].append((p, worth, to))
        return _Moves(dict(endings), many, stop)

    def _new_known(self, part: str) -> bool:
        return any(part in parts for _, parts in self._start_parts)

    def _new_suffix(self, end: str) -> str:
        while end not in self._suffixes:
            end = end[1:]
        return end

    def _new_guess(self, suffix: str, length: int) -> Mapping[int, float]:
        """Per open class: log P(an unknown part with this end and length | class)."""
        found = {tag: self._of_length[tag][length] + self.model.suffixes[tag][suffix] for tag in self._open}
        return {tag: p for tag, p in found.items() if p > _IMPOSSIBLE}

    def _new_first(self, known: str, suffix: str, length: int, whole: bool) -> _First:
        """What a part leads to at the start of a word: a known one, or one of a length above 0, or both."""
        worth: dict[int, float] = {}
        if length:
            worth |= self._guess(suffix, length)
        if whole:
            worth = {tag: p - _UNDIVIDED for tag, p in worth.items()}
        if known:
            worth |= {tag: parts[known] for tag, parts in self._start_parts if known in parts}
        row = {}
        for tag, worth_here in worth.items():
            p, to = self._start[tag]
            row[to] = p + worth_here
        return self._followed(row)

    def _followed(self, row: _Row) -> _First:
        bound = sorted(row.values(), reverse=True)[_BEAM] - 1 if len(row) > _BEAM else _IMPOSSIBLE
        kept = [(p, self._inner[state]) for state, p in row.items() if p >= bound and state in self._inner]
        return _First(
            row,
            bound,
            [(p, moves.endings) for p, moves in kept if moves.endings],
            [(so_far + p, tag, to) for so_far, moves in kept for p, tag, to in moves.parts],
        )

    def analyse(self, word: str) -> list[tuple[int, float]]:
        """Tags of a word by its parts, likeliest first: the Viterbi search over pairs of parts.

        Equals HanTa's ``analyze_forward``: of the ways that end in the same two tags the likeliest counts;
        what ends in the same tag of the word is then added up.
        """
        size = len(word)
        if not size:
            return []
        firsts = self._firsts(word)
        rows = [first.row for first in firsts]
        last = rows[-1] = rows[-1].copy()
        # A row only grows: of the rows after each place, the least bound. What is below it is never followed.
        least = [*accumulate((first.bound for first in reversed(firsts[:-1])), min)][::-1]
        least.append(math.inf)
        for start in range(1, size):
            here = firsts[start - 1]
            if rows[start - 1] is not here.row:
                here = self._followed(rows[start - 1])
            if here.endings:
                self._add_endings(word, start, here.endings, rows, firsts)
            rest = word[start:]
            guess = self._guess_at(rest) if size > start + 2 or size < _SHORT else {}
            for so_far, tag, to in here.parts:
                if so_far + self._best_known[tag] >= least[start]:
                    self._add_parts(word, start, (so_far, tag, to), rows, firsts)
                # What ends the word is added up, and counts however unlikely it is.
                parts = self.model.parts[tag]
                reached = so_far + (parts[rest] if rest in parts else guess.get(tag, -math.inf))
                if reached > last.get(to, _IMPOSSIBLE):
                    last[to] = reached
        return self._stopped(last)

    def _firsts(self, word: str) -> list[_First]:
        """What each beginning of the word leads to."""
        size = len(word)
        found = []
        for end in range(1, size + 1):
            part = word[:end]
            length = 0 if end < 3 and size >= _SHORT else min(end, _LONGEST)
            known = part if self._known(part) else ""
            suffix = self._suffix(part[1:][-4:]) if length else ""
            found.append(self._first(known, suffix, length, end == size))
        return found

    def _guess_at(self, part: str) -> Mapping[int, float]:
        return self._guess(self._suffix(part[1:][-4:]), min(len(part), _LONGEST))

    def _add_endings(
        self,
        word: str,
        start: int,
        followed: Sequence[tuple[float, _Endings]],
        rows: list[_Row],
        firsts: Sequence[_First],
    ) -> None:
        for end in range(start + 1, min(start + self._reach, len(word)) + 1):
            part = word[start:end]
            if part in self._endings:
                for so_far, endings in followed:
                    for p, worth, to in endings.get(part, ()):
                        _add(rows, firsts, end, to, so_far + p + worth)

    def _add_parts(
        self,
        word: str,
        start: int,
        followed: tuple[float, int, State],
        rows: list[_Row],
        firsts: Sequence[_First],
    ) -> None:
        """Add the parts of one class that begin at a place and end before the word does."""
        so_far, tag, to = followed
        parts = self.model.parts[tag]
        best = so_far + self._best_guess.get(tag, -math.inf)
        for end in range(start + 1, len(word)):
            part = word[start:end]
            if part in parts:
                _add(rows, firsts, end, to, so_far + parts[part])
            elif best >= firsts[end - 1].bound and (end > start + 2 or len(word) < _SHORT):
                _add(rows, firsts, end, to, so_far + self._guess_at(part).get(tag, -math.inf))

    def _stopped(self, row: _Row) -> list[tuple[int, float]]:
        """The tags of the word in whose last row these states are."""
        last: _Row = {}
        for state, so_far in row.items():
            for p, to in self._stop.get(state, ()):
                if so_far + p > last.get(to, _IMPOSSIBLE):
                    last[to] = so_far + p
        found: dict[int, float] = {}
        for (_, tag), p in last.items():
            found[-tag] = _log_sum(found[-tag], p) if -tag in found else p
        return sorted(found.items(), key=itemgetter(1), reverse=True)


def _add(rows: list[_Row], firsts: Sequence[_First], end: int, to: State, p: float) -> None:
    """Add a way to a state; the rows of `firsts` serve other words too, and are copied first."""
    row = rows[end - 1]
    if p > row.get(to, _IMPOSSIBLE):
        if row is firsts[end - 1].row:
            row = rows[end - 1] = row.copy()
        row[to] = p


def _log_sum(a: float, b: float) -> float:
    """log(exp(a) + exp(b))."""
    if a == b:
        return a + math.log(2)
    return max(a, b) + math.log1p(math.exp(-abs(a - b)))


@lru_cache(maxsize=1)
def _morphology() -> _Morphology:
    return _Morphology(load_model())


def word_tags(word: str, *, case_counts: bool) -> Tags:
    """The tags that a word may have.

    Parameters
    ----------
    word : str
        Not empty.
    case_counts : bool
        Whether the case of its first letter is a clue: not at the start of a sentence.

    Returns
    -------
    sequence of (int, float)
        Tags by number, each with log P(word | tag); empty where nothing is known of the word.
    """
    model = load_model()
    low = '"' if _QUOTE.fullmatch(word) else word.lower()
    seen = model.seen.get(low)
    upper = case_counts and word[0].isupper()
    found = []
    for tag, p in _morphology().analyse(low) if seen is None else seen:
        if tag != UNKNOWN:
            cased = p + model.upper[tag][upper] if case_counts else p
            found.append((tag, float(cased - model.share[tag])))
    if seen is None and found:
        limit = max(p for _, p in found) - _CUTOFF
        found = [(tag, p) for tag, p in found if p >= limit]
    return found
