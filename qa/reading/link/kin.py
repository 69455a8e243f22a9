"""Kinship: who somebody's husband is, only a sentence can tell that speaks of husbands or of marrying.

A predecessor is told as kin is.
"""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language.categories import categories
from qa.language.closed_classes import BE, word_set
from qa.language.forms import term, term_set
from qa.language.nouns import FEMALE, MALE
from qa.questions.question import Question
from qa.reading.link.asked import either_number
from qa.reading.link.view import Flags, View
from qa.reading.shape.lookup import among

__all__ = ["is_other_kin", "stands_beside_kin", "tells_no_kin", "tells_no_trade_of_kin", "tells_of_the_owner"]


_CHILDREN: Final = term_set(
    "son daughter child children kid boy girl baby born birth bear bore heir heiress twin triplet father "
    "mother parent family descend raise adopt dad mum mom papa mama offspring sire"
)
_SIBLINGS: Final = term_set("brother sister sibling twin triplet half-brother half-sister brethren")
_MARRIED: Final = term_set(
    "husband wife spouse marry married marriage wed wedding widow widower divorce bride groom consort couple "
    "engage fiancé fiancée partner queen king elope"
)
_WIDER: Final = term_set("cousin uncle aunt nephew niece family relative brother sister kin in-law")
_IN_OFFICE: Final = term_set("predecessor successor succeed replace follow precede inherit take")
#: A noun of kinship tells of what stands at most so many words from it, with no verb between.
_BESIDE: Final = 8
_PARENTS: Final = word_set("father mother parent parents")
_CHILD_OF: Final = term_set("son daughter child children")
#: A verb, and what begins another clause, end what a noun tells of; be and become do not.
_BREAKING: Final = categories("verb auxiliary participle subordinator wh")
_BEING: Final = (
    "is", "are", "was", "were", "be", "been", "has", "had", "became", "becomes", "become", "remained",
    "remains", "named", "called",
)  # fmt: skip
_CLAUSES: Final = ("when", "while", "where", "because", "after", "before", "as", "if")
#: Kin of whom nobody is of two groups, to the same person.
_APART: Final = tuple(
    frozenset(group.split())
    for group in (
        "father mother parent parents",
        "son sons daughter daughters child children",
        "brother brothers sister sisters",
        "husband wife spouse",
    )
)
_SPOUSES: Final = _APART[-1]
_RANKS: Final = word_set("first second third fourth last")
_HE: Final = word_set("he his him")
_SHE: Final = word_set("she her")
_FEW: Final = word_set("first last also have had")
#: An aside has at most so many words.
_ASIDE: Final = 9
#: Whose kin is asked for is told by one of these: "her husband", "the wife of the mayor", "Roe's son".
_OWNING: Final = word_set("'s ’s ' ’ of his her its their my your our")
#: The noun of a kinship, and the words by which a text tells it.
_TOLD_BY: Final = {
    noun: words | term_set(noun)
    for nouns, words in (
        ("husband wife spouse", _MARRIED),
        ("father mother parent parents dad mum mom son sons daughter daughters child children", _CHILDREN),
        ("brother brothers sister sisters sibling siblings", _SIBLINGS),
        ("cousin uncle aunt nephew niece", _WIDER),
        ("predecessor successor", _IN_OFFICE),
    )
    for noun in nouns.split()
}


def tells_no_kin(view: View) -> Flags:
    """Candidates that nothing says to be the kin asked for: "who was her husband?".

    The sentence must have a word of the kinship; and where that is the very noun asked for, what it tells of
    stands beside it: "her uncle, ‹Tom Vane›", but not "‹Ann Roe› took over when her uncle died".
    """
    question, passage = view.question, view.passage
    told = _TOLD_BY.get(question.focus[-1]) if question.focus else None
    if told is None or _OWNING.isdisjoint(question.words):
        return np.zeros(len(passage.first), dtype=bool)
    noun = term(question.focus[-1])
    out = np.zeros(len(passage.first), dtype=bool)
    for number, part in enumerate(passage.parts):
        mine = passage.owner == number
        said = {stem for word in part.sentence.stems for stem in _parts(word)} & told
        if not said:
            out |= mine
        elif said == {noun}:
            out |= mine & ~_beside(view, noun)
    if question.focus[-1] in _PARENTS:
        out |= _is_the_child(view)
    return out


def tells_no_trade_of_kin(view: View) -> Flags:
    """Candidates of sentences without a word of the kinship, where a relative's trade is asked.

    "What did her father do for a living?" is told of a father, or of whose child she was.
    """
    question, passage = view.question, view.passage
    nouns = [word for word in question.words if word in _TOLD_BY]
    if not nouns or _OWNING.isdisjoint(question.words):
        return np.zeros(len(passage.first), dtype=bool)
    told = _TOLD_BY[nouns[-1]]
    silent = [
        told.isdisjoint(stem for word in part.sentence.stems for stem in _parts(word))
        for part in passage.parts
    ]
    return np.asarray(np.array(silent)[passage.owner])


def is_other_kin(view: View) -> Flags:
    """Names behind the noun of a kinship that nobody has who is the kin asked for: "her daughter ‹Ida›".

    A mother is no daughter of the same person, nor a husband a brother; a child may be a son.
    """
    question, passage = view.question, view.passage
    mine = next((group for group in _APART if question.focus and question.focus[-1] in group), None)
    if mine is None:
        return np.zeros(len(passage.first), dtype=bool)
    others = frozenset().union(*_APART) - mine
    if question.focus[-1] in _PARENTS:
        others -= _SPOUSES  # "the son of Jon Roe and his wife | Lena |"
    begins = np.zeros(len(passage.folded) + 2, dtype=bool)
    for k, word in enumerate(passage.folded):
        owned = passage.folded[k - 1] in _OWNING or passage.folded[k - 2] in _OWNING
        if word in others and owned:
            behind = k + 1 + (passage.folded[k + 1 : k + 2] == [","])
            begins[behind] = behind < len(passage.folded) and passage.capital[behind]
    noun = begins[np.minimum(passage.first + 1, len(begins) - 1)]
    return np.asarray(begins[passage.first] | view.has(begins[:-2]) & noun | _of_another_rank(view))


def _of_another_rank(view: View) -> Flags:
    """Candidates told of the second, where the first is asked for: "his second wife was ‹Ruth Roe›"."""
    question, passage = view.question, view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    asked = _RANKS.intersection(question.focus)
    breaks = (among(passage.categories, _BREAKING) & ~view.words(*_BEING)) | view.words(*_CLAUSES)
    for k, word in enumerate(passage.folded) if asked else ():
        if word == question.focus[-1] and passage.folded[k - 1] in _RANKS - asked:
            out |= (passage.first > k - 2) & (passage.first < _reach(view, breaks, k, 1))
    return out


def tells_of_the_owner(view: View) -> Flags:
    """Candidates of sentences without the kin of whom it is asked when or where something was so.

    "When did Roe's father die?": the dates behind Roe's name are Roe's own. The kin is named by the noun, by
    the name that stands beside it, or by a pronoun behind a sentence with it.
    """
    question, passage, found = view.question, view.passage, view.found
    noun = _kin_subject(question)
    if noun is None:
        return np.zeros(len(passage.first), dtype=bool)
    stem = term(noun)
    number = question.terms.index(stem)
    pronouns = (_HE if noun in MALE else frozenset()) | (_SHE if noun in FEMALE else frozenset())
    names = _names_of_kin(view, noun)
    silent = []
    for row, part in enumerate(passage.parts):
        said = stem in part.sentence.stems or not names.isdisjoint(part.sentence.stems)
        told = number in found.told[row] and not pronouns.isdisjoint(part.sentence.folded)
        silent.append(not (said or told))
    return np.asarray(np.array(silent)[passage.owner])


def _kin_subject(question: Question) -> str | None:
    """The noun of a kinship of which the question's verb is said: "when did her | father | die"."""
    words = question.words
    for k in range(question.wh[1], len(words)):
        if words[k] not in _TOLD_BY or term(words[k]) not in question.terms:
            continue
        owned = not _OWNING.isdisjoint(words[max(k - 2, 0) : k])
        if owned and question.verb is not None and k < question.verb:
            between = words[k + 1 : question.verb]
            return words[k] if all(word in BE or word in _FEW for word in between) else None
    return None


def _names_of_kin(view: View, noun: str) -> set[str]:
    """The stems of the names of kin, as far as they are not in the question."""
    passage = view.passage
    places: set[int] = set()
    for k, word in enumerate(passage.folded):
        if word == noun:
            begin = k + 1 + (passage.folded[k + 1] == ",")
            while passage.capital[begin]:
                places.add(begin)
                begin += 1
    if noun in _PARENTS:
        from qa.reading.link.parentage import births  # few questions need it

        for birth in births(passage):
            person = birth.mother if noun == "mother" else birth.father
            places |= {k for k in range(*(person or (0, 0))) if passage.capital[k]}
    return {passage.stems[k] for k in places} - set(view.question.terms)


def stands_beside_kin(view: View) -> Flags:
    """Candidates that and joins to the noun asked about: "her father and ‹Ivo›", asked who her father was."""
    question, passage = view.question, view.passage
    if not question.focus:
        return np.zeros(len(passage.first), dtype=bool)
    asked = np.array([word in set(either_number(question.focus[-1:])) for word in passage.folded])
    joined = view.words("and")
    joined[1:] &= asked[:-1]
    return np.asarray(joined[passage.before] | view.has(joined))


def _parts(word: str) -> list[str]:
    """A word and the parts of a compound: "half-brother"; "Danish-born" tells of no birth to somebody."""
    return [] if word.endswith("-born") else word.split("-")


def _beside(view: View, noun: str) -> Flags:
    """Candidates that hold a noun, or that no other verb than be parts from it.

    "Her uncle, ‹Tom Vane›", "‹Tom Vane› became the father of Ivo"; what stands between two commas is passed
    over: "her uncle, it is said, was ‹Tom Vane›".
    """
    passage = view.passage
    holds = np.array([stem == noun for stem in passage.stems])
    breaks = (among(passage.categories, _BREAKING) & ~view.words(*_BEING)) | view.words(*_CLAUSES)
    near = np.zeros(len(passage.first), dtype=bool)
    for k in np.flatnonzero(holds).tolist():
        last = _reach(view, breaks, k, 1)
        begin = _reach(view, breaks, k, -1)
        near |= (passage.first > k) & (passage.first < last)
        near |= (passage.end <= k) & (passage.end > begin)
    return np.asarray(near | view.has(holds))


def _reach(view: View, breaks: Flags, place: int, step: int) -> int:
    """The first word on one side of a noun that breaks what it tells of, or that is too far."""
    at, left = place + step, _BESIDE
    while left and view.passage.folded[at] and not breaks[at]:
        at += step * (1 + _aside(view, breaks, at, step))
        left -= 1
    return at


def _aside(view: View, breaks: Flags, comma: int, step: int) -> int:
    """How many words an aside has that begins at a comma and has a verb; 0 where none does."""
    folded = view.passage.folded
    if folded[comma] != ",":
        return 0
    long = next((i for i in range(1, _ASIDE) if folded[comma + i * step] in {",", ""}), 0)
    verb = breaks[min(comma, comma + long * step) : max(comma, comma + long * step)].any()
    return long if long and folded[comma + long * step] == "," and verb else 0


def _is_the_child(view: View) -> Flags:
    """Candidates that hold "the son of", where a parent is asked: it tells the parent behind it."""
    passage = view.passage
    child = np.array([stem in _CHILD_OF for stem in passage.stems])
    child[:-1] &= np.array([word == "of" for word in passage.folded[1:]])
    return np.asarray(view.has(child))
