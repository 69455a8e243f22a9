"""Which colour: only the name of one says so."""

from __future__ import annotations

from typing import Final

import numpy as np

from qa.reading.link.view import SHAPE, Flags, View

__all__ = ["without_colour"]

_ASKED: Final = frozenset("colour color colours colors".split())
_HUES: Final = (
    "red orange yellow green blue purple violet pink brown black white grey gray silver gold golden beige "
    "crimson scarlet turquoise cream tan maroon khaki ivory ochre indigo magenta olive amber buff bronze "
    "copper rust lilac mauve lavender navy teal cyan azure emerald ruby vermilion chestnut ginger blond "
    "blonde fair dark light pale clear colourless colorless transparent multicoloured rainbow tawny sandy"
).split()
_COLOURS: Final = frozenset(
    form
    for hue in _HUES
    for form in (hue, f"{hue}s", f"{hue}ish", f"{hue}{hue[-1]}ish", f"{hue.removesuffix('e')}ish")
)


def without_colour(view: View) -> Flags:
    """Candidates that hold no colour, where one is asked: "What colour are the legs?"."""
    if _ASKED.isdisjoint(view.question.focus[-1:]):
        return np.zeros(len(view.passage.first), dtype=bool)
    told = np.array([not _COLOURS.isdisjoint(word.split("-")) for word in view.passage.folded])
    # A rare one may be given its name in quotation marks.
    quoted = view.passage.shape[:, SHAPE["whole quotation"]] > 0
    return np.asarray((view.held(told) == 0) & ~quoted)
