"""What stands inside a candidate."""

from __future__ import annotations

from qa.arrays import NDArray, columns, np
from qa.hints import Final
from qa.language import lexicon
from qa.language.categories import category
from qa.language.closed_classes import SUBJECT_RELATIVES, word_set
from qa.reading.candidates import Spans
from qa.reading.shape.lookup import IS_FINITE
from qa.reading.shape.markers import fixed_phrases, fractions, parts_and_wholes

__all__ = ["inside"]

_PERCENT: Final = word_set("% percent percentage")


def inside(spans: Spans, by_kind: dict[str, list[tuple[int, int]]], found: list[NDArray[np.generic]]) -> None:
    """Append the columns of the rules about what stands in a candidate, in the order of the table."""
    s = spans.sentence
    n, codes, f = len(s), s.categories, s.folded
    first, end, last = spans.start, spans.end, spans.end - 1
    capital = s.capital
    named = list(zip(f, capital.tolist(), strict=True))
    small = np.array([w in lexicon.FUNCTION_WORDS or not w[0].isalpha() for w in f], dtype=bool)
    date = np.zeros(n, dtype=bool)
    for a, b in by_kind["date"]:
        date[a:b] = True
    titles = np.array([w in lexicon.TITLES for w in f], dtype=bool)
    person = np.array([w in lexicon.PERSON_NOUNS for w in f], dtype=bool)
    places = np.array([w in lexicon.PLACE_NOUNS or w in lexicon.COUNTRIES for w in f], dtype=bool)
    place_words = np.array(
        [w in lexicon.COUNTRIES or (c and w in lexicon.PLACE_NOUNS) for w, c in named], dtype=bool
    )
    # "Per cent" in two words is what "percent" is in one.
    per_cent = np.array([w == "cent" and f[i - 1] == "per" for i, w in enumerate(f)], dtype=bool)
    preposition = codes == category("preposition")
    preposition[:-1] &= ~per_cent[1:]
    held = _held(
        spans,
        {
            "verb": IS_FINITE[codes],
            "comma": np.array([w == "," for w in f], dtype=bool),
            "conjunction": codes == category("conjunction"),
            "of": codes == category("of"),
            "preposition": preposition,
            "digits": (codes == category("number")) | np.array([w[0].isdigit() for w in f], dtype=bool),
            "relative": np.array([w in SUBJECT_RELATIVES for w in f], dtype=bool),
            "capital": capital,
            "plain word": ~capital & ~small,
            "small word or mark": small & ~np.array([w == "." for w in f]),
            "date": date,
            "place": place_words,
            "organisation": np.array([c and w in lexicon.ORGANISATION_NOUNS for w, c in named], dtype=bool),
            "person": person,
            "per cent": np.array([w in _PERCENT for w in f], dtype=bool) | per_cent,
            "fraction": fractions(s),
        },
    )
    whole_name = held["capital"] & ~held["plain word"]
    width = end - first
    # What the first word is, and the one before it.
    spot = np.append(False, np.array([w in {"in", "at", "from", "near", "to"} for w in f[:-1]], dtype=bool))
    titled = titles | np.append(False, (titles & capital)[:-1])
    named_first, titled, spot, pronoun = columns.looked_up(
        [capital, titled, spot, codes == category("pronoun")], first
    )
    place_last, person_last, places_last = columns.looked_up([place_words, person, places], last)
    found += [
        held["verb"],
        held["comma"],
        held["conjunction"],
        held["of"],
        held["preposition"],
        held["digits"],
        held["relative"],
        whole_name,
        ~held["capital"],
        held["date"],
        (place_last & whole_name) | (whole_name & held["place"]),
        whole_name & held["organisation"],
        whole_name
        & ~held["small word or mark"]
        & (((width == 2) | (width == 3)) & named_first | titled)
        & ~(held["place"] | held["organisation"] | held["date"]),
        person_last,
        # "Lord Mayor of the city" is no place.
        places_last & ~held["person"],
        whole_name & spot,
        1.0 - first / max(n, 1),
        (held["per cent"] & held["digits"]) | held["fraction"],
        pronoun & (width > 1),
        *parts_and_wholes(spans),
        *fixed_phrases(spans, by_kind["list"], [*by_kind["clause"], *by_kind["quotation"]]),
    ]


def _held(spans: Spans, flags: dict[str, NDArray[np.bool_]]) -> dict[str, NDArray[np.bool_]]:
    """Which candidates hold a word with each flag."""
    return dict(zip(flags, columns.held(list(flags.values()), spans.start, spans.end), strict=True))
