"""What somebody said: his words, not who he is, and about what is asked."""

from __future__ import annotations

from typing import Final

import numpy as np

from qa.language.analysis import NOMINAL, VERBAL, categories
from qa.language.forms import term_set
from qa.reading.link.view import Flags, View
from qa.reading.shape.lookup import among

__all__ = ["describes_the_speaker", "says_of_another_matter"]

_SAYING: Final = term_set(
    "say tell claim announce state declare report argue add warn insist suggest believe think promise admit "
    "deny explain complain remark comment reply answer ask joke"
)
_QUOTES: Final = ('"', "”", "“")
#: What may stand in the description of a speaker: "said Olof Lind, a foreman at the mine".
_DESCRIBES: Final = NOMINAL | categories("of preposition genitive pronoun")


def describes_the_speaker(view: View) -> Flags:
    """Candidates among the words for the speaker, behind or before a verb that closes what is quoted.

    "It is late," said ‹Olof Lind, a foreman›; "... them most," says ‹the councillor in charge›.
    """
    passage = view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    if not _asks_what_was_said(view):
        return out
    codes, folded = passage.categories, passage.folded
    quote = view.words(*_QUOTES)
    for verb in np.flatnonzero(among(codes, VERBAL)).tolist():
        if passage.stems[verb] not in _SAYING:
            continue
        before = verb - 1
        if passage.flags["comma"][before]:
            before -= 1
        if not quote[before]:
            continue
        end = verb + 1
        while folded[end] and (codes[end] in _DESCRIBES or passage.flags["comma"][end]):
            end += 1
        out |= (passage.first > verb) & (passage.first < end)
    return out


def says_of_another_matter(view: View) -> Flags:
    """Candidates of sentences that say nothing of the matter, where another does: "say about the ‹roof›"."""
    question, passage = view.question, view.passage
    none = np.zeros(len(passage.first), dtype=bool)
    if not _asks_what_was_said(view):
        return none
    words = question.words
    verb = question.verb
    if verb is None or words[verb + 1 : verb + 2] != ("about",):
        return none
    # The first noun behind about, before what describes it: "about the elderly | who need the shelters".
    matter = next((i for i in question.content if i > verb + 1), None)
    if matter is None or question.stems[matter] not in question.terms:
        return none
    number = question.terms.index(question.stems[matter])
    spoken = np.array([stem in _SAYING for stem in passage.stems]) | view.words(*_QUOTES)
    told = np.zeros(len(passage.parts), dtype=bool)
    told[passage.part[spoken & (passage.part >= 0)]] = True
    has = view.found.present[:, number]
    return ~has[passage.owner] if (has & told).any() else none


def _asks_what_was_said(view: View) -> bool:
    question = view.question
    verb = question.verb
    return question.form == "what did" and verb is not None and question.stems[verb] in _SAYING
