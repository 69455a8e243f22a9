"""Which of two is more: whether a sentence compares what a question compares, and the same way round."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.hints import Final, Literal
from qa.language import lexicon
from qa.language.analysis import AnalysedSentence, analyse_sentence
from qa.language.categories import VERBAL, category
from qa.language.closed_classes import NEGATORS, word_set
from qa.reading.noun_phrase import Phrase, complement
from qa.reading.subjects import subject
from qa.reading.yes_no.statement import Statement
from qa.records import NamedTuple

__all__ = ["asks_to_grade", "graded"]

_DIRECTIONS: Final = {"more": 1, "less": -1, "fewer": -1}
_NO_COMPARISON: Final = word_set("rather other later sooner")
_AMOUNTS: Final = word_set("half third quarter once twice")
_NUMBER: Final = category("number")
_AUXILIARY: Final = category("auxiliary")
_NEGATIONS: Final = NEGATORS | {"no", "neither", "nor", "cannot"}
#: A comparative stands at most so many words before "than".
_REACH: Final = 5


class _Comparison(NamedTuple):
    """A comparative, what it grades, upwards (1) or downwards (-1), and what it is compared with."""

    place: int
    key: str
    direction: int
    standard: Phrase | None


def asks_to_grade(said: Statement) -> bool:
    """Whether the question compares its subject with something: "Is the lake deeper than the pond?"."""
    return _asked(said) is not None


def graded(said: Statement) -> Literal["Yes", "No"] | None:
    """Whether the sentence says so; None where it does not compare the two in this.

    What is smaller than another is not larger, and the other is.
    """
    asked = _asked(said)
    words = said.sentence.folded
    if asked is None or not _NEGATIONS.isdisjoint((*words, *said.question.words)):
        return None
    first = said.asserted.subject
    assert asked.standard is not None
    second = frozenset(said.question.stems[i] for i in asked.standard.heads) & set(said.question.terms)
    first, second = first - second, second - first
    if not first or not second:
        return None
    for told in _comparisons(said.sentence):
        way = _way(asked, told)
        doer = subject(said.sentence, _verb(said.sentence, told.place))
        if not way or doer is None or told.standard is None:
            continue
        graded_one, other = _terms(said, doer), _terms(said, told.standard)
        straight = bool(graded_one & first or (doer.pronoun and first <= said.has)) and bool(other & second)
        swapped = bool(graded_one & second) and bool(other & first)
        if straight != swapped:
            return "Yes" if (way > 0) == straight else "No"
    return None


def _asked(said: Statement) -> _Comparison | None:
    question = analyse_sentence(said.question.text)
    found = next((one for one in _comparisons(question) if one.standard), None)
    if found is None or not said.asserted.subject:
        return None
    plain = question.folded[found.place] in _DIRECTIONS and question.folded[found.place + 1] == "than"
    return found._replace(key=said.asserted.predicate or found.key) if plain else found


def _terms(said: Statement, phrase: Phrase) -> set[str]:
    return {own for i in phrase.heads if (own := said.own[i])}


def _way(asked: _Comparison, told: _Comparison) -> int:
    """1 where both grade the same way, -1 where one is the opposite, 0 where they grade something else."""
    if asked.key == told.key:
        return asked.direction * told.direction
    opposite = asked.key in lexicon.antonyms(told.key)
    return -asked.direction * told.direction if opposite else 0


def _comparisons(sentence: AnalysedSentence) -> Iterator[_Comparison]:
    """The comparatives; "lighter than the old one but | costs more |" is of the old one as well."""
    words, standard = sentence.folded, None
    for place, word in enumerate(words):
        before = word.endswith("er") and sentence.folded[place + 1 : place + 2] == ["than"]
        comparative = sentence.tags[place] == "AJC" or word in _DIRECTIONS or before
        if not comparative or word in _NO_COMPARISON:
            continue
        than = next(
            (i for i in range(place + 1, min(place + _REACH, len(words))) if words[i] == "than"), None
        )
        if than is not None:
            if _is_amount(sentence, place, than):
                continue
            standard = complement(sentence, than)
        key, direction = _key(sentence, place, than), _DIRECTIONS.get(word, 1)
        yield _Comparison(place, key, direction, standard)


def _key(sentence: AnalysedSentence, place: int, than: int | None) -> str:
    if sentence.folded[place] not in _DIRECTIONS:
        return sentence.stems[place]
    stems: Sequence[str] = sentence.stems[place + 1 : than] if than is not None else ()
    if stems:
        return stems[-1]
    return sentence.stems[_verb(sentence, place)]


def _is_amount(sentence: AnalysedSentence, place: int, than: int) -> bool:
    """Whether it is "more than 300", "more than half"."""
    after = than + 1
    if after >= len(sentence):
        return True
    number = bool(sentence.categories[after] == _NUMBER)
    amount = number or sentence.folded[after] in _AMOUNTS
    return than == place + 1 and (
        amount or not lexicon.TIME_UNITS.isdisjoint(sentence.folded[after : after + 2])
    )


def _verb(sentence: AnalysedSentence, place: int) -> int:
    codes = sentence.categories.tolist()
    verbs = (i for i in range(place - 1, -1, -1) if codes[i] in VERBAL or codes[i] == _AUXILIARY)
    return next(verbs, 0)
