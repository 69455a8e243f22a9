"""What the words of a sentence tell: names, numbers, dates, reasons, sentences that refer back."""

from __future__ import annotations

__all__ = ["CAUSE", "DATE", "NAME", "NUMBER", "PREPOSITION", "REFERS"]

NAME, NUMBER, DATE, PREPOSITION = 1, 2, 4, 8
"""Traits of words, added up: a capital inside the sentence; a quantity; a year, month or weekday; "of"."""
REFERS, CAUSE = 1, 2
"""Traits of sentences, added up: begins by referring back; gives a reason."""
