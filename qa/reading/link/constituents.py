"""What is no phrase at all: cut out of the middle of others, whatever is asked."""

from __future__ import annotations

from typing import Final

import numpy as np

from qa.language import lexicon
from qa.language.analysis import NOMINAL, VERBAL, categories, category
from qa.language.closed_classes import ARTICLES
from qa.reading.link.view import Flags, View
from qa.reading.passage import Passage
from qa.reading.phrases.clauses import FINITE_TAGS
from qa.reading.shape.lookup import among

__all__ = ["is_no_constituent"]

#: Words that are no adverbs where an object follows: "built | up | nine houses".
_PARTICLES: Final = ("up", "out", "off", "down", "away", "back", "in", "on")
#: Prepositions that no clause follows, as it does "after", "before", "since" or "as".
_GOVERNING: Final = tuple(
    "in on at of by with from to into against between among through across under towards toward about "
    "near behind beside upon within along around onto via during despite".split()
)
_SUBJECTS: Final = ("he", "she", "we", "they")
_RELATIVES: Final = ("which", "who", "whom", "whose")
_NOUNS: Final = categories("noun name number")
_LEADS: Final = categories("preposition of")
_OPENS: Final = categories("determiner possessive")
_INSIDE: Final = NOMINAL | _LEADS | categories("genitive")
#: What no participle has, so that the verb before it is finite.
_OBJECTS: Final = categories("determiner possessive")
_FINITE: Final = FINITE_TAGS - {"VVD"}


def is_no_constituent(view: View) -> Flags:
    """Candidates that begin or end inside other phrases, so that they make none themselves."""
    passage = view.passage
    tags = _tags(passage)
    out = _begins_with_particle(view, tags) | _lacks_its_subject(view, tags) | _lacks_antecedent(view)
    return out | _cuts_noun(view) | _ends_with_subject(view) | _begins_with_subject(view, tags)


def _tags(passage: Passage) -> list[str]:
    """The tag of each word of a passage."""
    tags = [""]
    for part in passage.parts:
        tags += [*part.sentence.tags, ""]
    return tags


def _begins_with_particle(view: View, tags: list[str]) -> Flags:
    """Candidates that begin with a verb's particle and go on with its object: "put ‹up nine houses›".

    "Rose ‹up 3 per cent›" tells by how much.
    """
    passage = view.passage
    codes = passage.categories
    begins = view.words(*_PARTICLES) & np.array([tag == "AVP" for tag in tags])
    begins[1:] &= among(codes[:-1], VERBAL)
    begins[:-1] &= among(codes[1:], NOMINAL)
    measured = view.holds(lexicon.TIME_UNITS) | view.whole("quantity", "money", "duration")
    measured |= view.shaped("holds a percentage")
    return np.asarray(begins[passage.first] & (passage.end > passage.first + 1) & ~measured)


def _lacks_its_subject(view: View, tags: list[str]) -> Flags:
    """Candidates with a finite verb and only the end of its subject: "the charge ‹against him was dropped›"."""
    passage = view.passage
    codes, folded = passage.categories, passage.folded
    out = np.zeros(len(passage.first), dtype=bool)
    governs = view.words(*_GOVERNING) & among(codes, _LEADS)
    inside = among(codes, _INSIDE) | (codes == category("pronoun"))
    for verb in range(1, len(folded)):
        if tags[verb] not in _FINITE and not (tags[verb] == "VVD" and _has_object(passage, verb)):
            continue
        begin = verb
        while codes[begin - 1] == category("adverb"):
            begin -= 1
        end = begin
        # One noun phrase with what prepositions add to it, from its end: no other begins behind it.
        while begin and inside[begin - 1] and not _parts(passage, begin, end):
            begin -= 1
        if begin == end:
            continue
        starts = np.zeros(len(folded) + 1, dtype=bool)
        for k in range(begin, end):
            led = governs[k] and k > begin and codes[k - 1] in _NOUNS
            governed = governs[k - 1] and (k > begin or codes[k - 1] in _LEADS)
            starts[k] = led or governed
        out |= starts[passage.first] & (passage.end > verb)
    return out


def _has_object(passage: Passage, verb: int) -> bool:
    """Whether a determiner follows, so that a form that may be a participle is none."""
    return bool(verb + 1 < len(passage.folded) and passage.categories[verb + 1] in _OBJECTS)


def _parts(passage: Passage, place: int, end: int) -> bool:
    """Whether a noun phrase begins at a place without a preposition: "the day | the mill closed"."""
    codes = passage.categories
    if place == end or place < 1:
        return False
    opens = codes[place] in _OPENS or codes[place] == category("pronoun")
    return bool(opens and codes[place - 1] in _NOUNS)


def _lacks_antecedent(view: View) -> Flags:
    """Candidates that go on with a relative whose noun stands before them: "‹for the cake, who spoke›"."""
    passage = view.passage
    folded = passage.folded
    out = np.zeros(len(passage.first), dtype=bool)
    relative = view.words(*_RELATIVES)
    joined = view.words("and", "or", "but")
    comma = passage.flags["comma"]
    person = passage.capital | np.array([word in lexicon.PERSON_NOUNS for word in folded])
    for k in np.flatnonzero(relative & (comma | joined)[np.arange(len(folded)) - 1]).tolist():
        across = (passage.first < k - 1) & (passage.end > k)
        if joined[k - 1]:
            # "And which" goes on from a relative before it.
            out |= across & (view.held(relative & (np.arange(len(folded)) < k)) == 0)
    # A relative that begins the candidate goes with the noun before it.
    nominal = among(passage.categories, _NOUNS)
    before = passage.first - 1
    noun = np.where(comma[before], nominal[before - 1], nominal[before])
    return out | (relative[passage.first] & noun)


def _cuts_noun(view: View) -> Flags:
    """Candidates that end between an adjective and its noun: "much of it on ‹vintage› | motorcycles"."""
    passage = view.passage
    codes = passage.categories
    last = passage.end - 1
    adjective = (codes == category("adjective")) & ~passage.capital
    noun = np.append(codes == category("noun"), False)
    before = among(codes, _LEADS)[last - 1] & (last > passage.first + 1)
    return np.asarray(adjective[last] & noun[passage.end] & before)


def _ends_with_subject(view: View) -> Flags:
    """Candidates that end with the subject of a verb behind them: "‹the letter she› wrote"."""
    passage = view.passage
    last = passage.end - 1
    return np.asarray(view.words(*_SUBJECTS)[last] & (last > passage.first))


def _begins_with_subject(view: View, tags: list[str]) -> Flags:
    """Candidates that begin with a subject and hold no verb of it: "‹she only› laughed"."""
    passage = view.passage
    finite = np.array([tag in FINITE_TAGS or tag.startswith(("VV", "VB", "VH", "VD")) for tag in tags])
    subject = view.words(*_SUBJECTS)
    return np.asarray(
        subject[passage.first] & (passage.end > passage.first + 1) & (view.held(finite) == 0)
    )
