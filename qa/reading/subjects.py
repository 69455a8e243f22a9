"""What stands as the subject of a verb in a sentence, and what as its object or its agent."""

from __future__ import annotations

from typing import Final, NamedTuple

from qa.language import lexicon
from qa.language.analysis import VERBAL, AnalysedSentence, category

__all__ = ["Phrase", "agent", "complement", "is_passive", "subject"]

_NOMINAL: Final = frozenset(map(category, "determiner possessive adjective number noun name".split()))
_HEADS: Final = frozenset(map(category, "noun name number adjective".split()))
_DETERMINERS: Final = frozenset(map(category, ("determiner", "possessive")))
_PASSED: Final = frozenset(map(category, "adverb negation auxiliary".split()))
_NOUN: Final = category("noun")
_NAME: Final = category("name")
_PRONOUN: Final = category("pronoun")
_GENITIVE: Final = category("genitive")
_PREPOSITIONS: Final = frozenset(map(category, ("preposition", "of")))
_AUXILIARY: Final = category("auxiliary")
_PARTICIPLE: Final = category("participle")
_GERUND: Final = category("gerund")
_RELATIVE: Final = frozenset("who which that whom".split())
_ASIDE: Final = _RELATIVE | {"whose", "where", "when"}
_JOINING: Final = frozenset("and or but then".split())
_NOUN_JOINING: Final = frozenset("and or nor &".split())
_COMMAS: Final = frozenset((",", "(", ")", "–", "—", ";", ":"))
_BE: Final = frozenset("is are was were be been being 's 're get gets got".split())
#: Prepositions that begin clauses as well.
_SUBORDINATING: Final = frozenset("after before since until till as than for like".split())
_FINITE: Final = frozenset("VVD VVZ VVB VBD VBZ VBB VHD VHZ VHB VDD VDZ VDB VM0".split())
_NOT: Final = frozenset("not never".split())


class Phrase(NamedTuple):
    """A noun phrase in a role.

    Parameters
    ----------
    heads : frozenset of int
        The places of the words that name what has the role.
    whole : frozenset of int
        The places of all words of the phrase, with what prepositions join to it.
    pronoun : bool
        Whether a pronoun is among the heads.
    """

    heads: frozenset[int]
    whole: frozenset[int]
    pronoun: bool


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
    codes, words, tags = sentence.categories.tolist(), sentence.folded, sentence.tags
    begin = _group(sentence, place)
    if begin and words[begin - 1] == "to":
        return _of_infinitive(sentence, begin - 1, seen)
    finite = not _FINITE.isdisjoint(tags[begin : place + 1])
    if not finite and codes[place] == _GERUND and begin and words[begin - 1] == ",":
        return _behind_comma(sentence, begin - 1, seen)  # "won the cup, | beating | Orrel"
    if not finite and codes[place] != _PARTICIPLE:
        return None
    at = begin - 1
    while at >= 0 and (words[at] in {"also", "later"} or codes[at] in _PASSED):
        at -= 1
    if at < 0:
        return None
    if words[at] in _JOINING:
        return _of_the_verb_before(sentence, at, seen)
    if words[at] in _RELATIVE and at:
        end = at - 1
        while end > 0 and (words[end] in _COMMAS or codes[end] in _PREPOSITIONS):
            end -= 1
        return _antecedent(sentence, end, seen)
    if words[at] in _COMMAS:
        return _behind_comma(sentence, at, seen)
    return _past_relative(sentence, at, seen) or _phrase(sentence, at)


def _past_relative(sentence: AnalysedSentence, last: int, seen: set[int]) -> Phrase | None:
    """What a relative clause is about that ends there: "the man who | sold the mill in May | died"."""
    codes, words = sentence.categories.tolist(), sentence.folded
    at = last
    while at >= 0 and (codes[at] in _NOMINAL or codes[at] in {_GENITIVE, _PRONOUN} | _PREPOSITIONS):
        at -= 1
    if at < 0 or at == last or codes[at] not in VERBAL:
        return None
    reduced = codes[at + 1] in _PREPOSITIONS and is_passive(sentence, at) and codes[at - 1] in _HEADS
    begin = _group(sentence, at)
    relative = begin > 0 and words[begin - 1] in _RELATIVE and begin > 1 and words[begin - 2] not in _COMMAS
    return _subject(sentence, at, seen) if reduced or relative else None


def _antecedent(sentence: AnalysedSentence, end: int, seen: set[int]) -> Phrase | None:
    """What a relative clause is about: the noun right before it, or that to which a preposition joins it."""
    phrase = _phrase(sentence, end)
    begin, own = _base(sentence, end)
    if begin > end:
        return phrase
    phrase = phrase or Phrase(frozenset(own), frozenset(range(begin, end + 1)), False)
    pronoun = phrase.pronoun or any(sentence.categories[i] == _PRONOUN for i in own)
    heads, whole = phrase.heads | frozenset(own), phrase.whole
    # "Ann Lee, a zoologist at the institute in Lund, who": of any of these.
    first = next((i for i in range(end, -1, -1) if sentence.tags[i] in _FINITE), -1)
    commas = [i for i in range(first + 1, end) if sentence.folded[i] in _COMMAS]
    if commas:
        codes = sentence.categories.tolist()
        heads |= frozenset(i for i in range(first + 1, end) if codes[i] in _HEADS)
        whole |= frozenset(range(first + 1, end))
    # "Holt was a carpenter who built it": so he did.
    is_so = _subject(sentence, first, seen) if first >= 0 and sentence.folded[first] in _BE else None
    if is_so is not None:
        return Phrase(heads | is_so.heads, whole | is_so.whole, pronoun or is_so.pronoun)
    return Phrase(heads, whole, pronoun)


def _group(sentence: AnalysedSentence, place: int) -> int:
    """Where the verb group begins whose main verb stands there: "| has not yet been | sold"."""
    codes = sentence.categories.tolist()
    begin = place
    while begin and codes[begin - 1] in _PASSED:
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
    between = frozenset(i for i in range(verb + 1, to) if codes[i] in _HEADS)
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
            or (codes[i] == _AUXILIARY and sentence.tags[i] in _FINITE)
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
        and codes[place - 1] in _NOMINAL
        and codes[place + 1 : place + 2] != []
        and codes[place + 1] in _NOMINAL - _DETERMINERS
    )


def _behind_comma(sentence: AnalysedSentence, comma: int, seen: set[int]) -> Phrase | None:
    """Of a verb behind a comma: of the verb before it, or what stood before an aside."""
    codes, words = sentence.categories.tolist(), sentence.folded
    start = next((i + 1 for i in range(comma - 1, -1, -1) if words[i] in {";", ":", "."}), 0)
    for i in range(comma - 1, start - 1, -1):
        if sentence.tags[i] in _FINITE and not _is_in_aside(sentence, i):
            return _subject(sentence, i, seen)
    first = next((i for i in range(start, comma) if words[i] in _COMMAS), comma)
    # "In 1990 | , Ann, a baker, | sold": all that stands before may be the subject.
    heads = frozenset(i for i in range(start, comma) if codes[i] in _HEADS)
    pronoun = any(codes[i] == _PRONOUN for i in range(start, comma))
    before = _phrase(sentence, first - 1) if first > start else None
    if before is not None and codes[start] not in _PREPOSITIONS:
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


def _phrase(sentence: AnalysedSentence, last: int) -> Phrase | None:
    """The noun phrase that ends there, with what prepositions join to it."""
    codes, words = sentence.categories.tolist(), sentence.folded
    if last >= 0 and words[last] in {'"', "”", "'", "’"}:
        last -= 1
    if last < 0:
        return None
    heads: set[int] = set()
    whole: set[int] = set()
    at, pronoun = last, False
    while at >= 0:
        begin, own = _base(sentence, at)
        if begin > at:
            break
        whole.update(range(begin, at + 1))
        isolated = [i for i in own if codes[i] == _PRONOUN]
        before = words[begin - 1] if begin else ""
        code = codes[begin - 1] if begin else -1
        if before in _NOT and begin > 1 and words[begin - 2] in {",", "but"}:
            at = begin - 3  # "Ann, not Tom, who": of her, not of him
            continue
        if code in _PREPOSITIONS:
            if before == "of":
                heads.update(own)
                pronoun = pronoun or bool(isolated)
                at = begin - 2
                if at < 0 or codes[at] not in _NOMINAL | {_PRONOUN}:
                    break
                continue
            # "Won | after the minister was defeated": it joins a clause, and not a noun to a noun.
            if before in _SUBORDINATING and any(codes[i] in VERBAL for i in range(begin - 1)):
                heads.update(own)
                pronoun = pronoun or bool(isolated)
                break
            inner = _base(sentence, begin - 2) if begin > 1 else (begin, [])
            if begin > 1 and inner[0] <= begin - 2:
                heads.clear()
                pronoun = False
                at = begin - 2
                continue
            # "In 1990 mill owners sold": a preposition with nothing before it governs no subject.
            break
        heads.update(own)
        pronoun = pronoun or bool(isolated)
        # "Edward| the Confessor |".
        if code == _NAME and codes[begin] in _DETERMINERS:
            at = begin - 1
            continue
        # "The cell|, a new design| that holds": what is apposed may be spoken of as well.
        if before == "," and begin > 1 and codes[begin] in _DETERMINERS and codes[begin - 2] in _HEADS:
            at = begin - 2
            continue
        if before in _NOUN_JOINING and begin > 1 and codes[begin - 2] in _HEADS | {_PRONOUN}:
            at = begin - 2
            continue
        break
    return Phrase(frozenset(heads), frozenset(whole), pronoun) if heads else None


def _base(sentence: AnalysedSentence, last: int) -> tuple[int, list[int]]:
    """Where a noun phrase without prepositions begins that ends there, and its words behind a genitive."""
    codes = sentence.categories.tolist()
    if codes[last] == _PRONOUN:
        return last, [last]
    own: list[int] = []
    begin, owned = last + 1, False
    for i in range(last, -1, -1):
        code = codes[i]
        if code == _GENITIVE:
            # What a thing has stands for it, "the town's pier", and not what somebody has.
            owned = i == 0 or codes[i - 1] != _NOUN or _names_person(sentence, i - 1, own)
        elif (
            code == _PARTICIPLE
            and begin <= last
            and codes[begin] in _NOMINAL
            and i
            and codes[i - 1] in _NOMINAL
        ):
            pass
        elif code not in _NOMINAL:
            break
        elif code in _DETERMINERS:
            begin = i
            if not own and not owned:
                own.append(i)  # "Some | died", "these | died"
            if i == 0 or codes[i - 1] not in _DETERMINERS:  # "the | same | theft"
                break
        elif not owned and (code in _HEADS):
            own.append(i)
        begin = i
    return begin, own


def _names_person(sentence: AnalysedSentence, owner: int, own: list[int]) -> bool:
    return any(sentence.folded[i] in lexicon.PERSON_NOUNS for i in (owner, *own[:1]))


def is_passive(sentence: AnalysedSentence, place: int) -> bool:
    """Whether a participle there is said in the passive: "was | sold |", "the house | sold | by him"."""
    begin = _group(sentence, place)
    group = sentence.folded[begin:place]
    if sentence.tags[place] not in {"VVN", "VVD"}:
        return False
    if not _BE.isdisjoint(group):
        return True
    if not {"have", "has", "had", "having", "'ve", "'d"}.isdisjoint(group):
        return False
    if sentence.folded[place + 1 : place + 2] == ["by"] or sentence.tags[place] == "VVN":
        return True
    return False


def agent(sentence: AnalysedSentence, place: int) -> Phrase | None:
    """What stands behind "by" after a passive verb, in its clause."""
    for i in range(place + 1, len(sentence)):
        if sentence.folded[i] == "by":
            return complement(sentence, i)
        joined = sentence.folded[i - 1] in _JOINING  # "recalled and | replaced | by"
        if (int(sentence.categories[i]) in VERBAL and not joined) or sentence.folded[i] in _COMMAS:
            return None
    return None


def complement(sentence: AnalysedSentence, place: int) -> Phrase | None:
    """The noun phrase right behind a verb or a preposition; with what is joined to it by "and"."""
    codes, words = sentence.categories.tolist(), sentence.folded
    heads: list[int] = []
    at = place + 1
    while at < len(codes) and codes[at] in {category("adverb")}:
        at += 1
    start = at
    while at < len(codes):
        if codes[at] == _GENITIVE:
            heads.clear()
        elif codes[at] in _HEADS or codes[at] == _PRONOUN:
            heads.append(at)
        elif not (
            codes[at] in _DETERMINERS
            or (words[at] in _NOUN_JOINING and codes[at + 1 : at + 2] and codes[at + 1] in _NOMINAL)
        ):
            break
        at += 1
    if not heads:
        return None
    return Phrase(frozenset(heads), frozenset(range(start, at)), any(codes[i] == _PRONOUN for i in heads))
