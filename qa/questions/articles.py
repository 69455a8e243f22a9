"""What a question says of articles: which one it asks about, which it points to, or asks for."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Sequence

from qa.corpus.article import Article
from qa.language.capitals import upper_first
from qa.language.closed_classes import word_set
from qa.language.patterns import regex
from qa.language.stems import fold, stem
from qa.language.tokens import tokenize

__all__ = ["asks_how_many_articles", "asks_which_article", "find_articles", "title_stems", "within_named"]

_TEXTS = ("article", "story", "text", "report", "document", "piece", "page", "source", "paper")
_TEXT = f"(?:{'|'.join(_TEXTS)})"
_FUNCTION_WORDS = word_set(
    """
    the a an of in on at to from by for with and or is are was were be did do does has have had who what when
    where why how which that this it its his her their about according article story text report
    """
)
_ABOUT = regex(
    rf"""(?:,\s*)?\b(?:according\sto|in|from|by)\s(?:the\s|this\s)?
    (?: {_TEXT}\s(?:about|on|titled|entitled|called|named)\s(?P<about>[^,?]+?)
      | ["“](?P<quoted>[^"”]+)["”]
      | (?P<before>[^,?"“”]{{1,80}}?)\s{_TEXT}
      | (?P<source>(?-i:[A-Z])[^,?"“”]{{1,60}}?)
    )(?=\s*[,?]|\s*$)(?:,\s*)?""",
    re.VERBOSE | re.IGNORECASE,
    pieces=("according", "in", "from", "by"),
)
_WHICH = regex(
    rf"""(?:(?:according\sto|in|by|from)\s)?(?P<asked_of>how\smany|which|what)\s(?:of\sthe(?:se)?\s)?{_TEXT}s?\s
    (?: (?:says?|said|tells?|states?|reports?|claims?|mentions?|is\sabout|writes?|speaks?\sof|deals?\swith)
        (?:\sthat)?\s (?P<said>.+)
      | (?P<asked>(?:did|does|do|is|are|was|were|has|have|had|will|can|would)\s.+) )""",
    re.VERBOSE | re.IGNORECASE,
    pieces=_TEXTS,
)


def find_articles(name: str, articles: Iterable[Article]) -> tuple[Article, ...]:
    """Find the articles that a person means by a name: a title, a file's name, or some words of it.

    Parameters
    ----------
    name : str
    articles : iterable of Article

    Returns
    -------
    tuple of Article
        Those whose title or file name is the name, if there are any, else those that hold all its words.

    Examples
    --------
    >>> pool, fire = Article("", "A new pool for Norwick"), Article("", "Fire in Hesk")
    >>> [article.title for article in find_articles("pool", [pool, fire])]
    ['A new pool for Norwick']
    """
    articles = tuple(articles)
    exact = tuple(article for article in articles if fold(name.strip()) in _names(article))
    words = title_stems(name)
    if exact or not words:
        return exact
    return tuple(article for article in articles if words <= title_stems(" ".join(_names(article))))


def _names(article: Article) -> tuple[str, ...]:
    name = os.path.basename(article.path or "")
    return tuple(filter(None, map(fold, (article.title, name, os.path.splitext(name)[0]))))


def title_stems(text: str) -> frozenset[str]:
    """Stems of the words of a title, or of a question, that tell one title from another."""
    words = (fold(token.text) for token in tokenize(text.replace("_", " ").replace("-", " ")))
    return frozenset(stem(word) for word in words if word[0].isalnum() and word not in _FUNCTION_WORDS)


def within_named(
    question: str,
    articles: Sequence[Article],
    likely: Callable[[str], Sequence[Article]] | None = None,
) -> tuple[str, tuple[Article, ...]]:
    """Take "in the article about ..." out of a question, where there is such an article.

    Parameters
    ----------
    question : str
    articles : sequence of Article
    likely : callable, optional
        From a name to those of the articles that it may mean (`Corpus.likely`), where they are very many.

    Returns
    -------
    question : str
        Without those words; as it is where it names no article.
    articles : tuple of Article
        Those that it names; empty where it names none.

    Examples
    --------
    >>> pool, fire = Article("", "A new pool for Norwick"), Article("", "Fire in Hesk", source="The Echo")
    >>> question, named = within_named("Who was hurt, according to the article about the fire?", [pool, fire])
    >>> question, named[0].title
    ('Who was hurt?', 'Fire in Hesk')
    >>> within_named("According to The Echo, who was hurt?", [pool, fire])[0]
    'Who was hurt?'
    """
    if len(articles) < 2:
        return question, ()
    for match in _ABOUT.finditer(question):
        name = match["about"] or match["quoted"] or match["before"] or ""
        source = fold(match["source"] or match["before"] or match["quoted"] or "")
        sources = (likely(source) if likely else articles) if source else ()
        named = tuple(
            a
            for a in sources
            if a.source and fold(a.source).removeprefix("the ") == source.removeprefix("the ")
        )
        named = named or (find_articles(name, likely(name) if likely else articles) if name else ())
        if named:
            rest = (question[: match.start()] + question[match.end() :]).strip()
            return upper_first(rest), named
    return question, ()


def asks_which_article(question: str) -> str | None:
    """Give what "According to which article ...?" wants to find; None where no article is asked for.

    Examples
    --------
    >>> asks_which_article("Which article says that the pool was closed?")
    'the pool was closed'
    >>> asks_which_article("According to which article was the pool closed?")
    'was the pool closed'
    >>> asks_which_article("How many articles mention the pool?")
    'the pool'
    >>> asks_which_article("Which pool was closed?") is None
    True
    """
    match = _WHICH.fullmatch(question.strip().rstrip("?. "))
    if match is None or (match["asked"] and _counts(match)):  # "How many papers did she write?"
        return None
    return match["said"] or match["asked"]


def asks_how_many_articles(question: str) -> bool:
    """Whether the number of the articles is asked for that say something.

    Examples
    --------
    >>> asks_how_many_articles("How many articles mention the pool?")
    True
    >>> asks_how_many_articles("Which articles mention the pool?")
    False
    """
    match = _WHICH.fullmatch(question.strip().rstrip("?. "))
    return match is not None and bool(match["said"]) and _counts(match)


def _counts(match: re.Match[str]) -> bool:
    return match["asked_of"].lower().startswith("how")
