"""Types that bind: only a time says when, only a length how long, only an amount how much."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import Final

import numpy as np

from qa.language import lexicon
from qa.language.analysis import analyse_sentence, category
from qa.language.forms import term
from qa.language.patterns import regex
from qa.questions.question import Question
from qa.reading.link.again import is_alias
from qa.reading.link.excluded import excluded
from qa.reading.link.national import nationalities
from qa.reading.link.owned import anothers
from qa.reading.link.view import FINITE, SHAPE, Flags, Table, View
from qa.reading.lives import LIFE
from qa.reading.shape.lookup import among
from qa.retrieval.lexicon import RAREST, rarity

__all__ = ["NO_SUCH_TYPE", "put_binding"]

#: The name of the rule; `rank` sends a candidate that it fires on behind all others.
NO_SUCH_TYPE: Final = "of no type that can answer"

_AMOUNTS: Final = ("date", "duration", "quantity", "money")
_LASTING: Final = frozenset(
    "forever permanently indefinitely overnight briefly life lives lifetime moment moments instant "
    "term terms always never long".split()
)
_LASTING_LEADS: Final = frozenset("since until till throughout".split())
_LASTING_STARTS: Final = frozenset("as during".split())
_SPANNING: Final = frozenset("from to until till through throughout since between for over – — -".split())
_RANGE: Final = regex(r"\d[-–—]\d")
_TIMELY_LEADS: Final = frozenset(
    "after before during until till since when while whenever following once upon prior".split()
)
_TIMELY: Final = (
    lexicon.TIME_NOUNS | lexicon.TIME_UNITS | lexicon.MONTHS | lexicon.WEEKDAYS | _TIMELY_LEADS
) | frozenset(
    "reign war era eras ages times daily weekly monthly yearly annually nightly now soon recently later "
    "earlier previously currently immediately childhood easter christmas ramadan first last "
    "beginning start end middle mid early late always never weekends weekdays quarterly lunchtime dawn dusk "
    "sunrise sunset periods seasons mornings afternoons evenings nights".split()
)
_DAY_TIMES: Final = frozenset(
    "a.m. p.m. am pm o'clock noon midnight dawn dusk sunrise sunset midday morning evening afternoon "
    "night".split()
)
_UNCOUNTED: Final = frozenset(
    "one several many few most none no nobody nothing half dozen dozens hundreds thousands millions "
    "billions all both some majority minority couple third thirds quarter quarters once twice single free "
    "little less more much enough double triple every each only pair".split()
)


_OFTEN: Final = frozenset(
    "every each once twice times daily weekly monthly yearly annually nightly hourly quarterly often rarely "
    "seldom never always sometimes frequently regularly occasionally annual biennial per constantly".split()
)
#: By how much, without a number.
_FACTORS: Final = frozenset("half twice double triple quarter third".split())
_DISTANCES: Final = frozenset("far tall deep wide".split())
_BE: Final = frozenset("is are was were 's".split())
_SUBJECTS: Final = tuple(map(category, ("noun", "name", "pronoun")))
#: What is long in space does so.
_REACHING: Final = frozenset("stretch extend run measure reach grow span get become go".split())
_PARTICLES: Final = frozenset("up out off down away back over".split())
#: An abbreviation has at most so many letters.
_ABBREVIATED: Final = 5
#: Words that tell one dimension.
_DIMENSIONS: Final = tuple(
    frozenset(words.split())
    for words in (
        "long length span",
        "high tall height",
        "deep depth",
        "wide broad width diameter span",
        "thick",
    )
)
_SIZES: Final = frozenset("big large high tall deep wide broad thick heavy".split())
_LENGTHS: Final = frozenset(
    "mm cm m km mi ft millimetre millimetres millimeter millimeters centimetre centimetres centimeter "
    "centimeters metre metres meter meters kilometre kilometres kilometer kilometers inch inches foot feet "
    "yard yards mile miles fathom fathoms league leagues block blocks storey storeys story stories floor "
    "floors stop stops step steps".split()
)


#: What makes a speed of a length.
_RATES: Final = frozenset("per a an each every kph mph / knots knot hourly mach".split())
#: What no number of people tells.
_NOT_BY_PEOPLE: Final = frozenset("fast heavy hot cold".split())
_LONG_TIMES: Final = frozenset(
    "day days week weeks month months year years decade decades century centuries".split()
)
_PEOPLE: Final = lexicon.PERSON_NOUNS | {"people", "men", "women", "children"}


def put_binding(view: View, table: Table) -> None:
    """Fire on candidates that can't be the answer, whatever speaks for them."""
    unable = ~_of_type(view) | anothers(view) | excluded(view)
    if view.question.form == "stands for" and _is_abbreviation(view.question):
        expands = table.fired("expands the abbreviation")
        if expands.any() or not view.words("stand", "stands", "stood").any():
            unable |= ~expands
    if view.question.answer_type == "definition":
        unable |= is_alias(view, table.fired("whole phrase that says what the term is"))
    table.put(NO_SUCH_TYPE, unable | _begins_with_particle(view))


def _is_abbreviation(question: Question) -> bool:
    """Whether what is asked about is written like an abbreviation: "NATO", or "nws" alone."""
    if any(sum(map(str.isupper, word)) > 1 for word in question.text.split()):
        return True
    named = question.words[question.wh[1] + 1 : question.words.index("stand")]
    return len(named) == 1 and len(named[0]) <= _ABBREVIATED and rarity(term(named[0])) >= RAREST


def _begins_with_particle(view: View) -> Flags:
    """Candidates that begin with the particle of the question's own verb: "called | off the fair"."""
    asked = _PARTICLES.intersection(view.question.words)
    particle = view.words(*asked)
    return np.asarray(particle[view.passage.first] & view.matched[view.passage.first - 1])


def _of_type(view: View) -> Flags:
    """Candidates of a type that can answer."""
    question = view.question
    asked = frozenset(question.words[question.wh[0] : question.wh[1]])
    kind = question.answer_type
    if kind in {"duration", "frequency"} or (kind == "quantity" and question.form == "how long"):
        return _extents(view, asked)
    if kind in {"number", "money"} and question.form == "how many" and "how" in asked:
        told = _money(view) if kind == "money" else _shaped(view, "holds a number")
        numbers = _shaped(view, "holds a number") & ~_ages(view)
        return (told if told.any() else numbers) | _holds(view, _UNCOUNTED)
    if kind == "date" and (question.form == "when" or "time" in asked):
        clock = _clock(view)
        wanted = clock | ~clock.any() if "time" in asked else True
        if LIFE & set(question.terms):
            # "(1802 – 1871)" tells both days of a life, and one is asked for.
            wanted = wanted & (view.held(view.words("–", "—", "-")) == 0)
        return _times(view, event=question.kind == "when") & wanted
    if kind in {"role", "reason"} or question.form in {"where", "who"}:
        able = _says_more_than_numbers(view) & ~_amounts(view)
        return able & _is_nominal(view) if kind == "role" else able
    if kind == "definition":
        return ~_supposed(view)
    return nationalities(view) if kind == "nationality" else np.ones(len(view.passage.first), dtype=bool)


def _extents(view: View, asked: AbstractSet[str]) -> Flags:
    """How long, how old, how far, how often."""
    kind = view.question.answer_type
    if kind == "frequency":
        return _holds(view, _OFTEN)
    if kind == "quantity":
        return _measures(view, asked)
    if asked & {"long", "many", "much"}:
        return _lengths_of_time(view, asked)
    if asked & {"old", "age", "late", "early"}:
        able = _shaped(view, "holds a number") | _holds(view, lexicon.TIME_UNITS)
        return able & ~(_no_age(view) | _shaped(view, "whole money")) if "old" in asked else able
    return np.ones(len(view.passage.first), dtype=bool)


def _shaped(view: View, name: str) -> Flags:
    return np.asarray(view.passage.shape[:, SHAPE[name]] > 0)


def _lengths_of_time(view: View, asked: AbstractSet[str]) -> Flags:
    times = lexicon.TIME_UNITS | _LASTING
    in_space = _holds(view, _LENGTHS)
    able = _holds(view, times) & ~in_space if _takes_time(view.question) else _holds(view, times) | in_space
    dated = _shaped(view, "holds a date")
    if "long" in asked:
        # A year alone says when; how long, the years from one to another, or since or until one.
        ranges = np.array([bool(_RANGE.search(word)) for word in view.passage.folded])
        able |= dated & (_holds(view, _SPANNING) | _led(view, _SPANNING) | (view.held(ranges) > 0))
        starts = np.array([word in _LASTING_STARTS for word in view.passage.folded])[view.passage.first]
        clause = view.held(among(view.passage.categories, FINITE[:2])) > 0
        led = starts | _led(view, _LASTING_LEADS)
        return np.asarray((able & ~clause | led) & ~_ages(view) & ~_of_another_dimension(view, asked))
    # "How many months" are ten, and not 42 times.
    return able | dated | _shaped(view, "whole number")


def _takes_time(question: Question) -> bool:
    """Whether only a time can be the answer: "how long did it last", but not "how long is it".

    "How long is she ill?" asks for a time too: what a state takes.
    """
    words = question.words
    following = words[question.wh[1]] if question.wh[1] < len(words) else ""
    if not (_REACHING | {"be"}).isdisjoint(words):
        return False
    if following in _BE:
        return question.passive or _ends_with_state(question)
    return question.passive or following in lexicon.AUXILIARIES


def _ends_with_state(question: Question) -> bool:
    """Whether an adjective behind a noun or pronoun ends the question: "How long is the cow | pregnant?"."""
    codes = analyse_sentence(question.text).categories[: len(question.words)]
    said = [code for code in codes.tolist() if code != category("mark")]
    return said[-1:] == [category("adjective")] and said[-2] in _SUBJECTS


def _measures(view: View, asked: AbstractSet[str]) -> Flags:
    if asked & _DISTANCES:
        # "Two hours away" says how far, not how tall.
        able = _holds(view, _LENGTHS | lexicon.TIME_UNITS if "far" in asked else _LENGTHS)
    else:
        able = _shaped(view, "holds a number")
        able |= _holds(view, lexicon.UNITS | lexicon.TIME_UNITS | _FACTORS)
    if "fast" in asked:
        # "For 23 years" is no speed, "12 miles a day" is.
        able &= ~(_shaped(view, "whole duration") & _holds(view, _LONG_TIMES)) & ~_led(
            view, frozenset({"for"})
        )
        # "2,000 metres" are none either.
        able &= _holds(view, _RATES) | ~_holds(view, _LENGTHS)
    if asked & _NOT_BY_PEOPLE:
        able &= ~_holds(view, _PEOPLE)
    able &= ~_of_another_dimension(view, asked)
    if asked & _SIZES:
        able &= ~_shaped(view, "whole duration")
    return able & ~_shaped(view, "whole money")


def _of_another_dimension(view: View, asked: AbstractSet[str]) -> Flags:
    """Candidates that tell another dimension than the one asked for: "12 metres | long", asked how deep."""
    mine = next((words for words in _DIMENSIONS if words & asked), None)
    if mine is None:
        return np.zeros(len(view.passage.first), dtype=bool)
    others = np.append(view.words(*frozenset().union(*_DIMENSIONS) - mine), False)
    held = (view.held(others[:-1]) > 0) & (view.held(view.words(*mine)) == 0)
    # "A span of | 1,595 feet" is no height.
    first, of = view.passage.first, view.words("of")
    led = (of[first - 1] & others[np.maximum(first - 2, 0)]) | (of[first] & others[first - 1])
    return np.asarray(others[view.passage.end] | led | held)


def _times(view: View, *, event: bool) -> Flags:
    """Times; where no year or day is asked by name, also what happened then: "after the flood"."""
    able = _shaped(view, "holds a date") | _holds(view, _TIMELY) | _seasons(view)
    # "By 1.2 million | euros" is no time.
    able = (able | _holds_long_number(view)) & ~_money(view)
    if event:
        able |= _led(view, _TIMELY_LEADS)
    return able & ~_only_small_numbers(view) & ~_cut_from_ago(view)


def _cut_from_ago(view: View) -> Flags:
    """Candidates that end inside "two years | ago", and so are a length and not a time."""
    passage = view.passage
    following = view.words("ago", "later", "earlier")
    inside = np.zeros(len(following) + 1, dtype=bool)
    whole = _shaped(view, "whole duration")
    for start, end in zip(passage.first[whole].tolist(), passage.end[whole].tolist(), strict=True):
        inside[start + 1 : end + 1] |= following[min(end, len(following) - 1)]
    return np.asarray(inside[passage.end])


def _holds(view: View, words: AbstractSet[str]) -> Flags:
    """Candidates that hold one of these words, or one as a part of a compound ("five-month")."""
    return np.asarray(
        view.held(np.array([not words.isdisjoint(_parts(word)) for word in view.passage.folded])) > 0
    )


def _parts(word: str) -> Iterator[str]:
    """The parts of a compound, and the unit that is written close to its number: "five-month", "48km"."""
    for part in word.split("-"):
        yield part.lstrip("0123456789.,") or part


def _led(view: View, words: AbstractSet[str]) -> Flags:
    """Candidates that one of these words begins, or precedes."""
    leads = np.array([word in words for word in view.passage.folded])
    return np.asarray(leads[view.passage.first] | leads[view.passage.first - 1])


def _says_more_than_numbers(view: View) -> Flags:
    """Candidates with a word that is neither a number nor the name of a month or day."""
    said = [
        word[:1].isalpha() and word not in lexicon.FUNCTION_WORDS | lexicon.MONTHS | lexicon.WEEKDAYS
        for word in view.passage.folded
    ]
    number = view.passage.categories == category("number")
    return np.asarray(view.held(np.array(said) & ~number) > 0)


def _amounts(view: View) -> Flags:
    """Candidates that are an amount or a time and nothing else: "six years", "12 miles", "$3 million"."""
    return view.whole(*_AMOUNTS)


def _money(view: View) -> Flags:
    """Candidates that hold an amount of money, or a part of one: "12 million | euros"."""
    passage = view.passage
    inside = np.zeros(len(passage.folded), dtype=bool)
    whole = _shaped(view, "whole money")
    for start, end in zip(passage.first[whole].tolist(), passage.end[whole].tolist(), strict=True):
        inside[start:end] = True
    return np.asarray(view.held(inside) > 0)


def _supposed(view: View) -> Flags:
    """Candidates of an if-clause: "if firedamp was ‹present›, the flame rose" defines nothing."""
    passage = view.passage
    inside = np.zeros(len(passage.folded), dtype=bool)
    for k in np.flatnonzero(view.words("if")).tolist():
        inside[k : k + 1 + int(np.argmax(passage.flags["mark"][k + 1 :]))] = True
    return np.asarray(inside[passage.first])


def _is_nominal(view: View) -> Flags:
    """Candidates with a noun that begin with it or what belongs to it: what somebody is, is a noun."""
    passage = view.passage
    noun = among(passage.categories, (category("noun"), category("name")))
    leads = among(
        passage.categories, tuple(map(category, ("wh", "subordinator", "pronoun", "preposition", "of")))
    )
    return np.asarray((view.held(noun) > 0) & ~leads[passage.first])


def _clock(view: View) -> Flags:
    """Candidates that tell the time of day: "6 a.m.", "11:16am", "at five", "noon"."""
    folded = view.passage.folded
    before = ["", *folded[:-1]]
    told = [
        word in _DAY_TIMES
        or (word[:1].isdigit() and (":" in word or word.endswith(("am", "pm"))))
        or (left in {"at", "around", "by", "before", "after", "until"} and word in lexicon.NUMBER_WORDS)
        for word, left in zip(folded, before, strict=True)
    ]
    return np.asarray(view.held(np.array(told)) > 0)


def _only_small_numbers(view: View) -> Flags:
    """Candidates of nothing but numbers of one or two digits: the hour of "6 a.m." without the rest."""
    other = np.array([not (word.isdigit() and len(word) < 3) for word in view.passage.folded])
    return np.asarray(view.held(other) == 0)


def _ages(view: View) -> Flags:
    """Candidates that tell an age: "the 41-year-old mill", "nine years old"."""
    folded = view.passage.folded
    ages = np.array([word.endswith("-old") for word in folded])
    old = np.array([*(word in {"old", "aged"} for word in folded), False])
    return np.asarray((view.held(ages) > 0) | old[view.passage.end] | old[view.passage.end - 1])


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
    led = _led(view, frozenset({"for", "in", "within", "since"}))
    score = [a == "-" and b.isdigit() for a, b in pairwise([*passage.folded, ""])]  # "7-5"
    year |= np.array(score)
    other = noun & ~unit
    counts = other[after] | other[passage.end - 1]
    return np.asarray((view.held(year) > 0) | (counts | led) & ~_ages(view))


def _seasons(view: View) -> Flags:
    """Candidates that hold a season as a time: not in "a winter of repairs"."""
    words = [*view.passage.folded, "", ""]
    season = [
        word in lexicon.SEASONS and (words[i + 1] != "of" or words[i + 2][:1].isdigit())
        for i, word in enumerate(words[:-2])
    ]
    return np.asarray(view.held(np.array(season)) > 0)


def _holds_long_number(view: View) -> Flags:
    """Candidates that hold a number of three digits or more, which may be a year, or a time of day."""
    return np.asarray(
        view.held(
            np.array(
                [w[:1].isdigit() and "," not in w and (":" in w or len(w) > 2) for w in view.passage.folded]
            )
        )
        > 0
    )
