"""Answers what a text names, or how many: by closed lists of names, over all its sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from qa.corpus.article import Sentence
from qa.hints import Final
from qa.language import lexicon
from qa.language.analysis import AnalysedSentence, analyse_sentence
from qa.language.calendar_names import MONTH_NAMES
from qa.language.capitals import upper_first
from qa.language.categories import category
from qa.language.closed_classes import word_set
from qa.language.countries import CONTINENT_NAMES, COUNTRY_NAMES, INITIALS, Names
from qa.language.gender import profile
from qa.language.nouns import PERSON_TITLES
from qa.language.stems import fold
from qa.language.tokens import tokenize
from qa.questions.naming import Naming
from qa.reading.answer import Answer, Citation, Evidence, marks_of
from qa.reading.reply import join_names, nothing_said, say_number
from qa.records import NamedTuple

__all__ = ["read_names"]

_MONTHS: Final[Names] = {(month,): month for month in MONTH_NAMES}
_WEEKDAYS: Final[Names] = {(day,): day for day in lexicon.WEEKDAYS}
_LISTS: Final[dict[str, Names]] = {
    "country": COUNTRY_NAMES,
    "continent": CONTINENT_NAMES,
    "month": _MONTHS,
    "weekday": _WEEKDAYS,
}
_CALENDAR: Final = frozenset(words[0] for words in (*_MONTHS, *_WEEKDAYS))
_SURE: Final = 0.8
_LONGEST: Final = 5  # words of a name in the lists
#: Parts of a country or a continent: "West Germany", "Southeast Asia".
_SIDES: Final = word_set(
    "north south east west northern southern eastern western central northeast northwest southeast southwest "
    "northeastern northwestern southeastern southwestern mainland continental"
)
#: A name behind one of these is a place or a time, whoever else has it.
_BEFORE: Final = word_set(
    "in to from at of near through across on since until by during last next this early late mid"
)
_PLACES: Final = lexicon.PLACE_NOUNS | {"delta"}
_NAME, _NOUN = category("name"), category("noun")


class _Found(NamedTuple):
    """A name of the list: as written, as it is known, and where in its sentence."""

    written: str
    known: str
    sentence: Sentence
    bare: bool  # it has neither a preposition nor a number beside it


def read_names(
    naming: Naming, sentences: Iterable[Sentence], *, question: str, asked: str, articles: int
) -> Answer:
    """Name or count the countries (continents, months, weekdays) that sentences name.

    Parameters
    ----------
    naming : Naming
    sentences : iterable of Sentence
        All that may be looked at, in the order of the text.
    question, asked : str
        The question that stands alone, and as it was typed.
    articles : int
        How many there are, for the wording of the reply.
    """
    found: dict[str, _Found] = {}
    persons: dict[str, str] = {}
    for one in list(_all(_LISTS[naming.kind], sentences, persons)):
        if one.known not in found and not (one.bare and _is_called(one, persons)):
            found[one.known] = one
    kind = "how many" if naming.counted else "which"
    if not found:
        reason = "None is named"
        reply = nothing_said(reason, articles=articles, nearest=())
        return Answer(
            question=asked,
            resolved=question,
            text=None,
            reply=reply,
            kind=kind,
            confidence=0.0,
            citations=(),
            reason=reason,
        )
    places = {id(one.sentence): one.sentence for one in found.values()}
    citations = tuple(Citation(n, sentence, 1.0) for n, sentence in enumerate(places.values(), 1))
    listed = join_names([one.written for one in found.values()])
    said = say_number(len(found)) if naming.counted else listed
    told = f"{upper_first(said)}: {listed}" if naming.counted else listed
    marks = marks_of(citations)
    evidence = (Evidence("names of that kind are looked up in a list", 1.0),)
    return Answer(
        question=asked,
        resolved=question,
        text=said,
        reply=f"{told} {marks}.",
        kind=kind,
        confidence=_SURE,
        citations=citations,
        evidence=evidence,
    )


def _all(names: Names, sentences: Iterable[Sentence], persons: dict[str, str]) -> Iterator[_Found]:
    """The names in sentences; longer ones that hold such a word are noted by it ("Jordan")."""
    words = frozenset(word for name in names for word in name)
    for sentence in sentences:
        if words.isdisjoint(fold(token.text) for token in tokenize(sentence.text)):
            continue  # spares the tagger
        analysed = analyse_sentence(sentence.text)
        i = 0
        while i < len(analysed):
            size = _size(names, analysed, i)
            if not size:
                i += 1
                continue
            start, end = _run(analysed, i, i + size)
            if _stands_alone(analysed, start, end, i, i + size):
                yield _found(names, analysed, i, i + size, sentence)
            elif size == 1:
                whole = sentence.text[int(analysed.starts[start]) : int(analysed.ends[end - 1])]
                persons.setdefault(analysed.folded[i], whole)
            i += size


def _size(names: Names, analysed: AnalysedSentence, i: int) -> int:
    """How many words the name has that begins at a word; 0 where none begins."""
    if not analysed.capital[i]:
        return 0
    for size in range(min(_LONGEST, len(analysed) - i), 0, -1):
        words = tuple(analysed.folded[i : i + size])
        if words in names:
            # "May" alone may begin a sentence as a verb; "us" is no country.
            named = size > 1 or analysed.categories[i] == _NAME
            initials = words[0] not in INITIALS or analysed.words[i].isupper()
            return size if named and initials else 0
    return 0


def _run(analysed: AnalysedSentence, i: int, j: int) -> tuple[int, int]:
    """The run of names that words stand in: "| Michael Jordan |", "| Air France |"."""
    start, end = i, j
    while start and _belongs(analysed, start - 1):
        start -= 1
    while end < len(analysed) and _belongs(analysed, end) and analysed.folded[end] not in PERSON_TITLES:
        end += 1
    return start, end


def _belongs(analysed: AnalysedSentence, k: int) -> bool:
    if not analysed.capital[k] or analysed.categories[k] == _NAME:
        return bool(analysed.capital[k])
    # The first word has a capital anyway: "| Air | France", but "| Neighbours | France and Spain".
    kind = k > 0 or (analysed.tags[k] == "NN1" and analysed.folded[k] not in lexicon.PERSON_NOUNS)
    return bool(kind and analysed.categories[k] == _NOUN)


def _stands_alone(analysed: AnalysedSentence, start: int, end: int, i: int, j: int) -> bool:
    """Whether words are a name of their own, and no part of another: "Theresa May", "the China Sea"."""
    if j < len(analysed) and analysed.capital[j] and analysed.folded[j] in _PLACES:
        return False
    # "South Africa" is no part of Africa that is meant.
    if start < i and tuple(analysed.folded[start:j]) in COUNTRY_NAMES:
        return False
    rest = {*analysed.folded[start:i], *analysed.folded[j:end]}
    if analysed.folded[i] in INITIALS or (analysed.folded[i] in _CALENDAR and rest <= _CALENDAR):
        return True
    # "Atlanta, Georgia" is the state.
    if (
        analysed.folded[i:j] == ["georgia"]
        and i > 1
        and analysed.folded[i - 1] == ","
        and _belongs(analysed, i - 2)
    ):
        return False
    return end == j and set(analysed.folded[start:i]) <= _SIDES and i - start <= 1


def _found(names: Names, analysed: AnalysedSentence, i: int, j: int, sentence: Sentence) -> _Found:
    before = analysed.folded[i - 1] if i else ""
    after = analysed.folded[j] if j < len(analysed) else ""
    beside = before in _BEFORE or before == "the" or before[:1].isdigit() or after[:1].isdigit()
    written = sentence.text[int(analysed.starts[i]) : int(analysed.ends[j - 1])]
    return _Found(written, names[tuple(analysed.folded[i:j])], sentence, bare=not beside)


def _is_called(one: _Found, persons: dict[str, str]) -> bool:
    """Whether a name is somebody's who has a longer one in the text: "Jordan" is "Michael Jordan"."""
    whole = persons.get(fold(one.written))
    article = one.sentence.article
    return (
        whole is not None and profile(whole, article.text if article else one.sentence.text).kind == "person"
    )
