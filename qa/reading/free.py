"""Those who pay nothing: "What is it for children?" of "a ticket costs 14 euros; children travel free"."""

from __future__ import annotations

import re
from collections.abc import Callable

from qa.corpus.article import Sentence
from qa.hints import Final
from qa.language import lexicon
from qa.language.capitals import upper_first
from qa.language.closed_classes import word_set
from qa.language.forms import terms_of
from qa.language.patterns import regex
from qa.questions.question import Question
from qa.reading.answer import Answer, Citation, Evidence
from qa.reading.asking import Asking
from qa.retrieval.hit import Hit

__all__ = ["goes_free"]

#: Who is asked about: "... for children?", "What do children pay?"
_FOR_WHOM: Final = regex(
    r"(?:\bfor (?P<for>(?:(?!\bfor\b)[\w\s-])+?)"
    r"|\b(?:do|does|must|will|should) (?P<who>[a-z][\w\s-]*?) (?:have to )?pay)[\s?.!]*$"
)
#: It is the price, and not a quality: no noun follows it, as in "a free church", and no other preposition.
_FREE: Final = regex(
    r"\b(?:(?P<bare>free)|free of charge|for free|for nothing|(?:does|do) not pay(?: anything)?"
    r"|pays? nothing)\b"
    r"(?=\W*$|\s*[,;:.()–—]|\s(?:for|to|too|also|all|as well|and|but|or|on|at|in|into|with|without|if|when"
    r"|whenever|until|till|before|after|during|every|only|except|unless|from|between)\b)"
)
#: "Free from pain", "free to leave" tell no price; nor does what is set free.
_NO_PRICE: Final = regex(r"\sfree (?:from|to(?! (?:enter|visit|attend|get in)\b)|and easy|in spirit)\b")
#: The words that bare "free" follows: it is, goes, gets in free.
_TELLS: Final = word_set(
    "is are was were be been being go goes went going get gets got in enter enters entered visit visits "
    "travel travels travelled traveled ride rides rode admitted"
)
_BETWEEN: Final = word_set("always also now still completely entirely absolutely totally all for them it")
_FREED: Final = word_set("set sets setting feel feels felt feeling cut broke break breaks let")
#: What one pays to get in, to go along, or at all.
_ENTRY: Final = frozenset(
    terms_of("admission entry entrance ticket fare visit cost price fee charge pay enter")
)
#: What is said of entry, where it is not told what is entered.
_GOING: Final = _ENTRY | frozenset(terms_of("travel ride go admit"))
_GETTING_IN: Final = regex(r"\b(?:get|gets|got|come|comes|walk|walks) (?:in|into|on|aboard)\b")
#: It may be what is asked about, where the sentence before names that.
_POINTING: Final = regex(r"\b(?:it|its|they|them|this|that|these|those|there|here)\b", re.IGNORECASE)
_CLAUSE: Final = regex(r"(?:[^;:,]|[,:](?=\d)|,(?! (?:and|but|while|whereas|though)\b))+")
_JOINING: Final = regex(r"\W*(?:and|but|while|whereas|though)?\s*")
#: It is free only then, only so, or no more.
_LIMIT: Final = regex(
    r"\b(?:until|till|before|after|during|between|if|when|whenever|unless|only|except|with|without|was|were"
    r"|weekends?|weekdays?|holidays?|mornings?|evenings?|afternoons?|used to)\b|\b(?:on|from) \S|\d{4}"
)
_LIMITING: Final = lexicon.WEEKDAYS | lexicon.WEEKDAYS_AGAIN | lexicon.MONTHS | lexicon.TIME_UNITS
#: "How much is a ticket ...?", but not "How much flour ...?"
_PRICED: Final = regex(
    r"(?i:how much (?:is|are|was|were|does|do|did|will|would|must|should)\b"
    r"|what (?:.*\b)?(?:costs?|prices?|fees?|fares?|charges?|pay)\b)"
)
_PRICE: Final = regex(r"[$£€¥]|\b(?:euros?|pounds?|dollars?|pence|cents?|francs?|crowns?)\b")
_NOT: Final = lexicon.NEGATIONS | word_set("n't hardly longer")
_WORD: Final = regex(r"[\w'’-]+")
_SURE: Final = 0.75


def goes_free(
    asking: Asking, hits: tuple[Hit, ...], before: Callable[[Sentence], Sentence | None]
) -> Answer | None:
    """Answer that it is free for those who are asked about, where a clause says so and gives no price.

    By the word alone; by all of the clause where it limits that: "free for members on Sundays".

    Parameters
    ----------
    asking : Asking
    hits : tuple of Hit
        The sentences found, best first.
    before : callable
        From a sentence to the one before it in its article, or None.
    """
    whom = _whom(asking.question)
    if not whom:
        return None
    things = frozenset(asking.question.terms) - whom - _ENTRY
    for hit in hits:
        # "Students get in free. Lunch is 9 pounds": lunch has a price of its own.
        others = (one.sentence.text for one in hits if one.sentence != hit.sentence)
        if any(_PRICE.search(text) and not things.isdisjoint(terms_of(text)) for text in others):
            continue
        for clause in _CLAUSE.finditer(hit.sentence.text):
            said = clause.group()
            free = None if _PRICE.search(said) else _free_for(said, whom)
            if free is None or not _is_of(said, hit.sentence, things, before):
                continue
            first, end = _whole(said) if _is_limited(said) else free
            start = hit.sentence.start + clause.start()
            return asking.answered(
                said[first:end],
                f"{upper_first(said[first:end])} [1].",
                confidence=_SURE,
                citations=(Citation(1, hit.sentence, hit.score, start + first, start + end),),
                evidence=(Evidence("they are said to pay nothing", _SURE),),
                candidates=(),
            )
    return None


def _whom(question: Question) -> frozenset[str]:
    """The terms of those for whom a price is asked; none where a number tells which ("children over 12")."""
    found = _FOR_WHOM.search(question.text) if _PRICED.match(question.text) else None
    if found is None or any(word[0].isdigit() for word in question.words):
        return frozenset()
    return frozenset(terms_of(found["for"] or found["who"])) & frozenset(question.terms)


def _free_for(clause: str, whom: frozenset[str]) -> tuple[int, int] | None:
    """Where a clause says that it is free for some, who stand before that or behind a "for"."""
    for free in _FREE.finditer(clause):
        words = _words(clause[: free.start()])
        behind = clause[free.end() :]
        theirs = terms_of(behind.split(" for ", 1)[1]) if " for " in behind else frozenset()
        if not _NOT.isdisjoint(words) or not (whom <= terms_of(clause[: free.start()]) or whom <= theirs):
            continue
        if free["bare"] is None or _is_price(words, clause[max(free.start() - 1, 0) :]):
            return free.span()
    return None


def _is_price(words: list[str], rest: str) -> bool:
    """Whether "free" behind some words tells a price."""
    if _NO_PRICE.match(rest) or not _FREED.isdisjoint(words[-3:]):
        return False
    while words and words[-1] in _BETWEEN:
        words = words[:-1]
    return rest.strip().startswith("free for ") or (bool(words) and words[-1] in _TELLS)


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


def _is_of(
    clause: str, sentence: Sentence, things: frozenset[str], before: Callable[[Sentence], Sentence | None]
) -> bool:
    """Whether a clause speaks of what the price is asked of; of entry, where nothing is named."""
    here = terms_of(clause)
    entering = not _GOING.isdisjoint(here) or bool(_GETTING_IN.search(clause.lower()))
    if not things:
        return entering
    missing = things - here
    if missing and entering:
        missing -= terms_of(sentence.article.title if sentence.article else "")
        # "The ferry costs 14 euros; children travel free"
        missing -= terms_of(sentence.text) if _GETTING_IN.search(clause) is None else frozenset()
    # "It is open daily; children go in free": in to what it is.
    if missing and _POINTING.search(sentence.text if entering else clause):
        previous = before(sentence)
        missing -= terms_of(previous.text) if previous else frozenset()
    return not missing


def _whole(clause: str) -> tuple[int, int]:
    """Where a clause begins and ends, without what joins it to the one before."""
    joining = _JOINING.match(clause)
    return (joining.end() if joining else 0), len(clause.rstrip(" .!"))


def _is_limited(clause: str) -> bool:
    """Whether a clause says when or on what condition it is free, or when it was."""
    return bool(_LIMIT.search(clause.lower())) or not _LIMITING.isdisjoint(_words(clause))
