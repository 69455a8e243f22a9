"""Answers that are about somebody else than the question: none is better than a stranger's.

A pronoun that nobody talked about fits ("When was he born?" in a text about women), and an office whose
holder the text names ("What does the mayor hope?"), leave the reader with the verb alone.
"""

from __future__ import annotations

import re

from qa.conversation.asked import Asked
from qa.conversation.binding import HE, SHE, THEY, is_bound
from qa.conversation.equated import named_by
from qa.conversation.phrases import PREPOSITIONS, Phrase, is_name, noun_phrases
from qa.conversation.state import State
from qa.conversation.substitution import ORDINALS
from qa.language.gender import profile
from qa.language.nouns import CLASSES, FEMALE, MALE, PERSON_TITLES, is_plural
from qa.language.occurrences import occurrences
from qa.language.patterns import regex
from qa.language.stems import fold
from qa.language.tokens import tokenize
from qa.language.verbs import is_past
from qa.records import NamedTuple

__all__ = ["stranger"]

_FAMILIES = ((HE | {"himself"}, "male", MALE), (SHE | {"herself"}, "female", FEMALE))
_SENTENCE = regex(r"\S(?:[^\n.!?]|[.!?]+(?!\s))*[.!?]*")
_TAKES_UP = regex(r"(?:he|she|it|they|his|her|its|their)\b", re.IGNORECASE)
_BESIDES = regex(r", besides (?P<names>.+?)\??$")
_HOLDER = regex(rf"(?:the|.*['’]s?) (?P<which>(?:{ORDINALS}) )?(?P<office>[a-z]+)")
# It asks for somebody else than it names: "Who else did Ruth Lane invite?"
_OTHER = regex(r"who(?:m|\selse)?\s(?!(?:else\s)?(?:is|are|was|were)\b)", re.IGNORECASE)
_LOOKED_AT = 4  # sentences before the cited one, for whom its pronoun means
_BEFORE = 2000
_MAINLY = 3  # times as many pronouns of one sort: then the article is about one such person


class Stranger(NamedTuple):
    """Why an answer is about somebody else: it is not clear who is meant, or it is clear and another."""

    reason: str
    unclear: bool = False


def stranger(question: str, answer: str, sentence: str, before: str, text: str) -> Stranger | None:
    """Say why the sentence that answers a question is not about the same; None where it is.

    Parameters
    ----------
    question : str
        As it was answered.
    answer : str
    sentence : str
        Which the answer is cited from.
    before : str
        The article up to there.
    text : str
        The whole article.

    Examples
    --------
    >>> lane = "Ruth Lane was born in 1831. She swam."
    >>> stranger("When was he born?", "1831", "Ruth Lane was born in 1831.", "", lane)
    Stranger(reason='It is not clear whom “he” means', unclear=True)
    >>> stranger("When was she born?", "1831", "Ruth Lane was born in 1831.", "", lane) is None
    True
    """
    within = _with_antecedent(sentence, before)
    return (
        _unknown_pronoun(question, within, text)
        or _other_holder(question, f"{within} {answer}", text)
        or _named_again(question, answer, sentence)
    )


def _with_antecedent(sentence: str, before: str) -> str:
    """Put those before a sentence to it, as long as they begin with a pronoun."""
    earlier = _SENTENCE.findall(before[-_BEFORE:])
    whole = sentence
    for _ in range(_LOOKED_AT):
        if not earlier or not _TAKES_UP.match(whole):
            break
        whole = f"{earlier.pop()} {whole}"
    return whole


def _unknown_pronoun(question: str, within: str, text: str) -> Stranger | None:
    asked = Asked.of(question, State(), text)
    for i in range(len(asked.tokens)):
        word = asked.word(i)
        if word in HE | SHE | THEY and not is_bound(asked, i):
            if _holds(word, within, text):
                return None
            return Stranger(f"It is not clear whom “{word}” means", unclear=True)
    return None


def _holds(word: str, within: str, text: str) -> bool:
    """Whether a sentence has somebody whom a pronoun could mean: the pronoun itself, or one of that sort."""
    words = {fold(token.text) for token in tokenize(within)}
    if word in THEY:
        return bool(words & (THEY | CLASSES["group"])) or any(map(is_plural, words)) or " and " in within
    family, gender, nouns = next(row for row in _FAMILIES if word in row[0])
    if words & (family | nouns):
        return True
    named = [phrase.name for phrase in noun_phrases(f"did {within}", text) if is_name(phrase.name)]
    if any(_is_first(name, gender, text) for name in named):
        return True
    # An article about one woman says "she" of her all along.
    if any(profile(name, text).gender not in {gender, None} for name in named):
        return False
    own, other = _said(family, text), sum(_said(row[0], text) for row in _FAMILIES if row[1] != gender)
    return own > 0 and own >= _MAINLY * other


def _said(words: frozenset[str], text: str) -> int:
    return sum(1 for word in words for _ in occurrences(word, text, any_case=True))


def _is_first(name: str, gender: str, text: str) -> bool:
    """Whether it is the first man, or woman, that an article names: then "he" can only mean him."""
    if profile(name, text).gender != gender:
        return False
    opening = text[: max(text.find(name), 0)]
    phrases = noun_phrases(f"did {opening[-_BEFORE:]}", text)
    others = {p.name for p in phrases if is_name(p.name) and not set(p.name.split()) & set(name.split())}
    return all(profile(one, text).gender != gender for one in others)


def _other_holder(question: str, within: str, text: str) -> Stranger | None:
    """Whether an office is asked about whose holder a sentence does not speak of."""
    words = {fold(token.text) for token in tokenize(within)}
    for phrase in noun_phrases(question, text):
        bare = _HOLDER.fullmatch(phrase.name)
        if (
            not bare
            or not (bare["which"] or bare["office"] in PERSON_TITLES)
            or _is_asked(question, phrase)
            or question[phrase.end : phrase.end + 1] in {"'", "’"}
        ):
            continue
        called = f"{bare['which'] or ''}{bare['office']}"
        holders = named_by(called, text)
        if not holders or called in within:
            continue
        if not any(fold(part) in words for name in holders for part in name.split()):
            return Stranger(f"It says this of somebody else than the {called}")
    return None


def _is_asked(question: str, phrase: Phrase) -> bool:
    """Whether a phrase is what is asked for: "Who was | the mayor |?", not "Where was the mayor born?"."""
    before, after = question[: phrase.start], question[phrase.end :]
    rest = [fold(token.text) for token in tokenize(after) if token.text[:1].isalnum()]
    whole = not rest or (rest[0] in PREPOSITIONS and not any(map(is_past, rest)))
    return re.search(r"(?:\b(?:is|was|are|were)|['’]s)\s$", before) is not None and whole


def _named_again(question: str, answer: str, sentence: str) -> Stranger | None:
    """Whether "who else" is answered with what the one named already is: "the cook, Tom Hay"."""
    besides = _BESIDES.search(question)
    if besides:
        names = re.split(r" and |, ", besides["names"])
    elif _OTHER.match(question):
        names = [phrase.name for phrase in noun_phrases(question) if is_name(phrase.name)]
    else:
        return None
    apposed = (f"{a}, {b}" for name in names for a, b in ((answer, name), (name, answer)))
    return Stranger("It names nobody else") if any(both in sentence for both in apposed) else None
