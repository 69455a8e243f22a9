"""Whole clauses and phrases that something announces as the cause or the purpose of what is asked."""

from __future__ import annotations

from functools import reduce
from operator import or_

from qa.arrays import np
from qa.hints import Final
from qa.language import lexicon
from qa.language.categories import FINITE, INFLECTED, SLIGHT, category
from qa.language.closed_classes import word_set
from qa.language.forms import term
from qa.language.markers import complements, completions
from qa.reading.link.view import SHAPE, Flags, Table, View
from qa.reading.shape.lookup import among

__all__ = ["put_causes"]

_KINDS: Final = (
    "clause", "verb phrase", "full noun phrase", "extended noun phrase", "noun phrase",
)  # fmt: skip
_MARKED: Final = tuple(
    f"{side} a marker of {what}" for side in ("after", "begins with") for what in ("cause", "purpose")
)
_CAUSAL: Final = frozenset({"after", "following"})
_CAUSAL_CLAUSES: Final = frozenset({"when", "as"})
#: What for and a fronted participle count as markers.
_LESS: Final = 0.5
#: With these, for leads what they ask for, and no reason: "waited for a boat", "stands for election".
_TAKE_FOR: Final = frozenset(
    map(
        term,
        [noun for noun, takes in lexicon.RELATIONAL_NOUNS.items() if "for" in takes]
        + "wait look ask call hope vote pay account care apply stand mean long wish watch listen exchange "
        "responsible ready available except as and or but than only even".split(),
    )
)
#: What moved somebody follows these: "worn out | by overwork".
_BY_WHAT: Final = word_set("by with at about of over out up")
#: Behind so they tell of what is wanted, not of what came of it; they stand at most so many words behind.
_MEANT: Final = word_set("would could might can may will should")
_MEANT_REACH: Final = 6
_PEOPLE: Final = word_set("people men women children")
#: What makes another phrase of as or when.
_AS_IF: Final = word_set("such well far long soon much many if though to of in with part")
_FOR_A_PURPOSE: Final = tuple(name for name in _MARKED if name.endswith("purpose"))
_PURPOSE_NOUNS: Final = word_set("purpose purposes goal goals aim aims objective objectives intention")


def put_causes(view: View, table: Table) -> None:
    """A whole clause of cause or purpose whose main clause holds the question's words."""
    question, passage = view.question, view.passage
    if not len(view.found.weights):
        return
    purpose = bool(_PURPOSE_NOUNS & set(question.focus))
    markers = [SHAPE[name] for name in (_FOR_A_PURPOSE if purpose else _MARKED)]
    marked = reduce(or_, (passage.shape[marker] > 0 for marker in markers))
    infinitive = passage.categories == category("to")
    # "The right | to vote", "failed | to open": it completes the word before, and says no purpose.
    infinitive[[*complements(passage.folded), *completions(passage.folded)]] = False
    marked |= infinitive[passage.before] | infinitive[passage.first]
    if not purpose:
        marked |= view.led(_CAUSAL) | _explains(view)
        # "As the well had dried up", but "as a gift", "as well as", "as such".
        clause = view.has(among(passage.categories, FINITE))
        marked |= view.led(_CAUSAL_CLAUSES) & clause & ~view.words(*_AS_IF)[passage.first]
    whole = view.whole(*_KINDS)
    # "For" leads so much else, and a participle tells so much else, that they count less than the others.
    able = np.maximum(
        marked & whole, _LESS * ((_done_for(view) | _fronted(view) | _told_beside(view)) & whole)
    )
    # The question's words in the sentence, without those that the candidate holds itself.
    inside = np.zeros(len(able))
    for number, weight in enumerate(view.found.weights.tolist()):
        inside += weight * view.has(view.found.term == number)
    outside = np.maximum(view.found.share[passage.owner] - inside, 0.0)
    table.put("whole cause or purpose beside the question's words", able * outside)
    table.put("whole phrase behind a marker of cause or purpose", able)


def _done_for(view: View) -> Flags:
    """What something is done for: "kept goats for ‹milk›", "was fined for ‹speeding›".

    Not for how long, for whom or where to: "for ‹three days›", "for ‹the poor children›", "for ‹London›".
    """
    passage = view.passage
    led = view.words("for")
    led[1:] &= np.array([stem not in _TAKE_FOR for stem in passage.stems[:-1]])
    last = passage.last
    others = lexicon.TIME_UNITS | lexicon.PERSON_NOUNS | _PEOPLE
    of_others = np.array([word in others or word.removesuffix("s") in others for word in passage.folded])
    amount = among(passage.categories, (category("number"),))[passage.first]
    return np.asarray(led[passage.before] & ~of_others[last] & ~passage.capital[last] & ~amount)


def _fronted(view: View) -> Flags:
    """Phrases of a participle before the main clause: "‹Worn out by overwork›, she went home"."""
    passage = view.passage
    begins = passage.part[passage.before] != passage.part[passage.first]
    begins &= among(passage.categories, (category("participle"),))[passage.first]
    begins &= view.words(*_BY_WHAT)[np.minimum(passage.first + 1, len(passage.folded) - 1)]
    return np.asarray(begins & np.append(passage.flags["comma"], False)[passage.end])


def _told_beside(view: View) -> Flags:
    """What a relative tells of a noun of the question: "the pool, which ‹loses money›, will close"."""
    passage = view.passage
    if not view.words("which", "who").any():
        return np.zeros(len(passage.first), dtype=bool)
    relative = view.words("which", "who")
    relative[1:] &= passage.flags["comma"][:-1]
    relative[2:] &= view.matched[:-2]
    finite = among(passage.categories, INFLECTED)
    before = passage.before
    led = relative[before] | (among(passage.categories, SLIGHT)[before] & relative[before - 1])
    return np.asarray(led & finite[passage.first])


def _explains(view: View) -> Flags:
    """Clauses behind a colon, or before a result, where the question's words stand on the other side.

    "He shuns the shop: ‹its clerk is rude›"; "‹the pump failed›, so the mine was flooded", but not "built a
    wall, so the tide would stay out".
    """
    passage, matched = view.passage, view.matched
    folded, n = [*passage.folded, "", ""], len(matched)
    begins, ends = np.zeros(n + 1, dtype=bool), np.zeros(n + 1, dtype=bool)
    for k in range(1, n - 1):
        part = passage.part[k]
        if folded[k] == ":":
            start = int(np.searchsorted(passage.part, part))
            begins[k + 1] = matched[start:k].any()
        elif folded[k] == "," and folded[k + 1] == "so":
            end = int(np.searchsorted(passage.part, part, side="right"))
            meant = _MEANT.isdisjoint(folded[k + 2 : k + 2 + _MEANT_REACH])
            ends[k] = meant and matched[k + 2 : end].any()
    return np.asarray((begins[passage.first] | ends[passage.end]) & view.whole("clause"))
