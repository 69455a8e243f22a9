"""What stands in quotation marks or brackets."""

from __future__ import annotations

from collections.abc import Iterator

from qa.hints import Final
from qa.language.analysis import AnalysedSentence
from qa.language.closed_classes import word_set
from qa.reading.phrases.phrase import Phrase

__all__ = ["CLOSES", "enclosed_phrases"]

_OPEN = {"“": "”", '"': '"', "‘": "’", "«": "»"}
#: For each mark that closes a quotation, the one that opens it.
CLOSES: Final = {close: opening for opening, close in _OPEN.items()}
_OPENS_BEFORE = word_set("( [ , — –")
_BRACKETS = {"(": ")", "[": "]"}


def enclosed_phrases(s: AnalysedSentence) -> Iterator[Phrase]:
    """What stands in quotation marks or brackets."""
    for opening, kind in ((_OPEN, "quotation"), (_BRACKETS, "bracket")):
        i = 0
        while i < len(s):
            close = opening.get(s.words[i])
            if close is None:
                i += 1
                continue
            end = next((k for k in range(i + 1, len(s)) if s.words[k] == close), 0)
            if end > i + 1:
                yield Phrase(kind, i + 1, end)
                i = end + 1
            else:
                i += 1
    yield from _single_quotations(s)


def _single_quotations(s: AnalysedSentence) -> Iterator[Phrase]:
    """What stands between straight single marks, which are apostrophes elsewhere: "ur, '|scree|'"."""
    n, opening = len(s), None
    for i, word in enumerate(s.words):
        if word != "'":
            continue
        before = i and s.starts[i] == s.ends[i - 1] and s.words[i - 1] not in _OPENS_BEFORE
        behind = i + 1 < n and s.starts[i + 1] == s.ends[i]
        if behind and not before:
            opening = i
        elif opening is not None and before and i > opening + 1:
            yield Phrase("quotation", opening + 1, i)
            opening = None
