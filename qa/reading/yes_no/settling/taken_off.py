"""What is to be taken off may not be worn, and what is to be left at home may not be brought."""

from __future__ import annotations

from collections.abc import Iterator

from qa.hints import Final, Literal
from qa.language.closed_classes import word_set
from qa.language.forms import term, term_set
from qa.language.kinds import kinds_of
from qa.language.patterns import Regex, regex
from qa.reading.yes_no.settling.untold import LIMITS, lacks
from qa.reading.yes_no.statement import Statement

__all__ = ["taken_off"]

_MAY: Final = word_set("can may could should")
_WEAR: Final = term_set("wear keep")
_KEEP: Final = term("keep")
_BRING: Final = term_set("bring take carry wear")
#: Where one is asked to be, which such an order need not say.
_THERE: Final = term_set("inside indoors in there here on off with along")
_PREPOSITIONS: Final = word_set("in on at to for into during inside with through before after")
_MUST: Final = r"(?:(?:must|should|shall|(?:has|have|need|needs) to) (?:also |always |first )?)"
_OFF: Final = r"(?:take off|remove)"
_AWAY: Final = r"(?:at home|behind|outside|at the door|in the (?:car|locker|lockers|cloakroom|changing room))"
_BEGINS: Final = r"(?:^|[.,;:(–—] |\b(?:and|please|but|so) )"
_THING: Final = r"((?:[^ ,;.:]+ ){0,5}?[^ ,;.:]+)"
_ENDS: Final = r"(?= (?:[.,;:–—]|before|when|while|during|and|as|at|in|on|for|so|because|since)|$)"
#: The thing is the group; the passive first.
_OFF_TOLD: Final = (
    regex(rf"{_THING} {_MUST}be (?:taken off|removed)\b"),
    regex(rf"(?:{_BEGINS}|{_MUST}){_OFF} {_THING}{_ENDS}"),
    regex(rf"(?:{_BEGINS}|{_MUST})take {_THING} off\b"),
)
_AWAY_TOLD: Final = (
    regex(rf"{_THING} {_MUST}be left {_AWAY}"),
    regex(rf"(?:{_BEGINS}|{_MUST})leave {_THING} {_AWAY}"),
)
_LIMITS: Final = word_set("not n't never may can need")
#: What is worn, by its kinds, or else by name: a tick is removed too.
_WORN: Final = word_set(
    "clothing accessory footwear headgear jewellery armour safety-equipment fancy-dress-costume"
)
_WORN_TOO: Final = term_set("glasses spectacles sunglasses jewellery jewelry lenses earphones headphones")


def taken_off(said: Statement) -> Literal["No"] | None:
    """No, where one asks to wear what is to be taken off, or to bring what is to be left behind.

    Parameters
    ----------
    said : Statement

    Returns
    -------
    {"No"} or None
    """
    words, predicate = said.question.words, said.asserted.predicate
    if words[0] not in _MAY or predicate not in _WEAR | _BRING or not LIMITS.isdisjoint(said.sentence.folded):
        return None
    thing = _object(said, predicate)
    if predicate == _KEEP and "on" not in words:
        return None  # "Can I keep it?"
    if not thing or lacks(said, {predicate}, said.asserted.subject - said.question.names, _THERE):
        return None
    head = next(stem for stem in reversed(said.question.stems) if stem in thing)
    if len(said.places(head)) > 1:
        return None  # "Remove the old hat and keep the new hat on"
    if predicate in _WEAR and head not in _WORN_TOO and _WORN.isdisjoint(kinds_of(head)):
        return None
    patterns = (*(_OFF_TOLD if predicate in _WEAR else ()), *(_AWAY_TOLD if predicate in _BRING else ()))
    return "No" if any(thing <= {said.own[i] for i in places} for places in _told(said, patterns)) else None


def _object(said: Statement, predicate: str) -> frozenset[str]:
    """The terms of what one asks to wear or to bring: what follows the verb up to a preposition."""
    stems, words = said.question.stems, said.question.words
    begin = stems.index(predicate) + 1
    end = next((i for i in range(begin, len(words)) if words[i] in _PREPOSITIONS), len(words))
    return frozenset(stems[i] for i in said.question.content if begin <= i < end) - _THERE


def _told(said: Statement, patterns: tuple[Regex, ...]) -> Iterator[range]:
    """The places of what is to be taken off, or left, by these patterns."""
    text = " ".join(said.sentence.folded)
    for pattern in patterns:
        for match in pattern.finditer(text):
            before = text[: match.start()].split()[-2:]
            if _LIMITS.isdisjoint((*before, *match[0].split())):
                first = text.count(" ", 0, match.start(1))
                yield range(first, first + match[1].count(" ") + 1)
