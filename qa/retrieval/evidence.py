"""What speaks for each of the best sentences: the evidence that the final order is made of.

Everything that speaks of terms is a share of the question's weight, which is spread over its terms by
idf times rarity: 1 when all of them are there. Each term counts once, in the nearest way in which it is
there: in the sentence itself; as a derived word; as a synonym; in what the sentence refers back to; in
the sentence before; in the one after. A term that is not in the sentence in any form counts besides where
the sentences before it hold it (`earlier`; the shorter the sentence, the less it says for itself, and the
more it leans on them), and where the one that opens the paragraph does (`theme`):
what a paragraph opens with is what the rest of it speaks of, and need not name again. Names count once
more, in the sentence (`names`) and all the more where it only leans on them (`carried`): who is spoken of is
said once, and then "he"; what was done is said where it was done. The fewer sentences hold a name, the more
that tells: of idf up to 3.5, the square.

Two terms that are neighbours in the question, but for words like "of", and stand as near in the sentence
(`order`), are likely to belong together in both. The small words tell as well how a term is used: "the
board" or "of gold" in both (`phrase`), and the preposition that governs it: what is asked "of the board"
is seldom said "by the board" (`role`).
"""

from __future__ import annotations

from collections.abc import Sequence

from qa.arrays import NDArray, np
from qa.hints import Any
from qa.records import NamedTuple
from qa.retrieval.block import Block, Norm
from qa.retrieval.index import Index
from qa.retrieval.matching import DERIVED, ITSELF, SYNONYM, Matches, Words, find, locate, words_of
from qa.retrieval.nearness import nearness
from qa.retrieval.query import Query
from qa.retrieval.roles import alike
from qa.retrieval.traits import CAUSE, DATE, NAME, NUMBER
from qa.retrieval.wanted import units

__all__ = ["EVIDENCE", "gather", "shares"]

EVIDENCE = (
    "terms",  # share of the weight that the sentence holds
    "saturation",  # the same, with frequency and length as BM25 counts them
    "idf",  # the same, spread by idf alone
    "rarity",  # the same, spread by rarity alone
    "derivations",  # share that it holds as derived words
    "synonyms",  # share that it holds as synonyms
    "antecedent",  # share that is in the sentences that it refers back to
    "previous",  # share that is in the sentence before
    "next",  # share that is in the sentence after, times the share that is not in the sentence itself
    "earlier",  # share that it lacks and the sentences before it hold, over the root of its length
    "theme",  # share that it lacks, and the first sentence of its paragraph holds
    "names",  # share that the sentence holds of terms that are names
    "carried",  # share of names that it lacks, and it holds in other words or the sentences around it hold
    "salience",  # how many sentences of its paragraph hold the terms, saturated: c / (c + 1)
    "opening",  # it opens its paragraph
    "order",  # neighbours in the question that follow each other in the sentence
    "phrase",  # words like "the" and "of" that stand next to the same term as in the question
    "role",  # share that stands behind the same preposition as in the question, or behind none in both
    "closeness",  # how near to each other the terms stand
    "early",  # how early the first rare term stands
    "date",  # a date is asked for, and there is none but those of the question
    "year",  # a year is asked for, and there is none but those of the question
    "number",  # a number is asked for, and there is none but those of the question
    "length",  # a length is asked for, of a time or a thing, and there is no unit of one
    "person",  # a person is asked for, and there is no name but those of the question
    "place",  # the same for a place
    "cause",  # a reason is asked for, and there is a word that gives one
)
"""The kinds of evidence: the names of what `gather` gives."""

_SHAPES = {
    "date": DATE,
    "year": DATE,
    "number": NUMBER,
    "length": NUMBER,
    "person": NAME,
    "place": NAME,
}
_DIGITS = 4
_REACH = 8
_EARLIER = 6
_NAMES = frozenset({"names", "carried"})
_SELDOM = 3.5  # idf of a term that one sentence of 32 holds

_Mask = NDArray[np.bool_]
_Column = NDArray[np.float64]
Masks = list[_Mask]


class _Presence(NamedTuple):
    """Where the terms of a question are: of each a flag or number for every sentence."""

    here: Masks
    saturated: list[_Column]
    antecedent: Masks
    previous: Masks
    next: Masks
    earlier: Masks
    theme: Masks
    around: list[NDArray[np.int64]]


def gather(index: Index, number: int, query: Query, rows: NDArray[np.intp]) -> dict[str, NDArray[Any]]:
    """The evidence for some sentences of a block.

    Parameters
    ----------
    index : Index
    number : int
        Of the block.
    query : Query
    rows : ndarray of int, shape (n_rows,)
        Rows of the block.

    Returns
    -------
    dict of str to ndarray of shape (n_rows,)
        By the names of `EVIDENCE`, of which those that this question knows nothing of are left out.
    """
    n = len(rows)
    block = index.blocks[number]
    located = locate(index, number, query)
    words = words_of(block, rows)
    presence = _presence(block, located.columns, rows, index.norm)
    weight = _spread([idf * rare for idf, rare in zip(query.idf, query.rarity, strict=True)])
    matches = find(located, words)
    shared = _shares(matches, presence, query.named)
    # A name that many sentences hold, as in a short text about it, tells little of any of them.
    of_names = [w * min(idf / _SELDOM, 1) ** 2 for w, idf in zip(weight, query.idf, strict=True)]
    columns = {
        name: _summed(n, masks, of_names if name in _NAMES else weight) for name, masks in shared.items()
    }
    columns["saturation"] = _summed(n, presence.saturated, weight)
    columns["idf"] = _summed(n, presence.here, _spread(query.idf))
    columns["rarity"] = _summed(n, presence.here, _spread(query.rarity))
    columns["salience"] = _summed(n, [held / (held + 1) for held in presence.around], weight)
    lengths = block.bounds[rows + 1] - block.bounds[rows]
    columns["earlier"] = columns["earlier"] / np.sqrt(np.maximum(lengths, 1))
    columns["next"] = columns["next"] * (1 - columns["terms"] - columns["derivations"] - columns["synonyms"])
    columns |= nearness(query, matches, weight, n)
    columns["role"] = _summed(
        n, _held(matches, alike(index, number, query, words, matches), weight, n), weight
    )
    columns["opening"] = block.first[rows] == rows
    # A name, number or date of the question is not what it asks for.
    words.shape[matches.word[matches.kind == ITSELF]] = 0
    return columns | _types(index, number, rows, words, query.wanted)


def shares(index: Index, number: int, query: Query, rows: NDArray[np.intp]) -> dict[str, Masks]:
    """Which terms make each kind of evidence that speaks of terms: by slot, by row."""
    block = index.blocks[number]
    located = locate(index, number, query)
    presence = _presence(block, located.columns, rows, index.norm)
    return _shares(find(located, words_of(block, rows)), presence, query.named)


def _spread(weight: Sequence[float]) -> list[float]:
    total = sum(weight) or 1.0
    return [one / total for one in weight]


def _summed(n: int, columns: Sequence[_Column | _Mask], weight: Sequence[float]) -> _Column:
    """The sum over the terms of weight times value, for each of n sentences."""
    total = np.zeros(n)
    for column, one in zip(columns, weight, strict=True):
        total += column * one
    return total


def _presence(block: Block, columns: list[int], rows: NDArray[np.intp], norm: Norm) -> _Presence:
    """Look the sentences and their neighbours up in the postings of the terms."""
    n = len(rows)
    first, last = block.first[rows], block.last[rows]
    before = np.maximum(rows - 1, first)
    after = np.minimum(rows + 2, last)
    back = np.maximum(block.antecedent[rows], rows - _REACH)
    earlier = np.maximum(rows - _EARLIER, first)
    edges = np.concatenate((rows, rows + 1, before, after, first, first + 1, last, back, earlier)).astype(
        np.int32
    )
    found = _Presence([], [], [], [], [], [], [], [])
    none = np.zeros(len(edges), dtype=np.int64)
    for column in columns:
        places = block.posting(column).searchsorted(edges) if column >= 0 else none
        at, past, at_before, at_after, at_first, past_first, at_last, at_back, at_earlier = (
            places[i * n : (i + 1) * n] for i in range(9)
        )
        here = past > at
        saturated = np.zeros(n)
        if column >= 0:
            there = np.flatnonzero(here)
            saturated[there] = block.weigh_places(block.starts[column] + at[there], norm)
        found.here.append(here)
        found.saturated.append(saturated)
        found.antecedent.append(at > at_back)
        found.previous.append(at > at_before)
        found.next.append(at_after > past)
        found.earlier.append(at > at_earlier)
        found.theme.append(past_first > at_first)
        found.around.append(at_last - at_first)
    return found


def _shares(matches: Matches, presence: _Presence, named: Sequence[bool]) -> dict[str, Masks]:
    """Each term in the nearest way in which it is there, and those that only sentences around it hold."""
    n = len(presence.here[0]) if presence.here else 0
    derived = _held(matches, matches.kind == DERIVED, named, n)
    synonym = _held(matches, matches.kind == SYNONYM, named, n)
    ways = {
        "terms": presence.here,
        "derivations": derived,
        "synonyms": synonym,
        "antecedent": presence.antecedent,
        "previous": presence.previous,
        "next": presence.next,
    }
    masks: dict[str, Masks] = {name: [] for name in (*ways, "earlier", "theme", "names", "carried")}
    for slot, name in enumerate(named):
        here, earlier = presence.here[slot], presence.earlier[slot]
        taken = np.zeros(n, dtype=bool)
        for way, held in ways.items():
            masks[way].append(held[slot] & ~taken)
            taken = taken | held[slot]
        lacking = ~(here | derived[slot] | synonym[slot])
        masks["earlier"].append(earlier & lacking)
        masks["theme"].append(presence.theme[slot] & lacking)
        masks["names"].append(here & name)
        masks["carried"].append((taken | earlier) & ~here & name)
    return masks


def _held(matches: Matches, chosen: _Mask, slots: Sequence[object], n: int) -> Masks:
    """Which terms the chosen words stand for: of each slot the sentences."""
    masks = []
    for slot in range(len(slots)):
        mask = np.zeros(n, dtype=bool)
        mask[matches.owner[chosen & (matches.slot == slot)]] = True
        masks.append(mask)
    return masks


def _types(
    index: Index, number: int, rows: NDArray[np.intp], words: Words, wanted: str
) -> dict[str, NDArray[np.bool_]]:
    """Whether what is asked for can be there."""
    block, n = index.blocks[number], len(rows)
    if wanted == "cause":
        return {"cause": (block.traits[rows] & CAUSE) > 0}
    if not wanted:
        return {}
    found = (words.shape & _SHAPES[wanted]) > 0
    lacking = np.bincount(words.owner, found, minlength=n) == 0
    if wanted == "year":
        at = np.flatnonzero(found)
        years = [block.terms[token][:_DIGITS].isdigit() for token in words.token[at].tolist()]
        return {"date": lacking, "year": np.bincount(words.owner[at], years, minlength=n) == 0}
    if wanted == "length":
        columns = index.columns_among(units(), number)
        measured = columns[np.minimum(columns.searchsorted(words.token), len(columns) - 1)] == words.token
        return {"number": lacking, "length": np.bincount(words.owner, measured, minlength=n) == 0}
    return {wanted: lacking}
