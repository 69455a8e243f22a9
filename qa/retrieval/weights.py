"""What each kind of evidence weighs.

Fitted on the answerable questions of a SQuAD-format file and of our own lessons, whole articles, as the
maximum-likelihood choice among the sentences of the sparse stage. The lessons ask in other
words than the text, as people do who have not just read it; one of them counts a quarter. The command that
fits the weights, and shows the cross-validated figures (by article, so that no article judges weights that
it helped to choose)::

    python tests/benchmarks/retrieval_weights.py FILE tests/data/lessons.json

All the kinds that speak of terms are shares of the question's weight, between 0 and 1, so that their
weights can be read against each other: a word that only the sentence before holds (`previous`) counts
about half as much as one in the sentence itself (`terms`, `saturation`, `idf` and `rarity` together).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["WEIGHTS"]

WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "terms": 3.45,
        "saturation": 3.62,
        "idf": 4.99,
        "rarity": 1.55,
        "derivations": 5.49,
        "synonyms": 4.92,
        "antecedent": 5.67,
        "previous": 3.61,
        "next": 5.16,
        "earlier": 8.42,
        "theme": 2.74,
        "names": 4.2,
        "carried": 7.76,
        "salience": 2.75,
        "opening": 0.57,
        "order": 1.73,
        "phrase": 1.49,
        "role": 0.46,
        "closeness": 1.46,
        "early": 0.83,
        "date": -2.49,
        "year": -3.15,
        "number": -2.54,
        "length": -3.33,
        "person": -1.73,
        "place": -0.77,
        "cause": 1.97,
    }
)
