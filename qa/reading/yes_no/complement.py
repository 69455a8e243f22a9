"""What was refused, avoided, offered or tried: whether what a verb has for its complement was done."""

from __future__ import annotations

from qa.hints import Final, Literal
from qa.language.categories import BEFORE_VERB, NOMINAL, VERBAL, category
from qa.language.closed_classes import ARTICLES, word_set
from qa.reading.denial import is_denied
from qa.reading.governing import Governor, Sense, governor
from qa.reading.yes_no.statement import Statement

__all__ = ["Outcome", "outcome"]

#: What a sentence says of the act under such a verb.
Outcome = Literal["done", "not done", "open"]

_BECOMES: Final = word_set("be becom serv act work play")
_SHARING: Final = word_set("and or nor")
_BARE_TAGS: Final = word_set("VVI VVB VBI VHI VDI")
_WILL: Final = word_set("will would shall going")
_MAY: Final = word_set("can could may might should must")
_MUST: Final = word_set("must need have should")
_SINCE: Final = word_set("did was were has have had")
_NONE: Final[frozenset[str]] = frozenset()
#: What each kind of word says of its complement, and what where it is denied itself.
_OUTCOMES: Final[dict[Sense, tuple[Outcome | None, Outcome | None]]] = {
    "fails": ("not done", "done"),
    "refuses": ("not done", "open"),
    "takes": ("done", "not done"),
    "enables": (None, "not done"),
    "allows": ("open", "not done"),
    "plans": ("open", "open"),
    "obliges": ("open", None),
    "asks": ("open", "open"),
    "once": ("open", "open"),
    "ends": ("not done", None),
}
#: Questions that ask just what such a word tells: "will he?" of what is planned, "did he?" of what ended.
_SUITS: Final[dict[Sense, frozenset[str]]] = {
    "allows": _MAY, "obliges": _MUST, "plans": _WILL | _MAY, "once": _SINCE, "ends": _SINCE,
}  # fmt: skip
_GERUND: Final = category("gerund")
#: How far before a verb a "to" may stand that it shares.
_FAR: Final = 10


def outcome(said: Statement) -> Outcome | None:
    """What a sentence says of the question's act by the verb whose complement it is.

    Parameters
    ----------
    said : Statement

    Returns
    -------
    {"done", "not done", "open"} or None
        None where no such verb speaks of it: it is told plainly, or not at all.
    """
    told = {_told(said, place) for place in said.places(said.asserted.predicate)}
    # "Refused at first, but signed it in May": it is told plainly as well.
    if not told or None in told:
        return None
    (only, *others) = told
    # Who would not become a manager then may be one now.
    now = said.asserted.nominal and said.question.words[0] not in _SINCE
    return "open" if others or (only == "not done" and now) else only


def _told(said: Statement, place: int) -> Outcome | None:
    """What the verbs say in whose complement a word stands; None where there are none."""
    begin = _begin(said, place)
    found = None if begin is None else governor(said.sentence, said.clause, begin)
    if found is None or said.sentence.stems[found.place] in said.question.stems:
        return None
    above = _told(said, found.place)
    if above == "open":
        return "open"
    return (
        _says(said, found, denied=above == "not done" or is_denied(said.sentence, said.clause, found.place))
        or above
    )


def _says(said: Statement, found: Governor, *, denied: bool) -> Outcome | None:
    """What a governing word says of its complement, which may go without saying by what is asked."""
    asked = said.question.words
    words = _without_month(said) if found.sense in {"allows", "plans", "obliges"} else asked[:1]
    if not (denied and found.sense == "allows") and not _SUITS.get(found.sense, _NONE).isdisjoint(words):
        return None
    return _OUTCOMES[found.sense][denied]


def _without_month(said: Statement) -> list[str]:
    """The words of the question but for "May" as a month."""
    text = said.question.text
    return [
        word for word in said.question.words if word != "may" or text.startswith("May") or " may " in text
    ]


def _begin(said: Statement, place: int) -> int | None:
    """Where the infinitive or gerund begins whose verb, or what one becomes by it, is the word there."""
    codes, words = said.sentence.categories.tolist(), said.sentence.folded
    if place and words[place - 1] == "to":
        return place - 1
    verb = place
    doing = codes[verb] == _GERUND or words[verb].endswith("ing")
    # "To become a football | manager |", "to work as a | guide |".
    if (codes[verb] not in VERBAL and not doing) or (verb and words[verb - 1] in ARTICLES):
        while verb and (codes[verb] in NOMINAL or words[verb] == "as"):
            verb -= 1
        if said.sentence.stems[verb] not in _BECOMES:
            return None
    begin = verb
    while begin and codes[begin - 1] in BEFORE_VERB:
        begin -= 1
    if begin and words[begin - 1] == "to":
        return begin - 1
    if doing or words[begin] in {"being", "having"}:
        return begin
    return _shared(said, begin)


def _shared(said: Statement, place: int) -> int | None:
    """The "to" that a verb has in common with one before it: "refused to sell or | close | it"."""
    words, tags = said.sentence.folded, said.sentence.tags
    if not place or words[place - 1] not in _SHARING or tags[place] not in _BARE_TAGS:
        return None
    for i in range(place - 2, max(place - _FAR, 0), -1):
        if said.clause[i] != said.clause[place]:
            break
        if words[i] == "to" and tags[i + 1] in _BARE_TAGS:
            return i
    return None
