"""Rules about a candidate and the question: nearness, order, verb, noun asked for, type, repetition."""

from __future__ import annotations

from qa.reading.link.matrix import link_matrix
from qa.reading.link.table import LINK_RULES
from qa.reading.link.view import Standing

__all__ = ["LINK_RULES", "Standing", "link_matrix"]
