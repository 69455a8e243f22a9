"""Noun phrases: bare, with their prepositional phrases, in lists, in apposition; and adjectives."""

from __future__ import annotations

from collections.abc import Iterator

from qa.language.analysis import AnalysedSentence, category
from qa.reading.phrases.phrase import Phrase

__all__ = ["adjective_phrases", "appositions", "extended_phrases", "list_phrases", "noun_phrases"]

_NOUN = category("noun")
_NAME = category("name")
_ADJ = category("adjective")
_NUM = category("number")
_DET = category("determiner")
_POSS = category("possessive")
_GEN = category("genitive")
_ADV = category("adverb")
_PART = category("participle")
_GERUND = category("gerund")
_PREP = category("preposition")
_OF = category("of")
_CONJ = category("conjunction")
_VERB = category("verb")
_AUX = category("auxiliary")
_PRON = category("pronoun")


def noun_phrases(s: AnalysedSentence) -> Iterator[Phrase]:
    """Maximal runs of determiner, modifiers and nouns that end in a noun."""
    n, i = len(s), 0
    heads = (_NOUN, _NAME)
    inner = (_ADJ, _NUM, _NOUN, _NAME, _GEN)
    while i < n:
        start = i
        if s.categories[i] in (_DET, _POSS):
            i += 1
        body, last, j = i, -1, i
        while j < n:
            code = s.categories[j]
            if code in inner:
                last = j + 1 if code in heads or (code == _NUM) else last
            elif (
                (code == _ADV and j + 1 < n and s.categories[j + 1] in (_ADJ, _PART, _NUM))
                or (
                    code in (_PART, _GERUND)
                    and j + 1 < n
                    and s.categories[j + 1] in inner
                    and (j > body or start < body)
                )
                or (
                    s.words[j] == "."
                    and j > body
                    and len(s.words[j - 1]) <= 3
                    and j + 1 < n
                    and s.categories[j + 1] == _NAME
                )
                or (
                    code == _CONJ
                    and j > body
                    and s.categories[j - 1] == _ADJ
                    and j + 1 < n
                    and s.categories[j + 1] == _ADJ
                )
                or (
                    s.words[j] == ","
                    and j > body
                    and s.categories[j - 1] == _ADJ
                    and j + 1 < n
                    and s.categories[j + 1] == _ADJ
                )
            ):
                pass
            else:
                break
            j += 1
        if last > body or (last > 0 and last > start):
            yield Phrase("noun phrase", start, last)
            yield Phrase("bare noun phrase", body, last)
            i = last
        elif s.categories[start] == _PRON:
            yield Phrase("noun phrase", start, start + 1)
            i = start + 1
        else:
            i = max(start + 1, i)


def extended_phrases(s: AnalysedSentence, full: list[Phrase]) -> Iterator[Phrase]:
    """Noun phrases with the prepositional phrases that follow them, and those by themselves."""
    at = {p.start: p for p in full}
    for p in full:
        end = p.end
        while end < len(s) and s.categories[end] == _OF and end + 1 in at:
            end = at[end + 1].end
        if end > p.end:
            yield Phrase("extended noun phrase", p.start, end)
        far = p.end
        while far < len(s) and s.categories[far] in (_OF, _PREP) and far + 1 in at:
            far = at[far + 1].end
        if far > p.end:
            yield Phrase("full noun phrase", p.start, far)
        if p.start and s.categories[p.start - 1] in (_PREP, _OF):
            yield Phrase("prepositional phrase", p.start - 1, p.end)


def list_phrases(s: AnalysedSentence, full: list[Phrase]) -> Iterator[Phrase]:
    """Noun phrases joined by commas and one conjunction."""
    at = {p.start: p for p in full}
    done = -1
    for p in full:
        if p.start < done:
            continue
        end, items, closed = p.end, 1, False
        while end < len(s):
            gap = end
            while gap < len(s) and (s.words[gap] == "," or s.folded[gap] in {"and", "or", "as", "well", "&"}):
                closed = closed or s.folded[gap] in {"and", "or", "&"}
                gap += 1
            if gap == end or gap - end > 4 or gap not in at:
                break
            end = at[gap].end
            items += 1
            if closed:
                break
        if items > 1 and closed:
            done = end
            yield Phrase("list", p.start, end)


def appositions(s: AnalysedSentence, full: list[Phrase], lists: list[tuple[int, int]]) -> Iterator[Phrase]:
    """Noun phrases between commas behind a noun, where no list explains the comma."""
    ends = {p.end for p in full}
    for p in full:
        if (
            p.start > 1
            and s.words[p.start - 1] == ","
            and p.start - 1 in ends
            and not any(a < p.start < b for a, b in lists)
        ):
            end = p.end
            while (
                end < len(s)
                and s.words[end] not in {",", ".", ";", ")", "("}
                and s.categories[end] not in (_VERB, _AUX)
            ):
                end += 1
            if end < len(s) and s.words[end] in {",", ".", ";"}:
                yield Phrase("apposition", p.start, end)


def adjective_phrases(s: AnalysedSentence) -> Iterator[Phrase]:
    """Adjectives that no noun follows."""
    n, i = len(s), 0
    while i < n:
        if s.categories[i] not in (_ADJ, _PART):
            i += 1
            continue
        start = i
        while i < n and (
            s.categories[i] in (_ADJ, _PART, _ADV)
            or (s.categories[i] == _CONJ and i + 1 < n and s.categories[i + 1] == _ADJ)
        ):
            i += 1
        if i >= n or s.categories[i] not in (_NOUN, _NAME, _ADJ):
            yield Phrase("adjectives", start, i)
