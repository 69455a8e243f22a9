"""Orders and unfinished statements as the questions that they stand for."""

from __future__ import annotations

import re
from typing import Final

from qa.language.patterns import regex

__all__ = ["as_question"]

_ASKS: Final = regex(r"\b(?:what|which|who|whose|whom|when|where|why|how)\b", re.IGNORECASE)
_ORDER: Final = regex(
    r"^(?:name|identify|list|give)\s+(?:(?P<one>an?|one)|(?P<more>two|three|four|five|some)|the)\s+(?=\w)",
    re.IGNORECASE,
)
_THAT: Final = regex(r"^(\w+(?:\s\w+)?)\s+(?:that|which|who)\s+(?=\w)", re.IGNORECASE)
_UNNAMED: Final = regex(
    r"^(?P<thing>\S.*?)\s+(?P<be>is|are|was|were)\s+(?P<called>(?:\w+\s+)?"
    r"(?:called|named|termed|known\s+as|referred\s+to\s+as))[\s.:?…_]*$",
    re.IGNORECASE,
)


def as_question(text: str) -> str:
    """An order or an unfinished statement as a question; every other text as it is.

    Examples
    --------
    >>> as_question("Name one river that crosses the county.")
    'What is one river that crosses the county.'
    >>> as_question("The stones in a mill are called?")
    'What are The stones in a mill called?'
    """
    order = _ORDER.match(text)
    if order is not None:
        rest = text[order.end() :]
        if order["one"]:
            return f"What is {order['one']} {rest}"
        if order["more"]:
            return f"What are {order['more']} {rest}"
        return "Which " + _THAT.sub(r"\1 ", rest)
    unnamed = _UNNAMED.match(text)
    if unnamed is None or _ASKS.search(text):
        return text
    return f"What {unnamed['be']} {unnamed['thing']} {unnamed['called']}?"
