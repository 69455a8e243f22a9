"""Where a text gives the term as the name of what stands before: "low walls called groynes"."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language.categories import REFERRING, SLIGHT
from qa.language.closed_classes import word_set
from qa.reading.link.view import Flags, View

__all__ = ["naming"]

_NAME_GIVERS: Final = word_set("called named termed dubbed known nicknamed")
_LEADS: Final = word_set("as the a an")
_RELATIVES: Final = frozenset(("which", "that"))
#: Between the relative and the name-giver stand at most so many words: "which | the miners | called".
_REACH: Final = 6


def naming(view: View) -> tuple[Flags, Flags]:
    """Where what is named ends: right before a name-giver, and before a relative that leads to one.

    "Low walls | called groynes"; "a gas |, which the miners called firedamp", where the miners are none.

    Parameters
    ----------
    view : View

    Returns
    -------
    direct, relative : ndarray of bool, shape (n_words,)
    """
    passage, matched = view.passage, view.matched
    folded, n = passage.folded, len(matched)
    direct, relative = np.zeros(n, dtype=bool), np.zeros(n, dtype=bool)
    for k in range(1, n - 2):
        if folded[k] not in _NAME_GIVERS:
            continue
        if not (matched[k + 1] or (matched[k + 2] and folded[k + 1] in _LEADS)):
            continue
        begin = max(k - _REACH, int(np.searchsorted(passage.part, passage.part[k])))
        led = next((i for i in range(k - 1, begin - 1, -1) if folded[i] in _RELATIVES), None)
        # "That is | called", but "reports that a gas | called": only a helping verb tells them apart.
        helped = passage.categories[k - 1] in SLIGHT
        if led is None or (folded[led] == "that" and not helped):
            direct[k] = True
            continue
        relative[led - (folded[led - 1] == ",")] = True
        # "Which is called": no other noun stands between.
        direct[k] = REFERRING.isdisjoint(passage.categories[led + 1 : k].tolist())
    return direct, relative
