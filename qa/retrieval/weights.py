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
        "terms": 1.9,
        "saturation": 5.6,
        "idf": 6.7,
        "rarity": 2.9,
        "derivations": 7.6,
        "synonyms": 6.5,
        "antecedent": 7.0,
        "previous": 4.2,
        "next": 4.0,
        "earlier": 12.2,
        "theme": 2.9,
        "salience": 3.8,
        "opening": 0.7,
        "order": 2.1,
        "early": 0.8,
        "date": -2.5,
        "number": -2.4,
        "person": -1.6,
        "place": -0.7,
        "cause": 1.4,
    }
)
