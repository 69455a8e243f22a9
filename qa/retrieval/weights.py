"""What each kind of evidence weighs.

Fitted on the answerable questions of a SQuAD-format file and of our own lessons, whole articles, as the
maximum-likelihood choice among the sentences of the sparse stage, then rounded. The lessons ask in other
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
        "terms": 3.4,
        "saturation": 4.3,
        "idf": 5.1,
        "rarity": 1.4,
        "derivations": 5.9,
        "synonyms": 5.1,
        "antecedent": 5.5,
        "previous": 3.5,
        "next": 4.4,
        "earlier": 8.8,
        "theme": 2.8,
        "names": 3.8,
        "carried": 7.4,
        "salience": 3.0,
        "opening": 0.6,
        "order": 2.0,
        "closeness": 1.5,
        "early": 0.9,
        "date": -2.1,
        "year": -3.3,
        "number": -2.6,
        "length": -3.6,
        "person": -1.7,
        "place": -0.8,
        "cause": 1.7,
    }
)
