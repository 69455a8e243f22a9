"""Who does it, where a text says so by a noun: "the owner, a cook called ‹Ivo Roe›", asked who owns it."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language.agents import is_agent
from qa.language.analysis import AnalysedSentence
from qa.language.categories import NOUNS, PREPOSITIONAL, VERBAL, category
from qa.language.closed_classes import COPULA, word_set
from qa.language.nationalities import NATIONALITIES
from qa.reading.holders import INSIDE_NAMES, holders
from qa.reading.link.doer import object_asked
from qa.reading.link.view import Flags, View
from qa.reading.shape.lookup import among

__all__ = ["does_it_by_noun", "is_beside_a_neighbour"]

_OWNERS: Final = word_set("the its his her their our this that whose")
#: Who was it then, is another.
_OTHER_TIMES: Final = word_set("before after until till first originally formerly previously when")
#: "In the absence of the chair, Ann Roe": she did not do it.
_ABSENT: Final = word_set("absence death resignation departure without instead")
_CALLED: Final = word_set("called named")
_NOUN: Final = category("noun")
#: Between a determiner and the noun they change nothing: "the | present | owner".
_IN_OFFICE: Final = word_set("present current new proud sole")
#: What closes an aside that is a name.
_CLOSES: Final = frozenset(",.;)")
_GENITIVE: Final = word_set("'s ’s ' ’")
#: An aside is no longer than this.
_ASIDE: Final = 12


def does_it_by_noun(view: View) -> Flags:
    """Candidates that are the name of who is called by the noun of the question's verb.

    "Who owns it?" of "the owner, ‹Ann Roe›", "its owner is ‹Ann Roe›", "‹Ann Roe›, its owner"; "Who chaired
    the meeting?" of "Present: ‹Joyce Abara› (chair)". Of what she is the owner is told there, or is what
    the sentences before speak of.
    """
    question, passage = view.question, view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    sought = object_asked(question)
    if question.deed is None or not sought or question.verb is None or _OTHER_TIMES & set(question.words):
        return out
    verb = question.stems[question.verb]
    wanted = {question.terms.index(term) for term in sought}
    if _is_told_by_the_verb(view, wanted):
        return out
    for number, part in enumerate(passage.parts):
        sentence = part.sentence
        own = {i for i in wanted if view.found.present[number][i]}
        if not wanted <= own | view.found.told[number]:
            continue
        offset = int(passage.part.searchsorted(number))
        for first, end in _names(view, sentence, verb, offset):
            out |= (passage.first == offset + first) & (passage.end == offset + end)
    return out


def is_beside_a_neighbour(view: View) -> Flags:
    """Candidates in the aside behind another than the doer: "the son of the owner, ‹Ed Roe›"."""
    question, passage = view.question, view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    if question.verb is None:
        return out
    verb = question.stems[question.verb]
    for number, part in enumerate(passage.parts):
        sentence = part.sentence
        offset = int(passage.part.searchsorted(number))
        for place, word in enumerate(sentence.folded):
            if sentence.categories[place] != _NOUN or not is_agent(word, verb):
                continue
            begin = _begin(sentence, place)
            if begin is None or sentence.folded[begin - 1] != "of" or not _is_of_another(sentence, begin):
                continue
            name = _name_in_aside(sentence, place + 2) if sentence.folded[place + 1 :][:1] == [","] else None
            if name is not None:
                out |= (passage.first < offset + name[1]) & (passage.end > offset + name[0])
    return out


def _is_told_by_the_verb(view: View, wanted: set[int]) -> bool:
    """Whether a sentence has the question's own verb, and all else that is asked: a noun tells less."""
    passage = view.passage
    acts = (view.found.term == view.question.deed) & view.found.exact & among(passage.categories, VERBAL)
    return any(
        wanted <= set(np.flatnonzero(view.found.present[passage.part[place]]).tolist())
        for place in np.flatnonzero(acts).tolist()
    )


def _names(view: View, sentence: AnalysedSentence, verb: str, offset: int) -> list[tuple[int, int]]:
    """The places of the names of those whom a sentence calls by the noun of a verb."""
    found = [
        (holder.first, holder.end)
        for holder in holders(sentence)
        if holder.close - holder.end == 2 and is_agent(sentence.folded[holder.end + 1], verb)
    ]
    for place, word in enumerate(sentence.folded):
        if sentence.categories[place] != _NOUN or not is_agent(word, verb):
            continue
        begin = _begin(sentence, place)
        end = _end(view, sentence, place, offset)
        if begin is None or end is None or not _ABSENT.isdisjoint(sentence.folded[max(begin - 2, 0) : begin]):
            continue
        name = _beside(sentence, begin, end)
        if name is not None:
            found.append(name)
    return found


def _begin(sentence: AnalysedSentence, place: int) -> int | None:
    """Where the phrase of the noun begins, where it says which: "| the present | owner"; else None."""
    at = place - 1
    if at >= 0 and sentence.folded[at] in _IN_OFFICE:
        at -= 1
    if at < 0 or sentence.folded[at] == ",":
        return at + 1
    return at if sentence.folded[at] in _OWNERS else None


def _end(view: View, sentence: AnalysedSentence, place: int, offset: int) -> int | None:
    """Where the phrase of the noun ends, of what is asked: not "owner of | another mill |"."""
    words = sentence.folded
    end = place + 1
    if words[end : end + 1] != ["of"]:
        return end
    end += 1
    told = False
    while end < len(words) and words[end][0].isalnum() and words[end] not in COPULA:
        matched = bool(view.matched[offset + end])
        if not matched and told and not sentence.capital[end]:
            break
        if not matched and not view.passage.flags["small"][offset + end]:
            return None
        told |= matched
        end += 1
    return end if told else None


def _beside(sentence: AnalysedSentence, begin: int, end: int) -> tuple[int, int] | None:
    """The name that stands beside a phrase: behind it, in the aside that follows, behind is, or before it."""
    words = sentence.folded
    before = words[begin - 1] if begin > 1 else ""
    behind = words[end] if end < len(words) else ""
    name = None
    if behind and sentence.capital[end]:
        return _name(sentence, end)
    if _is_of_another(sentence, begin):
        return None
    if behind in COPULA:
        name = _name(sentence, end + 1)
    elif behind == ",":
        name = _name_in_aside(sentence, end + 1)
    if name is None and (before == "," or before in COPULA):
        name = _name_ending(sentence, begin - 1)
    return name


def _is_of_another(sentence: AnalysedSentence, begin: int) -> bool:
    """Whether a phrase belongs to a noun before it: "the neighbour of | the builder |, Tom Vane"."""
    return bool(
        begin > 1
        and sentence.categories[begin - 1] in PREPOSITIONAL
        and (sentence.categories[begin - 2] in NOUNS or sentence.folded[begin - 1] == "of")
    )


def _name_in_aside(sentence: AnalysedSentence, first: int) -> tuple[int, int] | None:
    """The name that an aside is, or has behind "called"; not "the manager, | Lisbon | reports say"."""
    words = sentence.folded
    aside = range(first, min(first + _ASIDE, len(words)))
    close = next((i for i in aside if words[i] in {",", "."}), len(words))
    called = next((i + 1 for i in range(first, close) if words[i] in _CALLED), None)
    name = _name(sentence, first if called is None else called)
    if name is None or called is not None:
        return name
    return name if name[1] >= len(words) or words[name[1]] in _CLOSES else None


def _name(sentence: AnalysedSentence, first: int) -> tuple[int, int] | None:
    """The name that begins at a place, without whose it is: "France's | Luc Roy |"."""
    end = first
    while end < len(sentence) and (
        sentence.capital[end] or (end > first and sentence.folded[end] in INSIDE_NAMES)
    ):
        end += 1
    while end > first and not sentence.capital[end - 1]:
        end -= 1
    if end > first and sentence.folded[end : end + 1] and sentence.folded[end] in _GENITIVE:
        return _name(sentence, end + 1)
    if end == first + 1 and sentence.folded[first] in NATIONALITIES:
        return None  # "The director is | Scottish |"
    return (first, end) if end > first else None


def _name_ending(sentence: AnalysedSentence, end: int) -> tuple[int, int] | None:
    """The name that ends before a place."""
    first = end
    while first and (
        sentence.capital[first - 1] or (first < end and sentence.folded[first - 1] in INSIDE_NAMES)
    ):
        first -= 1
    while first < end and not sentence.capital[first]:
        first += 1
    return (first, end) if end > first else None
