"""What tells no manner where how is asked: what a thing costs."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language import lexicon
from qa.language.analysis import analyse_sentence
from qa.language.categories import DESCRIBING, categories
from qa.language.closed_classes import DO
from qa.language.forms import term_set
from qa.reading.link.view import Flags, View
from qa.reading.shape.lookup import among

__all__ = ["tells_no_degree", "tells_no_manner"]

_STRENGTHS: Final = ("force", "strength", "power", "intensity", "degree")
#: What happens of itself, or is said of a thing alone.
_HAPPENINGS: Final = term_set(
    "start begin happen occur die end break spread arise originate collapse explode burn sink crash drown"
)
_ROOMS: Final = tuple(
    "room kitchen cellar attic basement garage barn shed stable yard warehouse factory mill shop office "
    "corridor roof rear back front side corner floor field wood".split()
)
_COSTS: Final = ("cost", "costs", "costing")


def tells_no_manner(view: View) -> Flags:
    """Candidates that say what it costs, and what was done to another: "‹costs £30 a year›", "‹sold in May›".

    But "with £30" tells how.
    """
    question, passage = view.question, view.passage
    if not lexicon.AUXILIARIES.intersection(question.words[question.wh[1] : question.wh[1] + 1]):
        return np.zeros(len(passage.first), dtype=bool)  # "How great was the loss?"
    verb = among(passage.categories, categories("verb gerund"))
    costs = view.words(*_COSTS) & verb
    leads = among(passage.categories, categories("preposition to gerund"))
    money = view.shaped("whole money")
    inside = np.zeros(len(passage.folded), dtype=bool)
    for begin, end in zip(passage.first[money].tolist(), passage.end[money].tolist(), strict=True):
        inside[begin:end] = True
    # An amount that nothing leads: "with £30" says how, and so does what is done for it.
    acts = view.has(verb | leads)
    amount = view.has(inside) & ~acts & ~leads[passage.before]
    out = costs[passage.first] | costs[passage.before] | amount | _of_another_deed(view)
    return np.asarray(out | _tells_no_step(view) | _only_places_it(view) | _another_acts(view))


def _tells_no_step(view: View) -> Flags:
    """Candidates that are no step, where it is asked how I do it: "‹steel›", "do not ‹press the knob›"."""
    question, passage = view.question, view.passage
    if question.words[question.wh[1] + 1 : question.wh[1] + 2] not in (("i",), ("we",), ("you",), ("one",)):
        return np.zeros(len(passage.first), dtype=bool)
    telling = among(passage.categories, categories("verb gerund adverb preposition to participle"))
    forbidden = among(passage.categories, categories("negation"))[passage.before]
    return np.asarray(forbidden | (~view.has(telling) & ~telling[passage.before]))


def _only_places_it(view: View) -> Flags:
    """Where it happened, asked how: "the fire started ‹in a storage room at the rear›".

    Only of verbs by which nobody comes to a place: "hid ‹in a barn›" tells how somebody escaped.
    """
    question, passage = view.question, view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    if question.verb is None or question.stems[question.verb] not in _HAPPENINGS:
        return out
    linked = among(passage.categories, categories("preposition of"))
    verb = among(passage.categories, categories("verb participle gerund"))
    # "‹Started in a storage room›" says no more than where.
    begin = passage.first + (verb & view.matched)[passage.first]
    determiner = among(passage.categories, categories("determiner possessive"))[begin - 1]
    led = linked[begin] | linked[begin - 1] | (determiner & linked[np.maximum(begin - 2, 0)])
    place = view.words(*lexicon.PLACE_NOUNS, *_ROOMS)
    # The head stands before the second preposition: "in | a storage room | at the rear".
    first = begin + linked[begin]
    n = len(linked)
    stop = np.minimum.accumulate(np.append(np.where(linked, np.arange(n), n), n)[::-1])[::-1]
    head = np.minimum(stop[first], passage.end) - 1
    acts = view.has(verb & ~view.matched)
    return np.asarray(led & place[head] & ~acts)


def _another_acts(view: View) -> Flags:
    """Candidates that begin with the verb of another: "how did | her father | die?", "she ‹left school›"."""
    from qa.reading.link.no_deed import acts_as_another

    question = view.question
    did = question.words[question.wh[1] : question.wh[1] + 1] == ("did",)
    if not did or question.verb is None:
        return np.zeros(len(view.passage.first), dtype=bool)
    return acts_as_another(view, question.words[question.wh[1] + 1 : question.verb])


def _of_another_deed(view: View) -> Flags:
    """Candidates that describe a noun, where it is asked how somebody did a thing.

    "The house, which had been ‹sold in May›", "the plastic ‹used in shoes›", "a chemist who ‹won a prize›".
    """
    question, passage = view.question, view.passage
    if DO.isdisjoint(question.words[question.wh[1] : question.wh[1] + 1]):
        return np.zeros(len(passage.first), dtype=bool)
    first, codes = passage.first, passage.categories
    participle = among(codes, categories("participle"))[first]
    undergoes = participle & (passage.flags["be"] | among(codes, categories("noun name")))[first - 1]
    relative = among(codes, categories("verb"))[first] & view.words("who", "which", "that")[first - 1]
    return np.asarray(undergoes | relative)


def tells_no_degree(view: View) -> Flags:
    """Candidates that tell no degree: "how strong was it?", "‹flattened the old quarter›", "‹the town›".

    A degree is told by a number, by an adjective or an adverb, or by what came of it: "so strong that ...".
    """
    question, passage = view.question, view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    place = question.wh[0] + 1
    asked = analyse_sentence(question.text)
    behind = [*question.words[place + 1 : place + 2], ""]
    if len(asked) <= place + 1 or list(asked.folded) != list(question.words):
        return out
    if asked.categories[place] not in DESCRIBING or behind[0] not in lexicon.AUXILIARIES:
        return out
    graded = among(passage.categories, categories("number adjective adverb negation"))
    graded |= view.words("none", "nothing", "no")
    finite = among(passage.categories, categories("verb participle"))
    # "A clear warning" is a thing, and no degree; "a magnitude of 6.4" is one.
    thing = among(passage.categories, categories("determiner possessive"))[passage.first]
    numbered = view.has(among(passage.categories, categories("number")))
    # "The ‹old quarter›" is a thing too; "gale force" is one.
    noun = among(passage.categories, categories("noun")) & ~view.words(*_STRENGTHS)
    thing |= noun[passage.last]
    return np.asarray(finite[passage.first] | ~view.has(graded) | (thing & ~numbered))
