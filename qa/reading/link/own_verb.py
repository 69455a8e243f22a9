"""When and where something else was done: "sold the mill in ‹1902› and moved", asked when they moved."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from qa.arrays import NDArray, np
from qa.hints import Final
from qa.language.analysis import AnalysedSentence
from qa.language.categories import BEFORE_VERB, NOUN_PHRASE, categories, category
from qa.language.closed_classes import word_set
from qa.language.forms import term_set
from qa.reading.coordinate import coordinate_clauses
from qa.reading.link.view import Flags, Ints, View
from qa.reading.shape.lookup import among
from qa.records import NamedTuple

__all__ = ["belongs_to_another_verb"]

_ACTING: Final = categories("verb participle")
_TOLD: Final = categories("name number")
_JOINING: Final = word_set("and but then")
#: These say when or where it was done; "by" and "with" don't.
_CIRCUMSTANTIAL: Final = word_set(
    "in on at near for since until during from after before within under overnight"
)
#: A place behind one of these is where its own verb leads.
_LEADING: Final = word_set("to into from towards toward through via")
#: They carry the time or the place of the half before into theirs.
_CARRYING: Final = word_set("there then thereupon where when while")
#: No deeds of their own: they say of an event that it was.
_LIGHT: Final = term_set("be do hold happen occur let")
#: What is begun or finished is what was done: "wrote the novel. She finished it in 1901".
_PHASES: Final = _LIGHT | term_set("make begin start finish complete end continue resume get")
#: Whoever gets to a place, or is there, does there what is told next: "went to ‹Paris› and studied law".
_STAYING: Final = term_set(
    "go come move travel return settle live stay meet gather arrive sail flee march enter emigrate migrate"
    " visit reside dwell remain land retire attend assemble camp work base locate"
)
#: With an adverb they mean many things: "when does the heating | come on |?" of its being switched on.
_PHRASAL: Final = _LIGHT | term_set("have make take come go get")
_SKIPPED: Final = BEFORE_VERB | categories("conjunction mark")
_PLACES: Final = frozenset({"where", "place"})
_OBJECTS: Final = word_set("it them him her")


def belongs_to_another_verb(view: View) -> Flags:
    """Times and places of another verb than the question's, which stands in the other half of the sentence.

    So in "sold the mill in ‹1902› and moved to ‹Leeds›". Verbs joined directly share what follows, and both
    halves what leads the sentence: "was designed and built in 1902", "in 1902 they married and moved".
    The verb may stand in another sentence as well: "Fire destroyed the church. Ann painted it in ‹1901›".
    """
    question, passage = view.question, view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    verb = question.verb
    if verb is None or question.subject_asked or question.stems[verb] not in question.terms:
        return out
    if question.stems[verb] in _PHRASAL:
        return out
    acts = _acts(passage.folded, passage.categories)
    # A pronoun may have the number of what it stands for, or of another thing.
    term = np.where(passage.categories == category("pronoun"), -1, view.found.term)
    asked = acts & view.found.exact & (term == question.terms.index(question.stems[verb]))
    told = set(passage.part[np.flatnonzero(asked)].tolist())
    if not told:
        return out
    of_another = np.zeros(len(passage.folded), dtype=bool)
    whole = False
    for number, part in enumerate(passage.parts):
        start = int(np.searchsorted(passage.part, number))
        here = slice(start, start + len(part.sentence))
        if number in told:
            whole = whole or len(set(term[here].tolist()) - {-1}) == len(question.terms)
            telling = _Telling(
                part.sentence,
                asked[here],
                acts[here],
                term[here],
                coordinate_clauses(part.sentence),
                question.form in _PLACES,
            )
            of_another[here] = telling.of_other_halves()
    for number, part in enumerate(passage.parts):
        start = int(np.searchsorted(passage.part, number))
        here = slice(start, start + len(part.sentence))
        if whole and not (term[here] >= 0).any():
            of_another[here] = _behind_object(part.sentence, acts[here])
    return view.has(of_another)


class _Telling(NamedTuple):
    """A sentence with the verb asked about.

    Its words; which of them are that verb, and which are any; the number of the question's term that each is,
    and of its clause; whether a place is asked for.
    """

    s: AnalysedSentence
    asked: Flags
    acts: Flags
    term: Ints
    clauses: list[int]
    place: bool

    def of_other_halves(self) -> Flags:
        """The words that belong to the verb of a half without the verb asked about."""
        out = np.zeros(len(self.s), dtype=bool)
        halves = [range(*cut) for cut in pairwise([0, *self._cuts(), len(self.s)])]
        mine = [half for half in halves if self.asked[half.start : half.stop].any()]
        for half in halves:
            deed = self._deed(half)
            if half in mine or deed is None:
                continue
            first = max(self._first_of_another(half, one, deed) for one in mine)
            out[first : half.stop] = True
        return out

    def _first_of_another(self, half: range, mine: range, deed: int) -> int:
        """The first word of a half that isn't told of the verb asked about as well; its end where all are."""
        shared = self.clauses[half.start] == self.clauses[mine.start]
        # "Ann Roe sold the mill and moved": her name tells nothing about which half it is.
        known = set(self.term[deed if shared else half.start : half.stop].tolist())
        missing = known - set(self.term[mine.start : mine.stop].tolist()) - {-1}
        if missing and _OBJECTS.isdisjoint(self.s.folded[mine.start : mine.stop]):
            return half.stop
        if half.start < mine.start:
            return half.stop if self._is_carried_on(deed, mine) else deed
        if not shared or not _OBJECTS.isdisjoint(self._behind(deed)):
            return half.start  # "bought the mill and sold | it | in 1902"
        if self._ends_with_verb(mine):
            return half.stop
        if self._is_self_told(mine):
            return half.start
        # "He sold the mill and left in 1902" may date both, but "moved to Leeds" is no place of the sale.
        led = [k for k in half if k > deed and self.s.folded[k] in _LEADING]
        return led[0] if self.place and led else half.stop

    def _is_carried_on(self, deed: int, mine: range) -> bool:
        """Whether a half goes on where or when the one before it was: "and studied | there |"."""
        begins = self.s.categories[mine.start] == category("preposition")
        stays = self.place and self.s.stems[deed] in _STAYING
        return begins or stays or not _CARRYING.isdisjoint(self.s.folded[mine.start : mine.stop])

    def _is_self_told(self, mine: range) -> bool:
        """Whether the half of the verb asked about has a time or a place behind its verb."""
        verb = mine.start + int(np.flatnonzero(self.asked[mine.start : mine.stop])[0])
        return not _CIRCUMSTANTIAL.isdisjoint(self.s.folded[verb + 1 : mine.stop])

    def _ends_with_verb(self, mine: range) -> bool:
        """Whether only what joins the next half follows the verb asked about: "| designed | and built"."""
        verb = mine.start + int(np.flatnonzero(self.asked[mine.start : mine.stop])[-1])
        return all(int(self.s.categories[k]) in _SKIPPED for k in range(verb + 1, mine.stop))

    def _deed(self, half: range) -> int | None:
        """The first verb of a half with none of the question's, where it is no light one; None in others."""
        verbs = [k for k in half if self.acts[k]]
        if not verbs or any(self.term[k] >= 0 for k in verbs):
            return None
        deed = verbs[0]
        return None if self.s.stems[deed] in _LIGHT or "place" in self._behind(deed) else deed

    def _behind(self, place: int) -> list[str]:
        """The word behind another, or none at the end."""
        return list(self.s.folded[place + 1 : place + 2])

    def _cuts(self) -> list[int]:
        """Where a half begins whose verb is joined to one before it, with a subject of its own or without."""
        return [
            k
            for k in range(1, len(self.s))
            if self.clauses[k] != self.clauses[k - 1]
            or (self.s.folded[k - 1] in _JOINING and self._begins_with_verb(k))
        ]

    def _begins_with_verb(self, place: int) -> bool:
        """Whether a verb follows, over adverbs and a phrase with a preposition: "and | in 1902 moved"."""
        s = self.s
        while place < len(s) and int(s.categories[place]) in BEFORE_VERB:
            place += 1
        if place < len(s) and s.categories[place] == category("preposition"):
            place += 1
            while place < len(s) and int(s.categories[place]) in NOUN_PHRASE:
                place += 1
        if place >= len(s) or not self.acts[place]:
            return False
        # "Sold desks and | painted | chairs" tells no other deed.
        nouns = s.categories[place + 1 : place + 2] == category("noun")
        before_noun = s.categories[place] != category("verb") and bool(nouns.any())
        return not before_noun or _is_deed(s.folded, s.categories, place)


def _acts(words: Sequence[str], codes: NDArray[np.int8]) -> Flags:
    """Which words tell a deed, by their tags or as in "moved to Leeds and | painted | portraits"."""
    acts = among(codes, _ACTING)
    for k in np.flatnonzero(codes == category("adjective")).tolist():
        acts[k] = _is_deed(words, codes, k)
    return acts


def _is_deed(words: Sequence[str], codes: NDArray[np.int8], place: int) -> bool:
    """Whether a form in -ed is joined to no noun: "in Leeds and | painted |", not "bread and | baked |"."""
    joined = place > 1 and words[place - 1] in _JOINING and words[place].endswith("ed")
    return joined and int(codes[place - 2]) in _TOLD


def _behind_object(s: AnalysedSentence, acts: Flags) -> Flags:
    """The words behind a verb with a pronoun for its object, up to the next verb."""
    out = np.zeros(len(s), dtype=bool)
    for k in np.flatnonzero(acts).tolist():
        if k + 1 < len(s) and s.folded[k + 1] in _OBJECTS and s.stems[k] not in _PHASES:
            end = k + 1
            while end < len(s) and not acts[end]:
                end += 1
            out[k + 1 : end] = True
    return out
