"""Who did it to another, in a clause of its own: "Ann Roe sold the mill; ‹Tom Vane› sold the farm"."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language import lexicon
from qa.language.categories import NOUNS, VERBAL
from qa.questions.question import Question
from qa.reading.coordinate import coordinate_clauses
from qa.reading.link.view import Flags, View
from qa.reading.shape.lookup import among

__all__ = ["did_it_to_another"]

#: They may stand for what is asked about, though it is named in another clause.
_STANDING_FOR: Final = tuple("it them him her its their his one ones both this that these those".split())


def did_it_to_another(view: View) -> Flags:
    """Candidates of a clause that tells the deed of another thing, where a clause beside it tells of this.

    "Who sold the mill?" of "Ann Roe sold the mill; the farm was sold by ‹Tom Vane›": that is who sold the
    farm. Only clauses of one sentence are held against each other.
    """
    question, passage = view.question, view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    asked = _undergoing(question)
    if not asked:
        return out
    verb = question.terms.index(question.stems[question.verb or 0])
    acts = (view.found.term == verb) & among(passage.categories, VERBAL)
    stands_for = view.words(*_STANDING_FOR)
    nouns = among(passage.categories, NOUNS)
    for number in sorted(set(passage.part[np.flatnonzero(acts)].tolist())):
        start = int(np.searchsorted(passage.part, number))
        sentence = passage.parts[number].sentence
        clauses = np.array(coordinate_clauses(sentence))
        if not clauses[-1]:
            continue
        span = slice(start, start + len(sentence))
        term, by = view.found.term[span], passage.flags["by"][span]
        held: list[int] = []
        telling: list[bool] = []
        for clause in range(int(clauses[-1]) + 1):
            mine = clauses == clause
            count = len(asked.intersection(term[mine].tolist()))
            pronoun = bool(stands_for[span][mine].any())
            # "The chapel burned down, but the monks rebuilt | it |".
            held.append(max(count, held[-1]) if pronoun and held else count)
            # "The bridge was built by Ann, | the tower by Tom |": the verb need not be said again.
            tells = bool(acts[span][mine].any() or (by & mine).any())
            telling.append(tells and bool(nouns[span][mine].any()))
        most = max((count for count, tells in zip(held, telling, strict=True) if tells), default=0)
        for clause, (count, tells) in enumerate(zip(held, telling, strict=True)):
            if tells and count < most:
                places = start + np.flatnonzero(clauses == clause)
                out |= (passage.first <= places[-1]) & (passage.end > places[0])
    return out


def _undergoing(question: Question) -> frozenset[int]:
    """The numbers of the terms to which it is done: "who sold the old | mill | in May?"."""
    verb = question.verb
    if verb is None or question.stems[verb] not in question.terms:
        return frozenset()
    begin, end = verb + 1, len(question.words)
    if question.passive:
        if "by" not in (question.preposition, *question.words[verb + 1 :]) or question.subject_asked:
            return frozenset()
        begin, end = question.wh[1] + 1, verb
    elif not question.subject_asked:
        return frozenset()
    found: list[int] = []
    for place in range(begin, end):
        if found and question.words[place] in lexicon.PREPOSITIONS and question.words[place] != "of":
            break
        if place in question.content:
            found.append(question.terms.index(question.stems[place]))
    return frozenset(found)
