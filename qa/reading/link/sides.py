"""On whose side somebody was: who "spoke against the bill" did not speak for it."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language.analysis import analyse_sentence
from qa.language.categories import NOUNS, PREMODIFIERS
from qa.language.closed_classes import word_set
from qa.language.forms import term_set
from qa.questions.question import Question
from qa.reading.link.view import Flags, View

__all__ = ["is_on_the_other_side"]

#: What leads to the side one is on, and to the one that one is not on.
_FOR: Final = word_set("for")
_AGAINST: Final = word_set("against past over versus v vs")
#: Who does so to somebody is not on his side: "scored twice to | beat | Orrel".
_FIGHTING: Final = term_set(
    "beat beaten defeat thrash overcome edge edged eliminate oppose fight resist reject condemn attack"
)


def is_on_the_other_side(view: View) -> Flags:
    """Candidates of a sentence that tells who was against it, asked who was for it, or the reverse.

    "Who scored for Orrel?" of "‹Anna Dahl› scored for Esk to beat Orrel".
    """
    question, passage = view.question, view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    side, term = _side(question)
    if term < 0:
        return out
    here, there = (np.zeros(len(passage.parts), dtype=bool) for _ in range(2))
    for k in np.flatnonzero(view.found.exact & (view.found.term == term)).tolist():
        lead = k - 1
        while passage.folded[lead] and (
            int(passage.categories[lead]) in PREMODIFIERS or view.found.exact[lead] or passage.capital[lead]
        ):
            lead -= 1
        word, stem, number = passage.folded[lead], passage.stems[lead], passage.part[k]
        against = word in _AGAINST or stem in _FIGHTING
        for_it = word in _FOR
        here[number] = here[number] or (for_it if side == "for" else against)
        there[number] = there[number] or (against if side == "for" else for_it)
    return np.asarray((there & ~here)[passage.owner])


def _side(question: Question) -> tuple[str, int]:
    """The last "for" or "against" of a question, and the term of what it leads to; -1 where there is none."""
    verb = question.verb
    places = [k for k, word in enumerate(question.words) if word in {"for", "against"}]
    if verb is None or not places or places[-1] < verb:
        return "", -1
    # "Protection against floods" is nobody's side.
    of_noun = analyse_sentence(question.text).categories[places[-1] - 1] in NOUNS
    if of_noun and question.words[places[-1]] == "against":
        return "", -1
    behind = [i for i in question.content if i > places[-1]]
    if not behind or question.stems[behind[0]] not in question.terms:
        return "", -1
    return question.words[places[-1]], question.terms.index(question.stems[behind[0]])
