"""Part-of-speech tags, by the Hanover Tagger's English model.

The tables are HanTa's, and so are the tags, to the last one; the search is done here. HanTa's own tries all
63 tags at every word, which takes four times as long, and finds a lemma for each as well, for seven times.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import lru_cache

from qa.hints import Final
from qa.language.hanta import EMPTY, END, START, State, load_model
from qa.language.morphology import word_tags

__all__ = ["tag"]

_BEAM: Final = 5  # how many states are followed from each word to the next, and those hardly less likely
_IMPOSSIBLE: Final = -math.inf
# The analysis takes time in proportion to the square of a word's length. Of a longer one (an address, a run
# of letters) both ends are looked at: the capital and the ending are what tells.
_LONGEST: Final = 40


@lru_cache(maxsize=1)
def _order() -> Mapping[int, int]:
    """Where HanTa comes to each tag; ties are broken by it."""
    return {c: place for place, c in enumerate(load_model().follow[EMPTY, START]) if c != END}


@lru_cache(maxsize=1 << 18)
def _word(word: str, first: bool) -> tuple[tuple[int, float], ...]:
    """The tags that a word may have, each with log P(word | tag); the case of the first is no clue."""
    order = _order()
    likely = [(c, p) for c, p in word_tags(word, case_counts=not first) if c in order]
    likely = likely or [(c, 0.0) for c in order]  # nothing known of it: anything goes
    return tuple(sorted(likely, key=lambda row: order[row[0]]))


def _ends(word: str) -> str:
    return word[: _LONGEST // 2] + word[-_LONGEST // 2 :]


def tag(words: Sequence[str]) -> list[str]:
    """Tag the words of one sentence: the Viterbi search over pairs of tags, with HanTa's beam.

    Parameters
    ----------
    words : sequence of str
        Words and marks in order, as `qa.language.tokens.tokenize` cuts them.

    Returns
    -------
    list of str
        A tag of the C5 set for each word (NN1 noun, NP0 name, VVD past tense, AJ0 adjective, ...).

    References
    ----------
    C. Wartena, "A Probabilistic Morphology Model for German Lemmatization", KONVENS 2019;
    the tag set is that of the British National Corpus (Leech, Garside and Bryant 1994).

    Examples
    --------
    >>> tag(["China", "praised", "the", "ties"])
    ['NP0', 'VVD', 'AT0', 'NN2']
    """
    if not words:
        return []
    model = load_model()
    follow = model.follow
    row: dict[State, float] = {(EMPTY, START): 0.0}
    back: list[dict[State, State]] = []
    first = True
    for word in words:
        likely = _word(word if len(word) <= _LONGEST else _ends(word), first)
        first = False
        floor = sorted(row.values(), reverse=True)[_BEAM] - 1 if len(row) > _BEAM else _IMPOSSIBLE
        reached: dict[State, float] = {}
        came: dict[State, State] = {}
        for state, so_far in row.items():
            if so_far < floor:
                continue
            onward = follow[state]
            last = state[1]
            for c, p in likely:
                to = last, c
                score = so_far + onward[c] + p
                if to not in reached or score > reached[to]:
                    reached[to] = score
                    came[to] = state
        back.append(came)
        row = reached
    state = max(row, key=lambda state: row[state] + follow[state].get(END, _IMPOSSIBLE))
    tags = []
    for came in reversed(back):
        tags.append(model.names[state[1]])
        state = came[state]
    return tags[::-1]
