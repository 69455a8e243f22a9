"""A question as it was meant, where words of it were mistyped."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice

from qa.hints import TYPE_CHECKING
from qa.language.forms import term
from qa.language.slips import Slip, slip
from qa.language.stems import fold
from qa.language.tokens import replaced, tokenize
from qa.retrieval.asking import mend_asking
from qa.retrieval.spelling import Meant, repair

if TYPE_CHECKING:
    from qa.retrieval.index import Index

__all__ = ["mend"]

_LOOKED_AT = 8  # sentences in which the word that was meant is looked for
_SHORT = 4


def mend(question: str, index: Index, text: Callable[[int], str]) -> str:
    """Put the typing errors of a question right, as far as the texts tell what was meant.

    A word is mistyped if the texts don't have it, if it is no English word that the tagger has learnt,
    and if a word of the texts is one error away that begins alike. Names of up to four letters are left
    alone: there are others like them.

    Parameters
    ----------
    question : str
    index : Index
    text : callable
        From a row of the index to its sentence.

    Returns
    -------
    str
        The same string where nothing is to be mended.
    """
    question = mend_asking(question, lambda word: index.knows(term(word)))
    tokens = tokenize(question)
    put = {}
    for place, token in enumerate(tokens):
        word = fold(token.text)
        if index.knows(term(word)) or (place and len(word) <= _SHORT and token.text[0].isupper()):
            continue
        meant = repair(word, index, term)
        if meant and not _learnt(word) and (found := _written(word, meant, index, text)):
            put[place] = found
    return replaced(question, tokens, put) if put else question


def _learnt(word: str) -> bool:
    from qa.language.hanta import load_model  # only where a word may be mistyped

    return word in load_model().seen or (word.endswith("s") and word[:-1] in load_model().seen)


def _written(word: str, meant: Meant, index: Index, text: Callable[[int], str]) -> str | None:
    """The word that was meant, as a sentence writes it; or as English does, in another form."""
    for row in islice(index.holding(meant.term), _LOOKED_AT):
        for place, token in enumerate(tokenize(text(row))):
            other = fold(token.text)
            if term(other) == meant.term and _likely(word, other):
                return token.text if place and not _learnt(other) else other
    return meant.word if _likely(word, meant.word) and _learnt(meant.word) else None


def _likely(typed: str, meant: str) -> bool:
    kind = slip(typed, meant)
    return kind == Slip.EXCHANGED or (kind is not None and typed[0] == meant[0])
