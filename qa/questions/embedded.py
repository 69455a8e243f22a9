"""Questions in the order of a clause, as they follow "tell me", with their verb first: "who the mayor is"."""

from __future__ import annotations

import re

from qa.hints import Final
from qa.language.closed_classes import QUESTION_WORDS
from qa.language.lexicon import AUXILIARIES, PREPOSITIONS
from qa.language.patterns import regex
from qa.language.stems import fold
from qa.questions.inversion import inverted, without_contractions

__all__ = ["direct"]

_MEASURES: Final = "long|old|far|often|big|tall|high|deep|wide|heavy|fast|much|large"
_LEFT_BEHIND: Final = "|".join(sorted(PREPOSITIONS))
_BEGINS: Final = "the|an?|his|her|its|their|my|your|our|this|these|those|he|she|it|they|we|you|i|there"
#: Of "what": behind it a verb could follow too ("what made the lake shrink").
_KINDS: Final = "time|year|day|date|month|age|city|town|country|colou?r|name|language|subject"
_NO_NOUN: Final = "|".join(sorted(PREPOSITIONS | AUXILIARIES))
_NOUN: Final = rf"(?!(?:{_BEGINS}|{_NO_NOUN})\b)(?-i:[a-z])[a-z]*"
_ASKED: Final = regex(
    r"(?P<wh>(?:(?:in|on|at|by|for|from|to|with|of|about)\s)?"
    rf"(?:how\smany\s{_NOUN}(?!\san?\b)|how\s(?:{_MEASURES})(?!\san?\b)|(?:which|whose)\s{_NOUN}|what\s(?:{_KINDS})"
    r"|who|whom|what|when|where|why|how))"
    r"\s(?P<said>[^,;:?]+?)[\s?.!]*",
    re.IGNORECASE,
)
_ALONE: Final = frozenset(("who", "whom", "when", "where", "why", "how", "how long", "how old", "how often"))
_SUBJECT: Final = regex(rf"(?:{_BEGINS})\b", re.IGNORECASE)
_IS: Final = regex(
    rf"(?P<subject>.+?)\s(?P<be>is|are|was|were)(?P<left>\s(?:{_LEFT_BEHIND}|called|named|like))?",
    re.IGNORECASE,
)
_LEFT: Final = regex(rf"(?P<said>.+\w)(?P<left>\s(?:{_LEFT_BEHIND}))", re.IGNORECASE)


def direct(question: str) -> str:
    """A question in the order of a clause with its verb before the subject; every other text as it is.

    Parameters
    ----------
    question : str
        With single spaces, and without what it follows.

    Examples
    --------
    >>> direct("who the mayor is"), direct("when the wall was built?"), direct("how much it cost?")
    ('who is the mayor?', 'when was the wall built?', 'how much did it cost?')
    >>> direct("who built the wall?"), direct("when was it built?"), direct("why the delay?")
    ('who built the wall?', 'when was it built?', 'why the delay?')
    """
    found = _ASKED.fullmatch(question)
    if found is None or not AUXILIARIES.isdisjoint(fold(found["said"]).split()[:1]):
        return question
    said = without_contractions(found["said"])
    # "What French city": a name behind these may belong to them.
    named = said[:1].isupper() and fold(found["wh"]) in _ALONE
    begins = named or _SUBJECT.match(said) is not None
    if not begins or not QUESTION_WORDS.isdisjoint(fold(said).split()):
        return question
    asked = _turned(said)
    return f"{found['wh']} {asked}?" if asked else question


def _turned(said: str) -> str | None:
    """A statement with its verb first, also where what is asked for is left out at its end."""
    left_out = _IS.fullmatch(said)
    if left_out:
        return f"{left_out['be']} {left_out['subject']}{left_out['left'] or ''}"
    left = _LEFT.fullmatch(said)
    asked = inverted(said) or (inverted(left["said"]) if left else None)
    if asked is None or asked.startswith("Is it true"):
        return None
    asked = asked.rstrip("?") + (
        left["left"] if left and not asked.rstrip("?").endswith(left["left"]) else ""
    )
    return asked[:1].lower() + asked[1:]
