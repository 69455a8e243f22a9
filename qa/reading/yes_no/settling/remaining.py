"""What stays where it is does not move: "The headquarters will remain in Bristol"."""

from __future__ import annotations

from qa.hints import Final, Literal
from qa.language.closed_classes import SUBJECT_PRONOUNS, word_set
from qa.language.forms import term_set
from qa.reading.subjects import subject
from qa.reading.yes_no.settling.untold import LIMITS, STAYING
from qa.reading.yes_no.statement import Statement

__all__ = ["remaining"]

_MOVING: Final = term_set("move relocate transfer")
_LEAVING: Final = term_set("leave")
#: With one of these it does not stay for good.
_GOING: Final = _MOVING | _LEAVING | term_set("go come return depart shift migrate settle travel")
_WHERE: Final = word_set("in at where put here there on")
_PAST: Final = word_set("did has have had was were")
_LIMITS: Final = LIMITS | word_set("but then before after not n't no may might could would for")


def remaining(said: Statement) -> Literal["No"] | None:
    """No, where it is asked whether something moves that is said to stay where it is.

    Parameters
    ----------
    said : Statement

    Returns
    -------
    {"No"} or None
    """
    predicate, words = said.asserted.predicate, said.sentence.folded
    if predicate not in _MOVING | _LEAVING or not _GOING.isdisjoint(said.sentence.stems):
        return None
    past = said.question.words[0] in _PAST
    for place, word in enumerate(words):
        if word not in STAYING or words[place + 1 : place + 2] == [] or words[place + 1] not in _WHERE:
            continue
        clause = {other for i, other in enumerate(words) if said.clause[i] == said.clause[place]}
        if not _LIMITS.isdisjoint(clause) or past != (word in {"remained", "stayed"}):
            continue
        # Where it stays is where it is asked to go: then it is there already.
        where = set(said.sentence.stems[place + 1 :]) & set(said.question.terms)
        if predicate in _MOVING and where - said.asserted.subject:
            continue
        phrase = subject(said.sentence, place)
        if phrase is None:
            continue
        named = {said.own[i] for i in phrase.heads} & said.asserted.subject
        pronoun = (
            any(words[i] in SUBJECT_PRONOUNS for i in phrase.heads) and said.asserted.subject & said.stood_for
        )
        if named or pronoun:
            return "No"
    return None
