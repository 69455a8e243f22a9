"""Numbers that are not the count asked for: the whole of which a part is meant, the age of those counted."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language import lexicon
from qa.language.categories import FINITE, categories, category
from qa.language.closed_classes import FINITE_BE, word_set
from qa.language.forms import term, term_set
from qa.language.patterns import regex
from qa.language.units import OF_DIMENSION
from qa.questions.question import Question
from qa.reading.link.view import Flags, View
from qa.reading.shape.lookup import among

__all__ = ["counts_another_kind", "counts_the_whole", "limits_an_age", "may_be_persons", "parts_a_rate"]

#: Of what there is, the whole is told: "700 of its 9,200 jobs will go", asked how many jobs it has.
_BEING: Final = frozenset(
    map(term, "have be own hold contain comprise include exist belong consist employ possess".split())
)
#: A part without a number.
_PARTS: Final = word_set("most none some half many few several quarter third dozens hundreds thousands")
#: What stands between of and the number of the whole: "of the combined group's | 9,200".
_BETWEEN: Final = categories("determiner possessive genitive adjective noun name participle")
_REACH: Final = 7
#: What goes on behind the whole before its sentence tells something of the part.
_PASSED: Final = categories("noun name adjective adverb preposition determiner")

_NUMBER: Final = category("number")
_LIMITS: Final = word_set("under over above below")
_WHOSE: Final = word_set("those them anyone anybody everyone everybody all people")
_PERSONS: Final = word_set("people men women children persons adults residents inhabitants")
#: Who asks how many people do so asks for no things.
_DWELLING: Final = term_set("live dwell reside work employ")
_PERSON_ENDINGS: Final = tuple(
    "er or ist ian ant ent man men ee ard ic mate kid guest victim soul hand head familie household "
    "couple".split()
)
_DEFINITE: Final = word_set("the its their these those his her our")
_AGED: Final = word_set("aged age ages")
_AGES: Final = regex(r"(?:under|over)-?\d\d?s?")
#: Digits of an age; words behind it that make a measure of it, and no age.
_DIGITS: Final = 2
_COUNTED: Final = categories("noun name adjective number genitive")

#: What measures things: of persons there are so many, and not so much.
_UNITS: Final = frozenset().union(*(OF_DIMENSION[name] for name in "length area volume speed weight".split()))


def counts_the_whole(view: View) -> Flags:
    """Candidates that count the whole where the sentence tells of a part: "three of its ‹32› boats sank".

    "One of the 12 who walked on the moon" tells of all of them, and "how many has it?" asks for all.
    """
    question, passage = view.question, view.passage
    verb = None if question.verb is None else question.stems[question.verb]
    if verb is None or (verb in _BEING and not question.subject_asked) or _asks_who_was_there(question):
        return np.zeros(len(passage.first), dtype=bool)
    codes, folded = passage.categories, passage.folded
    number = codes == _NUMBER
    whole = np.zeros(len(folded), dtype=bool)
    for of in np.flatnonzero(view.words("of")).tolist():
        if not (number[of - 1] or folded[of - 1] in _PARTS):
            continue
        k = of + 1
        while k < min(of + _REACH, len(folded)) and among(codes[k : k + 1], _BETWEEN)[0]:
            k += 1
        # "Of the 12 boats", but "of 12 boats" names no whole that was there before.
        if k < len(folded) and k > of + 1 and number[k] and _tells_of_part(view, of, k):
            end = k
            while number[end]:
                end += 1
            whole[k:end] = True
    # "Three of its 32 | boats" is cut off.
    return np.asarray(view.has(whole) & (~view.has(number & ~whole) | whole[passage.last]))


def parts_a_rate(view: View) -> Flags:
    """Candidates that hold a part of a rate: "one adult in ‹twenty-five›", "‹two› out of three".

    The part may be told alone where the question names the whole: "how many of the three ...?".
    """
    question, passage = view.question, view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    for number, part in enumerate(passage.parts):
        words = part.sentence.folded
        begin = int(np.searchsorted(passage.part, number))
        begin += int(passage.folded[begin] == "")
        for phrase in part.spans.phrases:
            link = next((k for k in range(phrase.start, phrase.end) if words[k] in {"in", "out"}), 0)
            if phrase.kind != "number" or not link:
                continue
            first, last, whole = begin + phrase.start, begin + phrase.end, begin + link
            cut = (passage.first > first) | (passage.end < last)
            named = words[phrase.end - 1] in question.words
            out |= cut & (passage.first < last) & (passage.end > (whole if named else first))
    return out


def _asks_who_was_there(question: Question) -> bool:
    """Whether those are counted that were somewhere: "How many people were in the cars when ...?"."""
    behind = [*question.words[question.wh[1] :], "", ""]
    return behind[0] in FINITE_BE and behind[1] in lexicon.PREPOSITIONS | {"there"}


def counts_another_kind(view: View) -> Flags:
    """Numbers of things, where people are asked for: "‹nine› of the pans", "‹140› houses" where they live.

    Who asks for a population asks how many people live there.

    Nor do measures count anybody: "a depth of | 30 kilometres |".
    """
    passage = view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    if _PERSONS.isdisjoint(view.question.focus) and "population" not in view.question.focus:
        return out
    folded = [*passage.folded, "", "", "", ""]
    thing = np.zeros(len(folded), dtype=bool)
    for of in np.flatnonzero(view.words("of")).tolist():
        noun = _last_noun(view, of + 2) if folded[of + 1] in _DEFINITE else 0
        thing[of] = bool(noun) and folded[noun].endswith("s") and not may_be_persons(folded[noun])
    number = passage.categories == category("number")
    if "population" in view.question.focus or not _DWELLING.isdisjoint(view.question.stems):
        for k in np.flatnonzero(number[:-1] & ~number[1:]).tolist():
            noun = _last_noun(view, k + 1)
            plural = folded[noun].endswith("s") and folded[noun + 1] != "of"
            thing[k + 1] |= bool(noun) and plural and not may_be_persons(folded[noun])
    unit = view.words(*_UNITS)
    measured = np.append(unit, False)[passage.end] & number[passage.last]
    return np.asarray((thing[passage.end] & number[passage.last]) | measured | view.has(unit))


def _last_noun(view: View, place: int) -> int:
    """The last of the common nouns that adjectives may lead to from a place on; 0 where there are none."""
    codes, folded = view.passage.categories, view.passage.folded
    k = min(place, len(folded) - 1)
    while folded[k] and codes[k] in (category("adjective"), category("participle")):
        k += 1
    last = 0
    while folded[k] and codes[k] == category("noun") and not view.passage.capital[k]:
        last, k = k, k + 1
    return last


def may_be_persons(noun: str) -> bool:
    """Whether a plural may name people, by the list or by its ending: "nurses", "settlers", "Austrians"."""
    single = noun.removesuffix("s")
    return single in lexicon.PERSON_NOUNS or noun in lexicon.PERSON_NOUNS or single.endswith(_PERSON_ENDINGS)


def _tells_of_part(view: View, of: int, place: int) -> bool:
    """Whether the part is the subject of a verb behind the whole, or the object of one before the part."""
    passage = view.passage
    codes = passage.categories
    k = place + 1
    while passage.folded[k] and codes[k] in (*_PASSED, _NUMBER):
        k += 1
    if codes[k] in FINITE:
        return True
    if passage.folded[k] and codes[k] != category("mark"):
        return False
    k = of - 1
    while codes[k] in (_NUMBER, category("adverb")) or passage.folded[k] in _PARTS | {"about", "some"}:
        k -= 1
    return bool(codes[k] == category("verb"))


def limits_an_age(view: View) -> Flags:
    """Numbers that say how old somebody is or must be: "visitors under ‹sixteen›", "at the age of ‹84›"."""
    passage = view.passage
    codes, folded = passage.categories, [*passage.folded, ""]
    number = codes == _NUMBER
    ages = np.array([bool(_AGES.fullmatch(word)) for word in passage.folded])
    counted = np.append(among(codes, _COUNTED), False)
    for k in np.flatnonzero(number).tolist():
        word = folded[k]
        if len(word) > _DIGITS if word[0].isdigit() else word not in lexicon.NUMBER_WORDS and "-" not in word:
            continue
        # "Under twelve boats", but "children under twelve ride free".
        plural = folded[k + 1].endswith("s") or folded[k + 1] in lexicon.PERSON_NOUNS
        if counted[k + 1] and (codes[k + 1] != category("noun") or plural):
            continue
        if ages[k - 2] and folded[k - 1] in {"to", "and", "or", "-", "–"}:
            ages[k] = True
        before, two = folded[k - 1], folded[k - 2]
        person = codes[k - 2] == category("noun") or two in _WHOSE
        ages[k] |= before in _LIMITS and person
        ages[k] |= before in _AGED or (before == "of" and two in _AGED)
    return np.asarray(view.has(ages) & ~view.has(number & ~ages))
