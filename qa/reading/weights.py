"""The fitted weights of the rules, read from ``weights.json``."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from functools import lru_cache

from qa.hints import Any, Final
from qa.questions.analysis import FORMS
from qa.reading.link import LINK_RULES
from qa.reading.shape import SHAPE_RULES
from qa.records import NamedTuple

__all__ = [
    "RULE_NAMES",
    "DoubtWeights",
    "Weights",
    "as_fraction",
    "load_weights",
    "weights_from_json",
    "weights_to_json",
]

#: The rules in the order of the columns: shape first, then link.
RULE_NAMES: tuple[str, ...] = (*(rule.name for rule in SHAPE_RULES), *(rule.name for rule in LINK_RULES))


#: Weights are kept to such a part.
_PARTS: Final = 1024


class DoubtWeights(NamedTuple):
    """What each doubt is worth (see `qa.reading.confidence`).

    Parameters
    ----------
    said : mapping of str to float
        Each doubt's weight in the question whether the text says it at all; "bias" is the constant.
    phrase : mapping of str to float
        The same for whether the best candidate is the right phrase, if the text says it.
    bias, slope : float
        Turn the joint log-odds of both into those of being right.
    """

    said: Mapping[str, float]
    phrase: Mapping[str, float]
    bias: float
    slope: float

    @classmethod
    def from_json(cls, content: Mapping[str, Any]) -> DoubtWeights:
        """From the part of ``weights.json`` that is about the doubts."""
        weights = content["weights"]
        said, phrase = ({name: row[part] for name, row in weights.items()} for part in ("said", "phrase"))
        return cls(said, phrase, content["bias"], content["slope"])

    def to_json(self) -> dict[str, Any]:
        """The part of ``weights.json`` that is about the doubts."""
        weights = {
            name: {"said": round(self.said[name], 3), "phrase": round(self.phrase[name], 3)}
            for name in self.said
        }
        return {"bias": round(self.bias, 3), "slope": round(self.slope, 3), "weights": weights}


class Weights(NamedTuple):
    """What each rule is worth.

    Parameters
    ----------
    rules : mapping of str to list of float
        For each form of question the weight of every rule, in the order of `RULE_NAMES`.
    doubts : DoubtWeights
        The weights of the doubts.
    note : mapping
        On what they were fitted, and with which figures.
    """

    rules: Mapping[str, list[float]]
    doubts: DoubtWeights
    note: Mapping[str, Any]


def weights_from_json(content: Mapping[str, Any]) -> Weights:
    """Weights from the content of the file: a rule's weight is that for all forms plus that for its own."""
    place = {name: i for i, name in enumerate(RULE_NAMES)}
    shared = [0.0] * len(RULE_NAMES)
    own: list[tuple[str, int, float]] = []
    for name, row in content["rules"].items():
        for form, weight in row.items():
            if form == "all":
                shared[place[name]] = as_fraction(weight)
            else:
                own.append((form, place[name], as_fraction(weight)))
    rules = {form: shared.copy() for form in FORMS}
    for form, number, weight in own:
        rules[form][number] += weight
    return Weights(rules, DoubtWeights.from_json(content["doubts"]), content["note"])


def as_fraction(weight: float) -> float:
    """A weight as a binary fraction, so that sums with it are exact (see `qa.arrays.numpy_columns`)."""
    return round(weight * _PARTS) / _PARTS


def weights_to_json(
    shared: Sequence[float],
    own: Mapping[str, Sequence[float]],
    doubts: DoubtWeights,
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
        "doubts": doubts.to_json(),
    }


@lru_cache(maxsize=1)
def load_weights() -> Weights:
    """The weights that come with the package."""
    with open(os.path.join(os.path.dirname(__file__), "weights.json"), encoding="utf-8") as file:
        return weights_from_json(json.load(file))
