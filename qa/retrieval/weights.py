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
        "terms": 2.0,
        "saturation": 3.9,
        "idf": 7.0,
        "rarity": 2.0,
        "derivations": 7.2,
        "synonyms": 6.1,
        "antecedent": 9.5,
        "previous": 6.6,
        "next": 2.9,
        "paragraph": 0.2,
        "salience": 5.6,
        "opening": 0.5,
        "nearness": 0.3,
        "order": 2.0,
        "early": 0.7,
        "date": -2.5,
        "number": -2.4,
        "person": -1.5,
        "place": -0.8,
        "cause": 1.5,
        "length": -0.25,
        "asks": -0.8,
    }
)
