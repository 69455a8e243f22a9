"""The trade of kin: "her father, ‹a cooper›, ...", "the son of ‹a miner›"."""

from __future__ import annotations

from collections.abc import Iterator

from qa.arrays import np
from qa.hints import Final
from qa.language.categories import FINITE, category
from qa.language.closed_classes import ARTICLES, BE
from qa.language.forms import term
from qa.language.kin import FATHERS, KIN, MOTHERS
from qa.questions.question import Question
from qa.reading.link.view import Flags, View
from qa.reading.link.whose_birth import births_of_the_asked
from qa.reading.shape.lookup import among

__all__ = ["trade_told", "whose_trade"]

#: An aside has at most so many words.
_ASIDE: Final = 9


def whose_trade(question: Question) -> str | None:
    """The noun of the kinship, where a trade is asked for: "her father's job", "what does his wife do"."""
    noun = next((word for word in reversed(question.words) if word in KIN), None)
    if noun is None:
        return None
    if question.answer_type == "role":
        return noun
    others = set(question.terms) - question.names - {term(noun), "author", "writer"}
    does = question.form == "what did" and question.verb is not None and question.words[question.verb] == "do"
    return noun if does and not others else None


def trade_told(view: View, noun: str) -> Flags:
    """Candidates that are the trade of the kin of a noun, where it is told outright."""
    passage = view.passage
    begins = np.zeros(len(passage.folded), dtype=bool)
    begins[list(_trade_starts(view, noun))] = True
    if noun in FATHERS | MOTHERS:
        for birth in births_of_the_asked(view):
            person = birth.father if noun in FATHERS else birth.mother
            if birth.father != birth.mother:  # else it is not told who is who
                begins[list(_nouns_of(view, person))] = True
    other = among(passage.categories, FINITE) | view.words("and", ",")
    return np.asarray(begins[passage.first] & ~view.has(other | passage.capital))


def _trade_starts(view: View, noun: str) -> Iterator[int]:
    """Where a trade begins that is told beside the noun: behind its comma, or behind be."""
    passage = view.passage
    folded = passage.folded
    for k, word in enumerate(folded):
        if word != noun:
            continue
        at = k + 1
        while passage.capital[at]:  # "Her father | Jon Roe | was"
            at += 1
        if folded[at] == ",":
            if folded[at + 1] in ARTICLES:
                yield at + 1
            close = next((i for i in range(at + 1, at + _ASIDE) if folded[i] in {",", ""}), at)
            if folded[close] != ",":
                continue
            if folded[close + 1] in ARTICLES:
                yield close + 1
            at = close + 1
        if folded[at] in BE and folded[at + 1] in ARTICLES:
            yield at + 1
        if folded[at : at + 2] == ["worked", "as"]:
            yield at + 2


def _nouns_of(view: View, person: tuple[int, int] | None) -> Iterator[int]:
    """Where the words for a person begin that are no name nor a kinship: "| a weaver |, Carl Roe"."""
    passage = view.passage
    if person is None:
        return
    begin, end = person
    for k in range(begin, end):
        starts = k == begin or passage.folded[k - 1] == ","
        owned = passage.categories[k] == category("possessive")
        if starts and not passage.capital[k] and not owned:
            yield k
