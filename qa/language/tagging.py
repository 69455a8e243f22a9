"""Part-of-speech tags, by the Hanover Tagger's English model.

The model and the word analysis are HanTa's; the search for the best row of tags is done here. HanTa's own
tries all 63 tags at every word and finds a lemma for each as well, which takes forty times as long for the
same tags.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, Final, NamedTuple

__all__ = ["tag"]

# HanTa's numbers for what stands before the first word and after the last.
_EMPTY: Final = 0
_START: Final = 1
_END: Final = 2
_UNKNOWN: Final = 3
_CUTOFF: Final = 5  # how much less likely than its likeliest tag a tag of a word may be, as a logarithm
_BEAM: Final = 5  # how many states are followed from each word to the next, and their like
_IMPOSSIBLE: Final = -1e6

_State = tuple[int, int]


class _Model(NamedTuple):
    """HanTa's model, and the order in which it goes through the tags: ties are broken by it."""

    hanta: Any
    follow: Mapping[_State, Mapping[int, float]]
    names: Mapping[int, str]
    order: Mapping[int, int]


@lru_cache(maxsize=1)
def _model() -> _Model:
    # Imported here: a fifth of a second that only new text has to pay.
    from HanTa import HanoverTagger

    hanta = HanoverTagger.HanoverTagger("morphmodel_en.pgz")
    follow = hanta.LP_trans_word
    order = {c: place for place, c in enumerate(next(iter(follow.values())))}
    return _Model(hanta, follow, hanta.int2tag, order)


@lru_cache(maxsize=1 << 18)
def _word(word: str, first: bool) -> tuple[tuple[int, float], ...]:
    """The tags that a word may have, each with log P(word | tag); the case of the first is no clue."""
    model = _model()
    found = model.hanta._tag_word(word, cutoff=_CUTOFF, casesensitive=not first, conditional=True)  # noqa: SLF001
    likely = [(c, float(p)) for c, p in found if c in model.order and c not in (_END, _UNKNOWN)]
    likely = likely or [(c, 0.0) for c in model.order if c != _END]  # nothing known of it: anything goes
    return tuple(sorted(likely, key=lambda row: model.order[row[0]]))


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
    model = _model()
    row: dict[_State, float] = {(_EMPTY, _START): 0.0}
    back: list[dict[_State, _State]] = []
    for place, word in enumerate(words):
        likely = _word(word, place == 0)
        floor = sorted(row.values(), reverse=True)[_BEAM] - 1 if len(row) > _BEAM else _IMPOSSIBLE
        reached: dict[_State, float] = {}
        came: dict[_State, _State] = {}
        for state, so_far in row.items():
            if so_far < floor:
                continue
            follow = model.follow[state]
            last = state[1]
            for c, p in likely:
                score = so_far + follow[c] + p
                if score > reached.get((last, c), _IMPOSSIBLE):
                    reached[last, c] = score
                    came[last, c] = state
        back.append(came)
        row = reached
    state = max(row, key=lambda state: row[state] + model.follow[state].get(_END, _IMPOSSIBLE))
    tags = []
    for came in reversed(back):
        tags.append(model.names[state[1]])
        state = came[state]
    return tags[::-1]
