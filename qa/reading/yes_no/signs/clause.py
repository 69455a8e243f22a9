"""The clause in which a sentence says the predicate: what it hangs on, and what else stands in it."""

from __future__ import annotations

from collections.abc import Callable

from qa.hints import Final
from qa.language.categories import PREPOSITIONAL
from qa.language.closed_classes import word_set
from qa.reading.yes_no.signs.sign import Told, flags

__all__ = ["CLAUSE"]

#: What begins a clause, within its first words.
_BEGINNINGS: Final = {
    "said in a clause of contrast": word_set("although though but yet"),
    "said in a that-clause": frozenset(("that",)),
}
_FIRST: Final = 2


def _acts(told: Told) -> list[int]:
    """Where it has the predicate, if that is no noun."""
    asserted = told.said.asserted
    return [] if asserted.nominal else told.said.places(asserted.predicate)


def _begins_with(words: frozenset[str]) -> Callable[[Told], bool]:
    """Whether a clause that says the predicate begins so; "that" may stand for a noun as well."""

    def check(told: Told) -> bool:
        clause, folded = told.said.clause, told.said.sentence.folded
        begins = (clause.index(clause[place]) for place in _acts(told))
        return any(not words.isdisjoint(folded[begin : begin + _FIRST]) for begin in begins)

    return check


def _is_form(tag: str) -> Callable[[Told], bool]:
    """Whether the predicate has just that form: the infinitive of "they want to | sell |"."""

    def check(told: Told) -> bool:
        places = _acts(told)
        return bool(places) and all(told.said.sentence.tags[place] == tag for place in places)

    return check


def _stands_behind(tag: str) -> Callable[[Told], bool]:
    """Whether a word of that tag stands right before the predicate: "slowly | sank |"."""

    def check(told: Told) -> bool:
        return any(place and told.said.sentence.tags[place - 1] == tag for place in _acts(told))

    return check


def _stands_before(told: Told, tag: str) -> bool:
    """Whether a word of that tag stands right behind the predicate: "| killed | nine", "| died | of"."""
    places = told.said.places(told.said.asserted.predicate)
    return any(told.said.sentence.tags[place + 1 : place + 2] == [tag] for place in places)


def _is_circumstance(told: Told) -> bool:
    """Whether the predicate stands behind a preposition: "by | election |" says not that one elects."""
    places = told.said.places(told.said.asserted.predicate)
    return any(place and told.said.sentence.categories[place - 1] in PREPOSITIONAL for place in places)


def _last(told: Told) -> str | None:
    content = told.question.content
    return told.question.stems[content[-1]] if content else None


def _last_is_of_it(told: Told) -> bool:
    """Whether the last word asked, mostly what the question is about, stands in the predicate's clause."""
    said, last = told.said, _last(told)
    if last is None or last == said.asserted.predicate:
        return False
    clauses = {said.clause[place] for place in said.places(said.asserted.predicate)}
    return any(said.clause[place] in clauses for place in said.places(last))


CLAUSE: Final = tuple(
    flags(
        {
            **{name: _begins_with(words) for name, words in _BEGINNINGS.items()},
            "said in the infinitive": _is_form("VVI"),
            "said in a gerund": _is_form("VVG"),
            "said behind an and or a but": _stands_behind("CJC"),
            "said behind an adverb": _stands_behind("AV0"),
            "said behind a pronoun": _stands_behind("PNP"),
            "said behind a preposition": _is_circumstance,
            "said with a number": lambda told: _stands_before(told, "CRD"),
            "said with an of": lambda told: _stands_before(told, "PRF"),
            "the last word is said of it": _last_is_of_it,
        }
    )
)
