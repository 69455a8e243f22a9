"""Whether a sentence says it the other way round: less for more, before for after, from for to."""

from __future__ import annotations

from collections.abc import Iterator

from qa.hints import Final
from qa.language import lexicon
from qa.language.analysis import AnalysedSentence
from qa.language.closed_classes import word_set
from qa.language.quantities import compares_a_number
from qa.questions.analysis import Question
from qa.reading.yes_no.polarity import folded_words

__all__ = ["compared_otherwise", "sided_otherwise", "turned_round"]

#: How many words a preposition governs at most.
_REACH: Final = 3
_ORDERS: Final = frozenset(("before", "after"))
_SIDES: Final = frozenset(("for", "against"))
_FAVOURS: Final = word_set("favour favor support")
#: From a comparative to its "than" at most so many words: "more visitors by far than".
_BEFORE_THAN: Final = 6
_COMPARATIVES: Final = word_set("more less fewer higher lower larger smaller bigger longer shorter")
_DIRECTIONS: Final = frozenset(("from", "to"))


def compared_otherwise(question: Question, sentence: AnalysedSentence) -> bool:
    """Whether one says "more" and the other "less" of the same word, or before and after the same."""
    asked = {
        stem: word
        for word, stem in _followed(question)
        if word in lexicon.FUNCTION_WORDS and lexicon.antonyms(word)
    }
    if any(word in lexicon.antonyms(asked.get(stem, "")) for word, stem in _followed(sentence)):
        return True
    if _falls_short(question, sentence):
        return True
    first, then = _around(question), _around(sentence)
    return any(first[stem].isdisjoint(then[stem]) for stem in first.keys() & then.keys())


def _falls_short(question: Question, sentence: AnalysedSentence) -> bool:
    """Whether the same is compared with in both, and one is more and the other less: "fewer than in 2009"."""
    asked, said = dict(_compared(question)), dict(_compared(sentence))
    return any(said[stem] in lexicon.antonyms(asked[stem]) for stem in asked.keys() & said.keys())


def _compared(row: Question | AnalysedSentence) -> Iterator[tuple[str, str]]:
    """For each "than" the term of what is compared with, and the comparative before it."""
    words = folded_words(row)
    for place, word in enumerate(words):
        if word != "than" or compares_a_number(words, place - 1):
            continue
        before = (words[i] for i in range(place - 1, max(place - _BEFORE_THAN, -1), -1))
        comparative = next((other for other in before if other in _COMPARATIVES), None)
        behind = range(place + 1, min(place + 1 + _REACH, len(words)))
        standard = next((row.stems[i] for i in behind if words[i] not in lexicon.FUNCTION_WORDS), None)
        if comparative and standard:
            yield standard, comparative


def _followed(row: Question | AnalysedSentence) -> Iterator[tuple[str, str]]:
    """Each word with the term behind it; but not "more than 90", which is compared as an amount."""
    words = folded_words(row)
    for place, stem in enumerate(row.stems[1:]):
        if not compares_a_number(words, place):
            yield words[place], stem


def _around(row: Question | AnalysedSentence) -> dict[str, set[str]]:
    """Whether each noun stands behind "before", behind "after", or behind both in turn."""
    words, found = folded_words(row), dict[str, set[str]]()
    for place, word in enumerate(words):
        if word in _ORDERS:
            following = range(place + 1, min(place + 1 + _REACH, len(words)))
            governed = next((i for i in following if words[i] not in lexicon.FUNCTION_WORDS), None)
            if governed is not None:
                found.setdefault(row.stems[governed], set()).add(word)
    return found


def sided_otherwise(question: Question, sentence: AnalysedSentence) -> bool:
    """Whether one is for and the other against the same thing: "voted against the closure", asked for it."""
    asked, said = _sides(question), _sides(sentence)
    return any(asked[stem] != said[stem] for stem in asked.keys() & said.keys())


def _sides(row: Question | AnalysedSentence) -> dict[str, str]:
    """Whether each word stands behind "for" or "in favour of", or behind "against"."""
    words, sides = folded_words(row), {}
    for place, word in enumerate(words):
        favours = word == "of" and _FAVOURS.intersection(words[max(place - 1, 0) : place])
        if word in _SIDES or favours:
            following = range(place + 1, min(place + 1 + _REACH, len(words)))
            governed = next((i for i in following if words[i] not in lexicon.FUNCTION_WORDS), None)
            if governed is not None:
                sides[row.stems[governed]] = "for" if favours else word
    return sides


def turned_round(question: Question, sentence: AnalysedSentence) -> bool:
    """Whether the two names around the verb stand the other way round in an active sentence."""
    names = [stem for stem in question.stems if stem in question.names]
    if len(names) < 2 or "and" in question.words:
        return False
    first, last = names[0], names[-1]
    asked, said = (_directions(row) for row in (question, sentence))
    if any(asked.get(name) != said[name] for name in asked.keys() & said.keys()):
        return True
    if "by" in sentence.folded or "by" in question.words:
        return False
    verbs = [question.stems[i] for i in question.content if question.stems[i] not in names]
    places = {s: i for i, s in reversed(list(enumerate(sentence.stems)))}
    verb = next((places[v] for v in verbs if v in places), None)
    if first == last or verb is None or first not in places or last not in places:
        return False
    return places[last] < verb < places[first]


def _directions(row: Question | AnalysedSentence) -> dict[str, str]:
    """Whether each word stands behind "from" or behind "to"."""
    pairs = zip(folded_words(row), row.stems[1:], strict=False)
    return {stem: word for word, stem in pairs if word in _DIRECTIONS}
