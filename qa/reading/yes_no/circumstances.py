"""When and where it is asked to have been: what the sentence before may have told already.

"The storm tore roofs off. Two people were hurt", asked whether anyone was hurt in the storm: a text that
goes on about one event does not name it again (Hobbs, "Coherence and Coreference", 1979).
"""

from __future__ import annotations

from qa.hints import Final
from qa.language.analysis import AnalysedSentence
from qa.language.closed_classes import word_set
from qa.language.lexicon import FUNCTION_WORDS, PREPOSITIONS
from qa.questions.question import Question

__all__ = ["circumstances"]

#: What a circumstance of place or time, or of the event, follows.
_OF_PLACE: Final = word_set("in at on near off during")
_OF_TIME: Final = word_set("when while")
#: So many words behind a preposition hold what it governs.
_REACH: Final = 3
#: Questions of what happened.
_PAST: Final = (("did",), ("was",), ("were",), ("had",), ("could",))
#: By these a sentence goes on to another event.
_LATER: Final = word_set(
    "later then next afterwards after before until since ago meanwhile again once earlier previously"
)


def circumstances(question: Question, predicate: str | None, sentence: AnalysedSentence) -> frozenset[str]:
    """The terms of a question that tell only when and where, and that a sentence may leave to the one before.

    Parameters
    ----------
    question : Question
    predicate : str or None
        Term of what is asked to be so.
    sentence : AnalysedSentence
    """
    words, stems = question.words, question.stems
    if question.words[:1] not in _PAST:
        return frozenset()  # "when the tide is in" is a condition, and no event
    if not _LATER.isdisjoint(sentence.folded) or not _LATER.isdisjoint(words):
        return frozenset()
    begin = stems.index(predicate) + 1 if predicate in stems else len(words)
    found: set[str] = set()
    place = begin
    while place < len(words):
        if words[place] in _OF_TIME:
            found.update(stems[place + 1 :])
            break
        if words[place] in _OF_PLACE:
            end = place + 1
            while end < len(words) and words[end] not in PREPOSITIONS | _OF_TIME:
                end += 1
            if not _is_elsewhere(question, words[place], sentence):
                there = {stems[i] for i in range(place + 1, end) if words[i] not in FUNCTION_WORDS}
                # "Bought the inn in Lund. He was born ...": but an event goes on.
                if there.isdisjoint(question.names):
                    found |= there
            place = end
        else:
            place += 1
    return frozenset(found & set(question.terms))


def _is_elsewhere(question: Question, preposition: str, sentence: AnalysedSentence) -> bool:
    """Whether a sentence has something else behind a preposition: "won in | Bergen |", asked of Oslo."""
    return any(
        word == preposition and set(sentence.stems[place + 1 : place + 1 + _REACH]).isdisjoint(question.terms)
        for place, word in enumerate(sentence.folded)
    )
