"""Whether sentences of two articles speak of the same matter, so far as their words tell."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from qa.corpus.article import Article, Sentence
from qa.hints import Final
from qa.language.closed_classes import word_set
from qa.language.forms import terms_of
from qa.language.lexicon import FUNCTION_WORDS, MONTHS, WEEKDAYS
from qa.language.patterns import regex
from qa.language.stems import fold
from qa.language.tokens import tokenize
from qa.questions.question import Question
from qa.reading.answer import Citation
from qa.records import NamedTuple

__all__ = ["HELD", "same_matter", "share_held"]

#: Share of the question's words, by weight, that both passages must hold.
HELD: Final = 0.7
_LESS = 0.2  # how much less of them the second may hold
_SHARED = 0.2  # of the names of the article that has fewer
_APART = 300  # days between two reports of which neither tells the year
_LEAD = 1500  # characters of an article that say what it is about
_YEAR = regex(r"(?<![\d,.])(?:1\d{3}|20\d\d)(?![\d,]|\.\d)")
_QUALIFIER = regex(r"\b(in|at|against|for|of|near|from|on|to)\s+(?:the\s+)?((?:[A-Z][\w’'-]*\s?)+)(?!\w)")
_PRESENT = word_set("is are do does has have")
_STATES = word_set("have hold contain own weigh measure seat number")
_ORDINALS = word_set("first second third fourth fifth sixth seventh eighth ninth tenth last next")

Before = Callable[[Sentence], Sentence | None]
Weigh = Callable[[str], float]


class _Passage(NamedTuple):
    """A cited sentence with what stands before it."""

    rest: str  # the sentence without the answer
    earlier: str
    title: str
    article: Article | None


def same_matter(question: Question, one: Citation, other: Citation, before: Before, weigh: Weigh) -> bool:
    """Whether two articles answer a question about the same person, thing or event.

    Both passages (the sentence, the one before it, the title) must hold the names and numbers of the
    question and most of its other words. Two years, two ordinals ("the first match", "the second"),
    two names behind one preposition ("in Hesk", "in Norwick"), or articles that share hardly a name,
    tell two matters apart.

    Parameters
    ----------
    question : Question
    one, other : Citation
    before : callable
        From a sentence to the one before it in its article, or None.
    weigh : callable
        From a stem to its inverse document frequency.
    """
    held = [share_held(question, citation.sentence, before, weigh) for citation in (one, other)]
    if min(held) < HELD or held[1] < held[0] - _LESS:
        return False
    return not _told_apart(question, _passage(one, before), _passage(other, before))


def share_held(question: Question, sentence: Sentence, before: Before, weigh: Weigh) -> float:
    """Measure how much of a question's words a sentence holds, with the one before it and the title.

    Returns
    -------
    float
        Their share by weight, 0 to 1; 0 where a name or number of the question is missing.
    """
    earlier = before(sentence)
    title = sentence.article.title if sentence.article else ""
    stems = terms_of(sentence.text) | terms_of(title) | (terms_of(earlier.text) if earlier else frozenset())
    if not question.names | {word for word in question.words if word[:1].isdigit()} <= stems:
        return 0.0
    weights = {stem: max(weigh(stem), 1e-6) for stem in question.terms}
    return sum(w for stem, w in weights.items() if stem in stems) / (sum(weights.values()) or 1.0)


def _passage(citation: Citation, before: Before) -> _Passage:
    sentence = citation.sentence
    earlier = before(sentence)
    rest = sentence.text
    if citation.answer_start is not None and citation.answer_end is not None:
        rest = (
            rest[: citation.answer_start - sentence.start]
            + " … "
            + rest[citation.answer_end - sentence.start :]
        )
    title = sentence.article.title if sentence.article else ""
    return _Passage(rest, earlier.text if earlier else "", title, sentence.article)


def _told_apart(question: Question, one: _Passage, other: _Passage) -> bool:
    lasting = _asks_of_state(question)
    years = [_years(passage, lasting=lasting) for passage in (one, other)]
    if years[0] and years[1] and not years[0] & years[1]:
        return True
    dates = [passage.article.date for passage in (one, other) if passage.article and passage.article.date]
    if len(dates) == 2 and not any(years) and abs((dates[0] - dates[1]).days) > _APART:
        return True
    ordinals = [_ORDINALS & set(fold(passage.rest).split()) for passage in (one, other)]
    if ordinals[0] and ordinals[1] and not ordinals[0] & ordinals[1]:
        return True
    qualifiers = [_qualifiers(passage.rest) for passage in (one, other)]
    shared = qualifiers[0].keys() & qualifiers[1].keys()
    if any(not qualifiers[0][preposition] & qualifiers[1][preposition] for preposition in shared):
        return True
    if question.names:
        return False
    topics = [_topic(passage) for passage in (one, other)]
    fewer = min(len(topic) for topic in topics)
    return fewer > 0 and len(topics[0] & topics[1]) < _SHARED * fewer


def _asks_of_state(question: Question) -> bool:
    """Whether a question asks what is so, and not what happened: "How many windows does it have?"."""
    verb = "" if question.verb is None else question.words[question.verb]
    return verb in _STATES or not _PRESENT.isdisjoint(question.words)


def _years(passage: _Passage, *, lasting: bool) -> frozenset[str]:
    """The years of the sentence; of what stands before it where it tells none.

    What happened goes on in the sentence behind, so that its year holds there; what is `lasting` does not:
    "It was built in 1790. It has twelve windows."
    """
    for text in (passage.rest, passage.title) if lasting else (passage.rest, passage.earlier, passage.title):
        found = frozenset(_YEAR.findall(text))
        if found:
            return found
    return frozenset()


def _qualifiers(text: str) -> dict[str, frozenset[str]]:
    """The names behind each preposition: {"in": {"hesk"}}."""
    found: dict[str, frozenset[str]] = {}
    for match in _QUALIFIER.finditer(text):
        names = frozenset(map(fold, match[2].split())) - MONTHS - WEEKDAYS
        if names:
            found[match[1]] = found.get(match[1], frozenset()) | names
    return found


def _topic(passage: _Passage) -> frozenset[str]:
    """The names in the title, the sentence, and the beginning of the article."""
    article = passage.article
    lead = article.text[article.body : article.body + _LEAD] if article else ""
    return _names(f"{passage.title}. {passage.earlier} {passage.rest}", lead)


@lru_cache(maxsize=256)
def _names(text: str, lead: str) -> frozenset[str]:
    """Capitalised words that the article doesn't write small too."""
    small = {token.text for token in tokenize(f"{text} {lead}") if token.text[:1].islower()}
    words = (token.text for token in tokenize(f"{text} {lead}") if token.text[:1].isupper())
    known = (fold(word) for word in words)
    return frozenset(word for word in known if word not in small | FUNCTION_WORDS | MONTHS | WEEKDAYS)
