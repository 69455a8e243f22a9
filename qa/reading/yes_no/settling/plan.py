"""A plan that was given up: what it was for will not be done."""

from __future__ import annotations

from qa.hints import Final, Literal
from qa.language.categories import NOUN_PHRASE
from qa.language.closed_classes import word_set
from qa.language.forms import term, term_set
from qa.reading.yes_no.settling.endings import (
    BACK,
    CALLED_OFF,
    NOT,
    ending,
    is_whole,
    phrase_begins,
    phrase_ends,
    stops,
)
from qa.reading.yes_no.settling.untold import lacks
from qa.reading.yes_no.statement import Statement

__all__ = ["is_rejected"]

_REJECTED: Final = (
    *CALLED_OFF,
    *"rejected defeated refused dismissed shelved axed abandoned dropped withdrawn".split(),
    *("turned down", "voted down", "thrown out", "given up"),
)
#: In the active.
_REJECTS: Final = (
    *"rejected scrapped shelved axed abandoned dropped withdrew dismissed defeated cancelled".split(),
    *("turned down", "voted down", "threw out", "gave up", "voted against"),
)
_PLANS: Final = term_set(
    "plan proposal motion bid idea offer attempt scheme project request demand application petition "
    "suggestion"
)
_BEHIND: Final = word_set("by due owing following amid")
_AHEAD: Final = word_set("will shall must may")
#: Who charges for admission lets others pay to get in.
_PAY, _CHARGE = term("pay"), term("charge")
_ENTRY: Final = word_set("admission entry entrance")
_PAYING: Final = term_set("pay get in enter go visit come")
_CHARGING: Final = _ENTRY | word_set("charge charging visitors")


def is_rejected(said: Statement) -> Literal["No"] | None:
    """No, where a plan to do it was rejected: "a proposal | to charge | was rejected".

    Parameters
    ----------
    said : Statement

    Returns
    -------
    {"No"} or None
        None where a state or what was done is asked, as that may have come about later.
    """
    s, predicate = said.sentence, said.asserted.predicate
    if not _asks_of_what_is_ahead(said):
        return None
    pays = predicate == _PAY and not _ENTRY.isdisjoint(s.folded)
    for place, stem in enumerate(s.stems):
        if stem not in _PLANS or stem in said.question.stems or s.folded[place + 1 : place + 2] != ["to"]:
            continue
        verb = place + 2
        asked = verb < len(s) and (said.own[verb] == predicate or (pays and s.stems[verb] == _CHARGE))
        # Whom it is asked of need not be told: visitors, the council.
        doers = said.asserted.subject - said.question.names
        if asked and not lacks(said, doers, _PAYING if pays else ()) and _is_given_up(said, place, pays=pays):
            return "No"
    return None


def _asks_of_what_is_ahead(said: Statement) -> bool:
    """Whether it is asked what will be done, or what one has to do."""
    words = said.question.words
    if words[0] in _AHEAD:
        return True
    text = " ".join(words)
    if words[0] in {"is", "are"}:
        return " going to " in text
    return words[0] in {"do", "does"} and any(f" {duty} to " in text for duty in ("have", "need"))


def _is_given_up(said: Statement, place: int, *, pays: bool) -> bool:
    """Whether the plan that stands there was rejected, or somebody rejected it."""
    words, codes = said.sentence.folded, said.sentence.categories
    begin = phrase_begins(said, place)
    while begin and codes[begin - 1] in NOUN_PHRASE:
        begin -= 1
    # "The council's plan": whose it is need not be asked.
    owner = words[begin:place] if "'s" in words[begin:place] or "'" in words[begin:place] else ()
    if not is_whole(said, place, {*owner, *(_CHARGING if pays else ())}):
        return False
    how = ending(said, place, _REJECTED, _BEHIND)
    if how is not None:
        return how.how in _REJECTED
    before = words[max(begin - 3, 0) : begin]
    rejects = any(" ".join(before).endswith(way) for way in _REJECTS)
    whole = stops(said, phrase_ends(said, place), _BEHIND)
    return rejects and whole and NOT.isdisjoint(before) and BACK.isdisjoint(words)
