"""Whose age a number tells: "Ann Lee, ‹39›, beat the 26-year-old nurse Tom Roe", asked how old Tom Roe is."""

from __future__ import annotations

from collections.abc import Iterator

from qa.arrays import np
from qa.hints import Final
from qa.language import lexicon
from qa.language.categories import VERBAL, categories, category
from qa.language.closed_classes import word_set
from qa.language.forms import term, term_set
from qa.language.kin import KIN
from qa.reading.link.view import Flags, View
from qa.reading.shape.lookup import among
from qa.reading.subjects import subject

__all__ = ["at_another_time", "is_no_age", "tells_anothers_age", "when_another_did"]

_NUMBER: Final = category("number")
_NOMINAL: Final = categories("noun name adjective participle")
#: An age in digits has at most so many.
_DIGITS: Final = 3
_BEING: Final = word_set("is was turned turns became")
_DETERMINERS: Final = word_set("the a an his her their")
_GOES_ON: Final = word_set("when and but years while")
_DIE: Final = term("die")
#: What tells how old somebody was who died: "he lived to be 80" too.
_DEATH: Final = term_set("die death dead late kill drown perish murder execute hang live survive reach")
_ENDS: Final = word_set(", . ; : ) – — ? !") | {""}
_OPENS: Final = word_set(", (")
#: What may lead to a bare number that is an age.
_LEADS: Final = word_set(
    "at aged age ages of is was are were be been being am turned turns turning turn reached reaching reach "
    "become became becoming now then only just about around nearly almost barely over under some roughly "
    "approximately past still already not yet 's 'm 're he she they until till"
)
_ABOUT: Final = word_set("now then only just about around nearly almost barely some still already")
#: What makes a distance between two times of a length of time.
_DISTANT: Final = word_set(
    "later after before earlier afterwards beforehand older younger senior junior apart away longer"
)
#: The owner of an age is told within so many words.
_REACH: Final = 7


def is_no_age(view: View) -> Flags:
    """Numbers in no place where an age stands, and distances between two times.

    "Fell from 68 to ‹39›", "‹two years› later", "a ‹two-year› sentence".
    """
    passage = view.passage
    folded = [*passage.folded, "", ""]
    number = passage.categories == _NUMBER
    old = np.array([word in {"old", "aged", "age"} or word.endswith("-old") for word in folded])
    distant = np.array([word in _DISTANT for word in folded])
    first, end = passage.first, passage.end
    unit = np.array([word in lexicon.TIME_UNITS for word in passage.folded])
    # "Two years | later", but "at the age of 84 | after an illness"
    measured = unit[end - 1] & _DISTANT.isdisjoint(view.question.words)
    cut = np.append(unit, [False, False])[end] & distant[np.minimum(end + 1, len(distant) - 1)]
    out = (distant[end] & measured) | cut | (distant[end - 1] & view.has(unit))
    glued = np.array(
        ["-" in word and word.split("-")[-1] in lexicon.TIME_UNITS for word in passage.folded], dtype=bool
    )
    # "The 13 | - | year-old"
    spoken = view.has(old[:-2]) | old[end] | old[np.minimum(end + 1, len(old) - 1)]
    out = (out | glued[end - 1]) & ~spoken
    bare = view.has(number) & ~view.has(unit | glued) & ~spoken & ~unit[np.minimum(end, len(unit) - 1)]
    leads = np.array([word in _LEADS | _OPENS for word in folded])
    # The first number of the candidate, and what leads to it.
    begin = np.array(
        [
            next((k for k in range(a, b) if number[k]), a)
            for a, b in zip(first.tolist(), end.tolist(), strict=True)
        ],
        dtype=np.int64,
    )
    # "Was five when he wrote it, and | 35 | when he died"
    dated = np.array([word == "when" for word in folded])[end]
    return np.asarray(out | (bare & ~leads[begin - 1] & ~dated))


def tells_anothers_age(view: View) -> Flags:
    """Ages told of somebody else, where whose they are is told: beside the name, or in the noun phrase.

    One who has a name of the question, or where none has, a noun of it, is meant.
    """
    passage = view.passage
    none = np.zeros(len(passage.first), dtype=bool)
    owners = list(_owned(view))
    if not owners:
        return none
    names = {k for k, stem in enumerate(view.question.terms) if _is_name(view, stem)}
    term = view.found.term
    wrong, right = np.zeros(len(passage.folded), dtype=bool), np.zeros(len(passage.folded), dtype=bool)
    told = []
    for place, begin, end in owners:
        held = {int(term[k]) for k in range(begin, end) if term[k] >= 0}
        named = any(
            passage.capital[k] and passage.categories[k] == category("name") for k in range(begin, end)
        )
        told.append((place, held, named))
    some = any(held for _, held, _ in told)
    named_there = any(held & names for _, held, _ in told)
    for place, held, named in told:
        if named_there:
            other = not held & names
        elif some:
            other = not held
        else:
            other = bool(names) and named
        (wrong if other else right)[place] = True
    return np.asarray(view.has(wrong) & ~view.has(right))


def at_another_time(view: View) -> Flags:
    """Ages at another event than the one asked about: "was ‹five› when he wrote it, and 35 when he died"."""
    passage = view.passage
    folded = [*passage.folded, "", ""]
    names = {k for k, stem in enumerate(view.question.terms) if _is_name(view, stem)}
    wrong, right = (np.zeros(len(passage.folded), dtype=bool) for _ in range(2))
    for k in np.flatnonzero(passage.categories == _NUMBER).tolist():
        after = k + 1
        while folded[after] in {"years", "old"}:
            after += 1
        if folded[after] != "when":
            continue
        end = after + 1
        while folded[end] not in _ENDS | {"and", "but"}:
            end += 1
        held = {int(number) for number in view.found.term[after:end] if number >= 0} - names
        (right if held else wrong)[k] = True
    if not right.any():
        return np.zeros(len(passage.first), dtype=bool)
    return np.asarray(view.has(wrong) & ~view.has(right))


def when_another_did(view: View) -> Flags:
    """Ages of sentences in which another did what the question tells the time by.

    "Her father died when she was ‹nine›", asked how old she was when she died.
    """
    question, passage = view.question, view.passage
    none = np.zeros(len(passage.first), dtype=bool)
    words = question.words
    if "when" not in words[question.wh[1] :]:
        return none
    begin = words.index("when", question.wh[1]) + 1
    event = next((i for i in range(begin, len(words)) if question.stems[i] in question.terms
                  and words[i] in words[begin + 1 :]), None)  # fmt: skip
    if event is None or not KIN.isdisjoint(words[begin:event]):
        return none
    stem, out = question.stems[event], none.copy()
    for number, part in enumerate(passage.parts):
        sentence = part.sentence
        if stem == _DIE and _DEATH.isdisjoint(sentence.stems):
            # Everybody dies once: "at ‹seventeen› she fell ill" tells of another day.
            out |= passage.owner == number
        for place, other in enumerate(sentence.stems):
            if other != stem or int(sentence.categories[place]) not in VERBAL:
                continue
            phrase = subject(sentence, place)
            if phrase and not KIN.isdisjoint(sentence.folded[i] for i in phrase.heads):
                out |= passage.owner == number
    return out


def _is_name(view: View, stem: str) -> bool:
    """Whether a term is written with a capital wherever the passage has it."""
    passage = view.passage
    places = [k for k, word in enumerate(passage.stems) if word == stem]
    return bool(places) and all(passage.capital[k] for k in places)


def _owned(view: View) -> Iterator[tuple[int, int, int]]:
    """Numbers that tell an age: the place of each, and where the words for its owner begin and end."""
    passage = view.passage
    nominal = np.append(among(passage.categories, _NOMINAL), [False, False])
    for k, word in enumerate(passage.folded):
        if word.endswith("-old"):
            begin, end = _owner_behind(view, nominal, k)
        elif passage.categories[k] == _NUMBER and _may_be_age(word):
            begin, end = _owner_around(view, nominal, k)
        else:
            continue
        if end > begin:
            yield k, begin, end


def _owner_behind(view: View, nominal: Flags, place: int) -> tuple[int, int]:
    """The noun phrase behind an age, and the name set off behind it: "a 26-year-old | nurse, Dace Olin"."""
    passage = view.passage
    end = _run_end(nominal, place + 1)
    capital = np.append(passage.capital, [False, False])
    if [*passage.folded, ""][end] == "," and capital[end + 1]:
        end += 1
        while nominal[end] and capital[end]:
            end += 1
    return place + 1, end


def _owner_around(view: View, nominal: Flags, place: int) -> tuple[int, int]:
    """Whose age a bare number tells: "| Ann Lee |, 41,", "| Ann Lee | is 41", "at 41, the | pianist"."""
    folded = [*view.passage.folded, "", ""]
    before = place - 1 - (folded[place - 1] in _ABOUT or folded[place - 1] == "aged")
    after = folded[place + 1]
    if folded[before] in {"at", "aged"} and (after == "," or after in _DETERMINERS):
        begin = place + 1 + (after == ",")
        begin += folded[begin] in _DETERMINERS
        return begin, _run_end(nominal, begin)
    last = before
    if folded[before] in _BEING and (after in _ENDS or after in _GOES_ON):
        last -= folded[before - 1] == ","  # "Her teacher, Max Vogel, is | 80"
    elif after not in _ENDS or folded[before] not in _OPENS:
        return place, place
    begin = last
    while begin > max(last - _REACH, 0) and nominal[begin - 1]:
        begin -= 1
    return (begin, last) if view.passage.capital[last - 1] else (place, place)


def _run_end(nominal: Flags, begin: int) -> int:
    """Where the nouns end that begin at a place."""
    end = begin
    while end < min(begin + _REACH, len(nominal)) and nominal[end]:
        end += 1
    return end


def _may_be_age(word: str) -> bool:
    return (word.isdigit() and len(word) <= _DIGITS) or word.split("-", maxsplit=1)[0] in lexicon.NUMBER_WORDS
