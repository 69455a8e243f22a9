"""Units of measure: what each measures, and how much of the base unit it is."""

from __future__ import annotations

from collections.abc import Mapping

from qa.hints import Final

__all__ = ["MEASURES", "OF_DIMENSION", "POUNDS"]

#: Dimension: units, and their worth in metres, seconds, kilogrammes ... What is behind a bar has no plural.
_TABLE: Final[Mapping[str, Mapping[str, float]]] = {
    "length": {
        "millimetre millimeter | mm": 0.001, "centimetre centimeter | cm": 0.01, "metre meter | m": 1.0,
        "kilometre kilometer | km": 1000.0, "| inch inches": 0.0254, "| foot feet ft": 0.3048, "yard": 0.9144,
        "mile": 1609.344,
    },
    "area": {"acre": 4046.86, "hectare": 10_000.0},
    "volume": {"litre liter": 0.001},
    "speed": {"| mph": 0.44704, "| km/h": 1 / 3.6, "| knots": 0.514444},
    "time": {
        "second": 1.0, "minute": 60.0, "hour": 3600.0, "day": 86400.0, "week": 604800.0,
        "fortnight": 1209600.0, "month": 2629746.0, "year": 31556952.0, "decade": 315569520.0,
        "| century centuries": 3155695200.0, "| millennium millennia": 31556952000.0,
    },
    # A ton is 907 kg in America and 1,016 in Britain, where it is the tonne to most who write of it.
    "weight": {
        "| mg": 1e-6, "gram gramme | g": 0.001, "kilo kilogram kilogramme | kg": 1.0, "tonne ton": 1000.0,
        "ounce": 0.0283495, "| lb lbs": 0.453592,
    },
    "percent": {"| % percent": 1.0},
    "dollar": {"dollar": 1.0},
    "euro": {"euro": 1.0},
    "yen": {"| yen": 1.0},
    "pound": {"| pence": 0.01},
    # Money or weight: only what it is compared with tells.
    "pounds": {"pound": 1.0},
}  # fmt: skip


def _words(units: str) -> list[str]:
    long, _, short = units.partition("|")
    return [word + ending for word in long.split() for ending in ("", "s")] + short.split()


#: A unit's word: its dimension, and its worth in the base unit.
MEASURES: Final[Mapping[str, tuple[str, float]]] = {
    word: (dimension, worth)
    for dimension, rows in _TABLE.items()
    for units, worth in rows.items()
    for word in _words(units)
}
#: A dimension: the words of its units.
OF_DIMENSION: Final[Mapping[str, frozenset[str]]] = {
    dimension: frozenset(word for units in rows for word in _words(units))
    for dimension, rows in _TABLE.items()
}
#: What a pound is as money, and as a weight.
POUNDS: Final = {"pound": 1.0, "weight": 0.453592}
