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
        "terms": 3.47,
        "saturation": 3.83,
        "idf": 4.83,
        "rarity": 1.31,
        "derivations": 5.67,
        "synonyms": 4.89,
        "antecedent": 5.44,
        "previous": 3.49,
        "next": 4.5,
        "earlier": 8.71,
        "theme": 2.79,
        "names": 3.89,
        "carried": 7.47,
        "salience": 2.99,
        "opening": 0.53,
        "order": 1.68,
        "phrase": 1.54,
        "role": 0.65,
        "closeness": 1.63,
        "early": 0.82,
        "date": -2.44,
        "year": -3.17,
        "number": -2.64,
        "length": -3.72,
        "person": -1.76,
        "place": -0.76,
        "cause": 1.74,
    }
)
