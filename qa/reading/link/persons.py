"""Which names of a passage are certainly a person's: by a title, an office, an age, or "who" beside them."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language import lexicon
from qa.language.closed_classes import ARTICLES, word_set
from qa.reading.link.view import Flags, View

__all__ = ["are_persons"]

_COURTESY: Final = word_set(
    "mr mr. mrs mrs. ms ms. miss dr dr. dame sir prof prof. professor señor señora mme"
)
_BODIES: Final = lexicon.ORGANISATION_NOUNS | lexicon.PLACE_NOUNS | {"ltd", "inc", "plc", "ag", "gmbh"}
_AGE: Final = 2  # digits
_LONGEST: Final = 4


def are_persons(view: View) -> Flags:
    """Candidates that are a name which the passage tells to be a person's, or go on behind it."""
    passage = view.passage
    folded, capital = passage.folded, passage.capital
    surnames: set[str] = set()
    k, n = 1, len(folded)
    ends = np.zeros(n, dtype=np.int64)
    while k < n:
        if not capital[k]:
            k += 1
            continue
        end = k
        while end < n and capital[end]:
            end += 1
        if _is_told(view, k, end):
            surnames.add(folded[end - 1])
            if folded[end] in {",", "(", "who", "of", "at", "from"}:
                ends[k:end] = end
        k = end
    named = ~view.has(~capital) & (passage.end - passage.first <= _LONGEST)
    body = view.has(view.words(*_BODIES))
    known = np.array([word in surnames for word in folded], dtype=bool)
    goes_on = (ends[passage.first] > 0) & (ends[passage.first] < passage.end)
    return np.asarray((named & ~body & known[passage.last]) | goes_on)


def _is_told(view: View, start: int, end: int) -> bool:
    """Whether a run of capitals is a person's name, by the words in it and beside it."""
    folded = view.passage.folded
    run = folded[start:end]
    if not _BODIES.isdisjoint(run):
        return False
    if any(word in _COURTESY for word in run[:2]) and len(run) > 1:
        return True
    before = folded[start - 1]
    if before in lexicon.PERSON_NOUNS and folded[start - 2] not in {"of", "for"}:
        return True
    if before in ARTICLES:
        return False
    # "Ann Roe, 58, ...", "Ann Roe, who ..."; not "the Greens, who ..."
    after = folded[end : end + 3]
    aged = len(after) > 2 and after[0] == "," == after[2] and after[1].isdigit() and len(after[1]) == _AGE
    return bool(aged or (after[:1] == ["who"]) or after[:2] == [",", "who"])
