"""Whether two answers to one question differ: as numbers, as dates, or as names."""

from __future__ import annotations

import re

from qa.hints import Final
from qa.language.dateparts import date_parts
from qa.language.lexicon import FUNCTION_WORDS, MONTHS, TITLES, WEEKDAYS
from qa.language.patterns import regex
from qa.language.quantities import Quantity, agree, quantity
from qa.language.stems import fold, stem
from qa.language.tense import looks_ahead
from qa.questions.question import Question
from qa.reading.answer import Citation

__all__ = ["COUNTED", "differ"]

#: The forms of question that are answered by an amount.
COUNTED: Final = frozenset({"how many", "how long"})
_NAMED = frozenset({"who", "where", "place", "which", "what", "what is", "definition", "what did"})
_PEOPLE = frozenset(map(stem, ("people", "persons")))
_CAPITAL = regex(r"\b[A-Z][\w’'-]*\b")


def differ(question: Question, one: Citation, other: Citation) -> bool:
    """Whether two answers can't both be what the question asks for.

    Numbers are compared in their units and with what "about" and "more than" leave open, dates part
    by part, names by their words: "May 1932" is no other date than "1932", "Captain Lane" nobody else
    than "Ruth Lane". Answers of any other sort are never said to differ.

    Parameters
    ----------
    question : Question
    one, other : Citation
        Each with its answer's offsets.
    """
    first, second = _said(one), _said(other)
    if not first[1] or not second[1] or _within(first[1], other) or _within(second[1], one):
        return False
    if question.form == "when":
        return _dates_differ(one, other)
    if question.form in COUNTED:
        a, b = _amount(*first), _amount(*second)
        return a is not None and b is not None and _amounts_differ(question, a, b)
    return question.form in _NAMED and _names_differ(first[1], second[1])


def _said(citation: Citation) -> tuple[str, str, str]:
    """The sentence before the answer, the answer, and the sentence after it."""
    text, begin = citation.sentence.text, citation.sentence.start
    if citation.answer_start is None or citation.answer_end is None:
        return text, "", ""
    start, end = citation.answer_start - begin, citation.answer_end - begin
    return text[:start], text[start:end], text[end:]


def _within(answer: str, citation: Citation) -> bool:
    """Whether the other sentence says the same words too, somewhere."""
    words = re.escape(re.sub(r"^(?:the|a|an|in|on|at|by)\s+", "", fold(answer)))
    return re.search(rf"(?<![\w.,]){words}(?![\w]|[.,]\d)", fold(citation.sentence.text)) is not None


def _dates_differ(one: Citation, other: Citation) -> bool:
    parts = []
    for citation in (one, other):
        before, answer, _ = _said(citation)
        article = citation.sentence.article
        ahead = looks_ahead(citation.sentence.text, len(before))
        parts.append(date_parts(answer, article.date if article else None, future=ahead))
    return parts[0].agrees(parts[1]) is False


def _amount(before: str, answer: str, after: str) -> Quantity | None:
    return quantity(answer, before, after)


def _amounts_differ(question: Question, one: Quantity, other: Quantity) -> bool:
    nouns = {one.noun, other.noun} - {""}
    if len(nouns) == 2 and not nouns & _PEOPLE & {stem(word) for word in question.words}:
        return False  # twelve houses, fifteen barns; but of people, 15 may be passengers
    return agree(one, other) is False


def _names_differ(one: str, other: str) -> bool:
    a, b = _name_words(one), _name_words(other)
    if not a or not b or _initials(a) == "".join(b) or _initials(b) == "".join(a):
        return False
    if a[-1] == b[-1]:
        # Ann Lane and Tom Lane are two; Lane and Ann Lane are one.
        return len(a) > 1 and len(b) > 1 and not set(a[:-1]) & set(b[:-1]) and not _short(a[0], b[0])
    return not set(a) & set(b)


def _name_words(text: str) -> list[str]:
    words = [fold(word).removesuffix("'s").removesuffix("’s") for word in _CAPITAL.findall(text)]
    return [word for word in words if word not in FUNCTION_WORDS | TITLES | MONTHS | WEEKDAYS]


def _initials(words: list[str]) -> str:
    return "".join(part[0] for word in words for part in word.split("-") if part)


def _short(one: str, other: str) -> bool:
    """Whether a first name is the other's initial: "R. Lane" and "Ruth Lane"."""
    return one[0] == other[0] and min(len(one), len(other)) == 1
