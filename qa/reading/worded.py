"""The words of an answer as they stand in a reply: its commas, its full stop, its quotation marks."""

from __future__ import annotations

from qa.language.closed_classes import word_set
from qa.language.patterns import regex
from qa.reading.answer import Candidate

__all__ = ["closing_comma", "in_first_person", "in_quotation_marks", "without_stop"]

#: An apposition: "her elder brother, Tom Roe"; no list, which has "and" or more commas.
_APPOSITION = regex(r"[^,]+, (?!(?:and|or) )[^,]+", pieces=(", ",))
_LIST = regex(r" (?:and|or) ", pieces=(" and ", " or "))
#: A quotation, which may have begun in the sentence before or go on in the next.
_QUOTATION = regex(r'“(?P<a>[^“”]*)(?:”|\Z)|\A(?P<b>[^“”"]*)”|"(?P<c>[^"]*)(?:"|\Z)')
_CLOSING = frozenset({"", *",.;:!?)"})
_MARKS = '“”"'
_FIRST_PERSON = word_set("i me my mine myself we us our ours ourselves")
_OWN = frozenset(("my", "our"))
_FEWEST = 3  # words of a part of a quotation that is more than a name or a number


def without_stop(candidate: Candidate) -> str:
    """The answer without the full stop of its sentence; that of an abbreviation stays."""
    text = candidate.text
    if not text.endswith(".") or text.endswith(".."):
        return text
    from qa.corpus.abbreviations import DOTTED, EITHER_WAY, NEVER_LAST  # few answers end so

    word = text[:-1].rpartition(" ")[2]
    short = word in EITHER_WAY or word in NEVER_LAST or DOTTED.match(word) or len(word) == 1
    return text if short else text[:-1]


def closing_comma(candidate: Candidate) -> str:
    """The comma that closes an apposition, where the sentence closes it behind the answer.

    "She was taught by her elder brother, Tom Roe|.|": "Her elder brother, Tom Roe, taught her."
    """
    behind = candidate.sentence.text[candidate.end - candidate.sentence.start :]
    apposed = _APPOSITION.fullmatch(candidate.text) and not _LIST.search(candidate.text.partition(",")[2])
    return "," if apposed and behind[:1] in _CLOSING else ""


def in_first_person(candidate: Candidate, said: str) -> str | None:
    """What is somebody's of whoever wrote or says it, in quotation marks: “my neighbour”; else None.

    Without them it would be the neighbour of the reply.
    """
    first = candidate.text.split()[0].lower()
    if first not in _OWN or any(mark in candidate.text for mark in _MARKS):
        return None
    quoted = in_quotation_marks(candidate, said)
    return f"“{said}”" if quoted == said else quoted


def in_quotation_marks(candidate: Candidate, said: str) -> str:
    """What is said in a reply, in the marks that it was cut out of.

    They are put around a whole quotation, and around words in which somebody speaks of himself: without
    them it would be the reply that says "I".
    """
    if any(mark in candidate.text for mark in _MARKS):
        return said
    sentence = candidate.sentence.text
    if not any(mark in sentence for mark in _MARKS):
        return said
    start = candidate.start - candidate.sentence.start
    end = candidate.end - candidate.sentence.start
    for match in _QUOTATION.finditer(sentence):
        if not match.start() <= start < end <= match.end():
            continue
        words = candidate.text.lower().split()
        inside = next(filter(None, (match["a"], match["b"], match["c"])), "")
        whole = inside.strip(" ,.;") == candidate.text.strip(" ,.;")
        if whole or (len(words) >= _FEWEST and _FIRST_PERSON.intersection(words)):
            return f'"{said}"' if match["c"] else f"“{said}”"
    return said
