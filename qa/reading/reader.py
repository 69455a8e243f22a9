"""Reads the sentences found and answers, or says that the text does not say."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from qa.corpus.article import Sentence
from qa.language.patterns import regex
from qa.questions.analysis import Question, analyse
from qa.questions.comparing import asks_to_compare
from qa.reading.answer import Answer, Candidate, Citation, Evidence
from qa.reading.asking import Asking
from qa.reading.casing import with_names
from qa.reading.confidence import confidence, loudest, weigh_doubts
from qa.reading.counting import count_listed, counts
from qa.reading.doubts import DOUBTS, doubt_values
from qa.reading.favouring import favours_it
from qa.reading.posed import Reply, behind_the_same, posed_before, stems_posed
from qa.reading.ranking import Ranking, Reading, rank, read_sentences
from qa.reading.reply import nothing_said, say, say_whether
from qa.reading.unnamed import names_nobody
from qa.reading.weights import Weights, load_weights
from qa.retrieval.hit import Hit

__all__ = ["MIN_CONFIDENCE", "Reader"]

#: An answer less likely to be right than this is not given.
MIN_CONFIDENCE: Final = 0.4
#: How many of the nearest sentences are shown when there is no answer.
NEAREST: Final = 3
#: One answer of two may be right by chance: of these more confidence is asked, by this factor; by the other
#: where the rules alone say the same.
_OF_TWO: Final = 1.6
_AGREED: Final = 1.2
#: How sure a yes or a no is behind the same question, a sentence where a whole one may answer, and a phrase.
_REPLIED: Final = 0.9
_BY_A_STEP: Final = 0.6
_BY_A_PHRASE: Final = 0.5
#: "What happens if ...?", "What should I do when ...?"
_WHAT_TO_DO: Final = regex(
    r"\bwhat (?:happens|(?:should|can|must|do|shall) (?:i|we|you) do)\b", re.IGNORECASE
)
_BY_A_SENTENCE: Final = frozenset({"how", "why"})
_PRONOUNS: Final = frozenset("he she it they his her its their him them this these that those".split())
_NONE_OF_THEM: Final = "It is not said which of them"
_IN_FAVOUR: Final = "It is only said who was for it"
_NOTHING_OF_TYPE: Final = {
    "duration": "No length of time is given for this",
    "quantity": "No measure is given for this",
    "number": "No number is given for this",
    "money": "No amount is given for this",
    "date": "No time is given for this",
    "nationality": "No nationality is given for this",
    "expansion": "It is not said what that stands for",
}
_DOUBTS: Final = {doubt.name: doubt for doubt in DOUBTS}
_NAMELESS: Final = "a name is missing from the text"


def _why_unable(question: Question, ranking: Ranking) -> str:
    """Why even the best candidate can't be the answer."""
    from qa.reading.link.denied import denied_places

    passage, found = ranking.reading.passage, ranking.reading.found
    number = passage.owner[ranking.rows[0]]
    if any(passage.part[place] == number for place in denied_places(question, passage, found)):
        return "It is said that this was not so"
    return _NOTHING_OF_TYPE.get(question.answer_type, "Nothing of the kind asked for is given there")


def _capitalised(reading: Reading) -> Iterator[str]:
    """The words with a capital in the sentences found."""
    passage = reading.passage
    return (word for word, capital in zip(passage.folded, passage.capital.tolist(), strict=True) if capital)


def _parted(text: str) -> tuple[str, tuple[str, ...]]:
    """A question without the alternatives behind it, and these: "Who built it, | Ann or Tom |?"."""
    from qa.questions.choosing import choice_behind, without_or_not  # as few questions need them

    behind = None if asks_to_compare(text) else choice_behind(text)
    return behind or (without_or_not(text), ())


class Reader(NamedTuple):
    """Turns a question and the sentences found into an answer.

    Parameters
    ----------
    weigh : callable
        From a stem to its inverse document frequency in the corpus.
    known : callable
        Whether a stem occurs in the corpus.
    before : callable
        From a sentence to the one before it in its article, or None.
    articles : int
        How many articles there are, for the wording of the reply.
    min_confidence : float
        Abstain below it; yes and no need 1.6 times as much, or 1.2 times where the rules alone say the same,
        and at most half the way from it to 1.
    weights : Weights, optional
        By default those that come with the package.
    """

    weigh: Callable[[str], float]
    known: Callable[[str], bool]
    before: Callable[[Sentence], Sentence | None]
    articles: int = 1
    min_confidence: float = MIN_CONFIDENCE
    weights: Weights | None = None

    def read(self, text: str, hits: Sequence[Hit], *, asked: str | None = None) -> Answer:
        """Answer a question from the sentences found.

        Parameters
        ----------
        text : str
            A question that stands alone.
        hits : sequence of Hit
            Best first.
        asked : str, optional
            How it was typed, where that differs.

        Returns
        -------
        Answer
        """
        asked = text if asked is None else asked
        rest, options = _parted(text) if " or " in text else (text, ())
        question = with_names(analyse(rest), [hit.sentence for hit in hits])
        asking = Asking(question, asked, text, tuple(hits))
        weights = self.weights or load_weights()
        reading = read_sentences(question, hits, self.weigh, self.before)
        if not question.terms or reading is None:
            reason = (
                "Nothing in it matches the question"
                if question.terms
                else "The question names nothing to look for"
            )
            return self._abstain(asking, reason, unsure=not question.terms)
        comparison = asks_to_compare(question.text)
        compared = None
        if comparison:
            from qa.reading.contrast import compare  # as few questions need it

            compared = compare(comparison, text, asked, hits, self.weigh)
        if compared and compared.confidence >= self.min_confidence:
            return compared
        reply = None if options or " or " in question.text else behind_the_same(question, hits)
        if reply and question.kind == "yes/no":
            whether = reply.whether or ("No" if reply.denies(question) else None)
            if whether:
                return self._replied(asking, reply, whether, say_whether(whether, _REPLIED), _REPLIED)
        ranking = rank(question, reading, weights)
        if question.kind == "yes/no":
            chosen = self._choose(asking, ranking) if " or " in question.text else None
            return chosen or self._yes_or_no(asking, ranking)
        if options:
            from qa.reading.choosing import holding_one

            ranking = holding_one(ranking, options)
        if not ranking.candidates:
            return self._abstain(asking, _NONE_OF_THEM)
        answer = self._phrase(asking, ranking)
        return self._reply_or(answer, asking, ranking, reply) if reply else answer

    def _reply_or(self, answer: Answer, asking: Asking, ranking: Ranking, reply: Reply) -> Answer:
        """What stands behind the same question in the text, where no phrase is sure enough by itself."""
        whole = asking.question.form in _BY_A_SENTENCE or _WHAT_TO_DO.search(asking.question.text)
        if whole and reply.is_short:
            if answer.text is not None and answer.confidence >= _BY_A_STEP:
                return answer
            words = reply.text.rstrip(".!")
            return self._replied(asking, reply, words, f"{words[:1].upper()}{words[1:]} [1].", _BY_A_STEP)
        best = ranking.candidates[0]
        if answer.text is not None or best.sentence != reply.first or not ranking.able:
            return answer
        said = f"{best.text[:1].upper()}{best.text[1:]} [1]."
        return self._replied(asking, reply, best.text, said, _BY_A_PHRASE)

    def _replied(self, asking: Asking, reply: Reply, text: str, said: str, sure: float) -> Answer:
        """Answer with what stands behind the same question in the text."""
        place = reply.first.text.find(text)
        start = reply.first.start + place
        where = () if asking.question.kind == "yes/no" or place < 0 else (start, start + len(text))
        return self.given(
            asking.answered(
                text,
                said,
                confidence=sure,
                citations=(
                    Citation(1, reply.first, reply.score, *where),
                    Citation(2, reply.asked, reply.score),
                ),
                evidence=(Evidence("it stands behind the same question", sure),),
                candidates=(),
            )
        )

    def _below(self, sure: float, factor: float = 1.0) -> str:
        """Why none is given, where one would be if no more confidence than usual were asked for."""
        needed = min(self.min_confidence * factor, (self.min_confidence + 1) / 2)
        if not MIN_CONFIDENCE * factor <= sure < needed:
            return ""
        found = f"The best one has a confidence of {sure:.0%}"
        if sure < self.min_confidence:
            return f"{found}, below the {self.min_confidence:.0%} asked for"
        return f"{found}, and yes and no need {needed:.0%}"

    def given(self, answer: Answer) -> Answer:
        """An answer where it is sure enough, else why there is none."""
        if answer.text is None or answer.confidence >= self.min_confidence:
            return answer
        reason = self._below(answer.confidence) or "The best one is not sure enough"
        reply = nothing_said(reason, articles=self.articles, nearest=answer.citations, unsure=True)
        return answer._replace(text=None, reply=reply, reason=reason, others=())

    def _phrase(self, asking: Asking, ranking: Ranking) -> Answer:
        """Answer with the best candidate, or say why it is in doubt."""
        question, reading = asking.question, ranking.reading
        weights = self.weights or load_weights()
        values = doubt_values(question, ranking, self.weigh, self.known)
        nameless = names_nobody(question, self.known, _capitalised(reading))
        sure = 0.0 if nameless or not ranking.able else confidence(values, weights.doubts)
        best = ranking.candidates[0]
        if favours_it(question.text, best.sentence.text):
            return self._abstain(asking, _IN_FAVOUR, ranking=ranking)
        given = sure >= self.min_confidence and counts(question, reading, ranking.rows[0])
        counted = None if given else count_listed(question, asking.text, asking.asked, reading)
        if counted and counted.confidence >= self.min_confidence:
            return counted
        if sure < self.min_confidence:
            doubts = weigh_doubts(values, weights.doubts)
            loud = _DOUBTS[_NAMELESS if nameless else loudest(values, weights.doubts) or DOUBTS[0].name]
            below = self._below(sure)
            return self._abstain(
                asking,
                below or (loud.told if ranking.able else _why_unable(question, ranking)),
                ranking=ranking,
                sure=sure,
                evidence=doubts,
                unsure=bool(below) or (ranking.able and not loud.absent),
            )
        citations = self._cite(question, best, ranking, asking.hits)
        return asking.answered(
            best.text,
            say(question, best, citations, sure),
            confidence=sure,
            citations=citations,
            evidence=best.evidence,
            candidates=ranking.candidates,
        )

    def _cite(
        self, question: Question, best: Candidate, ranking: Ranking, hits: Sequence[Hit]
    ) -> tuple[Citation, ...]:
        reading = ranking.reading
        number = int(reading.passage.owner[ranking.rows[0]])
        citations = [Citation(1, best.sentence, reading.hits[number].score, best.start, best.end)]
        first = reading.passage.parts[number].sentence.folded[:1]
        posed = posed_before(best.sentence, self.before)
        if posed is not None and not stems_posed(posed.text).isdisjoint(question.terms):
            earlier: Sentence | None = posed
        elif first[0] in _PRONOUNS or reading.found.borrowed[number]:
            from qa.reading.supporting import supporting  # as few answers need it

            # "He was invited by ...": who he is stands in a sentence before, so that is cited too.
            earlier = supporting(question, best.sentence, self.before)
        else:
            earlier = None
        if earlier is not None:
            score = next((hit.score for hit in hits if hit.sentence == earlier), 0.0)
            citations.append(Citation(2, earlier, score))
        return tuple(citations)

    def _choose(self, asking: Asking, ranking: Ranking) -> Answer | None:
        """Answer a question with alternatives; None where it gives none."""
        from qa.questions.choosing import alternatives

        choice = alternatives(asking.question.text)
        if choice is None:
            return None
        from qa.reading.choosing import Text, choose

        found = choose(choice, asking.hits, Text(self.weigh, self.known, self.before))
        if found is None or found.text is None or found.verdict.confidence < self.min_confidence:
            sure, evidence = (found.verdict.confidence, found.verdict.evidence) if found else (0.0, ())
            below = self._below(sure) if found and found.text else ""
            return self._abstain(
                asking,
                below or _NONE_OF_THEM,
                ranking=ranking,
                sure=sure,
                evidence=evidence,
                unsure=bool(below),
            )
        return asking.answered(
            found.text,
            f"{found.text[:1].upper()}{found.text[1:]} [1].",
            kind=asking.question.kind if found.text in {"Yes", "No"} else "which",
            confidence=found.verdict.confidence,
            citations=(Citation(1, found.hit.sentence, found.hit.score, found.start, found.end),),
            evidence=found.verdict.evidence,
            candidates=ranking.candidates,
        )

    def _yes_or_no(self, asking: Asking, ranking: Ranking) -> Answer:
        from qa.reading.deciding import decide  # only these questions need it

        question, reading = asking.question, ranking.reading
        found = decide(question, reading, self.known)
        nameless = names_nobody(question, self.known, _capitalised(reading))
        sure, evidence = 0.0 if nameless else found.confidence, found.evidence
        least = self.min_confidence * (_AGREED if found.agreed else _OF_TWO)
        if found.answer is None or sure < min(least, (self.min_confidence + 1) / 2):
            reason = _DOUBTS[_NAMELESS].told if nameless else found.reason
            below = self._below(sure, _AGREED if found.agreed else _OF_TWO) if found.answer else ""
            return self._abstain(
                asking,
                below or reason,
                ranking=ranking,
                sure=sure,
                evidence=evidence,
                unsure=bool(below),
            )
        hit = reading.hits[found.number]
        return asking.answered(
            found.answer,
            say_whether(found.answer, sure),
            confidence=sure,
            citations=(Citation(1, hit.sentence, hit.score),),
            evidence=evidence,
            candidates=ranking.candidates,
        )

    def _abstain(
        self,
        asking: Asking,
        reason: str,
        *,
        ranking: Ranking | None = None,
        sure: float = 0.0,
        evidence: tuple[Evidence, ...] = (),
        unsure: bool = False,
    ) -> Answer:
        # The candidates of a yes/no question are no answers to it, so they tell nothing about the sentences.
        by_shares = ranking.nearest if ranking and asking.question.kind != "yes/no" else ()
        hits = [*by_shares, *(hit for hit in asking.hits if hit not in by_shares)]
        nearest = tuple(Citation(n, hit.sentence, hit.score) for n, hit in enumerate(hits[:NEAREST], 1))
        return asking.answered(
            None,
            nothing_said(reason, articles=self.articles, nearest=nearest, unsure=unsure),
            confidence=sure,
            citations=nearest,
            evidence=evidence,
            candidates=ranking.candidates if ranking else (),
            reason=reason,
        )
