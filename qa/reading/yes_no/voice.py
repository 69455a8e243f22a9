"""Active and passive: whether a sentence tells who did it or to whom it was done, as the question asks."""

from __future__ import annotations

from collections.abc import Sequence

from qa.hints import Final
from qa.language.categories import NOMINAL, VERBAL, category
from qa.language.closed_classes import BE, word_set
from qa.language.forms import term_set
from qa.language.lexicon import NEGATIONS
from qa.reading.yes_no.statement import Statement

__all__ = ["exchanges", "turns_voice", "undergoes_it"]

_MORE: Final = word_set("more less fewer")
#: Verbs by which a thing does what is done to it: who shut the mill closed it, and it closed.
_LABILE: Final = term_set(
    "close shut open begin start finish stop sink burn break change grow increase rise raise double move "
    "drop fall lower reduce shrink continue resume cancel postpone delay end expand collapse melt freeze"
)
_NO_OBJECT: Final = word_set("? in on at by until before after for during since because this next last yet")
#: A form of be stands at most so many words before the participle.
_BE_REACH: Final = 3


def turns_voice(said: Statement) -> bool:
    """Whether a verb of like meaning is active where the question's is passive, or the other way round.

    Who won did not get beaten, though to win is to beat.
    """
    predicate = said.asserted.predicate
    if predicate not in said.only_alike:
        return False
    if predicate in _LABILE and _ends_with(said, predicate):
        return False
    asked = said.question.words[0] in BE
    acts = [place for place in said.places(predicate) if said.sentence.categories[place] in VERBAL]
    return bool(acts) and all(
        _is_passive(said, place) != asked and not _is_done_by_subject(said, place) for place in acts
    )


def _ends_with(said: Statement, predicate: str) -> bool:
    """Whether a verb has no object in the question."""
    stems = said.question.stems
    behind = stems.index(predicate) + 1 if predicate in stems else len(stems)
    following = said.question.words[behind : behind + 1]
    return not following or following[0] in _NO_OBJECT


def undergoes_it(said: Statement) -> bool:
    """Whether the question's passive is told in the active: "police arrested | the thief |" of his arrest."""
    if said.question.words[0] not in BE or said.asserted.nominal:
        return False
    codes = said.sentence.categories.tolist()
    for place in said.places(said.asserted.predicate):
        infinitive = place > 0 and said.sentence.folded[place - 1] == "to"
        if not (codes[place] in VERBAL or infinitive) or _is_passive(said, place):
            continue
        if _head(said, place + 1) in said.asserted.subject:
            return True
    return False


def exchanges(said: Statement) -> bool:
    """Whether two things are compared the other way round: cats than dogs, of dogs that are larger than cats.

    Only where both say it with the same word, and neither denies it.
    """
    words, asked = said.sentence.folded, said.question.words
    if words.count("than") != 1 or asked.count("than") != 1 or not NEGATIONS.isdisjoint((*words, *asked)):
        return False
    place, middle = words.index("than"), asked.index("than")
    if _compared(words[:place]) != _compared(asked[:middle]):
        return False
    first, second = set(said.question.stems[:middle]), set(said.question.stems[middle + 1 :])
    before, behind = set(said.own[:place]), set(said.own[place + 1 :])
    return bool((first - second) & (behind - before)) and bool((second - first) & (before - behind))


def _compared(words: Sequence[str]) -> str | None:
    """The comparative before "than": "larger", "more", "less"."""
    return next((word for word in reversed(words) if word in _MORE or word.endswith("er")), None)


def _is_done_by_subject(said: Statement, place: int) -> bool:
    """Whether the same does it in the other voice: "was closed | by the police", and they closed it."""
    words, asked = said.sentence.folded, said.question.words
    if words[place + 1 : place + 2] == ["by"]:
        return _head(said, place + 2) in said.asserted.subject
    if "by" not in asked:
        return False
    agents = set(said.question.stems[asked.index("by") + 1 :])
    begin = next(i for i in range(place + 1) if said.clause[i] == said.clause[place])
    return _head(said, begin) in agents


def _head(said: Statement, begin: int) -> str | None:
    """The term of the question that heads the noun phrase there: none in "Ann's dog", "a friend of Ann"."""
    codes = said.sentence.categories.tolist()
    end = begin
    while end < len(codes) and codes[end] in NOMINAL:
        end += 1
    owned = end < len(codes) and codes[end] == category("genitive")
    return None if owned or end == begin else said.own[end - 1]


def _is_passive(said: Statement, place: int) -> bool:
    before = said.sentence.folded[max(place - _BE_REACH, 0) : place]
    return before[-1:] != ["to"] and not BE.isdisjoint(before)  # "were unable | to stop | it"
