"""What stands around a question and asks for nothing: "Please tell me: ..., according to the text??"."""

from __future__ import annotations

import re

from qa.language.lexicon import AUXILIARIES
from qa.language.patterns import regex
from qa.language.stems import fold
from qa.questions.tables import OPENINGS, QUESTION_WORDS

__all__ = ["without_frame"]

_WEAK = frozenset({"so", "and", "but", "well"})
_BEGINS = QUESTION_WORDS | AUXILIARIES | frozenset(OPENINGS)
_LONGEST = max(map(len, OPENINGS))
_GAP = regex(r"[\s,:;.!-]+(?=[^\s,:;.!-])")
_WHETHER = regex(r"^(?:if|whether)\s+(?=\w)", re.IGNORECASE)
_MARKS = regex(r"(?<=\w)[\s!]*\?[\s?!.]+$")
_THANKS = regex(
    r"(?:,\s*|(?<=[?.!])\s+)(?:please|thanks|thank\s+you)[\s.!]*(?=\??$)",
    re.IGNORECASE,
    pieces=("please", "thank"),
)
# The text speaks of itself; of a report or a study it may speak as of something else.
_TEXTS = ("article", "text", "passage", "paragraph", "excerpt", "extract", "story")
_TEXT = (
    r"(?:according\s+to|based\s+on|in|from|as\s+(?:stated|described|mentioned)\s+in)\s+(?:the|this)\s+"
    rf"(?:(?:given|above)\s+)?(?:{'|'.join(_TEXTS)})"
)
_WORDS = "|".join(sorted(QUESTION_WORDS))
_BEFORE = regex(rf"^{_TEXT}(?:\s*[,:]\s*|\s+(?={_WORDS}\b))", re.IGNORECASE, pieces=_TEXTS)
# Not behind "is": "Who is in the story?" has nothing else to say.
_BEHIND = regex(
    rf"(?<!\bis)(?<!\bare)(?<!\bwas)(?<!\bwere),?\s+{_TEXT}(?=\??$)", re.IGNORECASE, pieces=_TEXTS
)
_ADVERB = regex(
    rf"\b(?P<word>{_WORDS})\s+(?:exactly|precisely|specifically)\b|\s+exactly(?=\??$)",
    re.IGNORECASE,
    pieces=("exactly", "precisely", "specifically"),
)


def without_frame(question: str) -> str:
    """A question without polite words, "exactly", more marks than one, and "according to the text".

    Parameters
    ----------
    question : str
        With single spaces.

    Examples
    --------
    >>> without_frame("Please, can you tell me who built the mill, according to the text??")
    'who built the mill?'
    >>> without_frame("When exactly did it open?")
    'When did it open?'
    """
    while (rest := _behind_opening(question)) is not None:
        question = rest
    rest = _THANKS.sub("", _MARKS.sub("?", question))
    rest = _BEHIND.sub("", _BEFORE.sub("", rest))
    rest = _ADVERB.sub(lambda found: found["word"] or "", rest)
    return rest if len(rest.split(maxsplit=2)) > 2 else question


def _behind_opening(text: str) -> str | None:
    """What follows the opening; None where there is none, or no question behind it."""
    low = fold(text[: _LONGEST + 1])
    for opening in OPENINGS:
        if low.startswith(opening) and (gap := _GAP.match(text, len(opening))):
            rest = _WHETHER.sub("", text[gap.end() :])
            words = fold(rest).split()
            asks = words[0] in _BEGINS
            # "Tell me if it is open" asks whether that is so; "And Then There Were None" is a title.
            if rest != text[gap.end() :] and not asks:
                return f"Is it true that {rest}"
            if len(words) > 1 and (asks or opening not in _WEAK or "," in gap.group()):
                return rest
    return None
