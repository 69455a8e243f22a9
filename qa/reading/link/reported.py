"""What somebody said: his words, not who he is, and about what is asked."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language.categories import NOMINAL, VERBAL, categories
from qa.language.forms import term_set
from qa.language.markers import SAYING
from qa.reading.link.view import Flags, View
from qa.reading.presence import having
from qa.reading.shape.lookup import among

__all__ = ["describes_the_speaker", "only_reports_it", "says_of_another_matter"]

_SAYING: Final = SAYING | term_set("complain remark comment reply answer ask joke")
#: The verbs of a comment on what a sentence tells, and the most words before them (Quirk et al., 15.53).
_COMMENTING: Final = SAYING | term_set("report claim believe think suggest argue write maintain")
_COMMENT: Final = 6
_QUOTES: Final = ('"', "”", "“")
#: What may stand in the description of a speaker: "said Olof Lind, a foreman at the mine".
_DESCRIBES: Final = NOMINAL | categories("of preposition genitive pronoun")


def only_reports_it(view: View) -> Flags:
    """Candidates that are the subject of a comment: "the fire, ‹Lund papers› say, was set by Roe".

    Unless it is asked who says so.
    """
    question, passage = view.question, view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    if question.verb is not None and question.stems[question.verb] in _COMMENTING:
        return out
    comma = passage.flags["comma"]
    for verb in np.flatnonzero(comma[1:]).tolist():
        if passage.stems[verb] not in _COMMENTING:
            continue
        begin = verb
        while begin and passage.folded[begin - 1] and not comma[begin - 1]:
            begin -= 1
        if begin and comma[begin - 1] and 0 < verb - begin <= _COMMENT:
            out |= (passage.first >= begin) & (passage.end <= verb + 1)
    return out


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
    has = having(view.found.present, number)
    return ~has[passage.owner] if (has & told).any() else none


def _asks_what_was_said(view: View) -> bool:
    question = view.question
    verb = question.verb
    return question.form == "what did" and verb is not None and question.stems[verb] in _SAYING
