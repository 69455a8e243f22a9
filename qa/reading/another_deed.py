"""Where the sentence of an answer tells another deed than the one asked about, though it has its verb."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language.analysis import AnalysedSentence
from qa.language.categories import (
    DETERMINERS,
    NOMINAL,
    NOUN_PHRASE,
    PREPOSITIONAL,
    VERBAL,
    categories,
)
from qa.language.closed_classes import word_set
from qa.language.forms import term_set
from qa.language.lexicon import MONTHS
from qa.language.markers import GIVING
from qa.questions.question import Question
from qa.reading.doubted import Doubted

__all__ = ["tells_another_deed"]

#: Forms that ask who or what has a part in the deed; a length of time or a place may be told of the noun.
_PARTS: Final = frozenset(("who", "what"))
#: They may stand for what is asked about.
_STANDING_FOR: Final = word_set("this that these those one both all")
#: Digits of a year, and what a date is made of beside its month.
_YEAR: Final = 4
_OF_DATE: Final = categories("number preposition mark adjective")
_LINKS: Final = ("of", "by")
#: With one of them the noun tells the deed as its verb does.
_LIGHT: Final = term_set("be have do make take give get commit suffer receive")


def tells_another_deed(question: Question, sentence: Doubted) -> bool:
    """Whether only the noun of the deed speaks for an answer, or it is done to another, or only dated.

    Parameters
    ----------
    question : Question
    sentence : Doubted
        That of the answer.
    """
    if question.form == "how":
        return _only_dates_it(sentence)
    return _only_as_a_noun(question, sentence) or _done_to_another(question, sentence)


def _only_dates_it(sentence: Doubted) -> bool:
    """Whether an answer to how is a year or a day and no more: "drowned ‹in 1899›"."""
    words, codes = sentence.analysed.folded, sentence.analysed.categories
    answer = range(sentence.first, sentence.end)
    dated = any(words[i] in MONTHS or (len(words[i]) == _YEAR and words[i].isdigit()) for i in answer)
    return dated and all(words[i] in MONTHS or int(codes[i]) in _OF_DATE for i in answer)


def _done_to_another(question: Question, sentence: Doubted) -> bool:
    """Whether the verb asked about has an object of its own, and nothing of the one that is asked about.

    "Who raised the alarm?" of "Ann Roe raised | $5,000 |"; but "Ann Roe raised it" may be of the alarm.
    """
    deed = question.deed
    if deed is None or not sentence.present.any():
        return False
    if any(there for number, there in enumerate(sentence.present.tolist()) if number != deed):
        return False
    # "Lent | Ann Roe | £300" has the money behind whom it was lent to.
    if (
        len(question.terms) == 1
        or question.terms[deed] in GIVING
        or not sentence.given.isdisjoint(question.terms)
    ):
        return False
    s = sentence.analysed
    places = [p for p in np.flatnonzero(sentence.term == deed).tolist() if int(s.categories[p]) in VERBAL]
    # By the verb itself alone: another verb of like meaning has its objects by other names as well.
    exact = [p for p in places if s.stems[p] == question.terms[deed]]
    return bool(exact) and all(_has_an_object(s, p) for p in places)


def _has_an_object(s: AnalysedSentence, verb: int) -> bool:
    end = verb + 1
    while end < len(s) and int(s.categories[end]) in NOMINAL:
        end += 1
    # "A new | one |" is of the kind that is asked about, and "it" ends no such phrase.
    following = s.folded[verb + 1 : end + 1]
    return end > verb + 1 and _STANDING_FOR.isdisjoint(following)


def _only_as_a_noun(question: Question, sentence: Doubted) -> bool:
    """Whether nothing but the noun of a deed speaks for an answer: "What burned?", "burns to ‹his hands›".

    Such a noun tells who did it, or to whom, with "of" or "by", or where somebody is it or has it: "the
    collapse of ‹the bridge›", "‹Ann Roe› is our navigator"; but not as the object of another deed: "‹Ann Roe›
    estimated the damage", asked who was injured.
    """
    # An object may stand behind the noun's own preposition: "his marriage | to | Ann Roe".
    if question.form not in _PARTS or question.verb is None or not question.subject_asked:
        return False
    if question.terms != (question.stems[question.verb],):
        return False
    places = np.flatnonzero(sentence.term == 0).tolist()
    codes = sentence.analysed.categories
    if not places or any(int(codes[place]) in VERBAL for place in places):
        return False
    return all(_is_of_another(question, sentence, place) for place in places)


def _is_of_another(question: Question, sentence: Doubted, noun: int) -> bool:
    """Whether the noun of the deed belongs to another deed, or a preposition parts the answer from it."""
    words, codes, stems = sentence.analysed.folded, sentence.analysed.categories, sentence.analysed.stems
    lead = sentence.first - (codes[sentence.first - 1] in DETERMINERS) - 1
    if noun < sentence.first:
        # "Burns | to | his hands", but "the collapse | of | the bridge".
        joins = next((i for i in (sentence.first, lead) if i > noun and codes[i] in PREPOSITIONAL), None)
        if joins is not None:
            return words[joins] not in _LINKS and words[joins] not in question.words
    begin = noun
    while begin and int(codes[begin - 1]) in NOUN_PHRASE:
        begin -= 1
    if sentence.end <= noun and sentence.end > begin:
        return False  # "the bridge's collapse"
    # "Estimated | the damage |", but "is | our navigator |", "took | a fall |", "Ann Roe in | command |".
    return begin > 0 and int(codes[begin - 1]) in VERBAL and stems[begin - 1] not in _LIGHT
