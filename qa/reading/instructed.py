"""How to do it, as a text instructs: "To open it, ‹press the red knob›", "‹Call us› if you have a fever".

An imperative, or what "you" must or should do, tells how where its condition or its purpose is what is asked
(Quirk et al., "A Comprehensive Grammar of the English Language", 1985, 11.24 and 15.33).
"""

from __future__ import annotations

from collections.abc import Iterator

from qa.arrays import np
from qa.hints import Final
from qa.language.analysis import AnalysedSentence, analyse_sentence
from qa.language.categories import NOUNS, categories, category
from qa.language.closed_classes import NEGATORS, word_set
from qa.questions.advice import asks_what_to_do
from qa.questions.question import Question
from qa.reading.ranking import Reading
from qa.reading.told import Told, share_in_english
from qa.retrieval.lexicon import rarity

__all__ = ["instruction", "instructs"]

#: A question is met from this share of its words on: by the condition, or by all of the sentence.
_OF_CONDITION: Final = 0.3
_OF_SENTENCE: Final = 0.5
#: So much of what it is to be done to must be spoken of, there or before.
_OF_NOUNS: Final = 0.6
#: Verbs no rarer than this in English say little: get, go, give, open.
_LIGHT: Final = 3
_CONDITIONS: Final = word_set("if when whenever once before after should until unless in")
_CASES: Final = word_set("if when whenever unless")
_BEHIND: Final = word_set("if when whenever once to before unless")
_POLITE: Final = word_set("please then just always simply first instead also either")
_YOU: Final = word_set("you")
_DUTIES: Final = word_set("must should can may need have will ought")
_BASE: Final = word_set("VVB VVI VDB VDI VHB VHI VBB VBI")
_FINITE: Final = word_set("VVD VVZ VBD VBZ VBB VHD VHZ VDD VDZ VM0")
_OBJECTS: Final = categories("determiner possessive pronoun name number preposition adverb")
_NO_VERBS: Final = categories(
    "determiner possessive pronoun name preposition conjunction wh subordinator auxiliary"
)
_MARK: Final = category("mark")
_QUOTED: Final = frozenset(('"', "`", "“"))
_CLAUSE_STOPS: Final = word_set("; :")
_STOPS: Final = word_set(". ! ;")


def instruction(question: Question, reading: Reading) -> Told | None:
    """The instruction that tells what to do in the case, or to the end, that is asked about.

    Parameters
    ----------
    question : Question
    reading : Reading

    Returns
    -------
    Told or None
        None where no sentence instructs just that.
    """
    passage, found = reading.passage, reading.found
    best: tuple[float, Told] | None = None
    nouns, verb = _nouns(question), _verb(question)
    may_forbid = asks_what_to_do(question)  # what must not be done answers that too
    for number, part in enumerate(passage.parts):
        sentence = part.sentence
        offset = int(passage.part.searchsorted(number))
        there = {*np.flatnonzero(found.present[number]).tolist(), *found.told[number]}
        if nouns and _weight(question, nouns & there) < _OF_NOUNS * _weight(question, nouns):
            continue
        if verb is not None and not found.present[number][verb]:
            continue
        numbers = found.term[offset : offset + len(sentence)]
        for first, end, case in _instructions(sentence):
            if not may_forbid and NEGATORS & set(sentence.folded[first : first + 3]):
                continue
            met = {int(i) for i in numbers[case.start : case.stop] if i >= 0}
            of_case = share_in_english(question, met)
            share = share_in_english(question, np.flatnonzero(found.present[number]).tolist())
            new = any(numbers[i] < 0 and not passage.flags["small"][offset + i] for i in range(first, end))
            # What stands behind an instruction must itself be what is asked about.
            met_there = of_case >= _OF_CONDITION or (case.start < first and share >= _OF_SENTENCE)
            # "If the tyre is flat, leave it there": nothing is said for when the bell is broken.
            other_case = may_forbid and sentence.folded[case.start] in _CASES and not met
            if not new or not met_there or other_case:
                continue
            value = max(of_case, share)
            if best is None or value > best[0]:
                hit = reading.hits[number]
                start, stop = (
                    hit.sentence.start + int(at) for at in (sentence.starts[first], sentence.ends[end - 1])
                )
                best = (
                    value,
                    Told(hit.sentence, start, stop, hit.score, "it instructs what to do in this case"),
                )
    return best[1] if best else None


def _nouns(question: Question) -> frozenset[int]:
    """The numbers of the terms that are nouns or names: what it is to be done to."""
    asked = analyse_sentence(question.text)
    nouns = (stem for stem, code in zip(asked.stems, asked.categories.tolist(), strict=True) if code in NOUNS)
    return frozenset(question.terms.index(stem) for stem in nouns if stem in question.terms)


def _verb(question: Question) -> int | None:
    """The number of the verb of "How do I | mend | it?"; none where it says little: "go", "get", "do"."""
    stem = question.stems[question.verb] if question.verb is not None else ""
    return question.terms.index(stem) if stem in question.terms and rarity(stem) > _LIGHT else None


def _weight(question: Question, numbers: frozenset[int]) -> float:
    return sum(rarity(question.terms[number]) for number in numbers)


def _instructions(sentence: AnalysedSentence) -> Iterator[tuple[int, int, range]]:
    """Where the instructions of a sentence begin and end, and their condition or purpose."""
    words = sentence.folded
    stop = _end(sentence)
    if words and (words[0] in _CONDITIONS or (words[0] == "to" and sentence.tags[1:2] == ["VVI"])):
        comma = next(
            (i for i in range(1, stop) if words[i] == "," and instructs(sentence, i + 1, led=True)), None
        )
        if comma is not None:
            close = next((i for i in range(comma + 1, stop) if words[i] in _CLAUSE_STOPS), stop)
            yield comma + 1, close, range(comma)
        return
    if not instructs(sentence, 0, led=False):
        return
    close = next((i for i in range(1, stop) if words[i] in _CLAUSE_STOPS), stop)
    for place in range(1, close):
        infinitive = words[place] == "to" and sentence.tags[place + 1 : place + 2] == ["VVI"]
        at_once = words[place - 1 : place + 1] == ["at", "once"]
        if words[place] in _BEHIND and not at_once and (words[place] != "to" or infinitive):
            end = place - (words[place - 1] == ",")
            yield 0, end, range(place, close)
            return


def _end(sentence: AnalysedSentence) -> int:
    """Where a sentence ends without its stop."""
    end = len(sentence)
    while end and sentence.words[end - 1] in _STOPS:
        end -= 1
    return end


def instructs(sentence: AnalysedSentence, place: int, *, led: bool) -> bool:
    """Whether a clause that begins there tells somebody what to do.

    Behind a condition or a purpose (`led`) what looks like a noun is the verb as well: "log in", "empty it";
    and so it is at the beginning, before what is quoted: "use `run`".
    """
    words, codes, tags = sentence.folded, sentence.categories, sentence.tags
    while place < len(words) and words[place] in _POLITE:
        place += 1
    if place + 1 >= len(words):
        return False
    if words[place] in _YOU:
        return words[place + 1] in _DUTIES
    if words[place] in {"do", "don't"} or words[place] == "never":
        return bool(NEGATORS & set(words[place : place + 2]))
    if tags[place] in _BASE or (place == 0 and tags[place] == "NN1" and words[1] in _QUOTED):
        return True
    if not led or codes[place] in _NO_VERBS or sentence.capital[place] or codes[place] == _MARK:
        return False
    close = next((i for i in range(place, len(words)) if words[i] == ","), len(words))
    opens = codes[place + 1] in _OBJECTS or words[place + 1] in _QUOTED
    return bool(opens and _FINITE.isdisjoint(tags[place:close]))
