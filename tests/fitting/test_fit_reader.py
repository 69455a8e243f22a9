"""Fitting the reader: what learns from which texts."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest

from qa.evaluation.squad import load_squad
from qa.fitting import reader
from qa.fitting.doubts import Judgements
from qa.fitting.rules import Settings
from qa.reading.doubts import DOUBTS
from qa.reading.weights import weights_from_json


@pytest.mark.parametrize("texts", [2, 3, 9])
def test_the_doubts_learn_from_every_text_once_by_rules_that_have_not_seen_it(monkeypatch, texts):
    examples = [
        SimpleNamespace(document=f"text {number}", answerable=True, scope=scope)
        for number in range(texts)
        for scope in ("paragraph", "article")
    ]
    seen, judged = [], []

    def fit_rules(rows, _chosen):
        seen.append({row.document for row in rows})
        return np.zeros(0), {}

    def judge(rows, _weights):
        assert not {row.document for row in rows} & seen[-1]
        judged.extend((row.document, row.scope) for row in rows)
        n = len(rows)
        yes = np.arange(n) % 2 == 0
        return Judgements(
            np.zeros((n, len(DOUBTS))), yes, yes.astype(float), yes, np.ones(n), np.ones(n, dtype=bool)
        )

    monkeypatch.setattr(reader, "fit_rules", fit_rules)
    monkeypatch.setattr(reader, "as_weights", lambda *_: None)
    monkeypatch.setattr(reader, "judge", judge)
    reader.fit_doubts_apart(examples)
    assert sorted(judged) == sorted((row.document, row.scope) for row in examples)


def test_what_is_fitted_can_be_read_and_says_on_what(root):
    documents = load_squad(root / "tests" / "data" / "lessons.json")[:6]
    lines = []
    content = reader.fit_reader(
        {"ours": documents}, Settings(iterations=3, kept_weights=50), progress=lines.append
    )
    weights = weights_from_json(content)
    assert content["note"]["questions"] == {"ours": sum(len(document.cases) for document in documents)}
    assert 0 < content["note"]["weights"] <= 50
    assert all(weight <= 0 for name, weight in weights.doubts.said.items() if name != "bias")
    assert all(weight <= 0 for name, weight in weights.doubts.phrase.items() if name != "bias")
    assert lines
