"""What stands as the subject of a verb in a sentence, and what as the agent of a passive."""

from __future__ import annotations

from qa.hints import Final
from qa.language.analysis import AnalysedSentence
from qa.language.categories import (
    BEFORE_VERB,
    DETERMINERS,
    NOMINAL,
    PREPOSITIONAL,
    VERBAL,
    category,
)
from qa.language.closed_classes import BE, word_set
from qa.language.tags import FINITE_TAGS
from qa.reading.noun_phrase import HEADS, Phrase, base_phrase, complement, phrase_ending

__all__ = ["agent", "is_passive", "subject"]

_PRONOUN: Final = category("pronoun")
_GENITIVE: Final = category("genitive")
_AUXILIARY: Final = category("auxiliary")
_PARTICIPLE: Final = category("participle")
_GERUND: Final = category("gerund")
_RELATIVE: Final = word_set("who which that whom")
_ASIDE: Final = _RELATIVE | {"whose", "where", "when"}
_JOINING: Final = word_set("and or but then")
_COMMAS: Final = frozenset((",", "(", ")", "–", "—", ";", ":"))
_BE_OR_GET: Final = BE | word_set("'s 're get gets got")


def subject(sentence: AnalysedSentence, place: int) -> Phrase | None:
    """The subject of a verb or of what a form of be says of it; None where it can't be told.

    Parameters
    ----------
    sentence : AnalysedSentence
    place : int
        Of the verb, or of the adjective behind a form of be.
    """
    return _subject(sentence, place, set())


def _subject(sentence: AnalysedSentence, place: int, seen: set[int]) -> Phrase | None:
    if place in seen:
        return None
    seen.add(place)
    begin = _group(sentence, place)
    before = sentence.folded[begin - 1] if begin else ""
    if before == "to":
        return _of_infinitive(sentence, begin - 1, seen)
    if FINITE_TAGS.isdisjoint(sentence.tags[begin : place + 1]):
        code = sentence.categories[place]
        if code == _GERUND and before == ",":
            return _behind_comma(sentence, begin - 1, seen)  # "won the cup, | beating | Orrel"
        if code != _PARTICIPLE:
            return None
    return _of_finite(sentence, begin - 1, seen)


def _of_finite(sentence: AnalysedSentence, at: int, seen: set[int]) -> Phrase | None:
    """Of a verb group before which that place is."""
    codes, words = sentence.categories.tolist(), sentence.folded
    while at >= 0 and (words[at] in {"also", "later"} or codes[at] in BEFORE_VERB):
        at -= 1
    if at < 0:
        return None
    if words[at] in _JOINING:
        return _of_the_verb_before(sentence, at, seen)
    if words[at] in _RELATIVE and at:
        end = at - 1
        while end > 0 and (words[end] in _COMMAS or codes[end] in PREPOSITIONAL):
            end -= 1
        return _antecedent(sentence, end, seen)
    if words[at] in _COMMAS:
        return _behind_comma(sentence, at, seen)
    return _past_relative(sentence, at, seen) or phrase_ending(sentence, at)


def _past_relative(sentence: AnalysedSentence, last: int, seen: set[int]) -> Phrase | None:
    """What a relative clause is about that ends there: "the man who | sold the mill in May | died"."""
    codes, words = sentence.categories.tolist(), sentence.folded
    at = last
    while at >= 0 and (codes[at] in NOMINAL or codes[at] in {_GENITIVE, _PRONOUN} | PREPOSITIONAL):
        at -= 1
    if at < 0 or at == last or codes[at] not in VERBAL:
        return None
    reduced = codes[at + 1] in PREPOSITIONAL and is_passive(sentence, at) and codes[at - 1] in HEADS
    begin = _group(sentence, at)
    relative = begin > 0 and words[begin - 1] in _RELATIVE and begin > 1 and words[begin - 2] not in _COMMAS
    return _subject(sentence, at, seen) if reduced or relative else None


def _antecedent(sentence: AnalysedSentence, end: int, seen: set[int]) -> Phrase | None:
    """What a relative clause is about: the noun right before it, or that to which a preposition joins it."""
    phrase = phrase_ending(sentence, end)
    begin, own = base_phrase(sentence, end)
    if begin > end:
        return phrase
    phrase = phrase or Phrase(frozenset(own), frozenset(range(begin, end + 1)), False)
    pronoun = phrase.pronoun or any(sentence.categories[i] == _PRONOUN for i in own)
    heads, whole = phrase.heads | frozenset(own), phrase.whole
    # "Ann Lee, a zoologist at the institute in Lund, who": of any of these.
    first = next((i for i in range(end, -1, -1) if sentence.tags[i] in FINITE_TAGS), -1)
    commas = [i for i in range(first + 1, end) if sentence.folded[i] in _COMMAS]
    if commas:
        codes = sentence.categories.tolist()
        heads |= frozenset(i for i in range(first + 1, end) if codes[i] in HEADS)
        whole |= frozenset(range(first + 1, end))
    # "Holt was a carpenter who built it": so he did.
    is_so = _subject(sentence, first, seen) if first >= 0 and sentence.folded[first] in _BE_OR_GET else None
    if is_so is not None:
        return Phrase(heads | is_so.heads, whole | is_so.whole, pronoun or is_so.pronoun)
    return Phrase(heads, whole, pronoun)


def _group(sentence: AnalysedSentence, place: int) -> int:
    """Where the verb group begins whose main verb stands there: "| has not yet been | sold"."""
    codes = sentence.categories.tolist()
    begin = place
    while begin and codes[begin - 1] in BEFORE_VERB:
        begin -= 1
    # "Won the cup | twice and | sold": adverbs that no auxiliary goes before are the other verb's.
    return begin


def _of_infinitive(sentence: AnalysedSentence, to: int, seen: set[int]) -> Phrase | None:
    """Of "asked | them | to leave" what stands between, or the subject of the verb before."""
    codes = sentence.categories.tolist()
    verb = next((i for i in range(to - 1, -1, -1) if codes[i] in VERBAL or codes[i] == _AUXILIARY), None)
    if verb is None:
        return None
    above = _subject(sentence, verb, seen)
    if above is None:
        return None
    between = frozenset(i for i in range(verb + 1, to) if codes[i] in HEADS)
    pronoun = any(codes[i] == _PRONOUN for i in range(verb + 1, to))
    return Phrase(above.heads | between, above.whole | between, above.pronoun or pronoun)


def _of_the_verb_before(sentence: AnalysedSentence, at: int, seen: set[int]) -> Phrase | None:
    """Of "closed its embassy and | imposed |" the subject of "closed"."""
    codes = sentence.categories.tolist()
    verb = next(
        (
            i
            for i in range(at - 1, -1, -1)
            if (codes[i] in VERBAL and codes[i] != _GERUND and not _describes(sentence, i))
            or (codes[i] == _AUXILIARY and sentence.tags[i] in FINITE_TAGS)
        ),
        None,
    )
    return None if verb is None else _subject(sentence, verb, seen)


def _describes(sentence: AnalysedSentence, place: int) -> bool:
    """Whether a participle stands before its noun: "the | missed | chances"."""
    codes = sentence.categories.tolist()
    return (
        codes[place] == _PARTICIPLE
        and place > 0
        and codes[place - 1] in NOMINAL
        and codes[place + 1 : place + 2] != []
        and codes[place + 1] in NOMINAL - DETERMINERS
    )


def _behind_comma(sentence: AnalysedSentence, comma: int, seen: set[int]) -> Phrase | None:
    """Of a verb behind a comma: of the verb before it, or what stood before an aside."""
    codes, words = sentence.categories.tolist(), sentence.folded
    start = next((i + 1 for i in range(comma - 1, -1, -1) if words[i] in {";", ":", "."}), 0)
    for i in range(comma - 1, start - 1, -1):
        if sentence.tags[i] in FINITE_TAGS and not _is_in_aside(sentence, i):
            return _subject(sentence, i, seen)
    first = next((i for i in range(start, comma) if words[i] in _COMMAS), comma)
    # "In 1990 | , Ann, a baker, | sold": all that stands before may be the subject.
    heads = frozenset(i for i in range(start, comma) if codes[i] in HEADS)
    pronoun = any(codes[i] == _PRONOUN for i in range(start, comma))
    before = phrase_ending(sentence, first - 1) if first > start else None
    if before is not None and codes[start] not in PREPOSITIONAL:
        apposed = frozenset(i for i in heads if i > first and _is_apposed(sentence, first, comma))
        return Phrase(before.heads | apposed, before.whole | heads, before.pronoun)
    return Phrase(heads, heads, pronoun) if heads else None


def _is_apposed(sentence: AnalysedSentence, first: int, comma: int) -> bool:
    """Whether no relative clause stands between the commas."""
    return _RELATIVE.isdisjoint(sentence.folded[first:comma])


def _is_in_aside(sentence: AnalysedSentence, verb: int) -> bool:
    """Whether a verb is that of a relative clause behind a comma: "Ann, who | lived | in Lund, sold"."""
    words = sentence.folded
    for i in range(verb - 1, -1, -1):
        if words[i] in _ASIDE:
            return i > 0
        if words[i] in _COMMAS:
            return False
    return False


def is_passive(sentence: AnalysedSentence, place: int) -> bool:
    """Whether a participle is said in the passive: "was | sold |", "the house | sold | by him".

    Parameters
    ----------
    sentence : AnalysedSentence
    place : int
        Of the participle.
    """
    begin = _group(sentence, place)
    group = sentence.folded[begin:place]
    if sentence.tags[place] not in {"VVN", "VVD"}:
        return False
    if not _BE_OR_GET.isdisjoint(group):
        return True
    if not {"have", "has", "had", "having", "'ve", "'d"}.isdisjoint(group):
        return False
    return sentence.folded[place + 1 : place + 2] == ["by"] or sentence.tags[place] == "VVN"


def agent(sentence: AnalysedSentence, place: int) -> Phrase | None:
    """What stands behind "by" after a passive verb, in its clause.

    Parameters
    ----------
    sentence : AnalysedSentence
    place : int
        Of the verb.
    """
    for i in range(place + 1, len(sentence)):
        if sentence.folded[i] == "by":
            return complement(sentence, i)
        joined = sentence.folded[i - 1] in _JOINING  # "recalled and | replaced | by"
        if (int(sentence.categories[i]) in VERBAL and not joined) or sentence.folded[i] in _COMMAS:
            return None
    return None
