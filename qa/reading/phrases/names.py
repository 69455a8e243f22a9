"""Names: runs of capitalised words, with and without the titles before them."""

from __future__ import annotations

from collections.abc import Iterator

from qa.hints import Final
from qa.language import lexicon
from qa.language.analysis import AnalysedSentence
from qa.language.categories import category
from qa.language.closed_classes import ARTICLES, word_set
from qa.language.patterns import regex
from qa.reading.phrases.phrase import Phrase

__all__ = ["name_phrases"]

_NOUN = category("noun")
_NAME = category("name")
_ADJ = category("adjective")
_NUM = category("number")
_INNER = (_NAME, _NOUN, _ADJ, _NUM)
_NAME_LINKS: Final = word_set("of the de la le du van von der den di da del al el bin ibn &")


_YEAR = regex(r"1\d\d\d$|20\d\d$")


_PLACE_LEADS = word_set("in at near from of to outside around")
#: The name of a region has at most so many words, the comma before it counted.
_REGION = 4


#: Small words inside the title of a work, and at most so many of them in a row.
_TITLE_LINKS: Final = _NAME_LINKS | word_set("and or a an")
_TITLE_PREPOSITIONS: Final = word_set("in on at for with from to")
_TITLE_GAP: Final = 2
_WORKS: Final = word_set(
    "book novel novella memoir autobiography biography film movie play opera musical song ballad poem album "
    "single story painting picture ballet symphony series programme program show game documentary essay "
    "thriller comedy tragedy drama collection anthology treatise pamphlet magazine sculpture"
)
_NAMED: Final = word_set("called titled entitled named")
_BEFORE_TITLES: Final = _NAMED | frozenset(", is was \" “ ‘ '".split())


def name_phrases(s: AnalysedSentence) -> Iterator[Phrase]:
    """Maximal runs of capitalised words, linked by "of", "the", "de" and the like."""
    i = 0
    while i < len(s):
        title = _title_end(s, i)
        if title:
            yield Phrase("name", i, title)
            i = title
            continue
        if not _starts_a_name(s, i):
            i += 1
            continue
        end = _name_end(s, i)
        if not all(s.folded[k] in lexicon.MONTHS | lexicon.WEEKDAYS for k in range(i, end)):
            yield Phrase("name", i, end)
            bare = _after_titles(s, i, end)
            if bare > i:
                yield Phrase("bare name", bare, end)
            region = _region_end(s, i, end)
            if region:
                yield Phrase("place with its region", i, region)
        i = end


def _title_end(s: AnalysedSentence, start: int) -> int:
    """Where the title of a work ends that has small words in it: "her novel, | A Bell and a Rope"; else 0.

    Prepositions link it only where it is set off ("called | Death in Venice") or begins with an article: not
    in "the film | Emma | in London".
    """
    if not s.capitals[start] or not _speaks_of_work(s, start):
        return 0
    apart = s.words[start - 1] == "," or s.folded[start - 1] in _NAMED or s.folded[start] in ARTICLES
    links = _TITLE_LINKS | _TITLE_PREPOSITIONS if apart else _TITLE_LINKS
    end, linked = start + 1, False
    while end < len(s):
        link = end
        while link < len(s) and s.folded[link] in links and not s.capitals[link]:
            link += 1
        if link - end > _TITLE_GAP or link >= len(s) or not s.capitals[link]:
            break
        if link > end and s.folded[link] in lexicon.MONTHS | lexicon.WEEKDAYS | ARTICLES:
            break
        linked |= link > end
        end = link + 1
    return end if linked else 0


def _speaks_of_work(s: AnalysedSentence, start: int) -> bool:
    """Whether a work is named just before: "her first novel, |", "a film called |", "the play was |"."""
    k = start - 1
    while k > 0 and start - 1 - k < _TITLE_GAP and s.folded[k] in _BEFORE_TITLES:
        k -= 1
    return k >= 0 and (s.folded[k] in _WORKS or s.folded[k] in {"entitled", "titled"})


def _region_end(s: AnalysedSentence, start: int, end: int) -> int:
    """Where the region behind the name of a place ends: "in | Whitby, Yorkshire |, a port"; 0 where none."""
    if not start or s.folded[start - 1] not in _PLACE_LEADS or s.words[end : end + 1] != [","]:
        return 0
    if end + 1 >= len(s) or not _starts_a_name(s, end + 1) or s.folded[end + 1] in lexicon.MONTHS:
        return 0
    last = _name_end(s, end + 1)
    follows = [*s.folded[last : last + 2], "", ""]
    # In a list another name follows.
    listed = follows[0] in {"and", "or", "&"} or follows[1] in {"and", "or"}
    if follows[0] == "," and last + 1 < len(s) and s.capitals[last + 1]:
        listed = True
    return 0 if listed or last - end > _REGION else last


def _starts_a_name(s: AnalysedSentence, i: int) -> bool:
    if not s.capitals[i]:
        return False
    if s.codes[i] == _NAME:
        return True
    if s.folded[i] == "the" and i and s.words[i - 1][0].isalnum() | (s.words[i - 1] == ","):
        return i + 1 < len(s) and bool(s.capitals[i + 1])  # "her main work, | The Mosses of Iceland"
    # The capital of a sentence's first word says nothing, unless the second has one too.
    return s.folded[i] not in lexicon.FUNCTION_WORDS and bool(i or (len(s) > 1 and s.capitals[1]))


def _name_end(s: AnalysedSentence, start: int) -> int:
    end = start + 1
    while end < len(s):
        further = _further(s, end)
        if further == end:
            break
        end = further
    return end


def _further(s: AnalysedSentence, end: int) -> int:
    """One step on in a name that reaches to `end`: the same where it ends there."""
    if s.capitals[end] and s.folded[end] not in lexicon.PRONOUNS:
        return end + 1
    if s.words[end] == "." and len(s.words[end - 1]) <= 3 and end + 1 < len(s) and s.capitals[end + 1]:
        return end + 2
    if s.words[end][0].isdigit() and s.starts[end] - s.ends[end - 1] <= 1 and s.codes[end - 1] == _NAME:
        # "Apollo 11", but not "May 1921": dates are found apart.
        return end + (s.folded[end - 1] not in lexicon.MONTHS)
    if s.folded[end] == "of" and end + 1 < len(s) and _YEAR.match(s.words[end + 1]):
        # "the Great Comet of 1577", but not "May of 1921".
        return end + (0 if s.folded[end - 1] in lexicon.MONTHS else 2)
    link = end
    while link < len(s) and s.folded[link] in _NAME_LINKS:
        link += 1
    linked = end < link < len(s) and link - end <= 2 and s.capitals[link] and s.codes[link] in _INNER
    return link + 1 if linked else end


def _after_titles(s: AnalysedSentence, start: int, end: int) -> int:
    """Where the name proper begins behind titles ("Foreign Minister Ada King": at Ada)."""
    bare = start
    for k in range(start, end - 1):
        titled = s.folded[k] in lexicon.TITLES or s.folded[k] in lexicon.PERSON_NOUNS
        if titled or (k == bare and s.words[k] == "."):
            bare = k + 1
    return bare if all(s.capitals[k] or s.words[k] == "." for k in range(bare, end)) else start
