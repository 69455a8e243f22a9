"""Where a candidate stands by the question's verb and its prepositions."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language.categories import BEFORE_VERB, VERBAL, category
from qa.language.forms import term
from qa.reading.link.view import Floats, Ints, Table, View
from qa.reading.passage import Passage
from qa.reading.shape.lookup import among

__all__ = ["after_be", "put_prepositions", "put_verb"]

_SLOT_REACH: Final = 8
_DOINGS: Final = frozenset({term("happen"), term("occur"), term("do")})
#: What is said of a word begins at most so many words behind it.
_DOING_REACH: Final = 10
_OBJECTS: Final = tuple(
    category(name) for name in ("determiner", "possessive", "name", "noun", "pronoun", "number")
)


#: What so many words between a verb and its subject or object leave of nearness; the last is for -1.
_SLOT: Final = np.array([*(1 - words / _SLOT_REACH for words in range(_SLOT_REACH + 1)), 0.0])


def put_verb(view: View, table: Table, near: dict[int, Floats]) -> None:
    """Where the candidate stands by the question's verb: as its subject, or its object."""
    question, passage = view.question, view.passage
    if question.verb is not None and question.stems[question.verb] in _DOINGS:
        put_doing(view, table)
    if question.verb is None or question.stems[question.verb] not in question.terms:
        return
    term = question.terms.index(question.stems[question.verb])
    m = len(passage.first)
    table.put("near the question's verb", near.get(term, np.zeros(m)))
    verbal = [p for p in np.flatnonzero(view.found.term == term) if passage.categories[p] in VERBAL]
    if not verbal:
        return
    agent, patient, direct = np.zeros(m), np.zeros(m), np.zeros(m, dtype=bool)
    position = passage.position
    first, end = position[passage.first], position[passage.last] + 1
    by = passage.flags["by"][passage.before]
    for p in verbal:
        at = position[p]
        participle = passage.categories[p] == category("participle")
        near_before = _SLOT[np.clip(at - end, -1, _SLOT_REACH)]
        near_behind = _SLOT[np.clip(first - at - 1, -1, _SLOT_REACH)]
        if participle and after_be(passage, int(p)):
            agent = np.maximum(agent, by * near_behind)
            patient = np.maximum(patient, near_before)
        else:
            agent = np.maximum(agent, np.maximum(near_before, by * near_behind * participle))
            patient = np.maximum(patient, near_behind * ~by)
        direct |= view.left_word == p
    by_asked = question.preposition == "by" and question.passive
    if by_asked or (question.subject_asked is True and not question.passive):
        table.put("stands as the verb's subject", agent)
        table.put("stands on the wrong side of the verb", patient)
    elif question.subject_asked is not None and question.subject_asked == question.passive:
        table.put("stands as the verb's object", patient)
        table.put("stands on the wrong side of the verb", agent)
    table.put("directly behind the verb", direct)


def put_doing(view: View, table: Table) -> None:
    """What is said of the question's words: "What happened to the bridge?": "The bridge was ‹swept away›"."""
    passage = view.passage
    begins = among(passage.categories[passage.first], VERBAL)
    behind = (view.left_word >= 0) & view.matched[view.left_word]
    # "The bridge, which was built in 1890, was swept away": the clause between is passed over.
    clause_before = np.concatenate(
        [[0], np.maximum.accumulate(np.where(view.matched, np.arange(len(view.matched)), 0))]
    )
    near = passage.first - clause_before[passage.first] <= _DOING_REACH
    same = passage.part[clause_before[passage.first]] == passage.owner
    lead = _lead(passage)
    relative = passage.categories[lead] == category("wh")
    resumed = passage.flags["comma"][lead] & near & same
    owned = passage.categories[passage.before] == category("genitive")
    # What a thing does to another did not happen to it: "the firm ‹blamed the hospital›".
    acts = passage.categories[passage.first] == category("verb")
    acts &= among(passage.categories, _OBJECTS)[np.minimum(passage.first + 1, len(passage.folded) - 1)]
    acts &= view.question.stems[view.question.verb or 0] != term("do")
    value = np.where((behind & ~relative) | resumed, 1.0, 0.5 * (behind | (near & same))) * np.where(
        acts, 0.25, 1.0
    )
    table.put("said of the question's words", (begins & ~owned) * value)


def _lead(passage: Passage) -> Ints:
    """For each candidate the word before it, auxiliaries and adverbs passed over."""
    passed = among(passage.categories, BEFORE_VERB)
    kept = np.maximum.accumulate(np.where(passed, 0, np.arange(len(passed))))
    return np.asarray(kept[passage.before])


def after_be(passage: Passage, place: int) -> bool:
    """Whether a form of be stands before a participle, adverbs between allowed."""
    for k in range(place - 1, max(place - 4, 0), -1):
        if passage.flags["be"][k]:
            return True
        if passage.categories[k] not in BEFORE_VERB:
            return False
    return False


def put_prepositions(view: View, table: Table) -> None:
    """Whether the word before the candidate is the one before the gap of the question."""
    question, passage = view.question, view.passage
    before = passage.before
    if question.preposition:
        table.put("same preposition", view.words(question.preposition)[before])
    # The word before the gap: the last word of the question, where not the subject is asked for.
    if question.content and (question.subject_asked is False or question.form in {"when", "where", "place"}):
        last = question.stems[question.content[-1]]
        same = np.array([word == last for word in passage.stems], dtype=bool)
        table.put("same word before the gap", same[before] | same[np.maximum(before - 1, 0)])
