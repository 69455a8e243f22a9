"""Whom the lead of a news text speaks of: "A former teacher was jailed"; the next sentence names her."""

from __future__ import annotations

from functools import lru_cache

from qa.corpus.article import Sentence
from qa.language.lexicon import FUNCTION_WORDS, PERSON_NOUNS, TITLES
from qa.language.patterns import regex

__all__ = ["named_next"]

#: A headline and a line with the writer's name may stand before the lead.
_LATEST = 3
_SOMEBODY = regex(r"(?s)(?:^|[-–—]\s+)An?\s+(?P<what>[a-z].*)")
_WORDS = 8
#: Characters in which a dateline ends, in which the lead is looked at, and in which the name follows.
_DATELINE, _LEAD, _BEHIND = 100, 300, 160
_NAME = regex(
    r"(?s)\s+(?P<name>(?:[A-Z][\w'’.-]+\s+){1,3}[A-Z][\w'’-]+)"
    r",\s+(?:\d\d,|who\b|(?:of|from)\s+[^,.;]{1,40},)(?P<rest>.*)"
)
#: Who is told to be so is mostly another than the one to whom it was done.
_ACCUSED = regex(r"\s+(?:was|were|has been|is being)\s+(?:charged|arrested|held|detained|questioned|accused)")


def named_next(sentence: Sentence) -> str:
    """The name that the next sentence begins with, where a lead speaks of somebody without one.

    A news text tells first what happened, and to what kind of person; the name follows at the beginning of
    the next sentence, with the age, with where it lives, or with a relative clause.

    Parameters
    ----------
    sentence : Sentence

    Returns
    -------
    str
        Empty where it is no lead of this kind.
    """
    if sentence.number > _LATEST or sentence.article is None:
        return ""
    return _named(sentence.text, sentence.article.text[sentence.end : sentence.end + _BEHIND])


@lru_cache(maxsize=256)
def _named(lead: str, behind: str) -> str:
    somebody = _SOMEBODY.search(lead[:_LEAD])
    if not somebody or somebody.start() > _DATELINE:
        return ""
    head = ""
    person = False
    for word in somebody["what"].split()[:_WORDS]:
        if word in FUNCTION_WORDS:
            person = word == "who"  # "a former signwriter who stole ..."
            break
        head = word.strip(",")
        if head != word:
            break
    name = _NAME.match(behind) if person or head in PERSON_NOUNS else None
    if not name or _ACCUSED.match(name["rest"]):
        return ""
    first = name["name"].split()[0].rstrip(".").lower()
    return "" if first in TITLES or first == "the" else name["name"]
