"""Answers that are withheld: why, and what is shown instead."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qa.hints import TYPE_CHECKING, Final
from qa.questions.analysis import Question
from qa.reading.answer import Answer, Citation, Evidence
from qa.reading.asking import Asking
from qa.reading.doubts import Doubt
from qa.reading.ranking import Ranking
from qa.reading.reply import UNSAID, nothing_said
from qa.records import NamedTuple
from qa.retrieval.hit import Hit

if TYPE_CHECKING:
    from qa.reading.reasons import Shown

__all__ = ["MIN_CONFIDENCE", "NOTHING_OF_TYPE", "Withheld"]

MIN_CONFIDENCE: Final = 0.4
"""An answer less likely to be right than this is not given."""

#: How many of the nearest sentences are shown.
_NEAREST: Final = 3
#: A confidence below which the text is taken not to say it; and one of yes or no from which it may say so.
_HARDLY: Final = 0.1
_LEANS: Final = 0.32
#: Where no other reason holds; the reply says as much without it.
_UNSURE: Final = "No answer is sure enough"
NOTHING_OF_TYPE: Final = {
    "duration": "No length of time is given for this",
    "quantity": "No measure is given for this",
    "number": "No number is given for this",
    "money": "No amount is given for this",
    "date": "No time is given for this",
    "nationality": "No nationality is given for this",
    "expansion": "It is not said what that stands for",
}


class Withheld(NamedTuple):
    """When an answer is not given, and what is said then.

    Parameters
    ----------
    known : callable
        Whether a stem occurs in the corpus.
    articles : int
        How many articles there are, for the wording of the reply.
    min_confidence : float
        An answer of less is withheld.
    """

    known: Callable[[str], bool]
    articles: int
    min_confidence: float

    def below(self, sure: float, factor: float = 1.0) -> str:
        """Why none is given, where one would be if no more confidence than usual were asked for."""
        needed = min(self.min_confidence * factor, (self.min_confidence + 1) / 2)
        if not MIN_CONFIDENCE * factor <= sure < needed:
            return ""
        found = f"The best one has a confidence of {sure:.0%}"
        if sure < self.min_confidence:
            return f"{found}, below the {self.min_confidence:.0%} asked for"
        return f"{found}, and yes and no need {needed:.0%}"

    def unless_sure(self, answer: Answer) -> Answer:
        """An answer where it is sure enough, else why there is none."""
        if answer.text is None or answer.confidence >= self.min_confidence:
            return answer
        reason = self.below(answer.confidence) or "The best one is not sure enough"
        reply = nothing_said(reason, articles=self.articles, nearest=answer.citations, unsure=True)
        return answer._replace(text=None, reply=reply, reason=reason, others=())

    def abstention(
        self,
        asking: Asking,
        reason: str,
        *,
        ranking: Ranking | None = None,
        sure: float = 0.0,
        evidence: tuple[Evidence, ...] = (),
        unsure: bool = False,
    ) -> Answer:
        """The answer that none is given.

        Parameters
        ----------
        asking : Asking
        reason : str
            Why; empty where no reason holds.
        ranking : Ranking, optional
            Of the candidates, if there are any.
        sure : float
            How likely the best of them is right.
        evidence : tuple of Evidence
            What made it unsure.
        unsure : bool
            Whether an answer may stand there, and is only not sure enough.
        """
        # Where there is nothing to look for, nothing is near.
        hits = _nearest(asking, ranking) if asking.question.terms else ()
        nearest = tuple(Citation(n, hit.sentence, hit.score) for n, hit in enumerate(hits, 1))
        return asking.answered(
            None,
            nothing_said(reason, articles=self.articles, nearest=nearest, unsure=unsure),
            confidence=sure,
            citations=nearest,
            evidence=evidence,
            candidates=ranking.shown if ranking else (),
            reason=reason or _UNSURE,
        )

    def phrase(
        self,
        asking: Asking,
        ranking: Ranking,
        *,
        sure: float,
        evidence: tuple[Evidence, ...],
        doubts: Sequence[Doubt],
        certain: Doubt | None = None,
    ) -> Answer:
        """The answer that no phrase is given.

        Parameters
        ----------
        asking : Asking
        ranking : Ranking
        sure : float
            How likely the best candidate is right.
        evidence : tuple of Evidence
            What made it unsure.
        doubts : sequence of Doubt
            Those that are felt, the loudest first: said is the first that what is shown bears out.
        certain : Doubt, optional
            What is said without a look at what is shown.
        """
        reason = self.below(sure)
        unsure = bool(reason)
        if not reason and certain is not None:
            reason, unsure = certain.told, not certain.absent
        elif not reason and not ranking.able:
            from qa.reading.reasons import is_true  # only where there is no answer

            unable = _why_unable(asking.question, ranking)
            reason = unable if is_true(unable, self._shown(asking, ranking, sure)) else ""
            unsure = not reason
        elif not reason:
            from qa.reading.reasons import first_true

            reason = first_true([doubt.told for doubt in doubts], self._shown(asking, ranking, sure)) or ""
            unsure = not any(doubt.absent for doubt in doubts if doubt.told == reason)
        return self.abstention(
            asking,
            reason,
            ranking=ranking,
            sure=sure,
            evidence=evidence,
            unsure=unsure and (bool(reason) or sure >= _HARDLY),
        )

    def verdict(
        self,
        asking: Asking,
        ranking: Ranking,
        reason: str,
        *,
        sure: float,
        evidence: tuple[Evidence, ...],
        below: str = "",
    ) -> Answer:
        """The answer that neither yes nor no is given.

        Parameters
        ----------
        asking : Asking
        ranking : Ranking
        reason : str
            Why it is open.
        sure : float
            How likely the likelier of the two is right.
        evidence : tuple of Evidence
            What made it unsure.
        below : str
            Why it is withheld, where more confidence is asked for than usual.
        """
        reason = below or self._why_open(reason, asking, ranking, sure)
        return self.abstention(
            asking,
            reason,
            ranking=ranking,
            sure=sure,
            evidence=evidence,
            unsure=bool(below) or not reason,
        )

    def _why_open(self, reason: str, asking: Asking, ranking: Ranking, sure: float) -> str:
        """Why neither yes nor no is given; empty where a sentence shown may say it after all."""
        from qa.reading.reasons import is_true, says_it_in_its_words

        shown = self._shown(asking, ranking, sure)
        if not is_true(reason, shown):
            reason = UNSAID
        leans = reason == UNSAID and (sure >= _LEANS or says_it_in_its_words(shown))
        return "" if leans else reason

    def _shown(self, asking: Asking, ranking: Ranking, sure: float) -> Shown:
        from qa.reading.reasons import Shown

        nearest = [hit.sentence for hit in _nearest(asking, ranking)]
        return Shown(asking.text, asking.question, ranking, nearest, self.known, sure)


def _why_unable(question: Question, ranking: Ranking) -> str:
    """Why even the best candidate can't be the answer."""
    from qa.reading.link.denied import denied_places

    passage, found = ranking.reading.passage, ranking.reading.found
    number = passage.owner[ranking.rows[0]]
    if any(passage.part[place] == number for place in denied_places(question, passage, found)):
        return "It is said that this was not so"
    return NOTHING_OF_TYPE.get(question.answer_type, "Nothing of the kind asked for is given there")


def _nearest(asking: Asking, ranking: Ranking | None) -> Sequence[Hit]:
    """The sentences that are shown where there is no answer, best first."""
    # The candidates of a yes/no question are no answers to it, so they tell nothing about the sentences.
    by_shares = ranking.nearest if ranking and asking.question.kind != "yes/no" else ()
    return [*by_shares, *(hit for hit in asking.hits if hit not in by_shares)][:_NEAREST]
