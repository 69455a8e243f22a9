"""The best time for something is told where a time is called good, and not by another time of the text."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language.closed_classes import word_set
from qa.reading.link.view import Flags, View

__all__ = ["is_not_called_good"]

_GOOD: Final = word_set(
    "best ideal ideally better good nicest perfect pleasant lovely recommended recommend recommends "
    "preferably favourable favorable suitable advisable peak prime"
)


def is_not_called_good(view: View) -> Flags:
    """Times in sentences that call none good: "‹May› is best for walking", not "the fair is in ‹June›"."""
    passage = view.passage
    praised = set(passage.part[view.words(*_GOOD)].tolist())
    return np.array([number not in praised for number in passage.owner.tolist()])
