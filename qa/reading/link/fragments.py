"""Candidates that are cut from a phrase or run into another one, and those of headings and datelines."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language.categories import NOMINAL
from qa.language.closed_classes import word_set
from qa.reading.link.asked import either_number
from qa.reading.link.view import SHAPE, Flags, View
from qa.reading.shape.lookup import among

__all__ = [
    "begins_inside_a_fixed_phrase",
    "begins_inside_a_list",
    "begins_with_the_particle",
    "heads_as_a_question",
    "names_a_person",
    "runs_into_a_time",
    "stands_in_a_dateline",
]

_PARTICLES: Final = word_set("up out off down away back over")
_LATER: Final = ("later", "earlier", "ago", "afterwards", "before", "after")
#: A dateline has at most so many words before its dash.
_DATELINE: Final = 10
_DASHES: Final = word_set("— – -- - • *")


def heads_as_a_question(view: View) -> Flags:
    """Candidates of a heading that asks: "# How do I connect it to ‹the mains›?" tells nothing.

    The questions of an interview may tell something, and so may what somebody asked.
    """
    asks = [
        part.sentence.folded[-1:] == ["?"] and part.sentence.folded[:1] == ["#"]
        for part in view.passage.parts
    ]
    return np.asarray(np.array(asks, dtype=bool)[view.passage.owner])


def begins_with_the_particle(view: View) -> Flags:
    """Candidates that begin with the particle of the question's own verb: "called | off the fair"."""
    asked = _PARTICLES.intersection(view.question.words)
    particle = view.words(*asked)
    return np.asarray(particle[view.passage.first] & view.matched[view.passage.before])


def begins_inside_a_fixed_phrase(view: View) -> Flags:
    """Candidates that cut what holds together as one word: "in ‹exchange for his life›"."""
    return view.shaped("begins inside a fixed phrase")


def runs_into_a_time(view: View) -> Flags:
    """Candidates that go on into another phrase: "died of ‹pneumonia two years› later"."""
    passage = view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    after = view.words(*_LATER)
    whole = view.shaped("whole duration")
    for first, end in zip(passage.first[whole].tolist(), passage.end[whole].tolist(), strict=True):
        if after[min(end, len(after) - 1)]:
            out |= (passage.first < first) & (passage.end > first) & (passage.end <= end + 1)
    return out


def names_a_person(view: View) -> Flags:
    """Candidates with a person's name but without the noun asked about: no name says which kind it is."""
    named = view.words(*either_number(view.question.focus))
    return np.asarray((view.passage.shape[SHAPE["person name"]] > 0) & ~view.has(named))


def begins_inside_a_list(view: View) -> Flags:
    """Candidates that lack the first of what is listed: "political, ‹economic and military› aid"."""
    passage = view.passage
    comma, describes = passage.flags["comma"], among(passage.categories, NOMINAL)
    before = passage.before
    listed = comma[before] & view.shaped("holds and")
    joined = view.words("and", "or")[before]
    # "Economic | and | military", "economic|, and | military"
    before = np.where(joined & comma[before - 1], before - 1, before)
    return np.asarray((listed | joined) & describes[before - 1])


def stands_in_a_dateline(view: View) -> Flags:
    """Candidates that begin in a dateline ("ORREL, March 3 — "): it tells where a report was sent from."""
    passage = view.passage
    out = np.zeros(len(passage.folded), dtype=bool)
    for number, part in enumerate(passage.parts):
        words = part.sentence.words
        if len(words) < 2 or not (words[0].isupper() and len(words[0]) > 1):
            continue
        dash = next((i for i, word in enumerate(words[:_DATELINE]) if word in _DASHES), 0)
        if not dash and not any(word[0].islower() for word in words):
            dash = len(words)  # "REUTERS, OSLO": a line by itself
        if dash:
            start = int(np.searchsorted(passage.part, number))
            begin = start + int(passage.folded[start] == "")
            out[begin : begin + dash] = True
    return np.asarray(out[passage.first])
