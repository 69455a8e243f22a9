"""Which sentences an answer rests on: its own, and one before it that tells whom it speaks of."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qa.corpus.article import Sentence
from qa.hints import Final
from qa.language.closed_classes import word_set
from qa.questions.analysis import Question
from qa.reading.answer import Candidate, Citation
from qa.reading.posed import posed_before, stems_posed
from qa.reading.ranking import Ranking
from qa.retrieval.hit import Hit

__all__ = ["cite"]

_PRONOUNS: Final = word_set("he she it they his her its their him them this these that those")


def cite(
    question: Question,
    best: Candidate,
    ranking: Ranking,
    hits: Sequence[Hit],
    before: Callable[[Sentence], Sentence | None],
) -> tuple[Citation, ...]:
    """The sentences that an answer rests on.

    Parameters
    ----------
    question : Question
    best : Candidate
        The answer.
    ranking : Ranking
        In which it comes first.
    hits : sequence of Hit
        The sentences found.
    before : callable
        From a sentence to the one before it in its article, or None.
    """
    reading = ranking.reading
    number = int(reading.passage.owner[ranking.rows[0]])
    citations = [Citation(1, best.sentence, reading.hits[number].score, best.start, best.end)]
    first = reading.passage.parts[number].sentence.folded[:1]
    posed = posed_before(best.sentence, before)
    earlier: Sentence | None = None
    if posed is not None and not stems_posed(posed.text).isdisjoint(question.terms):
        earlier = posed
    elif first[0] in _PRONOUNS or reading.found.borrowed[number]:
        from qa.reading.supporting import supporting  # as few answers need it

        # "He was invited by ...": who he is stands in a sentence before, so that is cited too.
        earlier = supporting(question, best.sentence, before)
    if earlier is not None:
        score = next((hit.score for hit in hits if hit.sentence == earlier), 0.0)
        citations.append(Citation(2, earlier, score))
    return tuple(citations)
