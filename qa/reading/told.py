"""What tells something at length: a clause or a sentence, where no single phrase does."""

from __future__ import annotations

from collections.abc import Iterable

from qa.corpus.article import Sentence
from qa.questions.question import Question
from qa.records import NamedTuple
from qa.retrieval.lexicon import rarity

__all__ = ["Told", "share_in_english"]


class Told(NamedTuple):
    """Words that answer a question as they stand.

    Parameters
    ----------
    sentence : Sentence
        In which they stand.
    start, end : int
        Where they begin and end in its article.
    score : float
        The retriever's score of the sentence that led there.
    why : str
        What makes them an answer.
    beside : Sentence, optional
        The sentence that shows it, where it is another.
    """

    sentence: Sentence
    start: int
    end: int
    score: float
    why: str
    beside: Sentence | None = None

    @property
    def text(self) -> str:
        """The words."""
        return self.sentence.text[self.start - self.sentence.start : self.end - self.sentence.start]


def share_in_english(question: Question, numbers: Iterable[int]) -> float:
    """The share of a question's words that some of its terms have, by how rare each is in English.

    In a short text "get" and "go" may be as rare as what is spoken of.
    """
    total = sum(map(rarity, question.terms)) or 1.0
    return sum(rarity(question.terms[number]) for number in set(numbers)) / total
