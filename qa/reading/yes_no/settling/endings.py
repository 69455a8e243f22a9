"""How something ended that a sentence has as its subject: it was withdrawn, called off, or came to an end."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from qa.hints import Final
from qa.language.categories import (
    BEFORE_VERB,
    DETERMINERS,
    NOMINAL,
    NOUN_PHRASE,
    VERBAL,
    categories,
    category,
)
from qa.language.closed_classes import BE, NEGATORS, word_set
from qa.language.forms import term_set
from qa.language.lexicon import MONTHS, WEEKDAYS
from qa.language.patterns import regex
from qa.reading.yes_no.settling.untold import LIMITS
from qa.reading.yes_no.statement import Statement
from qa.records import NamedTuple

__all__ = [
    "BACK",
    "CALLED_OFF",
    "NOT",
    "RULES",
    "ended_for",
    "ending",
    "is_whole",
    "phrase_begins",
    "phrase_ends",
    "stops",
]

CALLED_OFF: Final = ("cancelled", "canceled", "called off", "scrapped")
#: What ended so was there before.
_ENDED: Final = (
    *CALLED_OFF,
    *"dropped ended removed withdrawn discontinued abolished axed stopped".split(),
    *"demolished dismantled lifted repealed revoked rescinded dissolved disbanded annulled".split(),
    *("turned into", "phased out", "pulled down", "torn down", "knocked down", "taken away"),
    *("closed down", "shut down", "wound up", "done away"),
)
#: "Was closed in 2021 and | has been turned into | a shop".
_TURNED: Final = regex(
    r"(?:(?:was|were) [a-z]+(?: in \w+)? and )?"
    r"(?:was|were|(?:has|have) (?:since )?been|(?:is|are) now) (?:later |then )?"
    r"(?:turned|converted) into\b",
    pieces=(" into",),
)
_CEASED: Final = word_set("ended ceased stopped lapsed expired")
_HAS: Final = word_set("has have now since already finally")
#: Where these stand, it came back, was replaced, or was gone for a time.
BACK: Final = LIMITS | word_set(
    "again reopened restored reinstated reintroduced revived resumed replaced replacement but temporarily "
    "briefly later new rebuilt"
)
NOT: Final = NEGATORS | {"no", "neither", "nor"}
_NOW: Final = word_set("is are do does can could may will would must shall should")
#: What is lifted is gone only if it is a rule; a stone is somewhere else then.
RULES: Final = term_set(
    "rule ban restriction limit requirement law curfew embargo blockade sanction prohibition charge fee tax "
    "toll duty levy moratorium code regulation"
)
_PERHAPS: Final = word_set("may might could would should can to")
_BETWEEN: Final = NOMINAL | categories("preposition of genitive adverb")
_CONTENT: Final = categories("noun name adjective number gerund participle verb")
_JOINED: Final = categories("preposition of conjunction")
_BARE: Final = frozenset(("VVI", "VVB"))
_MARK: Final = category("mark")
#: What says nothing of which it is.
_PLANNED: Final = word_set("planned proposed scheduled intended former controversial")
_CALENDAR: Final = (
    MONTHS | WEEKDAYS | word_set("last ago year month week yesterday today midnight noon dawn night")
)
_IN_DATES: Final = _CALENDAR | word_set("in on at since the early late mid this same following end of years")
_CLAUSE: Final = word_set("because as since when after so while which where")
_BEGIN_CLAUSES: Final = [[code] for code in NOUN_PHRASE | {category("pronoun")}]
_GONE: Final = word_set("service sale use")


class _Ending(NamedTuple):
    """How something ended.

    Parameters
    ----------
    how : str or None
        The participle with its particle; None for an active verb.
    ahead : bool
        Whether it will end so.
    is_so : bool
        Whether it is told in the present: "is removed", which may be a habit.
    """

    how: str | None
    ahead: bool
    is_so: bool = False


def ending(
    said: Statement, place: int, others: Collection[str] = (), behind: Collection[str] = ()
) -> _Ending | None:
    """How that ended of which a noun stands there, if it is the subject of such a verb.

    Parameters
    ----------
    said : Statement
    place : int
        Of the noun.
    others : collection of str, optional
        More participles that end it.
    behind : collection of str, optional
        What may follow, besides a date and a new clause: elsewhere it would tell of one place or purpose.
    """
    s = said.sentence
    codes, words = s.categories.tolist(), s.folded
    if not BACK.isdisjoint(set(words[place:]).difference(said.question.words)):
        return None
    first, begin = phrase_begins(said, place), phrase_ends(said, place)
    if first and codes[first - 1] in _JOINED:
        return None  # "The door | of the pool | was removed"
    turned = _TURNED.match(" ".join(words[begin:]))
    if turned:
        last = begin + turned[0].count(" ") + 1
        while last < len(words) and codes[last] in NOMINAL:
            last += 1
        return _Ending("turned into", ahead=False) if stops(said, last, behind) else None
    ceased = begin
    while ceased < len(words) and words[ceased] in _HAS:  # "has now ended"
        ceased += 1
    if ceased < len(words) and words[ceased] in _CEASED and codes[ceased] in VERBAL:
        return _Ending(None, ahead=False) if stops(said, ceased + 1, behind) else None
    end = begin
    while end < len(words) and (codes[end] in BEFORE_VERB or words[end] == "to"):
        end += 1
    how = next((how for how in _hows(words, end) if how in _ENDED or how in others), None)
    group = words[begin:end]
    if how is None or not _is_told(group) or not NOT.isdisjoint(words[max(place - 3, 0) : place]):
        return None
    is_so = not {"is", "are", "being"}.isdisjoint(group) and "been" not in group
    stopped = stops(said, end + how.count(" ") + 1, behind)
    return _Ending(how, ahead="will" in group, is_so=is_so) if stopped else None


def ended_for(said: Statement, how: _Ending) -> bool:
    """Whether what ended so is not so at the time that is asked about."""
    first = said.question.words[0]
    if how.how in CALLED_OFF and not how.ahead:
        return True
    if first not in _NOW or (how.ahead and first != "will"):
        return False
    return how.how is None or how.how in _ENDED


def stops(said: Statement, place: int, behind: Collection[str] = ()) -> bool:
    """Whether the clause stops there, but for a date: "was stopped | in 1990 |", not "| for an hour |"."""
    words, codes = said.sentence.folded, said.sentence.categories
    if words[place : place + 1] == ["from"] and words[place + 1 : place + 2] and words[place + 1] in _GONE:
        place += 2
    end = place
    while end < len(words) and (words[end] in _IN_DATES or words[end][0].isdigit()):
        end += 1
    date = words[place:end]
    if date and not any(word in _CALENDAR or word[0].isdigit() for word in date):
        end = place
    # "And | the owner retired".
    another = words[end : end + 1] == ["and"] and codes[end + 1 : end + 2].tolist()[:1] in _BEGIN_CLAUSES
    return (
        end == len(words) or codes[end] == _MARK or words[end] in _CLAUSE or words[end] in behind or another
    )


def phrase_begins(said: Statement, place: int) -> int:
    """Where the noun phrase begins whose noun stands there."""
    codes = said.sentence.categories
    begin = place
    while begin and codes[begin - 1] in NOUN_PHRASE and codes[begin] not in DETERMINERS:
        begin -= 1
    return begin


def phrase_ends(said: Statement, place: int) -> int:
    """Where what tells more of a noun ends that stands there: "the plan | to move the market | was"."""
    s, end = said.sentence, place + 1
    while end < len(s) and (s.categories[end] in _BETWEEN or _is_infinitive(said, end)):
        end += 1
    return end


def is_whole(
    said: Statement, place: int, unneeded: Collection[str] = (), *, with_behind: bool = True
) -> bool:
    """Whether all that tells which it is is asked too: "the ban | on cars |" is not every ban.

    Parameters
    ----------
    said : Statement
    place : int
        Of the noun.
    unneeded : collection of str, optional
        Words that need not be asked.
    with_behind : bool, optional
        Whether what prepositions join to it must be asked as well.
    """
    s = said.sentence
    begin, end = phrase_begins(said, place), phrase_ends(said, place) if with_behind else place
    return all(
        said.own[i] is not None
        or s.folded[i] in _PLANNED
        or s.folded[i] in unneeded
        or s.categories[i] not in _CONTENT
        for i in range(begin, end)
        if i != place
    )


def _is_told(group: list[str]) -> bool:
    """Whether the words before a participle make it a passive that is neither denied nor only possible."""
    had_to = group[:2] in (["had", "to"], ["has", "to"])
    possible = not _PERHAPS.isdisjoint(group) and not had_to
    return not BE.isdisjoint(group) and NOT.isdisjoint(group) and not possible


def _hows(words: list[str], place: int) -> Iterator[str]:
    yield " ".join(words[place : place + 2])
    yield from words[place : place + 1]


def _is_infinitive(said: Statement, place: int) -> bool:
    """Whether "to" or the verb behind it stands there."""
    s = said.sentence
    if s.folded[place] == "to":
        return s.tags[place] == "TO0"
    return s.tags[place] in _BARE and s.folded[place - 1] == "to"
