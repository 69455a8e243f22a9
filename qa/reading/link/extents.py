"""How long, how old, how far, how often: which candidates tell an extent of the dimension asked for."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from itertools import pairwise

from qa.arrays import np
from qa.hints import Final
from qa.language import lexicon
from qa.language.analysis import analyse_sentence
from qa.language.categories import FINITE, REFERRING, category
from qa.language.closed_classes import COPULA, word_set
from qa.language.forms import term_set
from qa.language.patterns import regex
from qa.questions.question import Question
from qa.reading.link.dimension import HEATS, of_another_dimension, tells_heat
from qa.reading.link.view import Flags, View
from qa.reading.shape.lookup import among

__all__ = ["tells_age", "tells_extent"]

_LASTING: Final = word_set(
    "forever permanently indefinitely overnight briefly life lives lifetime moment moments instant "
    "term terms always never long"
)
_LASTING_LEADS: Final = word_set("since until till throughout")
_SPANNING: Final = word_set("from to until till through throughout since between for over – — -")
_RANGE: Final = regex(r"\d[-–—]\d")
_ORDINAL: Final = regex(r"\d+(?:st|nd|rd|th)")
_OFTEN: Final = word_set(
    "every each once twice times daily weekly monthly yearly annually nightly hourly quarterly often rarely "
    "seldom never always sometimes frequently regularly occasionally annual biennial per constantly"
)
#: By how much, without a number.
_FACTORS: Final = word_set("half twice double triple quarter third")
_DISTANCES: Final = word_set("far tall deep wide")
#: Only what is said to be so old is: "four seconds" is else no age.
_SHORT: Final = word_set("second seconds minute minutes hour hours day days")
#: What is long in space does so.
_REACHING: Final = word_set("stretch extend run measure reach grow span get become go")
_SIZES: Final = word_set("big large high tall deep wide broad thick heavy")
_LENGTHS: Final = word_set(
    "mm cm m km mi ft millimetre millimetres millimeter millimeters centimetre centimetres centimeter "
    "centimeters metre metres meter meters kilometre kilometres kilometer kilometers inch inches foot feet "
    "yard yards mile miles fathom fathoms league leagues block blocks storey storeys story stories floor "
    "floors stop stops step steps"
)
#: What makes a speed of a length.
_RATES: Final = word_set("per a an each every kph mph / knots knot hourly mach")
#: What no number of people tells.
_NOT_BY_PEOPLE: Final = word_set("fast heavy")
_AFTER: Final = "after"
#: Behind one of these a time is a length, whatever follows.
_LASTS: Final = term_set("take last need require spend run stay remain continue wait work live serve")
_LONG_TIMES: Final = word_set("day days week weeks month months year years decade decades century centuries")
_PEOPLE: Final = lexicon.PERSON_NOUNS | {"people", "men", "women", "children"}


def tells_extent(view: View, asked: AbstractSet[str]) -> Flags:
    """How long, how old, how far, how often."""
    kind = view.question.answer_type
    if kind == "frequency":
        return view.holds(_OFTEN)
    if kind == "quantity":
        return _measures(view, asked)
    if asked & {"long", "many", "much"}:
        return _lengths_of_time(view, asked)
    if asked & {"old", "age", "late", "early"}:
        able = view.shaped("holds a number") | view.holds(lexicon.TIME_UNITS)
        if "old" not in asked:
            return able
        # Only "how old" needs them.
        from qa.reading.link.ages import at_another_time, is_no_age, tells_anothers_age, when_another_did

        unable = _no_age(view) | view.shaped("whole money") | is_no_age(view)
        return able & ~(unable | tells_anothers_age(view) | at_another_time(view) | when_another_did(view))
    return np.ones(len(view.passage.first), dtype=bool)


def _lengths_of_time(view: View, asked: AbstractSet[str]) -> Flags:
    times = lexicon.TIME_UNITS | _LASTING
    in_space = view.holds(_LENGTHS)
    able = view.holds(times) & ~in_space if _takes_time(view.question) else view.holds(times) | in_space
    dated = view.shaped("holds a date")
    if "long" in asked:
        # A year alone says when; how long, the years from one to another, or since or until one.
        ranges = np.array([bool(_RANGE.search(word)) for word in view.passage.folded])
        able |= dated & (view.holds(_SPANNING) | view.led(_SPANNING) | view.has(ranges))
        # "| As long as | the war lasted", and not "found | as fossils |".
        long = np.append(view.words("long"), False)[1:]
        if not _takes_time(view.question):
            # "Was built | in seven weeks" is not how long it is.
            able &= ~(view.led(frozenset({"in", "within"})) & view.whole("duration", "prepositional phrase"))
        if "last" in view.question.words:
            # "Booked | within a day" does not last a day.
            able &= ~view.has(view.words("within")) & ~view.led(frozenset({"within"}))
        starts = (view.words("during") | (view.words("as") & long))[view.passage.first]
        clause = view.has(among(view.passage.categories, FINITE))
        led = starts | view.led(_LASTING_LEADS)
        able &= ~_is_one_of_a_row(view) & ~_tells_how_much_later(view)
        return np.asarray((able & ~clause | led) & ~tells_age(view) & ~of_another_dimension(view, asked))
    # "How many months" are ten, and not 42 times.
    return able | dated | view.shaped("whole number")


def _tells_how_much_later(view: View) -> Flags:
    """Candidates of a time that only parts one event from another: "sails again, ‹eleven years› after ...".

    But "for eleven years after the war", "took eleven years after it"; or where it is asked how long after.
    """
    passage = view.passage
    out = np.zeros(len(passage.folded), dtype=bool)
    if _AFTER not in view.question.words:
        whole = view.whole("duration")
        for first, end in zip(passage.first[whole].tolist(), passage.end[whole].tolist(), strict=True):
            lasting = passage.folded[first - 1] == "for" or passage.stems[first - 1] in _LASTS
            if passage.folded[end] == _AFTER and not lasting:
                out[first:end] = True
    return view.has(out)


def _is_one_of_a_row(view: View) -> Flags:
    """Candidates with an ordinal before one unit of time: "in the ‹82nd minute›" tells when, not how long."""
    passage = view.passage
    ordinal = np.array([bool(_ORDINAL.fullmatch(stem)) for stem in passage.stems])
    one = ordinal & np.append(view.words(*lexicon.TIME_UNITS)[1:], False)
    one &= np.append([not word.endswith("s") for word in passage.folded[1:]], False)
    return np.asarray((view.has(one)) | one[passage.before])


def _takes_time(question: Question) -> bool:
    """Whether only a time can be the answer: "how long did it last", but not "how long is it".

    "How long is she ill?" asks for a time too: what a state takes.
    """
    words = question.words
    following = words[question.wh[1]] if question.wh[1] < len(words) else ""
    if not (_REACHING | {"be"}).isdisjoint(words):
        return False
    if following in COPULA:
        return question.passive or _ends_with_state(question)
    return question.passive or following in lexicon.AUXILIARIES


def _ends_with_state(question: Question) -> bool:
    """Whether an adjective behind a noun or pronoun ends the question: "How long is the cow | pregnant?"."""
    codes = analyse_sentence(question.text).categories[: len(question.words)]
    said = [code for code in codes.tolist() if code != category("mark")]
    return said[-1:] == [category("adjective")] and said[-2] in REFERRING


def _measures(view: View, asked: AbstractSet[str]) -> Flags:
    if asked & _DISTANCES:
        # "Two hours away" says how far, not how tall.
        able = view.holds(_LENGTHS | lexicon.TIME_UNITS if "far" in asked else _LENGTHS)
    else:
        able = view.shaped("holds a number")
        able |= view.holds(lexicon.UNITS | lexicon.TIME_UNITS | _FACTORS)
    if "fast" in asked:
        # "For 23 years" is no speed, "12 miles a day" is.
        able &= ~(view.shaped("whole duration") & view.holds(_LONG_TIMES)) & ~view.led(frozenset({"for"}))
        # "2,000 metres" are none either.
        able &= view.holds(_RATES) | ~view.holds(_LENGTHS)
    if asked & HEATS:
        able &= tells_heat(view)
    if asked & _NOT_BY_PEOPLE:
        able &= ~view.holds(_PEOPLE)
    able &= ~of_another_dimension(view, asked)
    if asked & _SIZES:
        able &= ~view.shaped("whole duration")
        # "A mill, two minutes | away"
        able &= ~view.holds(lexicon.TIME_UNITS) | view.holds(_LENGTHS | lexicon.UNITS - lexicon.TIME_UNITS)
    return able & ~view.shaped("whole money")


def tells_age(view: View) -> Flags:
    """Candidates that tell an age: "the 41-year-old mill", "nine years old"."""
    folded = view.passage.folded
    ages = np.array([word.endswith("-old") for word in folded])
    old = np.array([*(word in {"old", "aged"} for word in folded), False])
    return np.asarray(view.has(ages) | old[view.passage.end] | old[view.passage.last])


def _of_age(folded: list[str]) -> Flags:
    """Words that a birthday or a year of life follows: "her ‹26th› birthday", "in his ‹90th› year"."""
    return np.array([word in {"birthday", "year"} for word in [*folded[1:], ""]])


def _no_age(view: View) -> Flags:
    """Candidates that are no age: a year, a time led by "for", a number of other things."""
    passage = view.passage
    n = len(passage.folded)
    after = np.minimum(passage.end, n - 1)
    noun = among(passage.categories, (category("noun"), category("name")))
    unit = np.array([word in lexicon.TIME_UNITS for word in passage.folded])
    year = np.array(
        [
            (len(word) == 4 and word.isdigit()) or ("-" in word and word[-1:].isdigit())
            for word in passage.folded
        ]
    )
    led = view.led(frozenset({"for", "in", "within", "since", "with"}))
    # "On the ‹26th›"
    year |= np.array([bool(_ORDINAL.fullmatch(word)) for word in passage.folded]) & ~_of_age(passage.folded)
    score = [a == "-" and b.isdigit() for a, b in pairwise([*passage.folded, ""])]  # "7-5"
    year |= np.array(score)
    other = noun & ~unit
    counts = other[after] | other[passage.last] | view.holds(_SHORT) | view.words(*_SHORT)[after]
    return np.asarray(view.has(year) | (counts | led) & ~tells_age(view))
