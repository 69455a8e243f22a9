"""The earlier sentence that an answer leans on: it tells who "he" is, or what the question speaks of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice

from qa.corpus.article import Sentence
from qa.hints import Final
from qa.language.closed_classes import word_set
from qa.language.forms import terms_of
from qa.language.patterns import regex
from qa.language.stems import fold
from qa.questions.question import Question

__all__ = ["supporting"]

_FIRST_WORD: Final = regex(r"[\"“‘']?(\w+)")
_PRONOUNS: Final = word_set("he she it they his her hers its their him them this these that those")
_GENDER: Final = {
    "he": "male",
    "his": "male",
    "him": "male",
    "she": "female",
    "her": "female",
    "hers": "female",
}
_SAYS: Final = {
    "male": regex(r"\b(?:he|him|his)\b", re.IGNORECASE),
    "female": regex(r"\b(?:she|her|hers)\b", re.IGNORECASE),
}
_NAME: Final = regex(r"\b[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*")
#: "It was Ann", "It is said", "It took": nothing before is meant.
_STANDS_FOR_NOTHING: Final = regex(
    r"[\"“‘']?(?i:it)(?:['’]s|\s(?:is|was))\s(?:[A-Z]|(?:said|thought|believed|known|true|clear|likely|possible)\b)"
    r"|[\"“‘']?(?i:it)\s(?:takes|took|seems|seemed|rains|rained|costs?\b(?=.*\bto\s[a-z]))\b"
)
#: What somebody says names seldom what is spoken of behind it.
_SPEECH: Final = regex(r"[\"“‘]")
#: How far back whom a pronoun means is looked for.
_FAR: Final = 3
_TEXT_LIMIT: Final = 200_000


def supporting(
    question: Question, sentence: Sentence, before: Callable[[Sentence], Sentence | None]
) -> Sentence | None:
    """Find the sentence to be read before that of an answer; None where none tells anything.

    Where the answer's sentence begins with a pronoun, it is the nearest one with a name of the question;
    else the one right before, if that holds a word of the question that the answer's sentence lacks; else
    the nearest one that names whom or what the pronoun means.

    Parameters
    ----------
    question : Question
    sentence : Sentence
        That of the answer.
    before : callable
        From a sentence to the one before it in its article, or None.
    """
    missing = frozenset(question.terms) - frozenset(terms_of(sentence.text))
    earlier = list(islice(_back(sentence, before), _FAR))
    pronoun = _pronoun(sentence.text)
    if pronoun == "it" and _STANDS_FOR_NOTHING.match(sentence.text):
        pronoun = ""
    named = missing & question.names
    telling = (one for one in earlier if pronoun and named & frozenset(terms_of(one.text)))
    if first := next(telling, None):
        return first
    if earlier and missing & frozenset(terms_of(earlier[0].text)):
        return earlier[0]
    if not pronoun:
        return None
    gender = _GENDER.get(pronoun)
    for one in earlier:
        means = (
            _names_one(one, gender) if gender else not (_begins_with_it(one.text) or _SPEECH.match(one.text))
        )
        if not named and means:
            return one
    return None


def _back(sentence: Sentence, before: Callable[[Sentence], Sentence | None]) -> Iterator[Sentence]:
    previous = before(sentence)
    while previous is not None:
        yield previous
        previous = before(previous)


def _begins_with_it(text: str) -> bool:
    """Whether a sentence takes something up itself, and so tells not what "it" is; "her" may own it."""
    pronoun = _pronoun(text)
    return bool(pronoun) and pronoun not in _GENDER


def _pronoun(text: str) -> str:
    """The pronoun that a sentence begins with; empty where it is another word."""
    first = _FIRST_WORD.match(text)
    word = fold(first[1]) if first else ""
    return word if word in _PRONOUNS else ""


def _names_one(sentence: Sentence, gender: str) -> bool:
    """Whether a sentence names a man, or a woman, whom it has not called "he" before: not "she met Ann"."""
    from qa.language.gender import profile  # few answers need them
    from qa.reading.protagonist import protagonist

    article = sentence.article
    text = (article.text if article else sentence.text)[:_TEXT_LIMIT]
    about = protagonist(article.title, text) if article else None
    if about and about.gender == gender:
        return not about.words.isdisjoint(map(fold, re.findall(r"[\w’'-]+", sentence.text)))
    said = _SAYS[gender].search(sentence.text)
    names = _NAME.finditer(sentence.text[: said.start() if said else None])
    return any(profile(name.group(), text).gender == gender for name in names)
