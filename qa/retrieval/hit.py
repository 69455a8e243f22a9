"""What a search returns."""

from typing import NamedTuple

from qa.corpus.article import Sentence

__all__ = ["Hit"]


class Hit(NamedTuple):
    """A sentence that was found, and how well it matches (higher is better)."""

    sentence: Sentence
    score: float
