"""Questions about what a text names: "How many countries are named?", "Which months are mentioned?"."""

from __future__ import annotations

import re

from qa.hints import Final
from qa.language.patterns import regex
from qa.language.stems import fold
from qa.records import NamedTuple

__all__ = ["Naming", "asks_what_is_named"]

#: What can be told by closed lists of names: the nouns that ask for it.
_KINDS_NAMED: Final = {
    "countries": "country",
    "nations": "country",
    "continents": "continent",
    "months": "month",
    "weekdays": "weekday",
    "days of the week": "weekday",
}
_NAMED: Final = r"(?:named|mentioned|listed|referred\sto|talked\sabout|spoken\sof)"
_TEXT: Final = r"(?:article|story|text|report|document|piece|page|source|paper)s?"
_WHERE: Final = rf"(?:\s+(?:in|by)\s+(?:the|this)\s+{_TEXT})?"
_ASKED: Final = regex(
    rf"""^(?P<how>how\s+many|which|what)\s+(?P<noun>{"|".join(_KINDS_NAMED).replace(" ", "[ ]")})
    (?: \s+(?:are|is|were|get)\s+{_NAMED}{_WHERE}
      | \s+(?:does|do|did)\s+(?:the|this)\s+{_TEXT}\s+(?:name|mention|list|refer\sto|talk\sabout|speak\sof) )
    \s*[?.]?$""",
    re.VERBOSE | re.IGNORECASE,
    pieces=_KINDS_NAMED,
)


class Naming(NamedTuple):
    """What is asked about the names of a text: of which kind they are, and whether their number is asked."""

    kind: str
    counted: bool


def asks_what_is_named(text: str) -> Naming | None:
    """Read a question about what a text names; None for every other question.

    Examples
    --------
    >>> asks_what_is_named("How many countries are named in the article?")
    Naming(kind='country', counted=True)
    >>> asks_what_is_named("Which days of the week does the text mention?")
    Naming(kind='weekday', counted=False)
    """
    found = _ASKED.match(fold(" ".join(text.split())))
    return None if found is None else Naming(_KINDS_NAMED[found["noun"]], found["how"].startswith("how"))
