"""Orders, unfinished statements and turns of speech as the questions that they stand for."""

from __future__ import annotations

import re

from qa.hints import Final
from qa.language.closed_classes import QUESTION_WORDS
from qa.language.patterns import regex
from qa.questions.noun_alone import whole_noun

__all__ = ["as_question"]

_ASKS: Final = regex(rf"\b(?:{'|'.join(sorted(QUESTION_WORDS))})\b", re.IGNORECASE)
_ORDER: Final = regex(
    r"^(?:name|identify|list|give)\s+(?:(?P<one>an?|one)|(?P<more>two|three|four|five|some)|the)\s+(?=\w)",
    re.IGNORECASE,
    pieces=("name", "identify", "list", "give"),
)
# "Name her main book", "Name Roe's successor".
_OWNED: Final = regex(
    r"^(?:name|identify|give)\s+(?=(?:(?:his|her|its|their)|[\w-]+['’]s)\s+(?!\S+\s+(?:an?|the)\b)\w)",
    re.IGNORECASE,
    pieces=("name", "identify", "give"),
)
# "What is NWS short for?", "What is NWS an abbreviation of?", "NWS short for?"
_SHORT: Final = regex(
    r"^(?:what(?:\s+is|['’]s)\s+)?(?P<letters>(?:the\s+)?[\w.&-]+(?:\s+[\w.&-]+)?)\s+"
    r"(?:(?:an?\s+)?(?:short|abbreviation|acronym)\s+(?:for|of)|stands\s+for)\s*\??$",
    re.IGNORECASE,
    pieces=("short", "abbreviation", "acronym", "stands"),
)
_REASON: Final = regex(r"^reasons?\s+(?=why\b)", re.IGNORECASE)
# "The river that crosses": it is the subject of what follows; not so "the years that it was shut".
_THAT: Final = regex(
    r"^(\w+(?:\s\w+)?)\s+(?:that|which|who)\s+"
    r"(?!(?:the|an?|his|her|its|their|this|these|he|she|it|they|we|you|i)\b)(?=[a-z])",
    re.IGNORECASE,
)
# "How come the roof leaks?" asks why, "whereabouts" where.
_ASKING: Final = (
    (regex(r"^how\s+come(?=\s+\w)", re.IGNORECASE, pieces=("come",)), "Why"),
    (regex(r"^where\s?abouts\b", re.IGNORECASE, pieces=("abouts",)), "Where"),
)
_ARTICLE: Final = regex(r"^(?:The|An?)(?=\s)")
_RELATIVE: Final = regex(r"\b(?:that|which|whose|whom|where|when|why)\b", re.IGNORECASE)
_UNNAMED: Final = regex(
    r"^(?!(?:in|on|at|by|for|from|of|to|is|are|was|were)\b)(?P<thing>\S.*?)\s+(?P<be>is|are|was|were)\s+"
    r"(?P<called>(?:(?:also|often|usually|commonly|sometimes|still|now)\s+)?"
    r"(?:called|named|termed|known\s+as|referred\s+to\s+as))[\s.:?…_]*$",
    re.IGNORECASE,
    pieces=("called", "named", "termed", "known", "referred"),
)


def as_question(text: str) -> str:
    """An order, an unfinished statement or "how come" as a plain question; every other text as it is.

    Examples
    --------
    >>> as_question("Name one river that crosses the county.")
    'What is one river that crosses the county.'
    >>> as_question("The stones in a mill are called?")
    'What are the stones in a mill called?'
    >>> as_question("Give the reason why the roof leaks.")
    'why the roof leaks.'
    >>> as_question("How come the roof leaks?")
    'Why the roof leaks?'
    >>> as_question("What is NWS short for?")
    'What does NWS stand for?'
    >>> as_question("main food of the heron?")
    'What is the main food of the heron?'
    """
    for pattern, word in _ASKING:
        text = pattern.sub(word, text)
    short = _SHORT.match(text)
    if short is not None and not _ASKS.search(short["letters"]):
        return f"What does {short['letters']} stand for?"
    text = _OWNED.sub("What is ", text)
    order = _ORDER.match(text)
    if order is not None:
        return _asked_for(order, text[order.end() :])
    unnamed = _UNNAMED.match(text)
    if unnamed is None or _ASKS.search(text):
        return whole_noun(text)
    thing = _ARTICLE.sub(lambda found: found.group().lower(), unnamed["thing"])
    return f"What {unnamed['be']} {thing} {unnamed['called']}?"


def _asked_for(order: re.Match[str], rest: str) -> str:
    """The question that an order to name something stands for."""
    if order["one"]:
        return f"What is {order['one']} {rest}"
    if order["more"]:
        return f"What are {order['more']} {rest}"
    if _REASON.match(rest):
        return _REASON.sub("", rest)
    subject = _THAT.sub(r"\1 ", rest)
    return f"What is the {rest}" if subject == rest and _RELATIVE.search(rest) else f"Which {subject}"
