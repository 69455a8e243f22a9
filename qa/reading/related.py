"""Which words of a passage stand for a word of the question: relatives, synonyms, surnames."""

from __future__ import annotations

from collections.abc import Sequence

from qa.arrays import NDArray, np
from qa.hints import TYPE_CHECKING, Final
from qa.language import lexicon
from qa.language.categories import VERBAL
from qa.language.forms import term as stem_of
from qa.questions.analysis import Question
from qa.reading.presence import having
from qa.retrieval.lexicon import synonyms
from qa.retrieval.phrasal import phrasal, said_as_phrase

if TYPE_CHECKING:
    from qa.reading.kinds import Kinds
    from qa.reading.passage import Passage

__all__ = ["put_derived", "put_surnames"]

Flags = NDArray[np.bool_]
Ints = NDArray[np.int64]

#: Two terms that share so many first letters, and differ in at most so many, are of one family.
_FAMILY: Final = 5
_ENDING: Final = 4
_BORN: Final = "-born"


def put_derived(
    question: Question, passage: Passage, term: Ints, present: Sequence[Flags], kinds: Kinds | None
) -> None:
    """Match synonyms and words of one family ("produce", "production") where a sentence lacks the word."""
    others: dict[str, list[int]] = {}
    heads: dict[str, list[int]] = {}
    terms, phrases = question.terms, phrasal(question.words)
    for i, word in enumerate(terms):
        if all(row[i] for row in present):
            continue
        # Father and mother are both parents, and not each other.
        alike = phrases[word].others if word in phrases else synonyms(word)
        contrasts = lexicon.contrasts(word) if alike else ()
        for other in sorted(alike - set(map(stem_of, contrasts))):
            others.setdefault(other, []).append(i)
        if len(word) >= _FAMILY and word.isalpha():
            heads.setdefault(word[:_FAMILY], []).append(i)
    if question.kind == "yes/no":
        _put_births(question, passage, term, present)
    else:
        _put_phrases(question, passage, term, present)
    for place, stem in enumerate(passage.stems):
        if not (stem in others or stem[:_FAMILY] in heads) or term[place] >= 0:
            continue
        row = passage.part[place]
        related = [i for i in heads.get(stem[:_FAMILY], ()) if _one_family(stem, terms[i])] + others.get(
            stem, []
        )
        found = next((i for i in related if not present[row][i]), None)
        if found is not None:
            present[row][found] = True
            # "An orange" may be the fruit asked for: it is no word of the question.
            if kinds is None or found != kinds.term or not kinds.own[place]:
                term[place] = found


def _put_phrases(question: Question, passage: Passage, term: Ints, present: Sequence[Flags]) -> None:
    """Find the verb of the question in a phrasal verb of the text: asked who built it, in "put up"."""
    verb = question.verb
    if verb is None or question.stems[verb] not in question.terms:
        return
    number = question.terms.index(question.stems[verb])
    lacking = ~having(present, number)
    if not lacking.any():
        return
    for place in said_as_phrase(question.stems[verb], passage.folded, passage.stems):
        row = passage.part[place]
        if lacking[row] and term[place] < 0 and passage.categories[place] in VERBAL:
            present[row][number] = True
            term[place] = number


def _put_births(question: Question, passage: Passage, term: Ints, present: Sequence[Flags]) -> None:
    """Find a nationality in that of somebody's birth: "a Danish-born potter", not "a Danish-born Briton"."""
    for place, word in enumerate(passage.folded):
        base = stem_of(word.removesuffix(_BORN)) if word.endswith(_BORN) else ""
        if base in question.terms and not passage.capital[place + 1]:
            number = question.terms.index(base)
            if not present[passage.part[place]][number]:
                present[passage.part[place]][number] = True
                term[place] = number


def put_surnames(question: Question, passage: Passage, term: Ints, present: Sequence[Flags]) -> None:
    """Find a whole name where its last word stands alone: "Lee" is "Ann Lee", but "Tom Lee" is not."""
    numbers = {word: i for i, word in enumerate(question.terms)}
    run: list[int] = []
    for place in (*question.content, -1):
        word = question.stems[place]
        if run and not (place == run[-1] + 1 and word in question.names):
            names = [numbers[question.stems[i]] for i in run]
            for k in np.flatnonzero(term == names[-1]).tolist() if len(names) > 1 else ():
                before = passage.folded[k - 1]
                others = passage.capital[k - 1] and before not in lexicon.TITLES | lexicon.FUNCTION_WORDS
                if passage.capital[k] and (not others or passage.part[k - 1] != passage.part[k]):
                    present[passage.part[k]][names] = True
            run = []
        if place >= 0 and word in question.names:
            run.append(place)


def _one_family(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    common = next((k for k, (a, b) in enumerate(zip(shorter, longer, strict=False)) if a != b), len(shorter))
    return len(longer) - common <= _ENDING and common >= len(shorter) - 1
