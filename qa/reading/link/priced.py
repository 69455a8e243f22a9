"""Whose price a price is: "a ticket costs ‹9 crowns›" says nothing of what the helicopter costs."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language import lexicon
from qa.language.analysis import analyse_sentence
from qa.language.categories import NOMINAL, NOUNS, VERBAL, categories, category
from qa.language.closed_classes import word_set
from qa.language.forms import term, term_set
from qa.questions.question import Question
from qa.reading.link.view import Flags, View
from qa.reading.shape.lookup import among

__all__ = ["tells_another_price"]

_COSTING: Final = term_set("cost price charge fee worth")
#: What is said of a price, and does not tell whose it is.
_OF_PRICES: Final = _COSTING | frozenset(
    map(
        term,
        "pay paid money spend spent value buy bought sell sold altogether total all much amount sum pound "
        "dollar euro crown get be have each per".split(),
    )
)
#: To do so is paid for in other words: "adults pay 9 crowns".
_ENTERING: Final = term_set("enter visit go see join attend stay travel ride")
_TELLING: Final = categories("noun name verb participle gerund")
_COUNTS: Final = categories("number")
#: They may be the subject of what another thing costs.
_GENERIC: Final = frozenset(
    map(
        term,
        "price cost total sum bill fee charge work works construction building project scheme repair one job "
        "purchase deal rent ticket".split(),
    )
)
#: "The new product" too is one that was spoken of.
_SPOKEN_OF: Final = _GENERIC | frozenset(
    map(term, "product device model machine item set kit unit version package book game app".split())
)
#: Whoever does so with money pays no price.
_GAINING: Final = frozenset(
    map(term, "raise earn save win collect steal stole stolen receive donate borrow lend lent owe".split())
)
_ROUGHLY: Final = word_set(
    "about around over almost nearly some at least most more less than up to roughly another"
)
_MEMBER: Final = word_set("each apiece alone including")
_TOGETHER: Final = word_set("altogether total all combined together")
#: "Each" follows its price at once: "nine crowns each".
_REACH: Final = 3
_PRONOUNS: Final = word_set("it they this that")
_PAY: Final = frozenset({"pay", "pays"})
#: Another of the kind that was spoken of.
_SUCCESSORS: Final = frozenset({"replacement", "successor"})


def tells_another_price(view: View) -> Flags:
    """Prices in sentences that don't name what is priced, and what is gained, or what one of several cost.

    A pronoun may stand for what is priced.
    """
    question, passage = view.question, view.passage
    number = passage.categories == category("number")
    wrong: Flags = _gained(view)
    if priced := _priced(question):
        wrong |= _unnamed(view, priced)[passage.part] | _of_another(view, priced)
        if _PAY.intersection(question.words):
            wrong |= _before_the_payer(view, priced)
    if _TOGETHER.intersection(question.words):
        wrong |= _of_a_member(view)
    held = np.asarray(view.has(number))
    out = held & ~view.has(number & ~wrong)
    if "for" in question.words:
        out |= view.has(_for_others(view))
    return np.asarray(out)


def _priced(question: Question) -> frozenset[int]:
    """The terms of what is priced, by their numbers: nouns and verbs of the question.

    In "the widening of the bridge" it is the widening. What things are worth is often told of them by
    another noun.
    """
    codes = analyse_sentence(question.text).categories
    ends = lexicon.PREPOSITIONS - {"to"} if _is_act(question) else {"of"}
    told: list[str] = []
    last = 0
    for i in question.content:
        # "To park | at the landing"; who pays comes before what is paid for.
        if told and "pay" not in question.words and not ends.isdisjoint(question.words[last:i]):
            break
        if i < len(codes) and codes[i] in _TELLING and question.stems[i] not in _OF_PRICES:
            told.append(question.stems[i])
            last = i
    if _ENTERING.intersection(told) or "worth" in question.words:
        return frozenset()
    return frozenset(i for i, word in enumerate(question.terms) if word in told)


def _is_act(question: Question) -> bool:
    """Whether it is asked what it costs to do something."""
    return "it" in question.words and "to" in question.words


def _unnamed(view: View, priced: frozenset[int]) -> Flags:
    """Which sentences have nothing of what is priced, nor a pronoun as their subject that may be it.

    "Adults pay 9 crowns": for what, it has said before.
    """
    passage = view.passage
    named = np.array([row[sorted(priced)].any() for row in view.found.present], dtype=bool)
    # "It costs 9 crowns to fish": this it stands for nothing.
    act = _is_act(view.question)
    pronouns, again = (frozenset[str](), _PAY) if act else (_PRONOUNS, _PAY | _SUCCESSORS)
    spoken = [
        part.sentence.folded[0] in pronouns
        or not again.isdisjoint(part.sentence.folded)
        # "The building cost 3 million": the one that was spoken of
        or (
            not act
            and part.sentence.folded[0] == "the"
            and not _SPOKEN_OF.isdisjoint(part.sentence.stems[1:3])
        )
        for part in passage.parts
    ]
    return np.asarray(~named & ~np.array(spoken))


def _of_another(view: View, priced: frozenset[int]) -> Flags:
    """Words behind the cost of another subject: "the bridge's ‹lamp› cost 300 pounds"."""
    passage = view.passage
    costs = np.array([stem == term("cost") for stem in passage.stems]) & among(passage.categories, VERBAL)
    noun = among(passage.categories, NOUNS)
    known = np.array([number in priced for number in view.found.term.tolist()])
    owner = known.copy()
    owner[:-1] &= passage.categories[1:] == category("genitive")
    generic = np.array([stem in _GENERIC for stem in passage.stems])
    of_another = np.zeros(len(costs), dtype=bool)
    for k in np.flatnonzero(costs).tolist():
        start = int(np.flatnonzero(passage.clause == passage.clause[k])[0])
        subject = known[start:k] & ~owner[start:k]
        other = noun[k - 1] and not (view.matched[k - 1] or generic[k - 1])
        of_another[k] = other and not subject.any()
    return _since(view, costs, of_another)


def _before_the_payer(view: View, payers: frozenset[int]) -> Flags:
    """Words of clauses before the one that names who pays: "a car is ‹9 crowns›, cyclists travel free"."""
    passage = view.passage
    payer = np.array([number in payers for number in view.found.term.tolist()])
    out = np.zeros(len(payer), dtype=bool)
    relative = view.words("which", "that", "who", "whom")
    for number in range(len(passage.parts)):
        here = passage.part == number
        named = np.flatnonzero(payer & here)
        if not len(named):
            continue
        first = int(named[0])
        before = here & (passage.clause != passage.clause[first])
        before[first:] = False
        if not relative[passage.clause == passage.clause[first]].any():
            out |= before
    return out


def _for_others(view: View) -> Flags:
    """Numbers of others than those asked about: "‹£6› for adults and £3.50 for children"."""
    question, passage = view.question, view.passage
    out = np.zeros(len(passage.folded), dtype=bool)
    wanted = {n for n in range(len(question.terms)) if _follows_for(question, question.terms[n])}
    number = passage.categories == category("number")
    told: dict[int, list[tuple[range, bool]]] = {}
    for k in np.flatnonzero(view.words("for")).tolist():
        begin = k - 1
        while number[begin] or (k - begin < _REACH and number[begin - 1]):
            begin -= 1
        if begin < k - 1:
            end = k + 1
            while (
                passage.categories[end : end + 1].tolist()
                and int(passage.categories[end]) in NOMINAL - _COUNTS
            ):
                end += 1
            whom = range(begin + 1, k), not wanted.isdisjoint(view.found.term[k + 1 : end].tolist())
            told.setdefault(int(passage.part[k]), []).append(whom)
    for pairs in told.values():
        for places, asked in pairs:
            if not asked and any(other for _, other in pairs):
                out[places.start : places.stop] = True
    return out


def _follows_for(question: Question, stem: str) -> bool:
    """Whether a word of the question stands in what its "for" leads to: "for | small children |"."""
    place, lead = question.stems.index(stem), question.words.index("for")
    return lead < place and lexicon.PREPOSITIONS.isdisjoint(question.words[lead + 1 : place])


def _since(view: View, marks: Flags, chosen: Flags) -> Flags:
    """Words whose last mark before them in their sentence is one of those chosen."""
    passage = view.passage
    latest = np.maximum.accumulate(np.where(marks, np.arange(len(marks)), 0))
    return np.asarray(chosen[latest] & (passage.part[latest] == passage.part))


def _gained(view: View) -> Flags:
    """Numbers that are the object of a verb of gaining: "the sale should raise at least ‹3 million›".

    Not in "won a 3-million-pound contract", nor in "raised its prices by 3 pounds".
    """
    passage = view.passage
    out = np.zeros(len(passage.folded), dtype=bool)
    if _GAINING.intersection(view.question.stems):
        return out
    number = passage.categories == category("number")
    for k in np.flatnonzero(number & ~np.append(False, number[:-1])).tolist():
        verb = k - 1
        while passage.folded[verb] in _ROUGHLY:
            verb -= 1
        if passage.stems[verb] in _GAINING:
            out[k : k + 1 + int(np.argmin(np.append(number[k + 1 :], False)))] = True
    return out


def _of_a_member(view: View) -> Flags:
    """Words that tell what one of several is worth: "among them a cup worth ‹90 pounds›"."""
    one = view.words("one") & np.append(view.words("of")[1:], False)
    among_them = view.words("among") & np.append(view.words("them", "which", "these")[1:], False)
    marks = one | among_them | view.words(*_MEMBER)
    # "Nineteen cups, one of which is lost, are worth 90 pounds": be tells of all of them again.
    plural = view.words("are", "were")
    member = _since(view, marks | plural, marks)
    for k in np.flatnonzero(view.words("each", "apiece")).tolist():
        member[max(k - _REACH, 0) : k] = True
    return member
