"""Noun phrases: bare, with their prepositional phrases, in lists, in apposition; and adjectives."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from qa.language import lexicon
from qa.language.analysis import AnalysedSentence
from qa.language.categories import NOUNS, category
from qa.language.closed_classes import word_set
from qa.reading.phrases.dates import CURRENCY
from qa.reading.phrases.phrase import Phrase

__all__ = [
    "adjective_phrases",
    "appositions",
    "extended_phrases",
    "list_items",
    "list_phrases",
    "noun_phrases",
]

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
#: ", as well as" is the longest joint of a list.
_LONGEST_JOINT = 4
_INNER = (_ADJ, _NUM, _NOUN, _NAME, _GEN)
_TIME_LEADS = word_set("last next this every each")
_TIMES = lexicon.TIME_NOUNS | lexicon.TIME_UNITS | lexicon.WEEKDAYS | lexicon.MONTHS | lexicon.SEASONS
_NAME_GIVERS = word_set("called named termed dubbed nicknamed titled entitled known")
_CLOSING = frozenset({"and", "or", "&"})
_JOINTS = _CLOSING | {"as", "well"}


def noun_phrases(s: AnalysedSentence) -> Iterator[Phrase]:
    """Maximal runs of determiner, modifiers and nouns that end in a noun."""
    n, i = len(s), 0
    while i < n:
        start = i
        if s.codes[i] in (_DET, _POSS):
            i += 1
        body, last, j = i, -1, i
        while j < n and not (_tells_time(s, j, body) or _costs(s, j, body)):
            code = s.codes[j]
            if code in _INNER:
                last = j + 1 if code in NOUNS or (code == _NUM) else last
            elif not _goes_on(s, j, body, determined=start < body):
                break
            j += 1
        if last > body or (last > 0 and last > start):
            yield Phrase("noun phrase", start, last)
            yield Phrase("bare noun phrase", body, last)
            i = last
        elif s.codes[start] == _PRON:
            yield Phrase("noun phrase", start, start + 1)
            i = start + 1
        else:
            i = max(start + 1, i)


def _goes_on(s: AnalysedSentence, j: int, body: int, *, determined: bool) -> bool:
    """Whether a noun phrase goes on over a word that is neither noun, adjective nor number."""
    if j + 1 >= len(s):
        return False
    code, after, inside = s.codes[j], s.codes[j + 1], j > body
    if code == _ADV:
        return after in (_ADJ, _PART, _NUM)
    if s.folded[j] in _NAME_GIVERS and inside and s.codes[j - 1] in NOUNS:
        # "walls of timber | called groynes"
        return False
    if code in (_PART, _GERUND):
        return after in _INNER and (inside or determined)
    if s.words[j] == ".":
        return inside and len(s.words[j - 1]) <= 3 and after == _NAME
    return inside and bool(code == _CONJ or s.words[j] == ",") and _goes_on_over_joint(s, j, body)


def _goes_on_over_joint(s: AnalysedSentence, j: int, body: int) -> bool:
    """Whether adjectives are joined by a comma or a conjunction: "a cold, wet and windy night"."""
    after = s.codes[j + 1]
    if s.words[j] == "," and after == _CONJ:
        # "political, economic|, and defence cooperation"
        return s.codes[j - 1] == _ADJ and "," in s.words[body:j] and _modifies(s, j + 2)
    if s.words[j - 1] == ",":
        return _modifies(s, j + 1)
    return bool(s.codes[j - 1] == _ADJ and after == _ADJ)


def _modifies(s: AnalysedSentence, j: int) -> bool:
    """Whether a word is an adjective, or a noun with another behind it: "| defence | cooperation"."""
    codes = s.codes[j : j + 2]
    return len(codes) > 1 and (codes[0] == _ADJ or codes[0] in NOUNS) and codes[1] in (_ADJ, *NOUNS)


def _tells_time(s: AnalysedSentence, j: int, body: int) -> bool:
    """Whether a phrase of time begins behind a noun: "the town | last week"."""
    return (
        j > body
        and s.folded[j] in _TIME_LEADS
        and j + 1 < len(s)
        and s.folded[j + 1] in _TIMES
        and s.codes[j - 1] in NOUNS
    )


def _costs(s: AnalysedSentence, j: int, body: int) -> bool:
    """Whether "cost" is a verb by what follows it: "repairs at the yard | cost $900"."""
    return (
        j > body
        and s.folded[j] == "cost"
        and j + 1 < len(s)
        and (s.words[j + 1] in CURRENCY or s.codes[j + 1] == _NUM)
    )


def extended_phrases(s: AnalysedSentence, full: list[Phrase]) -> Iterator[Phrase]:
    """Noun phrases with the prepositional phrases that follow them, and those by themselves."""
    at = {p.start: p for p in full}
    for p in full:
        end = _complement_end(s, p.end, at)
        if end > p.end:
            yield Phrase("extended noun phrase", p.start, end)
        far = _phrases_end(s, p.end, at)
        if far > p.end:
            yield Phrase("full noun phrase", p.start, far)
        if p.start and s.codes[p.start - 1] in (_PREP, _OF):
            yield Phrase("prepositional phrase", p.start - 1, p.end)


def _complement_end(s: AnalysedSentence, end: int, at: Mapping[int, Phrase]) -> int:
    """Where a noun phrase ends with its of-phrases and what its noun asks for ("impact on peace")."""
    while end + 1 < len(s) and end + 1 in at:
        asked = s.folded[end] in lexicon.RELATIONAL_NOUNS.get(s.folded[end - 1].removesuffix("s"), ())
        if not (asked or s.codes[end] == _OF):
            break
        end = at[end + 1].end
    return end


def _phrases_end(s: AnalysedSentence, end: int, at: Mapping[int, Phrase]) -> int:
    """Where a noun phrase ends with all prepositional phrases behind it."""
    while end < len(s) and s.codes[end] in (_OF, _PREP) and end + 1 in at:
        end = at[end + 1].end
    return end


def list_phrases(s: AnalysedSentence, full: list[Phrase]) -> Iterator[Phrase]:
    """Noun phrases joined by commas and one conjunction, each with the phrases that follow it."""
    for items in list_items(s, full):
        yield Phrase("list", items[0].start, items[-1].end)


def list_items(s: AnalysedSentence, full: list[Phrase]) -> Iterator[tuple[Phrase, ...]]:
    """The items of each list of a sentence.

    Behind the last one only of-phrases and complements are taken: another preposition may as well belong
    to the verb ("sold wheat, rye and oats in June").

    Parameters
    ----------
    s : AnalysedSentence
    full : list of Phrase
        Its noun phrases, from left to right.
    """
    at = {p.start: p for p in full}
    done = -1
    for p in full:
        if p.start < done:
            continue
        items, closed = [p], False
        while not closed:
            end = items[-1].end
            reach = next((k for k in (end, _phrases_end(s, end, at)) if _is_joint(s, k)), None)
            if reach is None:
                break
            gap = reach
            while _is_joint(s, gap):
                closed = closed or s.folded[gap] in _CLOSING
                gap += 1
            unlikely = (
                gap not in at
                or _begins_clause(s, at[gap])
                or (len(items) == 1 and reach > end and _alike(s, p, reach, at[gap], full))
            )
            if gap - reach > _LONGEST_JOINT or unlikely:
                closed = False
                break
            items[-1] = items[-1]._replace(end=reach)
            items.append(at[gap])
        if len(items) > 1 and closed:
            last = items[-1].end
            end = _complement_end(s, last, at)
            if end > last and end + 1 in at and s.folded[end] == "and" and at[end + 1].end - end == 2:
                # "... and its impact on peace and stability": the last complement is itself a pair.
                end = at[end + 1].end
            items[-1] = items[-1]._replace(end=end)
            done = end
            yield tuple(items)


def _alike(s: AnalysedSentence, first: Phrase, end: int, other: Phrase, full: list[Phrase]) -> bool:
    """Whether the last noun phrase before a joint, not the first, is the fellow of the one behind it.

    "volunteers from | Denmark and Norway", but "| law by the Court and custom |", and "| the roof of the
    barn and the wall of the yard |", where both have a phrase behind them.
    """
    inner = next((p for p in full if p.end == end), None)
    both = s.folded[first.end : first.end + 1] == s.folded[other.end : other.end + 1]
    return inner is not None and not both and _form(s, inner) == _form(s, other)


def _begins_clause(s: AnalysedSentence, p: Phrase) -> bool:
    """Whether a phrase is a pronoun with its verb behind it: "for milk, and | it | keeps them"."""
    verb = s.codes[p.end : p.end + 1]
    return p.end - p.start == 1 and s.codes[p.start] == _PRON and bool({*verb} & {_VERB, _AUX})


def _form(s: AnalysedSentence, p: Phrase) -> tuple[bool, bool]:
    name = bool(s.capitals[p.end - 1])
    return name, not name and s.codes[p.start] in (_DET, _POSS)


def _is_joint(s: AnalysedSentence, i: int) -> bool:
    return i < len(s) and (s.words[i] == "," or s.folded[i] in _JOINTS)


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
                and s.codes[end] not in (_VERB, _AUX)
            ):
                end += 1
            if end < len(s) and s.words[end] in {",", ".", ";"}:
                yield Phrase("apposition", p.start, end)


def adjective_phrases(s: AnalysedSentence) -> Iterator[Phrase]:
    """Adjectives that no noun follows."""
    n, i = len(s), 0
    while i < n:
        if s.codes[i] not in (_ADJ, _PART):
            i += 1
            continue
        start = i
        while i < n and (
            s.codes[i] in (_ADJ, _PART, _ADV)
            or (s.codes[i] == _CONJ and i + 1 < n and s.codes[i + 1] == _ADJ)
        ):
            i += 1
        if i >= n or s.codes[i] not in (_NOUN, _NAME, _ADJ):
            yield Phrase("adjectives", start, i)
