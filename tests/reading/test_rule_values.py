"""Every rule keeps its value between -1 and 1, wherever the candidate and the question's words stand."""

from __future__ import annotations

import numpy as np

from qa.evaluation.squad import load_squad
from qa.fitting.examples import make_examples
from qa.reading.weights import RULE_NAMES


def test_no_rule_outweighs_the_others_by_its_value(root):
    documents = load_squad(root / "tests" / "data" / "lessons.json")[::6]
    examples = make_examples(documents, scope="article", every=True)
    features = np.concatenate([example.reading.features for example in examples if example.reading], axis=1)
    wild = [
        name
        for name, low, high in zip(RULE_NAMES, features.min(axis=1), features.max(axis=1), strict=True)
        if low < -1.001 or high > 1.001
    ]
    assert wild == []
