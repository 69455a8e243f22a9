"""Whether a sentence says a thing or denies it: negation and its kin."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from qa.hints import Final
from qa.language import lexicon
from qa.language.analysis import AnalysedSentence
from qa.language.categories import NOMINAL, category
from qa.language.closed_classes import NEGATIVES, word_set
from qa.language.forms import term_set
from qa.language.quantities import compares_a_number
from qa.questions.analysis import Question
from qa.questions.asserting import statement_start
from qa.reading.yes_no.instead import opposites
from qa.reading.yes_no.statement import Statement

__all__ = [
    "acts",
    "asks_the_negative",
    "denies_the_opposite",
    "folded_words",
    "is_without_it",
    "leaves_out_without",
    "negated",
    "subjects_denied",
]

#: How many words a negation reaches.
_REACH: Final = 3
_NOT: Final = (NEGATIVES - {"nothing"}) | {"hardly", "barely", "scarcely"}
_WITHOUT: Final = word_set("without with no lack lacks lacked lacking")
_NEGATING: Final = _NOT | {"without"}
#: "Not only the mayor came" says that he did.
_ONLY: Final = word_set("only just merely")
#: "Seldom": it does, but not often.
_SELDOM: Final = word_set("seldom rarely")
_OFTEN: Final = word_set("often usually normally commonly regularly always frequently much")
#: Who is no one is not what is asked about: "nobody was hurt, but the hall was damaged".
_NOBODY: Final = word_set("nobody none")
#: "It lacks a roof", "it ran out of bread": it has none.
_LACKS: Final = word_set("lack lacks lacked lacking")
_SCARCE: Final = word_set("little few")
_RUNS: Final = word_set("run runs ran running")
_RULES: Final = word_set("rule rules ruled ruling")
#: Questions of what is so now, and verbs by which it is so no more.
_NOW: Final = (("is",), ("are",), ("do",), ("does",))
_ENDING: Final = term_set("end stop abandon scrap lift cancel drop quit abolish close leave left")
#: What has a middle: who did not lose may not have won.
_BETWEEN: Final = term_set(
    "win rise increase grow fall drop decrease go success successful succeed free include"
)
_NEARLY: Final = word_set("nearly almost")
_RELATIVE: Final = word_set("that which who whom whose because")
_VERBAL: Final = tuple(category(name) for name in ("verb", "participle"))
_FINITE_TAGS: Final = word_set("VVD VBD VHD VDD VVZ VBZ VHZ VDZ")


def negated(
    question: Question,
    sentence: AnalysedSentence,
    own: Sequence[str | None],
    clauses: Collection[int],
    *,
    clause: list[int],
    subject: Collection[str],
) -> bool:
    """Whether a negation, or what implies one, stands right before a word of the question.

    Parameters
    ----------
    question : Question
    sentence : AnalysedSentence
    own : sequence of str or None
        For each word the term of the question that it is, or stands for ("mended" for "repaired").
    clauses : collection of int
        The clauses that speak of what is asked; in others a negation does not count.
    clause : list of int
        The number of each word's clause.
    subject : collection of str
        Terms of what the question speaks of, empty for "anyone".
    """
    often = bool(_OFTEN & set(question.words))
    alike = _negations(question) & _negations(sentence)
    for place, word in enumerate(sentence.folded):
        if clause[place] not in clauses or _negation(sentence, place) in alike:
            continue
        if subject and _is_nobody(sentence, place) and _NOBODY.isdisjoint(question.words):
            continue
        told = _excepts(sentence, place) or _tells_when(sentence, own, place, clause)
        if told or compares_a_number(sentence.folded, place):
            continue
        reaches = any(own[i] for i in _reached(sentence, place, clause))
        following = sentence.folded[place + 1 : place + 2]
        if reaches and (word in _NOT or (word in _SELDOM and often)) and not _ONLY & set(following):
            return True
        # "Was nearly sold": it was not, unless that is what is asked.
        if word in question.words or own[place] or (word == "without" and "with" in question.words):
            continue
        lacking = any(own[i] for i in _lacking(sentence, place, clause))
        if lacking or _is_over(question, sentence, own, place):
            return True
        # "Met with little success", but "a little", "few words" without it.
        scarce = word in _SCARCE and sentence.folded[max(place - 1, 0)] not in {"a", "the", "no", "some"}
        if scarce and reaches:
            return True
        if word in _NEARLY and acts(sentence, place + 1) and own[place + 1]:
            return True
    return False


def _is_over(question: Question, sentence: AnalysedSentence, own: Sequence[str | None], place: int) -> bool:
    """Whether what is asked to be so now has ended: "are they on strike?" of "ended | their strike |"."""
    now = question.words[:1] in _NOW and sentence.stems[place] in _ENDING and acts(sentence, place)
    return now and any(own[i] for i in _phrase_behind(sentence, place))


def _excepts(sentence: AnalysedSentence, place: int) -> bool:
    """Whether "not" makes an exception (see `setting_off`): "the town but not | the state |"."""
    return sentence.folded[place - 1 : place + 1] == ["but", "not"] and _names_something(sentence, place + 1)


def _tells_when(sentence: AnalysedSentence, own: Sequence[str | None], place: int, clause: list[int]) -> bool:
    """Whether it came to be so at the time that is asked: "was not opened until | 2022 |"."""
    for i in range(place + 1, len(sentence)):
        if sentence.folded[i] == "until" and clause[i] == clause[place]:
            return any(own[i + 1 : i + 1 + _REACH])
    return False


def denies_the_opposite(said: Statement) -> bool:
    """Whether it denies what is contrary to what is asked: what did not fall may not have risen either."""
    contrary = said.contrary
    if contrary is not None and contrary.contrary and said.asserted.predicate in _BETWEEN:
        before = range(max(contrary.place - _REACH - 1, 0), contrary.place)
        return any(
            said.sentence.folded[i] in _NOT and said.clause[i] == said.clause[contrary.place] for i in before
        )
    terms = [term for term, kind in said.excluded.items() if kind == "opposite"]
    opposed = frozenset().union(*map(opposites, terms))
    return any(
        said.sentence.stems[i] in opposed
        for place, word in enumerate(said.sentence.folded)
        if word in _NOT
        for i in _reached(said.sentence, place, said.clause)
    )


def subjects_denied(sentence: AnalysedSentence, clause: list[int]) -> set[str]:
    """Terms of the subjects of clauses that end with not: "Gulls eat fish, but | ducks | do not"."""
    return {
        stem
        for place, word in enumerate(sentence.folded)
        if word in _NOT
        for stem in _only_subject(sentence, place, clause)
    }


def _only_subject(sentence: AnalysedSentence, place: int, clause: list[int]) -> set[str]:
    begin = place
    while begin and clause[begin - 1] == clause[place]:
        begin -= 1
    before = sentence.folded[place - 1] if place else ""
    goes_on = any(sentence.folded[i][0].isalnum() for i in _reached(sentence, place, clause))
    if before not in lexicon.AUXILIARIES or goes_on:
        return set()
    return {
        sentence.stems[i] for i in range(begin, place) if sentence.folded[i] not in lexicon.FUNCTION_WORDS
    }


def _negations(row: Question | AnalysedSentence) -> set[tuple[str, str]]:
    """The negations of a question or a sentence, each with the word that it negates."""
    return {_negation(row, place) for place, word in enumerate(folded_words(row)) if word in _NEGATING}


def _negation(row: Question | AnalysedSentence, place: int) -> tuple[str, str]:
    words = folded_words(row)
    following = range(place + 1, len(words))
    negated = (row.stems[i] for i in following if words[i] not in lexicon.FUNCTION_WORDS)
    return words[place], next(negated, "")


def folded_words(row: Question | AnalysedSentence) -> Sequence[str]:
    """The words of a question or a sentence, in lower case."""
    return row.words if isinstance(row, Question) else row.folded


def _reached(sentence: AnalysedSentence, place: int, clause: list[int]) -> list[int]:
    """The places of the next words of the clause, function words not counted."""
    reached: list[int] = []
    for i in range(place + 1, len(sentence)):
        if clause[i] != clause[place] or len(reached) == _REACH:
            break
        # "It did not stop | and left the harbour", "it was not sold | but given away".
        finite = _FINITE_TAGS.intersection(sentence.tags[i + 1 : i + 2])
        if sentence.folded[i] == "but" or (sentence.folded[i] == "and" and finite):
            break
        if sentence.folded[i] not in lexicon.FUNCTION_WORDS and sentence.folded[i] != "longer":
            reached.append(i)
    return reached


def _is_nobody(sentence: AnalysedSentence, place: int) -> bool:
    """Whether no one is spoken of: "nobody", "none" but not "none of the crew", "no one"."""
    word, following = sentence.folded[place], sentence.folded[place + 1 : place + 2]
    return (word in _NOBODY and following != ["of"]) or (word == "no" and following == ["one"])


def _lacking(sentence: AnalysedSentence, place: int, clause: list[int]) -> Sequence[int]:
    """The words of what is lacking: "lacked | a good harbour |, but won", "ran out of | bread |".

    "Released without | charge |", but "won without | help | in the final".
    """
    words, begin = sentence.folded, place + 1
    if words[place] == "without":
        # "Works without pay, but the firm will | pay |": it is there all the same.
        return [
            i for i in _reached(sentence, place, clause)[:1] if sentence.stems.count(sentence.stems[i]) == 1
        ]
    if words[place] in _RUNS and words[place + 1 : place + 3] == ["out", "of"]:
        begin = place + 3
    elif words[place] in _RULES and words[place + 1 : place + 2] == ["out"]:
        # "Ruled out | an early election |", but not "ruled out | selling |" (`qa.reading.governing`).
        begin = place + 2
    elif words[place] not in _LACKS or not acts(sentence, place):
        return range(0)
    return _phrase_behind(sentence, begin - 1)


def _phrase_behind(sentence: AnalysedSentence, place: int) -> range:
    """The noun phrase right behind a word."""
    end = place + 1
    while end < len(sentence) and sentence.categories[end] in NOMINAL:
        end += 1
    return range(place + 1, end)


def asks_the_negative(question: Question, sentence: AnalysedSentence, stems: Collection[str]) -> bool:
    """Whether the question is negated where the sentence is not.

    "Refuse" in both the question and the sentence negates neither. In "Does it hold works that were never
    shown?" the relative clause is negated, and not the question.
    """
    words = question.words
    begin = statement_start(words) or 2
    end = next((i for i in range(begin, len(words)) if words[i] in _RELATIVE), len(words))
    alike = _negations(question) & _negations(sentence)
    return any(
        words[i] in lexicon.NEGATIONS
        and not compares_a_number(words, i)
        and words[i] != "without"  # of "with" it is the opposite, as of other words
        and (words[i] in _NOT or question.stems[i] not in stems)
        and _negation(question, i) not in alike
        for i in range(end)
    )


def leaves_out_without(said: Statement) -> bool:
    """Whether it is asked "without" something, and it says neither "without" nor "with" of that."""
    words, stems = said.question.words, said.question.stems
    for place, word in enumerate(words):
        if word != "without":
            continue
        what = next((i for i in range(place + 1, len(words)) if words[i] not in lexicon.FUNCTION_WORDS), None)
        told = set() if what is None else set(said.places(stems[what]))
        before = {w for i in told for w in said.sentence.folded[max(i - 2, 0) : i]}
        if what is not None and before.isdisjoint(_WITHOUT):
            return True
    return False


def is_without_it(said: Statement) -> bool:
    """Whether there is none of something that what is asked would take: "has | no gas |; it burns wood"."""
    subject, predicate = said.asserted.subject, said.asserted.predicate
    if said.asserted.nominal or not _NOT.isdisjoint(said.question.words):
        return False
    for term in set(said.question.terms) - subject - {predicate}:
        places = said.places(term)
        if places and all(_is_there_none(said.sentence, place) for place in places):
            return True
    return False


def _is_there_none(sentence: AnalysedSentence, place: int) -> bool:
    """Whether a noun stands behind "have no" or "there is no"."""
    words = sentence.folded
    if words[place] == "longer":
        return False
    at = place - 1
    while at > 0 and words[at] != "no" and sentence.categories[at] in NOMINAL:
        at -= 1
    if at < 1 or words[at] != "no":
        return False
    return sentence.stems[at - 1] in {"have", "be"} and words[max(at - 2, 0)] != "if"


def _names_something(sentence: AnalysedSentence, place: int) -> bool:
    return place < len(sentence) and sentence.categories[place] in NOMINAL


def acts(sentence: AnalysedSentence, place: int) -> bool:
    """Whether a verb stands there."""
    return place < len(sentence) and sentence.categories[place] in _VERBAL
