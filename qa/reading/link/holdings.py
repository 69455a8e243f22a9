"""What somebody has, as it is told by other words: "employs ‹340› people", "a balance of ‹£90›"."""

from __future__ import annotations

from collections.abc import Sequence

from qa.arrays import np
from qa.hints import Final
from qa.language import lexicon
from qa.language.categories import DETERMINERS
from qa.language.closed_classes import word_set
from qa.language.forms import term, term_set, terms_of
from qa.questions.question import Question
from qa.reading.link.view import Flags, View
from qa.reading.noun_phrase import Phrase, phrase_ending
from qa.reading.subjects import subject

__all__ = ["has_so_many", "is_spent", "is_what_another_has"]

#: For the nouns that are counted, the verbs that tell it of the number right behind them, and the nouns that
#: tell it over "of".
_TOLD_BY: Final = tuple(
    (term_set(counted), term_set(verbs), term_set(nouns))
    for counted, verbs, nouns in (
        ("employee worker staff labourer", "employ", "staff workforce payroll"),
        ("inhabitant resident people citizen", "", "population"),
        ("member", "", "membership"),
        ("pupil student", "", "enrolment enrollment roll"),
        ("money fund saving", "hold own", "balance asset saving reserve fund surplus fortune credit"),
    )
)
_HAVE: Final = word_set("have has had got")
#: Between a verb and its number: "employs | some | 340".
_ABOUT: Final = word_set(
    "about around some over nearly almost more than up to approximately roughly just only"
)
#: What is paid or asked is had no more, or not yet.
_SPENDING: Final = term_set(
    "pay spend cost charge owe fine raise rise increase fall sell buy estimate lose borrow lend"
)
_CLAUSE_MARKS: Final = word_set(", ; :")
_GENITIVE: Final = word_set("'s ’s ' ’")


def has_so_many(view: View, titles: Sequence[str]) -> Flags:
    """Candidates that are the number of what somebody has, where another word than have tells it.

    Who has it is named there or in the sentences before; else the article's title may name him. Of what
    another has, "its rival employs 90", nothing is taken.
    """
    told_by = _told_by(view.question)
    if told_by is None:
        return np.zeros(len(view.passage.first), dtype=bool)
    owners = _owners(view.question)
    own = [
        frozenset(np.flatnonzero(present).tolist()) | told
        for present, told in zip(view.found.present, view.found.told, strict=True)
    ]
    out = _told(view, told_by, {number for number, spoken in enumerate(own) if owners <= spoken})
    if out.any():
        return out
    titled = [
        frozenset(i for i, word in enumerate(view.question.terms) if word in terms_of(t)) for t in titles
    ]
    both = zip(own, titled, strict=True)
    return _told(view, told_by, {number for number, (a, b) in enumerate(both) if owners <= a | b})


def is_what_another_has(view: View) -> Flags:
    """Candidates that begin with the number of what another has: "its rival employs ‹90›"."""
    told_by = _told_by(view.question)
    if told_by is None:
        return np.zeros(len(view.passage.first), dtype=bool)
    numbers = _told(view, told_by, set(range(len(view.passage.parts))), of_another=True)
    return np.isin(view.passage.first, view.passage.first[numbers])


def _told(
    view: View,
    told_by: tuple[frozenset[str], frozenset[str]],
    among: set[int],
    *,
    of_another: bool = False,
) -> Flags:
    """The numbers that these verbs and nouns tell, in some of the sentences, of the owner or of another."""
    passage = view.passage
    verbs, nouns = told_by
    out = np.zeros(len(passage.first), dtype=bool)
    kinds = ("money",) if view.question.answer_type == "money" else ("number", "noun phrase")
    whole = view.whole(*kinds)
    for place, stem in enumerate(passage.stems):
        of = stem in nouns and passage.folded[place + 1 : place + 2] == ["of"]
        if int(passage.part[place]) not in among or not (stem in verbs or of):
            continue
        if _is_anothers(view, place, owned=of) is not of_another:
            continue
        first = place + 1 + of
        while passage.folded[first : first + 1] and passage.folded[first] in _ABOUT:
            first += 1
        out |= (passage.first == first) & whole
    return out


def _is_anothers(view: View, place: int, *, owned: bool) -> bool:
    """Whether a verb, or a noun over "of", tells what another has than the one who is asked about."""
    number = int(view.passage.part[place])
    sentence = view.passage.parts[number].sentence
    offset = int(view.passage.part.searchsorted(number))
    at = place - offset
    if owned:
        # "The rival's | staff | of 40", "its rival has a | staff | of 40"
        phrase = phrase_ending(sentence, at)
        first = min(phrase.whole) if phrase else at
        genitive = next((i for i in range(first, at) if sentence.folded[i] in _GENITIVE), None)
        if genitive is not None:
            return not _has_it(view, phrase_ending(sentence, genitive - 1), offset)
        while first and sentence.categories[first - 1] in DETERMINERS:
            first -= 1
        if not first or sentence.folded[first - 1] not in _HAVE:
            return False
        at = first - 1
    has = subject(sentence, at)
    return has is not None and not _has_it(view, has, offset)


def _has_it(view: View, has: Phrase | None, offset: int) -> bool:
    """Whether a noun phrase names the owner who is asked about, or is a pronoun."""
    if has is None or has.pronoun:
        return has is not None
    owners = _owners(view.question)
    # "The club's | rival |" is not the club.
    owned = max((i for i in has.whole if view.passage.folded[offset + i] in _GENITIVE), default=-1)
    places = [offset + i for i in has.heads if i > owned]
    if not owners:  # "the firm": its name, or another such noun
        folded, capital = view.passage.folded, view.passage.capital
        return any(capital[i] or folded[i] in lexicon.COMMON_ORGANISATION_NOUNS for i in places)
    return any(int(view.found.term[i]) in owners for i in places)


def _told_by(question: Question) -> tuple[frozenset[str], frozenset[str]] | None:
    """What tells the number of what is counted, where it is asked what somebody has; else None."""
    had = question.verb is None or question.words[question.verb] in _HAVE  # not "have been told"
    if question.form != "how many" or not had or _HAVE.isdisjoint(question.words) or not question.focus:
        return None
    noun = term(question.focus[-1])
    return next(((verbs, nouns) for counted, verbs, nouns in _TOLD_BY if noun in counted), None)


def _owners(question: Question) -> set[int]:
    """The numbers of the terms that say who has it; "the club" may be what the text is about."""
    passed = {term(word) for word in question.focus} | {term(word) for word in _HAVE}
    if question.names.isdisjoint(question.terms):
        passed |= {term(word) for word in question.words if word in lexicon.COMMON_ORGANISATION_NOUNS}
    return {i for i, word in enumerate(question.terms) if word not in passed}


def is_spent(view: View) -> Flags:
    """Sums that were paid or asked, where it is asked how much money somebody has: "paid ‹£410›"."""
    passage, question = view.passage, view.question
    out = np.zeros(len(passage.first), dtype=bool)
    if question.answer_type != "money" or _HAVE.isdisjoint(question.words) or "money" not in question.focus:
        return out
    spending = np.array([stem in _SPENDING for stem in passage.stems], dtype=bool)
    for row, first in enumerate(passage.first.tolist()):
        for place in range(first - 1, -1, -1):
            if passage.folded[place] in _CLAUSE_MARKS or passage.part[place] != passage.owner[row]:
                break
            if passage.folded[place] in _HAVE:  # "she paid £410 and | has | £20 left"
                break
            if spending[place]:
                out[row] = True
                break
    return out
