"""What each kind of evidence weighs.

Fitted on the answerable questions of a SQuAD-format file, whole articles, as the maximum-likelihood
choice among the sentences of the sparse stage, then rounded. The command that fits them, and shows the
cross-validated figures (by article, so that no article judges weights that it helped to choose)::

    python tests/benchmarks/retrieval_weights.py FILE

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
        "terms": 3.6,
        "saturation": 4.1,
        "idf": 5.3,
        "rarity": 2.2,
        "derivations": 6.1,
        "synonyms": 5.3,
        "antecedent": 6.2,
        "previous": 3.9,
        "next": 6.5,
        "earlier": 9.9,
        "theme": 2.7,
        "names": 4.5,
        "carried": 8.3,
        "salience": 2.5,
        "opening": 0.7,
        "order": 2.1,
        "closeness": 1.3,
        "early": 0.9,
        "date": -2.2,
        "year": -3.4,
        "number": -2.4,
        "length": -3.2,
        "person": -1.7,
        "place": -0.7,
        "cause": 1.8,
    }
)
