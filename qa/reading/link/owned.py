"""What belongs to somebody else than the question asks of."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language.categories import category
from qa.questions.question import Question
from qa.reading.link.view import Flags, View

__all__ = ["cut_from_owner", "is_anothers"]

#: Another name for a noun stands at most so many words behind it.
_RENAMED: Final = 3
#: What somebody has is named at most so many words behind the genitive.
_OWNED_REACH: Final = 3


def is_anothers(view: View) -> Flags:
    """Candidates beside the noun asked for where it is another's: "Voss's aunt, ‹Ida›", asked of Roe's."""
    question, passage = view.question, view.passage
    if not _asks_of_somebodys(question):
        return np.zeros(len(passage.first), dtype=bool)
    head = question.stems[question.words.index(question.focus[-1])]
    behind = np.zeros(len(passage.folded) + _RENAMED + 1, dtype=bool)
    whose = np.zeros(len(passage.folded) + 1, dtype=bool)
    genitive = passage.categories == category("genitive")
    for k in np.flatnonzero(genitive[:-1]).tolist():
        if passage.stems[k + 1] == head and passage.capital[k - 1] and not view.matched[k - 1]:
            behind[k + 1 : k + 2 + _RENAMED] = True
            whose[k] = True
    # "‹Voss›'s aunt", "‹Voss's aunt›", and behind both "Voss's ‹aunt, Ida›", "Voss's aunt, ‹Ida›"
    return np.asarray(behind[passage.first] | whose[passage.end] | view.has(whose[:-1]))


def _asks_of_somebodys(question: Question) -> bool:
    """Whether the noun asked for is somebody's in the question: "Who was Roe's old aunt?"."""
    if not question.focus or question.focus[-1] not in question.words:
        return False
    noun = question.words.index(question.focus[-1])
    # "Which country's women ...?" asks whose they are.
    owners = (i for i, word in enumerate(question.words) if word == "'s" and i not in range(*question.wh))
    return any(0 < noun - i <= _OWNED_REACH for i in owners)


def cut_from_owner(view: View) -> Flags:
    """Candidates whose owner stands before them, where one with the owner ends alike: "Peru's ‹minister›"."""
    passage = view.passage
    owned = (passage.categories == category("genitive"))[passage.before]
    spans = zip(passage.first.tolist(), passage.end.tolist(), strict=True)
    longest: dict[int, int] = {}
    for first, end in spans:
        longest[end] = min(first, longest.get(end, first))
    begins = np.array([longest[end] for end in passage.end.tolist()], dtype=np.int64)
    return np.asarray(owned & (begins < passage.before))
