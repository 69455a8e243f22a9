"""Numbers that count or measure just what is asked."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language import lexicon
from qa.language.categories import categories, category
from qa.reading.link.view import SHAPE, Flags, Floats, Ints, Table, View
from qa.reading.shape.lookup import among

__all__ = ["put_measured", "told_ages"]

#: Between a number and the noun that it counts stand at most so many words.
_REACH: Final = 6
_BETWEEN: Final = categories("of determiner possessive adjective number noun participle genitive")
_NARROWER: Final = categories("adjective participle")
#: The words for one dimension: the adjective that is asked with, and what may stand beside a measure of it.
_DIMENSIONS: Final = tuple(
    frozenset(row.split())
    for row in (
        "long length/high height tall altitude elevation/deep depth below/wide width breadth broad/"
        "old age aged/far away distance/heavy weight mass/fast speed/late/early/thick thickness/"
        "hot cold warm temperature degrees °/strong powerful strength magnitude force/"
        "large big area size"
    ).split("/")
)

#: A measure in brackets has at most so many words.
_BRACKET: Final = 8


def put_measured(view: View, table: Table) -> None:
    """What counts the noun asked for, and what measures the dimension asked about."""
    question, passage = view.question, view.passage
    if question.form == "how many" and question.focus and question.focus[-1] in question.words:
        head = question.stems[question.words.index(question.focus[-1])]
        whole = passage.shape[SHAPE["counts the whole"]] > 0
        table.put("counts the noun asked for", _counts(view, head) * ~whole)
    asked = {*question.words[question.wh[0] : question.wh[1]], *question.focus}
    if question.form == "how long" or question.answer_type == "quantity":
        words = frozenset().union(*(row for row in _DIMENSIONS if row & asked))
        ages = told_ages(view) if asked & {"old", "age"} else False
        table.put("measured as asked", _measures(view, words) | ages)


def _counts(view: View, head: str) -> Floats:
    """Numbers with or without a unit, the noun close behind and only its modifiers between."""
    passage = view.passage
    n = len(passage.folded)
    is_head = np.array([word == head for word in passage.stems])
    between = among(passage.categories, _BETWEEN) & ~is_head
    reaches = np.zeros(n + 1)
    for k in np.flatnonzero(is_head).tolist():
        reaches[k] = sure = 1.0
        for j in range(k - 1, max(k - 1 - _REACH, 0), -1):
            if not between[j]:
                break
            # "50 votes, two | spoilt votes": a narrower noun than the one asked for.
            if passage.categories[j] in _NARROWER and not view.matched[j]:
                sure = 0.5
            reaches[j] = max(reaches[j], sure)
    number = passage.categories == category("number")
    unit = np.array([word in lexicon.UNITS for word in passage.folded])
    last = passage.last
    able = number[last] | unit[last]
    if view.question.answer_type == "quantity":
        # "two teaspoons of salt": any noun may measure what "how much" asks for.
        noun = passage.categories[last] == category("noun")
        able |= noun & (passage.end - passage.first == 2) & view.words("of")[passage.end]
    able &= number[passage.first]
    return np.asarray(reaches[passage.end] * able)


def told_ages(view: View) -> Flags:
    """Bare numbers that tell the age of whom they follow: "Ann Lee, ‹41›, ...", "Lee, now ‹41›, ..."."""
    passage = view.passage
    folded = [*passage.folded, ""]
    before = passage.before
    now = view.words("now", "then", "aged")[before]
    comma = np.where(now, before - 1, before)
    closed = np.array([word in {",", ".", ")", ";", ""} for word in folded])[passage.end]
    opened = np.array([word in {",", "("} for word in folded])[comma]
    name = passage.capital[comma - 1]
    number = passage.categories == category("number")
    digits = np.array([word.isdigit() and len(word) < 3 for word in passage.folded])
    bare = (passage.end - passage.first == 1) & number[passage.first] & digits[passage.first]
    return np.asarray(bare & opened & name & closed)


def _measures(view: View, words: frozenset[str]) -> Flags:
    """Candidates that begin with a number and that one of the words follows, closes, or announces."""
    passage = view.passage
    folded = [*passage.folded, "", ""]
    near = np.array([not words.isdisjoint(word.split("-")) for word in folded])
    small = view.words("in", "of", "is", "was")
    before, last = passage.before, passage.last
    after = _behind_brackets(view)[passage.end]
    beside = near[after] | near[last] | near[before]
    beside |= np.append(small, [False, False])[after] & near[after + 1]
    beside |= small[before] & near[np.maximum(before - 1, 0)]
    number = passage.categories == category("number")
    return np.asarray(beside & number[passage.first])


def _behind_brackets(view: View) -> Ints:
    """For each place the next one that is not in brackets: "78 feet | (24 m) | long"."""
    folded = view.passage.folded
    out = np.arange(len(folded) + 1)
    for k in np.flatnonzero(view.words("(")).tolist():
        closing = next((i for i in range(k, min(k + _BRACKET, len(folded))) if folded[i] == ")"), None)
        if closing is not None:
            out[k] = closing + 1
    return out
