"""The second largest is not the largest: "Orrel is the second-largest town behind ‹Branx›"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.arrays import np
from qa.hints import Final
from qa.language.closed_classes import word_set
from qa.language.forms import term
from qa.questions.nouns import is_superlative
from qa.reading.link.view import Flags, View
from qa.retrieval.lexicon import synonyms

__all__ = ["is_outranked"]

_ORDINALS: Final = {
    word: rank
    for row in (
        "second third fourth fifth sixth seventh eighth ninth tenth",
        "2nd 3rd 4th 5th 6th 7th 8th 9th 10th",
    )
    for rank, word in enumerate(row.split(), start=2)
}
#: Whoever stands behind one of these comes before.
_BEHIND: Final = word_set("behind after")
_MOST: Final = word_set("most least")


def is_outranked(view: View) -> Flags:
    """Candidates of a sentence that tells of the second largest, where the largest is asked for.

    Not what comes before the second ("behind ‹Branx›"), which may be the largest; and where the second
    is asked for, it is just this that is not. "Orrel is the second largest; Branx is the largest" tells
    of both.
    """
    question, passage = view.question, view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    asked = list(_superlatives(question.words))
    if len(asked) != 1:
        return out
    _, word, wanted = asked[0]
    alike = {word, term(word)} if word in _MOST else {term(word), *synonyms(term(word))}
    stretch = np.cumsum(view.words(";", ""))
    said = [
        (place, rank)
        for place, other, rank in _superlatives(passage.folded)
        if alike.intersection((other, term(other)))
    ]
    told = {int(stretch[place]) for place, rank in said if rank == wanted}
    for place, rank in said:
        if rank == 1 or (wanted != rank and int(stretch[place]) in told):
            continue
        same = stretch == stretch[place]
        ahead = np.flatnonzero(view.words(*_BEHIND) & same)
        ahead = ahead[ahead > place]
        comes_before = passage.first > (ahead[0] if len(ahead) else len(same))
        out |= same[passage.first] & (comes_before if rank == wanted else ~comes_before)
    return out


def _superlatives(words: Sequence[str]) -> Iterator[tuple[int, str, int]]:
    """The place of each superlative, the word, and its rank: 2 in "the second-largest", else 1."""
    for place, whole in enumerate(words):
        *before, word = whole.split("-")
        if not (is_superlative(word) or word in _MOST):
            continue
        lead = (before or [*words[max(place - 1, 0) : place], ""])[-1 if before else 0]
        if lead not in {"at", "all"}:  # "at least ten"
            yield place, word, _ORDINALS.get(lead, 1)
