"""One question of a set, asked and judged."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from qa.corpus.article import Sentence
from qa.errors import QuestionError
from qa.evaluation.metrics import best_exact, best_f1, normalise
from qa.evaluation.parts import Part, gold_sentences
from qa.evaluation.squad import Case
from qa.hints import TYPE_CHECKING, Final
from qa.questions.analysis import analyse
from qa.reading.answer import Answer, Candidate

if TYPE_CHECKING:
    from qa.chatbot import Chatbot

__all__ = ["Outcome", "ask_part"]

#: An answer is called right when its F1 with an accepted one is at least this.
_RIGHT: Final = 0.5


@dataclass(frozen=True, slots=True)
class Outcome:
    """A question, what was answered, and how right that is.

    Parameters
    ----------
    title : str
        Of the article.
    case : Case
    answer : Answer
    form : str
        The form of the question (`qa.questions.analysis.FORMS`).
    given : str or None
        The best answer, taken also where the composer abstains; None where there is no candidate.
    exact, f1 : float
        Of `given`, the best over the accepted answers; 0 for a question without one.
    said_exact, said_f1 : float
        Of what was said: where no answer is accepted, 1 for an abstention and 0 for an answer.
    gold : tuple of Sentence
        Those in which the accepted answers start.
    rank : int or None
        Of the best gold sentence among all those that the retriever finds, from 1.
    seconds : float
        Time that the answer took.
    """

    title: str
    case: Case
    answer: Answer = field(repr=False)
    form: str
    given: str | None
    exact: float
    f1: float
    said_exact: float
    said_f1: float
    gold: tuple[Sentence, ...] = field(repr=False)
    rank: int | None
    seconds: float

    @property
    def answerable(self) -> bool:
        """Whether the text holds an answer."""
        return bool(self.case.answers)

    @property
    def right(self) -> bool:
        """Whether the best answer overlaps an accepted one by at least half."""
        return self.answerable and self.f1 >= _RIGHT

    @property
    def best(self) -> Candidate | None:
        """The best candidate."""
        return self.answer.candidates[0] if self.answer.candidates else None


def ask_part(part: Part, *, min_confidence: float | None, clock: Callable[[], float]) -> Iterator[Outcome]:
    """Ask all the questions about a text.

    Parameters
    ----------
    part : Part
    min_confidence : float or None
        Below it the composer abstains; None for the threshold that comes with the reader.
    clock : callable
        Seconds.

    Yields
    ------
    Outcome
    """
    from qa.chatbot import Chatbot
    from qa.corpus.loading import corpus_from_text

    corpus = corpus_from_text(part.text, title=part.title)
    bot = Chatbot(corpus) if min_confidence is None else Chatbot(corpus, min_confidence=min_confidence)
    everything = len(corpus.sentences)
    for case, shift in zip(part.cases, part.shifts, strict=True):
        begun = clock()
        answer = _asked(bot, case.question)
        seconds = clock() - begun
        gold = gold_sentences(corpus.sentences, [shift + start for start in case.starts])
        rank = None
        if gold:
            places = {sentence.number for sentence in gold}
            found = bot.retrieve(case.question, everything)
            rank = next((n for n, hit in enumerate(found, 1) if hit.sentence.number in places), None)
        given = _given(answer, case.answers)
        exact, f1 = _scores(given, case.answers)
        said_exact, said_f1 = _scores(answer.text, case.answers)
        if not case.answers:
            said_exact = said_f1 = float(not answer.answered)
        form = analyse(case.question).form
        yield Outcome(
            part.title, case, answer, form, given, exact, f1, said_exact, said_f1, gold, rank, seconds
        )


def _asked(bot: Chatbot, question: str) -> Answer:
    """The answer; none to a question that can't be asked."""
    try:
        return bot.ask(question)
    except QuestionError as error:
        return Answer(
            question=question,
            resolved=question,
            text=None,
            reply=str(error),
            kind="other",
            confidence=0.0,
            reason=str(error),
        )


def _given(answer: Answer, wanted: tuple[str, ...]) -> str | None:
    given = answer.candidates[0].text if answer.candidates else None
    # A yes or no stands nowhere in the text: where one is wanted, what was said is what counts.
    if answer.answered and any(normalise(accepted) in (["yes"], ["no"]) for accepted in wanted):
        given = answer.text
    return given


def _scores(given: str | None, wanted: tuple[str, ...]) -> tuple[float, float]:
    if given is None:
        return 0.0, 0.0
    return float(best_exact(given, wanted)), best_f1(given, wanted)
