"""To whom it was not done: places and means behind a passive, asked who was taken, hurt or chosen."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language import lexicon
from qa.language.categories import NOMINAL, NOUN_PHRASE, SLIGHT, VERBAL, categories, category
from qa.language.closed_classes import word_set
from qa.language.markers import GIVING
from qa.reading.link.view import Flags, Ints, View
from qa.reading.shape.lookup import among

__all__ = ["is_no_sufferer", "names_a_thing"]

#: Behind a participle they lead to where, when, how or by whom it was done.
_BESIDE: Final = tuple("at in into onto on from by near inside towards toward with during through".split())
_STOPS: Final = categories("verb auxiliary subordinator wh conjunction")
#: What a name with an owner names, where its last word has a capital: "St. Anne's | Hospital |".
_THINGS: Final = (
    lexicon.PLACE_NOUNS
    | lexicon.ORGANISATION_NOUNS
    | word_set(
        "hall day arms inn pub court clinic infirmary cross gate lane wharf yard prize medal cup award act "
        "law theorem disease syndrome comet"
    )
)


def is_no_sufferer(view: View) -> Flags:
    """Candidates that a preposition governs behind the passive of which the subject is asked.

    "Who was taken to hospital?" of "a diver was taken to ‹St. Anne›'s Hospital by her brother". Where it is
    said of nobody before the verb, the clause may be turned round, or its subject stand further off.
    """
    question, passage = view.question, view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    verb = question.verb
    if not question.subject_asked or not question.passive or verb is None:
        return out
    if question.stems[verb] not in question.terms:
        return out
    same = view.found.term == question.terms.index(question.stems[verb])
    codes = passage.categories
    begins = _phrase_begins(view)
    # "Given to ‹Ann Roe›" tells who was given it, unless the question says "to" of a place.
    to_a_place = question.stems[verb] not in GIVING or "to" in question.words[verb + 1 :]
    led = view.words(*_BESIDE, *(("to",) if to_a_place else ()))[begins - 1]
    by = passage.flags["by"]
    stops = among(codes, _STOPS) | view.words(";", "")
    for place in np.flatnonzero(same & among(codes, VERBAL)).tolist():
        before = place - 1
        while codes[before] in SLIGHT and not passage.flags["be"][before]:
            before -= 1
        if not passage.flags["be"][before]:
            continue
        end = place + 1 + int(np.argmax(stops[place + 1 :]))
        out |= led & (begins > place + 1) & (passage.first < end)
        # "Found by a farmer, ‹Ivo Lind›"
        if by[place:end].any():
            out |= (passage.first > place + int(np.argmax(by[place:end]))) & (passage.first < end)
    return out


def _phrase_begins(view: View) -> Ints:
    """Where the noun phrase begins in which each candidate does: "to | ‹Anne›'s Hospital"."""
    passage = view.passage
    inside = among(passage.categories, NOUN_PHRASE)
    places = np.arange(len(inside))
    outside = np.maximum.accumulate(np.where(inside, 0, places))
    before = passage.before
    return np.where(inside[before], outside[before] + 1, passage.first)


def names_a_thing(view: View) -> Flags:
    """Candidates that end inside the name of a thing: "‹St. Anne›'s Hospital"."""
    passage = view.passage
    things = view.words(*_THINGS) & passage.capital
    cut = np.zeros(len(things) + 1, dtype=bool)
    for place in np.flatnonzero(passage.categories == category("genitive")).tolist():
        end = place + 1
        while passage.capital[end] and int(passage.categories[end]) in NOMINAL:
            end += 1
        cut[place] = end > place + 1 and bool(things[end - 1])
    return np.asarray(cut[passage.end])
