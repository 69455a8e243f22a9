"""Which words of the question a sentence lacks: names, numbers, nouns, the last one."""

from __future__ import annotations

from collections.abc import Callable

from qa.hints import Final
from qa.language import lexicon
from qa.language.kinds import kinds_of
from qa.reading.yes_no.signs.sign import Sign, Told, flags

__all__ = ["MISSING", "NAME_MISSING", "NOUNS_MISSING", "OF_SAME_KIND", "alike_places"]

NOUNS_MISSING: Final = "nouns missing"
NAME_MISSING: Final = "a name missing"
OF_SAME_KIND: Final = "another of the same kind"

#: The first letters of the tags (CLAWS) of each class of word.
_CLASSES: Final = {
    "names missing": "NP",
    NOUNS_MISSING: "NN",
    "verbs missing": "VV",
    "adjectives missing": "AJ",
    "adverbs missing": "AV",
}
#: So many count; more say no more.
_MOST: Final = 3


def _of_class(tag: str) -> Callable[[Told], float]:
    def count(told: Told) -> float:
        return float(min(sum(told.tags[place].startswith(tag) for place in told.missing), _MOST))

    return count


def _lacks_number(told: Told) -> bool:
    words = (told.question.words[place] for place in told.missing)
    return any(word[0].isdigit() or word in lexicon.NUMBER_WORDS for word in words)


def alike_places(told: Told) -> list[int]:
    """Where it says another of the same kind in the place of a word that it lacks: butter, and not oil.

    Parameters
    ----------
    told : Told
    """
    said = told.said
    others = {
        place: said.sentence.stems[place]
        for place in said.spoken
        if said.own[place] is None
        and said.sentence.folded[place] not in lexicon.FUNCTION_WORDS
        and said.sentence.stems[place] not in told.question.stems
    }
    found = []
    for missing in told.missing:
        kinds = kinds_of(told.question.stems[missing])
        if kinds:
            found += [place for place, other in others.items() if kinds & kinds_of(other)]
    return found


def _last(told: Told) -> int | None:
    return told.question.content[-1] if told.question.content else None


MISSING: Final = (
    # How many of them, up to three.
    *(Sign(name, _of_class(tag)) for name, tag in _CLASSES.items()),
    Sign("words missing", lambda told: float(min(len(told.missing), _MOST))),
    *flags(
        {
            "no word missing": lambda told: not told.missing,
            "a number missing": _lacks_number,
            NAME_MISSING: lambda told: told.question.names - told.said.has,
            # No sentence of the text has it, found or not.
            "a name that the text lacks": lambda told: any(
                not told.known(name) for name in told.question.names - told.said.has
            ),
            OF_SAME_KIND: alike_places,
            # The last that is no function word: mostly what the question is about.
            "the last word missing": lambda told: _last(told) in told.missing,
            # Itself or by a word of like meaning.
            "the last word as it is asked": lambda told: (
                _last(told) is not None and told.said.places(told.question.stems[_last(told) or 0])
            ),
        }
    ),
)
