"""Scientific names of plants and animals: "the adder (‹Vipera berus›)"."""

from __future__ import annotations

from collections.abc import Sequence

from qa.arrays import NDArray, np
from qa.hints import TYPE_CHECKING, Final
from qa.language.closed_classes import word_set
from qa.language.forms import term
from qa.language.patterns import regex
from qa.questions.question import Question
from qa.retrieval.lexicon import RAREST, rarity

if TYPE_CHECKING:
    from qa.reading.passage import Passage

__all__ = ["asks_for_binomial", "epithets", "put_binomials"]

Flags = NDArray[np.bool_]

_SCIENTIFIC: Final = word_set("latin scientific botanical zoological binomial taxonomic")
_ASKING: Final = frozenset(map(term, (*_SCIENTIFIC, "name")))
_SHORTEST: Final = 3
#: How an epithet ends, by its declension or the name that it honours.
_LATIN: Final = regex(r"\w+(?:us|um|is|ae?|i|ens|x|os?|or|es?)")


def asks_for_binomial(question: Question) -> bool:
    """Whether the name that science gives to a kind of living thing is asked for.

    Examples
    --------
    >>> from qa.questions.analysis import analyse
    >>> asks_for_binomial(analyse("What is the Latin name of the adder?"))
    True
    """
    return "name" in question.words and not _SCIENTIFIC.isdisjoint(question.words)


def epithets(passage: Passage) -> Flags:
    """Which words may be the second of such a name: rare, Latin by their endings, and behind a capital.

    A genus and a species, at most a subspecies (International Code of Zoological Nomenclature, article 5).
    """
    told = [
        len(word) >= _SHORTEST and _LATIN.fullmatch(word) is not None and rarity(stem) >= RAREST
        for word, stem in zip(passage.folded, passage.stems, strict=True)
    ]
    out = np.array(told, dtype=bool) & ~passage.capital
    out[1:] &= passage.capital[:-1] | out[:-1]
    return out


def put_binomials(question: Question, passage: Passage, present: Sequence[Flags]) -> None:
    """Find the question's "Latin name" in the sentences that set one off: in brackets or between commas.

    Parameters
    ----------
    question : Question
    passage : Passage
    present : sequence of ndarray of bool, shape (n_terms,)
        Of each sentence; is changed.
    """
    if not asks_for_binomial(question):
        return
    opens = np.array([word in {"(", ","} for word in passage.folded], dtype=bool)
    told = epithets(passage)
    told[2:] &= opens[:-2]
    asking = [i for i, word in enumerate(question.terms) if word in _ASKING]
    for number in sorted(set(passage.part[told].tolist())):
        present[number][asking] = True
