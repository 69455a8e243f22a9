"""What anybody does, told in the passive: "Can I buy tickets there?" of "tickets can be bought there"."""

from __future__ import annotations

from qa.hints import Final, Literal
from qa.language.categories import BEFORE_VERB, NOUN_PHRASE, category
from qa.language.closed_classes import NEGATORS, word_set
from qa.reading.noun_phrase import complement
from qa.reading.subjects import is_passive, subject
from qa.reading.yes_no.asked_role import asked_objects, question_of, verb_place
from qa.reading.yes_no.settling.untold import LIMITS, asks_of_anybody, lacks
from qa.reading.yes_no.statement import Statement

__all__ = ["agentless", "is_of_another_thing"]

_NOT: Final = NEGATORS | {"cannot"}
_PREPOSITION: Final = category("preposition")
_SUBORDINATOR: Final = category("subordinator")
#: With what the question begins, and what the passive must have.
_SUITS: Final = {
    **dict.fromkeys(("can", "could", "may"), word_set("can could may")),
    **dict.fromkeys(("will",), frozenset(("will",))),
    **dict.fromkeys(("do", "does"), frozenset(("is", "are"))),
    **dict.fromkeys(("did",), frozenset(("was", "were"))),
}
#: Prepositions that tell the same of a place.
_AT: Final = word_set("in at on inside within")
_BACK: Final = LIMITS | word_set("by but before after who which that hardly rarely seldom some most")


def agentless(said: Statement) -> Literal["Yes", "No"] | None:
    """Whether the passive says, or denies, what is asked of nobody in particular.

    Parameters
    ----------
    said : Statement

    Returns
    -------
    {"Yes", "No"} or None
        None where a sentence tells of some cases only, or of something else.
    """
    suits = _SUITS.get(said.question.words[0])
    predicate = said.asserted.predicate
    if suits is None or predicate is None or not asks_of_anybody(said):
        return None
    if not _BACK.isdisjoint(set(said.sentence.folded) - set(said.question.words)):
        return None
    objects = asked_objects(said)
    if not objects or not _are_placed_alike(said):
        return None
    answers = {answer for place in said.places(predicate) if (answer := _told(said, place, objects, suits))}
    return answers.pop() if len(answers) == 1 else None


def is_of_another_thing(said: Statement) -> bool:
    """Whether all that is told in the passive is done to another thing than is asked.

    "Can one see the road from the castle?" of "the castle can be seen from the road".

    Parameters
    ----------
    said : Statement
    """
    places = said.places(said.asserted.predicate)
    if not places or not all(is_passive(said.sentence, place) for place in places):
        return False
    objects = asked_objects(said)
    return all(_is_done_to_another(said, place, objects) for place in places)


def _is_done_to_another(said: Statement, place: int, objects: tuple[str, ...]) -> bool:
    """Whether the subject of one passive is not what the question's verb is done to."""
    s, phrase = said.sentence, subject(said.sentence, place)
    if phrase is None or phrase.pronoun:
        return False
    heads = {own for i in phrase.heads if (own := said.own[i])}
    if objects:
        behind = all(i > place for i in said.places(objects[-1]))
        return objects[-1] not in heads and (bool(heads) or (objects[-1] in said.own and behind))
    # "The letter | was worked on |", asked whether they worked on it.
    governs = place + 2 < len(s) and s.categories[place + 2] in NOUN_PHRASE
    stranded = not governs and s.folded[min(place + 1, len(s) - 1)] in said.question.words
    return bool(heads) and not stranded


def _told(
    said: Statement, place: int, objects: tuple[str, ...], suits: frozenset[str]
) -> Literal["Yes", "No"] | None:
    """What one passive says of it."""
    s = said.sentence
    if not is_passive(s, place) or lacks(said):
        return None
    begin = place
    while begin and s.categories[begin - 1] in BEFORE_VERB:
        begin -= 1
    group = s.folded[begin:place]
    phrase = subject(s, place)
    if phrase is None or suits.isdisjoint({*group, *(("can",) if "cannot" in group else ())}):
        return None
    heads = {own for i in phrase.heads if (own := said.own[i])}
    if objects[-1] not in heads or not heads <= set(objects):
        return None
    if s.folded[min(phrase.whole)] == "no":
        return "No"
    denied = not _NOT.isdisjoint(group)
    # "Cannot be borrowed | for more than a week".
    limited = any(
        s.categories[i] in {_PREPOSITION, _SUBORDINATOR} and not any(said.own[i + 1 : i + 4])
        for i in range(place + 1, len(s))
    )
    if denied and limited:
        return None
    return "No" if denied else "Yes"


def _are_placed_alike(said: Statement) -> bool:
    """Whether what stands behind a preposition in the question stands behind such a one in the sentence."""
    asked, terms = question_of(said), set(said.question.terms)
    for place in range(verb_place(said) + 1, len(asked)):
        if asked.categories[place] != _PREPOSITION:
            continue
        behind = complement(asked, place)
        heads = {said.question.stems[i] for i in behind.heads} & terms if behind else set()
        for head in heads:
            told = [before for i in said.places(head) if (before := _preposition_of(said, i))]
            same = {asked.folded[place]} | (_AT if asked.folded[place] in _AT else set())
            if said.places(head) and same.isdisjoint(told):
                return False
    return True


def _preposition_of(said: Statement, place: int) -> str | None:
    """The preposition before the noun phrase in which a word stands."""
    at = place - 1
    while at >= 0 and said.sentence.categories[at] in NOUN_PHRASE:
        at -= 1
    return said.sentence.folded[at] if at >= 0 and said.sentence.categories[at] == _PREPOSITION else None
