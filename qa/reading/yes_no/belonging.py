"""Of what something is said to be: the capital of the province is not that of the country."""

from __future__ import annotations

from collections.abc import Sequence

from qa.hints import Final
from qa.language import lexicon
from qa.language.analysis import analyse_sentence
from qa.language.categories import DETERMINERS, NOMINAL, category
from qa.reading.yes_no.statement import Statement

__all__ = ["belongs_elsewhere"]

_JOINTS: Final = frozenset(("of", "and"))
_NAME: Final = category("name")
_POSSESSIVE: Final = category("possessive")


def belongs_elsewhere(said: Statement) -> bool:
    """Whether what the subject is asked to be of one thing, it is said to be of another.

    Only where both say it with "of", and both with a name or both without: a name may stand for the thing.
    """
    if not said.asserted.nominal or said.asserted.predicate is None:
        return False
    question = analyse_sentence(said.question.text)
    at = [i for i, stem in enumerate(said.question.stems) if stem == said.asserted.predicate]
    asked = _whole(said.question.words, question.categories.tolist(), at[-1])
    whole = {said.question.stems[i] for i in asked if said.question.words[i] not in lexicon.FUNCTION_WORDS}
    words, codes = said.sentence.folded, said.sentence.categories.tolist()
    told = [_whole(words, codes, place) for place in said.places(said.asserted.predicate)]
    if not whole or not told:
        return False
    named = not whole.isdisjoint(said.question.names)
    return all(
        places
        # "Of its province" may be that of anything.
        and codes[places.start] != _POSSESSIVE
        and whole.isdisjoint(said.own[i] for i in places)
        and named == any(codes[i] == _NAME for i in places)
        for places in told
    )


def _whole(words: Sequence[str], codes: Sequence[int], place: int) -> range:
    """The places of the noun phrases behind a noun and "of": "head of | the school of music |"."""
    begin = end = place + 2
    if tuple(words[place + 1 : begin]) != ("of",):
        return range(0)
    while end < len(codes) and (codes[end] in NOMINAL or words[end] in _JOINTS):
        # "The founder of | the school | and the head of the choir".
        if words[end] == "and" and codes[end + 1 : end + 2] and codes[end + 1] in DETERMINERS:
            break
        end += 1
    return range(begin, end)
