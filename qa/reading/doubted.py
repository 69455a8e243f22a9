"""The sentence of the answer that is in doubt, and what it has of the question."""

from __future__ import annotations

from qa.arrays import NDArray, np
from qa.corpus.article import Sentence
from qa.corpus.leads import named_next
from qa.corpus.placelines import HEAD, place_of
from qa.hints import Final
from qa.language.analysis import AnalysedSentence
from qa.language.categories import category
from qa.language.forms import terms_of
from qa.questions.question import Question
from qa.reading.ranking import Reading
from qa.records import NamedTuple

__all__ = ["Doubted", "given_terms"]

_DEFINITE: Final = frozenset(("the", "this", "that", "these", "those"))


def given_terms(sentence: Sentence) -> frozenset[str]:
    """Terms that a sentence need not say: of its article's title and dateline, of whom a lead is about."""
    article = sentence.article
    if article is None:
        return frozenset()
    place = place_of(article.text[article.body : article.body + HEAD])
    return frozenset().union(*map(terms_of, filter(None, (article.title, place, named_next(sentence)))))


class Doubted(NamedTuple):
    """The sentence of a candidate (see `qa.reading.passage.Matches`).

    Parameters
    ----------
    number : int
        Which sentence of the reading it is.
    analysed : AnalysedSentence
    term : ndarray of int, shape (n_words,)
        Number of the question's term, -1 where the word is not the question's.
    present : ndarray of bool, shape (n_terms,)
        Which terms of the question it has, itself or through a pronoun.
    share : float
        Share of the question's weight that it has.
    first, end : int
        The candidate's words, end excluded.
    given : frozenset of str
        Terms that it need not say (see `given_terms`).
    """

    number: int
    analysed: AnalysedSentence
    term: NDArray[np.int64]
    present: NDArray[np.bool_]
    share: float
    first: int
    end: int
    given: frozenset[str] = frozenset()

    @classmethod
    def of(cls, question: Question, reading: Reading, row: int) -> Doubted:
        """The sentence of the candidate in a row of a reading."""
        passage, found = reading.passage, reading.found
        number = int(passage.owner[row])
        analysed = passage.parts[number].sentence
        offset = int(np.searchsorted(passage.part, number))
        term = np.asarray(found.term)[offset : offset + len(analysed)]
        given = given_terms(reading.hits[number].sentence)
        if _takes_up(analysed, term):
            given |= {question.terms[i] for i in found.told[number]}
        return cls(
            number,
            analysed,
            term,
            found.present[number],
            float(found.share[number]),
            int(passage.first[row]) - offset,
            int(passage.end[row]) - offset,
            given,
        )


def _takes_up(sentence: AnalysedSentence, term: NDArray[np.int64]) -> bool:
    """Whether a noun of the question is definite there, and so was spoken of before: "the visit aims to"."""
    definite = np.array([word in _DEFINITE for word in sentence.folded], dtype=bool)
    noun = (term >= 0) & (sentence.categories == category("noun"))
    return bool((definite[:-1] & noun[1:]).any())
