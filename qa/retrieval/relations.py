"""Terms of an index that a term of a question may stand for by derivation."""

from __future__ import annotations

from qa.hints import TYPE_CHECKING

if TYPE_CHECKING:
    from qa.retrieval.index import Index

__all__ = ["derivations"]

_SHARED = 0.6
_MOST = 8


def derivations(term: str, index: Index) -> list[str]:
    """The terms of an index that share their beginning with a term: at least four letters and 60% of both.

    Stems of one family differ at the end (arriv/arrival, norman/normandi, decid/decis); a table of
    endings finds fewer of them. Of many, as a large collection has them, the eight that most sentences hold.
    """
    if len(term) < 4 or not term.isalpha():
        return []
    least = max(4, -int(-_SHARED * len(term) // 1))
    found = []
    for other in index.with_prefix(term[:least]):
        if other == term or not other.isalpha():
            continue
        shared = next(
            (n for n, (a, b) in enumerate(zip(term, other, strict=False)) if a != b),
            min(len(term), len(other)),
        )
        if shared >= _SHARED * max(len(term), len(other)):
            found.append(other)
    if len(found) > _MOST:
        found = sorted(sorted(found), key=index.frequency, reverse=True)[:_MOST]
    return found
