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
        "terms": 2.6,
        "saturation": 4.2,
        "idf": 7.0,
        "rarity": 2.0,
        "derivations": 7.7,
        "synonyms": 6.7,
        "antecedent": 10.2,
        "previous": 7.2,
        "next": 3.7,
        "paragraph": 1.0,
        "salience": 4.8,
        "opening": 0.45,
        "nearness": 0.55,
        "order": 1.6,
        "early": 0.7,
        "date": -2.6,
        "number": -2.3,
        "person": -1.4,
        "place": -0.5,
        "cause": 1.5,
        "length": -0.25,
        "asks": -0.95,
    }
)
