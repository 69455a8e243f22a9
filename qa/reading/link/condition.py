"""What tells no condition: what was wrong with something, how somebody took it, what became of somebody."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language.categories import VERBAL, categories, category
from qa.language.forms import term_set
from qa.language.markers import REPORTING
from qa.questions.question import Question
from qa.reading.link.view import Flags, View
from qa.reading.shape.lookup import among

__all__ = ["asks_for_fate", "tells_no_fate", "tells_no_fault", "tells_no_reaction"]

_FATES: Final = frozenset(
    (
        ("happened", "to"),
        ("happen", "to"),
        ("happens", "to"),
        ("became", "of"),
        ("become", "of"),
        ("done", "to"),
    )
)
_DEFINITE: Final = tuple("the this that these those his her its their our".split())
_ACTS: Final = VERBAL | categories("negation adjective")
_TAKING: Final = term_set("react respond feel take greet receive")
_LED: Final = ("with", "in", "by", "as", "like", "without")


def tells_no_fault(view: View) -> Flags:
    """Things by name, or numbers, where it is asked what was wrong: "‹the harbour›", "‹1902›", "‹Olof Lind›".

    "A crack in the mast", "cracked" and "it leaked" may be.
    """
    question, passage = view.question, view.passage
    if "wrong" not in question.words or "with" not in question.words:
        return np.zeros(len(passage.first), dtype=bool)
    acts = view.has(among(passage.categories, _ACTS))
    definite = view.words(*_DEFINITE)[passage.first] | view.words(*_DEFINITE)[passage.before]
    plain = (passage.categories == category("noun")) & ~passage.capital
    return np.asarray(~acts & (definite | ~view.has(plain)))


def tells_no_reaction(view: View) -> Flags:
    """Things where it is asked how somebody took it: "reacted ‹the council›", but "with ‹a strike›".

    An adverb alone is one where it goes with that verb, "reacted ‹angrily›", and else only a part of what was
    done: "fell ‹sharply›".
    """
    question, passage = view.question, view.passage
    verb = question.verb
    out = np.zeros(len(passage.first), dtype=bool)
    if question.form != "how" or verb is None or question.stems[verb] not in _TAKING:
        return out
    if question.stems[verb] not in question.terms:
        return out
    same = view.found.term == question.terms.index(question.stems[verb])
    codes = passage.categories
    acts = among(codes, VERBAL | categories("adverb adjective negation auxiliary"))
    led = view.words(*_LED)
    verbs = among(codes, VERBAL)
    # In the sentence that has the verb itself, what leads on from it; elsewhere only what is done.
    near = np.zeros(len(passage.parts), dtype=bool)
    near[passage.part[same & verbs]] = True
    has = near[passage.owner]
    nominal = among(codes, categories("determiner possessive noun name number"))[passage.first]
    # "Caused by ‹a seal that had worn›" is no clause.
    clause = view.whole("clause") & ~among(codes, (category("preposition"),))[passage.before]
    thing = (~view.has(acts) | (nominal & ~clause)) & ~((led[passage.first] | led[passage.before]) & has)
    # Nor does anybody take it by what is done to him: "was ‹caused by a seal›".
    undergoes = passage.flags["be"][passage.before] & (codes == category("participle"))[passage.first]
    adverb = (codes == category("adverb"))[passage.first] & (passage.end == passage.first + 1)
    beside = verbs[passage.before] & ~same[passage.before]
    behind = np.append(verbs & ~same, False)[passage.end]
    return np.asarray(thing | (undergoes & ~has) | (adverb & (beside | behind)))


def asks_for_fate(question: Question) -> int:
    """Where it is named of whom it is asked what happened: "what happened to | Ann", "what became of | her".

    Returns
    -------
    int
        0 where this is not asked.
    """
    pairs = zip(question.words, question.words[1:], strict=False)
    return (
        next((i + 2 for i, pair in enumerate(pairs) if pair in _FATES), 0) if question.kind == "what" else 0
    )


def tells_no_fate(view: View) -> Flags:
    """Verbs of saying where it is asked what became of somebody: "of her nothing was ‹said›"."""
    passage = view.passage
    if not asks_for_fate(view.question):
        return np.zeros(len(passage.first), dtype=bool)
    told = np.array([stem in REPORTING for stem in passage.stems]) & among(passage.categories, VERBAL)
    return np.asarray(told[passage.first])
