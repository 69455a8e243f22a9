"""How many children somebody had: "they had ‹two sons and a daughter›"."""

from __future__ import annotations

from collections.abc import Iterator

from qa.arrays import np
from qa.hints import Final
from qa.language.categories import categories, category
from qa.language.closed_classes import word_set
from qa.language.forms import term, term_set
from qa.language.kin import KIN
from qa.reading.link.parentage import OFFSPRING
from qa.reading.link.view import Flags, View
from qa.reading.link.whose_birth import asked_names, births_of_the_asked
from qa.reading.subjects import subject

__all__ = ["counts_other_children", "number_told"]

_ANY_SEX: Final = word_set("child children kid kids")
_HAVING: Final = term_set("have bear raise leave father produce adopt rear")
_COUPLES: Final = term_set("couple pair marriage union")
_NOMINAL: Final = categories("determiner possessive adjective number noun name of genitive")
_NUMBER: Final = category("number")
#: Between a number and the noun counted stand at most so many words: "two | small | sons".
_BETWEEN: Final = 2


def number_told(view: View, noun: str) -> Flags:
    """Candidates that tell the number of somebody's children, by a noun like "children" or "sons"."""
    passage, able = view.passage, np.zeros(len(view.passage.first), dtype=bool)
    own = _siblings(view)
    for begin, last in _counted(view, noun, own):
        # "| Two | sons", "| two sons and a daughter |"
        whole = (passage.first == begin) & (passage.end > last) & (passage.end <= last + 2 + _BETWEEN)
        able |= whole & (view.words("and", ",")[passage.last] == 0)
    return np.asarray(able & ~view.has(own))


def counts_other_children(view: View) -> Flags:
    """Numbers of children among whom somebody is counted, or that another had: "the youngest of ‹five›".

    Where it is asked how many somebody had, they are no children of hers.
    """
    if not view.question.focus or term(view.question.focus[-1]) not in OFFSPRING:
        return np.zeros(len(view.passage.first), dtype=bool)
    return np.asarray(view.has(_siblings(view) | _had_by_others(view) | _of_another_sex(view)))


def _of_another_sex(view: View) -> Flags:
    """The numbers of children, or of sons, where it is asked for daughters."""
    passage, noun = view.passage, view.question.focus[-1]
    out = np.zeros(len(passage.folded), dtype=bool)
    if noun not in _ANY_SEX:
        for k in np.flatnonzero(passage.categories == _NUMBER).tolist():
            other = _counts(view, k, OFFSPRING - {term(noun)})
            out[k] = other and not _counts(view, k, {term(noun)})
    return out


def _siblings(view: View) -> Flags:
    """The words that count somebody with brothers and sisters."""
    own = np.zeros(len(view.passage.folded), dtype=bool)
    for birth in births_of_the_asked(view):
        if birth.several:
            own[birth.several[0]] = True
    return own


def _counted(view: View, noun: str, own: Flags) -> Iterator[tuple[int, int]]:
    """Where children are counted: from the first number to the last of "| two sons and a | daughter"."""
    passage = view.passage
    wanted = OFFSPRING if noun in _ANY_SEX else {term(noun)}
    places = [
        k
        for k in range(1, len(passage.folded))
        if (passage.categories[k] == _NUMBER or passage.folded[k] in {"a", "an"})
        and not own[k]
        and _counts(view, k, wanted)
    ]
    runs: list[list[int]] = []
    for k in places:
        joined = (
            runs and k - runs[-1][-1] <= 4 + _BETWEEN and {"and", ","} & set(passage.folded[runs[-1][-1] : k])
        )
        if joined:
            runs[-1].append(k)
        else:
            runs.append([k])
    for run in runs:
        if any(passage.categories[k] == _NUMBER for k in run) and _are_had(view, run[0]):
            yield run[0], run[-1]


def _counts(view: View, place: int, wanted: frozenset[str] | set[str]) -> bool:
    passage = view.passage
    for i in range(place + 1, place + 2 + _BETWEEN):
        if not passage.folded[i] or int(passage.categories[i]) not in _NOMINAL:
            return False
        if passage.stems[i] in wanted:
            return True
    return False


def _are_had(view: View, place: int) -> bool:
    """Whether the one asked about has what stands there: "| she | had two sons"."""
    heads, pronoun = _having(view, place)
    if heads is None:
        return False
    names = asked_names(view)
    stems = {view.passage.stems[i] for i in heads}
    return pronoun or not names or bool(names & stems) or bool(_COUPLES & stems)


def _had_by_others(view: View) -> Flags:
    """The numbers of children that somebody else has, by name or as kin: "her brother had | three |"."""
    passage = view.passage
    out = np.zeros(len(passage.folded), dtype=bool)
    names = asked_names(view)
    for k in np.flatnonzero(passage.categories == _NUMBER).tolist():
        if names and _counts(view, k, OFFSPRING):
            heads, pronoun = _having(view, k)
            others = [i for i in heads or () if passage.capital[i] or passage.folded[i] in KIN]
            named = not names.isdisjoint(passage.stems[i] for i in heads or ())
            out[k] = bool(others) and not pronoun and not named
    return out


def _having(view: View, place: int) -> tuple[set[int] | None, bool]:
    """The places of the words for who has what stands there, and whether a pronoun is one of them."""
    passage = view.passage
    verb = next((i for i in range(place - 1, max(place - 6, 0), -1) if passage.stems[i] in _HAVING), None)
    if verb is None:
        return None, False
    number = int(passage.part[place])
    offset = int(np.searchsorted(passage.part, number))
    phrase = subject(passage.parts[number].sentence, verb - offset)
    return ({i + offset for i in phrase.heads}, phrase.pronoun) if phrase else (None, False)
