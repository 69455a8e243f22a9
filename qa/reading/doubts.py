"""Reasons to doubt the best candidate: what the text lacks, or says otherwise than the question.

Each doubt is a value between 0 and 1 for the question and the best candidate; `qa.reading.confidence` turns
them into the probability that the answer is right. The reason given for an abstention is the
doubt that speaks loudest.
"""

from __future__ import annotations

from collections.abc import Callable

from qa.arrays import columns
from qa.hints import Final
from qa.language import lexicon
from qa.language.closed_classes import word_set
from qa.questions.analysis import Question
from qa.reading.doubted import Doubted
from qa.reading.link import LINK_RULES
from qa.reading.missing import broken_phrases, missing_words
from qa.reading.ranking import Ranking
from qa.reading.replaced import counted_otherwise, replaced_words
from qa.reading.shape import SHAPE_RULES
from qa.records import NamedTuple

__all__ = ["DOUBTS", "Doubt", "doubt_values"]


class Doubt(NamedTuple):
    """A doubt: its name, what it looks for, and what a person is told.

    ``absent`` says that what a person is told is a fact about the whole text, and no mere doubt.
    """

    name: str
    looks_for: str
    told: str
    absent: bool = False


DOUBTS: Final = (
    Doubt("the candidates disagree", "expected F1 of the best candidate, taken from 1", "Several answers fit equally well"),
    Doubt("the answer may stand elsewhere", "share of the candidates that do not overlap with the best", "Several answers fit equally well"),
    Doubt("the rules are lukewarm", "the score of the best candidate as a share of 20, at most 1, taken from 1", "Nothing fits well enough"),
    Doubt("a name is missing from the sentence", "share of the question's names", "The sentence that fits best lacks the name"),
    Doubt("a name is missing from the text", "share of the question's names", "No such name is mentioned", absent=True),
    Doubt("a number is missing from the sentence", "a year or number of the question does not stand there", "The sentence that fits best lacks that year or number"),
    Doubt("a number is missing from the text", "nor anywhere else", "That year or number is not mentioned", absent=True),
    Doubt("only the question is negated", "not, never and the like stand in the question, which is no why or how, and not in the sentence, which has this share of the question's words", "Nothing of the kind is said in the negative"),
    Doubt("only the sentence is negated", "not, never and the like stand in the sentence and not in the question", "It may be said with a negation"),
    Doubt("a word stands only elsewhere", "share of the question's words, by weight, that other sentences have", "The words of the question stand in different sentences"),
    Doubt("another form of the word", "share of the question's words that stand there in another form only", "It may be said in other words"),
    Doubt("the word before the gap is elsewhere", "the question's last word does not stand close to the candidate", "The words of the question do not stand together"),
    Doubt("the opposite is said", "a word that means the opposite stands in place of the question's", "The opposite may be said"),
    Doubt("the expected type is missing", "the candidate is not of the type asked for", "Nothing of the kind asked for is given there"),
    Doubt("not known to be of the kind asked for", "a fruit, a job, a colour is asked for, and the candidate's head is no word for one", "Nothing of the kind asked for is given there"),
    Doubt("no date or number where one is asked", "a date, duration, amount or count is asked for, and the candidate is none", "No date or number is given for this"),
    Doubt("a wrong type", "the candidate is of a type that the question does not want", "Nothing of the kind asked for is given there"),
    Doubt("a qualifier is missing", "first, only, largest and the like stand in the question only", "It may be said of another one"),
    Doubt("on the wrong side of the verb", "subject and object are the other way round", "It may be said the other way round"),
    Doubt("only repeats the question", "the candidate's words are the question's", "Nothing fits well enough"),
    Doubt("the sentence matches weakly", "the retriever's score as a share of what is possible, taken from 1", "No sentence fits well"),
    Doubt("another sentence matches as well", "score of the second sentence as a share of the first", "Several sentences fit equally well"),
    Doubt("few words to go by", "one over the number of the question's words", "The question gives little to look for"),
    Doubt("the question's phrases are broken up", "neighbours in the question that are not near each other in the sentence", "The words of the question do not stand together"),
    Doubt("the question's phrases are turned round", "neighbours in the question that stand in the other order", "It may be said the other way round"),
    Doubt("both are negated", "not, never and the like stand in the question and in the sentence", "Nothing fits well enough"),
    Doubt("a rare word of a short question is missing", "how rare the rarest missing word is, as a share of the rarest there can be, over the number of the question's words", "A telling word of the question is missing there"),
    Doubt("another word stands in its place", "share of the question's words, by weight, beside whose neighbour another word of the kind stands", "It may be said of something else"),
    Doubt("another name stands in its place", "the same for a name of the question", "It may be said of another name"),
    Doubt("another number stands in its place", "the same for a year or number of the question", "It may be said of another year or number"),
    Doubt("the number counts something else", "a count is asked for, and the noun counted is not there", "The number may count something else"),
    Doubt("many names in the sentence", "a fifth of the number of names that are neither the question's nor the candidate's", "Several answers fit equally well"),
    Doubt("a lower sentence", "a fifth of the number of sentences found before the candidate's", "Nothing fits well enough"),
    Doubt("a time is asked, and the verb is missing", "the verb of the question does not stand in the sentence that gives the time", "No time is given for this"),
    Doubt("a figure is asked, and the phrases are broken up", "how many or how long, and neighbours in the question that are not near each other in the sentence", "The figure may be for something else"),
    Doubt("a person is asked, and a rare word is missing", "who, and how rare the rarest missing word is", "A telling word of the question is missing there"),
    Doubt("any number may be the answer", "how many or how much: every number of the text is of the type asked for", "Nothing fits well enough"),
    Doubt("a reason or a manner is asked in the negative", "why or how, with not, never and the like, which do not stand in the sentence", "Nothing of the kind is said in the negative"),
    Doubt("anything may be the answer", "what or which, with no type that the candidate could show", "Nothing fits well enough"),
    Doubt("a reason or a manner is asked", "why or how: the answer has no bounds of its own", "Nothing fits well enough"),
)  # fmt: skip

_PLACE: Final = {doubt.name: i for i, doubt in enumerate(DOUBTS)}
_LINK: Final = {rule.name: len(SHAPE_RULES) + i for i, rule in enumerate(LINK_RULES)}
_COUNTED: Final = word_set("date duration quantity number money percent")
_TYPED: Final = word_set(
    "person organisation place date duration frequency quantity number money percent reason"
)
#: Forms of question whose answer may be of any type.
_OPEN: Final = frozenset({"what", "which", "what is", "definition", "what did"})
#: Forms of question whose answer tells more than one thing.
_TOLD: Final = frozenset({"why", "how"})
_FIGURES: Final = frozenset({"how many", "how long"})
#: So many names or sentences are as many as count.
_MANY: Final = 5
#: Nine in ten right answers stay under this score (20.2 and 19.2 on two sets), so that it counts as full.
_WARM: Final = 20.0


def doubt_values(
    question: Question, ranking: Ranking, weigh: Callable[[str], float], known: Callable[[str], bool]
) -> list[float]:
    """The values of all `DOUBTS` for the best candidate.

    Parameters
    ----------
    question : Question
    ranking : Ranking
        With at least one candidate.
    weigh : callable
        From a stem to its inverse document frequency.
    known : callable
        Whether a stem occurs in the text at all.

    Returns
    -------
    list of float
        Of each of `DOUBTS`.
    """
    out = [0.0] * len(DOUBTS)
    best = ranking.candidates[0]
    reading = ranking.reading
    row = ranking.rows[0]
    features = columns.row(reading.features, row)
    sentence = Doubted.of(question, reading, ranking.rows[0])

    def put(name: str, value: float) -> None:
        out[_PLACE[name]] = min(max(float(value), 0.0), 1.0)

    put("the candidates disagree", 1 - best.confidence)
    put("the answer may stand elsewhere", ranking.elsewhere)
    # What is told outright needs no rule that speaks for it.
    put("the rules are lukewarm", 0.0 if reading.outright else 1 - best.score / _WARM)
    missing_words(question, sentence, weigh, known, put)
    if question.form in _TOLD:
        # "Why did it not open?" is answered by why it stayed shut.
        put("a reason or a manner is asked in the negative", out[_PLACE["only the question is negated"]])
        put("only the question is negated", 0.0)
    put(
        "the expected type is missing",
        question.answer_type in _TYPED and not features[_LINK["expected type"]],
    )
    counted = question.answer_type in _COUNTED and not features[_LINK["expected type"]]
    put("no date or number where one is asked", counted)
    put("a wrong type", features[_LINK["other type"]])
    put("the word before the gap is elsewhere", 1 - features[_LINK["near the question's last word"]])
    put("on the wrong side of the verb", features[_LINK["stands on the wrong side of the verb"]])
    put("only repeats the question", features[_LINK["only repeats the question"]])
    possible = sum(weigh(term) for term in question.terms) or 1.0
    score = reading.hits[sentence.number].score
    put("the sentence matches weakly", 1 - score / possible)
    others = [hit.score for number, hit in enumerate(reading.hits) if number != sentence.number]
    put("another sentence matches as well", max(others, default=0.0) / max(score, 1e-9))
    put("few words to go by", 1 / max(len(question.terms), 1))
    broken_phrases(question, sentence, put)
    replaced_words(question, sentence, weigh, put)
    if reading.outright:
        # Of whom it is told is part of the construction.
        put("a name is missing from the sentence", 0.0)
        put("another name stands in its place", 0.0)
    put("the number counts something else", counted_otherwise(question, sentence))
    put("many names in the sentence", _other_names(question, sentence) / _MANY)
    put("a lower sentence", sentence.number / _MANY)
    put(
        "a time is asked, and the verb is missing",
        question.answer_type == "date" and _lacks_verb(question, sentence),
    )
    broken = out[_PLACE["the question's phrases are broken up"]]
    put("a figure is asked, and the phrases are broken up", broken * (question.form in _FIGURES))
    rare = out[_PLACE["a rare word of a short question is missing"]]
    put("a person is asked, and a rare word is missing", rare * (question.form == "who"))
    of_kind = features[_LINK["is of the kind asked for"]] > 0
    put("not known to be of the kind asked for", reading.found.kinds is not None and not of_kind)
    put("any number may be the answer", question.form == "how many")
    put("anything may be the answer", question.form in _OPEN and not of_kind)
    put("a reason or a manner is asked", question.form in _TOLD)
    return out


def _lacks_verb(question: Question, sentence: Doubted) -> bool:
    """Whether the verb of the question, where it tells something, is missing from the sentence."""
    if question.verb is None or question.stems[question.verb] not in question.terms:
        return False
    return not sentence.present[question.terms.index(question.stems[question.verb])]


def _other_names(question: Question, sentence: Doubted) -> int:
    """How many words with a capital are neither the question's, nor the candidate's, nor the sentence's first."""
    return sum(
        sentence.analysed.capital[place]
        and sentence.analysed.stems[place] not in question.stems
        and sentence.analysed.folded[place] not in lexicon.FUNCTION_WORDS
        for place in range(1, len(sentence.analysed))
        if not sentence.first <= place < sentence.end
    )
