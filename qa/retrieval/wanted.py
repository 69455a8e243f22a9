"""What kind of answer a question wants, as far as a sentence can be seen to hold one."""

from __future__ import annotations

import re

from qa.language.stems import fold

__all__ = ["wanted"]

_PATTERNS = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        (
            "number",
            r"\bhow (?:many|much)\b|\b(?:what|which) (?:percent|percentage|number|amount|proportion)\b",
        ),
        ("number", r"\bhow (?:long|old|far|tall|high|big|large|deep|often|fast|wide|heavy)\b"),
        ("date", r"\bwhen\b|\b(?:what|which) (?:year|date|day|month|century|decade|time)\b|\bhow recently\b"),
        ("person", r"\bwho(?:m|se)?\b"),
        (
            "place",
            r"\bwhere\b|\b(?:what|which) (?:city|country|state|place|location|region|county|town|river)\b",
        ),
        ("cause", r"\bwhy\b|\b(?:what|which) (?:reason|cause|causes|caused)\b"),
    )
)


def wanted(question: str) -> str:
    """The kind of answer: number, date, person, place, cause, or "" when any sentence may hold it.

    Examples
    --------
    >>> wanted("In which year did the ferry sink?"), wanted("Whose boat was it?"), wanted("What sank?")
    ('date', 'person', '')
    """
    text = fold(question)
    return next((kind for kind, pattern in _PATTERNS if pattern.search(text)), "")
