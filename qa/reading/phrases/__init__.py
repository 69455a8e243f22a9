"""The phrases of a sentence: stretches of words that belong together, by kind."""

from __future__ import annotations

from qa.reading.phrases.finding import phrases
from qa.reading.phrases.nouns import list_items
from qa.reading.phrases.phrase import KINDS, Phrase

__all__ = ["KINDS", "Phrase", "list_items", "phrases"]
