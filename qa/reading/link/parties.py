"""To which of several parties a figure belongs: "the north keeps 35 per cent, and the ‹company› the rest"."""

from __future__ import annotations

from collections.abc import Iterator

from qa.arrays import NDArray, np
from qa.hints import Final
from qa.language.categories import PREPOSITIONAL, REFERRING, categories, category
from qa.language.closed_classes import word_set
from qa.reading.link.view import Flags, View
from qa.reading.shape.lookup import among

__all__ = ["is_another_partys"]

_NUMBER: Final = category("number")
_CUTS: Final = word_set(", ; : and but while whereas against versus – — ( )")
_VERBS: Final = categories("verb auxiliary participle gerund")
Places = NDArray[np.intp]


def is_another_partys(view: View) -> Flags:
    """Figures told of another name than the one asked for, beside which one stands too.

    "Ourense had ‹44.3› degrees, while Vigo stayed at 31", asked of Vigo.
    """
    passage = view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    asked = _names(view)
    if not asked:
        return out
    number = passage.categories == _NUMBER
    number |= np.array([word[:1].isdigit() for word in passage.folded], dtype=bool)
    cent = view.words("cent", "percent", "%")
    if view.question.answer_type == "percent":
        number[:-1] &= cent[1:] | np.append(cent[2:], False)
    for first, end in _dates(view):
        number[first:end] = False
    cut = view.words(*_CUTS)
    term = view.found.term
    wrong = np.zeros(len(passage.folded), dtype=bool)
    for k in range(len(passage.parts)):
        here = np.flatnonzero(passage.part == k)
        pieces = [piece for piece in np.split(here, np.flatnonzero(cut[here])) if len(piece)]
        told = [piece for piece in pieces if number[piece].any()]
        if len(told) < 2:
            continue
        mine = [bool(asked.intersection(term[piece].tolist())) for piece in told]
        if not any(mine):
            continue
        for piece, own in zip(told, mine, strict=True):
            if not own and _of_another(view, piece, number):
                wrong[piece] = number[piece]
    return np.asarray(view.has(wrong) & ~view.has(number & ~wrong))


def _names(view: View) -> frozenset[int]:
    """The names of the question, by their numbers among its terms."""
    names = view.question.names
    return frozenset(k for k, word in enumerate(view.question.terms) if word in names)


def _dates(view: View) -> Iterator[tuple[int, int]]:
    passage = view.passage
    whole = view.whole("date")
    yield from zip(passage.first[whole].tolist(), passage.end[whole].tolist(), strict=True)


def _of_another(view: View, piece: Places, number: Flags) -> bool:
    """Whether a part of a sentence is told of another name, or leaves out its verb.

    "Vigo stayed at | 31", "| 31 in Vigo", "and the firm | 40 per cent"; but not "leading the NFL with | 24".
    """
    passage = view.passage
    codes = passage.categories[piece]
    at = int(np.argmax(number[piece]))
    starts = np.array([passage.folded[k - 1] == "" for k in piece.tolist()])
    name = passage.capital[piece] & ~starts & ~number[piece]
    verbs = among(codes, _VERBS)
    if verbs.any():
        # "It is owned | 62 per cent by Orla"
        behind = name[at:].any() and not verbs[at:].any()
        return bool(behind or name[: int(np.argmax(verbs))].any())
    if name[at:].any() or not among(codes[:at], REFERRING).any():
        return bool(name[at:].any())
    # "Gardens in Europe with an area of | 30 acres" has no subject of its own.
    return not among(codes[:at], PREPOSITIONAL).any()
