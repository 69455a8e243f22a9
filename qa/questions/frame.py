"""What stands around a question and asks for nothing: "Please tell me: ..., according to the text??"."""

from __future__ import annotations

import re

from qa.language.closed_classes import QUESTION_WORDS, word_set
from qa.language.lexicon import AUXILIARIES
from qa.language.patterns import regex
from qa.language.stems import fold
from qa.questions.tables import OPENINGS

__all__ = ["without_frame"]

# What asks, at its beginning: a question, or an order.
_BEGINS = QUESTION_WORDS | AUXILIARIES | word_set("name list give identify tell say explain describe")
_LONGEST = max(map(len, OPENINGS))
# No part of a word: "so-called".
_GAP = regex(r"(?:\s|(?P<mark>[,:;.!]))+(?P<dash>-[\s,:;.!-]*)?(?=[^\s,:;.!-])")
_WHETHER = regex(r"^(?:if|whether)\s+(?=\w)", re.IGNORECASE)
_MARKS = regex(r"(?<=\w)[\s!]*\?[\s?!.]+$", pieces=("? ", "??", "?!", "?."))
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
    question = _behind_openings(question)
    rest = _THANKS.sub("", _MARKS.sub("?", question))
    rest = _BEHIND.sub("", _BEFORE.sub("", rest))
    rest = _ADVERB.sub(lambda found: found["word"] or "", rest)
    return rest if len(rest.split(maxsplit=2)) > 2 else question


def _behind_openings(text: str) -> str:
    """What follows the openings; all of it where there is none, or no question behind them."""
    kept, sure, told = [text], [], False
    while (found := _opening(kept[-1])) is not None:
        rest, told, marked = found
        kept.append(rest)
        sure.append(told or marked)
    if not sure:
        return text
    # "Tell me if it is open" asks whether that is so; "And if it rains, who pays?" does not.
    whether = _WHETHER.sub("", kept[-1]) if told else kept[-1]
    first, *more = fold(whether).split(maxsplit=1)
    asks = (bool(more) and first in _BEGINS) or whether != kept[-1]
    if whether != kept[-1]:
        kept[-1] = whether if first in _BEGINS else f"Is it true that {whether}"
    # "Hey Jude" and "OK Computer" are titles: a single word opens what asks, or has a mark behind it.
    sure[-1] = asks or (sure[-1] and bool(more))
    for place in reversed(range(len(sure) - 1)):
        sure[place] |= sure[place + 1]
    return kept[next((place for place, alone in enumerate(sure) if not alone), len(sure))]


def _opening(text: str) -> tuple[str, bool, bool] | None:
    """What follows an opening, whether that is of several words, and has a mark behind; None without one."""
    low = fold(text[: _LONGEST + 1])
    for opening in OPENINGS:
        if low.startswith(opening) and (gap := _GAP.match(text, len(opening))):
            rest = text[gap.end() :]
            if (again := _WHETHER.sub("", rest)) != rest and _opening(again):
                rest = again
            return rest, " " in opening, bool(gap["mark"] or gap["dash"])
    return None
