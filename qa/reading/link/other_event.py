"""When and where another thing was held: "hold the fair on ‹8 June›", asked when the meeting was held."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language.categories import BEFORE_VERB, NOMINAL, NOUNS, VERBAL, categories
from qa.language.closed_classes import BE, word_set
from qa.questions.question import Question
from qa.reading.link.view import Flags, View
from qa.reading.shape.lookup import among

__all__ = ["asks_of_an_event", "is_of_another_event"]

_HOLDING: Final = word_set("hold holds held holding")
_PHRASE: Final = NOMINAL | categories("genitive of")
_PRONOUN: Final = categories("pronoun")


def asks_of_an_event(question: Question) -> bool:
    """Whether it is asked when or where something was held or took place."""
    words = question.words
    return not _HOLDING.isdisjoint(words) or ("place" in words and bool({"take", "took"} & set(words)))


def is_of_another_event(view: View) -> Flags:
    """Candidates behind a verb of holding that has another thing for its object or subject."""
    passage = view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    holds = view.words(*_HOLDING) & among(passage.categories, VERBAL)
    for k in np.flatnonzero(holds).tolist():
        begin, end = _object(view, k) or _subject(view, k)
        nouns = among(passage.categories[begin:end], NOUNS)
        spoken_of = view.found.exact[begin:end] | among(passage.categories[begin:end], _PRONOUN)
        if nouns.any() and not spoken_of.any():
            out |= (passage.first > k) & (passage.clause[passage.first] == passage.clause[k])
            out |= (passage.first <= k) & (passage.end > k)
    return out


def _object(view: View, verb: int) -> tuple[int, int] | None:
    """The noun phrase right behind a verb; None where there is none, or a form of be before the verb."""
    passage = view.passage
    if passage.folded[verb - 1] in BE:
        return None
    end = verb + 1
    while int(passage.categories[end]) in _PHRASE | _PRONOUN and passage.folded[end]:
        end += 1
    return (verb + 1, end) if end > verb + 1 else None


def _subject(view: View, verb: int) -> tuple[int, int]:
    """The words before a verb that may be its subject, over be and a comma: "the fair, | held"."""
    passage = view.passage
    end = verb
    while int(passage.categories[end - 1]) in BEFORE_VERB or passage.folded[end - 1] in BE | {","}:
        end -= 1
    begin = end
    while int(passage.categories[begin - 1]) in _PHRASE | _PRONOUN and passage.folded[begin - 1]:
        begin -= 1
    return begin, end
