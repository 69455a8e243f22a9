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
        "terms": 0.9,
        "saturation": 6.0,
        "idf": 6.8,
        "rarity": 1.9,
        "derivations": 7.1,
        "synonyms": 6.0,
        "antecedent": 9.5,
        "previous": 6.5,
        "next": 2.8,
        "salience": 5.8,
        "opening": 0.5,
        "order": 2.1,
        "early": 0.8,
        "date": -2.5,
        "number": -2.4,
        "person": -1.5,
        "place": -0.7,
        "cause": 1.5,
    }
)
