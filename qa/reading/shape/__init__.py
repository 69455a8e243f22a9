"""Rules about a candidate's own shape: what it is and how it sits in its sentence.

They don't look at the question, so they are computed once for a sentence. What they are worth
depends on the form of the question: that is in the weights.
"""

from __future__ import annotations

from qa.reading.shape.matrix import shape_matrix
from qa.reading.shape.table import SHAPE_RULES

__all__ = ["SHAPE_RULES", "shape_matrix"]
