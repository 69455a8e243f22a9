"""Whom the lead of a news text speaks of: "A former teacher was jailed"; the next sentence names her."""

from __future__ import annotations

from functools import lru_cache

from qa.corpus.article import Sentence
from qa.corpus.placelines import LONGEST
from qa.language.lexicon import FUNCTION_WORDS, PERSON_NOUNS
from qa.language.patterns import regex

__all__ = ["named_next"]

#: A headline and a line with the writer's name may stand before the lead.
_LEADS = 3
_SOMEBODY = regex(r"(?:^|[-–—]\s+)An?\s+(?P<what>[a-z].*)", 16)  # 16: the dot is any character
_WORDS = 8
_NAME = regex(r"\s+(?P<name>(?:[A-Z][\w'’.-]+\s+){1,3}[A-Z][\w'’-]+)(?=,\s+\d\d,|,\s+who\b|\s+[a-z])")


def named_next(sentence: Sentence) -> str:
    """The name that the next sentence begins with, where a lead speaks of somebody without one.

    A news text tells first what happened, and to what kind of person; the name follows at the beginning of
    the next sentence, mostly with the age.

    Parameters
    ----------
    sentence : Sentence

    Returns
    -------
    str
        Empty where it is no lead of this kind.
    """
    if sentence.number > _LEADS or sentence.article is None:
        return ""
    return _named(sentence.text, sentence.article.text[sentence.end : sentence.end + LONGEST])


@lru_cache(maxsize=256)
def _named(lead: str, behind: str) -> str:
    somebody = _SOMEBODY.search(lead[: 3 * LONGEST])
    if not somebody or somebody.start() > LONGEST:
        return ""
    head = ""
    for word in somebody["what"].split()[:_WORDS]:
        if word in FUNCTION_WORDS:
            break
        head = word.strip(",")
        if head != word:
            break
    name = _NAME.match(behind) if head in PERSON_NOUNS else None
    return name["name"] if name else ""
