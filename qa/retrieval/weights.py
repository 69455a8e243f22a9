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
        "terms": 3.5,
        "saturation": 3.6,
        "idf": 5.0,
        "rarity": 1.6,
        "derivations": 5.5,
        "synonyms": 4.9,
        "antecedent": 5.7,
        "previous": 3.6,
        "next": 5.2,
        "earlier": 8.4,
        "theme": 2.7,
        "names": 4.2,
        "carried": 7.8,
        "salience": 2.8,
        "opening": 0.6,
        "order": 1.7,
        "phrase": 1.5,
        "role": 0.5,
        "closeness": 1.5,
        "early": 0.8,
        "date": -2.5,
        "year": -3.1,
        "number": -2.5,
        "length": -3.3,
        "person": -1.7,
        "place": -0.8,
        "cause": 2.0,
    }
)
