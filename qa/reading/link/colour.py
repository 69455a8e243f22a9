"""Which colour: only the name of one says so."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language.categories import DETERMINERS, NOUNS, categories, category
from qa.language.closed_classes import ARTICLES, word_set
from qa.reading.link.view import SHAPE, Flags, View
from qa.reading.shape.lookup import among

__all__ = ["without_colour"]

_ASKED: Final = word_set("colour color colours colors")
_HUES: Final = (
    "red orange yellow green blue purple violet pink brown black white grey gray silver gold golden beige "
    "crimson scarlet turquoise cream tan maroon khaki ivory ochre indigo magenta olive amber buff bronze "
    "copper rust lilac mauve lavender navy teal cyan azure emerald ruby vermilion chestnut ginger blond "
    "blonde slate fair dark light pale clear colourless colorless transparent multicoloured rainbow tawny "
    "sandy"
).split()
_COLOURS: Final = frozenset(
    form
    for hue in _HUES
    for form in (hue, f"{hue}s", f"{hue}ish", f"{hue}{hue[-1]}ish", f"{hue.removesuffix('e')}ish")
)


#: How a colour is: no colour by itself.
_SHADES: Final = word_set("dark light pale bright deep dull rich vivid loud soft very rather mostly slightly")
_JOINTS: Final = word_set(", and or with &")
_INNER: Final = categories("adjective participle number")
_LONGEST_ITEM: Final = 2
_CLAUSE_ENDS: Final = word_set(", ; : and but while with")


def without_colour(view: View) -> Flags:
    """Candidates that hold no colour, where one is asked, a part of one, or that of another thing."""
    if _ASKED.isdisjoint(view.question.focus[-1:]):
        return np.zeros(len(view.passage.first), dtype=bool)
    told = np.array([not _COLOURS.isdisjoint(word.split("-")) for word in view.passage.folded])
    # A rare one may be given its name in quotation marks.
    quoted = view.passage.shape[SHAPE["whole quotation"]] > 0
    out = ~view.has(told) & ~quoted
    runs = _runs(view, told)
    mine = [_is_of_what_is_asked(view, begin, end) for begin, end in runs]
    first, last = view.passage.first, view.passage.end
    codes = view.passage.categories
    determined, places = among(codes, DETERMINERS), np.arange(len(codes))
    other = ~among(codes, (*_INNER, *DETERMINERS, category("adverb")))
    for (begin, end), own in zip(runs, mine, strict=True):
        meets = (first < end) & (last > begin)
        if own is False and True in mine:
            out |= meets
        # "Pale" of "pale yellow", "red, blue" of "red, blue and black"; "its ‹head and white› wings".
        out |= meets & ((first > begin) | (last < end))
        out |= meets & (first < begin) & view.has(other & (places < begin))
        behind = min(end, len(told) - 1)
        if view.passage.categories[behind] in NOUNS:
            out |= meets & (last == end) & (first == begin - 1) & determined[begin - 1]
            # The thing itself is no part of its colour: "an ‹orange› belly".
            out |= meets & (last > end) & view.matched[behind]
    return np.asarray(out)


def _runs(view: View, told: Flags) -> list[tuple[int, int]]:
    """Colours with their shades, and lists of colours: "pale yellow", "green, white and a dull red"."""
    passage = view.passage
    folded = passage.folded
    runs: list[tuple[int, int]] = []
    for number, part in enumerate(passage.parts):
        start = int(np.searchsorted(passage.part, number))
        start += int(folded[start] == "")
        for phrase in part.spans.phrases:
            begin, end = start + phrase.start, start + phrase.end
            if phrase.kind == "list" and _lists_colours(view, told, begin, end):
                runs.append((begin, end))
    k = 0
    while k < len(folded):
        inside = next((end for begin, end in runs if begin <= k < end), 0)
        if inside or not told[k]:
            k = inside or k + 1
            continue
        begin = k
        while folded[begin - 1] in _SHADES:
            begin -= 1
        while told[k]:
            last = k + 1
            k = _next_item(view, told, last)
        k = last
        runs.append((begin, last))
    return runs


def _next_item(view: View, told: Flags, last: int) -> int:
    """Where the next colour of a list may begin, items without a known hue passed over.

    "White, ‹graphite› and green": what is joined to colours is one.
    """
    folded, codes = view.passage.folded, view.passage.categories
    k, item = last, -1
    while k != item:
        item = k
        while folded[k] in _JOINTS or folded[k] in _SHADES or folded[k] in {"a", "an"}:
            k += 1
        end = k
        while k > last and codes[end] in (*NOUNS, *_INNER) and not told[end] and end - k < _LONGEST_ITEM:
            end += 1
        k = end if end > k and (folded[end] in _JOINTS or told[end]) else k
        if told[k] or end == k == item:
            break
    return k


def _lists_colours(view: View, told: Flags, begin: int, end: int) -> bool:
    """Whether a list is one of colours, with few words that are neither a colour nor a shade."""
    words = view.passage.folded[begin:end]
    said = [k for k, word in enumerate(words) if word[0].isalpha() and word not in _JOINTS | ARTICLES]
    colours = sum(bool(told[begin + k]) or words[k] in _SHADES for k in said)
    return colours > len(said) / 2 and (told[end - 1] or words[-1] in _SHADES)


def _is_of_what_is_asked(view: View, begin: int, end: int) -> bool | None:
    """Whether a colour is that of what is asked about; none where the text does not tell whose it is."""
    passage = view.passage
    codes = passage.categories
    k = end
    while codes[k] in _INNER and passage.folded[k]:
        k += 1
    if codes[k] in NOUNS and passage.folded[k]:
        last = k + 1
        while passage.folded[last] and codes[last] in NOUNS:
            last += 1
        return bool(view.matched[k:last].any())
    verb = begin - 1
    while codes[verb] == category("adverb"):
        verb -= 1
    if not passage.flags["be"][verb]:
        return None
    subject = verb
    while passage.folded[subject - 1] and passage.folded[subject - 1] not in _CLAUSE_ENDS:
        subject -= 1
    if not among(codes[subject:verb], NOUNS).any():
        return None  # "They are grey"
    return bool(view.matched[subject:verb].any())
