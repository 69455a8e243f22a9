"""Why there is no answer: the loudest doubt that the sentences shown bear out.

A doubt speaks of the best candidate; who asks sees the nearest sentences. "No time is given for this" above a
sentence with a time in it convinces nobody, so that each doubt whose words can be checked is checked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from qa.corpus.article import Sentence
from qa.hints import Final
from qa.language.closed_classes import word_set
from qa.language.forms import term, terms_of
from qa.language.lexicon import MONTHS, NUMBER_WORDS, SEASONS, TIME_UNITS, WEEKDAYS
from qa.language.stems import fold
from qa.language.tokens import tokenize
from qa.questions.question import Question
from qa.reading.doubted import given_terms
from qa.reading.ranking import Ranking
from qa.reading.unnamed import goes_without_saying
from qa.records import NamedTuple

__all__ = ["CHECKS", "Shown", "first_true", "is_true", "says_it_in_its_words"]

_NO_SUCH_NAME: Final = "No such name is mentioned"
_LEAST: Final = 0.1  # a confidence below which nothing can be said to fit
_ILL: Final = 0.2  # one below which nothing fits well
_EQUALLY: Final = 0.6  # share of the best candidate's belief that another one has that fits as well
_ALIKE: Final = 0.9  # share of the best sentence's score that another one has that fits as well
_IN_ITS_WORDS: Final = 0.8  # share of the question's words in a sentence that may say just that
_DAYS: Final = WEEKDAYS | MONTHS | SEASONS
_TIMES: Final = word_set(
    "yesterday today tomorrow tonight noon midnight morning evening night afternoon century now am pm"
)
_CURRENCIES: Final = word_set("$ £ € ¥ pound pounds dollar dollars euro euros pence cents free")


class Shown(NamedTuple):
    """What the reader of a reply sees, and what was weighed.

    Parameters
    ----------
    text : str
        The question as it stands alone.
    question : Question
    ranking : Ranking
    nearest : sequence of Sentence
        Best first.
    known : callable
        Whether a stem occurs in the text at all.
    sure : float
        How likely the best candidate is right.
    """

    text: str
    question: Question
    ranking: Ranking
    nearest: Sequence[Sentence]
    known: Callable[[str], bool]
    sure: float


def first_true(reasons: Iterable[str], shown: Shown) -> str | None:
    """Take the first reason that holds of what is shown; None where none does.

    That no time or number stands in it, where one is asked for, tells more than any doubt.
    """
    wanted = _OF_TYPE.get(shown.question.answer_type)
    if wanted and shown.nearest and wanted.lacks(shown):
        noun = "age" if "old" in shown.question.words else wanted.noun
        return f"The nearest sentences give no {noun}"
    return next((reason for reason in reasons if is_true(reason, shown)), None)


def is_true(reason: str, shown: Shown) -> bool:
    """Whether a reason holds of what is shown, as far as that can be checked."""
    check = CHECKS.get(reason)
    return check is None or check(shown)


def says_it_in_its_words(shown: Shown) -> bool:
    """Whether the nearest sentence has nearly all the words of a question, and so may say just that."""
    if not shown.nearest or not shown.question.terms:
        return False
    asked, said = set(shown.question.terms), _terms(shown.nearest[:1])
    return len(asked & said) >= _IN_ITS_WORDS * len(asked)


def _terms(sentences: Iterable[Sentence]) -> frozenset[str]:
    return frozenset().union(*(terms_of(one.text) for one in sentences))


def _names(shown: Shown) -> list[str]:
    """The words of a question that are written as names."""
    tokens = tokenize(shown.text)[1:]
    named = [token.text for token in tokens if token.text[:1].isupper()]
    return [word for word in named if term(word) in shown.question.names]


def _lacks_a_name(shown: Shown) -> bool:
    names, first = _names(shown), shown.nearest[:1]
    said = _terms(first).union(*map(given_terms, first))
    return any(term(name) not in said for name in names)


def _names_nobody_known(shown: Shown) -> bool:
    return any(not shown.known(term(name)) and not goes_without_saying(fold(name)) for name in _names(shown))


def _lacks_a_number(shown: Shown) -> bool:
    numbers = [word for word in shown.question.words if word[0].isdigit()]
    said = {fold(token.text) for one in shown.nearest[:1] for token in tokenize(one.text)}
    return any(number not in said for number in numbers)


def _several_fit(shown: Shown) -> bool:
    """Whether another phrase elsewhere is believed in nearly as much as the best."""
    if shown.sure < _LEAST or not shown.ranking.candidates:
        return False
    best, *others = shown.ranking.candidates
    apart = (one for one in others if one.end <= best.start or one.start >= best.end)
    return any(
        one.confidence >= _EQUALLY * best.confidence
        for one in apart
        if fold(one.text) not in fold(best.text) and fold(best.text) not in fold(one.text)
    )


def _nothing_fits(shown: Shown) -> bool:
    return shown.sure < _ILL


def _stand_apart(shown: Shown) -> bool:
    """Whether the first sentence lacks a word of the question that another one has."""
    first, others = _terms(shown.nearest[:1]), _terms(shown.nearest[1:])
    return any(asked in others and asked not in first for asked in shown.question.terms)


def _several_sentences(shown: Shown) -> bool:
    scores = [hit.score for hit in shown.ranking.reading.hits[:2]]
    return len(scores) > 1 and scores[1] >= _ALIKE * scores[0]


def _gives_no_time(shown: Shown) -> bool:
    return not any(map(_is_of_time, _words(shown)))


def _gives_no_number(shown: Shown) -> bool:
    return not any(map(_is_number, _words(shown)))


def _gives_no_amount(shown: Shown) -> bool:
    return _CURRENCIES.isdisjoint(map(fold, _words(shown)))


def _nothing_of_the_kind(shown: Shown) -> bool:
    """Whether no time or number stands there, where one is asked for."""
    wanted = _OF_TYPE.get(shown.question.answer_type)
    return wanted is not None and wanted.lacks(shown)


def _lacks_a_word(shown: Shown) -> bool:
    said = _terms(shown.nearest[:1]).union(*map(given_terms, shown.nearest[:1]))
    return any(asked not in said for asked in shown.question.terms)


def _words(shown: Shown) -> list[str]:
    return [token.text for one in shown.nearest for token in tokenize(one.text)]


def _is_of_time(word: str) -> bool:
    plain = fold(word)
    year = plain[:4].isdigit() and len(plain.rstrip("s")) == 4
    named = word[:1].isupper() and plain in _DAYS
    return year or named or plain in _TIMES | SEASONS | TIME_UNITS or ":" in plain[1:-1]


def _is_number(word: str) -> bool:
    return word[0].isdigit() or fold(word) in NUMBER_WORDS - {"one"}


#: What is checked of a reason, by its words.
CHECKS: Final[dict[str, Callable[[Shown], bool]]] = {
    "Several answers fit equally well": _several_fit,
    "Several sentences fit equally well": _several_sentences,
    "Nothing fits well enough": _nothing_fits,
    "The words of the question stand in different sentences": _stand_apart,
    "The words of the question do not stand together": lambda shown: len(shown.question.terms) > 1,
    "The sentence that fits best lacks the name": _lacks_a_name,
    _NO_SUCH_NAME: _names_nobody_known,
    "The sentence that fits best lacks that year or number": _lacks_a_number,
    "A telling word of the question is missing there": _lacks_a_word,
    "No time is given for this": _gives_no_time,
    "No length of time is given for this": _gives_no_time,
    "No date or number is given for this": lambda shown: _gives_no_number(shown) and _gives_no_time(shown),
    "No number is given for this": _gives_no_number,
    "No measure is given for this": _gives_no_number,
    "No amount is given for this": _gives_no_amount,
    "Nothing of the kind asked for is given there": _nothing_of_the_kind,
}


class _Wanted(NamedTuple):
    """What a question asks for, and whether nothing of the kind is shown."""

    noun: str
    lacks: Callable[[Shown], bool]


_OF_TYPE: Final[dict[str, _Wanted]] = {
    "date": _Wanted("time", _gives_no_time),
    "duration": _Wanted("length of time", _gives_no_time),
    "number": _Wanted("number", _gives_no_number),
    "quantity": _Wanted("measure", _gives_no_number),
    "percent": _Wanted("number", _gives_no_number),
    "money": _Wanted("amount", _gives_no_amount),
}
