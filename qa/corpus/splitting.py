"""Sentences with exact offsets, by rules over the marks that may end one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from qa.corpus.abbreviations import (
    BEFORE_A_NAME,
    BEFORE_A_NUMBER,
    DOTTED,
    EITHER_WAY,
    NEVER_LAST,
    OF_AN_HOUR,
    STARTERS,
)
from qa.corpus.paragraphs import units
from qa.records import NamedTuple

__all__ = ["LONGEST", "split_sentences"]

LONGEST = 3000
"""Characters of the longest sentence: what goes on for longer is a list, a table or code on one line."""


class Span(NamedTuple):
    """Where a sentence stands: ``text[start:end]``, and the number of its paragraph from 1."""

    start: int
    end: int
    paragraph: int


# What may end a sentence: marks, what closes behind them, footnote marks; then white space, or a
# word that only begins sentences, glued on by a lost blank. (The look-behind stands second so that
# the search runs from mark to mark: four times as fast.)
_MARK = re.compile(
    r"""
    (?P<mark>[.!?…。！？](?<![.!?…].)[.!?…。！？]*+(?:[ ]\.(?=\s|\Z))*+)
    (?P<close>["”’'»)\]}*_」』）]*+)
    (?P<note>(?: \[[^\[\]]{1,30}\] | [¹²³⁰⁴-⁹†‡] | :\d[\d:,–-]* ){0,9}+)
    (?: (?=\s|\Z)
      | (?<=[a-z][.!?]) (?=(?:The|This|These|It|He|She|They|We|In|On|At|A|An|However|But|After|When)[ ,])
      | (?<=\]) (?=[A-Z])
      | (?<=[。！？」』）])
    )
    """,
    re.VERBOSE,
)
_OPENERS = "\"“”‘’'«([{*_¿¡„"
_NEXT = re.compile(r"\s*([\"“”‘’'«(\[{*_¿¡„]*)(\S?)")
# iPhone, eBay; al-Hamra, d’Arcy: lower-cased names that may begin a sentence.
_LOWER_NAME = re.compile(r"[a-z]{1,3}[A-Z]|(?:al|el|an|as|at|ash|de|da|di|van|von|bin|ibn|d)[-’' ][A-Z]")
# A word on its own, not the first name of "No. 10", "I. M. Pei" or "In-Ho".
_WORD = re.compile(r"[A-Z][a-z]*+(?![\w.’'-]| [A-Z]\. ?[A-Z])")
# Vol. IV, Fig. B; but not "No. I did."
_NUMERAL = re.compile(r"(?:[A-HJ-Z]|[IVXLC]{2,})\b(?!\.)")
# “Are we ready?” Lund asked: the words after the quotation say who spoke.
_SPEAKER = re.compile(
    r"(?:[A-Z][\w.’'-]*\s){1,4}(?:said|says|asked|asks|cried|shouted|replied|told|added|wrote|answered|wondered|yelled"
    r"|exclaimed|demanded|whispered|called|screamed|muttered|continued|insisted|thought)\b"
)
# At the end of what stands before the next word.
_HOUR = re.compile(
    r"(?:\b(?P<of>the|an?|every|each|this|that|his|her|its|our|their)\s+)?\b\d{1,2}(?:[.:]\d\d)?\s?[ap]\.m\.\Z",
    re.IGNORECASE,
)
_CAPITALISED = re.compile(r"[A-Z][\w’'-]*+(?!\s+(?:[Tt]ime|Standard|Daylight)\b)")
_LONGEST_ABBREVIATION = 16
_BLANKS = re.compile(r"\s*")
_LAST_BLANK = re.compile(r"\s(?=\S*\Z)")
# What goes with the character before it: accents, joiners, marks of direction.
_LEANING = frozenset({"Mn", "Mc", "Me", "Cf"})


def split_sentences(text: str, begin: int = 0, *, markdown: bool = False) -> list[Span]:
    """Cut a text into sentences.

    Parameters
    ----------
    text : str
        With any line ends; paragraphs as `qa.corpus.paragraphs.units` finds them.
    begin : int
        Where the running text begins (after front matter).
    markdown : bool
        Whether to read line ends as Markdown does.

    Returns
    -------
    list of Span
        In order, not overlapping, none blank; every character from `begin` on that is not white
        space is in exactly one of them. None is longer than `LONGEST`.

    Examples
    --------
    >>> text = "“Is it safe?” Dr. Lund asked.[2] Nobody in the U.S. knew."
    >>> [text[span.start : span.end] for span in split_sentences(text)]
    ['“Is it safe?” Dr. Lund asked.[2]', 'Nobody in the U.S. knew.']
    """
    return [
        Span(start, end, unit.paragraph)
        for unit in units(text, begin, markdown=markdown)
        for sentence in _sentences(text, unit.start, unit.end)
        for start, end in _pieces(text, *sentence)
    ]


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of one unit, without the blanks between them."""
    for match in _MARK.finditer(text, start, end):
        stop = match.end()
        if stop >= end:
            break
        if match.start() == start:  # "... and so on": marks begin no sentence by themselves
            continue
        following = _NEXT.match(text, stop, end)
        assert following is not None
        if _ends(text, start, match, following):
            yield start, stop
            start = following.start(1)
    yield start, end


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence; one that is longer than `LONGEST` in parts."""
    while end - start > LONGEST:
        cut = _cut(text, start)
        yield start, start + len(text[start:cut].rstrip())
        start = _BLANKS.match(text, cut).end()  # type: ignore[union-attr]
    yield start, end


def _cut(text: str, start: int) -> int:
    """Where to cut what is too long: at the last semicolon, else comma, else blank, else anywhere."""
    half, limit = start + LONGEST // 2, start + LONGEST
    for mark in ("; ", ", "):
        at = text.rfind(mark, half, limit)
        if at >= 0:
            return at + 1
    if blank := _LAST_BLANK.search(text[half:limit]):
        return half + blank.start()
    while limit > half and unicodedata.category(text[limit]) in _LEANING:
        limit -= 1
    return limit


def _ends(  # noqa: PLR0911 - one return for each rule reads best
    text: str, start: int, match: re.Match[str], following: re.Match[str]
) -> bool:
    """Whether the sentence that began at `start` ends at this mark."""
    opener, letter = following.groups()
    mark, close, note = match["mark"], match["close"], match["note"]
    at = following.start(2)
    if mark[0] in "。！？":
        return True
    if not letter.isalnum():
        return bool(opener or note) or letter not in "-–—,;:/&)=+|"
    if note:
        return True
    lower = letter.islower() and not _LOWER_NAME.match(text, at)
    if mark == ".":
        return _stop_ends(text, start, match.start(), at, lower=lower, apart=bool(close or opener))
    if lower:
        return False
    if mark[0] in ".…" and text[match.start() - 1 : match.start()].isspace():
        return _starts(text, at)
    return not (close and not opener and _SPEAKER.match(text, at))


def _stop_ends(  # noqa: PLR0911 - as above
    text: str, start: int, stop: int, at: int, *, lower: bool, apart: bool
) -> bool:
    """Whether one full stop ends the sentence; `at` is where the next word begins.

    `lower` says that this word has no capital, `apart` that a quotation mark or bracket stands
    between the two words.
    """
    left = text[max(start, stop - _LONGEST_ABBREVIATION) : stop].rsplit(None, 1)
    word = left[-1].lstrip(_OPENERS).rpartition("-")[2] if left else ""
    if word in BEFORE_A_NAME or word in NEVER_LAST:
        return False
    if text[at].isdigit():
        return not (word in BEFORE_A_NUMBER or word in EITHER_WAY or DOTTED.match(word))
    if word in EITHER_WAY or DOTTED.match(word) or (len(word) == 1 and word.isalpha()):
        if stop - len(word) == start:  # "A. The first point"
            return False
        return not lower and (apart or _starts(text, at) or _after_an_hour(text, start, stop, at))
    if word in BEFORE_A_NUMBER and _NUMERAL.match(text, at):
        return False
    if word.isdigit() and len(word) < 3 and text[start : stop - len(word)].rstrip()[-1:] in ("", ":", ";"):
        return False  # "The rules: 1. No noise."
    return not lower or len(word) > 3


def _after_an_hour(text: str, start: int, stop: int, at: int) -> bool:
    """Whether an hour ends the sentence: "until 4 p.m. | Ann speaks", not "the 4 p.m. Leeds train"."""
    hour = _HOUR.search(text[start : stop + 1])
    following = _CAPITALISED.match(text, at)
    return (
        hour is not None
        and not hour["of"]
        and following is not None
        and following[0] not in OF_AN_HOUR
        and not following[0].isupper()
    )


def _starts(text: str, at: int) -> bool:
    """Whether the word at this place is one that only a new sentence begins with."""
    word = _WORD.match(text, at)
    return word is not None and word[0] in STARTERS
