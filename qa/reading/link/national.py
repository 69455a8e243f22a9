"""Which candidates tell a nationality: "the ‹Danish› architect", "‹Peru›'s minister"."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language import lexicon
from qa.language.categories import INFLECTED, category
from qa.language.closed_classes import BE, word_set
from qa.language.nationalities import NATIONALITIES
from qa.reading.link.view import Flags, View
from qa.reading.shape.lookup import among

__all__ = ["nationalities"]

#: A nationality stands at most so many words from the word that it is said of.
_REACH: Final = 8
_FIRST_WORDS: Final = word_set("north south east west new northern southern saudi sri costa")
_SAYING_SO: Final = BE | word_set("born became become citizen")
_CONJUNCTION: Final = category("conjunction")


def nationalities(view: View) -> Flags:
    """Names of a people or a country, with no other verb than be between them and a word of the question."""
    passage = view.passage
    words = zip([*passage.folded[1:], ""], passage.folded, strict=True)
    of_a_people = passage.capital & np.array(
        [
            word in NATIONALITIES or word in lexicon.COUNTRIES or (word in _FIRST_WORDS and _national(after))
            for after, word in words
        ],
        dtype=bool,
    )
    for phrase in lexicon.COUNTRY_PHRASES:
        for place, word in enumerate(passage.folded):
            if word == phrase[0] and tuple(passage.folded[place : place + len(phrase)]) == phrase:
                of_a_people[place : place + len(phrase)] = True
    whole = view.held(of_a_people) == passage.end - passage.first
    ends = np.append(of_a_people, False)
    whole &= ~ends[passage.before] & ~ends[passage.end]
    return np.asarray(whole & _said_of(view)[passage.first])


def _national(word: str) -> bool:
    return word in NATIONALITIES or word in lexicon.COUNTRIES or word in {"zealander", "zealand", "leone"}


def _said_of(view: View) -> Flags:
    """The words near a word of the question, in its sentence, with no other verb than be between."""
    passage = view.passage
    stops = among(passage.categories, (*INFLECTED, _CONJUNCTION))
    stops &= ~np.array([word in _SAYING_SO for word in passage.folded], dtype=bool)
    stops |= np.array([not word for word in passage.folded], dtype=bool)
    near = np.zeros(len(stops), dtype=bool)
    for place in np.flatnonzero(view.matched).tolist():
        for side in (-1, 1):
            for k in range(place + side, place + side * (_REACH + 1), side):
                if not 0 < k < len(stops) or stops[k]:
                    break
                near[k] = True
    return near
