"""Who did it, as a text tells it outright: behind "by", in the passive, of just what the question names."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language import lexicon
from qa.language.analysis import AnalysedSentence
from qa.language.categories import PREPOSITIONAL, category
from qa.language.closed_classes import word_set
from qa.language.tags import FINITE_TAGS
from qa.questions.question import Question
from qa.reading.link.somebody import may_be_one
from qa.reading.link.view import Flags, View
from qa.reading.noun_phrase import HEADS, Phrase, complement, phrase_ending
from qa.reading.subjects import agent, is_passive, subject

__all__ = ["did_it", "object_asked"]

_PRONOUN: Final = category("pronoun")
#: Before a deed that was not done, or only meant; not looks farther.
_MEANT: Final = word_set("to may might could should would must can")
_REACH: Final = 5
_INSIDE: Final = word_set("& - 's of")


def did_it(view: View) -> Flags:
    """Candidates that are the agent of the question's verb, where its object is just what it was done to.

    Where the text has another word for it, or tells it before what it was done to: "Who built the castle?" of
    "the castle was put up in 1250 by ‹the Falk family›", of "the castle, erected by ‹the Falk family›, ..."
    and of "Built by ‹the Falk family›, the castle ...".
    """
    passage, deed = view.passage, view.question.deed
    out = np.zeros(len(passage.first), dtype=bool)
    sought = object_asked(view.question)
    if deed is None or not sought or not passage.flags["by"].any():
        return out
    for place in np.flatnonzero(view.found.term == deed).tolist():
        number = int(passage.part[place])
        offset = int(passage.part.searchsorted(number))
        if view.found.exact[place] and place > offset:
            continue  # the question's own verb is seen by the rules
        doer = _doer(passage.parts[number].sentence, place - offset)
        if doer is not None and _is_of(view, number, place - offset, doer, sought):
            first = offset + min(doer.whole)
            end = offset + _end(passage.parts[number].sentence, max(doer.whole) + 1)
            out |= (passage.first == first) & (passage.end == end)
    return out


def object_asked(question: Question) -> tuple[str, ...]:
    """The terms of the object of the question's verb, in order; none where there is no plain one."""
    found: list[str] = []
    for place in range((question.verb or 0) + 1, len(question.words)):
        word = question.words[place]
        if word not in _INSIDE and (word in lexicon.PREPOSITIONS or not word[0].isalnum()):
            break
        if place in question.content:
            found.append(question.stems[place])
    return tuple(found)


def _doer(sentence: AnalysedSentence, place: int) -> Phrase | None:
    """Who did what a participle tells, where it was done and he is named; else None."""
    before = sentence.folded[max(place - _REACH, 0) : place]
    if sentence.tags[place] not in {"VVN", "VVD"} or lexicon.NEGATIONS & set(before):
        return None
    if _MEANT & set(before[-3:]):
        return None
    doer = agent(sentence, place)
    if doer is None or doer.pronoun:
        return None
    named = any(sentence.capital[i] or may_be_one(sentence.folded[i]) for i in doer.heads)
    return doer if named else None


def _end(sentence: AnalysedSentence, end: int) -> int:
    """Where a noun phrase ends with what "of" joins to it: "a group | of nurses |"."""
    joined = complement(sentence, end) if sentence.folded[end : end + 1] == ["of"] else None
    return max(joined.whole) + 1 if joined else end


def _is_of(view: View, number: int, place: int, doer: Phrase, sought: tuple[str, ...]) -> bool:
    """Whether the deed at a place of a sentence was done to what is sought, or to what "it" stands for."""
    passage, terms = view.passage, view.question.terms
    sentence = passage.parts[number].sentence
    offset = int(passage.part.searchsorted(number))
    own = view.found.term[offset : offset + len(sentence)]
    borrowed = {terms[i] for i in view.found.borrowed[number]}
    undergoer = _undergoer(sentence, place, doer)
    if undergoer is None:
        return False
    whole = {terms[own[i]] for i in undergoer.whole if own[i] >= 0}
    # "The roof of the church was built by him": so was the roof, and nothing is said of the church.
    places = range(min(undergoer.whole, default=0), max(undergoer.whole, default=0))
    joined = next((i for i in places if sentence.categories[i] in PREPOSITIONAL), len(sentence))
    head = [i for i in undergoer.heads if i < joined]
    heads = {terms[own[i]] for i in head if own[i] >= 0}
    if undergoer.pronoun:
        whole, heads = whole | borrowed, heads | borrowed
    return whole.issuperset(sought) and not heads.isdisjoint(sought)


def _undergoer(sentence: AnalysedSentence, place: int, doer: Phrase) -> Phrase | None:
    """To what it was done: the subject, the noun that it describes, the subject that follows."""
    if not place:
        return _subject_behind(sentence, max(doer.whole) + 1)
    if sentence.folded[place - 1] == "," or sentence.categories[place - 1] in HEADS:
        return phrase_ending(sentence, place - 1 - (sentence.folded[place - 1] == ","))
    return subject(sentence, place) if is_passive(sentence, place) else None


def _subject_behind(sentence: AnalysedSentence, start: int) -> Phrase | None:
    """The subject of the clause behind an opening participle: "Built by him, | the castle | stands"."""
    verb = next((i for i in range(start, len(sentence)) if sentence.tags[i] in FINITE_TAGS), None)
    commas = [i for i in range(start, verb or start) if sentence.folded[i] == ","]
    if verb is None or not commas:
        return None
    places = range(commas[0] + 1, verb)
    codes = sentence.categories.tolist()
    heads = frozenset(i for i in places if codes[i] in HEADS)
    return Phrase(heads, frozenset(places), any(codes[i] == _PRONOUN for i in places))
