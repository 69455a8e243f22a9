"""Names of one country: "Britain", "the UK" and "the United Kingdom"."""

from __future__ import annotations

from collections.abc import Mapping

from qa.hints import Final
from qa.language import lexicon

__all__ = ["CONTINENT_NAMES", "COUNTRY_NAMES", "INITIALS", "Names"]

Names = Mapping[tuple[str, ...], str]
"""From the words of a name, in lower case, to the name by which it is known here."""

_OTHER_NAMES: Final = {
    "united kingdom": "uk/u.k./britain/great britain",
    "united states": "us/usa/u.s./u.s.a./united states of america",
    "netherlands": "holland",
    "czech republic": "czechia",
    "ivory coast": "côte d'ivoire",
    "myanmar": "burma",
    "eswatini": "swaziland",
    "turkey": "türkiye/turkiye",
    "cape verde": "cabo verde",
    "east timor": "timor-leste",
    "vatican city": "vatican",
    "united arab emirates": "uae",
    "soviet union": "ussr",
    "congo": "republic of the congo",
    "democratic republic of the congo": "drc/dr congo",
    "south korea": "republic of korea",
    "korea": "",
    # A country of its own within another, as England, Scotland and Wales are.
    "northern ireland": "",
}
_NO_COUNTRY: Final = frozenset({"united-states", "united-kingdom"}) | lexicon.CONTINENTS
#: Written in capitals only: "us" is a pronoun.
INITIALS: Final = frozenset({"us", "usa", "uk", "u.s.", "u.s.a.", "u.k.", "uae", "ussr", "drc"})


def _countries() -> dict[tuple[str, ...], str]:
    names: dict[tuple[str, ...], str] = {(word,): word for word in lexicon.COUNTRIES - _NO_COUNTRY}
    names |= {words: " ".join(words) for words in lexicon.COUNTRY_PHRASES}
    for known, others in _OTHER_NAMES.items():
        names |= {tuple(name.split()): known for name in (known, *filter(None, others.split("/")))}
    return names


COUNTRY_NAMES: Final[Names] = _countries()
CONTINENT_NAMES: Final[Names] = {
    **{(word,): word for word in lexicon.CONTINENTS},
    **{(side, "america"): f"{side} america" for side in ("north", "south")},
}
