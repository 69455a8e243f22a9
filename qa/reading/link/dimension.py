"""Which dimension a measure tells: a distance is no height, and only degrees say how hot."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from qa.arrays import np
from qa.hints import Final
from qa.language.categories import categories
from qa.language.closed_classes import word_set
from qa.language.forms import term_set
from qa.language.patterns import regex
from qa.reading.link.view import Flags, View
from qa.reading.shape.lookup import among

__all__ = ["HEATS", "of_another_dimension", "tells_heat"]

#: The adjectives that are measured in degrees.
HEATS: Final = word_set("hot cold warm cool")
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
_UPWARDS: Final = word_set("high tall height")
#: What does so is high, or steep: "climbs | 212 feet", "towers | 90 metres above the town".
_RISES: Final = term_set("climb rise tower soar ascend")
_ALONG: Final = word_set("long length wide broad width span")
#: What does so is long, or wide: "runs | for 31 miles".
_RUNS: Final = term_set("run stretch extend")
#: What no distance tells.
_ACROSS: Final = word_set("high tall deep wide broad thick")
_DISTANCES: Final = word_set("distance walk hike journey ride drive trip march")
_WAYS: Final = _DISTANCES | word_set("path road route trail track line footpath crossing")
_APART: Final = word_set("away apart distant")
#: From these a height is measured, or a depth; and what is "from" one of them lies at most so many words on.
_LEVELS: Final = word_set(
    "plinth pavement ground floor base bottom foot top tip sea water surface street river deck keel "
    "waterline level head toe root crown summit edge end side bank wall one"
)
_LEVEL_REACH: Final = 6

_DEGREES: Final = word_set("degree degrees celsius fahrenheit kelvin k centigrade °")
_GLUED_DEGREES: Final = regex(r"-?\d[\d.,]*°?[cfk]|-?\d[\d.,]*°")
#: Beside one of these, a number needs no unit: "temperatures reached 35".
_HEATED: Final = word_set("temperature temperatures thermometer thermometers mercury mark")
_NOMINAL: Final = categories("noun name adjective participle number")


def of_another_dimension(view: View, asked: AbstractSet[str]) -> Flags:
    """Candidates that tell another dimension than the one asked for: "12 metres | long", asked how deep."""
    mine = next((words for words in _DIMENSIONS if words & asked), None)
    if mine is None:
        return np.zeros(len(view.passage.first), dtype=bool)
    others = np.append(view.words(*frozenset().union(*_DIMENSIONS) - mine), False)
    held = view.has(others[:-1]) & ~view.has(view.words(*mine))
    # "A span of | 1,595 feet" is no height.
    first, of = view.passage.first, view.words("of")
    led = (of[first - 1] & others[np.maximum(first - 2, 0)]) | (of[first] & others[first - 1])
    out = np.asarray(others[view.passage.end] | led | held)
    for verbs, adjectives in ((_RISES, _UPWARDS), (_RUNS, _ALONG)):
        if mine.isdisjoint(adjectives):
            acts = np.array([stem in verbs for stem in view.passage.stems])
            out |= acts[first - 1] | view.has(acts) | (acts[first - 2] & view.words("for")[first - 1])
    # "Follows the river ‹for 140 kilometres›"
    return out | _is_distance(view) | view.led(frozenset({"for"})) if asked & _ACROSS else out


def _is_distance(view: View) -> Flags:
    """Measures of the way to somewhere: "a distance of ‹six miles›", "‹six miles› from Ely", "away".

    "Forty feet from the ground" is a height, or may be one.
    """
    passage = view.passage
    folded = passage.folded
    ways, of = view.words(*_WAYS), view.words("of")
    first = passage.first
    called = of[first - 1] & ways[np.maximum(first - 2, 0)]
    apart = view.words(*_APART) | ways
    for k in np.flatnonzero(view.words("from")).tolist():
        behind = folded[k + 1 : k + 1 + _LEVEL_REACH]
        apart[k] = _LEVELS.isdisjoint(word.removesuffix("s") for word in behind)
    # "A 12-foot-wide | path"
    wide = view.holds(frozenset().union(*_DIMENSIONS))
    told = (called | np.append(apart, False)[passage.end]) & view.whole("quantity") & ~wide
    inside = np.zeros(len(folded), dtype=bool)
    for begin, end in zip(first[told].tolist(), passage.end[told].tolist(), strict=True):
        inside[begin:end] = True
    return np.asarray(view.has(inside))


def tells_heat(view: View) -> Flags:
    """Candidates in degrees, or numbers without a unit where the sentence speaks of a temperature."""
    passage = view.passage
    degrees = view.words(*_DEGREES)
    degrees |= np.array([bool(_GLUED_DEGREES.fullmatch(word)) for word in passage.folded])
    told = view.has(degrees) | np.append(degrees, False)[passage.end]
    heated = view.words(*_HEATED)
    spoken = np.zeros(len(passage.parts), dtype=bool)
    spoken[passage.part[heated]] = True
    counts = np.append(among(passage.categories, _NOMINAL), False)[passage.end]
    return np.asarray(told | (view.whole("number") & spoken[passage.owner] & ~counts))
