"""What a search returns."""

from __future__ import annotations

from qa.corpus.article import Sentence
from qa.records import NamedTuple

__all__ = ["Hit"]


class Hit(NamedTuple):
    """A sentence that was found, and how well it matches (higher is better)."""

    sentence: Sentence
    score: float
