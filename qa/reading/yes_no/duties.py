"""What one may, must or need not do, or must not: "Is it ok to feed them?" of "Visitors must not feed them".

Permission and obligation are told by many words that are of no kin ("must not", "forbidden", "no need",
"optional"), and each excludes or implies others: what is forbidden is not permitted, and what is optional
is not required (von Wright, "Deontic Logic", Mind 60, 1951).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.hints import Final, Literal
from qa.language.closed_classes import NEGATORS, word_set
from qa.language.forms import term, term_set
from qa.language.patterns import Regex, regex
from qa.questions.analysis import Question
from qa.reading.yes_no.instead import MAY
from qa.reading.yes_no.statement import Statement
from qa.records import NamedTuple

__all__ = ["duty"]

_Asks = Literal["may", "must", "should", "barred", "exempt"]
_Tells = Literal["forbids", "permits", "requires", "exempts"]

_IS: Final = r"(?:am|is|are|was|were)"
_FINE: Final = "ok|okay|fine|alright|all right|safe|allowed|permitted|legal|acceptable|permissible"


def _called(words: str) -> Regex:
    """What asks whether something is called so."""
    return regex(rf"{_IS} .*?\b({words})\b", pieces=words.split("|"))


#: What is asked, by the first that fits, with the word that asks it.
_ASKED: Final[tuple[tuple[_Asks, Regex], ...]] = (
    ("barred", _called("forbidden|illegal|prohibited|banned|unlawful|against the law|against the rules")),
    ("exempt", _called("optional|voluntary|unnecessary")),
    ("must", regex(r"(?:do|does|did|will|would) .+? (?:have|(need)) to\b", pieces=("have to", "need to"))),
    ("must", regex(r"(?:do|does|did|will|would) (?:\w+ ){1,3}?(need)\b", pieces=("need",))),
    ("must", _called("required|obliged|compulsory|mandatory|obligatory|necessary|needed")),
    ("must", regex(r"must\b")),
    ("may", regex(rf"{_IS} it (?:still |also |now )?({_FINE}) (?:for .+ )?to\b", pieces=_FINE.split("|"))),
    ("may", _called("allowed|permitted|entitled|welcome")),
    ("should", regex(r"should\b(?! \w+(?: \w+)? have\b)")),
    ("may", regex(r"(?:can|may|could)\b(?! \w+(?: \w+)? have\b)")),
)
#: Who anybody is.
_ANYBODY: Final = term_set("people person anyone anybody everyone everybody visitor somebody someone")
_DENIES: Final = NEGATORS | {"no", "or"}
#: Where these stand, it is told of some cases only.
_LIMITS: Final = word_set(
    "if unless except only without until till before after unlike who whose provided when whenever"
)
#: What parts two clauses of which each tells of a duty.
_JOINING: Final = word_set("but while whereas though although and or , ; :")
#: Verbs that go without saying: "helmets are compulsory", "no licence is needed".
_LIGHT: Final = term_set("be have do get take make use wear carry bring keep hold show want buy")

_OFF: Final = word_set("off remove removed leave left")

_NOT: Final = r"(?:not|n't|never|no longer)"
_BEING: Final = r"(?:is|are|was|were|be|been|being|remain|remains|remained|become|became)"
_LESS: Final = r"(?:(?:\w+ly|still|now|also) )?"
_FORBIDDEN: Final = (
    r"(?:forbidden|prohibited|banned|outlawed|illegal|unlawful|off limits|against the (?:law|rules))"
)
_ALLOWED: Final = r"(?:allowed|permitted|legal|lawful|welcome|acceptable)"
_REQUIRED: Final = r"(?:required|obliged|compulsory|mandatory|obligatory|necessary|needed|essential)"
#: Of whom one asks something now, it is expected.
_ASKED_TO: Final = r"(?:are|is) (?:kindly |politely |therefore |also )?(?:asked|requested|reminded|urged)"
#: What is told, the longer and the denied first.
_TELLING: Final[tuple[tuple[_Tells, str], ...]] = (
    ("permits", rf"{_NOT} (?:be )?{_LESS}{_FORBIDDEN}"),
    ("permits", r"(?:lift|lifts|lifted|ended|scrapped) (?:the|a|its|their|his|her) (?:\w+ )?ban"),
    ("forbids", rf"{_NOT} (?:be )?{_LESS}{_ALLOWED}"),
    ("forbids", r"(?:must|may|should|shall|can|could) (?:not|n't|never)\b"),
    ("forbids", r"(?:do|does|did) (?:not|n't) (?:allow|permit)\b"),
    ("forbids", r"cannot\b"),
    ("exempts", rf"{_NOT} (?:be )?{_LESS}{_REQUIRED}"),
    ("exempts", r"(?:no|any) need\b"),
    ("exempts", r"need (?:not|n't)\b"),
    ("exempts", r"(?:do|does|did|will|would) (?:not|n't|no longer|never) (?:have to|need)\b"),
    ("exempts", r"(?:no longer|never|without) (?:have|has|had|having|need|needs|needing|needed) to\b"),
    ("exempts", rf"{_BEING} {_LESS}(?:optional|voluntary|unnecessary)\b"),
    ("forbids", rf"(?:{_BEING}|but|and|while) {_LESS}{_FORBIDDEN}"),
    ("forbids", r"(?:forbids?|forbade|prohibits?|prohibited|bans?|banned|outlaws?|outlawed)\b"),
    ("forbids", rf"{_ASKED_TO} not to\b"),
    ("requires", rf"{_ASKED_TO} to\b"),
    ("forbids", r"refrain from\b"),
    ("requires", rf"{_BEING} {_LESS}{_REQUIRED}"),
    ("requires", r"(?:must(?! have \w+(?:ed|en|t|ne)\b)|ha(?:ve|s|d) to|requires?|needs? to)\b"),
    ("permits", rf"(?:{_BEING}|but|and|while) {_LESS}{_ALLOWED}"),
    ("permits", r"(?:allows?|permits?|(?:free|safe|fine|ok|okay|entitled) to|feel free)\b"),
    ("permits", r"(?:can|may|could)(?: \w+ly)?(?! have\b| only\b)\b"),
)
_TOLD: Final = tuple((tells, regex(rf"(?<!\S){pattern}(?!\S)")) for tells, pattern in _TELLING)
#: What begins a sentence, or what is joined to one, that tells one what not to do.
_IMPERATIVE: Final = regex(r"(?:^|[,;:.!(–—] |\b(?:and|but|so|please) )(?:do (?:not|n't)|never|avoid)(?!\S)")
_NO: Final = word_set("no nobody none neither")
#: What "no" before it makes of it: "no licence is required", "no dogs are allowed".
_DENIED: Final[dict[_Tells, _Tells]] = {
    "requires": "exempts", "exempts": "requires", "permits": "forbids", "forbids": "permits",
}  # fmt: skip
#: "A ban on cars" is only spoken of, and "she must have left" tells of no duty.
_NOUN: Final = word_set("a the any this that total new")
_ANSWERS: Final[dict[tuple[_Asks, _Tells], str]] = {
    ("may", "forbids"): "No",
    ("may", "permits"): "Yes",
    ("should", "forbids"): "No",
    ("should", "permits"): "Yes",
    ("should", "requires"): "Yes",
    ("must", "requires"): "Yes",
    ("must", "exempts"): "No",
    ("barred", "forbids"): "Yes",
    ("barred", "permits"): "No",
    ("barred", "requires"): "No",
    ("exempt", "exempts"): "Yes",
    ("exempt", "requires"): "No",
}


class _Asked(NamedTuple):
    """What is asked of an act: the terms of the act, and of its verb."""

    asks: _Asks
    act: frozenset[str]
    verb: str | None


def duty(said: Statement) -> str | None:
    """Whether one may or must do what is asked, where a sentence tells it in other words.

    Parameters
    ----------
    said : Statement

    Returns
    -------
    {"Yes", "No"} or None
        None where neither the question nor the sentence is of that kind, or they are not of one act.
    """
    asked = _asked(said)
    if asked is None or _speaks_of_some(said) or MAY in said.excluded:
        return None
    told = {tells for tells, places in _told(said) if _is_of(said, asked, places)}
    answers = {_ANSWERS.get((asked.asks, tells)) for tells in told}
    return answers.pop() if len(answers) == 1 else None


def _speaks_of_some(said: Statement) -> bool:
    return not _LIMITS.isdisjoint(set(said.sentence.folded) - set(said.question.words))


def _asked(said: Statement) -> _Asked | None:
    question = said.question
    if not _DENIES.isdisjoint(question.words):
        return None
    text = " ".join(question.words)
    for asks, pattern in _ASKED:
        match = pattern.match(text)
        if match is None:
            continue
        words = {word for group in match.groups() if group for word in group.split()}
        act = frozenset(question.terms) - {term(word) for word in words} - _ANYBODY
        verb = _verb(question, match.group(), act) or (said.asserted.predicate if not words else None)
        return _Asked(asks, act, verb if verb in act else None) if act else None
    return None


def _verb(question: Question, construction: str, act: frozenset[str]) -> str | None:
    """The first word of the act behind "to", if it has one: "is it ok to | delete | it"."""
    begin = len(construction.split())
    words = question.words
    if words[begin : begin + 1] == ("to",):
        begin += 1
    elif words[begin - 1] != "to":
        return None
    return next((stem for stem in question.stems[begin:] if stem in act), None)


def _told(said: Statement) -> Iterator[tuple[_Tells, frozenset[int]]]:
    """What the sentence tells, with the words that it is told of."""
    marks = sorted(_marks(said.sentence.folded))
    before: frozenset[int] = frozenset()
    behind: frozenset[int] = frozenset()
    for number, (first, last, tells) in enumerate(marks):
        begin = marks[number - 1][1] if number else -1
        end = marks[number + 1][0] if number + 1 < len(marks) else len(said.sentence)
        own = _scope(said, first, (begin + 1, end))
        # "Dogs are welcome in the yard | but may not enter | the house": dogs neither.
        if first - 1 not in own or said.sentence.folded[first - 1] in _JOINING:
            own |= before
        # "Adults must pay; children need not".
        if number and all(i <= last or not said.sentence.folded[i][0].isalnum() for i in own):
            own |= behind
        behind = frozenset(place for place in own if place > last)
        before = frozenset(place for place in own if place < first)
        denied = any(said.sentence.folded[place] in _NO for place in before)
        yield _DENIED[tells] if denied else tells, own


def _marks(words: Sequence[str]) -> Iterator[tuple[int, int, _Tells]]:
    """The first and last words of what tells of a duty, and what it tells."""
    text = " ".join(words)
    taken: set[int] = set()
    for match in _IMPERATIVE.finditer(text):
        last = text.count(" ", 0, match.end() - 1)
        first = last - (words[last] in {"not", "n't"})
        taken.update((first, last))
        yield first, last, "forbids"
    for tells, pattern in _TOLD:
        for match in pattern.finditer(text):
            first, last = text.count(" ", 0, match.start()), text.count(" ", 0, match.end() - 1)
            noun = tells == "forbids" and words[max(first - 1, 0)] in _NOUN
            if taken.isdisjoint(range(first, last + 1)) and not noun:
                taken.update(range(first, last + 1))
                yield first, last, tells


def _scope(said: Statement, place: int, bounds: tuple[int, int]) -> frozenset[int]:
    """The words of a clause, with an infinitive that follows it: "it is forbidden | to feed the ducks".

    Where another such clause stands before or behind, it ends where the two are joined.
    """
    words, clause = said.sentence.folded, said.clause
    begin = end = place
    while begin > bounds[0] and (clause[begin - 1] == clause[begin] or words[begin] == "to"):
        begin -= 1
        if bounds[0] and words[begin] in _JOINING:
            break
    while end < bounds[1] and (clause[end] == clause[max(end - 1, place)] or words[end] == "to"):
        end += 1
    if end == bounds[1] < len(words):
        joins = [i for i in range(place + 1, end) if words[i] in _JOINING]
        end = joins[0] if joins else end
    return frozenset(range(begin, end))


def _is_of(said: Statement, asked: _Asked, places: frozenset[int]) -> bool:
    """Whether a clause is of the act that is asked."""
    there = {said.own[i] for i in places} | (said.stood_for & asked.act)
    missing = asked.act - there - said.given
    # "Chewing gum is forbidden on the bus", be it to children or to guests.
    if any(said.own[i] == asked.verb and said.sentence.folded[i].endswith("ing") for i in places):
        missing -= said.asserted.subject - said.question.names
    # "You may take off your coat" says not that one may wear it.
    off = not _OFF.isdisjoint(said.sentence.folded[i] for i in places)
    if asked.verb in missing and asked.verb in _LIGHT and len(asked.act) > 1 and not off:
        missing -= {asked.verb}
    return not missing and not (asked.act - said.only_alike).isdisjoint(there)
