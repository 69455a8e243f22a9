"""Noun phrases by their end or their beginning: what they name, and what prepositions join to them."""

from __future__ import annotations

from qa.hints import Final
from qa.language import lexicon
from qa.language.analysis import AnalysedSentence
from qa.language.categories import DETERMINERS, NOMINAL, PREPOSITIONAL, VERBAL, categories, category
from qa.language.closed_classes import word_set
from qa.records import NamedTuple

__all__ = ["HEADS", "Phrase", "base_phrase", "complement", "phrase_ending"]

#: The categories of words that name something.
HEADS: Final = categories("noun name number adjective")
_PRONOUN: Final = category("pronoun")
_NOUN: Final = category("noun")
_NAME: Final = category("name")
_ADVERB: Final = category("adverb")
_GENITIVE: Final = category("genitive")
_PARTICIPLE: Final = category("participle")
_JOINING: Final = word_set("and or nor &")
_NOT: Final = word_set("not never")
_QUOTES: Final = frozenset(('"', "”", "'", "’"))
#: Prepositions that begin clauses as well.
_SUBORDINATING: Final = word_set("after before since until till as than for like")


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


def phrase_ending(sentence: AnalysedSentence, last: int) -> Phrase | None:
    """The noun phrase that ends there, with what prepositions join to it.

    Parameters
    ----------
    sentence : AnalysedSentence
    last : int
        Where it ends.
    """
    heads: set[int] = set()
    whole: set[int] = set()
    at = last - (last >= 0 and sentence.folded[last] in _QUOTES)
    while at >= 0:
        begin, own = base_phrase(sentence, at)
        if begin > at:
            break
        whole.update(range(begin, at + 1))
        step = _before(sentence, begin)
        if step.governed:
            heads.clear()
        elif step.spoken_of:
            heads.update(own)
        at = step.at
    pronoun = any(sentence.categories[i] == _PRONOUN for i in heads)
    return Phrase(frozenset(heads), frozenset(whole), pronoun) if heads else None


class _Step(NamedTuple):
    """What stands before a noun phrase.

    Parameters
    ----------
    at : int
        Where the phrase before it ends that belongs to it, -1 where there is none.
    spoken_of : bool
        Whether it is spoken of itself.
    governed : bool
        Whether a preposition joins it to that other phrase.
    """

    at: int
    spoken_of: bool = True
    governed: bool = False


def _before(sentence: AnalysedSentence, begin: int) -> _Step:
    codes, words = sentence.categories.tolist(), sentence.folded
    before, code = (words[begin - 1], codes[begin - 1]) if begin else ("", -1)
    further = codes[begin - 2] if begin > 1 else -1
    if before in _NOT and begin > 1 and words[begin - 2] in {",", "but"}:
        return _Step(begin - 3, spoken_of=False)  # "Ann, not Tom, who": of her, not of him
    if before == "of":
        return _Step(begin - 2 if further in NOMINAL | {_PRONOUN} else -1)
    if code in PREPOSITIONAL:
        return _behind_preposition(sentence, begin)
    if code == _NAME and codes[begin] in DETERMINERS:
        return _Step(begin - 1)  # "Edward| the Confessor |"
    # "The cell|, a new design| that holds": what is apposed may be spoken of as well.
    apposed = before == "," and codes[begin] in DETERMINERS and further in HEADS
    joined = before in _JOINING and further in HEADS | {_PRONOUN}
    return _Step(begin - 2 if apposed or joined else -1)


def _behind_preposition(sentence: AnalysedSentence, begin: int) -> _Step:
    """What a preposition joins to a noun, "the owner of the mill | in Lund |", or to nothing: "in 1990"."""
    codes = sentence.categories.tolist()
    # "Won | after the minister was defeated": it joins a clause, and not a noun to a noun.
    if sentence.folded[begin - 1] in _SUBORDINATING and any(codes[i] in VERBAL for i in range(begin - 1)):
        return _Step(-1)
    if begin > 1 and base_phrase(sentence, begin - 2)[0] <= begin - 2:
        return _Step(begin - 2, governed=True)
    return _Step(-1, spoken_of=False)


def _describes(codes: list[int], place: int, stands_before: bool) -> bool:
    """Whether a participle stands before its noun: "the | missed | chances"."""
    return codes[place] == _PARTICIPLE and stands_before and place > 0 and codes[place - 1] in NOMINAL


def base_phrase(sentence: AnalysedSentence, last: int) -> tuple[int, list[int]]:
    """Where a noun phrase without prepositions begins that ends there, and the places of its own words.

    Parameters
    ----------
    sentence : AnalysedSentence
    last : int
        Where it ends.

    Returns
    -------
    tuple of int and list of int
        The words behind a genitive are its own: "the mayor's | dog |".
    """
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
        elif code not in NOMINAL and not _describes(codes, i, begin <= last):
            break
        elif code in DETERMINERS:
            begin = i
            if not own and not owned:
                own.append(i)  # "Some | died", "these | died"
            if i == 0 or codes[i - 1] not in DETERMINERS:  # "the | same | theft"
                break
        elif not owned and (code in HEADS):
            own.append(i)
        begin = i
    return begin, own


def _names_person(sentence: AnalysedSentence, owner: int, own: list[int]) -> bool:
    return any(sentence.folded[i] in lexicon.PERSON_NOUNS for i in (owner, *own[:1]))


def complement(sentence: AnalysedSentence, place: int) -> Phrase | None:
    """The noun phrase right behind a verb or a preposition, with what "and" joins to it.

    Parameters
    ----------
    sentence : AnalysedSentence
    place : int
        Of the verb or the preposition.
    """
    codes, words = sentence.categories.tolist(), sentence.folded
    heads: list[int] = []
    at = place + 1
    while at < len(codes) and codes[at] == _ADVERB:
        at += 1
    start = at
    while at < len(codes):
        if codes[at] == _GENITIVE:
            heads.clear()
        elif codes[at] in HEADS or codes[at] == _PRONOUN:
            heads.append(at)
        elif not (
            codes[at] in DETERMINERS
            or (words[at] in _JOINING and codes[at + 1 : at + 2] and codes[at + 1] in NOMINAL)
        ):
            break
        at += 1
    if not heads:
        return None
    return Phrase(frozenset(heads), frozenset(range(start, at)), any(codes[i] == _PRONOUN for i in heads))
