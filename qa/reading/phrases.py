"""Phrases of a sentence: the stretches of words that belong together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from qa.language import lexicon
from qa.language.analysis import AnalysedSentence, category

__all__ = ["KINDS", "Phrase", "phrases"]


class Phrase(NamedTuple):
    """Words ``start`` to ``end`` (end excluded) form a phrase of this kind."""

    kind: str
    start: int
    end: int


#: kind of phrase: what it is, with an example.
KINDS = {
    "name": "capitalised words that name something: Mary of Burgundy",
    "bare name": "a person's name without the titles before it: Ada King in Countess Ada King",
    "noun phrase": "a noun with its determiner and modifiers: the old stone bridge",
    "bare noun phrase": "the same without the determiner: old stone bridge",
    "extended noun phrase": "a noun phrase with its of-phrases: the bridge of the old town",
    "full noun phrase": "a noun phrase with all its prepositional phrases: the bridge over the river near Ely",
    "prepositional phrase": "a preposition with its noun phrase: over the river",
    "date": "a calendar date, a year, a month, a weekday: 3 May 1921",
    "duration": "a length of time: three days",
    "quantity": "a number with its unit: 3.5 miles",
    "money": "an amount of money: $1.2 million",
    "number": "a number by itself: about 1,200",
    "quotation": "words in quotation marks",
    "bracket": "words in brackets",
    "list": "items joined by commas and a conjunction: wheat, rye and oats",
    "verb phrase": "a verb with all that follows it to the end of the clause: crossed the river by boat",
    "clause": "the words after a subordinator or infinitive to, to the end of the clause",
    "apposition": "a phrase between commas after a noun: his brother, a surgeon, ...",
    "adjectives": "adjectives that stand without a noun: wet and cold",
}

_NOUN, _NAME, _ADJ, _NUM = (category(name) for name in ("noun", "name", "adjective", "number"))
_DET, _POSS, _GEN, _ADV = (category(name) for name in ("determiner", "possessive", "genitive", "adverb"))
_PART, _GERUND, _PREP, _OF = (category(name) for name in ("participle", "gerund", "preposition", "of"))
_CONJ, _VERB, _AUX, _TO = (category(name) for name in ("conjunction", "verb", "auxiliary", "to"))
_SUB, _WH, _MARK, _PRON = (category(name) for name in ("subordinator", "wh", "mark", "pronoun"))

_NAME_LINKS = frozenset("of the de la le du van von der den di da del al el bin ibn and &".split())
_SHORT_MONTHS = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())
_CURRENCY = frozenset("$ £ € ¥".split())
_APPROXIMATE = frozenset("about around approximately nearly almost over roughly some".split())
_CLAUSE_STOPS = frozenset(". ; : ? ! — – --".split())
_OPEN = {"“": "”", '"': '"', "‘": "’", "«": "»"}
_BRACKETS = {"(": ")", "[": "]"}


def phrases(sentence: AnalysedSentence) -> tuple[Phrase, ...]:
    """All phrases of a sentence, by kind in the order of `KINDS`, each kind from left to right."""
    found = set()
    nouns = list(_noun_phrases(sentence))
    found.update(nouns)
    full = [p for p in nouns if p.kind == "noun phrase"]
    found.update(_names(sentence))
    found.update(_extended(sentence, full))
    found.update(_dates_and_numbers(sentence))
    found.update(_enclosed(sentence))
    lists = list(_lists(sentence, full))
    found.update(lists)
    found.update(_clauses(sentence))
    found.update(_appositions(sentence, full, [(p.start, p.end) for p in lists]))
    found.update(_adjectives(sentence))
    order = {kind: place for place, kind in enumerate(KINDS)}
    return tuple(sorted(found, key=lambda p: (order[p.kind], p.start, p.end)))


def _names(s: AnalysedSentence) -> Iterator[Phrase]:
    """Maximal runs of capitalised words, linked by "of", "the", "de" and the like."""
    n, i = len(s), 0
    inner = (_NAME, _NOUN, _ADJ, _NUM)
    while i < n:
        starts = s.capital[i] and (
            s.categories[i] == _NAME
            or (i > 0 and s.folded[i] not in lexicon.FUNCTION_WORDS)
            or (i == 0 and n > 1 and s.capital[1] and s.folded[0] not in lexicon.FUNCTION_WORDS)
        )
        if not starts:
            i += 1
            continue
        end = i + 1
        while end < n:
            if s.capital[end] and s.folded[end] not in lexicon.PRONOUNS:
                end += 1
            elif s.words[end] == "." and len(s.words[end - 1]) <= 3 and end + 1 < n and s.capital[end + 1]:
                end += 2
            elif (
                s.words[end][0].isdigit()
                and s.starts[end] - s.ends[end - 1] <= 1
                and s.categories[end - 1] == _NAME
            ):
                # "Apollo 11", but not "May 1921": dates are found apart.
                if s.folded[end - 1] in lexicon.MONTHS:
                    break
                end += 1
            else:
                link = end
                while link < n and s.folded[link] in _NAME_LINKS and s.folded[link] != "and":
                    link += 1
                if end < link < n and link - end <= 2 and s.capital[link] and s.categories[link] in inner:
                    end = link + 1
                else:
                    break
        if not all(s.folded[k] in lexicon.MONTHS | lexicon.WEEKDAYS for k in range(i, end)):
            yield Phrase("name", i, end)
            bare = _after_titles(s, i, end)
            if bare > i:
                yield Phrase("bare name", bare, end)
        i = end


def _after_titles(s: AnalysedSentence, start: int, end: int) -> int:
    """Where the name proper begins behind titles ("Foreign Minister Ada King": at Ada)."""
    bare = start
    for k in range(start, end - 1):
        titled = s.folded[k] in lexicon.TITLES or s.folded[k] in lexicon.PERSON_NOUNS
        if titled or (k == bare and s.words[k] == "."):
            bare = k + 1
    return bare if all(s.capital[k] or s.words[k] == "." for k in range(bare, end)) else start


def _noun_phrases(s: AnalysedSentence) -> Iterator[Phrase]:
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


def _extended(s: AnalysedSentence, full: list[Phrase]) -> Iterator[Phrase]:
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


def _year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and "1000" <= word <= "2199"


def _dates_and_numbers(s: AnalysedSentence) -> Iterator[Phrase]:
    n = len(s)
    taken = np.zeros(n, dtype=bool)
    i = 0
    while i < n:
        end = _date_end(s, i)
        if end:
            taken[i:end] = True
            yield Phrase("date", i, end)
            i = end
        else:
            i += 1
    i = 0
    while i < n:
        if taken[i] or not _numeric(s, i):
            i += 1
            continue
        start = i
        while (
            i < n
            and not taken[i]
            and (
                _numeric(s, i)
                or (
                    s.words[i] in {"and", "to", "–", "-", "or"}
                    and i + 1 < n
                    and _numeric(s, i + 1)
                    and i > start
                )
            )
        ):
            i += 1
        money = s.words[start] in _CURRENCY or (
            i < n
            and s.folded[i] in {"dollars", "euros", "pounds", "yen", "rupees", "cents", "yuan", "francs"}
        )
        end = i
        if end < n and s.folded[end] in lexicon.UNITS:
            end += 1
            unit = s.folded[end - 1]
            if end < n and unit in {"square", "cubic"}:
                end += 1
        elif end + 1 < n and s.folded[end] in {"square", "cubic"}:
            end += 2
        unit = s.folded[end - 1]
        if money:
            yield Phrase("money", start, end)
        elif unit in lexicon.TIME_UNITS:
            yield Phrase("duration", start, end)
        elif end > i or "%" in s.words[start:end]:
            yield Phrase("quantity", start, end)
        yield Phrase("number", start, i)
        i = max(end, i)
    for i in range(n):
        # "three-day", "19-year-old"
        parts = s.folded[i].split("-")
        if (
            len(parts) > 1
            and parts[1] in lexicon.TIME_UNITS
            and (parts[0] in lexicon.NUMBER_WORDS or parts[0].isdigit())
        ):
            yield Phrase("duration", i, i + 1)


def _numeric(s: AnalysedSentence, i: int) -> bool:
    word = s.folded[i]
    if word in _CURRENCY or word == "%":
        return True
    if word[0].isdigit():
        return True
    return word in lexicon.NUMBER_WORDS or (
        s.categories[i] == _NUM and word.split("-")[0] in lexicon.NUMBER_WORDS
    )


def _date_end(s: AnalysedSentence, i: int) -> int:
    """Where the date that begins at word i ends; 0 where none begins."""
    n = len(s)
    f = s.folded

    def at(k: int) -> str:
        return f[k] if k < n else ""

    word = f[i]
    month = word in lexicon.MONTHS and s.capital[i]
    if word in lexicon.WEEKDAYS:
        end = i + 1
        if at(end) == "," and (at(end + 1) in lexicon.MONTHS or at(end + 1).isdigit()):
            inner = _date_end(s, end + 1)
            return inner or end
        return end + 1 if at(end) in {"morning", "evening", "night", "afternoon"} else end
    day = word.rstrip("stndrh")
    if (
        day.isdigit()
        and 1 <= len(day) <= 2
        and int(day) <= 31
        and at(i + 1) in lexicon.MONTHS
        and s.capital[i + 1]
    ):
        end = i + 2
        if at(end) == "," and _year(at(end + 1)):
            end += 1
        return end + 1 if _year(at(end)) else end
    if month and (word != "may" or i or _year(at(i + 1)) or at(i + 1)[:1].isdigit()):
        end = i + 1
        if at(end) == "." and word in _SHORT_MONTHS and end + 1 < n:
            end += 1
        digits = at(end).rstrip("stndrh")
        if digits.isdigit() and len(digits) <= 2:
            end += 1
            if at(end) in {"–", "-"} and at(end + 1).isdigit() and len(at(end + 1)) <= 2:
                end += 2
            if at(end) == "," and _year(at(end + 1)):
                return end + 2
        if at(end) == "of" and _year(at(end + 1)):
            return end + 2
        return end + 1 if _year(at(end)) else end
    if _year(word):
        previous = f[i - 1] if i else ""
        if previous in _CURRENCY or at(i + 1) in lexicon.UNITS - lexicon.TIME_UNITS:
            return 0
        if at(i + 1) in {"–", "-", "to"} and at(i + 2).isdigit() and len(at(i + 2)) in (2, 4):
            return i + 3
        if at(i + 1) in {"bc", "bce", "ad", "ce"}:
            return i + 2
        return i + 1
    if word[:4].isdigit() and len(word) == 5 and word.endswith("s"):
        return i + 1
    if word[0].isdigit() and at(i + 1) in {"bc", "bce", "ad", "ce"}:
        return i + 2
    if word in lexicon.SEASONS and (at(i + 1) == "of" and _year(at(i + 2))):
        return i + 3
    if word in lexicon.SEASONS and _year(at(i + 1)):
        return i + 2
    ordinal = (word[0].isdigit() and word[-2:] in {"st", "nd", "rd", "th"}) or s.tags[i] == "ORD"
    if ordinal and at(i + 1).split("-")[0] in {"century", "centuries", "millennium"}:
        end = i + 2
        return end + 1 if at(end) in {"bc", "bce", "ad", "ce"} else end
    if (
        word in {"last", "next", "this", "previous", "following"}
        and at(i + 1)
        in lexicon.TIME_NOUNS | lexicon.TIME_UNITS | lexicon.SEASONS | lexicon.WEEKDAYS | lexicon.MONTHS
    ):
        return i + 2
    if word in {"today", "yesterday", "tomorrow", "tonight", "midnight", "noon"}:
        return i + 1
    if word in {"early", "late", "mid"}:
        return _date_end(s, i + 1) if i + 1 < n else 0
    if word.startswith("mid-") and len(word) > 4 and (word[4:8].isdigit() or word[4:] in lexicon.MONTHS):
        return i + 1
    if word[0].isdigit() and word[-2:] in {"am", "pm"}:
        return i + 1
    if (word[0].isdigit()) and at(i + 1) in {"a.m.", "p.m.", "am", "pm", "o'clock"}:
        return i + 2
    return 0


def _enclosed(s: AnalysedSentence) -> Iterator[Phrase]:
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


def _lists(s: AnalysedSentence, full: list[Phrase]) -> Iterator[Phrase]:
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


def _clause_end(s: AnalysedSentence, start: int) -> int:
    """The end of the clause that `start` is in: a strong mark, or a comma before a new clause."""
    n = len(s)
    depth = 0
    for k in range(start, n):
        word = s.words[k]
        if word in {"(", "["}:
            depth += 1
        elif word in {")", "]"}:
            if not depth:
                return k
            depth -= 1
        elif (word in _CLAUSE_STOPS and not (word == "." and k + 1 < n)) or (
            word == ","
            and k + 1 < n
            and (
                s.categories[k + 1] in (_WH, _SUB, _PRON, _ADV, _GERUND, _PART, _AUX, _VERB)
                or s.folded[k + 1] in {"but", "while", "although", "which", "who", "with"}
                or (
                    s.categories[k + 1] == _CONJ
                    and k + 2 < n
                    and s.categories[k + 2] in (_PRON, _VERB, _AUX, _DET)
                )
            )
        ):
            return k
    return n


def _clauses(s: AnalysedSentence) -> Iterator[Phrase]:
    n = len(s)
    for i in range(n):
        code = s.categories[i]
        follows = i + 1 < n
        if code == _TO and follows:
            yield Phrase("clause", i, _clause_end(s, i))
        elif (
            code == _SUB or s.folded[i] in {"because", "since", "that", "so", "by", "how", "due"}
        ) and follows:
            end = _clause_end(s, i + 1)
            if end > i + 2:
                yield Phrase("clause", i + 1, end)
                yield Phrase("clause", i, end)
        if code in (_VERB, _PART, _GERUND) and follows:
            end = _clause_end(s, i)
            if end > i + 1:
                yield Phrase("verb phrase", i, end)


def _appositions(s: AnalysedSentence, full: list[Phrase], lists: list[tuple[int, int]]) -> Iterator[Phrase]:
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


def _adjectives(s: AnalysedSentence) -> Iterator[Phrase]:
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
