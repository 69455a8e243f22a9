"""The fitted weights of the rules, read from ``weights.json``."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from qa.questions.analysis import FORMS
from qa.reading.link import LINK_RULES
from qa.reading.shape import SHAPE_RULES

__all__ = ["RULE_NAMES", "Weights", "load_weights", "weights_from_json", "weights_to_json"]

#: The rules in the order of the columns: shape first, then link.
RULE_NAMES: tuple[str, ...] = (*(rule.name for rule in SHAPE_RULES), *(rule.name for rule in LINK_RULES))

Matrix = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """What each rule is worth.

    Parameters
    ----------
    rules : mapping of str to ndarray of float32, shape (n_rules,)
        For each form of question the weight of every rule, in the order of `RULE_NAMES`.
    doubts : mapping of str to float
        The weight of each doubt; "bias" is the constant.
    note : mapping
        On what they were fitted, and with which figures.
    """

    rules: Mapping[str, Matrix]
    doubts: Mapping[str, float]
    note: Mapping[str, Any]


def weights_from_json(content: Mapping[str, Any]) -> Weights:
    """Weights from the content of the file: a rule's weight is that for all forms plus that for its own."""
    place = {name: i for i, name in enumerate(RULE_NAMES)}
    rules = {form: np.zeros(len(RULE_NAMES), dtype=np.float32) for form in FORMS}
    for name, row in content["rules"].items():
        for form in FORMS:
            rules[form][place[name]] = row.get("all", 0.0) + row.get(form, 0.0)
    return Weights(rules, content["doubts"], content["note"])


def weights_to_json(
    shared: Sequence[float],
    own: Mapping[str, Sequence[float]],
    doubts: Mapping[str, float],
    note: Mapping[str, Any],
) -> dict[str, Any]:
    """The content of the file, zeros left out."""
    rules: dict[str, dict[str, float]] = {}
    for i, name in enumerate(RULE_NAMES):
        row = {"all": round(float(shared[i]), 2)} | {
            form: round(float(own[form][i]), 2) for form in FORMS if form in own
        }
        row = {form: weight for form, weight in row.items() if weight}
        if row:
            rules[name] = row
    return {
        "note": dict(note),
        "rules": rules,
        "doubts": {name: round(float(w), 3) for name, w in doubts.items()},
    }


@lru_cache(maxsize=1)
def load_weights() -> Weights:
    """The weights that come with the package."""
    text = Path(__file__).with_name("weights.json").read_text(encoding="utf-8")
    return weights_from_json(json.loads(text))
