"""Whether all voted alike: "Was the vote unanimous?" of "it was carried by five votes to two"."""

from __future__ import annotations

from qa.hints import Final
from qa.language.closed_classes import word_set
from qa.language.forms import term, term_set
from qa.language.patterns import regex
from qa.reading.yes_no.statement import Statement

__all__ = ["unanimity"]

_UNANIMOUS: Final = frozenset((term("unanimous"), term("unanimously")))
_VOTING: Final = term_set(
    "vote ballot majority jury verdict decision resolution motion bill amendment decide pass carry approve "
    "adopt reject elect defeat back ruling judgment agree"
)
#: "By five votes to two", "by 61 to 40", "a 9-4 vote", "a majority of ten to two".
_NUMBER: Final = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_END: Final = r"(?= \W|$| (?:on|in|to|after|with|for|against|that|and|at|as|by|last|votes?|majority)\b)"
_COUNTS: Final = (
    regex(rf"\b(?:by|of|was|voted) {_NUMBER}(?: votes)? to (?P<against>{_NUMBER}|nil|none|zero){_END}"),
    regex(rf"\b{_NUMBER} votes to (?P<against>{_NUMBER}|nil|none|zero){_END}"),
    regex(rf"\b{_NUMBER} ?[-–] ?(?P<against>\d+) (?:vote|majority|decision|verdict|ruling)\b"),
    regex(
        rf"\b{_NUMBER}(?: \w+){{0,3}} (?:in favour|in favor|for)(?: and| ,) "
        rf"(?P<against>{_NUMBER}|none|nobody) against\b"
    ),
    regex(
        rf"\bwith (?P<against>{_NUMBER}|none|nobody|no one)(?: \w+){{0,2}} "
        r"(?:against|opposed|dissenting|abstaining)\b"
    ),
)
_NONE: Final = word_set("0 nil none zero nobody") | {"no one"}
_ALL: Final = regex(
    r"\b(?:unanimous|unanimously|without dissent|without opposition|nem con|"
    r"(?:nobody|no one|none)(?: \w+){0,3} (?:against|dissented|opposed|abstained)|"
    r"not a single vote against|no votes against|no dissenting votes?)\b"
)


def unanimity(said: Statement) -> str | None:
    """Whether a vote was unanimous, where that is asked and a sentence tells how it went.

    Parameters
    ----------
    said : Statement

    Returns
    -------
    {"Yes", "No"} or None
        None where something else is asked, or the sentence tells of no vote or of another.
    """
    asked = set(said.question.terms)
    if _UNANIMOUS.isdisjoint(asked) or not {"not", "n't"}.isdisjoint(said.question.words):
        return None
    if _VOTING.isdisjoint(said.sentence.stems) or not {"not", "n't"}.isdisjoint(said.sentence.folded):
        return None
    # Of what was voted on, the sentence may say nothing but not something else.
    rest = asked - _UNANIMOUS - _VOTING
    if rest and rest - said.has - said.given:
        return None
    text = " ".join(said.sentence.folded)
    if _ALL.search(text):
        return "Yes"
    counted = next(filter(None, (pattern.search(text) for pattern in _COUNTS)), None)
    if counted is None:
        return None
    return "Yes" if counted["against"] in _NONE else "No"
