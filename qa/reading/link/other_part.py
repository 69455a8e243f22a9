"""Who has another part in it than the one asked for: who met the mayor is not the mayor."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language import lexicon
from qa.language.categories import DETERMINERS, FINITE, INFLECTED, NOUN_PHRASE, categories, category
from qa.language.forms import term_set
from qa.reading.link.somebody import may_be_one
from qa.reading.link.view import Flags, View
from qa.reading.shape.lookup import among

__all__ = ["has_another_part"]

#: An apposition has less words than this.
_APPOSED: Final = 9
#: Behind them stands what somebody is or becomes.
_MAKING: Final = term_set(
    "be become remain serve act work begin start end stay marry succeed replace follow precede elect "
    "appoint name call make crown hold take win get land play portray include have do form constitute "
    "represent seem prove mean need want"
)
_TOWNS: Final = tuple(
    "town city village port hamlet suburb county parish district island borough valley coast shore".split()
)


def has_another_part(view: View) -> Flags:
    """Candidates with another part in what is told than that of the person asked for."""
    out = _is_led(view) | _acts_on_one(view) | _is_a_town(view) | _is_not_the_agent(view)
    return out | _is_the_object(view) | _is_cut(view) | _was_told_before(view)


def _heads(view: View) -> Flags:
    """Where the noun for a person stands that is asked for: "who was the | mayor |?"."""
    question, passage = view.question, view.passage
    persons = lexicon.PERSON_NOUNS | lexicon.AMBIGUOUS_PERSON_NOUNS
    if not question.focus or (question.kind != "who" and question.focus[-1] not in persons):
        return np.zeros(len(passage.folded), dtype=bool)
    stem = question.stems[question.words.index(question.focus[-1])]
    return np.array([word == stem for word in passage.stems])


def _is_led(view: View) -> Flags:
    """Candidates of which somebody is what is asked for: "the head of ‹Hesk School›", asked who is head."""
    passage = view.passage
    leads = view.words("of")
    leads[1:] &= _heads(view)[:-1]
    before = passage.before
    determiner = among(passage.categories, DETERMINERS)[before]
    led = leads[before] | (determiner & leads[np.maximum(before - 1, 0)])
    return np.asarray(led | _only_says_the_office(view))


def _only_says_the_office(view: View) -> Flags:
    """Candidates that only say again who is asked for: "the head of Hesk School", asked who was head."""
    passage = view.passage
    heads = _heads(view)
    other = np.concatenate([[0], np.cumsum(~(view.matched | passage.flags["small"]))])
    end = view.head_ends()
    # The preposition itself is no word of its own.
    end = end - among(passage.categories, categories("preposition of"))[end - 1]
    return np.asarray(heads[end - 1] & (other[end] == other[passage.first]))


def _acts_on_one(view: View) -> Flags:
    """Subjects of a verb whose object is somebody of the noun asked for: "‹Ann Roe› wrote to the mayor".

    But "‹Ann Roe› became the mayor", and "was elected mayor".
    """
    passage = view.passage
    out = np.zeros(len(passage.folded) + 1, dtype=bool)
    codes, folded = passage.categories, passage.folded
    heads = _heads(view)
    for k in np.flatnonzero(heads).tolist():
        start = k
        while codes[start - 1] in NOUN_PHRASE:
            start -= 1
        if codes[start] not in DETERMINERS:
            continue
        verb = start - 1
        if folded[verb] == "that" or (
            codes[verb] == category("preposition") and folded[verb] not in {"as", "by"}
        ):
            verb -= 1
        if codes[verb] != category("verb") or passage.stems[verb] in _MAKING:
            continue
        if among(codes[verb - 1 : verb], (category("auxiliary"),))[0] and passage.flags["be"][verb - 1]:
            continue
        out[verb] = True
        # "The vicar, Ann Roe|, wrote to the mayor"
        if folded[verb - 1] == ",":
            out[verb - 1] = True
            before = next((j for j in range(verb - 2, verb - _APPOSED, -1) if folded[j] in {",", ""}), 0)
            out[before] = folded[before] == ","
    return np.asarray(out[passage.end] & ~view.has(heads))


def _was_told_before(view: View) -> Flags:
    """Names before somebody whom the sentence brings in as new: "‹Ann Roe› waited until a clerk came".

    Not in apposition: "Ann Roe, a clerk who came, ...".
    """
    passage = view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    acts = among(passage.categories, FINITE)
    joins = among(passage.categories, categories("subordinator wh")) | view.words(
        "until", "till", "after", "before"
    )
    for k in np.flatnonzero(_heads(view)[:-1] & acts[1:]).tolist():
        start = k
        while passage.categories[start - 1] in NOUN_PHRASE:
            start -= 1
        if passage.folded[start] in {"a", "an"} and joins[start - 1]:
            out |= (passage.owner == passage.part[k]) & (passage.end <= start)
    return np.asarray(out & view.has(passage.capital))


def _is_the_object(view: View) -> Flags:
    """Candidates headed by a thing of the question: "‹the mine at Corrig›", asked who owned the mine."""
    question, passage = view.question, view.passage
    if not question.subject_asked or question.focus:
        return np.zeros(len(passage.first), dtype=bool)
    thing = view.found.exact & (passage.categories == category("noun")) & ~passage.capital
    thing &= ~np.array([may_be_one(word) for word in passage.folded], dtype=bool)
    return np.asarray(thing[view.head_ends() - 1])


def _is_cut(view: View) -> Flags:
    """Candidates that begin with "of", or end inside a name: "‹Detective Omar› Said"."""
    passage = view.passage
    name = (passage.categories == category("name")) & passage.capital
    within = np.append(name, False)[passage.end] & name[passage.last]
    return np.asarray(within | view.words("of")[passage.first])


def _is_a_town(view: View) -> Flags:
    """Names behind "in the town of": a place did nothing. "The city of ‹Dickens›" is his."""
    passage = view.passage
    leads = np.zeros(len(passage.folded), dtype=bool)
    for k in np.flatnonzero(view.words("of")[1:] & view.words(*_TOWNS)[:-1]).tolist():
        start = k
        while passage.categories[start - 1] in NOUN_PHRASE:
            start -= 1
        leads[k + 1] = passage.categories[start - 1] == category("preposition")
    return np.asarray(leads[passage.before])


def _is_not_the_agent(view: View) -> Flags:
    """Others than the agent, where the sentence tells in the passive by whom it was done.

    "Paid for by the mill after ‹Ann Roe› asked its owner", asked who paid.
    """
    question, passage = view.question, view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    if question.deed is None:
        return out
    same = view.found.exact & (view.found.term == question.deed)
    acts = same & among(passage.categories, INFLECTED)
    for number in set(passage.part[np.flatnonzero(acts)].tolist()):
        places = np.flatnonzero(acts & (passage.part == number)).tolist()
        agents = [_agent(view, k) for k in places]
        if len(places) == 1 and agents[0] is not None:
            begin, end = agents[0]
            out |= (passage.owner == number) & ((passage.first >= end) | (passage.end <= begin))
    return out


def _agent(view: View, verb: int) -> tuple[int, int] | None:
    """Where the phrase behind the participle's "by" begins, and where its clause ends; None without one."""
    passage = view.passage
    k = verb + 1
    while k < min(verb + 4, len(passage.folded)) and not passage.flags["by"][k]:
        if passage.categories[k] not in categories("preposition adverb"):
            return None
        k += 1
    if not passage.flags["by"][k] or passage.folded[k + 1].endswith("ing"):
        return None
    end = k + 1
    stops = among(passage.categories, categories("subordinator wh"))
    while passage.folded[end] and not stops[end] and passage.folded[end] not in {"after", "before", ";"}:
        end += 1
    return k + 1, end
