"""The words by which a question asks, where they were mistyped: no text holds them to tell what was meant."""

from __future__ import annotations

import re
from collections.abc import Callable

from qa.language.forms import term
from qa.language.lexicon import AUXILIARIES
from qa.language.patterns import regex
from qa.language.slips import Slip, nearest, slip
from qa.language.stems import fold
from qa.language.tokens import replaced, tokenize
from qa.retrieval.lexicon import RAREST, rarity

__all__ = ["mend_asking"]

_ASKING = tuple("what when where which who whom whose why how".split())
_MEASURES = tuple("many much long old far tall high big large deep often fast wide heavy".split())
_HELPING = tuple("did does do was were is are has have had can could will would".split())
#: "Whos the mayor": what is short for "who is", with its mark left out.
_SHORT = regex(
    r"^((?:(?:and|so|but|ok|please)[,\s]+)*(?:who|what|where|when|how))s(?=\s(?:the|an?|his|her|its|their|this|that)\s)",
    re.IGNORECASE,
    pieces=("whos", "whats", "wheres", "whens", "hows"),
)
_LEAST = 3
_NOT = ("n't", "n’t")  # "ca" of "can't" is no mistyped word


def mend_asking(question: str, knows: Callable[[str], bool]) -> str:
    """A question whose question word, measure or auxiliary was mistyped, as it was meant.

    Parameters
    ----------
    question : str
    knows : callable
        Whether the texts asked have a word: such a word is taken as meant, as is common English.

    Returns
    -------
    str
        With "waht", "how mny" and "when ws" put right; the same string where nothing is.

    Examples
    --------
    >>> mend_asking("whos the mayor", lambda word: False)
    "who's the mayor"
    >>> mend_asking("hwen ws the bridge built", lambda word: False)
    'when was the bridge built'
    """
    question = _SHORT.sub(r"\1's", question)
    tokens = tokenize(question)
    words = [fold(token.text) for token in tokens]
    if len(words) < _LEAST or words[0] in AUXILIARIES:
        return question
    strange = [
        len(word) > 1
        and word.isalpha()
        and (token.text.islower() or not place)  # a capital further in begins a name
        and not question.startswith(_NOT, token.end)
        and rarity(term(word)) >= RAREST
        and not knows(word)
        for place, (word, token) in enumerate(zip(words, tokens, strict=True))
    ]
    put: dict[int, str] = {}
    asks = next((place for place, word in enumerate(words) if word in _ASKING), None)
    if asks is None:
        asks = next((i for i in range(len(words) - 1) if strange[i] and nearest(words[i], _ASKING)), None)
        if asks is None:
            return question
        words[asks] = put[asks] = _asking(words[asks], words[asks + 1])
    after = [place for place in range(asks + 1, len(words) - 1) if strange[place]]
    measure = nearest(words[asks + 1], _MEASURES) if asks + 1 in after else None
    if measure and words[asks] == "how":
        put[asks + 1] = measure
    elif not AUXILIARIES.intersection(words):
        put |= next(({place: meant} for place in after if (meant := _helping(words[place]))), {})
    return replaced(question, tokens, put)


def _helping(word: str) -> str | None:
    meant = nearest(word, _HELPING)
    # A changed letter makes too many verbs of one another: "who hid" is not "who did".
    return meant if meant and slip(word, meant) != Slip.CHANGED else None


def _asking(word: str, following: str) -> str:
    # "hwo" is as near to "how" as to "who": what follows tells.
    measured = following in _MEASURES or following in AUXILIARIES or nearest(following, _MEASURES)
    return "how" if measured and slip(word, "how") is not None else nearest(word, _ASKING) or word
