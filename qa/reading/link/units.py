"""Which units can tell what is asked: no weight says how fast, no hours how much water a jug holds."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language import lexicon
from qa.language.categories import category
from qa.language.closed_classes import word_set
from qa.language.forms import term
from qa.language.patterns import regex
from qa.questions.question import Question
from qa.reading.link.view import Flags, View

__all__ = ["in_another_unit"]

#: dimension: its units.
_UNITS: Final = {
    "length": word_set(
        "mm cm m km mi ft millimetre millimeter centimetre centimeter metre meter kilometre kilometer inch "
        "inches foot feet yard mile fathom league storey"
    ),
    "weight": word_set(
        "mg g kg t gram gramme milligram kilo kilogram kilogramme ton tonne ounce oz pound lb lbs stone carat"
    ),
    "volume": word_set(
        "l ml litre liter millilitre milliliter gallon pint quart barrel bushel cup teaspoon tablespoon "
        "bucket bottle"
    ),
    "area": word_set("acre hectare ha"),
    "heat": word_set("degree celsius fahrenheit kelvin °"),
    "power": word_set("watt kilowatt megawatt gigawatt kw mw gw horsepower volt ampere kwh"),
    "speed": word_set("mph kph km/h knot"),
    "time": lexicon.TIME_UNITS,
}
_STUFFS: Final = (
    "water milk oil fuel petrol diesel gas beer wine cider juice blood flour sugar salt butter rice wheat "
    "grain corn hay coal ore gold silver iron steel copper tin cement sand gravel timber wood paper food "
    "meat fish coffee tea rain snow ice rubbish waste sewage plastic oxygen carbon wool cotton honey cheese"
)
#: The word that asks: in which dimensions it can be answered.
_ANSWERED_IN: Final = {
    word: frozenset(dimensions.split())
    for words, dimensions in (
        ("long length", "length time"),
        ("fast quickly speed", "speed time power"),
        ("strong powerful strength", "speed power"),
        ("heavy weight weigh mass", "weight"),
        ("old age", "time"),
        ("high height tall deep depth wide width broad thick", "length"),
        ("far distance", "length time"),
        ("area", "area"),
        # What one has of a stuff is no length of time.
        (_STUFFS, "length weight volume area"),
        ("land", "area length"),
        ("electricity power", "power"),
    )
    for word in words.split()
}
_NUMBER: Final = category("number")
#: "7 square | miles": what stands between makes another dimension of a length.
_POWERS: Final = {"square": "area", "cubic": "volume"}
_PER: Final = word_set("per a an each every")
_GLUED: Final = regex(r"\d[\d.,]*([a-z/]{1,4})")


def in_another_unit(view: View) -> Flags:
    """Measures of another dimension than the one asked for, and of none of its own."""
    passage = view.passage
    allowed = _dimensions(view.question)
    if not allowed:
        return np.zeros(len(passage.first), dtype=bool)
    mine, others = (np.zeros(len(passage.folded) + 1, dtype=bool) for _ in range(2))
    for place, dimension in _measured(view):
        mine[place] |= bool(dimension & allowed)
        others[place] |= not dimension & allowed
    cut = np.array([code == _NUMBER for code in passage.categories])[passage.last]
    told = view.has(others[:-1]) | (cut & others[passage.end])
    own = view.has(mine[:-1]) | (cut & mine[passage.end])
    return np.asarray(told & ~own)


def _dimensions(question: Question) -> frozenset[str]:
    """The dimensions in which a question can be answered; none where any may do."""
    asked = question.words[question.wh[0] : question.wh[1]]
    if "how" in asked:
        words = [*asked[1:], *question.focus[-1:]]
        if "much" in asked and not question.focus and term("weigh") in question.stems:
            words = ["weigh"]
    else:
        words = list(question.focus[-1:])
        if words and words[0] not in {"length", "speed", "weight", "age", "height", "depth", "width", "area"}:
            return frozenset()
    return next((_ANSWERED_IN[word] for word in words if word in _ANSWERED_IN), frozenset())


def _measured(view: View) -> list[tuple[int, frozenset[str]]]:
    """The places of units behind a number, with their dimensions."""
    passage = view.passage
    folded = [*passage.folded, "", "", ""]
    found = []
    for k, word in enumerate(passage.folded):
        glued = _GLUED.fullmatch(word)
        if glued:
            unit, before = glued[1], ""
        elif "-" in word and word[0].isalnum():
            unit, before = word.split("-")[1], ""
            if not (word[0].isdigit() or word.split("-")[0] in lexicon.NUMBER_WORDS):
                continue
        else:
            unit, before = word, folded[k - 1]
            number = k - 1 - (before in _POWERS or before in {"-", "–"})
            if passage.categories[number] != _NUMBER and not folded[number][:1].isdigit():
                continue
        dimensions = _of_unit(unit)
        if not dimensions:
            continue
        if before in _POWERS:
            dimensions = frozenset({_POWERS[before]})
        elif (folded[k + 1] in _PER and folded[k + 2] in lexicon.TIME_UNITS) or folded[k + 1] == "/":
            dimensions = frozenset({"speed", *dimensions} - {"time"})
        found.append((k, dimensions))
    return found


def _of_unit(word: str) -> frozenset[str]:
    """The dimensions of a unit: of "pounds" a weight, and none where money may be meant."""
    return frozenset(
        name for name, units in _UNITS.items() if word in units or word.removesuffix("s") in units
    )
