"""Nouns for who does what a verb tells: "owns" and "owner", "chaired" and "chairwoman".

The derivation of agent nouns is all but regular (Quirk et al., "A Comprehensive Grammar of the English
Language", 1985, I.32); the table has the rest.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from qa.hints import Final
from qa.language.forms import term

__all__ = ["is_agent", "may_have_agent"]

#: The verbs whose noun is none of these: the verb, then its nouns.
_TABLE: Final = {
    term(verb): frozenset(map(term, nouns))
    for verb, *nouns in map(
        str.split,
        """
chair chair
head head
captain captain skipper
skipper skipper captain
coach coach trainer
host host hostess
guide guide
cook cook chef
own proprietor landlord landlady
rule king queen monarch
govern governor
represent representative lawyer solicitor agent
assist assistant
study student
clean cleaner
preside president
direct director
compose composer
write author
run manager head director operator
nurse nurse
judge judge
star star
""".strip().splitlines(),
    )
}


_ENDS: Final = ("er", "or", "woman", "man", "person")
#: A verb has at least so many letters.
_SHORTEST: Final = 2
#: Of a verb its noun has so many letters at the least, and all but so many of the last.
_ALIKE: Final = 3
_CHANGED: Final = 2
_DOUBLED: Final = frozenset("bdgklmnprt")


def may_have_agent(verb: str, stems: Iterable[str]) -> bool:
    """Whether one of some words may be the noun for who does what a verb tells, by a look at its beginning.

    Parameters
    ----------
    verb : str
        A term.
    stems : iterable of str
        Terms.
    """
    beginning = verb[: max(_ALIKE, len(verb) - _CHANGED)]
    nouns = _TABLE.get(verb, frozenset())
    return any((stem.startswith(beginning) and stem != verb) or stem in nouns for stem in stems)


@lru_cache(maxsize=4096)
def is_agent(noun: str, verb: str) -> bool:
    """Whether a noun names who does what a verb tells.

    Parameters
    ----------
    noun : str
        In lower case, in the singular.
    verb : str
        A term.

    Examples
    --------
    >>> [is_agent(noun, "chair") for noun in ("chairwoman", "chair", "armchair")]
    [True, True, False]
    >>> is_agent("manager", term("managed")), is_agent("winner", "win"), is_agent("matter", "own")
    (True, True, False)
    """
    own = term(noun)
    if own in _TABLE.get(verb, ()):
        return True
    ending = next((end for end in _ENDS if noun.endswith(end)), None)
    bare = noun.removesuffix(ending) if ending else ""
    if len(bare) < _SHORTEST:
        return False
    doubled = bare[-2:-1] == bare[-1:] and bare[-1:] in _DOUBLED
    forms = {own, term(bare), term(bare + "e")} | ({term(bare[:-1])} if doubled else set())
    return verb in forms
