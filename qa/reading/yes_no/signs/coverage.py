"""How much of the question a sentence has: of all its words, of its subject, of the rest."""

from __future__ import annotations

from collections.abc import Collection

from qa.hints import Final
from qa.reading.yes_no.signs.sign import Sign, Told, flags

__all__ = ["COVERAGE"]

_ALL: Final = 0.95
_MOST: Final = 0.6


def _share(told: Told, terms: Collection[str]) -> float:
    """Share of some of the question's terms that it has, by weight; 1 of none."""
    # In the order of the question: a set has none that is the same in every run.
    weights = {term: weight for term, weight in told.said.weights.items() if term in terms}
    total = sum(weights.values())
    has = sum(weight for term, weight in weights.items() if term in told.said.has)
    return float(has / total) if total else 1.0


def _rest(told: Told) -> set[str]:
    """The question's terms beside subject and predicate."""
    asserted = told.said.asserted
    return set(told.said.weights) - asserted.subject - {asserted.predicate or ""}


def _weight_lacking(told: Told) -> float:
    weights, rest = told.said.weights, _rest(told)
    lacking = sum(weight for term, weight in weights.items() if term in rest and term not in told.said.has)
    return float(lacking / (sum(weights.values()) or 1.0))


def _unknown(told: Told) -> float:
    weights = told.said.weights
    unknown = sum(weight for term, weight in weights.items() if not told.known(term))
    return float(unknown / (sum(weights.values()) or 1.0))


def _has_rarest(told: Told) -> bool:
    weights = told.said.weights
    return bool(weights) and max(weights, key=lambda term: weights[term]) in told.said.has


COVERAGE: Final = (
    Sign("share of the question's words", lambda told: told.said.share),
    Sign("share of the question's words, squared", lambda told: told.said.share**2),
    # 1 where nothing is looked for.
    Sign("share of the subject's words", lambda told: _share(told, told.said.asserted.subject)),
    Sign("share of the other words", lambda told: _share(told, _rest(told))),
    # Of words beside subject and predicate, by the weight of all.
    Sign("weight of other words lacking", _weight_lacking),
    Sign("weight of words that the text does not know", _unknown),
    Sign(
        "share of words of like meaning",
        lambda told: len(told.said.only_alike) / (len(told.said.weights) or 1),
    ),
    # By eight; more say no more.
    Sign("number of terms asked", lambda told: min(len(told.said.weights), 8) / 8),
    *flags(
        {
            "all words of the question": lambda told: told.said.share > _ALL,
            "most words of the question": lambda told: told.said.share >= _MOST,
            # Of the words asked, by their weight.
            "the rarest word": _has_rarest,
            # "Was anyone hurt?", "Did she leave?".
            "no subject to look for": lambda told: not told.said.asserted.subject,
            "nothing asked beside subject and predicate": lambda told: not _rest(told),
            "few terms asked": lambda told: len(told.said.weights) <= 2,
            # Or the sentence before tells when or where it was.
            "a pronoun for what is asked of": lambda told: told.said.stood_for,
        }
    ),
)
