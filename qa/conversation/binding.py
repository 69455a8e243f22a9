"""Whether a pronoun means something in its own question, or nothing at all: then it is left alone."""

from __future__ import annotations

import re

from qa.conversation.asked import Asked
from qa.conversation.phrases import AUXILIARIES, BE, PREPOSITIONS, WH, Phrase, is_name, wh_end
from qa.conversation.salience import NEVER_PERSONS, is_content
from qa.language.closed_classes import word_set
from qa.language.nouns import CLASSES, head_noun, is_plural
from qa.language.patterns import regex
from qa.language.stems import fold
from qa.language.verbs import is_past

__all__ = ["HE", "IT", "SHE", "THEY", "is_bound", "is_empty", "possesses"]

HE, SHE = word_set("he him his"), word_set("she her hers")
IT, THEY = word_set("it its"), word_set("they them their theirs")
_POSSESSIVE = word_set("his hers its their theirs")
_CLAUSE = word_set(
    """
    that when because after before who which if while whether since until as although and or but to where
    how why what
    """
)
# "It" stands for nothing before these, or where one of the links follows an adjective or a word of saying.
_WEATHER = word_set("rain rains rained snow snowed")
_SEEMING = word_set("seem seems seemed appear appears appeared")
_EMPTY_VERBS = word_set("take cost mean matter happen become help look seem")
_TO_DO = regex(
    r"\bto (?:(?:get|go) (?:in|inside|round)"
    r"|(?:enter|visit|see|climb|join|use|read|build|make|cook|hire|rent|repair|finish)(?: up)?)[\s?.!]*$",
    re.IGNORECASE,
)
_LINKS = word_set("that to how whether if when who than")
_SAID = word_set(
    """
    said believed thought known held decided confirmed agreed estimated reported claimed shown found called
    took meant cost ruled proposed planned
    """
)


def possesses(asked: Asked, i: int) -> bool:
    """Whether a pronoun is a possessive: "her" is one before what is hers."""
    following = asked.word(i + 1)
    hers = following[:1].isalnum() and following not in PREPOSITIONS | _CLAUSE | AUXILIARIES
    return asked.word(i) in _POSSESSIVE or (asked.word(i) == "her" and hers)


def is_bound(asked: Asked, i: int) -> bool:
    """Whether a pronoun stands for something in its own question.

    Examples
    --------
    >>> from qa.conversation.state import State
    >>> is_bound(Asked.of("When did Lane say that she was ill?", State()), 5)
    True
    >>> is_bound(Asked.of("When did Lane invite her?", State()), 4)
    False
    """
    word, start, asked_end = asked.word(i), asked.tokens[i].start, wh_end(list(asked.tokens))
    fitting = [phrase for phrase in asked.phrases if _agrees(phrase, word)]
    first_wh = next((token.start for token in asked.tokens if fold(token.text) in WH), 0)
    helped = any(asked.word(k) in AUXILIARIES for k in range(i))
    if start < first_wh and not helped and any(phrase.start > start for phrase in fitting):
        return True  # "In his first year, what did Cole ...": the name comes later
    if i and asked_end == i - 1 and asked.word(i - 1) in AUXILIARIES:
        return False  # "Which song did she write?": the subject of the question comes first
    if word in IT | THEY and sum(is_content(token) for token in asked.tokens[asked_end:i]) > 2:
        return True  # so many words before it hold what it stands for, whether it was found or not
    before = [phrase for phrase in fitting if phrase.end <= start]
    noun = _asked_noun(asked)
    if noun and noun.end <= start and _agrees(noun, word):
        before.append(noun)
    if not before:
        return word in {"their", "theirs"} and asked.word(0) == "who" and i > 1
    if possesses(asked, i):
        return True
    # "When did Lane invite him?": an object is somebody else than the subject right before its verb.
    between = [fold(t.text) for t in asked.tokens if max(p.end for p in before) <= t.start < start]
    following = asked.word(i + 1)
    ends = not following[:1].isalnum() or following in PREPOSITIONS
    return not (ends and len(between) == 1 and between[0] not in _CLAUSE | PREPOSITIONS)


def _asked_noun(asked: Asked) -> Phrase | None:
    """Take the noun of the question phrase: "people" of "How many people lost their homes?"."""
    end = wh_end(list(asked.tokens))
    end = next((k for k in range(2, end) if asked.word(k) in PREPOSITIONS), end)
    measured = asked.word(0) == "how" and asked.word(1) not in {"many", "much"}  # "How long"
    if end < 2 or asked.word(end - 1) in WH or measured:
        return None
    noun = asked.tokens[end - 1]
    return Phrase(noun.text, asked.tokens[0].start, noun.end)


def _agrees(phrase: Phrase, word: str) -> bool:
    """Whether a phrase of the same question may be what a pronoun stands for, by form alone."""
    head = head_noun(phrase.name)
    if word in HE | SHE:
        return is_name(phrase.name) or head not in NEVER_PERSONS
    if word in IT:
        return not is_plural(phrase.name) and head not in CLASSES["person"]
    return True


def is_empty(asked: Asked, i: int) -> bool:
    """Whether "it" stands for nothing.

    Examples
    --------
    >>> from qa.conversation.state import State
    >>> [is_empty(Asked.of(q, State()), 1) for q in ("Is it true that Lane swims?", "Is it deep?")]
    [True, False]
    """
    if asked.word(i) != "it":
        return False
    after = [fold(t.text) for t in asked.tokens[i + 1 :] if t.text[:1].isalnum() or t.text[:1] in "'’"]
    before = " ".join(asked.word(k) for k in range(i))
    # "It seems that", but not "When did it appear?", which a book does.
    seems = set(after[:1]) & _SEEMING and _LINKS & set(after[1:])
    if after[:1] == ["'s"] or set(after[:1]) & _WEATHER or seems:
        return True
    if re.match(r"what (?:time|day|year|month) (?:is|was)$|how far (?:is|was)$", before):
        return before.startswith("what") or bool(after)  # "How far is it to Hesk?"
    helper = asked.word(i - 1) if i else ""
    acts = helper in AUXILIARIES - BE and not set(after[:1]) & (AUXILIARIES | _EMPTY_VERBS | {"be"})
    if acts or _costs_to_do(after, asked.question):
        return False  # "When did it come to Norwick?"
    while after and after[0] in AUXILIARIES | {"not", "be", "been", "also", "so", "very"}:
        after = after[1:]
    if not after or after[0] in PREPOSITIONS | _LINKS:
        return False
    return (not is_past(after[0]) or after[0] in _SAID) and bool(_LINKS & set(after[:-1]))


def _costs_to_do(after: list[str], question: str) -> bool:
    """Whether what is done to "it" is told last, and to nothing else: "What does it | cost to get in |?"."""
    return after[:1] in (["cost"], ["take"]) and _TO_DO.search(question) is not None
