"""Whom an article is about: it names her once and then says "she"; her name is no word to look for."""

from __future__ import annotations

import re
from functools import lru_cache

from qa.corpus.article import Article
from qa.hints import Final
from qa.language.closed_classes import QUESTION_WORDS
from qa.language.gender import profile
from qa.language.lexicon import AUXILIARIES, FUNCTION_WORDS
from qa.language.patterns import regex
from qa.language.stems import fold
from qa.records import NamedTuple

__all__ = ["in_pronouns", "protagonist"]

_NAME: Final = regex(r"(?:[A-Z][\w.’'-]*\s?){1,4}")
_SAID: Final = {
    "male": regex(r"\b(?:he|him|his)\b", re.IGNORECASE),
    "female": regex(r"\b(?:she|her|hers)\b", re.IGNORECASE),
}
_FORMS: Final = {"male": ("he", "him", "his"), "female": ("she", "her", "her")}
_TEXT_LIMIT: Final = 200_000
#: So often an article says "she", and so much oftener than "he", if it is about a woman.
_LEAST: Final = 3
_MAINLY: Final = 2


class Protagonist(NamedTuple):
    """Whom an article is about, by the words of the name, and which of "he" and "she" it says."""

    words: frozenset[str]
    gender: str


@lru_cache(maxsize=256)
def protagonist(title: str, text: str) -> Protagonist | None:
    """Find whom an article is about: the person of its title, if its pronouns are mainly that person's.

    Examples
    --------
    >>> text = "Ruth Lane was a painter. She was born in Hesk. She left her home in 1900 with Tom Cole."
    >>> protagonist("Ruth Lane", text).gender, protagonist("Hesk", text), protagonist("Tom Cole", text)
    ('female', None, None)
    """
    name = _name(title)
    if not _NAME.fullmatch(name):
        return None
    gender = profile(name, text).gender
    if gender is None:
        return None
    counts = {one: len(pattern.findall(text)) for one, pattern in _SAID.items()}
    own = counts.pop(gender)
    if own < _LEAST or own < _MAINLY * sum(counts.values()):
        return None
    return Protagonist(frozenset(map(fold, name.split())), gender)


def in_pronouns(question: str, article: Article) -> str | None:
    """Ask of whom an article is about as the article speaks: "Where did | she | die?".

    Parameters
    ----------
    question : str
        The name may be typed small.
    article : Article

    Returns
    -------
    str or None
        None where the question does not name that person, or names somebody of the same name.
    """
    words = _name(article.title).split()
    any_word = "|".join(map(re.escape, words))
    name = rf"\b(?:{any_word})(?:\s(?:[A-Z][\w.’-]*\s)?(?:{any_word}))*(?P<owns>['’]s?)?(?=[\s?.,!]|$)"
    found = re.search(name, question, re.IGNORECASE) if words else None
    if found is None or _is_another(question, found):
        return None
    who = protagonist(article.title, article.text[:_TEXT_LIMIT])
    if who is None:
        return None
    return question[: found.start()] + _form(question, found, who.gender) + question[found.end() :]


def _name(title: str) -> str:
    """The name of a title: "Ruth_Lane_(painter)" is Ruth Lane's."""
    return re.sub(r"\s*\(.*\)$", "", title.replace("_", " ").strip())


def _is_another(question: str, found: re.Match[str]) -> bool:
    """Whether another name, or any word but a function word before a small letter, stands before."""
    before = question[: found.start()].split()
    if not before:
        return True
    known = fold(before[-1]) in FUNCTION_WORDS or fold(before[-1]) in QUESTION_WORDS
    if found.group()[:1].isupper():
        return before[-1][:1].isupper() and not known and len(before) > 1
    return not known


def _form(question: str, found: re.Match[str], gender: str) -> str:
    """Choose between "she" and "her" by what stands before."""
    subject, with_verb, owner = _FORMS[gender]
    if found["owns"]:
        return owner
    before = fold(question[: found.start()]).split()[-1:]
    rest = question[found.end() :].strip("?. ")
    acts = bool(rest) and before and before[0] in AUXILIARIES
    return subject if acts else with_verb
