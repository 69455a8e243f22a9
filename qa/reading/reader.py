"""Reads the sentences found and answers, or says that the text does not say."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from qa.corpus.article import Sentence
from qa.hints import TYPE_CHECKING, Final
from qa.language.capitals import upper_first
from qa.language.closed_classes import word_set
from qa.language.forms import terms_of
from qa.language.lexicon import PRONOUNS
from qa.questions.advice import asks_how_or_what_to_do, asks_what_happens, asks_what_to_do
from qa.questions.analysis import Question, analyse
from qa.questions.comparing import asks_to_compare
from qa.reading.answer import Answer, Citation, Evidence
from qa.reading.asking import Asking
from qa.reading.casing import with_names
from qa.reading.citing import cite
from qa.reading.confidence import confidence, loudest, weigh_doubts
from qa.reading.counting import count_listed, counts
from qa.reading.doubted import Doubted
from qa.reading.doubts import DOUBTS, Doubt, doubt_values
from qa.reading.favouring import favours_it
from qa.reading.posed import Reply, behind_the_same
from qa.reading.ranking import Ranking, Reading, rank, read_sentences
from qa.reading.reply import NAMES_NOTHING, say, say_whether
from qa.reading.unnamed import names_nobody
from qa.reading.weights import Weights, load_weights
from qa.reading.withheld import MIN_CONFIDENCE, Withheld
from qa.records import NamedTuple
from qa.retrieval.hit import Hit

if TYPE_CHECKING:
    from qa.reading.told import Told

__all__ = ["Reader"]

#: How sure an answer is at most whose sentence tells another deed than the one asked about: of those on the
#: lessons that it withholds four were wrong, and none was right.
_MOST_OF_ANOTHER: Final = 0.3
#: One answer of two may be right by chance: of these more confidence is asked, by this factor; by the other
#: where the rules alone say the same.
_OF_TWO: Final = 1.6
_AGREED: Final = 1.2
#: How sure a yes or a no is behind the same question, a sentence where a whole one may answer, and a phrase.
_REPLIED: Final = 0.9
_BY_A_STEP: Final = 0.6
_BY_A_PHRASE: Final = 0.5
#: How sure an instruction is, or a sentence that the next one points back to.
_AT_LENGTH: Final = 0.65
_BY_A_SENTENCE: Final = frozenset({"how", "why"})
#: Who asks with one of these may be told that it is free.
_PRICED: Final = word_set("much cost costs price prices fee fees fare fares charge pay")
_NONE_OF_THEM: Final = "It is not said which of them"
_IN_FAVOUR: Final = "It is only said who was for it"
_OF_ANOTHER: Final = Doubt(
    "of another", "the answer's sentence tells another deed", "It is only said of something else"
)
_DOUBTS: Final = {doubt.name: doubt for doubt in DOUBTS}
_NAMELESS: Final = "a name is missing from the text"


def _tells_another_deed(question: Question, ranking: Ranking) -> bool:
    """Whether the sentence of the best candidate tells another deed than the one asked about."""
    if question.verb is None:
        return False
    from qa.reading.another_deed import tells_another_deed  # only an answer that would be given needs it

    return tells_another_deed(question, Doubted.of(question, ranking.reading, ranking.rows[0]))


def _capitalised(reading: Reading) -> Iterator[str]:
    """The words with a capital in the sentences found."""
    passage = reading.passage
    return (word for word, capital in zip(passage.folded, passage.capital.tolist(), strict=True) if capital)


def _parted(text: str) -> tuple[str, tuple[str, ...]]:
    """A question without the alternatives behind it, and these: "Who built it, | Ann or Tom |?"."""
    from qa.questions.choosing import choice_behind, without_or_not  # as few questions need them

    behind = None if asks_to_compare(text) else choice_behind(text)
    return behind or (without_or_not(text), ())


def _tells_less(question: Question, answer: Answer, told: Told) -> bool:
    """Whether an answer is less than what is told at length: a pronoun, the question's words, no deed."""
    if answer.text is None:
        return True
    words = terms_of(answer.text)
    if words <= {*question.stems, *terms_of(" ".join(PRONOUNS))}:
        return True
    # "Press | the knob | before leaving": what to do, no thing tells.
    return asks_what_to_do(question) and answer.text in told.text


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

    @property
    def withheld(self) -> Withheld:
        """When an answer is not given, and what is said then."""
        return Withheld(self.known, self.articles, self.min_confidence)

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
            reason = "Nothing in it matches the question" if question.terms else NAMES_NOTHING
            return self.withheld.abstention(asking, reason, unsure=not question.terms)
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
            return self.withheld.abstention(asking, _NONE_OF_THEM)
        answer = self._at_length(self._phrase(asking, ranking), asking, ranking)
        return self._reply_or(answer, asking, ranking, reply) if reply else answer

    def _at_length(self, answer: Answer, asking: Asking, ranking: Ranking) -> Answer:
        """What tells how or why in a sentence or a clause, where no phrase is surer."""
        told = self._told(asking.question, ranking.reading)
        if told is None:
            return answer
        if answer.confidence >= _AT_LENGTH and not _tells_less(asking.question, answer, told):
            return answer
        citations = [Citation(1, told.sentence, told.score, told.start, told.end)]
        if told.beside is not None:
            citations.append(Citation(2, told.beside, told.score))
        return self.withheld.unless_sure(
            asking.answered(
                told.text,
                f"{upper_first(told.text)} [1].",
                confidence=_AT_LENGTH,
                citations=tuple(citations),
                evidence=(Evidence(told.why, _AT_LENGTH),),
                candidates=ranking.shown,
            )
        )

    def _told(self, question: Question, reading: Reading) -> Told | None:
        """What tells at length what is asked; few questions need each."""
        if question.form == "why":
            from qa.reading.for_this import reason_before

            return reason_before(question, reading, self.before)
        if asks_how_or_what_to_do(question):
            from qa.reading.instructed import instruction

            return instruction(question, reading)
        return None

    def _reply_or(self, answer: Answer, asking: Asking, ranking: Ranking, reply: Reply) -> Answer:
        """What stands behind the same question in the text, where no phrase is sure enough by itself."""
        question = asking.question
        whole = question.form in _BY_A_SENTENCE or asks_what_to_do(question) or asks_what_happens(question)
        if whole and reply.is_short:
            if answer.text is not None and answer.confidence >= _BY_A_STEP:
                return answer
            words = reply.text.rstrip(".!")
            return self._replied(asking, reply, words, f"{upper_first(words)} [1].", _BY_A_STEP)
        best = ranking.candidates[0]
        if answer.text is not None or best.sentence != reply.first or not ranking.able:
            return answer
        said = f"{upper_first(best.text)} [1]."
        return self._replied(asking, reply, best.text, said, _BY_A_PHRASE)

    def _replied(self, asking: Asking, reply: Reply, text: str, said: str, sure: float) -> Answer:
        """Answer with what stands behind the same question in the text."""
        place = reply.first.text.find(text)
        start = reply.first.start + place
        where = () if asking.question.kind == "yes/no" or place < 0 else (start, start + len(text))
        return self.withheld.unless_sure(
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

    def _phrase(self, asking: Asking, ranking: Ranking) -> Answer:
        """Answer with the best candidate, or say why it is in doubt."""
        question, reading = asking.question, ranking.reading
        if not _PRICED.isdisjoint(question.words) and (free := self._free(asking, reading)):
            return free
        weights = self.weights or load_weights()
        values = doubt_values(question, ranking, self.weigh, self.known)
        nameless = names_nobody(question, self.known, _capitalised(reading))
        sure = 0.0 if nameless or not ranking.able else confidence(values, weights.doubts)
        another = sure >= self.min_confidence and _tells_another_deed(question, ranking)
        sure = min(sure, _MOST_OF_ANOTHER) if another else sure
        best = ranking.candidates[0]
        if favours_it(question.text, best.sentence.text):
            return self.withheld.abstention(asking, _IN_FAVOUR, ranking=ranking)
        given = sure >= self.min_confidence and counts(question, reading, ranking.rows[0])
        counted = None if given else count_listed(question, asking.text, asking.asked, reading)
        if counted and counted.confidence >= self.min_confidence:
            return counted
        if sure < self.min_confidence:
            felt = [_DOUBTS[name] for name in loudest(values, weights.doubts)]
            return self.withheld.phrase(
                asking,
                ranking,
                sure=sure,
                evidence=weigh_doubts(values, weights.doubts),
                doubts=felt,
                certain=_DOUBTS[_NAMELESS] if nameless else _OF_ANOTHER if another else None,
            )
        citations = cite(question, best, ranking, asking.hits, self.before)
        return asking.answered(
            best.text,
            say(question, best, citations, sure),
            confidence=sure,
            citations=citations,
            evidence=best.evidence,
            candidates=ranking.shown,
        )

    def _free(self, asking: Asking, reading: Reading) -> Answer | None:
        from qa.reading.free import goes_free  # as few questions need it

        free = goes_free(asking, reading.hits, self.before)
        return self.withheld.unless_sure(free) if free else None

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
            below = self.withheld.below(sure) if found and found.text else ""
            return self.withheld.abstention(
                asking,
                below or _NONE_OF_THEM,
                ranking=ranking,
                sure=sure,
                evidence=evidence,
                unsure=bool(below),
            )
        return asking.answered(
            found.text,
            f"{upper_first(found.text)} [1].",
            kind=asking.question.kind if found.text in {"Yes", "No"} else "which",
            confidence=found.verdict.confidence,
            citations=(Citation(1, found.hit.sentence, found.hit.score, found.start, found.end),),
            evidence=found.verdict.evidence,
            candidates=ranking.shown,
        )

    def _yes_or_no(self, asking: Asking, ranking: Ranking) -> Answer:
        from qa.reading.yes_no.deciding import decide  # only these questions need it

        question, reading = asking.question, ranking.reading
        found = decide(question, reading, self.known)
        nameless = not found.settled and names_nobody(question, self.known, _capitalised(reading))
        sure, evidence = 0.0 if nameless else found.confidence, found.evidence
        least = self.min_confidence * (_AGREED if found.agreed else _OF_TWO)
        if found.answer is None or sure < min(least, (self.min_confidence + 1) / 2):
            below = self.withheld.below(sure, _AGREED if found.agreed else _OF_TWO) if found.answer else ""
            reason = _DOUBTS[_NAMELESS].told if nameless else found.reason
            return self.withheld.verdict(asking, ranking, reason, sure=sure, evidence=evidence, below=below)
        hit = reading.hits[found.number]
        return asking.answered(
            found.answer,
            say_whether(found.answer, sure),
            confidence=sure,
            citations=(Citation(1, hit.sentence, hit.score),),
            evidence=evidence,
            candidates=ranking.shown,
        )
